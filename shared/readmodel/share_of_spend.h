// What the client spends on outside lawyers, and our part of it. Source: domain.md 1.2 and 1.3; the
// share by rank is the wallet allocation rule. Amounts are integer minor units of one currency, for
// the same entities and months.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "shared/base/time.h"
#include "shared/readmodel/target_progress.h"

namespace kam::readmodel {

// Where a figure comes from, best first.
enum class SpendSource { client_told, tender_document, public_filing, benchmark, team_guess };

struct Spend {
    std::optional<std::int64_t> low, base, high;
};

// Of parts whose spend is known; `is_at_least`: some are not. Nothing where none is.
struct SpendSum {
    std::int64_t minor = 0;
    bool is_at_least = false;
};
std::optional<SpendSum> spend_of_parts(std::span<const std::optional<std::int64_t>> parts);
// A figure older than 18 months.
bool is_spend_stale(base::Day as_of, base::Day today);

enum class ShareState {
    unknown,         // fees or spend are not known
    known,           // also 0 %: a prospect
    not_applicable,  // no spend and no fees
    over_whole,      // more fees than spend: the figures contradict each other, nothing is capped
    not_meaningful,  // credit notes beyond fees
};
struct Share {
    ShareState state = ShareState::unknown;
    std::optional<BasisPoints> base, low, high;  // low = of the highest spend
};
Share share_of_spend(std::optional<std::int64_t> fees, const Spend& spend);

// Where only our rank among the client's firms is known: (1 − rank/(firms + 1)) × 2/firms. Nothing
// unless 1 <= rank <= firms. To be shown as "by rank".
std::optional<BasisPoints> share_by_rank(int rank, int firms);

}  // namespace kam::readmodel
