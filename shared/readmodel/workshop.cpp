#include "shared/readmodel/workshop.h"

#include <algorithm>
#include <charconv>

#include "shared/readmodel/row_changes.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::FieldMap;
using model::Record;
using model::RecordPtr;
using model::Store;

bool is_decision(const Record& item) {
    return item.text("kind") == "decision" && !item.is_true("is_parked");
}

int round_of(const Record& workshop) {
    return static_cast<int>(workshop.integer("round").value_or(1));
}

// Which ballots stand for the item, of all who have come in: whoever leaves, or is put out before
// the reveal, stays counted, or one vote could be told by emptying the room.
Spread count_ballots(const Store& workshop, std::string_view workshop_id,
                     const base::RecordId& item, int round, std::span<const OwnStore> own) {
    Spread spread{};
    const base::RecordId id = ballot_id(workshop_id, item, round);
    for (const base::PersonId& person : people_ever(workshop)) {
        const auto of_person = std::find_if(
            own.begin(), own.end(), [&](const OwnStore& each) { return each.person == person; });
        if (of_person == own.end() || of_person->store == nullptr) continue;
        const RecordPtr ballot = of_person->store->find_alive(Collection::ballot, id);
        const auto score = ballot == nullptr ? std::nullopt : ballot->integer("score");
        if (score && *score >= 1 && *score <= 5) ++spread[static_cast<std::size_t>(*score - 1)];
    }
    return spread;
}

struct Form {
    std::string_view kind;
    Collection collection;
    std::string_view words;  // the field that holds what was said
};
constexpr std::array<Form, 7> forms{{{"insight", Collection::insight, "statement"},
                                     {"opportunity", Collection::opportunity, "title"},
                                     {"threat", Collection::threat, "title"},
                                     {"objective", Collection::objective, "statement"},
                                     {"target", Collection::target, "statement"},
                                     {"lesson", Collection::lesson, "title"},
                                     {"win", Collection::win, "title"}}};

void copy(FieldMap& to, const Record& from, std::string_view field) {
    const auto found = from.fields.find(field);
    if (found != from.fields.end()) to.insert_or_assign(std::string(field), found->second);
}

std::optional<Capture> draft_of(const Record& item, const Record& workshop) {
    const auto* form = std::find_if(forms.begin(), forms.end(), [&](const Form& each) {
        return each.kind == item.text("kind");
    });
    if (form == forms.end() || item.is_true("is_parked")) return std::nullopt;
    Capture draft{item.person("author"), form->collection, item.id, {}};
    FieldMap& fields = draft.fields;
    fields.emplace(form->words, std::string(item.text("text")));
    fields.emplace("draft_by", item.person("author").text);
    switch (form->collection) {
        case Collection::insight:
            fields.emplace("source", "Workshop");
            if (workshop.day("date")) fields.emplace("date", std::string(workshop.text("date")));
            break;
        case Collection::objective:
            fields.emplace("level", "objective");
            break;
        case Collection::target:
            // Without them it is no target yet; the facilitator is asked for them.
            if (item.text("target_kind").empty() || item.text("unit").empty()) return std::nullopt;
            fields.emplace("kind", std::string(item.text("target_kind")));
            copy(fields, item, "unit");
            break;
        case Collection::lesson:
            fields.emplace("trigger", "workshop");
            break;
        default:
            break;
    }
    return draft;
}

Capture action_of(const Record& item) {
    Capture action{item.person("author"), Collection::action, item.id, {}};
    action.fields.emplace("title", std::string(item.text("text")));
    action.fields.emplace("state", "open");
    copy(action.fields, item, "owner");
    copy(action.fields, item, "due");
    return action;
}

std::optional<Capture> review_of(const Store& workshop, const Record& self) {
    if (self.integer("stage") != 4 || !self.day("date")) return std::nullopt;
    // One a day and opener: a second workshop of the day is part of the same review.
    const std::string key = std::string(self.text("opened_by")) + std::string(self.text("date"));
    Capture review{self.person("facilitator"),
                   Collection::review,
                   {base::id_text_from_key("workshop_review", key)},
                   {}};
    std::string decisions;
    for (const RecordPtr& item : workshop.list(Collection::workshop_item)) {
        if (!is_decision(*item)) continue;
        if (!decisions.empty()) decisions += '\n';
        decisions += item->text("text");
    }
    base::Json attendees = base::Json::array();
    for (const base::PersonId& person : people_present(workshop)) attendees.push_back(person.text);
    review.fields.emplace("date", std::string(self.text("date")));
    review.fields.emplace("attendees", std::move(attendees));
    review.fields.emplace("decisions", decisions.empty() ? std::string("none") : decisions);
    review.fields.emplace("is_held", true);
    return review;
}

}  // namespace

std::vector<base::PersonId> people_present(const Store& workshop) {
    std::vector<base::PersonId> present;
    for (const RecordPtr& attendee : workshop.list(Collection::attendee)) {
        if (!attendee->is_true("has_left")) present.push_back(attendee->person("person"));
    }
    return present;
}

