#include "shared/model/space.h"

#include <array>

#include "shared/base/check.h"

namespace kam::model {
namespace {

constexpr std::string_view account_prefix = "account:";

// By the order of SpaceRole.
constexpr std::array<std::string_view, 7> role_texts{
    "reader", "member", "account_lead", "sponsor", "leadership", "programme_manager", "server"};

}  // namespace

std::string space_text(const SpaceId& space) {
    switch (space.kind) {
        case SpaceKind::firm:
            return "firm";
        case SpaceKind::programme:
            return "programme";
        case SpaceKind::account:
            break;
    }
    return std::string(account_prefix) + space.account.text;
}

std::optional<SpaceId> space_from_text(std::string_view text) {
    if (text == "firm") return SpaceId{SpaceKind::firm, {}};
    if (text == "programme") return SpaceId{SpaceKind::programme, {}};
    if (text.substr(0, account_prefix.size()) != account_prefix) return std::nullopt;
    const std::string_view id = text.substr(account_prefix.size());
    if (!base::is_id_text(id)) return std::nullopt;
    return account_space(base::AccountId{std::string(id)});
}

std::string_view role_text(SpaceRole role) {
    const auto index = static_cast<std::size_t>(role);
    KAM_ASSERT(index < role_texts.size());
    return role_texts[index];
}

std::optional<SpaceRole> role_from_text(std::string_view text) {
    for (std::size_t i = 0; i < role_texts.size(); ++i) {
        if (role_texts[i] == text) return static_cast<SpaceRole>(i);
    }
    return std::nullopt;
}

}  // namespace kam::model
