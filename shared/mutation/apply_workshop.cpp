// workshop.open and workshop.join.
#include <array>
#include <string>

#include "shared/model/validate.h"
#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

// The id follows from the person, so that nobody is there twice.
base::RecordId attendee_id(const base::PersonId& person) {
    return base::RecordId{base::id_text_from_key("attendee", person.text)};
}

model::Record attendee_of(const base::PersonId& person) {
    model::Record attendee;
    attendee.collection = Collection::attendee;
    attendee.id = attendee_id(person);
    attendee.fields.emplace("person", person.text);
    return attendee;
}

}  // namespace

Changes apply_workshop_open(const model::Store& store, const WorkshopOpen& mutation,
                            const ApplyContext& context) {
    model::Record workshop;
    workshop.collection = Collection::workshop;
    workshop.id = base::RecordId{std::string(model::singleton_id)};
    for (const auto& [name, value] : mutation.fields) {
        if (!value.is_null()) workshop.fields.emplace(name, value);
    }
    // Not in somebody else's name.
    workshop.fields.insert_or_assign("opened_by", context.actor.person.text);
    workshop.fields.insert_or_assign("facilitator", context.actor.person.text);
    workshop.fields.erase("is_closed");
    if (store.find(workshop.collection, workshop.id) != nullptr) {
        return Error{ErrorCode::duplicate, "this workshop is open already"};
    }
    const model::Record attendee = attendee_of(context.actor.person);
    model::ChangeSet changes;
    const std::array<const model::Record*, 2> made{&workshop, &attendee};
    for (const model::Record* record : made) {
        const Result<void> valid = model::validate_fields(record->collection, record->fields);
        if (!valid) return valid.error();
        const Result<void> sound = check_record(*record, store, context.firm);
        if (!sound) return sound.error();
        changes.push_back(put_effect(*record));
    }
    return changes;
}

// In the browser of who joins the space has not arrived: the store is empty there.
Changes apply_workshop_join(const model::Store& store, const ApplyContext& context) {
    const model::RecordPtr workshop = store.singleton(Collection::workshop);
    if (workshop != nullptr && workshop->is_true("is_closed")) {
        return Error{ErrorCode::gone, "this workshop has ended"};
    }
    const model::RecordPtr held =
        store.find(Collection::attendee, attendee_id(context.actor.person));
    if (held == nullptr) return model::ChangeSet{put_effect(attendee_of(context.actor.person))};
    model::ChangeSet changes;
    if (held->is_deleted) changes.push_back(plain_effect(model::EffectKind::back, *held));
    if (held->is_true("has_left")) changes.push_back(set_effect(*held, "has_left", nullptr));
    return changes;
}

}  // namespace kam::mutation
