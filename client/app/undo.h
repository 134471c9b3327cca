// Named undo and redo of one tab. Undoing never overwrites a colleague: its mutations are refused
// as `late` when somebody else wrote the field since.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shared/model/space.h"
#include "shared/mutation/mutation.h"

namespace kam::app {

struct UndoStep {
    std::string what;  // "Change of due date"
    model::SpaceId space;
    std::vector<mutation::Mutation> inverse;  // in the order to apply
    std::int64_t number = 0;                  // given by the stack
    base::TimeMs at{};
};

class UndoStack {
  public:
    // Something new was done: redo has nothing to return to. Returns the step's number. What is
    // typed in one text without a longer pause is one step.
    std::int64_t did(UndoStep step);
    void undid(UndoStep redo_step) { redo_.push_back(std::move(redo_step)); }
    void redid(UndoStep undo_step);
    bool take_undo(UndoStep& step);
    bool take_redo(UndoStep& step);
    // That very step, wherever it stands; false if it was undone already.
    bool take_undo_of(std::int64_t number, UndoStep& step);
    std::string undo_label() const { return undo_.empty() ? "" : undo_.back().what; }
    std::string redo_label() const { return redo_.empty() ? "" : redo_.back().what; }
    // The person left that space: nothing there can be undone any more.
    void forget(const model::SpaceId& space);

  private:
    void keep(UndoStep step);
    bool joined(const UndoStep& step);

    std::vector<UndoStep> undo_;
    std::vector<UndoStep> redo_;
    std::int64_t last_number_ = 0;
};

}  // namespace kam::app
