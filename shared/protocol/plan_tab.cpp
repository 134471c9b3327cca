#include "shared/protocol/plan_tab.h"

#include <array>

namespace kam::protocol {
namespace {

constexpr std::array<std::string_view, 5> texts{"overview", "insight", "opportunities", "plan",
                                                "follow_up"};

}  // namespace

std::string_view plan_tab_text(PlanTab tab) {
    return texts[static_cast<std::size_t>(tab)];
}

std::optional<PlanTab> plan_tab_from_text(std::string_view text) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == text) return static_cast<PlanTab>(i);
    }
    return std::nullopt;
}

}  // namespace kam::protocol
