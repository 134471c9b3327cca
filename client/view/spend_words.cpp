#include "client/view/spend_words.h"

#include "shared/readmodel/share_of_spend.h"

namespace kam::view {
namespace {

std::string percent(readmodel::BasisPoints share) {
    return std::to_string((share.value + 50) / 100);
}

// Does the range hold the value that the target began with?
bool overlaps_baseline(const model::Record& target, const readmodel::Share& share) {
    const auto baseline = target.integer("baseline");
    if (!baseline || target.text("unit") != "percent" || !share.low || !share.high) return false;
    // Per cent are stored in hundredths, which are basis points.
    return share.low->value <= *baseline && *baseline <= share.high->value;
}

}  // namespace

SpendWords spend_words(const model::Record& target, base::Day today) {
    SpendWords words;
    const readmodel::Spend spend{target.integer("spend_low"), target.integer("spend_likely"),
                                 target.integer("spend_high")};
    const readmodel::Share share = readmodel::share_of_spend(target.integer("our_fees"), spend);
    if (share.state == readmodel::ShareState::over_whole) {
        words.note = "Our fees are more than the whole spend: one of the two figures is wrong.";
        return words;
    }
    if (share.state != readmodel::ShareState::known) return words;
    if (share.low && share.high && share.low->value != share.high->value) {
        words.share = "Our share: " + percent(*share.low) + " to " + percent(*share.high) + " %";
        if (share.base) words.share += ", likely " + percent(*share.base) + " %";
    } else if (share.base) {
        words.share = "Our share: " + percent(*share.base) + " %";
    }
    const auto as_of = target.day("spend_date");
    if (overlaps_baseline(target, share)) {
        words.note = "Not yet distinguishable from the baseline: the range holds both.";
    } else if (!target.has("spend_source")) {
        words.note = "Say where the spend is known from.";
    } else if (as_of && readmodel::is_spend_stale(*as_of, today)) {
        words.note = "The spend is older than 18 months: ask again.";
    }
    return words;
}

}  // namespace kam::view
