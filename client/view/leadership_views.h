// What the leadership page is drawn from.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/view/leadership_filter.h"
#include "client/view/my_part_view.h"
#include "client/view/target_row.h"
#include "shared/base/ids.h"
#include "shared/readmodel/target_history.h"

namespace kam::view {

enum class SpecificLevel { specific, vague, missing };

// One of ten figures, and all that is behind it.
struct LeadershipTile {
    TileKind kind = TileKind::clients;
    std::string_view label;
    // Numbers and what each counts; a mark instead of the word where `are_marks`.
    std::vector<std::pair<std::string, std::string>> figures;
    bool are_marks = false;
    std::string sentence;
    std::string_view action;  // what to do about it
    // The explanation.
    std::string_view purpose;
    std::string formula, coverage;
    std::string_view show;  // words of the button that lists these clients; "" = it lists none
    int shown_count = 0;    // how many it would list
    bool is_chosen = false;
};

// A target's values over time against its expected line, in tenths of a per cent.
struct TargetOverTime {
    std::shared_ptr<const TargetRow> row;
    std::vector<std::string> days;
    std::vector<std::optional<std::int64_t>> progress, expected;
};

struct LeadershipRow {
    model::RecordPtr record;  // `summary`
    base::AccountId id;
    bool is_readable = false;
    std::string name, sort_name, sector, lead_name;
    int stage = 0;
    std::string stage_words;
    std::string mode;
    bool has_override = false;
    std::vector<std::shared_ptr<const TargetRow>> targets;
    std::array<int, 5> rag_counts{};
    // Of the basket's measures, what the team does and what comes of it; nothing = not known.
    std::optional<int> leading_permille, lagging_permille;
    std::string next_review, last_review;
    bool is_review_missing = false;
    bool has_recent_review = false;
    int actions_open = 0, actions_overdue = 0;
    std::string pipeline;                   // short money
    std::string risk;                       // "low", "medium", "high"; "" = not known
    std::string momentum;                   // "building" …
    std::string momentum_words;             // "Building"
    bool is_open = false;                   // its targets are shown
    std::vector<TargetOverTime> over_time;  // of an open one
};

// Targets on track on earlier days, of those whose value then is known.
struct RagOverTime {
    std::vector<std::string> days;
    std::vector<std::optional<std::int64_t>> green, known;
    bool is_known = false;  // on at least two days
};

struct LeadershipView {
    std::vector<LeadershipRow> rows;  // of those the page is about, the listed ones
    std::array<LeadershipTile, tile_count> tiles;
    std::array<int, 5> rag_counts{};  // of all that the page is about
    int clients = 0;                  // which are so many
    RagOverTime over_time;
    std::vector<MyRow> own_actions;  // of the one who looks, soonest first
    int own_overdue = 0;
    std::vector<std::string> sectors;  // to choose from
    LeadershipFilter filter;
    std::optional<TileKind> explained;
    std::string as_of;  // "21 Nov 2026"
    bool is_loading = false;
};

}  // namespace kam::view
