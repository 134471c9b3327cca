// Several tabs of one browser without a network: what was changed in one shows in those of the same
// person, is sent by its own tab alone, and is there once in the end.
#include <boost/test/unit_test.hpp>
#include <utility>

#include "client/app/app.h"
#include "tests/support/app_fixture.h"

using namespace kam;
using namespace kam::test;
using model::Collection;
using Texts = std::vector<std::string>;

namespace {

Texts insights_in(const app::App& app) {
    Texts texts;
    for (const model::RecordPtr& record :
         app.replica(test_space())->view().list(Collection::insight)) {
        texts.emplace_back(record->text("statement"));
    }
    return texts;
}

std::string about_in(const app::App& app) {
    const model::Store& view = app.replica(test_space())->view();
    return std::string(view.singleton(Collection::account)->text("about"));
}

app::SetField typed(std::string from, std::string to) {
    app::SetField field = about(std::move(to));
    field.base = std::move(from);
    return field;
}

struct SiblingsFixture : AppFixture {
    void go_offline(TestTab& tab) {
        tab.is_offline = true;
        cut(tab);
        settle();
    }
    void come_online(TestTab& tab) {
        tab.is_offline = false;
        come_back(tab);
    }
    TestTab& open_offline(std::string_view person = "anna") {
        TestTab& tab = open_tab(person);
        go_offline(tab);
        return tab;
    }
    // As the browser carries it from one tab to another.
    void tell(TestTab& to, const TestTab& from) {
        to.app.take_sibling(from.disk.tab, at());
        settle();
    }
    // Whether that would cost a frame.
    bool shows(TestTab& to, std::string_view text) {
        const std::uint64_t before = to.app.revision();
        to.app.take_sibling(text, at());
        return to.app.revision() != before;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(app_siblings_tests, SiblingsFixture)

BOOST_AUTO_TEST_CASE(RP16_offline_edits_show_in_both_tabs_and_arrive_once) {
    do_in(open_tab("ben"), typed("", "We met."));
    TestTab& one = open_offline();
    TestTab& two = open_offline();
    do_in(one, insight("Of the first"));
    do_in(one, typed("We met.", "We met. Typed."));
    do_in(two, insight("Of the second"));
    tell(two, one);
    tell(one, two);
    BOOST_TEST(insights_in(two.app) == (Texts{"Of the first", "Of the second"}),
               boost::test_tools::per_element());
    BOOST_TEST(insights_in(one.app).size() == 2u);
    BOOST_TEST(about_in(two.app) == "We met. Typed.");
    BOOST_TEST(one.app.waiting_changes() == 2u);
    BOOST_TEST(two.app.waiting_changes() == 1u);
    do_in(two, typed("We met. Typed.", "Before. We met. Typed."));
    BOOST_TEST(about_in(two.app) == "Before. We met. Typed.");
    BOOST_TEST(two.app.field_errors().empty());
    BOOST_TEST(toasts_of(two) == "");

    come_online(two);
    come_online(one);
    const TestTab& ben = open_tab("ben");
    BOOST_TEST(insights_in(ben.app) == (Texts{"Of the second", "Of the first"}),
               boost::test_tools::per_element());
    BOOST_TEST(about_in(one.app) == "Before. We met. Typed.");
    BOOST_TEST(about_in(ben.app) == "Before. We met. Typed.");
    BOOST_TEST(pushes_of(two).size() == 2u);
}

BOOST_AUTO_TEST_CASE(RP16_told_before_the_link_is_lost_it_shows_after) {
    TestTab& one = open_offline();
    TestTab& two = open_tab("anna");
    do_in(one, insight("Unsent"));
    tell(two, one);
    BOOST_TEST(insights_in(two.app).empty());
    go_offline(two);
    BOOST_TEST(insights_in(two.app) == Texts{"Unsent"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(
    RP16_a_tab_that_is_opened_offline_shows_what_it_is_told_before_it_knows_itself) {
    const app::Saved saved = kill(open_tab("anna"));
    TestTab& one = open_offline();
    do_in(one, insight("Unsent"));
    app::App next(99);
    next.start("", at(), saved);
    next.take_sibling(one.disk.tab, at());
    BOOST_TEST(next.replica(test_space()) == nullptr);
    next.socket_closed(at());
    BOOST_REQUIRE(next.replica(test_space()) != nullptr);
    BOOST_TEST(insights_in(next) == Texts{"Unsent"}, boost::test_tools::per_element());
    BOOST_TEST(next.waiting_changes() == 0u);
}

BOOST_AUTO_TEST_CASE(RP16_what_is_damaged_or_of_another_person_or_our_own_is_ignored) {
    TestTab& one = open_offline();
    do_in(one, insight("anna's own"));
    TestTab& ben = open_offline("ben");
    BOOST_TEST(!shows(ben, one.disk.tab));
    BOOST_TEST(insights_in(ben.app).empty());
    BOOST_TEST(!shows(one, one.disk.tab));
    BOOST_TEST(insights_in(one.app).size() == 1u);
    TestTab& two = open_offline();
    for (const char* damaged : {"", "?", "cabc\nwanna\n", "cabc\nwanna\nn[{]\n"}) {
        BOOST_TEST(!shows(two, damaged), damaged);
    }
    BOOST_TEST(shows(two, one.disk.tab));
}

BOOST_AUTO_TEST_CASE(RP16_what_changes_nothing_costs_no_frame) {
    TestTab& one = open_offline();
    TestTab& two = open_tab("anna");
    BOOST_TEST(!shows(two, one.disk.tab));
    do_in(one, insight("Unsent"));
    BOOST_TEST(!shows(two, one.disk.tab));  // it hears the server
}

BOOST_AUTO_TEST_CASE(RP16_what_builds_on_a_sibling_is_refused_with_what_to_do) {
    TestTab& one = open_offline();
    TestTab& two = open_offline();
    do_in(one, insight("Unsent"));
    tell(two, one);
    const base::RecordId id =
        two.app.replica(test_space())->view().list(Collection::insight)[0]->id;
    do_in(two, app::SetField{test_space(), Collection::insight, id, "source", "FT", "change"});
    const auto& errors = two.app.field_errors();
    BOOST_REQUIRE(errors.contains(id.text + "/source"));
    BOOST_TEST(errors.at(id.text + "/source").find("another window") != std::string::npos);
    do_in(two, app::DeleteRecord{test_space(), Collection::insight, id, "x"});
    BOOST_TEST(toasts_of(two).find("another window") != std::string::npos);
    BOOST_TEST(two.app.waiting_changes() == 0u);
    BOOST_TEST(insights_in(two.app).size() == 1u);

    come_online(one);
    come_online(two);
    do_in(two, app::SetField{test_space(), Collection::insight, id, "source", "FT", "change"});
    BOOST_TEST(two.app.field_errors().empty());
}

BOOST_AUTO_TEST_CASE(RP16_a_tab_that_was_gone_on_with_is_no_sibling) {
    TestTab& gone = open_offline();
    do_in(gone, typed("", "Typed once."));
    app::Saved saved = kill(open_tab("anna"));
    saved.leftovers.push_back("gone\n" + kill(gone).tab);
    TestTab& next = open_tab_from(saved, "anna", true);
    tell(next, gone);
    BOOST_TEST(about_in(next.app) == "Typed once.");

    // It goes on as that one, and before that is sent the network is away again.
    next.is_offline = false;
    for (int i = 0; i < 50 && !next.app.is_live(); ++i) {
        if (next.session == nullptr) now().at = now().at + next.app.ms_until_tick(at());
        step_up(next);
        commit();
        step_down(next);
    }
    next.is_offline = true;
    next.app.tick(at());
    BOOST_TEST(about_in(next.app) == "Typed once.");
    settle();
    BOOST_TEST(next.output.taken_tab == "gone");
    BOOST_TEST(next.app.waiting_changes() == 1u);
    BOOST_TEST(about_in(next.app) == "Typed once.");
    come_online(next);
    BOOST_TEST(about_in(open_tab("ben").app) == "Typed once.");
}

BOOST_AUTO_TEST_SUITE_END()
