// Which insights stand on the client's page, and which are filed apart. Source: domain.md 1.23:
// twelve on one page, the strongest and newest first; after twelve months only what the client
// confirmed.
#pragma once

#include <cstddef>
#include <vector>

#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::readmodel {

constexpr int insight_life_days = 365;
constexpr std::size_t insights_on_page_max = 12;

struct InsightShelf {
    std::vector<model::RecordPtr> page;     // in order; at most insights_on_page_max
    std::vector<model::RecordPtr> more;     // in order, what found no room
    std::vector<model::RecordPtr> expired;  // over a year old and not confirmed: ask again
    // Without a so-what, a source or a date, or rejected: information, in the order of the list.
    std::vector<model::RecordPtr> apart;
};
InsightShelf insight_shelf(const model::Store& account, base::Day today);
// Older than a year and not confirmed by the client.
bool is_expired(const model::Record& insight, base::Day today);

}  // namespace kam::readmodel
