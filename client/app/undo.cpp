#include "client/app/undo.h"

#include <algorithm>

namespace kam::app {
namespace {

// More than anyone takes back by hand.
constexpr std::size_t steps_max = 100;

bool take(std::vector<UndoStep>& steps, UndoStep& step) {
    if (steps.empty()) return false;
    step = std::move(steps.back());
    steps.pop_back();
    return true;
}

}  // namespace

void UndoStack::keep(UndoStep step) {
    undo_.push_back(std::move(step));
    if (undo_.size() > steps_max) undo_.erase(undo_.begin());
}

std::int64_t UndoStack::did(UndoStep step) {
    redo_.clear();
    step.number = ++last_number_;
    keep(std::move(step));
    return last_number_;
}

void UndoStack::redid(UndoStep undo_step) {
    undo_step.number = ++last_number_;
    keep(std::move(undo_step));
}

bool UndoStack::take_undo(UndoStep& step) {
    return take(undo_, step);
}

bool UndoStack::take_redo(UndoStep& step) {
    return take(redo_, step);
}

bool UndoStack::take_undo_of(std::int64_t number, UndoStep& step) {
    const auto found = std::find_if(undo_.begin(), undo_.end(),
                                    [&](const UndoStep& each) { return each.number == number; });
    if (found == undo_.end()) return false;
    step = std::move(*found);
    undo_.erase(found);
    return true;
}

void UndoStack::forget(const model::SpaceId& space) {
    const auto is_there = [&](const UndoStep& step) { return step.space == space; };
    std::erase_if(undo_, is_there);
    std::erase_if(redo_, is_there);
}

}  // namespace kam::app
