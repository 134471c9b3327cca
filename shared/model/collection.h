// The collections of records, the spaces that hold them, and the table of their fields. A new
// field or collection starts here; validation, permission, storage and wire all read this table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kam::model {

enum class Collection {
    firm,            // one record, the firm itself; space `firm`
    person,          // our people; space `firm`
    candidate,       // organisations that might become accounts; space `programme`
    summary,         // one row per account, written by the server; space `programme`
    summary_target,  // one row per target of any account, written by the server
    account,         // one record, the account itself; this and all below in `account:<id>`
    team_member,
    insight,
    opportunity,
    threat,
    target,
    action,
    review,
    entity,           // of the client: group, company, unit, country
    practice,         // a field of our work; rows of the whitespace grid
    whitespace_cell,  // a practice at an entity
    contact,          // a person at the client, or a place that nobody is known for yet
    pairing,          // one of us and one of them, with an aim
    driver,           // goal, pressure, initiative or obstacle of the client
    swot,
    work_year,     // a practice's work in a year
    feedback,      // what the client said of our service
    rival,         // another firm that acts for them
    deeper_issue,  // what dialogue brought to light
    objective,     // a node of the tree objective, strategy, tactic; actions hang below
    progress_note,
    lesson,          // an after-action review
    win,             // worth a celebration
    target_value,    // what a target's value was on a day; written beside the target
    summary_group,   // figures on people for many clients at once, by the server; `programme`
    workshop,        // one record, the workshop itself; this and below in `workshop:<id>`
    attendee,        // somebody who has joined it
    turn,            // who would like to speak; a queue
    workshop_item,   // what was said, parked or decided
    workshop_tally,  // how often what was voted, without names; written by the server
    ballot,          // one's own vote; space `own:<person>`
};
constexpr int collection_count = 36;

enum class SpaceKind { firm, programme, account, workshop, own };

enum class FieldKind {
    line,     // one line of text; limit in code points
    text,     // several lines; limit in code points
    choice,   // one of `choices`
    day,      // "2027-03-12"
    integer,  // JSON integer in [minimum, maximum]
    boolean,
    person,    // id of a `person`
    link,      // id of a record in the same space, of collection `linked`
    people,    // array of ids of `person`, no repeats, at most `maximum`
    position,  // fractional key that orders a list; set by list moves only
};

struct FieldSpec {
    Collection collection;
    std::string_view name;
    FieldKind kind;
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;  // texts: most code points
    bool is_required = false;
    // A late overlapping edit is refused instead of winning silently (SPEC AU rules).
    bool is_guarded = false;
    // Added to by several people at once (num.inc), never written over. Nobody counted = unknown.
    bool is_counted = false;
    std::span<const std::string_view> choices = {};
    Collection linked = Collection::firm;
};

std::span<const FieldSpec> all_fields();
const FieldSpec* find_field(Collection collection, std::string_view name);
bool is_ordered(Collection collection);  // has a `pos` field

std::string_view collection_text(Collection collection);
std::optional<Collection> collection_from_text(std::string_view text);
SpaceKind space_kind_of(Collection collection);
bool is_singleton(Collection collection);
// Singletons have this record id.
constexpr std::string_view singleton_id = "self";

}  // namespace kam::model
