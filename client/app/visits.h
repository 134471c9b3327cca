// How far each person has seen each client's plan, as this browser remembers it: the same for all
// tabs, and kept when they are closed. One line a person and space.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/readmodel/changes.h"

namespace kam::app {

struct Visit {
    std::string person, space;
    // The history that the versions are of; "" = forgotten, and not kept any more.
    std::string incarnation;
    readmodel::Seen seen;
    // When all up to `seen.all` had been seen; that is a minute late at most.
    base::TimeMs at;

    bool operator==(const Visit&) const = default;
};

// The plan that is before somebody's eyes.
struct Watched {
    std::optional<model::SpaceId> space;
    base::TimeMs since;
    base::TimeMs noted;
    std::uint64_t noted_revision = 0;
};

std::string text_from_visits(const std::vector<Visit>& visits);
// Lines that are not ours, or damaged, are left out.
std::vector<Visit> visits_from_text(std::string_view text);

}  // namespace kam::app
