// The question cards of a workshop, by the stage of the plan that it works at.
#pragma once

#include <span>
#include <string_view>

namespace kam::view {

struct AgendaCard {
    std::string_view question;
    std::string_view help;
    std::string_view item_kind;  // of model::workshop_item_kind_choices
    int minutes = 10;
    bool is_vote = false;  // on all that was said so far
};
// `stage` 1 to 4. The last card is the one for decisions.
std::span<const AgendaCard> agenda(int stage);

}  // namespace kam::view
