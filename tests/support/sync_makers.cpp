#include "tests/support/sync_makers.h"

#include <utility>

#include "shared/protocol/codec.h"

namespace kam::test {

using base::RecordId;
using model::Collection;
using mutation::Mutation;

namespace {

RecordId id_of(std::string_view id) {
    return RecordId{std::string(id)};
}

}  // namespace

mutation::Actor actor(std::string_view person, model::SpaceRole role) {
    return mutation::Actor{base::PersonId{std::string(person)}, role};
}

model::SpaceId test_space() {
    return model::account_space(base::AccountId{"acme"});
}

Mutation create(Collection collection, std::string_view id, model::FieldMap fields) {
    return mutation::RecordCreate{collection, id_of(id), std::move(fields), std::nullopt};
}

Mutation create_after(Collection collection, std::string_view id, model::FieldMap fields,
                      std::string_view after) {
    return mutation::RecordCreate{collection, id_of(id), std::move(fields), id_of(after)};
}

Mutation set(Collection collection, std::string_view id, std::string_view field, base::Json value) {
    mutation::RecordSet set{collection, id_of(id), {}, false};
    set.fields.emplace(field, std::move(value));
    return set;
}

Mutation undo_set(Collection collection, std::string_view id, std::string_view field,
                  base::Json value) {
    mutation::RecordSet set{collection, id_of(id), {}, true};
    set.fields.emplace(field, std::move(value));
    return set;
}

Mutation remove(Collection collection, std::string_view id) {
    return mutation::RecordDelete{collection, id_of(id)};
}

Mutation restore(Collection collection, std::string_view id) {
    return mutation::RecordRestore{collection, id_of(id)};
}

Mutation move(Collection collection, std::string_view id, std::string_view after) {
    return mutation::ListMove{collection, id_of(id), id_of(after)};
}

Mutation open_account(std::string_view lead) {
    mutation::AccountOpen open;
    open.fields.emplace("name", "Acme");
    open.lead = base::PersonId{std::string(lead)};
    return open;
}

TestPlan TestPlan::opened() {
    TestPlan plan;
    plan.run(open_account("anna"), actor("rosa", model::SpaceRole::programme_manager));
    return plan;
}

std::string TestPlan::run(const Mutation& mutation, const mutation::Actor& by,
                          std::optional<model::Version> base) {
    const mutation::ApplyContext context{space, by, base.value_or(version), firm};
    const auto changes = mutation::apply(store, mutation, context);
    if (!changes) return std::string(base::code_text(changes.error().code));
    if (changes.value().empty()) return "no effect";
    version.value += 1;
    store.apply(changes.value(), model::Stamp{version, by.person, base::TimeMs{version.value}});
    return "ok";
}

base::Result<model::ChangeSet> TestPlan::judge(const Mutation& mutation,
                                               const mutation::Actor& by) const {
    return mutation::apply(store, mutation, mutation::ApplyContext{space, by, version, firm});
}

model::RecordPtr TestPlan::at(Collection collection, std::string_view id) const {
    return store.find(collection, id_of(id));
}

std::string dump(const model::Store& store) {
    std::string text;
    for (const model::RecordPtr& record : store.all()) {
        text += base::text_from_json(protocol::json_from_record(*record)) + "\n";
    }
    return text;
}

std::string order_of(const model::Store& store, Collection collection) {
    std::string text;
    for (const model::RecordPtr& record : store.list(collection)) {
        text += (text.empty() ? "" : " ") + record->id.text;
    }
    return text;
}

}  // namespace kam::test
