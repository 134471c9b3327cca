// Charts: what they say to people who do not see them, their table, keys, gaps, marks of the axes,
// and that no word leaves the picture or lies over another, however narrow it is.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/widgets.h"
#include "tests/ui/ui_fixture.h"

namespace kam::ui {
namespace {

std::string plain(std::int64_t value, ChartPlace) {
    return std::to_string(value);
}

std::string pounds(std::int64_t value, ChartPlace) {
    return "£" + std::to_string(value) + "k";
}

Chart fees() {
    return {ChartKind::line,
            "Fees by quarter",
            "Quarter",
            {"Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"},
            {{"Fees", {2400, std::nullopt, 3100, 2800}}},
            pounds};
}

Chart grid(ChartKind kind, bool is_long) {
    const std::vector<std::string> categories =
        is_long ? std::vector<std::string>{"Commercial litigation and arbitration",
                                           "Competition, trade and foreign investment",
                                           "Employment, pensions and incentives"}
                : std::vector<std::string>{"Corporate", "Disputes", "Tax"};
    const std::string prefix = is_long ? "Agreed with the client in writing " : "Year ";
    Chart made{kind, "Fees by practice", "Practice", categories, {}, pounds};
    for (int s = 0; s < 4; ++s) {
        const std::int64_t base = 1000 * (s + 1);
        made.series.push_back(
            {prefix + std::to_string(s + 1), {base, std::nullopt, s == 3 ? -base / 2 : base / 4}});
    }
    return made;
}

constexpr ChartKind kinds[] = {ChartKind::line,    ChartKind::bars,   ChartKind::bars_across,
                               ChartKind::stacked, ChartKind::bullet, ChartKind::heat,
                               ChartKind::scatter};

struct ChartsFixture : test::UiFixture {
    Chart shown = fees();
    float width = 600;

