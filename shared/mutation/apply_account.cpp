// account.open.
#include <string>

#include "shared/model/validate.h"
#include "shared/mutation/checks.h"
#include "shared/mutation/families.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

model::Record account_record(const AccountOpen& mutation) {
    model::Record account;
    account.collection = Collection::account;
    account.id = base::RecordId{std::string(model::singleton_id)};
    for (const auto& [name, value] : mutation.fields) {
        if (!value.is_null()) account.fields.emplace(name, value);
    }
    return account;
}

// The id follows from the person, so that browser and server make the same record.
model::Record lead_record(const base::PersonId& lead) {
    model::Record member;
    member.collection = Collection::team_member;
    member.id = base::RecordId{base::id_text_from_key("team_member", lead.text)};
    member.fields.emplace("person", lead.text);
    member.fields.emplace("role", "account_lead");
    return member;
}

}  // namespace

Changes apply_open(const model::Store& store, const AccountOpen& mutation,
                   const ApplyContext& context) {
    if (!base::is_id_text(mutation.lead.text)) {
        return Error{ErrorCode::bad_value, "lead: not a person's id"};
    }
    const model::Record account = account_record(mutation);
    if (store.find(account.collection, account.id) != nullptr) {
        return Error{ErrorCode::duplicate, "this account is open already"};
    }
    const model::Record lead = lead_record(mutation.lead);
    model::ChangeSet changes;
    for (const model::Record* record : {&account, &lead}) {
        const Result<void> valid = model::validate_fields(record->collection, record->fields);
        if (!valid) return valid.error();
        const Result<void> sound = check_record(*record, store, context.firm);
        if (!sound) return sound.error();
        changes.push_back(put_effect(*record));
    }
    return changes;
}

}  // namespace kam::mutation
