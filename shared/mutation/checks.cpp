#include "shared/mutation/checks.h"

#include <utility>

#include "shared/base/utf8.h"
#include "shared/model/validate.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::Collection;

Result<void> check_dropped(const model::Record& action) {
    if (action.text("state") != "dropped") return {};
    if (!base::trimmed(action.text("dropped_reason")).empty()) return {};
    return Error{ErrorCode::bad_value,
                 "action.dropped_reason: say why the action was dropped before dropping it"};
}

Result<void> check_on_team_once(const model::Record& member, const model::Store& store) {
    for (const model::RecordPtr& other : store.list(Collection::team_member)) {
        if (other->id == member.id || other->person("person") != member.person("person")) continue;
        return Error{ErrorCode::duplicate, "team_member.person: is on the team already"};
    }
    return {};
}

// A workshop ends when each of its decisions has somebody who does it, and a date.
Result<void> check_closing(const model::Record& workshop, const model::Store& store) {
    if (!workshop.is_true("is_closed")) return {};
    for (const model::RecordPtr& item : store.list(Collection::workshop_item)) {
        if (item->text("kind") != "decision" || item->is_true("is_parked")) continue;
        if (!item->person("owner").empty() && item->day("due")) continue;
        return Error{ErrorCode::missing_value,
                     "workshop.is_closed: a decision has no owner or no date yet"};
    }
    return {};
}

}  // namespace

std::string cut_key(std::string_view key) {
    std::string_view kept = key.substr(0, quoted_key_max);
    // Bytes 10xxxxxx continue a character.
    while (kept.size() < key.size() && !kept.empty() &&
           (static_cast<unsigned char>(key[kept.size()]) & 0xC0u) == 0x80u) {
        kept.remove_suffix(1);
    }
    return std::string(kept);
}

std::string field_name(Collection collection, std::string_view field) {
    return std::string(model::collection_text(collection)) + "." + cut_key(field);
}

Result<model::RecordPtr> record_to_edit(const model::Store& store, Collection collection,
                                        const base::RecordId& id) {
    model::RecordPtr record = store.find(collection, id);
    const std::string name(model::collection_text(collection));
    if (record == nullptr) return Error{ErrorCode::unknown_record, "no such " + name};
    if (record->is_deleted) return Error{ErrorCode::gone, "this " + name + " was deleted"};
    return record;
}

Result<void> check_record(const model::Record& record, const model::Store& store,
                          const model::Store* firm) {
    if (record.collection == Collection::action) {
        if (Result<void> dropped = check_dropped(record); !dropped) return dropped;
    }
    if (record.collection == Collection::team_member) {
        if (Result<void> once = check_on_team_once(record, store); !once) return once;
    }
    if (record.collection == Collection::workshop) {
        if (Result<void> whole = check_closing(record, store); !whole) return whole;
    }
    return model::validate_links(record, store, firm);
}

model::Effect put_effect(const model::Record& record) {
    model::Effect effect = plain_effect(model::EffectKind::put, record);
    effect.fields = record.fields;
    return effect;
}

model::Effect set_effect(const model::Record& record, std::string_view field, base::Json value) {
    model::Effect effect = plain_effect(model::EffectKind::set, record);
    effect.field = field;
    effect.value = std::move(value);
    return effect;
}

model::Effect plain_effect(model::EffectKind kind, const model::Record& record) {
    model::Effect effect;
    effect.kind = kind;
    effect.collection = record.collection;
    effect.id = record.id;
    return effect;
}

}  // namespace kam::mutation
