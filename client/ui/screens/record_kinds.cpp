#include "client/ui/screens/record_kinds.h"

#include <array>

namespace kam::ui {
namespace {

using C = model::Collection;

constexpr auto kinds = std::to_array<RecordKind>({
    {C::driver, "What moves the client", "statement", "New driver",
     "A goal, a pressure, an initiative or an obstacle of theirs", "Add driver",
     "What the client wants, what presses them, what they do about it, and what stands in the "
     "way."},
    {C::entity, "Structure of the client", "name", "New part of the client",
     "A company, unit or country", "Add part",
     "The group, its companies, units and countries. They become the columns of the whitespace "
     "grid."},
    {C::work_year, "Work done", "practice", "New line of work", "Which practice", "Add work",
     "Fees by practice and year, and how well they pay as a band. Finance has the figures."},
    {C::feedback, "What they say of our service", "source", "New feedback",
     "Who said it, or which survey", "Add feedback",
     "One sentence a client said is worth more than our own opinion."},
    {C::rival, "Rival firms", "name", "New rival", "Name of the firm", "Add rival",
     "Which firm does what for them, and how sure we are of it."},
    {C::swot, "Strengths, weaknesses, openings, dangers", "statement", "New entry", "One sentence",
     "Add entry",
     "For example: strength, we know their plants; weakness, nobody of us in Poland; opening, the "
     "new chief counsel; danger, a panel review in spring."},
    {C::deeper_issue, "Deeper issues", "statement", "New issue",
     "What lies behind what they asked for", "Add issue",
     "Technical skill can be copied. What a client says when asked twice cannot."},
    {C::practice, "Practices", "name", "New practice", "A field of our work", "Add practice",
     "They become the rows of the grid."},
    {C::objective, "Objectives, strategies, tactics", "statement", "New objective",
     "What the client relationship should become", "Add objective",
     "An objective, how to reach it, and two actions that begin it."},
    {C::contact, "People at the client", "name", "New person or place",
     "A name, or a place nobody is known for", "Add person",
     "Who decides, who is asked before, who speaks for us. What a colleague knows of them in "
     "person stays with that colleague."},
    {C::pairing, "Pairings", "aim", "New pairing", "", "Add pairing",
     "One of us for one of them, with an aim and a next touch."},
    {C::progress_note, "Progress notes", "words", "New note", "", "Add note",
     "One sentence with each action is enough. Write it in the action."},
    {C::lesson, "Lessons", "title", "New lesson", "What ended: a pitch, a target, a matter",
     "Add lesson",
     "Twenty minutes: what we meant, what happened, why, and what changes. Nobody is to blame."},
    {C::win, "Wins", "title", "New win", "What went well", "Add win",
     "An introduction, a concern learnt, a kept rhythm: steps on the way count as much as fees."},
});

constexpr auto fields = std::to_array<PanelField>({
    {C::driver, "statement", "What it is", "In their words, if possible", 3},
    {C::driver, "kind", "Kind"},
    {C::driver, "serves", "It serves, or stands against",
     "An initiative serves a goal, an obstacle stands in the way of an initiative"},
    {C::driver, "confirmed", "Has the client confirmed it"},
    {C::driver, "confirmed_by", "Who confirmed it"},
    {C::driver, "confirmed_on", "When"},

    {C::entity, "name", "Name"},
    {C::entity, "kind", "Kind"},
    {C::entity, "parent", "Part of"},
    {C::entity, "country", "Country"},

    {C::work_year, "practice", "Practice"},
    {C::work_year, "year", "Year", "The fiscal year it ends in"},
    {C::work_year, "fees", "Our fees"},
    {C::work_year, "margin", "How well it pays", "A band; the figure stays with finance"},

    {C::feedback, "source", "Who said it, or which survey"},
    {C::feedback, "date", "Date"},
    {C::feedback, "score", "Would recommend us, 0 to 10"},
    {C::feedback, "words", "In their words", "", 4},
    {C::feedback, "action", "What we do about it"},

    {C::rival, "name", "Firm"},
    {C::rival, "work", "What they do for the client"},
    {C::rival, "contact", "Who speaks with them"},
    {C::rival, "strength", "How strong"},
    {C::rival, "trend", "Trend"},
    {C::rival, "confidence", "How sure we are"},
    {C::rival, "source", "Source"},
    {C::rival, "date", "As of"},

    {C::swot, "statement", "What it is", "", 3},
    {C::swot, "kind", "Kind"},

    {C::deeper_issue, "statement", "The issue", "", 3},
    {C::deeper_issue, "told_by", "Who told us"},
    {C::deeper_issue, "date", "Date"},
    {C::deeper_issue, "confirmed", "Has the client confirmed it"},
    {C::deeper_issue, "done", "What we did", "", 3},

    {C::practice, "name", "Name"},
    {C::practice, "capability", "What we can do"},

    {C::whitespace_cell, "state", "State"},
    {C::whitespace_cell, "spend", "What they spend a year", "250k and 1.2m work"},
    {C::whitespace_cell, "fees", "Of that, our fees"},
    {C::whitespace_cell, "rivals", "Who does it now"},
    {C::whitespace_cell, "contract_end", "Their contract ends"},
    {C::whitespace_cell, "reason", "Why it is so", "Not asked, no wish, no capability"},

    {C::objective, "statement", "What it is", "", 2},
    {C::objective, "level", "Level"},
    {C::objective, "parent", "It serves"},
    {C::objective, "mode", "Protect or grow"},
    {C::objective, "horizon", "Horizon", "Long ones are not judged by early fees"},
    {C::objective, "target", "Measured by"},
    {C::objective, "opportunity", "For the opportunity"},
    {C::objective, "threat", "Against the threat"},

    {C::contact, "name", "Name, or the place that is to be filled"},
    {C::contact, "is_placeholder", "Nobody is known for it yet"},
    {C::contact, "job", "Job"},
    {C::contact, "unit", "Part of the client"},
    {C::contact, "reports_to", "Reports to"},
    {C::contact, "is_decision_maker", "Decides alone who gets the work"},
    {C::contact, "is_influencer", "Is asked before it is decided"},
    {C::contact, "is_champion", "Speaks for us when we are not there"},
    {C::contact, "is_blocker", "Works against us, or for a rival"},
    {C::contact, "is_gatekeeper", "Controls access or information"},
    {C::contact, "is_user", "Works with our lawyers day to day"},
    {C::contact, "is_procurement", "Runs tender, rates or terms"},
    {C::contact, "influence", "Influence, 1 to 3"},
    {C::contact, "support", "Stands to us"},
    {C::contact, "concern", "What concerns them at work", "Nothing private: that stays with you",
     3},

    {C::pairing, "contact", "Their person"},
    {C::pairing, "person", "Our person"},
    {C::pairing, "aim", "Aim", "What the two should come to", 2},
    {C::pairing, "last_touch", "Last touch"},
    {C::pairing, "next_touch", "Next touch"},

    {C::team_member, "hours_a_month", "Hours a month for this client"},

    {C::progress_note, "words", "What came of it", "One sentence is enough", 4},
    {C::progress_note, "action", "Action"},
    {C::progress_note, "date", "Date"},

    {C::lesson, "title", "What ended"},
    {C::lesson, "trigger", "Kind"},
    {C::lesson, "date", "Date"},
    {C::lesson, "meant", "What did we mean to happen", "", 3},
    {C::lesson, "happened", "What happened", "", 3},
    {C::lesson, "why", "Why the difference, good and bad", "", 3},
    {C::lesson, "change", "What do we repeat or change", "", 3},
    {C::lesson, "action", "The action that comes of it"},
    {C::lesson, "no_change_reason", "If nothing changes, why not"},
    {C::lesson, "lawyer", "Held by a lawyer"},
    {C::lesson, "support", "… and by a colleague from support"},

    {C::win, "title", "What went well"},
    {C::win, "date", "Date"},
    {C::win, "target", "A step towards"},
    {C::win, "credit", "Credit"},
    {C::win, "note", "How it came about", "", 3},

    // Below what their own forms show.
    {C::insight, "heading", "Heading"},
    {C::insight, "driver", "What of the client it is about"},
    {C::opportunity, "stage", "Stage"},
    {C::opportunity, "is_strategic", "One of the few we pursue"},
    {C::opportunity, "worth", "Worth to us, 1 to 5"},
    {C::opportunity, "right_to_win", "Our right to win, 1 to 5",
     "Relationship and capability together"},
    {C::opportunity, "cell", "Field of the whitespace grid"},
    {C::opportunity, "contact", "Who feels the need"},
    {C::opportunity, "origin", "Where it comes from"},
    {C::action, "objective", "Serves the objective"},
    {C::action, "hours", "Hours it takes"},
    {C::review, "rating", "How useful it was, 1 to 5"},
});

}  // namespace

const RecordKind* find_kind(model::Collection collection) {
    for (const RecordKind& kind : kinds) {
        if (kind.collection == collection) return &kind;
    }
    return nullptr;
}

std::span<const PanelField> panel_fields() {
    return fields;
}

}  // namespace kam::ui
