#include "shared/readmodel/client_signals.h"

#include <algorithm>
#include <set>
#include <string>

#include "shared/base/utf8.h"
#include "shared/base/wide.h"
#include "shared/model/choices.h"
#include "shared/readmodel/plan_trace.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::Record;
using model::RecordPtr;
using model::Store;

std::optional<std::int64_t> fees_of(const Store& account, int year) {
    std::optional<base::Wide> sum;
    for (const RecordPtr& work : account.list(Collection::work_year)) {
        const auto fees = work->integer("fees");
        if (work->integer("year") == year && fees) sum = sum.value_or(0) + *fees;
    }
    if (!sum) return std::nullopt;
    return base::saturated(*sum);
}

// Where fees of that year are known; nothing where none are.
std::optional<int> practices_of(const Store& account, int year) {
    std::set<std::string> names;
    bool is_known = false;
    for (const RecordPtr& work : account.list(Collection::work_year)) {
        const auto fees = work->integer("fees");
        if (work->integer("year") != year || !fees) continue;
        is_known = true;
        if (*fees > 0) names.insert(base::fold_for_search(base::trimmed(work->text("practice"))));
    }
    if (!is_known) return std::nullopt;
    return static_cast<int>(names.size());
}

bool is_within(std::optional<base::Day> day, int days, base::Day today) {
    return day && *day <= today && today - *day <= days;
}

Answer answer(bool is_yes, bool is_known) {
    return is_yes ? Answer::yes : is_known ? Answer::no : Answer::unknown;
}

Answer listening(const Store& account, base::Day today) {
    bool is_low = false;
    bool is_known = false;
    for (const RecordPtr& feedback : account.list(Collection::feedback)) {
        const auto score = feedback->integer("score");
        if (!score || !is_within(feedback->day("date"), listening_days, today)) continue;
        is_known = true;
        is_low = is_low || *score <= listening_low_max;
    }
    return answer(is_low, is_known);
}

Answer courting(const Store& account) {
    bool is_gaining = false;
    bool is_known = false;
    for (const RecordPtr& rival : account.list(Collection::rival)) {
        is_known = is_known || !rival->text("trend").empty();
        is_gaining = is_gaining || rival->text("trend") == "gaining";
    }
    return answer(is_gaining, is_known);
}

// Unknown unless a touch of somebody who decides was ever noted.
Answer no_senior_contact(const Store& account, base::Day today) {
    bool is_recent = false;
    bool is_known = false;
    for (const RecordPtr& pairing : account.list(Collection::pairing)) {
        const RecordPtr contact = account.find_alive(Collection::contact, pairing->link("contact"));
        const auto last = pairing->day("last_touch");
        if (contact == nullptr || !contact->is_true("is_decision_maker") || !last) continue;
        is_known = true;
        is_recent = is_recent || today - *last <= senior_contact_days;
    }
    return answer(is_known && !is_recent, is_known);
}

}  // namespace

FlightSignals flight_signals(const Store& account, base::Day today) {
    const int last_year = base::date_from_day(today).year - 1;
    FlightSignals out;
    out.fees_now = fees_of(account, last_year);
    out.fees_before = fees_of(account, last_year - 1);
    out.practices = practices_of(account, last_year);
    out.listening_low = listening(account, today);
    out.rival_courting = courting(account);
    out.no_senior_contact = no_senior_contact(account, today);
    return out;
}

Momentum client_momentum(const Store& account, base::Day today) {
    const RecordPtr self = account.singleton(Collection::account);
    if (self == nullptr) return {};
    return momentum(activities(account), base::day_from_time(self->created_at), today);
}

std::string_view risk_text(RiskBand band) {
    return model::risk_choices[static_cast<std::size_t>(band)];
}

std::string_view momentum_text(MomentumBand band) {
    return model::momentum_choices[static_cast<std::size_t>(band)];
}

}  // namespace kam::readmodel