std::vector<base::PersonId> people_ever(const Store& workshop) {
    std::vector<base::PersonId> people;
    for (const RecordPtr& record : workshop.all()) {
        if (record->collection == Collection::attendee) people.push_back(record->person("person"));
    }
    return people;
}

bool room_may_see_plan(const Store& workshop, const Store& account) {
    const std::vector<RecordPtr> team = account.list(Collection::team_member);
    const std::vector<base::PersonId> present = people_present(workshop);
    return std::all_of(present.begin(), present.end(), [&](const base::PersonId& person) {
        return std::any_of(team.begin(), team.end(), [&](const RecordPtr& member) {
            return member->person("person") == person;
        });
    });
}

std::vector<UnfinishedDecision> unfinished_decisions(const Store& workshop) {
    std::vector<UnfinishedDecision> unfinished;
    for (const RecordPtr& item : workshop.list(Collection::workshop_item)) {
        if (!is_decision(*item)) continue;
        const UnfinishedDecision one{item, !item->person("owner").empty(),
                                     item->day("due").has_value()};
        if (!one.has_owner || !one.has_date) unfinished.push_back(one);
    }
    return unfinished;
}

std::string text_from_spread(const Spread& spread) {
    std::string text;
    for (std::size_t i = 0; i < spread.size(); ++i) {
        if (i > 0) text += ',';
        text += std::to_string(spread[i]);
    }
    return text;
}

std::optional<Spread> spread_from_text(std::string_view text) {
    Spread spread{};
    for (std::size_t i = 0; i < spread.size(); ++i) {
        const std::size_t comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        const auto read = std::from_chars(part.data(), part.data() + part.size(), spread[i]);
        const bool is_whole = read.ec == std::errc{} && read.ptr == part.data() + part.size();
        if (!is_whole || spread[i] < 0 || spread[i] > 1000) return std::nullopt;
        const bool is_last = i + 1 == spread.size();
        if (is_last != (comma == std::string_view::npos)) return std::nullopt;
        if (!is_last) text.remove_prefix(comma + 1);
    }
    return spread;
}

int count_of(const Spread& spread) {
    int count = 0;
    for (const int each : spread) count += each;
    return count;
}

std::optional<int> mean_tenths(const Spread& spread) {
    const int count = count_of(spread);
    if (count == 0) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < spread.size(); ++i) sum += spread[i] * static_cast<int>(i + 1);
    return (20 * sum + count) / (2 * count);
}

base::RecordId ballot_id(std::string_view workshop, const base::RecordId& item, int round) {
    return {base::id_text_from_key(
        "ballot", std::string(workshop) + ":" + item.text + ":" + std::to_string(round))};
}

base::RecordId tally_id(const base::RecordId& item, int round) {
    return {base::id_text_from_key("workshop_tally", item.text + ":" + std::to_string(round))};
}

model::ChangeSet tally_changes(const Store& workshop, std::string_view workshop_id,
                               std::span<const OwnStore> own) {
    const RecordPtr self = workshop.singleton(Collection::workshop);
    if (self == nullptr) return {};
    const std::string_view phase = self->text("phase");
    const base::RecordId item{std::string(self->text("voting_on"))};
    const bool is_vote = phase == "vote" || phase == "revealed";
    if (!is_vote || workshop.find_alive(Collection::workshop_item, item) == nullptr) return {};
    const int round = round_of(*self);
    const base::RecordId id = tally_id(item, round);
    const RecordPtr held = workshop.find(Collection::workshop_tally, id);
    if (held != nullptr && !held->text("spread").empty()) return {};

    const Spread spread = count_ballots(workshop, workshop_id, item, round, own);
    FieldMap wanted;
    wanted.emplace("item", item.text);
    wanted.emplace("round", round);
    wanted.emplace("voted", count_of(spread));
    if (phase == "revealed") wanted.emplace("spread", text_from_spread(spread));
    model::ChangeSet changes;
    add_row_changes(changes, Collection::workshop_tally, id, wanted, workshop);
    return changes;
}

std::vector<Capture> captures(const Store& workshop, const Store& account) {
    std::vector<Capture> found;
    const RecordPtr self = workshop.singleton(Collection::workshop);
    if (self == nullptr) return found;
    const auto add = [&](std::optional<Capture> capture) {
        if (capture && account.find(capture->collection, capture->id) == nullptr) {
            found.push_back(std::move(*capture));
        }
    };
    for (const RecordPtr& item : workshop.list(Collection::workshop_item)) {
        if (!is_decision(*item)) {
            add(draft_of(*item, *self));
        } else if (self->is_true("is_closed")) {
            add(action_of(*item));
        }
    }
    if (self->is_true("is_closed")) add(review_of(workshop, *self));
    return found;
}

}  // namespace kam::readmodel
