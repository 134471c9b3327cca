// What the sections of a client's four stages are drawn from, beside the lists of views.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/model/record.h"
#include "shared/readmodel/whitespace.h"

namespace kam::view {

// A record of any collection in two lines, ready to draw.
struct ListRow {
    model::RecordPtr record;
    std::string title;
    std::string facts;  // what else is known, "a  ·  b"
    bool is_pending = false;
    bool is_unfinished = false;  // a lesson that neither changed anything nor says why not
};
// By collection; of those that the client's space holds.
using RecordLists = std::array<std::vector<ListRow>, model::collection_count>;

struct GridCell {
    model::RecordPtr record;  // null: nothing was said yet
    readmodel::CellState state = readmodel::CellState::unknown;
    std::string spend, share;  // "" = not known
    bool is_twice = false;     // entered by two people at once; the later one is shown
    int opportunities = 0;     // that name it
};
struct GridTotal {
    std::string value;        // what is not ours, "" = not known
    std::string penetration;  // "2 of 5"
    bool is_at_least = false;
};
struct WhitespaceView {
    std::vector<ListRow> practices, entities;  // rows and columns
    std::vector<GridCell> cells;               // row by row
    std::vector<GridTotal> by_practice, by_entity;
    GridTotal all;
    std::string unknown;  // "3 of 12 not known"

    const GridCell& cell(std::size_t practice, std::size_t entity) const {
        return cells[practice * entities.size() + entity];
    }
};

struct TreeRow {
    ListRow row;
    int depth = 0;
    bool is_action = false;
    bool is_thin = false;  // an objective without its two actions
};
struct PersonRow {
    ListRow row;
    int depth = 0;          // below whom they report to
    std::string_view note;  // their weightiest role, a code of `contact`; "" = none
};
struct LoadRow {
    model::RecordPtr member;
    std::string name, words;
    bool is_over = false;
};
struct ApprovalView {
    std::string approved;  // "Approved on 3 Dec 2026 by Anna Holt"; "" = not yet
    bool still_holds = false;
    std::vector<std::string> missing;
};
struct HabitView {
    std::string trace, far_ahead, gap, spread, momentum;  // in words
    std::string rhythm;  // of reviews: "In rhythm", "A review is due", "… late"; "" = none held
    std::string label, repair;  // "" = sound
};
struct SummaryView {
    int motivations = 0, challenges = 0;  // words so far
    std::vector<ListRow> opportunities;
    std::string meter;  // "12 insights gathered, 3 in use, 1 over a year old"
    bool is_wad = false;
};
struct PlanSections {
    RecordLists lists;
    WhitespaceView whitespace;
    std::vector<TreeRow> tree;
    std::vector<PersonRow> people;
    std::vector<ListRow> unassigned;
    std::vector<LoadRow> load;
    std::vector<std::string> coverage;  // sentences: what the team lacks
    std::string basket;                 // "Leading 40 %, lagging 20 %: …"; "" = no target
    std::string places;                 // countries asked for and offices of the team
    ApprovalView approval;
    HabitView habit;
    SummaryView summary;
    std::vector<ListRow> lessons_due;
    std::string lessons_words;
    std::string people_words;  // "2 of 3 decision makers have a pairing. No champion is named"

    const std::vector<ListRow>& of(model::Collection collection) const {
        return lists[static_cast<std::size_t>(collection)];
    }
};

}  // namespace kam::view
