#include "shared/mutation/mutation.h"

#include <array>

namespace kam::mutation {
namespace {

// In the order of the variant's alternatives.
constexpr std::array<std::string_view, std::variant_size_v<Mutation>> names{
    "record.create", "record.set", "record.delete", "record.restore",
    "list.move",     "set.add",    "set.remove",    "account.open",
    "text.edit",     "num.inc",    "workshop.open", "workshop.join"};

}  // namespace

std::string_view mutation_name(const Mutation& mutation) {
    return names[mutation.index()];
}

bool makes_space(const Mutation& mutation) {
    return std::holds_alternative<AccountOpen>(mutation) ||
           std::holds_alternative<WorkshopOpen>(mutation);
}

bool is_opening(const Mutation& mutation) {
    return makes_space(mutation) || std::holds_alternative<WorkshopJoin>(mutation);
}

}  // namespace kam::mutation
