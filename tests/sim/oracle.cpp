#include "tests/sim/oracle.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "shared/base/json.h"
#include "shared/sync/authority.h"
#include "shared/sync/replica.h"
#include "tests/sim/ledger.h"
#include "tests/support/sync_makers.h"

namespace kam::sim {
namespace {

using model::Collection;
using model::Effect;
using model::EffectKind;
using server::store::MemoryTables;
using Key = std::pair<Collection, base::RecordId>;

struct Plain {
    std::map<std::string, base::Json> fields;
    std::map<std::string, base::PersonId> writers;
    bool is_deleted = false;
};

class Oracle {
  public:
    Oracle(Sim& sim, const model::SpaceId& space) : sim_(sim), space_(space) {}

    void take(const sync::LogEntry& entry);
    void compare(const model::Store& store);

  private:
    void check_number(const sync::LogEntry& entry);
    void check_undo(const sync::LogEntry& entry);
    void check_lists(const sync::LogEntry& entry, const std::map<Key, Plain>& before);
    void apply(const Effect& effect, const base::PersonId& person);
    void count(const sync::LogEntry& entry);
    void add_up(const sync::LogEntry& entry);
    void fail(int invariant, const std::string& what) {
        sim_.fail(invariant, what + " in " + model::space_text(space_));
    }

    Sim& sim_;
    const model::SpaceId& space_;
    std::map<Key, Plain> records_;
    std::map<base::ClientId, std::int64_t> numbers_;
    std::map<std::string, std::int64_t> heard_;  // by insight
    std::int64_t version_ = 0;
};

std::size_t places_in(const sync::LogEntry& entry) {
    return static_cast<std::size_t>(
        std::count_if(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
            return effect.kind == EffectKind::set && effect.field == "pos";
        }));
}

// Keys with ids of a list, in order. `left_out` stands where it likes.
std::vector<std::pair<std::string, base::RecordId>> list_in(const std::map<Key, Plain>& records,
                                                            Collection collection,
                                                            const std::set<Key>& left_out) {
    std::vector<std::pair<std::string, base::RecordId>> list;
    for (const auto& [key, record] : records) {
        if (key.first != collection || record.is_deleted || left_out.contains(key)) continue;
        const auto pos = record.fields.find("pos");
        if (pos == record.fields.end()) continue;
        list.emplace_back(pos->second.get<std::string>(), key.second);
    }
    std::sort(list.begin(), list.end());
    return list;
}

void Oracle::take(const sync::LogEntry& entry) {
    check_number(entry);
    count(entry);
    if (entry.version.value == 0) return;
    add_up(entry);
    if (entry.version.value != ++version_) fail(2, "the order has a gap");
    check_undo(entry);
    const bool is_placed =
        std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
            return effect.field == "pos" || effect.kind == EffectKind::put ||
                   effect.kind == EffectKind::back;
        });
    const std::map<Key, Plain> before = is_placed ? records_ : std::map<Key, Plain>{};
    for (const Effect& effect : entry.effects) apply(effect, entry.person);
    if (is_placed) check_lists(entry, before);
}

void Oracle::check_number(const sync::LogEntry& entry) {
    if (entry.client.empty()) return;
    if (entry.number.value == ++numbers_[entry.client]) return;
    fail(3, "number " + std::to_string(entry.number.value) + " of a page comes twice or too soon");
}

void Oracle::count(const sync::LogEntry& entry) {
    const bool is_undo = base::bool_at(entry.mutation[1], "undo").value_or(false);
    if (is_undo && entry.version.value > 0) sim_.tally.add(Seen::undo_done);
    if (!entry.error && entry.version.value == 0) sim_.tally.add(Seen::no_effect);
    if (!entry.client.empty() && entry.mutation[0] == "account.open" && !entry.error) {
        sim_.tally.add(Seen::account_opened);
    }
    if (places_in(entry) > 1) sim_.tally.add(Seen::list_rebalanced);
    for (const Effect& effect : entry.effects) {
        if (effect.kind == EffectKind::back) sim_.tally.add(Seen::record_restored);
    }
}

// Each step is in the number once: the sum of all that were taken.
void Oracle::add_up(const sync::LogEntry& entry) {
    if (entry.mutation[0] != "num.inc") return;
    const std::string id = base::text_from_json(entry.mutation[1]["id"]);
    const std::int64_t by = entry.mutation[1]["by"].get<std::int64_t>();
    if (heard_[id] != 0 && by > 0) sim_.tally.add(Seen::counted_together);
    heard_[id] += by;
    for (const Effect& effect : entry.effects) {
        const std::int64_t made = effect.value.is_null() ? 0 : effect.value.get<std::int64_t>();
        if (made != heard_[id]) fail(2, "a step of a count is lost or there twice");
    }
}

// Undo never changes what somebody else wrote last.
void Oracle::check_undo(const sync::LogEntry& entry) {
    // Undo of typing is merged and that of counting is a step, so they take nothing of anybody
    // else.
    if (entry.mutation[0] == "text.edit" || entry.mutation[0] == "num.inc") return;
    if (!base::bool_at(entry.mutation[1], "undo").value_or(false)) return;
    const std::string asked = base::text_from_json(entry.mutation[1]["id"]);
    for (const Effect& effect : entry.effects) {
        const bool is_meant = asked == base::text_from_json(base::Json(effect.id.text));
        const auto found = records_.find({effect.collection, effect.id});
        if (found == records_.end() || !is_meant) continue;
        for (const auto& [field, writer] : found->second.writers) {
            const bool is_touched = effect.kind == EffectKind::del || field == effect.field;
            if (is_touched && !(writer == entry.person)) fail(14, "undo went over " + field);
        }
    }
}

