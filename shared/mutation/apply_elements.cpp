// set.add and set.remove: one element of a field that holds several people.
#include <optional>
#include <string>
#include <utility>

#include "shared/model/validate.h"
#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

struct Elements {
    model::Record record;
    const model::FieldSpec* spec = nullptr;
    Json values = Json::array();
    std::optional<std::size_t> index;  // of the element that is asked about
};

Result<Elements> elements_of(const model::Store& store, Collection collection,
                             const base::RecordId& id, const std::string& field,
                             const std::string& element) {
    const Result<model::RecordPtr> record = record_to_edit(store, collection, id);
    if (!record) return record.error();
    const model::FieldSpec* spec = model::find_field(collection, field);
    if (spec == nullptr) {
        return Error{ErrorCode::unknown_field, field_name(collection, field) + " does not exist"};
    }
    if (spec->kind != model::FieldKind::people) {
        return Error{ErrorCode::bad_value, field_name(collection, field) + " holds one value"};
    }
    if (!base::is_id_text(element)) {
        return Error{ErrorCode::bad_value, field_name(collection, field) + ": not a person's id"};
    }
    Elements found;
    found.record = *record.value();
    found.spec = spec;
    for (const base::PersonId& person : record.value()->people(field)) {
        if (person.text == element) found.index = found.values.size();
        found.values.push_back(person.text);
    }
    return found;
}

}  // namespace

Changes apply_add(const model::Store& store, const SetAdd& mutation, const ApplyContext& context) {
    Result<Elements> found =
        elements_of(store, mutation.collection, mutation.id, mutation.field, mutation.element);
    if (!found) return found.error();
    Elements& elements = found.value();
    if (elements.index) return model::ChangeSet{};
    elements.values.push_back(mutation.element);
    const Result<void> valid = model::validate_value(*elements.spec, elements.values);
    if (!valid) return valid.error();
    elements.record.fields[mutation.field] = elements.values;
    const Result<void> sound = check_record(elements.record, store, context.firm);
    if (!sound) return sound.error();
    return model::ChangeSet{
        set_effect(elements.record, mutation.field, std::move(elements.values))};
}

Changes apply_remove(const model::Store& store, const SetRemove& mutation) {
    Result<Elements> found =
        elements_of(store, mutation.collection, mutation.id, mutation.field, mutation.element);
    if (!found) return found.error();
    Elements& elements = found.value();
    if (!elements.index) return model::ChangeSet{};
    // Whether nobody was there or nobody wrote it down is not known: an empty list is unknown.
    Json left;
    for (std::size_t i = 0; i < elements.values.size(); ++i) {
        if (i != *elements.index) left.push_back(elements.values[i]);
    }
    return model::ChangeSet{set_effect(elements.record, mutation.field, std::move(left))};
}

}  // namespace kam::mutation
