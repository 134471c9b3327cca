// Measuring, wrapping and cutting of text, with Dear ImGui's own font (all glyphs equally wide).
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/fonts.h"
#include "client/ui/widgets/text_layout.h"
#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

struct TextFixture : test::UiFixture {
    Face face = face_of(TextStyle::body);
    float em = measure(face, "n");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(text_tests, TextFixture)

BOOST_AUTO_TEST_CASE(breaks_at_spaces_and_stays_within_the_width) {
    const std::string_view words = "a plan is a promise with a date and a well-known owner";
    for (float width = 8 * em; width < 60 * em; width += em / 2) {
        std::string joined;
        for (const TextLine& line : wrap(face, words, width)) {
            BOOST_CHECK_LE(measure(face, line.words), width + 0.1F);
            BOOST_CHECK(!line.words.empty());
            if (!joined.empty() && joined.back() != '-') joined += ' ';
            joined += line.words;
        }
        BOOST_CHECK_EQUAL(joined, words);
    }
}

BOOST_AUTO_TEST_CASE(a_word_wider_than_the_line_breaks_inside) {
    const auto lines = wrap(face, "abcdefghij", 4 * em);
    BOOST_REQUIRE_EQUAL(lines.size(), 3U);
    BOOST_CHECK_EQUAL(lines[0].words, "abcd");
    BOOST_CHECK_EQUAL(lines[2].words, "ij");
}

BOOST_AUTO_TEST_CASE(a_width_of_nothing_still_ends) {
    BOOST_CHECK_EQUAL(wrap(face, "abc", 0).size(), 3U);
    BOOST_CHECK_EQUAL(wrap(face, "", 100).size(), 1U);
    BOOST_CHECK_EQUAL(wrap(face, "\xC3", 100).size(), 1U);
}

BOOST_AUTO_TEST_CASE(line_breaks_are_kept) {
    const auto lines = wrap(face, "one\n\ntwo", 20 * em);
    BOOST_REQUIRE_EQUAL(lines.size(), 3U);
    BOOST_CHECK_EQUAL(lines[1].words, "");
}

BOOST_AUTO_TEST_CASE(max_lines_cut_with_an_ellipsis_that_fits) {
    const auto lines = wrap(face, "one two three four five six", 9 * em, 2);
    BOOST_REQUIRE_EQUAL(lines.size(), 2U);
    BOOST_CHECK(!lines[0].is_cut);
    BOOST_CHECK(lines[1].is_cut);
    BOOST_CHECK_LE(lines[1].width, 9 * em + 0.1F);
}

BOOST_AUTO_TEST_CASE(a_cut_never_splits_a_character) {
    const TextLine line = fit(face, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3.5F * em);
    BOOST_CHECK(line.is_cut);
    BOOST_CHECK_EQUAL(line.words, "\xC3\xA9\xC3\xA9");
}

BOOST_AUTO_TEST_CASE(scripts_without_spaces_break_between_characters) {
    const std::string_view words = "\xE6\xA0\xAA\xE5\xBC\x8F\xE4\xBC\x9A\xE7\xA4\xBE";
    BOOST_CHECK_GT(wrap(face, words, measure(face, words) * 0.6F).size(), 1U);
}

BOOST_AUTO_TEST_CASE(characters_without_a_glyph_are_asked_for_once) {
    take_wanted_glyphs();
    measure(face, "\xE9\xBE\x98\xE9\xBE\x98");
    const std::vector<char32_t> wanted = take_wanted_glyphs();
    BOOST_REQUIRE_EQUAL(wanted.size(), 1U);
    BOOST_CHECK(wanted[0] == 0x9F98);
    measure(face, "\xE9\xBE\x98");
    BOOST_CHECK(take_wanted_glyphs().empty());
}

BOOST_AUTO_TEST_CASE(text_takes_the_height_it_said_and_states_all_its_words) {
    const std::string_view words = "a plan is a promise with a date and an owner";
    float said = 0;
    float took = 0;
    show([&](Ui& ui) {
        Column column{0, 0, 100};
        said = text_height(ui, words, TextStyle::body, 100, 2);
        text(ui, column, words, TextStyle::body, Tone::text, 2);
        took = column.y;
    });
    BOOST_CHECK_EQUAL(said, 48);
    BOOST_CHECK_EQUAL(took, said);
    BOOST_CHECK(find(Role::text, words) != nullptr);
}

BOOST_AUTO_TEST_CASE(headings_have_their_level) {
    show([](Ui& ui) {
        Column column{0, 0, 400};
        heading(ui, column, "Page", 1);
        heading(ui, column, "Section", 2);
        heading(ui, column, "Part", 3);
    });
    BOOST_CHECK_EQUAL(node(Role::heading1, "Page").rect.h, 36);
    BOOST_CHECK_EQUAL(node(Role::heading2, "Section").rect.h, 28);
    BOOST_CHECK_EQUAL(node(Role::heading3, "Part").rect.h, 24);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
