// What was not taken: it says what it was, stays over toasts and reloads until it is dealt with,
// and is nobody else's.
#include <boost/test/unit_test.hpp>

#include "client/app/app.h"
#include "client/app/tray.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

struct TrayFixture : AppFixture {
    // Ben writes into an insight that Anna has deleted meanwhile; returns its id.
    base::RecordId refuse_in(TestTab& anna, TestTab& ben, const char* words) {
        do_in(anna, insight("They reorganise"));
        const auto all = anna.app.replica(test_space())->view().list(Collection::insight);
        const base::RecordId id = all.back()->id;
        cut(ben);
        ben.is_offline = true;
        do_in(anna, app::DeleteRecord{test_space(), Collection::insight, id, "Insight deleted"});
        do_in(ben, app::SetField{test_space(), Collection::insight, id, "so_what", words, "x"});
        ben.is_offline = false;
        come_back(ben);
        return id;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_tray_tests, TrayFixture)

BOOST_AUTO_TEST_CASE(a_refused_edit_stays_with_what_it_was_about) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    refuse_in(anna, ben, "New buyers");
    pass(3'600'000);
    const auto items = ben.app.refused_items();
    BOOST_REQUIRE_EQUAL(items.size(), 1u);
    BOOST_TEST(items[0].client == "Acme");
    BOOST_TEST(items[0].record == "Insight: They reorganise");
    BOOST_TEST(items[0].field == "so what");
    BOOST_TEST(items[0].reason == "A colleague has deleted it meanwhile.");
    BOOST_TEST(items[0].text == "New buyers");
    BOOST_TEST(!items[0].can_retry);
    BOOST_TEST(anna.app.refused_items().empty());
}

BOOST_AUTO_TEST_CASE(what_was_replaced_unseen_waits_for_both_with_the_way_back) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    do_in(anna, insight("They reorganise"));
    const base::RecordId id =
        anna.app.replica(test_space())->view().list(Collection::insight).back()->id;
    const auto source = [&](const char* words) {
        return app::SetField{test_space(), Collection::insight, id, "source", words, "x"};
    };
    ben.is_offline = true;
    cut(ben);
    do_in(ben, source("from the train"));
    do_in(anna, source("from the desk"));
    ben.is_offline = false;
    come_back(ben);
    for (TestTab* tab : {&anna, &ben}) {
        const auto items = tab->app.refused_items();
        BOOST_REQUIRE_EQUAL(items.size(), 1u);
        BOOST_TEST(items[0].text == "from the desk");
        BOOST_TEST(items[0].is_replaced);
        BOOST_TEST(items[0].can_retry);
    }
    // Kept over a reload, and not told twice by the frames that the browser kept.
    TestTab& again = open_tab_from(kill(ben), "ben");
    BOOST_REQUIRE_EQUAL(again.app.refused_items().size(), 1u);
    BOOST_TEST(again.app.refused_items()[0].reason ==
               "A colleague wrote this while you wrote yours, which has replaced it.");
    do_in(again, app::RetryRefused{again.app.refused_items()[0].id});
    BOOST_TEST(again.app.refused_items().empty());
    const auto record = anna.app.replica(test_space())->view().find(Collection::insight, id);
    BOOST_TEST(record->text("source") == "from the desk");
}

BOOST_AUTO_TEST_CASE(it_outlives_a_reload_until_it_is_dismissed) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    refuse_in(anna, ben, "New buyers");
    TestTab& again = open_tab_from(kill(ben), "ben");
    BOOST_REQUIRE_EQUAL(again.app.refused_items().size(), 1u);
    BOOST_TEST(again.app.refused_items()[0].text == "New buyers");
    BOOST_TEST(again.app.refused_items()[0].reason == "A colleague has deleted it meanwhile.");
    do_in(again, app::DismissRefused{again.app.refused_items()[0].id});
    BOOST_TEST(again.app.refused_items().empty());
    BOOST_TEST(open_tab_from(kill(again), "ben").app.refused_items().empty());
}

