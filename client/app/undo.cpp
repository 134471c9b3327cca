#include "client/app/undo.h"

#include <algorithm>

namespace kam::app {
namespace {

// More than anyone takes back by hand.
constexpr std::size_t steps_max = 100;
constexpr std::int64_t typing_pause_ms = 2'000;

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

// Only where no colleague's words came in between; those must stay when the typing is taken back.
bool UndoStack::joined(const UndoStep& step) {
    if (undo_.empty() || step.inverse.size() != 1) return false;
    UndoStep& last = undo_.back();
    if (last.inverse.size() != 1 || !(last.space == step.space) || last.at == base::TimeMs{} ||
        last.at + typing_pause_ms < step.at) {
        return false;
    }
    auto* before = std::get_if<mutation::TextEdit>(&last.inverse.front());
    const auto* now = std::get_if<mutation::TextEdit>(&step.inverse.front());
    if (before == nullptr || now == nullptr || before->collection != now->collection ||
        !(before->id == now->id) || before->field != now->field) {
        return false;
    }
    const auto between = text::spliced(now->from, now->splices);
    if (!between || between.value() != before->from) return false;
    const auto first = text::spliced(before->from, before->splices);
    if (!first) return false;
    before->from = now->from;
    before->splices = text::difference(now->from, first.value());
    last.at = step.at;
    return true;
}

std::int64_t UndoStack::did(UndoStep step) {
    redo_.clear();
    if (joined(step)) return undo_.back().number;
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
