// What a chart says: its summary, one figure, all figures as CSV.
#include <algorithm>

#include "client/ui/widgets/charts.h"
#include "client/ui/widgets/words.h"

namespace kam::ui {
namespace {

struct Counted {
    std::size_t known = 0, all = 0;
    std::optional<ChartPlace> lowest, highest;
};

void count(const Chart& chart, std::size_t series, Counted& counted) {
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const ChartPlace place{series, i};
        const auto value = chart.value(place);
        ++counted.all;
        if (!value) continue;
        ++counted.known;
        if (!counted.lowest || *value < *chart.value(*counted.lowest)) counted.lowest = place;
        if (!counted.highest || *value > *chart.value(*counted.highest)) counted.highest = place;
    }
}

std::string range_words(const Chart& chart, const Counted& counted) {
    if (!counted.lowest || !counted.highest) return {};
    const std::string low = chart.words_of(*counted.lowest);
    const std::string high = chart.words_of(*counted.highest);
    if (low == high) return ", " + low;
    return std::string(widget_says::chart_from) + low + std::string(widget_says::chart_to) + high;
}

std::string quoted(std::string_view cell) {
    // A leading sign would make a formula of it in a spreadsheet; numbers below zero stay.
    const bool is_formula =
        !cell.empty() && (std::string_view("=+@\t\r").find(cell[0]) != std::string_view::npos ||
                          (cell[0] == '-' && (cell.size() < 2 || cell[1] < '0' || cell[1] > '9')));
    std::string text = is_formula ? "'" + std::string(cell) : std::string(cell);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string escaped = "\"";
    for (const char c : text) {
        if (c == '"') escaped += '"';
        escaped += c;
    }
    return escaped + '"';
}

}  // namespace

std::optional<std::int64_t> Chart::value(ChartPlace place) const {
    if (place.series >= series.size()) return std::nullopt;
    const auto& values = series[place.series].values;
    if (place.category >= values.size()) return std::nullopt;
    return values[place.category];
}

std::string Chart::words_of(ChartPlace place) const {
    const auto known = value(place);
    return known ? words(*known, place) : std::string(widget_says::chart_unknown);
}

std::string chart_summary(const Chart& chart) {
    const bool has_own_units = chart.kind == ChartKind::scatter;
    Counted all;
    std::string ranges;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        if (chart.kind == ChartKind::bullet && s != static_cast<std::size_t>(BulletPart::now)) {
            continue;
        }
        Counted own;
        count(chart, s, own);
        count(chart, s, all);
        if (has_own_units) ranges += ", " + chart.series[s].name + range_words(chart, own);
    }
    if (all.known == 0) return chart.title + std::string(widget_says::chart_empty_summary);
    if (!has_own_units && chart.kind != ChartKind::bullet) ranges = range_words(chart, all);
    std::string summary = chart.title + ", " + std::to_string(all.known);
    summary += (all.known == 1 ? widget_says::chart_one_value : widget_says::chart_values);
    summary += ranges;
    if (all.known < all.all) {
        summary += ", " + std::to_string(all.all - all.known) + " ";
        summary += widget_says::chart_unknown;
    }
    return summary;
}

std::string chart_reading(const Chart& chart, ChartPlace place) {
    if (place.category >= chart.categories.size()) return {};
    const std::string& category = chart.categories[place.category];
    if (chart.kind == ChartKind::heat) {
        return chart.series[place.series].name + ", " + category + ": " + chart.words_of(place);
    }
    std::string words = category + ": ";
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        if (s > 0) words += ", ";
        if (chart.series.size() > 1) words += chart.series[s].name + " ";
        words += chart.words_of({s, place.category});
    }
    return words;
}

std::string chart_csv(const Chart& chart) {
    std::string csv = quoted(chart.of);
    for (const ChartSeries& series : chart.series) csv += ',' + quoted(series.name);
    csv += "\r\n";
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        csv += quoted(chart.categories[i]);
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            csv += ',' + quoted(chart.words_of({s, i}));
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace kam::ui
