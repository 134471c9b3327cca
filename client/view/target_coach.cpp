#include "client/view/target_coach.h"

#include <array>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/unit.h"
#include "shared/readmodel/target_progress.h"
#include "shared/readmodel/target_wording.h"

namespace kam::view {
namespace {

using readmodel::WordingClass;

// {client} {now} {goal} {date} {source} are filled in; {up} is "up" or "down".
struct Template {
    std::string_view kind;
    std::string_view words;
};
constexpr auto templates = std::to_array<Template>({
    {"share_of_spend",
     "Bring our share of the outside legal spend of {client} {up} from {now} to {goal} by {date}, "
     "measured from {source}."},
    {"fees",
     "Bring our fees from {client} {up} from {now} to {goal} by {date}, measured from {source}."},
    {"contribution",
     "Bring what {client} contributes {up} from {now} to {goal} by {date}, measured from "
     "{source}."},
    {"new_relationships",
     "Have {goal} working relationships at {client} by {date}, {up} from {now}, counted in "
     "{source}."},
    {"decision_makers",
     "Know {goal} of the decision makers at {client} by {date}, {up} from {now}, counted in "
     "{source}."},
    {"breadth",
     "Serve {goal} practices or entities of {client} by {date}, {up} from {now}, counted in "
     "{source}."},
    {"conversations",
     "Hold {goal} listening conversations at {client} by {date}, {up} from {now}, counted in "
     "{source}."},
    {"concerns_learned",
     "Learn the concerns of {goal} people at {client} by {date}, {up} from {now}, counted in "
     "{source}."},
    {"introductions",
     "Make {goal} introductions at {client} by {date}, {up} from {now}, counted in {source}."},
    {"client_score",
     "Bring the score that {client} gives us {up} from {now} to {goal} by {date}, measured from "
     "{source}."},
    {"panel_place", "Be on the panel of {client} by {date}, confirmed by {source}."},
    {"actions_on_time",
     "Have {goal} of our actions for {client} done on time by {date}, {up} from {now}, counted in "
     "{source}."},
});

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
    std::string words;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) words += i + 1 == parts.size() ? std::string(last) : ", ";
        words += parts[i];
    }
    return words;
}

class Filling {
  public:
    Filling(const model::Record& target, std::string_view client, std::string_view currency)
        : target_(target), client_(client), currency_(currency) {}

    std::string fill(std::string_view words) {
        std::string out;
        while (true) {
            const std::size_t open = words.find('{');
            if (open == words.npos) return out + std::string(words);
            const std::size_t close = words.find('}', open);
            out += words.substr(0, open);
            out += value(words.substr(open + 1, close - open - 1));
            words.remove_prefix(close + 1);
        }
    }
    bool has_gap() const { return has_gap_; }

  private:
    std::string gap(std::string_view words) {
        has_gap_ = true;
        return "[" + std::string(words) + "]";
    }
    std::string amount(std::string_view field, std::string_view gap_words) {
        const auto unit = model::unit_from_text(target_.text("unit"));
        const auto held = target_.integer(field);
        if (!unit || !held) return gap(gap_words);
        return model::text_from_value(*held, *unit, currency_);
    }
    std::string value(std::string_view name) {
        if (name == "client") return std::string(client_);
        if (name == "now") return amount("baseline", "how much now");
        if (name == "goal") return amount("target", "how much");
        if (name == "date") {
            const auto due = target_.day("due");
            return due ? base::text_from_day(*due) : gap("when");
        }
        if (name == "source") {
            const std::string source(target_.text("source"));
            return source.empty() ? gap("source of the figure") : source;
        }
        const auto now = target_.integer("baseline");
        const auto goal = target_.integer("target");
        return now && goal && *goal < *now ? "down" : "up";
    }

    const model::Record& target_;
    std::string_view client_;
    std::string_view currency_;
    bool has_gap_ = false;
};

std::string quoted(std::string_view word, bool is_first) {
    std::string words(word);
    if (is_first && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 32);
    return "\u201c" + words + "\u201d";
}

std::string vague_sentence(const std::vector<std::string_view>& vague) {
    if (vague.empty()) return {};
    std::vector<std::string> parts;
    for (const std::string_view word : vague) {
        if (parts.size() == 3) break;
        parts.push_back(quoted(word, parts.empty()));
    }
    return joined(parts, " and ") + (parts.size() == 1 ? " promises" : " promise") +
           " without saying what.";
}

void judge(TargetCoach& coach, const readmodel::TargetWording& wording) {
    std::vector<std::string> open;
    if (!wording.has_quantity) open.emplace_back("how much");
    if (!wording.has_end) open.emplace_back("by when");
    if (!wording.has_measure) open.emplace_back("of what");
    switch (wording.wording) {
        case WordingClass::missing:
        case WordingClass::unknown_language:
            return;
        case WordingClass::vague:
            coach.verdict = "Vague: it does not say " + joined(open, " or ") + ".";
            break;
        case WordingClass::partly:
            coach.verdict = "Nearly there: it does not say " + joined(open, " or ") + " yet.";
            break;
        case WordingClass::specific:
            coach.verdict =
                "The words say how much, by when and of what. The fields below must say it, too.";
            return;
    }
    coach.vague_words = vague_sentence(wording.vague_words);
}

}  // namespace

TargetCoach target_coach(std::string_view statement, const model::Record& target,
                         std::string_view client_name, std::string_view currency) {
    TargetCoach coach;
    coach.is_content = readmodel::is_specific(target);
    if (coach.is_content) return coach;
    judge(coach, readmodel::target_wording(statement));
    for (const Template& each : templates) {
        if (each.kind != target.text("kind")) continue;
        Filling filling(target, client_name, currency);
        coach.proposal = filling.fill(each.words);
        coach.is_proposal_whole = !filling.has_gap() && coach.proposal != statement;
    }
    return coach;
}

}  // namespace kam::view
