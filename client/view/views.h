// What each screen is given: plain structs folded from the stores by shared/readmodel. No screen
// reads a store; no view draws.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/view/client_name.h"
#include "client/view/leadership_views.h"
#include "client/view/my_part_view.h"
#include "client/view/plan_views.h"
#include "client/view/route.h"
#include "client/view/shell_view.h"
#include "client/view/target_row.h"
#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/model/record.h"
#include "shared/model/space.h"
#include "shared/readmodel/stage_gates.h"

namespace kam::view {

struct PersonOption {
    base::PersonId id;
    std::string name;
};

struct StageStep {
    int number = 1;
    std::string name;
    bool is_done = false;
    bool is_current = false;
    std::string override_reason;
    std::vector<std::string> missing;  // sentences: what this stage still needs
    int missing_count = 0;             // of things, as lists count them: "2 actions" are two
};
using StageRail = std::array<StageStep, readmodel::stage_count>;

struct NextStepView {
    std::string words;  // an action's title, or what the stage needs next
    bool is_action = false;
    base::RecordId action;
    std::string owner_name;
    std::string due;
    std::optional<base::Day> due_day;
    bool is_overdue = false;
};

// --- the list of clients ----------------------------------------------------------------------
struct AccountRow {
    base::AccountId id;        // empty for a candidate
    base::RecordId candidate;  // empty for an account
    std::string name, sector, head_office, lead_name;
    bool is_readable = false;  // I am on the client team
    int stage = 0;             // 1 to 4; 0 = no plan
    std::string stage_words;   // "Plan: 2 things missing"
    NextStepView next;
    std::vector<TargetRow> targets;
};
enum class AccountFilter { clients, mine, candidates };
enum class AccountSort { name, sector, stage, due };
struct AccountListView {
    std::vector<AccountRow> rows;  // filtered and sorted
    AccountFilter filter = AccountFilter::clients;
    AccountSort sort = AccountSort::name;
    std::string search;
    int clients_count = 0, mine_count = 0, candidates_count = 0;  // before the search
    bool has_programme = false;  // sees candidates and all clients' summaries
    bool can_open_accounts = false;
    std::vector<PersonOption> people;  // to choose a client partner from
    bool is_loading = false;
};

// --- one client -------------------------------------------------------------------------------
struct InsightRow {
    model::RecordPtr record;
    std::string statement, so_what, source, date;
    bool is_accepted = false;
    std::string confirmed;  // "", "assumed", "confirmed", "rejected"
    bool is_stale = false;  // older than 12 months and not confirmed since
    std::string heard;      // "heard 3 more times"; "" = nobody has counted
    bool is_pending = false;
};
struct OpportunityRow {
    model::RecordPtr record;
    std::string title, value, likelihood, weighted, owner_name, insight_statement;
    std::string score;  // "score 60 of 125", "" = not all of its parts are known
    std::optional<int> fit;
    bool is_scored = false;
    bool is_pending = false;
};
struct PipelineView {
    std::string unweighted, weighted;  // short money, "" when nothing is known
    std::string spread;                // either way, one standard deviation; "" = not known
    int count = 0, unvalued = 0;
};
struct ActionRow {
    model::RecordPtr record;
    std::string title, owner_name, due, state, why;
    bool is_overdue = false, is_done = false, is_mine = false;
    bool is_pending = false;
};
struct ReviewRow {
    model::RecordPtr record;
    std::string date, attendees, decisions;
    bool is_held = false, is_late = false;
    bool is_pending = false;
};
struct TeamRow {
    model::RecordPtr record;
    base::PersonId person;
    std::string name, title, practice_office, role;
};
struct AccountView {
    base::AccountId id;
    model::SpaceId space;
    model::RecordPtr account;
    std::string name, sector, head_office, currency, mode, lead_name, about;
    model::SpaceRole my_role = model::SpaceRole::member;
    bool can_lead = false;  // client partner or sponsor: team, overrides
    StageRail rail;
    int current_stage = 1;
    NextStepView next;
    std::vector<TeamRow> team;
    std::vector<InsightRow> insights;
    std::vector<OpportunityRow> opportunities, threats;
    PipelineView pipeline, at_risk;
    std::vector<TargetRow> targets;
    std::vector<ActionRow> actions;  // open ones first, by the list's order
    std::vector<ReviewRow> reviews;  // newest first
    std::string next_review, last_review;
    std::vector<PersonOption> team_people;  // the client team
    std::vector<PersonOption> all_people;   // the team first, then the firm
    std::array<int, 5> rag_counts{};        // by Rag
    PlanSections plan;
};

}  // namespace kam::view
