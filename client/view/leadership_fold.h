// The leadership page, folded from the programme's rows: each row and each target is read once, and
// a target again only when its record has changed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/view/view_context.h"
#include "shared/readmodel/target_progress.h"

namespace kam::view {

// Then against now: two quarters of the programme's year apart would hide a bad month.
constexpr int compare_weeks = 13;
constexpr int compare_days = compare_weeks * 7;
// The chart over time: a year in steps of four weeks, today last.
constexpr int over_time_points = 13;
constexpr int over_time_step_days = 28;

// What one target adds to the page; of its record alone.
struct TargetFacts {
    model::RecordPtr record;
    std::shared_ptr<const TargetRow> row;
    std::size_t row_hint = 0;  // where its client stood last time
    std::optional<readmodel::BasisPoints> progress, progress_then;
    Rag rag_then = Rag::no_data;
    std::array<Rag, over_time_points> rags{};
};

// What the page is about, filtered by sector, mode and stage; tiles are folded from it.
struct LeadershipScope {
    const ViewContext& context;
    const LeadershipFilter& filter;
    std::vector<LeadershipRow> rows;                     // in order
    std::vector<std::vector<const TargetFacts*>> facts;  // of each row's targets
};

// leadership_tiles.cpp
std::array<LeadershipTile, tile_count> leadership_tiles(const LeadershipScope& scope);
// Does the tile's button list this client?
bool is_behind_tile(TileKind kind, const LeadershipRow& row);

class LeadershipFold {
  public:
    // The same object again as long as nothing it was folded from has changed.
    std::shared_ptr<const LeadershipView> view(const ViewContext& context, const Route& route);

  private:
    // Everything that the view depends on.
    struct Key {
        std::vector<std::pair<const model::Store*, std::uint64_t>> stores;
        base::Day day;
        bool is_loading = false;
        Route route;

        bool operator==(const Key&) const = default;
    };

    void read_targets(const ViewContext& context);
    LeadershipScope scope_of(const ViewContext& context, const LeadershipFilter& filter,
                             const std::string& sort, std::vector<std::string>& sectors);

    Key key_;
    std::shared_ptr<const LeadershipView> view_;
    std::vector<TargetFacts> facts_;  // by id
};

}  // namespace kam::view
