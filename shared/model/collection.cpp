#include "shared/model/collection.h"

#include <algorithm>
#include <array>
#include <limits>

#include "shared/model/choices.h"
#include "shared/model/field_rows.h"
#include "shared/model/programme_fields.h"
#include "shared/model/workshop_fields.h"

namespace kam::model {
namespace {

using namespace field_rows;

constexpr auto plan_fields = std::to_array<FieldSpec>({
    line_field(C::account, "name", 160, true),
    line_field(C::account, "sector", 120),
    line_field(C::account, "sub_sector", 120),
    line_field(C::account, "head_office", 160),
    line_field(C::account, "currency", 3),
    choice_field(C::account, "mode", account_mode_choices),
    text_field(C::account, "about", 1200),
    text_field(C::account, "decision_makers", 600),
    bool_field(C::account, "decision_makers_unknown"),
    text_field(C::account, "rivals", 600),
    bool_field(C::account, "rivals_unknown"),
    int_field(C::account, "review_cadence_days", 7, 730),
    // A gate passed over by the client partner, with the reason (domain.md 1.1).
    line_field(C::account, "override_insight", 280),
    line_field(C::account, "override_opportunities", 280),
    line_field(C::account, "override_plan", 280),
    // Whoever answers for the plan has said that the team goes by it.
    day_field(C::account, "approved_on"),
    person_field(C::account, "approved_by"),
    choice_field(C::account, "template", plan_template_choices),
    // The summary's two texts, which have a budget of words (readmodel/distiller.h).
    text_field(C::account, "motivations", 480),
    text_field(C::account, "challenges", 480),
    // What of the plan the client may be given, field by field (server/net/client_page.h).
    bool_field(C::account, "client_motivations"),
    bool_field(C::account, "client_challenges"),
    bool_field(C::account, "client_team"),
    bool_field(C::account, "client_review"),
    line_field(C::account, "candidate", 32),
    // Nothing of this client reaches the programme.
    bool_field(C::account, "is_confidential"),

    person_field(C::team_member, "person", true),
    choice_field(C::team_member, "role", team_role_choices, true),
    int_field(C::team_member, "hours_a_month", 0, 300),

    text_field(C::insight, "statement", 280, true),
    text_field(C::insight, "so_what", 280),
    line_field(C::insight, "source", 200),
    line_field(C::insight, "told_by", 120),
    day_field(C::insight, "date"),
    choice_field(C::insight, "confirmed", confirmed_choices),
    // How often it was heard since it was written down.
    counted_field(C::insight, "heard_again", 9'999),
    choice_field(C::insight, "heading", insight_heading_choices),
    link_field(C::insight, "driver", C::driver),
    pos_field(C::insight),

    line_field(C::opportunity, "title", 200, true),
    int_field(C::opportunity, "value", 0, amount_max),
    int_field(C::opportunity, "likelihood", 0, 100),
    int_field(C::opportunity, "fit", 1, 5),
    link_field(C::opportunity, "insight", C::insight),
    person_field(C::opportunity, "owner"),
    text_field(C::opportunity, "first_step", 280),
    choice_field(C::opportunity, "stage", opportunity_stage_choices),
    int_field(C::opportunity, "worth", 1, 5),
    int_field(C::opportunity, "right_to_win", 1, 5),
    bool_field(C::opportunity, "is_strategic"),
    link_field(C::opportunity, "contact", C::contact),
    link_field(C::opportunity, "cell", C::whitespace_cell),
    choice_field(C::opportunity, "origin", origin_choices),
    // The four steps of listening; the later ones open once the first has its note (S2-11).
    text_field(C::opportunity, "heard", 280),
    text_field(C::opportunity, "addressed", 280),
    text_field(C::opportunity, "benefits", 280),
    text_field(C::opportunity, "asked", 280),
    pos_field(C::opportunity),

    line_field(C::threat, "title", 200, true),
    int_field(C::threat, "value", 0, amount_max),
    int_field(C::threat, "likelihood", 0, 100),
    int_field(C::threat, "fit", 1, 5),
    link_field(C::threat, "insight", C::insight),
    person_field(C::threat, "owner"),
    text_field(C::threat, "first_step", 280),
    pos_field(C::threat),

    line_field(C::target, "statement", 300, true),
    choice_field(C::target, "kind", target_kind_choices, true),
    line_field(C::target, "measure", 200),
    choice_field(C::target, "unit", target_unit_choices, true),
    int_field(C::target, "baseline", -amount_max, amount_max, true),
    day_field(C::target, "baseline_date", true),
    int_field(C::target, "target", -amount_max, amount_max, true),
    day_field(C::target, "due", true),
    person_field(C::target, "owner", false, true),
    line_field(C::target, "source", 200),
    int_field(C::target, "current", -amount_max, amount_max),
    day_field(C::target, "current_date"),
    int_field(C::target, "cadence_days", 1, 3660),
    // Share of spend: what the client spends a year, as a range, and where that is known from.
    int_field(C::target, "spend_low", 0, amount_max),
    int_field(C::target, "spend_likely", 0, amount_max),
    int_field(C::target, "spend_high", 0, amount_max),
    int_field(C::target, "our_fees", 0, amount_max),
    choice_field(C::target, "spend_source", spend_source_choices),
    day_field(C::target, "spend_date"),
    // Asked when it is set (S4-45), and when it was missed (S4-44).
    text_field(C::target, "stretch", 280),
    text_field(C::target, "first_change", 280),
    // The owner's colour beside the computed one, for a while and with a reason (domain.md 1.18).
    choice_field(C::target, "rag_set", rag_set_choices),
    line_field(C::target, "rag_reason", 200),
    day_field(C::target, "rag_until"),
    text_field(C::target, "miss_cause", 280),
    text_field(C::target, "miss_learning", 280),
    pos_field(C::target),

    line_field(C::action, "title", 300, true),
    person_field(C::action, "owner", true, true),
    day_field(C::action, "due"),
    choice_field(C::action, "state", action_state_choices),
    day_field(C::action, "done_date"),
    line_field(C::action, "dropped_reason", 280),
    link_field(C::action, "target", C::target),
    link_field(C::action, "opportunity", C::opportunity),
    link_field(C::action, "objective", C::objective),
    int_field(C::action, "hours", 0, 2000),
    bool_field(C::action, "is_for_client"),
    text_field(C::action, "note", 1200),
    pos_field(C::action),

    {.collection = C::review, .name = "date", .kind = day, .is_required = true},
    people_field(C::review, "attendees", 60),
    text_field(C::review, "decisions", 4000),
    text_field(C::review, "agenda", 2000),
    bool_field(C::review, "is_held"),
    int_field(C::review, "rating", 1, 5),

    line_field(C::entity, "name", 120, true),
    choice_field(C::entity, "kind", entity_kind_choices),
    link_field(C::entity, "parent", C::entity),
    line_field(C::entity, "country", 60),
    pos_field(C::entity),

    line_field(C::practice, "name", 80, true),
    choice_field(C::practice, "capability", capability_choices),
    pos_field(C::practice),

    link_field(C::whitespace_cell, "practice", C::practice, true),
    link_field(C::whitespace_cell, "entity", C::entity, true),
    choice_field(C::whitespace_cell, "state", cell_state_choices),
    int_field(C::whitespace_cell, "spend", 0, amount_max),
    int_field(C::whitespace_cell, "fees", 0, amount_max),
    line_field(C::whitespace_cell, "rivals", 200),
    day_field(C::whitespace_cell, "contract_end"),
    line_field(C::whitespace_cell, "reason", 200),

    line_field(C::contact, "name", 120, true),
    bool_field(C::contact, "is_placeholder"),
    line_field(C::contact, "job", 120),
    link_field(C::contact, "unit", C::entity),
    link_field(C::contact, "reports_to", C::contact),
    bool_field(C::contact, "is_decision_maker"),
    bool_field(C::contact, "is_influencer"),
    bool_field(C::contact, "is_champion"),
    bool_field(C::contact, "is_blocker"),
    bool_field(C::contact, "is_gatekeeper"),
    bool_field(C::contact, "is_user"),
    bool_field(C::contact, "is_procurement"),
    int_field(C::contact, "influence", 1, 3),
    choice_field(C::contact, "support", support_choices),
    text_field(C::contact, "concern", 280),
    pos_field(C::contact),

    link_field(C::pairing, "contact", C::contact, true),
    person_field(C::pairing, "person", true),
    text_field(C::pairing, "aim", 280),
    day_field(C::pairing, "last_touch"),
    day_field(C::pairing, "next_touch"),

    text_field(C::driver, "statement", 280, true),
    choice_field(C::driver, "kind", driver_kind_choices, true),
    link_field(C::driver, "serves", C::driver),
    choice_field(C::driver, "confirmed", confirmed_choices),
    line_field(C::driver, "confirmed_by", 120),
    day_field(C::driver, "confirmed_on"),
    pos_field(C::driver),

    text_field(C::swot, "statement", 280, true),
    choice_field(C::swot, "kind", swot_kind_choices, true),
    pos_field(C::swot),

    line_field(C::work_year, "practice", 80, true),
    int_field(C::work_year, "year", 1990, 2100),
    int_field(C::work_year, "fees", 0, amount_max),
    choice_field(C::work_year, "margin", margin_choices),

    line_field(C::feedback, "source", 200, true),
    day_field(C::feedback, "date"),
    int_field(C::feedback, "score", 0, 10),
    text_field(C::feedback, "words", 600),
    link_field(C::feedback, "action", C::action),

    line_field(C::rival, "name", 120, true),
    line_field(C::rival, "work", 200),
    line_field(C::rival, "contact", 120),
    choice_field(C::rival, "strength", rival_strength_choices),
    choice_field(C::rival, "trend", trend_choices),
    choice_field(C::rival, "confidence", confidence_choices),
    line_field(C::rival, "source", 200),
    day_field(C::rival, "date"),
    pos_field(C::rival),

    text_field(C::deeper_issue, "statement", 280, true),
    line_field(C::deeper_issue, "told_by", 120),
    day_field(C::deeper_issue, "date"),
    choice_field(C::deeper_issue, "confirmed", confirmed_choices),
    text_field(C::deeper_issue, "done", 280),

    line_field(C::objective, "statement", 300, true),
    choice_field(C::objective, "level", objective_level_choices, true),
    link_field(C::objective, "parent", C::objective),
    choice_field(C::objective, "mode", account_mode_choices),
    choice_field(C::objective, "horizon", horizon_choices),
    link_field(C::objective, "target", C::target),
    link_field(C::objective, "opportunity", C::opportunity),
    link_field(C::objective, "threat", C::threat),
    bool_field(C::objective, "is_for_client"),
    pos_field(C::objective),

    text_field(C::progress_note, "words", 600, true),
    link_field(C::progress_note, "action", C::action, true),
    day_field(C::progress_note, "date"),

    line_field(C::lesson, "title", 200, true),
    choice_field(C::lesson, "trigger", lesson_trigger_choices, true),
    day_field(C::lesson, "date"),
    text_field(C::lesson, "meant", 240),
    text_field(C::lesson, "happened", 240),
    text_field(C::lesson, "why", 240),
    text_field(C::lesson, "change", 240),
    link_field(C::lesson, "action", C::action),
    line_field(C::lesson, "no_change_reason", 240),
    person_field(C::lesson, "lawyer"),
    person_field(C::lesson, "support"),

    line_field(C::win, "title", 200, true),
    day_field(C::win, "date"),
    link_field(C::win, "target", C::target),
    people_field(C::win, "credit", 60),
    text_field(C::win, "note", 280),

    link_field(C::target_value, "target", C::target, true),
    {.collection = C::target_value, .name = "day", .kind = day, .is_required = true},
    int_field(C::target_value, "value", -amount_max, amount_max),
});

template <std::size_t A, std::size_t B>
constexpr std::array<FieldSpec, A + B> joined(const std::array<FieldSpec, A>& first,
                                              const std::array<FieldSpec, B>& second) {
    std::array<FieldSpec, A + B> all{};
    std::copy(first.begin(), first.end(), all.begin());
    std::copy(second.begin(), second.end(), all.begin() + A);
    return all;
}
constexpr auto fields = joined(programme_fields, joined(plan_fields, workshop_fields));

constexpr std::array<std::string_view, collection_count> names{
    "firm",           "person",        "candidate",      "summary",
    "summary_target", "account",       "team_member",    "insight",
    "opportunity",    "threat",        "target",         "action",
    "review",         "entity",        "practice",       "whitespace_cell",
    "contact",        "pairing",       "driver",         "swot",
    "work_year",      "feedback",      "rival",          "deeper_issue",
    "objective",      "progress_note", "lesson",         "win",
    "target_value",   "summary_group", "workshop",       "attendee",
    "turn",           "workshop_item", "workshop_tally", "ballot"};

}  // namespace

std::span<const FieldSpec> all_fields() {
    return fields;
}

const FieldSpec* find_field(Collection collection, std::string_view name) {
    for (const FieldSpec& field : fields) {
        if (field.collection == collection && field.name == name) return &field;
    }
    return nullptr;
}

bool is_ordered(Collection collection) {
    return find_field(collection, "pos") != nullptr;
}

std::string_view collection_text(Collection collection) {
    return names[static_cast<std::size_t>(collection)];
}

std::optional<Collection> collection_from_text(std::string_view text) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) return static_cast<Collection>(i);
    }
    return std::nullopt;
}

SpaceKind space_kind_of(Collection collection) {
    if (collection == C::firm || collection == C::person) return SpaceKind::firm;
    if (collection == C::candidate || collection == C::summary || collection == C::summary_target ||
        collection == C::summary_group) {
        return SpaceKind::programme;
    }
    if (collection == C::ballot) return SpaceKind::own;
    return collection >= C::workshop ? SpaceKind::workshop : SpaceKind::account;
}

bool is_singleton(Collection collection) {
    return collection == C::firm || collection == C::account || collection == C::workshop;
}

}  // namespace kam::model
