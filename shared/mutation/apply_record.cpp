// record.create, record.set, record.delete, record.restore.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "shared/base/twin.h"
#include "shared/base/utf8.h"
#include "shared/model/validate.h"
#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"
#include "shared/mutation/place.h"
#include "shared/mutation/value_points.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::FieldKind;
using model::FieldSpec;

// Ids are made by whoever creates the record; the account record comes into being with its space.
Result<void> check_new_id(const model::Store& store, const RecordCreate& mutation) {
    if (!base::is_id_text(mutation.id.text)) {
        return Error{ErrorCode::bad_value, "id: not a record id"};
    }
    if (mutation.collection == Collection::account || mutation.collection == Collection::workshop) {
        return Error{ErrorCode::bad_value, "is made by opening its space"};
    }
    if (mutation.collection == Collection::attendee) {
        return Error{ErrorCode::bad_value, "attendee: comes by joining"};
    }
    if (model::is_singleton(mutation.collection) && mutation.id.text != model::singleton_id) {
        return Error{ErrorCode::bad_value, "id: there is only one such record"};
    }
    if (store.find(mutation.collection, mutation.id) != nullptr) {
        return Error{ErrorCode::duplicate, "a record with this id is there already"};
    }
    return {};
}

bool is_blank(const base::Json& value) {
    if (value.is_null()) return true;
    return value.is_string() && base::trimmed(value.get_ref<const std::string&>()).empty();
}

// The spec of a field that an edit may write. Errors: unknown_field, bad_value, too_large,
// missing_value.
Result<const FieldSpec*> writable_field(Collection collection, const std::string& name,
                                        const base::Json& value) {
    const FieldSpec* spec = model::find_field(collection, name);
    if (spec == nullptr) {
        return Error{ErrorCode::unknown_field, field_name(collection, name) + " does not exist"};
    }
    if (spec->kind == FieldKind::position) {
        return Error{ErrorCode::bad_value,
                     field_name(collection, name) + " is chosen by moving in the list"};
    }
    if (spec->is_required && is_blank(value)) {
        return Error{ErrorCode::missing_value, field_name(collection, name) + " must be given"};
    }
    if (Result<void> valid = model::validate_value(*spec, value); !valid) return valid.error();
    return spec;
}

// Undo belongs to my own write: as soon as somebody else's stands there, it must not go. A guarded
// field is refused only when its author had not seen what stands there.
bool is_late(const model::Record& record, const FieldSpec& spec, const RecordSet& mutation,
             const ApplyContext& context) {
    if (!spec.is_guarded && !mutation.is_undo) return false;
    const auto stamp = record.stamps.find(spec.name);
    if (stamp == record.stamps.end() || stamp->second.person == context.actor.person) return false;
    if constexpr (base::is_twin(base::Twin::undo_ignores_others)) return false;
    return mutation.is_undo || context.base < stamp->second.version;
}

bool holds_work_of_others(const model::Record& record, const base::PersonId& person) {
    return std::any_of(record.stamps.begin(), record.stamps.end(),
                       [&](const auto& stamp) { return stamp.second.person != person; });
}

}  // namespace

Changes apply_create(const model::Store& store, const RecordCreate& mutation,
                     const ApplyContext& context) {
    if (Result<void> fresh = check_new_id(store, mutation); !fresh) return fresh.error();
    model::Record record;
    record.collection = mutation.collection;
    record.id = mutation.id;
    for (const auto& [name, value] : mutation.fields) {
        if (value.is_null()) continue;
        const Result<const FieldSpec*> spec = writable_field(mutation.collection, name, value);
        if (!spec) return spec.error();
        record.fields.emplace(name, value);
    }
    const Result<void> valid = model::validate_fields(record.collection, record.fields);
    if (!valid) return valid.error();
    if (Result<void> sound = check_record(record, store, context.firm); !sound) {
        return sound.error();
    }
    model::ChangeSet changes;
    if (model::is_ordered(record.collection) || mutation.after) {
        Result<Place> place = place_for(store, record.collection, record.id, mutation.after);
        if (!place) return place.error();
        changes = std::move(place.value().rebalanced);
        record.fields["pos"] = place.value().position;
    }
    changes.push_back(put_effect(record));
    add_value_points(store, nullptr, record, false, changes);
    return changes;
}

