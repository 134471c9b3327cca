#include "shared/readmodel/reviews.h"

#include "shared/base/utf8.h"

namespace kam::readmodel {

bool is_held_review(const model::Record& review) {
    return review.is_true("is_held") && review.day("date") && !review.people("attendees").empty() &&
           !base::trimmed(review.text("decisions")).empty();
}

std::optional<base::Day> last_review(const model::Store& account) {
    std::optional<base::Day> last;
    for (const model::RecordPtr& review : account.list(model::Collection::review)) {
        if (!is_held_review(*review)) continue;
        const auto date = review->day("date");
        if (!last || *last < *date) last = date;
    }
    return last;
}

std::optional<base::Day> next_review(const model::Store& account, base::Day today) {
    std::optional<base::Day> next;
    for (const model::RecordPtr& review : account.list(model::Collection::review)) {
        const auto date = review->day("date");
        if (is_held_review(*review) || !date || *date < today) continue;
        if (!next || *date < *next) next = date;
    }
    return next;
}

}  // namespace kam::readmodel
