// A frame of a page that scrolls on, whose words nobody reads: it looks the same, and what can be
// pressed or hold the focus stays what it was.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/widgets.h"
#include "imgui.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct UnreadFixture : test::UiFixture {
    bool is_focus_wanted = false;

    void draw(Ui& ui) {
        Column column = begin_scroll(ui, {0, 0, 600, 500}, "list", 24, 0);
        heading(ui, column, "Targets", 1);
        for (int i = 0; i < 40; ++i) {
            text(ui, column, "Raise our share");
            text_in(ui, column.take(24), "17 %", TextStyle::caption, Tone::muted, Align::right);
            // Without a key of its own: told apart by what was counted before it.
            progress_bar(ui, column.take(12), "Share", {500, std::nullopt, RagMark::green});
            button(ui, column.take(40), "open" + std::to_string(i), "Open");
        }
        if (is_focus_wanted) ui.focus(ui.id_of("open1"));
        is_focus_wanted = false;
        end_scroll(ui, column);
    }
    void start() {
        show([this](Ui& ui) { draw(ui); });
    }
    void unread_frame() {
        input.is_unread = true;
        frame();
        input.is_unread = false;
    }
    std::vector<NodeId> without_words() const {
        std::vector<NodeId> ids;
        for (const SemNode& each : output.nodes) {
            if (each.role != Role::text) ids.push_back(each.id);
        }
        return ids;
    }
    static int vertices() { return ImGui::GetDrawData()->TotalVtxCount; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(unread_tests, UnreadFixture)

BOOST_AUTO_TEST_CASE(it_is_drawn_alike_and_everything_but_words_keeps_its_id) {
    start();
    frame();
    const int drawn = vertices();
    const std::vector<NodeId> read = without_words();
    BOOST_TEST(count(Role::text) == 80);
    unread_frame();
    BOOST_TEST(output.is_unread);
    BOOST_TEST(count(Role::text) == 0);
    BOOST_TEST(without_words() == read, boost::test_tools::per_element());
    BOOST_TEST(vertices() == drawn);
    frame();
    BOOST_TEST(!output.is_unread);
    BOOST_TEST(count(Role::text) == 80);
}

BOOST_AUTO_TEST_CASE(a_wish_for_the_focus_waits_for_a_frame_that_is_read) {
    start();
    is_focus_wanted = true;
    unread_frame();
    BOOST_TEST(output.is_unread);
    BOOST_TEST(focused() == 0U);
    BOOST_TEST(output.wake_in_ms == 0);
    unread_frame();
    BOOST_TEST(!output.is_unread);
    BOOST_TEST(focused() != 0U);
}

BOOST_AUTO_TEST_CASE(a_frame_with_events_is_read) {
    start();
    const NodeId second = node(Role::heading1, "Targets").id;
    send(PageEventKind::focus, second);
    input.events.push_back({PageEventKind::blur, second, {}});
    unread_frame();
    BOOST_TEST(!output.is_unread);
    BOOST_TEST(count(Role::text) == 80);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