void Oracle::apply(const Effect& effect, const base::PersonId& person) {
    const Key key{effect.collection, effect.id};
    if (effect.kind == EffectKind::put) {
        Plain fresh;
        for (const auto& [field, value] : effect.fields) {
            fresh.fields[field] = value;
            fresh.writers[field] = person;
        }
        if (!records_.emplace(key, std::move(fresh)).second) fail(2, "a record was made twice");
        return;
    }
    const auto found = records_.find(key);
    if (found == records_.end()) return fail(2, "an effect on no record");
    Plain& record = found->second;
    if (effect.kind == EffectKind::splice) {
        const auto before = record.fields.find(effect.field);
        const bool is_text = before != record.fields.end() && before->second.is_string();
        const auto made = text::spliced(is_text ? before->second.get<std::string>() : std::string(),
                                        effect.splices);
        if (!is_text || !made) return fail(11, "a change of a text does not fit");
        record.fields[effect.field] = made.value();
        record.writers[effect.field] = person;
        return;
    }
    if (effect.kind != EffectKind::set) {
        record.is_deleted = effect.kind == EffectKind::del;
        return;
    }
    record.writers[effect.field] = person;
    if (effect.value.is_null()) {
        record.fields.erase(effect.field);
    } else {
        record.fields[effect.field] = effect.value;
    }
}

// Keys are unique, and new keys do not change the order of the others.
void Oracle::check_lists(const sync::LogEntry& entry, const std::map<Key, Plain>& before) {
    std::set<Collection> touched;
    for (const Effect& effect : entry.effects) touched.insert(effect.collection);
    std::set<Key> moved;
    if (const auto id = base::string_at(entry.mutation[1], "id")) {
        for (const Collection collection : touched) {
            moved.emplace(collection, base::RecordId{std::string(*id)});
        }
    }
    for (const Collection collection : touched) {
        if (!model::is_ordered(collection)) continue;
        // Rows of the programme keep the places that they have in their accounts.
        if (space_.kind != model::SpaceKind::account) continue;
        const auto now = list_in(records_, collection, {});
        for (std::size_t i = 1; i < now.size(); ++i) {
            if (now[i - 1].first == now[i].first) return fail(12, "two records have one place");
        }
        const auto order_before = list_in(before, collection, moved);
        const auto order_after = list_in(records_, collection, moved);
        const bool is_same = std::equal(
            order_before.begin(), order_before.end(), order_after.begin(), order_after.end(),
            [](const auto& a, const auto& b) { return a.second == b.second; });
        if (!is_same) fail(12, "new keys changed the order");
    }
}

void Oracle::compare(const model::Store& store) {
    const auto all = store.all();
    if (all.size() != records_.size()) return fail(2, "records are missing or made up");
    for (const model::RecordPtr& record : all) {
        const auto found = records_.find({record->collection, record->id});
        if (found == records_.end()) return fail(2, "a record nobody made");
        const std::map<std::string, base::Json> fields(record->fields.begin(),
                                                       record->fields.end());
        if (found->second.is_deleted != record->is_deleted || found->second.fields != fields) {
            return fail(2, "the server holds something else than the log says");
        }
        const std::string_view typed = record->text("about");
        for (const std::string& word : texts_in(typed)) {
            if (typed.find(word) != typed.rfind(word)) return fail(11, word + " is there twice");
        }
    }
}

bool take_state(sync::Replica& page, const sync::Authority& authority, model::Version since,
                const std::string& incarnation) {
    for (const protocol::State& part : authority.state_since(since, incarnation, {"page"})) {
        if (!page.receive(part, nullptr)) return false;
    }
    return true;
}

}  // namespace

void check_store(Sim& sim, const MemoryTables::Space& table, const model::SpaceId& space,
                 const model::Store& store) {
    Oracle oracle(sim, space);
    for (const sync::LogEntry& entry : table.log) oracle.take(entry);
    oracle.compare(store);
}

void check_ways(Sim& sim, const MemoryTables::Space& table, const model::SpaceId& space) {
    const auto cut =
        static_cast<std::int64_t>(sim.pick(static_cast<std::size_t>(table.version.value) + 1));
    sync::Authority authority(space, table.incarnation);
    sync::Replica page(space, {{"page"}, model::SpaceRole::member});
    bool has_started = false;
    for (const sync::LogEntry& entry : table.log) {
        if (!has_started && entry.version.value > cut) {
            has_started = take_state(page, authority, {}, {});
        }
        authority.load_entry(entry);
    }
    sync::Replica fresh(space, {{"page"}, model::SpaceRole::member});
    const model::Version since = page.version();
    const bool are_taken =
        take_state(fresh, authority, {}, {}) &&
        take_state(page, authority, since, has_started ? table.incarnation : std::string());
    const std::string truth = test::dump(authority.store());
    if (!are_taken || test::dump(page.confirmed()) != truth ||
        test::dump(fresh.confirmed()) != truth) {
        sim.fail(10, "delta, snapshot and log lead apart in " + model::space_text(space));
    }
}

std::string seen_text(const model::Store& store) {
    std::string text;
    std::set<Collection> collections;
    for (const model::RecordPtr& record : store.all()) collections.insert(record->collection);
    for (const Collection collection : collections) {
        for (const model::RecordPtr& record : store.list(collection)) {
            text += std::string(model::collection_text(collection)) + "/" + record->id.text;
            for (const auto& [field, value] : record->fields) {
                if (field == "pos") continue;
                base::Json shown = value;
                // A set has no order.
                if (shown.is_array()) std::sort(shown.begin(), shown.end());
                text += " " + field + "=" + base::text_from_json(shown);
            }
            text += "\n";
        }
    }
    return text;
}

}  // namespace kam::sim
