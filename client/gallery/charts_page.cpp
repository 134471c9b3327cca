// Each chart with ordinary figures, none, one, unknown and negative ones, and long labels.
#include "client/gallery/pages.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;
using Values = std::vector<std::optional<std::int64_t>>;

std::string grouped(std::int64_t value) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return (value < 0 ? "−" : "") + digits;
}

// The figures of these examples are in thousands of pounds.
std::string pounds(std::int64_t thousands, ChartPlace = {}) {
    const std::string sign = thousands < 0 ? "−" : "";
    const std::int64_t size = thousands < 0 ? -thousands : thousands;
    if (size == 0) return "£0";
    if (size < 1000) return sign + "£" + std::to_string(size) + "k";
    std::string words = sign + "£" + grouped(size / 1000);
    if (size % 1000 >= 100) words += "." + std::to_string(size % 1000 / 100);
    return words + "m";
}

std::string percent(std::int64_t value, ChartPlace = {}) {
    return grouped(value) + "%";
}

std::string plain(std::int64_t value, ChartPlace = {}) {
    return grouped(value);
}

const std::vector<std::string> quarters{"Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026",
                                        "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"};
const std::vector<std::string> practices{"Corporate", "Disputes", "Energy", "Employment", "Tax"};
const std::vector<std::string> long_names{
    "Commercial litigation and arbitration", "Competition, trade and foreign investment",
    "Employment, pensions and incentives", "Infrastructure and project finance"};

Chart fees() {
    return {ChartKind::line,
            "Fees by quarter",
            "Quarter",
            quarters,
            {{"Expected", {2000, 2200, 2400, 2600, 2800, 3000, 3200, 3400}, true},
             {"Fees", {2100, 2150, 2600, 2550, 2900, 3150, std::nullopt, std::nullopt}}},
            pounds};
}

void line_charts(Ui& ui, Column& column) {
    section(ui, column, "Line: what happened against what was expected",
            [&](Column& inner) { chart(ui, inner, "fees", fees()); });
    section(ui, column, "Line: several, with a gap and values below zero", [&](Column& inner) {
        Chart several{ChartKind::line,
                      "Growth by practice",
                      "Quarter",
                      quarters,
                      {{"Corporate", {12, 14, 9, 11, 15, 16, 14, 18}},
                       {"Disputes", {-4, -2, 1, 3, std::nullopt, 6, 7, 7}},
                       {"Energy", {8, 6, 2, -3, -6, -5, -1, 2}},
                       {"Employment", {3, 3, 4, 5, 5, 6, 6, 8}}},
                      percent};
        chart(ui, inner, "several", several);
    });
    section(ui, column, "Line: an area", [&](Column& inner) {
        Chart area{ChartKind::line,
                   "Hours on this client",
                   "Quarter",
                   quarters,
                   {{"Hours", {320, 410, 380, 520, 610, 590, 640, 700}, false, true}},
                   plain};
        chart(ui, inner, "area", area, 200);
    });
    section(ui, column, "Sparklines", [&](Column& inner) {
        for (const auto& [title, values] :
             {std::pair<std::string, Values>{"Fees rising", {20, 22, 21, 25, 27, 26, 31}},
              {"Fees with a gap", {30, 28, {}, {}, 21, 22, 20}},
              {"Only one value", {{}, {}, 24, {}}},
              {"Nothing known", {{}, {}, {}}}}) {
            const std::vector<std::string> names(
                quarters.begin(), quarters.begin() + static_cast<long>(values.size()));
            const Rect row = inner.take(36);
            sparkline(ui, {row.x, row.y, 96, 32},
                      {ChartKind::line, title, "Quarter", names, {{"Fees", values}}, pounds});
            text_in(ui, {row.x + 108, row.y, row.w - 108, 32}, title);
        }
    });
}

void bar_charts(Ui& ui, Column& column) {
    const Chart one{ChartKind::bars,
                    "Fees by practice",
                    "Practice",
                    practices,
                    {{"Fees", {3100, 2400, 1250, 640, 0}}},
                    pounds};
    section(ui, column, "Bars", [&](Column& inner) { chart(ui, inner, "bars", one); });
    const std::vector<ChartSeries> two{{"Last year", {2900, 2600, 900, std::nullopt, 300}},
                                       {"This year", {3100, 2400, 1250, 640, std::nullopt}}};
    section(ui, column, "Bars: two groups, some not known", [&](Column& inner) {
        chart(ui, inner, "groups",
              {ChartKind::bars, "Fees by practice and year", "Practice", practices, two, pounds});
    });
    section(ui, column, "Bars: below zero", [&](Column& inner) {
        chart(ui, inner, "below",
              {ChartKind::bars,
               "Change of fees",
               "Practice",
               practices,
               {{"Change", {200, -210, 350, -40, std::nullopt}}},
               pounds});
    });
    section(ui, column, "Bars: long labels lie down by themselves", [&](Column& inner) {
        chart(ui, inner, "long",
              {ChartKind::bars,
               "Fees by service line",
               "Service line",
               long_names,
               {{"Fees", {1800, 1420, 730, std::nullopt}}},
               pounds});
    });
    section(ui, column, "Bars across: groups", [&](Column& inner) {
        chart(ui, inner, "across",
              {ChartKind::bars_across, "Fees by practice, across", "Practice", practices, two,
               pounds});
    });
    const std::vector<ChartSeries> states{{"Won", {420, 300, 180, 90, 20}},
                                          {"In dialogue", {610, 240, 320, 60, 45}},
                                          {"Idea", {150, 380, 90, std::nullopt, 70}},
                                          {"Lost", {80, 120, 40, 10, 0}}};
    section(ui, column, "Stacked", [&](Column& inner) {
        chart(ui, inner, "stacked",
              {ChartKind::stacked, "Pipeline by practice", "Practice", practices, states, pounds});
    });
}

