#include "client/view/words.h"

#include <algorithm>
#include <array>

namespace kam::view::words {
namespace {

struct Label {
    std::string_view field, value, words;
};

constexpr auto labels = std::to_array<Label>({
    {"mode", "protect", "Protect"},
    {"mode", "grow", "Grow"},
    {"role", "account_lead", "Client partner"},
    {"role", "member", "Team member"},
    {"role", "sponsor", "Sponsor"},
    {"confirmed", "assumed", "Assumed"},
    {"confirmed", "confirmed", "Confirmed by the client"},
    {"confirmed", "rejected", "Rejected by the client"},
    {"kind", "share_of_spend", "Share of legal spend"},
    {"kind", "fees", "Fees"},
    {"kind", "contribution", "Contribution"},
    {"kind", "new_relationships", "New relationships"},
    {"kind", "decision_makers", "Decision makers covered"},
    {"kind", "breadth", "Practices or entities served"},
    {"kind", "conversations", "Listening conversations"},
    {"kind", "concerns_learned", "Concerns learned"},
    {"kind", "introductions", "Introductions made"},
    {"kind", "client_score", "Client score"},
    {"kind", "panel_place", "Place on the panel"},
    {"kind", "actions_on_time", "Actions on time"},
    {"unit", "percent", "Per cent"},
    {"unit", "money", "Money"},
    {"unit", "count", "Count"},
    {"unit", "days", "Days"},
    {"unit", "score", "Score"},
    {"unit", "yes_no", "Yes or no"},
    {"state", "open", "Open"},
    {"state", "in_progress", "In progress"},
    {"state", "blocked", "Blocked"},
    {"state", "done", "Done"},
    {"state", "dropped", "Dropped"},
    {"programme_role", "leadership", "Leadership"},
    {"programme_role", "sponsor", "Programme sponsor"},
    {"programme_role", "programme_manager", "Programme manager"},
    {"template", "light", "Light: the first three stages"},
    {"template", "standard", "Standard: a basket of measures, two actions an objective"},
    {"template", "complex", "Complex: objectives and a summary besides"},
    {"heading", "competitive_position", "Competitive position"},
    {"heading", "structure", "Structure and organisation"},
    {"heading", "contact_strength", "Strength of contacts"},
    {"heading", "contact_breadth", "Breadth of contacts"},
    {"heading", "types_of_work", "Types of work"},
    {"heading", "profitability", "Profitability"},
    {"heading", "service", "Service feedback"},
    {"heading", "rival_firms", "Rival firms"},
    {"stage", "identified", "Identified"},
    {"stage", "qualified", "Qualified"},
    {"stage", "in_dialogue", "In dialogue"},
    {"stage", "proposal", "Proposal or pitch"},
    {"stage", "preferred", "Preferred, terms open"},
    {"stage", "won", "Won"},
    {"stage", "lost", "Lost"},
    {"stage", "dormant", "Dormant"},
    {"origin", "plan", "This plan"},
    {"origin", "pairing", "A pairing"},
    {"origin", "reactive", "The client asked"},
    {"origin", "panel", "A panel"},
    {"spend_source", "client_told", "The client told us"},
    {"spend_source", "tender_document", "Tender document"},
    {"spend_source", "public_filing", "Public filing"},
    {"spend_source", "benchmark", "Benchmark"},
    {"spend_source", "team_guess", "The team's guess"},
    {"rag_set", "green", "On track"},
    {"rag_set", "amber", "Watch"},
    {"rag_set", "red", "Off track"},
    {"kind", "group", "Group"},
    {"kind", "company", "Company"},
    {"kind", "unit", "Business unit"},
    {"kind", "country", "Country"},
    {"kind", "goal", "Goal"},
    {"kind", "pressure", "Pressure"},
    {"kind", "initiative", "Initiative"},
    {"kind", "obstacle", "Obstacle"},
    {"kind", "strength", "Strength"},
    {"kind", "weakness", "Weakness"},
    {"kind", "opening", "Opening for us"},
    {"kind", "danger", "Danger for us"},
    {"capability", "strong", "A strength of ours"},
    {"capability", "able", "We can do it"},
    {"capability", "lacking", "We cannot do it"},
    {"state", "active", "Ours: active"},
    {"state", "lapsed", "Ours once: lapsed"},
    {"state", "pitched_lost", "Pitched and lost"},
    {"state", "rival", "With a rival"},
    {"state", "no_need", "No need"},
    {"state", "cannot_serve", "We cannot serve it"},
    {"support", "advocate", "Advocate"},
    {"support", "supporter", "Supporter"},
    {"support", "neutral", "Neutral"},
    {"support", "sceptic", "Sceptic"},
    {"support", "opposed", "Opposed"},
    {"margin", "low", "Low"},
    {"margin", "fair", "Fair"},
    {"margin", "good", "Good"},
    {"margin", "high", "High"},
    {"strength", "weak", "Weak"},
    {"strength", "level", "Level with us"},
    {"strength", "strong", "Strong"},
    {"trend", "gaining", "Gaining"},
    {"trend", "steady", "Steady"},
    {"trend", "losing", "Losing"},
    {"confidence", "guess", "A guess"},
    {"confidence", "likely", "Likely"},
    {"confidence", "certain", "Certain"},
    {"level", "objective", "Objective"},
    {"level", "strategy", "Strategy"},
    {"level", "tactic", "Tactic"},
    {"horizon", "short", "Up to 6 months"},
    {"horizon", "medium", "6 to 18 months"},
    {"horizon", "long", "Over 18 months"},
    {"risk", "low", "Low"},
    {"risk", "medium", "Medium"},
    {"risk", "high", "High"},
    {"momentum", "new", "New plan"},
    {"momentum", "stalled", "Stalled"},
    {"momentum", "slowing", "Slowing"},
    {"momentum", "steady", "Steady"},
    {"momentum", "building", "Building"},
    {"dimension", "all", "All clients"},
    {"dimension", "sector", "One sector"},
    {"phase", "collect", "Nothing yet"},
    {"phase", "vote", "Voting"},
    {"phase", "revealed", "Revealed"},
    {"kind", "note", "Note"},
    {"kind", "decision", "Decision"},
    {"trigger", "opportunity_won", "An opportunity won"},
    {"trigger", "opportunity_lost", "An opportunity lost"},
    {"trigger", "target_reached", "A target reached"},
    {"trigger", "target_missed", "A target missed"},
    {"trigger", "matter_closed", "A matter closed"},
    {"trigger", "complaint", "A complaint"},
    {"trigger", "workshop", "A workshop"},
});

constexpr std::array<std::string_view, readmodel::stage_count> stage_names{
    "Insight", "Opportunities", "Plan", "Follow-up"};

}  // namespace

std::string_view stage_name(int stage) {
    if (stage < 1 || stage > readmodel::stage_count) return {};
    return stage_names[static_cast<std::size_t>(stage) - 1];
}

std::string count_of(int count, std::string_view singular, std::string_view plural) {
    return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

std::string missing_sentence(const readmodel::MissingItem& item) {
    using enum readmodel::Missing;
    const int n = item.count;
    switch (item.what) {
        case insights:
            return "Add " + count_of(n, "more insight", "more insights") +
                   " with a so-what, a source and a date";
        case decision_makers:
            return "Name the decision makers, or say that they are not known";
        case rivals:
            return "Name the rival firms, or say that they are not known";
        case opportunities_scored:
            return "Score " + count_of(n, "more opportunity", "more opportunities") +
                   " (value, likelihood and fit)";
        case threats:
            return "Record at least one threat";
        case opportunity_links:
            return "Link " + count_of(n, "opportunity or threat", "opportunities or threats") +
                   " to an insight";
        case specific_target:
            return "Make one target specific: measure, unit, baseline, number, date, owner, source";
        case leading_measure:
            return "Add a target for what the team does, such as conversations";
        case lagging_measure:
            return "Add a target for what comes of it, such as share of spend";
        case actions:
            return "Add the first action, with one owner and a date";
        case action_owner_or_date:
            return "Give " + count_of(n, "action", "actions") + " an owner and a date";
        case next_review:
            return "Set the date of the next review";
        case review_overdue:
            return "Hold a review: the last one is too long ago";
        case untouched_actions:
            return "Look at " + count_of(n, "action", "actions") + " untouched for 45 days";
        case second_leading_measure:
            return "Add a second target for what the team does: one alone is no basket";
        case objective_actions:
            return "Give " + count_of(n, "objective", "objectives") +
                   " two actions with an owner and a date";
        case objective:
            return "Set an objective, with two actions";
        case summary:
            return "Write the summary: what moves the client, and what stands in its way";
        case summary_too_long:
            return "Shorten the summary to its budget of words";
    }
    return {};
}

std::string_view choice(std::string_view field, std::string_view value) {
    if (field == "target_kind") field = "kind";
    for (const Label& label : labels) {
        if (label.field == field && label.value == value) return label.words;
    }
    // Of what is said in a workshop: what it becomes.
    const auto collection = field == "kind" ? model::collection_from_text(value) : std::nullopt;
    return collection ? record(*collection) : value;
}

std::string_view target_field(std::string_view field) {
    if (field == "baseline") return "baseline";
    if (field == "baseline_date") return "date of the baseline";
    if (field == "target") return "number to reach";
    if (field == "due") return "due date";
    if (field == "source") return "source of the figure";
    return field;  // measure, unit, owner
}

// Where the name in the table of fields does not read as words.
std::string field(std::string_view name) {
    constexpr auto spelt = std::to_array<std::array<std::string_view, 2>>({
        {"so_what", "so what"},
        {"told_by", "who told us"},
        {"heard_again", "how often it was heard"},
        {"about", "the client in one paragraph"},
        {"decision_makers", "who decides"},
        {"rivals", "rival firms"},
        {"review_cadence_days", "time between reviews"},
        {"cadence_days", "time between values"},
        {"statement", "wording"},
        {"due", "due date"},
        {"target", "number to reach"},
        {"baseline_date", "date of the baseline"},
        {"current", "value now"},
        {"current_date", "date of the value"},
        {"dropped_reason", "reason for dropping it"},
        {"is_held", "whether it was held"},
        {"done_date", "date it was done"},
    });
    for (const auto& [known, said] : spelt) {
        if (known == name) return std::string(said);
    }
    std::string said(name);
    std::replace(said.begin(), said.end(), '_', ' ');
    return said;
}

std::string heard_again(std::optional<std::int64_t> times) {
    if (!times) return {};
    if (*times == 1) return "heard once more";
    return "heard " + std::to_string(*times) + " more times";
}

std::string_view record(model::Collection collection) {
    using enum model::Collection;
    switch (collection) {
        case firm:
            return "Firm";
        case person:
            return "Person";
        case candidate:
            return "Candidate";
        case summary:
        case summary_group:
        case account:
            return "Client";
        case team_member:
            return "Client team";
        case insight:
            return "Insight";
        case opportunity:
            return "Opportunity";
        case threat:
            return "Threat";
        case summary_target:
        case target:
        case target_value:
            return "Target";
        case action:
            return "Action";
        case review:
            return "Review";
        case entity:
            return "Part of the client";
        case practice:
            return "Practice";
        case whitespace_cell:
            return "Field of the grid";
        case contact:
            return "Person at the client";
        case pairing:
            return "Pairing";
        case driver:
            return "Driver";
        case swot:
            return "SWOT";
        case work_year:
            return "Work of a year";
        case feedback:
            return "Feedback";
        case rival:
            return "Rival firm";
        case deeper_issue:
            return "Deeper issue";
        case objective:
            return "Objective";
        case progress_note:
            return "Progress note";
        case lesson:
            return "Lesson";
        case win:
            return "Win";
        case workshop:
        case attendee:
        case turn:
        case workshop_tally:
            return "Workshop";
        case workshop_item:
            return "Workshop note";
        case ballot:
            return "Vote";
    }
    return {};
}

std::string things_missing(int count) {
    return count == 0 ? std::string() : count_of(count, "thing missing", "things missing");
}

std::string not_saved(int count) {
    return count == 1 ? "Not saved." : count_of(count, "change", "changes") + " not saved.";
}

std::string_view advice(base::ErrorCode code) {
    using enum base::ErrorCode;
    switch (code) {
        case gone:
            return "A colleague has deleted it meanwhile.";
        case late:
            return "A colleague changed it meanwhile; look at the new value first.";
        case replaced_theirs:
            return "A colleague wrote this while you wrote yours, which has replaced it.";
        case replaced_mine:
            return "This was yours. A colleague who had not seen it has replaced it.";
        case forbidden:
            return "You may not change this.";
        case other_window:
            return "This was changed in another window and waits there. Go on in that window, or "
                   "when the connection is back.";
        case no_space:
            return "You are no longer on this client team.";
        case too_large:
            return "That is too long.";
        case missing_value:
            return "This has to be filled in.";
        case bad_value:
            return "That value does not fit here.";
        case duplicate:
            return "That is there already.";
        case not_signed_in:
            return "Your session has ended. Sign in again.";
        case rate_limited:
            return "Too many changes at once. Wait a moment.";
        case busy:
            return "This is still on its way here. Try again in a moment.";
        case schema:
            return "Reload the page to get the current version.";
        case bad_json:
        case bad_message:
        case unknown_field:
        case unknown_record:
        case unknown_mutation:
        case bad_origin:
        case bad_request:
        case not_found:
        case gap:
        case slow:
        case io:
            break;
    }
    return "The server could not take this change.";
}

}  // namespace kam::view::words
