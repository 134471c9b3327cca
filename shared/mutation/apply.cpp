#include "shared/mutation/apply.h"

#include <string>

#include "shared/mutation/families.h"
#include "shared/mutation/permission.h"

namespace kam::mutation {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

// A space holds its own collections and no others.
Result<void> check_space(const Mutation& mutation, const model::SpaceId& space) {
    return std::visit(
        [&](const auto& asked) -> Result<void> {
            using Asked = std::decay_t<decltype(asked)>;
            if constexpr (!is_opening_type<Asked>) {
                if (model::space_kind_of(asked.collection) == space.kind) return {};
                return Error{ErrorCode::unknown_record,
                             std::string(model::collection_text(asked.collection)) +
                                 " records are not kept in this space"};
            } else {
                const bool is_account = std::is_same_v<Asked, AccountOpen>;
                const auto wanted =
                    is_account ? model::SpaceKind::account : model::SpaceKind::workshop;
                if (space.kind == wanted) return {};
                return Error{ErrorCode::bad_value, "opens a space of another kind"};
            }
        },
        mutation);
}

struct Dispatch {
    const model::Store& store;
    const ApplyContext& context;

    Changes operator()(const RecordCreate& asked) const {
        return apply_create(store, asked, context);
    }
    Changes operator()(const RecordSet& asked) const { return apply_set(store, asked, context); }
    Changes operator()(const RecordDelete& asked) const {
        return apply_delete(store, asked, context);
    }
    Changes operator()(const RecordRestore& asked) const {
        return apply_restore(store, asked, context);
    }
    Changes operator()(const ListMove& asked) const { return apply_move(store, asked, context); }
    Changes operator()(const SetAdd& asked) const { return apply_add(store, asked, context); }
    Changes operator()(const SetRemove& asked) const { return apply_remove(store, asked); }
    Changes operator()(const TextEdit& asked) const { return apply_text(store, asked); }
    Changes operator()(const NumInc& asked) const { return apply_count(store, asked); }
    Changes operator()(const AccountOpen& asked) const { return apply_open(store, asked, context); }
    Changes operator()(const WorkshopOpen& asked) const {
        return apply_workshop_open(store, asked, context);
    }
    Changes operator()(const WorkshopJoin&) const { return apply_workshop_join(store, context); }
};

}  // namespace

Result<model::ChangeSet> apply(const model::Store& store, const Mutation& mutation,
                               const ApplyContext& context) {
    if (Result<void> kept = check_space(mutation, context.space); !kept) return kept.error();
    const Result<void> may = permitted(context.actor, context.space, mutation, store);
    if (!may) return may.error();
    return std::visit(Dispatch{store, context}, mutation);
}

}  // namespace kam::mutation