void bullets(Ui& ui, Column& column) {
    section(ui, column, "Bullets: from baseline to target", [&](Column& inner) {
        Chart bullet{ChartKind::bullet,
                     "Targets of Norvale",
                     "Target",
                     {"Win two matters in energy by March", "Raise our share of spend to 30%",
                      "Halve the complaints about invoices", "Meet each board member twice a year"},
                     {{"Baseline", {0, 22, 12, std::nullopt}},
                      {"Target", {2, 30, 6, 8}},
                      {"Expected", {1, 26, 9, 4}},
                      {"Now", {1, 29, 7, std::nullopt}}},
                     [](std::int64_t value, ChartPlace place) {
                         return place.category == 1 ? percent(value) : plain(value);
                     }};
        chart(ui, inner, "bullet", bullet);
    });
}

void heat_maps(Ui& ui, Column& column) {
    section(ui, column, "Heat map", [&](Column& inner) {
        Chart heat{ChartKind::heat,
                   "Meetings by partner",
                   "Quarter",
                   {"Q1", "Q2", "Q3", "Q4"},
                   {{"Aisha Barnes", {4, 6, 9, 12}},
                    {"Jonathan Weald", {2, std::nullopt, 3, 5}},
                    {"Zoë Łukasz", {0, 1, 7, 8}},
                    {"Teo Wei Ling", {11, 9, std::nullopt, 2}}},
                   plain};
        chart(ui, inner, "heat", heat);
    });
    section(ui, column, "Heat map: many narrow columns", [&](Column& inner) {
        Chart heat{ChartKind::heat, "Hours by week", "Week", {}, {}, plain};
        for (int s = 0; s < 4; ++s)
            heat.series.push_back({practices[static_cast<std::size_t>(s)], {}});
        for (int week = 1; week <= 26; ++week) {
            heat.categories.push_back("Week " + std::to_string(week));
            for (int s = 0; s < 4; ++s) {
                const int value = (week * 37 + s * 53 + week * s * 11) % 180;
                heat.series[static_cast<std::size_t>(s)].values.push_back(
                    value % 19 == 0 ? std::optional<std::int64_t>() : value);
            }
        }
        chart(ui, inner, "weeks", heat);
    });
}

void scatters(Ui& ui, Column& column) {
    section(ui, column, "Scatter: names that avoid each other", [&](Column& inner) {
        Chart scatter{ChartKind::scatter,
                      "Health and value of clients",
                      "Client",
                      {"Norvale", "Tanjarin", "Brightwater Utilities", "Castell & Moor", "Helmsley",
                       "Ostrava Steel", "Pell Pharma", "Quayside Ports", "Rowan Foods", "Sundial"},
                      {{"Health", {62, 64, 61, 35, 80, 82, 48, 20, 71, std::nullopt}},
                       {"Value", {2100, 2000, 1900, 800, 3100, 3000, 1500, 400, 2600, 900}}},
                      [](std::int64_t value, ChartPlace place) {
                          return place.series == 0 ? percent(value) : pounds(value);
                      }};
        chart(ui, inner, "scatter", scatter, 320);
    });
}

// What may be missing, for each kind.
void sparse(Ui& ui, Column& column) {
    const std::pair<std::string_view, ChartKind> kinds[] = {
        {"line", ChartKind::line},          {"bars", ChartKind::bars},
        {"across", ChartKind::bars_across}, {"stacked", ChartKind::stacked},
        {"bullet", ChartKind::bullet},      {"heat", ChartKind::heat},
        {"scatter", ChartKind::scatter}};
    const auto of = [](ChartKind kind, std::string title, Values first, Values second) {
        Chart made{kind, std::move(title), "Client", {"Norvale", "Tanjarin"}, {}, plain};
        made.series = {{"First", first}, {"Second", second}};
        if (kind == ChartKind::bullet) {
            made.series = {
                {"Baseline", {0, 0}}, {"Target", {10, 20}}, {"Expected", {5, {}}}, {"Now", first}};
            if (!first[0] && !first[1]) made.series[0].values = made.series[1].values = {{}, {}};
            if (!first[0] && !first[1]) made.series[2].values = {{}, {}};
        }
        return made;
    };
    section(ui, column, "Nothing known", [&](Column& inner) {
        for (const auto& [key, kind] : kinds) {
            chart(ui, inner, std::string(key) + "-none",
                  of(kind, "Nothing, " + std::string(key), {{}, {}}, {{}, {}}), 120);
        }
    });
    section(ui, column, "One value", [&](Column& inner) {
        for (const auto& [key, kind] : kinds) {
            chart(ui, inner, std::string(key) + "-one",
                  of(kind, "One, " + std::string(key), {7, {}}, {9, {}}), 160);
            inner.skip(space::l);
        }
    });
}

}  // namespace

void draw_charts(Ui& ui, Column& column, Memory&) {
    line_charts(ui, column);
    bar_charts(ui, column);
    bullets(ui, column);
    heat_maps(ui, column);
    scatters(ui, column);
    sparse(ui, column);
}

}  // namespace kam::gallery
