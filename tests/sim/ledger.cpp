#include "tests/sim/ledger.h"

#include "shared/base/json.h"

namespace kam::sim {

std::string Ledger::new_text(std::string_view canary) {
    return (canary.empty() ? std::string("zn.") : std::string(canary)) + std::to_string(++last_) +
           ";";
}

std::set<std::string> texts_in(std::string_view words) {
    std::set<std::string> texts;
    for (std::size_t at = words.find('z'); at != words.npos; at = words.find('z', at + 1)) {
        const std::string_view rest = words.substr(at);
        if (!rest.starts_with("zq.") && !rest.starts_with("zn.")) continue;
        const std::size_t end = rest.find(';');
        if (end == rest.npos) break;
        texts.emplace(rest.substr(0, end + 1));
    }
    return texts;
}

void Ledger::taken(const std::string& text, std::size_t browser) {
    typed_[text] = Typed{browser, false};
}

void Ledger::typed_over(const std::string& text) {
    const auto found = typed_.find(text);
    if (found == typed_.end()) return;
    found->second.is_excused = true;
    sim_.tally.add(Seen::edit_folded);
}

void Ledger::told(std::string_view words) {
    for (const std::string& text : texts_in(words)) {
        const auto found = typed_.find(text);
        if (found == typed_.end() || found->second.is_excused) continue;
        found->second.is_excused = true;
        sim_.tally.add(Seen::told_of_loss);
    }
}

void Ledger::wiped(std::size_t browser) {
    for (auto& [text, typed] : typed_) {
        if (typed.browser == browser) typed.is_excused = true;
    }
}

std::map<std::string, int> Ledger::accepted(const server::store::MemoryTables& tables) {
    std::map<std::string, int> counts;
    for (const auto& [space, table] : tables.spaces) {
        for (const sync::LogEntry& entry : table.log) {
            // What undo brings back was typed before.
            if (entry.error || base::bool_at(entry.mutation[1], "undo").value_or(false)) continue;
            for (const std::string& text : texts_in(base::text_from_json(entry.mutation))) {
                ++counts[text];
            }
        }
    }
    return counts;
}

void Ledger::forgets(const server::store::MemoryTables& tables) {
    for (const auto& [text, count] : accepted(tables)) {
        const auto found = typed_.find(text);
        if (found != typed_.end()) found->second.is_excused = true;
    }
}

void Ledger::check(const server::store::MemoryTables& tables) {
    const std::map<std::string, int> counts = accepted(tables);
    for (const auto& [text, typed] : typed_) {
        const auto found = counts.find(text);
        const int count = found == counts.end() ? 0 : found->second;
        if (count > 1)
            return sim_.fail(3, text + " was applied " + std::to_string(count) + " times");
        if (count == 0 && !typed.is_excused) return sim_.fail(6, text + " is lost");
    }
}

}  // namespace kam::sim
