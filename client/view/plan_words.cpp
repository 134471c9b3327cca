#include "client/view/plan_words.h"

#include "client/view/words.h"
#include "shared/model/choices.h"

namespace kam::view::words {

int words_in(std::string_view text) {
    return readmodel::word_count(text);
}

std::string load(std::int64_t hours, std::optional<std::int64_t> budget, int without_hours) {
    std::string said = std::to_string(hours);
    if (budget) said += " of " + std::to_string(*budget);
    said += " hours in the next 30 days";
    if (!budget) said += ", no budget set";
    if (without_hours > 0) {
        said += ", " + count_of(without_hours, "action", "actions") + " without hours";
    }
    return said;
}

std::string unplaced(int opportunities) {
    return count_of(opportunities, "opportunity names", "opportunities name") +
           " no field of the whitespace grid";
}

std::string habit(readmodel::PlanHabit habit) {
    using enum readmodel::PlanHabit;
    switch (habit) {
        case piecemeal:
            return "Piecemeal";
        case tactical:
            return "Tactical";
        case sporadic:
            return "Sporadic";
        case sound:
            break;
    }
    return {};
}

std::string repair(readmodel::PlanHabit habit) {
    using enum readmodel::PlanHabit;
    switch (habit) {
        case piecemeal:
            return "Say of each action which objective or target it serves, or drop it.";
        case tactical:
            return "Add one action that looks further ahead than six months.";
        case sporadic:
            return "Agree the next touch now: plan a review, or note what was done.";
        case sound:
            break;
    }
    return {};
}

std::string momentum(readmodel::MomentumBand band) {
    using enum readmodel::MomentumBand;
    switch (band) {
        case is_new:
            return "New plan";
        case stalled:
            return "Stalled";
        case slowing:
            return "Slowing";
        case steady:
            return "Steady";
        case building:
            return "Building";
    }
    return {};
}

std::string momentum_of(std::string_view text) {
    for (std::size_t i = 0; i < model::momentum_choices.size(); ++i) {
        if (text == model::momentum_choices[i]) {
            return momentum(static_cast<readmodel::MomentumBand>(i));
        }
    }
    return std::string(not_known);
}

std::string meter(int raw, int used, int expired) {
    std::string said =
        count_of(raw, "insight", "insights") + " gathered, " + std::to_string(used) + " in use";
    if (expired > 0) said += ", " + std::to_string(expired) + " over a year old";
    return said;
}

std::string places(const std::vector<std::string>& countries,
                   const std::vector<std::string>& offices) {
    const auto joined = [](const std::vector<std::string>& names) {
        std::string all;
        for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
        return all;
    };
    std::string said;
    if (!countries.empty()) said = "The opportunities lie in " + joined(countries) + ".";
    if (offices.empty()) return said;
    return said + (said.empty() ? "" : " ") + "The team sits in " + joined(offices) + ".";
}

std::string rhythm(const readmodel::Rhythm& rhythm, base::Day on) {
    if (rhythm.is_late) return "A review is late";
    return rhythm.next_due < on ? "A review is due" : "In rhythm";
}

std::string basket(const readmodel::Basket& basket) {
    const auto share = [](std::optional<readmodel::BasisPoints> index) {
        if (!index) return std::string(not_known);
        return std::to_string((index->value + 50) / 100) + " %";
    };
    std::string said = "What we do: " + share(basket.leading) +
                       ". What comes of it: " + share(basket.lagging) + ".";
    switch (readmodel::reading_of(basket)) {
        case readmodel::BasketReading::early_or_wrong_activity:
            return said +
                   " Much is done and little has come of it: early days, or the wrong things.";
        case readmodel::BasketReading::living_off_the_past:
            return said + " Much comes in and little is done for it: it will not last.";
        case readmodel::BasketReading::behind:
            return said + " Both are behind.";
        case readmodel::BasketReading::on_course:
            return said + " On course.";
        case readmodel::BasketReading::not_known:
            break;
    }
    return said;
}

std::string looked_back(std::optional<readmodel::BasisPoints> held, int triggers) {
    if (!held) return {};
    return "Looked back on " + std::to_string((held->value + 50) / 100) + " % of " +
           count_of(triggers, "thing that ended", "things that ended");
}

std::string covered(int decision_makers, int with_pairing, bool has_champion) {
    std::string said = decision_makers == 0 ? "No decision maker is named."
                                            : std::to_string(with_pairing) + " of " +
                                                  count_of(decision_makers, "decision maker has",
                                                           "decision makers have") +
                                                  " a pairing.";
    if (!has_champion) said += " No champion is named.";
    return said;
}

}  // namespace kam::view::words