Changes apply_set(const model::Store& store, const RecordSet& mutation,
                  const ApplyContext& context) {
    const Result<model::RecordPtr> found = record_to_edit(store, mutation.collection, mutation.id);
    if (!found) return found.error();
    model::Record record = *found.value();
    model::ChangeSet changes;
    for (const auto& [name, value] : mutation.fields) {
        const Result<const FieldSpec*> spec = writable_field(mutation.collection, name, value);
        if (!spec) return spec.error();
        if (spec.value()->is_counted) {
            return Error{ErrorCode::bad_value,
                         field_name(mutation.collection, name) + " is counted, never written over"};
        }
        const auto held = record.fields.find(name);
        const bool is_same = held == record.fields.end() ? value.is_null() : held->second == value;
        if (is_same) continue;
        if (is_late(record, *spec.value(), mutation, context)) {
            return Error{ErrorCode::late, field_name(mutation.collection, name) +
                                              " was changed by somebody else meanwhile"};
        }
        changes.push_back(set_effect(record, name, value));
    }
    if (changes.empty()) return changes;
    for (const model::Effect& effect : changes) {
        record.fields.erase(effect.field);
        if (!effect.value.is_null()) record.fields.emplace(effect.field, effect.value);
    }
    if (Result<void> sound = check_record(record, store, context.firm); !sound) {
        return sound.error();
    }
    add_value_points(store, found.value().get(), record, mutation.is_undo, changes);
    return changes;
}

Changes apply_delete(const model::Store& store, const RecordDelete& mutation,
                     const ApplyContext& context) {
    const model::RecordPtr record = store.find(mutation.collection, mutation.id);
    if (record == nullptr) {
        return Error{ErrorCode::unknown_record,
                     "no such " + std::string(model::collection_text(mutation.collection))};
    }
    if (model::is_singleton(mutation.collection)) {
        return Error{ErrorCode::forbidden, "the record of the space itself cannot be deleted"};
    }
    if (record->is_deleted) return model::ChangeSet{};
    if (mutation.is_undo && holds_work_of_others(*record, context.actor.person)) {
        return Error{ErrorCode::late, "was changed by somebody else meanwhile"};
    }
    return model::ChangeSet{plain_effect(model::EffectKind::del, *record)};
}

Changes apply_restore(const model::Store& store, const RecordRestore& mutation,
                      const ApplyContext& context) {
    const model::RecordPtr record = store.find(mutation.collection, mutation.id);
    if (record == nullptr) {
        return Error{ErrorCode::unknown_record,
                     "no such " + std::string(model::collection_text(mutation.collection))};
    }
    if (!record->is_deleted) return model::ChangeSet{};
    if (Result<void> sound = check_record(*record, store, context.firm); !sound) {
        return sound.error();
    }
    model::ChangeSet changes{plain_effect(model::EffectKind::back, *record)};
    if (!model::is_ordered(record->collection)) return changes;
    // Its key may have been given to another record while it was away; then it moves right behind.
    for (const model::RecordPtr& other : store.list(record->collection)) {
        if (other->text("pos") != record->text("pos")) continue;
        Result<Place> place = place_for(store, record->collection, record->id, other->id);
        if (!place) return place.error();
        for (model::Effect& effect : place.value().rebalanced) {
            changes.push_back(std::move(effect));
        }
        changes.push_back(set_effect(*record, "pos", place.value().position));
        break;
    }
    return changes;
}

}  // namespace kam::mutation
