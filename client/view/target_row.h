// A target as every screen shows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/model/record.h"
#include "shared/readmodel/target_progress.h"

namespace kam::view {

using readmodel::Rag;

// One target as lists, leadership and the plan show it. Texts are ready to draw; "" = not known.
struct TargetRow {
    model::RecordPtr record;  // `target` or `summary_target`
    std::string statement;
    std::string baseline, goal, current;  // in the target's unit
    std::string current_date, due;
    std::string owner_name;
    std::optional<int> progress_permille;
    std::optional<int> expected_permille;
    std::string progress_words;  // "33 %", "not known"
    Rag rag = Rag::no_data;
    bool is_leading = false;
    bool is_stale = false;
    std::string override_words;        // "Watch until 3 Jan 2027, says the owner: …"; "" = none
    bool is_missed = false;            // past its date and short of its number
    std::vector<std::string> missing;  // of the seven fields that make it specific, in words
    bool is_pending = false;
};

}  // namespace kam::view
