#include "shared/model/space.h"

#include <array>

#include "shared/base/check.h"

namespace kam::model {
namespace {

constexpr std::string_view account_prefix = "account:";
constexpr std::string_view workshop_prefix = "workshop:";
constexpr std::string_view own_prefix = "own:";

// By the order of SpaceRole.
constexpr std::array<std::string_view, 10> role_texts{
    "reader",      "member",      "account_lead", "sponsor", "leadership", "programme_manager",
    "facilitator", "participant", "owner",        "server"};

// The id behind the prefix.
std::optional<std::string> id_after(std::string_view text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return std::nullopt;
    const std::string_view id = text.substr(prefix.size());
    return base::is_id_text(id) ? std::optional(std::string(id)) : std::nullopt;
}

}  // namespace

std::string space_text(const SpaceId& space) {
    switch (space.kind) {
        case SpaceKind::firm:
            return "firm";
        case SpaceKind::programme:
            return "programme";
        case SpaceKind::workshop:
            return std::string(workshop_prefix) + space.key;
        case SpaceKind::own:
            return std::string(own_prefix) + space.key;
        case SpaceKind::account:
            break;
    }
    return std::string(account_prefix) + space.account.text;
}

std::optional<SpaceId> space_from_text(std::string_view text) {
    if (text == "firm") return SpaceId{SpaceKind::firm, {}};
    if (text == "programme") return SpaceId{SpaceKind::programme, {}};
    if (auto id = id_after(text, account_prefix)) return account_space({std::move(*id)});
    if (auto id = id_after(text, workshop_prefix)) return workshop_space(std::move(*id));
    if (auto id = id_after(text, own_prefix)) return own_space({std::move(*id)});
    return std::nullopt;
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