BOOST_AUTO_TEST_CASE(it_can_be_tried_again_once_that_can_work) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    const base::RecordId id = refuse_in(anna, ben, "New buyers");
    TestTab& again = open_tab_from(kill(ben), "ben");
    const std::string item = again.app.refused_items().at(0).id;
    do_in(again, app::RetryRefused{item});  // no way yet
    BOOST_TEST(again.app.refused_items().size() == 1u);
    do_in(anna, app::Undo{});
    BOOST_TEST(again.app.refused_items().at(0).can_retry);
    do_in(again, app::RetryRefused{item});
    BOOST_TEST(again.app.refused_items().empty());
    const auto record = anna.app.replica(test_space())->view().find(Collection::insight, id);
    BOOST_TEST(record->text("so_what") == "New buyers");
    do_in(again, app::Undo{});
    const auto undone = anna.app.replica(test_space())->view().find(Collection::insight, id);
    BOOST_TEST(undone->text("so_what") == "");
}

BOOST_AUTO_TEST_CASE(dealing_with_one_takes_its_toast_away) {
    TestTab& anna = open_tab("anna");
    TestTab& ben = open_tab("ben");
    refuse_in(anna, ben, "New buyers");
    BOOST_TEST(ben.app.toasts().size() == 1u);
    do_in(ben, app::DismissRefused{ben.app.refused_items().at(0).id});
    BOOST_TEST(ben.app.toasts().empty());
}

BOOST_AUTO_TEST_CASE(text_of_a_field_that_has_gone_is_kept_too) {
    TestTab& anna = open_tab("anna");
    anna.app.keep_text("New buyers", at());
    settle();
    TestTab& again = open_tab_from(kill(anna), "anna");
    BOOST_REQUIRE_EQUAL(again.app.refused_items().size(), 1u);
    BOOST_TEST(again.app.refused_items()[0].text == "New buyers");
    BOOST_TEST(!again.app.refused_items()[0].can_retry);
}

BOOST_AUTO_TEST_CASE(those_of_tabs_that_are_gone_come_together) {
    app::Saved saved;
    for (const char* words : {"one", "two", "three"}) {
        TestTab& anna = open_tab("anna");
        anna.app.keep_text(words, at());
        settle();
        app::Saved left = kill(anna);
        if (saved.tab.empty()) {
            saved = std::move(left);
        } else {
            saved.leftovers.push_back(std::string(words) + "\n" + left.tab);
        }
    }
    TestTab& next = open_tab_from(saved, "anna");
    BOOST_TEST(next.app.refused_items().size() == 3u);
    BOOST_TEST(next.app.is_live());
    // Twice the same is one.
    saved.leftovers.push_back(saved.leftovers.back());
    BOOST_TEST(open_tab_from(saved, "anna").app.refused_items().size() == 3u);
}

BOOST_AUTO_TEST_CASE(nobody_else_sees_them) {
    TestTab& anna = open_tab("anna");
    anna.app.keep_text("anna's own", at());
    settle();
    app::Saved saved = kill(anna);
    saved.leftovers.push_back("other\n" + saved.tab);
    BOOST_TEST(open_tab_from(saved, "ben").app.refused_items().empty());
}

BOOST_AUTO_TEST_CASE(damaged_lines_are_left_out) {
    for (const char* line : {"", "{", "[]", "{}", "{\"id\":7}"}) {
        BOOST_TEST(!app::refused_from_line(line).has_value(), line);
    }
    const auto kept = app::refused_from_line("{\"id\":\"a\",\"text\":\"typed\",\"push\":\"{\"}");
    BOOST_REQUIRE(kept);
    BOOST_TEST(kept->said.text == "typed");
    BOOST_TEST(!kept->mutation.has_value());
}

BOOST_AUTO_TEST_CASE(edits_of_one_field_count_as_one_change) {
    TestTab& anna = open_tab("anna");
    anna.is_offline = true;
    cut(anna);
    const auto set = [](const char* field, const char* words) {
        return app::SetField{test_space(), Collection::account, {"self"}, field, words, "x"};
    };
    do_in(anna, set("about", "one"));
    do_in(anna, set("sector", "two"));
    do_in(anna, set("about", "three"));
    do_in(anna, insight("a new one"));
    BOOST_TEST(anna.app.waiting_changes() == 4u);
    BOOST_TEST(anna.app.distinct_changes() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
