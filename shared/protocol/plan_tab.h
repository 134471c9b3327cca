// The tabs of a client's plan, as pages tell each other which one they are on.
#pragma once

#include <optional>
#include <string_view>

namespace kam::protocol {

enum class PlanTab { overview, insight, opportunities, plan, follow_up };

std::string_view plan_tab_text(PlanTab tab);
std::optional<PlanTab> plan_tab_from_text(std::string_view text);

}  // namespace kam::protocol
