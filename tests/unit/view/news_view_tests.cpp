// What others did to a plan, in words: of what kind, by whom, when, and where it is.
#include <boost/test/unit_test.hpp>

#include "tests/support/view_makers.h"

using namespace kam;
using namespace kam::test;
using model::Collection;
using readmodel::ChangeKind;

namespace {

readmodel::RecordChange change_of(const model::Store& store, Collection collection, const char* id,
                                  ChangeKind kind) {
    return {store.find(collection, {id}), kind, {}, {{"ben"}}, {2}, noon_of(test_day())};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(news_view_tests, ViewWorld)

BOOST_AUTO_TEST_CASE(a_change_names_fields_people_and_the_way_there) {
    auto change = change_of(account, Collection::action, "action1", ChangeKind::changed);
    change.fields = {"due", "title"};
    change.people = {{"cleo"}, {"ben"}};
    const view::NewsView news = view::news_view(context(), {"north"}, {change});
    const view::NewsItem& item = news.items.at(0);
    const std::string sentence = "Changed: due date, title, by Cleo Łaska, Ben Okafor";
    BOOST_TEST(item.sentence == sentence);
    BOOST_TEST(item.facts == "Action  ·  " + sentence + "  ·  today, 12:00");
    BOOST_TEST(item.href == "#/client/north/plan?open=action%2Faction1");
    BOOST_TEST(news.who == "Cleo Łaska, Ben Okafor");
    BOOST_TEST(news.find("action/action1") == &item);
    BOOST_TEST(news.find("action/action2") == nullptr);
}

BOOST_AUTO_TEST_CASE(what_was_deleted_leads_to_where_it_was) {
    account = without_record(account, Collection::target, "target1");
    const view::NewsView news =
        view::news_view(context(), {"north"},
                        {change_of(account, Collection::target, "target1", ChangeKind::deleted),
                         change_of(account, Collection::review, "review1", ChangeKind::added)});
    BOOST_TEST(news.items.at(0).sentence == "Deleted, by Ben Okafor");
    BOOST_TEST(news.items.at(0).href == "#/client/north/plan");
    BOOST_TEST(news.items.at(1).sentence == "Added, by Ben Okafor");
    BOOST_TEST(!news.items.at(1).title.empty());
    BOOST_TEST(news.who == "Ben Okafor");
}

BOOST_AUTO_TEST_CASE(who_and_when_stay_empty_where_they_are_not_known) {
    auto change = change_of(account, Collection::account, "self", ChangeKind::changed);
    change.fields = {"about"};
    change.people = {{"nobody"}};
    change.at.reset();
    const view::NewsItem item = view::news_view(context(), {"north"}, {change}).items.at(0);
    BOOST_TEST(item.sentence == "Changed: the client in one paragraph");
    BOOST_TEST(item.facts == "Client  ·  " + item.sentence);
    BOOST_TEST(item.href == "#/client/north");
}

BOOST_AUTO_TEST_CASE(times_are_those_of_the_place_one_is_at) {
    view::ViewContext here = context();
    const base::TimeMs late = noon_of(test_day()) + 11 * 3'600'000;
    BOOST_TEST(view::moment_text(here, late) == "today, 23:00");
    here.offset_minutes = -330;
    BOOST_TEST(view::moment_text(here, late) == "today, 17:30");
    here.offset_minutes = 120;
    here.today = test_day() + 1;
    BOOST_TEST(view::moment_text(here, late) == "today, 01:00");
    here.offset_minutes = 0;
    BOOST_TEST(view::moment_text(here, late) == base::text_from_day(test_day()));
}

BOOST_AUTO_TEST_SUITE_END()