    void show_chart() {
        show([this](Ui& ui) {
            Column column{20, 40, width};
            chart(ui, column, "chart", shown);
        });
    }
    std::vector<std::string> cells() const {
        std::vector<std::string> names;
        for (const SemNode& node : output.nodes) {
            if (node.role == Role::columnheader || node.role == Role::cell) {
                names.push_back(node.name);
            }
        }
        return names;
    }
};

void check_words(const ChartPicture& picture) {
    std::vector<Rect> taken;
    for (const ChartShape& shape : picture.shapes) {
        if (shape.kind != ChartShape::Kind::words) continue;
        const Rect rect{shape.points[0].x, shape.points[0].y, shape.width,
                        type_size(shape.style).line};
        const bool is_inside = rect.x >= -0.5F && rect.right() <= picture.width + 0.5F &&
                               rect.y >= -0.5F && rect.bottom() <= picture.height + 0.5F;
        BOOST_CHECK_MESSAGE(is_inside, "\"" << shape.words << "\" at " << rect.x << ", " << rect.y);
        BOOST_CHECK_EQUAL(shape.words.find("…"), std::string::npos);
        for (const Rect& other : taken) {
            const bool is_over = rect.x + 0.5F < other.right() && other.x + 0.5F < rect.right() &&
                                 rect.y + 0.5F < other.bottom() && other.y + 0.5F < rect.bottom();
            BOOST_CHECK_MESSAGE(!is_over, "\"" << shape.words << "\" lies over another");
        }
        taken.push_back(rect);
    }
}

// Elements are closed in the order they were opened, and nothing is left unescaped.
bool is_well_formed(std::string_view xml) {
    std::vector<std::string> open;
    while (!xml.empty()) {
        const std::size_t begin = xml.find('<');
        const std::string_view words = xml.substr(0, begin);
        for (std::size_t i = words.find('&'); i != std::string_view::npos;
             i = words.find('&', i + 1)) {
            if (words.find(';', i) == std::string_view::npos) return false;
        }
        if (words.find('>') != std::string_view::npos) return false;
        if (begin == std::string_view::npos) break;
        const std::size_t end = xml.find('>', begin);
        if (end == std::string_view::npos) return false;
        const std::string_view tag = xml.substr(begin + 1, end - begin - 1);
        if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return false;
        const std::string name(tag.substr(0, tag.find_first_of(" /\n", 1)));
        if (tag[0] == '/') {
            if (open.empty() || "/" + open.back() != tag) return false;
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(name);
        }
        xml.remove_prefix(end + 1);
    }
    return open.empty();
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(charts_tests, ChartsFixture)

BOOST_AUTO_TEST_CASE(ticks_are_one_two_or_five_times_a_power_of_ten) {
    const Ticks fees = nice_ticks(0, 3100, 4);
    BOOST_CHECK_EQUAL(fees.step, 1000);
    BOOST_CHECK_EQUAL(fees.low, 0);
    BOOST_CHECK_EQUAL(fees.high, 4000);
    const Ticks around_zero = nice_ticks(-7, 12, 4);
    BOOST_CHECK_EQUAL(around_zero.step, 5);
    BOOST_CHECK_EQUAL(around_zero.low, -10);
    BOOST_CHECK_EQUAL(around_zero.high, 15);
    const Ticks below = nice_ticks(-120, -20, 4);
    BOOST_CHECK_EQUAL(below.step, 50);
    BOOST_CHECK_EQUAL(below.low, -150);
    BOOST_CHECK_EQUAL(below.high, 0);
    BOOST_CHECK_EQUAL(nice_ticks(0, 3, 4).step, 1);
    BOOST_CHECK_EQUAL(nice_ticks(5, 5, 4).low, 0);
    BOOST_CHECK_EQUAL(nice_ticks(0, 0, 4).high, 1);
    // The ends of the type do not overflow.
    const Ticks widest = nice_ticks(INT64_MIN, INT64_MAX, 4);
    BOOST_CHECK_LT(widest.low, widest.high);
    BOOST_CHECK_LE(widest.count(), 8);
}

BOOST_AUTO_TEST_CASE(bars_start_at_zero_and_far_lines_do_not) {
    Chart far = fees();
    far.series[0].values = {9900, 9950, 10000, 9980};
    BOOST_CHECK_EQUAL(ticks_of(far, true, 4).low, 0);
    BOOST_CHECK_GT(ticks_of(far, false, 4).low, 9000);
    BOOST_CHECK_EQUAL(ticks_of(fees(), false, 4).low, 2400 - 2400 % 200);
    far.series[0].values = {200, 500};
    BOOST_CHECK_EQUAL(ticks_of(far, false, 4).low, 0);
}

BOOST_AUTO_TEST_CASE(the_figure_says_how_much_there_is_and_from_where_to_where) {
    show_chart();
    node(Role::figure, "Fees by quarter, 3 values, from £2400k to £3100k, 1 not known");
    shown.series[0].values = {2400};
    BOOST_CHECK_EQUAL(chart_summary(shown), "Fees by quarter, 1 value, £2400k, 3 not known");
    shown.series[0].values = {};
    BOOST_CHECK_EQUAL(chart_summary(shown), "Fees by quarter, no values yet");
    Chart scatter{ChartKind::scatter, "Clients", "Client", {"A", "B"}, {}, plain};
    scatter.series = {{"Health", {20, 90}}, {"Value", {5, 7}}};
    BOOST_CHECK_EQUAL(chart_summary(scatter),
                      "Clients, 4 values, Health, from 20 to 90, Value, from 5 to 7");
}

BOOST_AUTO_TEST_CASE(the_picture_has_its_figures_as_a_table_for_whoever_does_not_see_it) {
    show_chart();
    const SemNode& table = node(Role::table, "Fees by quarter");
    BOOST_CHECK(parent_of(table)->role == Role::figure);
    BOOST_CHECK_EQUAL(table.row_count, 5);
    BOOST_CHECK_EQUAL(count(Role::row), 5);
    const std::vector<std::string> expected{"Quarter",   "Fees",    "Q1 2026", "£2400k",  "Q2 2026",
                                            "not known", "Q3 2026", "£3100k",  "Q4 2026", "£2800k"};
    const std::vector<std::string> stated = cells();
    BOOST_CHECK_EQUAL_COLLECTIONS(stated.begin(), stated.end(), expected.begin(), expected.end());
    node(Role::text, "1 of 4 values not known");
}

BOOST_AUTO_TEST_CASE(shown_as_a_table_the_picture_is_gone) {
    show_chart();
    node(Role::button, "Fees by quarter");
    click(Role::button, "Show as table, Fees by quarter");
    BOOST_CHECK(find(Role::button, "Fees by quarter") == nullptr);
    BOOST_CHECK(node(Role::button, "Show as table, Fees by quarter").is_checked);
    node(Role::table, "Fees by quarter");
    BOOST_CHECK_EQUAL(node(Role::text, "£3100k").clip.h, 18);
    BOOST_CHECK(parent_of(node(Role::text, "not known"))->role == Role::cell);
    activate(Role::button, "Show as table, Fees by quarter");
    node(Role::button, "Fees by quarter");
}

BOOST_AUTO_TEST_CASE(a_table_that_is_too_wide_has_one_figure_a_row) {
    shown = grid(ChartKind::bars, false);
    width = 232;
    show_chart();
    click(Role::button, "Show as table, Fees by practice");
    BOOST_CHECK_EQUAL(count(Role::row), 1 + 12);
    node(Role::text, "Corporate, Year 4");
    node(Role::text, "£4000k");
    for (const SemNode& node : output.nodes) {
        if (node.role != Role::text) continue;
        BOOST_CHECK_LE(node.rect.right(), 20 + width);
        const bool is_wrapped = node.rect.h > 18;
        BOOST_CHECK(is_wrapped || words_width(node.name) <= node.rect.w + 0.5F);
    }
}

BOOST_AUTO_TEST_CASE(arrow_keys_read_one_value_after_the_other) {
    show_chart();
    focus(Role::button, "Fees by quarter");
    BOOST_CHECK_EQUAL(node(Role::button, "Fees by quarter").description,
                      "Arrow keys read the values one by one");
    key("ArrowRight");
    BOOST_REQUIRE(!announced.empty());
    BOOST_CHECK_EQUAL(announced.back(), "Q1 2026: £2400k");
    key("ArrowRight");
    BOOST_CHECK_EQUAL(announced.back(), "Q2 2026: not known");
    BOOST_CHECK_EQUAL(node(Role::button, "Fees by quarter").description, "Q2 2026: not known");
    key("End");
    BOOST_CHECK_EQUAL(announced.back(), "Q4 2026: £2800k");
    const std::size_t before = announced.size();
    key("ArrowRight");
    BOOST_CHECK_EQUAL(announced.size(), before);
    key("Home");
    BOOST_CHECK_EQUAL(announced.back(), "Q1 2026: £2400k");
}

BOOST_AUTO_TEST_CASE(in_a_heat_map_up_and_down_lead_from_row_to_row) {
    shown = grid(ChartKind::heat, false);
    show_chart();
    focus(Role::button, "Fees by practice");
    key("ArrowDown");
    BOOST_CHECK_EQUAL(announced.back(), "Year 1, Corporate: £1000k");
    key("ArrowDown");
    key("ArrowRight");
    BOOST_CHECK_EQUAL(announced.back(), "Year 2, Disputes: not known");
}

BOOST_AUTO_TEST_CASE(a_press_reads_the_value_under_the_pointer) {
    shown.kind = ChartKind::bars;
    show_chart();
    const Rect rect = node(Role::button, "Fees by quarter").rect;
    click_at(rect.x + rect.w * 0.85F, rect.y + rect.h / 2);
    BOOST_CHECK_EQUAL(node(Role::button, "Fees by quarter").description, "Q4 2026: £2800k");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_a_gap) {
    const ChartPicture picture = chart_picture(fees(), theme_of(ThemeKind::light), 600, 260);
    // The line's two pieces: a single point, and from the third to the fourth.
    int pieces = 0;
    for (const ChartShape& shape : picture.shapes) {
        if (shape.kind != ChartShape::Kind::line || shape.thickness != 2) continue;
        ++pieces;
        BOOST_CHECK_EQUAL(shape.points.size(), 2U);
        BOOST_CHECK_GT(shape.points[0].x, 300);
    }
    BOOST_CHECK_EQUAL(pieces, 1);
}

BOOST_AUTO_TEST_CASE(the_expected_line_is_dashed_and_series_differ_in_more_than_colour) {
    Chart two = fees();
    two.series.push_back({"Expected", {1, 2, 3, 4}, true});
    two.series.push_back({"Last year", {4, 3, 2, 1}});
    ChartPicture picture;
    const ChartPen pen{theme_of(ThemeKind::high_contrast), two, picture};
    BOOST_CHECK(pen.dash_of(0) == Dash::solid);
    BOOST_CHECK(pen.dash_of(1) == Dash::dashed);
    BOOST_CHECK(pen.dash_of(2) != Dash::solid);
    BOOST_CHECK(pen.marker_of(0) != pen.marker_of(2));
    // In bars the pattern tells them apart.
    picture.pattern({0, 0, 40, 40}, 0, 0xFFFFFFFF);
    BOOST_CHECK(picture.shapes.empty());
    picture.pattern({0, 0, 40, 40}, 1, 0xFFFFFFFF);
    BOOST_CHECK(!picture.shapes.empty());
}

BOOST_AUTO_TEST_CASE(no_word_is_cut_or_lies_over_another_at_any_width) {
    for (const ChartKind kind : kinds) {
        for (const bool is_long : {false, true}) {
            for (const float wide : {232.0F, 280.0F, 420.0F, 720.0F, 1100.0F}) {
                BOOST_TEST_CONTEXT("kind " << static_cast<int>(kind) << " at " << wide
                                           << (is_long ? " long" : "")) {
                    check_words(
                        chart_picture(grid(kind, is_long), theme_of(ThemeKind::light), wide, 260));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_and_one_value_can_be_drawn_too) {
    for (const ChartKind kind : kinds) {
        for (const bool has_one : {false, true}) {
            Chart made = grid(kind, false);
            for (ChartSeries& series : made.series) {
                series.values.assign(3, std::nullopt);
                if (has_one) series.values[0] = 7;
            }
            const ChartPicture picture = chart_picture(made, theme_of(ThemeKind::dark), 280, 200);
            check_words(picture);
            BOOST_CHECK_EQUAL(picture.hits.empty(), !has_one);
        }
    }
    Chart bare;
    bare.title = "Bare";
    shown = bare;
    show_chart();
    node(Role::figure, "Bare, no values yet");
    BOOST_CHECK_EQUAL(count(Role::button), 0);
}

BOOST_AUTO_TEST_CASE(the_same_figures_give_the_same_svg_with_real_text) {
    for (const ChartKind kind : kinds) {
        Chart made = grid(kind, true);
        made.title = "Fees & \"costs\" <2027>";
        const std::string svg = chart_svg(made);
        BOOST_CHECK_MESSAGE(is_well_formed(svg), svg);
        BOOST_CHECK_EQUAL(svg, chart_svg(made));
        BOOST_CHECK_NE(svg.find("<title id=\"title\">Fees &amp; &quot;costs&quot; &lt;2027&gt;"),
                       std::string::npos);
        BOOST_CHECK_NE(svg.find("<desc id=\"desc\">"), std::string::npos);
        BOOST_CHECK_NE(svg.find("<text "), std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(csv_quotes_what_must_be_and_makes_no_formulas) {
    Chart made = fees();
    made.categories = {"Q1, early", "=1+1", "-2", "say \"so\""};
    BOOST_CHECK_EQUAL(chart_csv(made),
                      "Quarter,Fees\r\n\"Q1, early\",£2400k\r\n'=1+1,not known\r\n"
                      "-2,£3100k\r\n\"say \"\"so\"\"\",£2800k\r\n");
}

BOOST_AUTO_TEST_CASE(picture_and_figures_can_be_downloaded) {
    show_chart();
    std::vector<Download> saved;
    show([&](Ui& ui) {
        Column column{20, 40, width};
        chart(ui, column, "chart", shown);
        // What was asked for in the frame before is in `output`.
        if (output.download) saved.push_back(*output.download);
    });
    click(Role::button, "Download, Fees by quarter");
    activate(Role::menuitem, "Figures (CSV)");
    frame();
    BOOST_REQUIRE(!saved.empty());
    BOOST_CHECK_EQUAL(saved.back().name, "Fees by quarter.csv");
    BOOST_CHECK_EQUAL(saved.back().bytes, chart_csv(shown));
    click(Role::button, "Download, Fees by quarter");
    activate(Role::menuitem, "Picture (SVG)");
    frame();
    BOOST_CHECK_EQUAL(saved.back().type, "image/svg+xml");
    BOOST_CHECK_EQUAL(saved.back().bytes, chart_svg(shown));
}

BOOST_AUTO_TEST_CASE(a_sparkline_says_its_summary) {
    show([&](Ui& ui) { sparkline(ui, {20, 20, 96, 32}, shown); });
    node(Role::image, "Fees by quarter, 3 values, from £2400k to £3100k, 1 not known");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
