// Makers for tests of mutations and of the sync engine: actors, spaces, and mutations in one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/model/space.h"
#include "shared/model/store.h"
#include "shared/mutation/apply.h"
#include "shared/mutation/mutation.h"

namespace kam::test {

mutation::Actor actor(std::string_view person,
                      model::SpaceRole role = model::SpaceRole::account_lead);
model::SpaceId test_space();  // account:acme

mutation::Mutation create(model::Collection collection, std::string_view id,
                          model::FieldMap fields);
mutation::Mutation create_after(model::Collection collection, std::string_view id,
                                model::FieldMap fields, std::string_view after);
mutation::Mutation set(model::Collection collection, std::string_view id, std::string_view field,
                       base::Json value);
mutation::Mutation undo_set(model::Collection collection, std::string_view id,
                            std::string_view field, base::Json value);
mutation::Mutation remove(model::Collection collection, std::string_view id);
mutation::Mutation restore(model::Collection collection, std::string_view id);
mutation::Mutation move(model::Collection collection, std::string_view id, std::string_view after);
mutation::Mutation open_account(std::string_view lead);

// A store of acme that mutations are applied to one after the other, as the authority does.
struct TestPlan {
    model::Store store;
    model::Version version;
    model::SpaceId space = test_space();
    const model::Store* firm = nullptr;

    // The account is open and led by anna.
    static TestPlan opened();
    // "ok", "no effect", or the code's name. `base` absent = the author has seen everything.
    std::string run(const mutation::Mutation& mutation, const mutation::Actor& by = actor("anna"),
                    std::optional<model::Version> base = std::nullopt);
    base::Result<model::ChangeSet> judge(const mutation::Mutation& mutation,
                                         const mutation::Actor& by = actor("anna")) const;
    model::RecordPtr at(model::Collection collection, std::string_view id) const;
};

// Every record with stamps, tombstones too, as one text: equal texts mean equal stores.
std::string dump(const model::Store& store);
// Ids of the alive records in the order on screen, with blanks between.
std::string order_of(const model::Store& store, model::Collection collection);

}  // namespace kam::test
