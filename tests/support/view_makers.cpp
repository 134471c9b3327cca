#include "tests/support/view_makers.h"

#include "shared/readmodel/account_summary.h"

namespace kam::test {
namespace {

using model::Collection;

void add_alv(model::Store& programme) {
    programme.load(make_record(Collection::summary, "alv",
                               {{"name", "Älvsborg Kraft"},
                                {"sector", "Energy"},
                                {"head_office", "Göteborg"},
                                {"lead", "ben"},
                                {"stage", 1},
                                {"missing", "3,2,0,1"},
                                {"overridden", 2},
                                {"next_step", "Ask for the org chart"},
                                {"next_step_owner", "ben"},
                                {"next_step_due", "2026-11-01"},
                                {"actions_open", 4},
                                {"actions_overdue", 1}}));
    programme.load(make_record(Collection::summary_target, "alv1",
                               {{"account", "alv"},
                                {"statement", "Fees of £2m"},
                                {"kind", "fees"},
                                {"unit", "money"},
                                {"currency", "GBP"},
                                {"baseline", 100'000'000},
                                {"baseline_date", "2026-01-01"},
                                {"target", 200'000'000},
                                {"due", "2026-12-31"},
                                {"current", 100'000'000},
                                {"current_date", "2026-11-15"},
                                {"pos", "A1"}}));
    programme.load(
        make_record(Collection::summary_target, "alv2",
                    {{"account", "alv"}, {"statement", "Meet the board"}, {"pos", "A2"}}));
}

}  // namespace

ViewWorld::ViewWorld() : firm(firm_store()), account(valid_account_store()) {
    const auto summary = readmodel::account_summary(account, test_day());
    programme.apply(readmodel::summary_changes(summary, {"north"}, programme, {}),
                    {.version = {1}, .person = {"anna"}, .at = noon_of(test_day())});
    add_alv(programme);
    programme.load(make_record(Collection::candidate, "c1",
                               {{"name", "Łódź Textiles"}, {"sector", "Industry"}}));
    programme.load(make_record(Collection::candidate, "c2",
                               {{"name", "Alster Bank"}, {"head_office", "Hamburg"}}));
    programme.load(make_record(Collection::candidate, "c3",
                               {{"name", "Northwind Shipping"}, {"account", "north"}}));
}

view::LeadershipView leadership_view(const view::ViewContext& context, const view::Route& route) {
    std::shared_ptr<view::LeadershipFold> fold;
    return *view::leadership_view(fold, context, route);
}

view::ViewContext ViewWorld::context() const {
    view::ViewContext context;
    context.firm = &firm;
    context.programme = has_programme ? &programme : nullptr;
    context.accounts = {north()};
    context.me = {"anna"};
    context.programme_role = model::SpaceRole::programme_manager;
    context.today = test_day();
    return context;
}

}  // namespace kam::test
