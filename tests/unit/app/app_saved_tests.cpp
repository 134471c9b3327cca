// What a tab leaves on disk, and the tabs that go on with it: nothing is lost and nothing is done
// twice, whenever the first one ended.
#include <boost/test/unit_test.hpp>
#include <utility>

#include "client/app/app.h"
#include "tests/support/app_fixture.h"

BOOST_FIXTURE_TEST_SUITE(app_saved_tests, kam::test::AppFixture)

using namespace kam;
using namespace kam::test;
using model::Collection;
using Texts = std::vector<std::string>;

namespace {

Texts insights_in(const model::Store& store) {
    Texts texts;
    for (const model::RecordPtr& record : store.list(Collection::insight)) {
        texts.emplace_back(record->text("statement"));
    }
    return texts;
}

Texts insights_in(const TestTab& tab) {
    return insights_in(tab.app.replica(test_space())->view());
}

std::string about_in(const TestTab& tab) {
    const model::Store& view = tab.app.replica(test_space())->view();
    return std::string(view.singleton(Collection::account)->text("about"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(changes_are_on_disk_in_the_step_that_sends_them) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(insight("kept"), at());
    anna.app.tick(at());
    const app::AppOutput output = anna.app.take_output();
    BOOST_REQUIRE_EQUAL(output.frames.size(), 1u);
    BOOST_REQUIRE(output.outboxes);
    const auto saved = app::tab_from_text(*output.outboxes);
    BOOST_REQUIRE(saved);
    BOOST_TEST(saved->person.text == "anna");
    BOOST_REQUIRE_EQUAL(saved->pending.size(), 1u);
    BOOST_TEST(saved->pending[0].was_given);
    BOOST_TEST((saved->spaces[0] == test_space()));
}

BOOST_AUTO_TEST_CASE(a_tab_killed_while_offline_is_gone_on_with) {
    TestTab& anna = open_tab("anna");
    anna.is_offline = true;
    cut(anna);
    do_in(anna, insight("typed in the train"));
    do_in(anna, about("edited in the train"));
    const app::Saved saved = kill(anna);

    TestTab& next = open_tab_from(saved, "anna");
    BOOST_REQUIRE(next.app.replica(test_space()) != nullptr);
    BOOST_REQUIRE(next.app.replica(test_space())->view().singleton(Collection::account));
    BOOST_TEST(about_in(next) == "edited in the train");
    BOOST_TEST(insights_in(next) == Texts{"typed in the train"}, boost::test_tools::per_element());
    BOOST_TEST(next.app.waiting_changes() == 0u);
    BOOST_TEST(insights_in(open_tab("ben")) == Texts{"typed in the train"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_the_server_had_already_is_not_done_again) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(insight("once"), at());
    step_up(anna);
    commit();  // the answer never arrives
    const app::Saved saved = kill(anna);
    BOOST_TEST(app::tab_from_text(saved.tab)->pending.size() == 1u);
    TestTab& ben = open_tab("ben");
    do_in(ben, app::DeleteRecord{
                   test_space(), Collection::insight,
                   ben.app.replica(test_space())->view().list(Collection::insight)[0]->id, "x"});

    TestTab& next = open_tab_from(saved, "anna");
    BOOST_TEST(insights_in(next).empty());
    BOOST_TEST(next.app.waiting_changes() == 0u);
    BOOST_TEST(toasts_of(next) == "");
}

// As protocol 1 kept it, before texts were merged: a laptop that was shut for a week.
BOOST_AUTO_TEST_CASE(an_outbox_of_an_older_build_is_gone_on_with) {
    const std::string recorded =
        "c8pLwQ2mVn4KsTz1Xa\nwanna\nr#/client/acme/insight\n"
        R"(g[{"a":{"c":"insight","f":{"statement":"typed last week"},"id":"old1"},"bv":1,"i":1,)"
        R"("n":"record.create","s":"account:acme","t":"m"}])"
        "\n"
        R"(n[{"a":{"c":"account","f":{"about":"edited last week"},"id":"self"},"bv":1,"i":2,)"
        R"("n":"record.set","s":"account:acme","t":"m"}])"
        "\n";
    open_tab("ben");
    app::Saved saved;
    saved.tab = recorded;
    TestTab& next = open_tab_from(saved, "anna");
    BOOST_TEST(about_in(next) == "edited last week");
    BOOST_TEST(insights_in(next) == Texts{"typed last week"}, boost::test_tools::per_element());
    BOOST_TEST(next.app.waiting_changes() == 0u);
    BOOST_TEST(toasts_of(next) == "");
    BOOST_TEST(about_in(open_tab("ben")) == "edited last week");
}

BOOST_AUTO_TEST_CASE(OB11_edits_made_after_a_crash_are_no_old_ones) {
    TestTab& anna = open_tab("anna");
    const app::Saved stale = saved_of(anna);
    do_in(anna, insight("first"));
    do_in(anna, insight("second"));
    kill(anna);

    // The disk never heard of the two; what is new here would get their numbers.
    TestTab& next = open_tab_from(stale, "anna", true);
    do_in(next, insight("third"));
    next.is_offline = false;
    come_back(next);
    BOOST_TEST(insights_in(next) == (Texts{"first", "second", "third"}),
               boost::test_tools::per_element());
    BOOST_TEST(next.app.waiting_changes() == 0u);
}

BOOST_AUTO_TEST_CASE(without_a_server_the_kept_state_and_the_changes_are_shown) {
    TestTab& anna = open_tab("anna");
    do_in(anna, insight("on the server"));
    anna.is_offline = true;
    cut(anna);
    do_in(anna, insight("not yet"));
    const app::Saved saved = kill(anna);

    TestTab& next = open_tab_from(saved, "anna", true);
    BOOST_TEST(!next.app.is_live());
    BOOST_TEST(!next.app.is_loading());
    BOOST_TEST(next.app.person().text == "anna");
    BOOST_TEST(next.app.waiting_changes() == 1u);
    BOOST_TEST(insights_in(next) == (Texts{"on the server", "not yet"}),
               boost::test_tools::per_element());
    do_in(next, insight("later still"));
    next.is_offline = false;
    come_back(next);
    BOOST_TEST(insights_in(open_tab("ben")) == (Texts{"on the server", "not yet", "later still"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(right_after_signing_in_nothing_is_shown_before_the_server_has_spoken) {
    TestTab& anna = open_tab("anna");
    app::Saved saved = kill(anna);
    saved.is_person_known = false;
    TestTab& next = open_tab_from(saved, "anna", true);
    BOOST_TEST(next.app.person().empty());
    BOOST_TEST(next.app.is_loading());
    BOOST_TEST(next.app.replica(test_space()) == nullptr);
}

BOOST_AUTO_TEST_CASE(nothing_of_one_person_reaches_another) {
    TestTab& anna = open_tab("anna");
    anna.is_offline = true;
    cut(anna);
    do_in(anna, insight("anna's own"));
    app::Saved saved = kill(anna);
    saved.leftovers.push_back("other\n" + saved.tab);

    TestTab& ben = open_tab_from(saved, "ben");
    BOOST_TEST(ben.app.person().text == "ben");
    BOOST_TEST(insights_in(ben).empty());
    BOOST_TEST(pushes_of(ben).empty());
    BOOST_TEST(ben.output.taken_tab == "");
}

BOOST_AUTO_TEST_CASE(tabs_that_are_gone_are_gone_on_with_one_after_another) {
    app::Saved saved;
    for (const char* words : {"of the first", "of the second", "of the third"}) {
        TestTab& anna = open_tab("anna");
        anna.is_offline = true;
        cut(anna);
        do_in(anna, insight(words));
        app::Saved left = kill(anna);
        if (saved.tab.empty()) {
            saved = std::move(left);
        } else {
            saved.leftovers.push_back(std::string(words) + "\n" + left.tab);
        }
    }
    TestTab& next = open_tab_from(saved, "anna");
    come_back(next);
    for (int i = 0; i < 3; ++i) pass(1000);
    BOOST_TEST(insights_in(next).size() == 3u);
    BOOST_TEST(next.output.taken_tab == "of the second");  // the last of them
    BOOST_TEST(pushes_of(next).size() == 3u);
    BOOST_TEST(insights_in(open_tab("ben")).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_frame_that_is_missing_costs_that_space_only) {
    TestTab& anna = open_tab("anna");
    do_in(anna, insight("one"));
    do_in(anna, insight("two"));
    app::Saved saved = kill(anna);
    // The batch with the first insight was never written.
    std::erase_if(saved.frames, [](const std::string& frame) {
        return frame.find("\"one\"") != std::string::npos;
    });
    TestTab& next = open_tab_from(saved, "anna", true);
    BOOST_TEST(next.app.replica(test_space()) == nullptr);
    BOOST_TEST(next.app.replica(firm_space()) != nullptr);
    next.is_offline = false;
    come_back(next);
    BOOST_TEST(insights_in(next) == (Texts{"one", "two"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(damaged_text_is_no_tab) {
    for (const char* text : {"", "cabc\n", "wanna\n", "cabc\nwanna\ng[{]\n",
                             "cabc\nwanna\nn{\"t\":\"ping\",\"token\":1}\n"}) {
        BOOST_TEST(!app::tab_from_text(text), text);
    }
}

BOOST_AUTO_TEST_CASE(full_screen_is_for_the_platform) {
    TestTab& anna = open_tab("anna");
    anna.app.handle(app::ToggleFullScreen{}, at());
    BOOST_TEST(anna.app.take_output().is_full_screen_toggled);
}

BOOST_AUTO_TEST_SUITE_END()
