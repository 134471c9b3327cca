#include "client/app/saved_tab.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "shared/protocol/codec.h"

namespace kam::app {
namespace {

// How far a mutation got: answered, though the answer was not heard; handed to the wire; neither.
constexpr std::array<char, 3> stages{'a', 'g', 'n'};

char stage_of(const sync::PendingMutation& pending) {
    return pending.is_decided ? 'a' : pending.was_given ? 'g' : 'n';
}

bool take_pushes(SavedTab& tab, char stage, std::string_view text) {
    auto messages = protocol::client_messages_from_text(text);
    if (!messages) return false;
    for (protocol::ClientMessage& message : messages.value()) {
        auto* push = std::get_if<protocol::Push>(&message);
        if (push == nullptr) return false;
        sync::PendingMutation pending;
        pending.number = push->number;
        pending.base = push->base;
        pending.mutation = std::move(push->mutation);
        pending.is_decided = stage == 'a';
        pending.was_given = stage != 'n';
        tab.pending.push_back(std::move(pending));
        tab.spaces.push_back(std::move(push->space));
    }
    return true;
}

}  // namespace

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string text_from_tab(const base::ClientId& client, const base::PersonId& person,
                          const Replicas& replicas, const std::vector<Refused>& refused) {
    std::string text = "c" + client.text + "\nw" + person.text + "\n";
    text += lines_from_refused(refused);
    for (const char stage : stages) {
        std::vector<protocol::Push> pushes;
        for (const auto& [space, replica] : replicas) {
            for (const sync::PendingMutation& pending : replica.outbox()) {
                if (stage_of(pending) != stage) continue;
                pushes.push_back({space, pending.number, pending.base, pending.mutation});
            }
        }
        for (const std::string& frame : protocol::frames_from_pushes(pushes)) {
            text += stage + frame + '\n';
        }
    }
    return text;
}

std::optional<SavedTab> tab_from_text(std::string_view text) {
    SavedTab tab;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.empty()) continue;
        const std::string_view rest = line.substr(1);
        if (line[0] == 'c') tab.client.text = rest;
        if (line[0] == 'w') tab.person.text = rest;
        if (line[0] == 'r') tab.route = rest;
        if (line[0] == 'x') {
            if (auto refused = refused_from_line(rest)) tab.refused.push_back(std::move(*refused));
        }
        const bool is_push = std::find(stages.begin(), stages.end(), line[0]) != stages.end();
        if (is_push && !take_pushes(tab, line[0], rest)) return std::nullopt;
    }
    if (tab.client.empty() || tab.person.empty()) return std::nullopt;
    return tab;
}

}  // namespace kam::app
