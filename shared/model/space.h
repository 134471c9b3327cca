// Spaces: the one rule of visibility. What is in a space reaches its members, what is not does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/ids.h"
#include "shared/model/collection.h"

namespace kam::model {

struct SpaceId {
    SpaceKind kind = SpaceKind::firm;
    base::AccountId account;  // for SpaceKind::account
    std::string key = {};     // SpaceKind::workshop: its id; SpaceKind::own: the person's

    bool operator==(const SpaceId&) const = default;
    bool operator<(const SpaceId& other) const {
        if (kind != other.kind) return kind < other.kind;
        return account == other.account ? key < other.key : account < other.account;
    }
};

// "firm", "programme", "account:<id>", "workshop:<id>", "own:<person>".
std::string space_text(const SpaceId& space);
std::optional<SpaceId> space_from_text(std::string_view text);
inline SpaceId account_space(base::AccountId account) {
    return SpaceId{SpaceKind::account, std::move(account)};
}
inline SpaceId workshop_space(std::string id) {
    return SpaceId{SpaceKind::workshop, {}, std::move(id)};
}
// What is nobody else's: votes before they are revealed.
inline SpaceId own_space(const base::PersonId& person) {
    return SpaceId{SpaceKind::own, {}, person.text};
}

// What a person may do in one space.
enum class SpaceRole {
    reader,             // firm space: everyone signed in
    member,             // of a client team
    account_lead,       // the client partner
    sponsor,            // of the account, or of the programme
    leadership,         // programme space
    programme_manager,  // programme space
    facilitator,        // of a workshop
    participant,        // of a workshop
    owner,              // of the own space
    server,             // the server itself, for derived rows and imports
};
std::string_view role_text(SpaceRole role);
std::optional<SpaceRole> role_from_text(std::string_view text);

}  // namespace kam::model
