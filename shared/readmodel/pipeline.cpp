#include "shared/readmodel/pipeline.h"

#include "shared/base/wide.h"

namespace kam::readmodel {
namespace {

using base::Wide;

Pipeline sum_of(const model::Store& account, model::Collection collection) {
    Pipeline out;
    Wide unweighted = 0;
    Wide hundredfold = 0;
    for (const model::RecordPtr& record : account.list(collection)) {
        const auto value = record->integer("value");
        const auto likelihood = record->integer("likelihood");
        if (!value) {
            ++out.unvalued;
            continue;
        }
        ++out.valued;
        unweighted += *value;
        if (!likelihood) continue;
        ++out.weighable;
        hundredfold += Wide{*value} * *likelihood;
    }
    // One rounding, of the sum: rounding each would make the total depend on how it is cut up.
    out.unweighted = base::saturated(unweighted);
    out.weighted = base::saturated(base::divided_half_away(hundredfold, 100));
    return out;
}

}  // namespace

Pipeline pipeline(const model::Store& account) {
    return sum_of(account, model::Collection::opportunity);
}

Pipeline value_at_risk(const model::Store& account) {
    return sum_of(account, model::Collection::threat);
}

}  // namespace kam::readmodel
