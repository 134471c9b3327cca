#include "shared/readmodel/insight_shelf.h"

#include <algorithm>

#include "shared/readmodel/stage_gates.h"

namespace kam::readmodel {
namespace {

bool is_confirmed(const model::Record& insight) {
    return insight.text("confirmed") == "confirmed";
}

// Accepted ones have a date.
bool comes_first(const model::RecordPtr& a, const model::RecordPtr& b) {
    if (is_confirmed(*a) != is_confirmed(*b)) return is_confirmed(*a);
    const auto day_a = a->day("date");
    const auto day_b = b->day("date");
    return day_a && day_b && *day_b < *day_a;
}

}  // namespace

bool is_expired(const model::Record& insight, base::Day today) {
    const auto date = insight.day("date");
    return date && today - *date > insight_life_days && !is_confirmed(insight);
}

InsightShelf insight_shelf(const model::Store& account, base::Day today) {
    InsightShelf shelf;
    for (const model::RecordPtr& insight : account.list(model::Collection::insight)) {
        if (!is_accepted(*insight)) {
            shelf.apart.push_back(insight);
        } else if (is_expired(*insight, today)) {
            shelf.expired.push_back(insight);
        } else {
            shelf.page.push_back(insight);
        }
    }
    std::stable_sort(shelf.page.begin(), shelf.page.end(), comes_first);
    if (shelf.page.size() > insights_on_page_max) {
        const auto end = shelf.page.begin() + static_cast<long>(insights_on_page_max);
        shelf.more.assign(end, shelf.page.end());
        shelf.page.erase(end, shelf.page.end());
    }
    return shelf;
}

}  // namespace kam::readmodel
