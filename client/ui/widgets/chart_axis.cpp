// Marks of the axes, and labels that neither overlap nor are cut.
#include <algorithm>
#include <cmath>

#include "client/ui/widgets/chart_picture.h"
#include "client/ui/widgets/text_layout.h"

namespace kam::ui {
namespace {

// Far from the ends of the type, so that steps and differences never overflow.
constexpr std::int64_t value_most = std::int64_t{1} << 60;

std::int64_t nice_step(double rough) {
    std::int64_t power = 1;
    while (static_cast<double>(power) * 10 <= rough) power *= 10;
    for (const std::int64_t factor : {1, 2, 5}) {
        if (static_cast<double>(power * factor) >= rough) return power * factor;
    }
    return power * 10;
}

std::int64_t rounded_down(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return rest == 0 ? value : value - rest - (value < 0 ? step : 0);
}

constexpr float slot_gap = 8;
constexpr int lines_most = 3;

bool fits(std::string_view label, float width) {
    if (widest_word(label) > width) return false;
    return words_height(label, width) <= type_size(TextStyle::caption).line * lines_most;
}

// The place of a label that is wider than its slot ends at the edges of the axis.
float label_width(const Slots& slots, std::size_t every) {
    return std::min(slots.width, slots.step() * static_cast<float>(every) - slot_gap);
}

}  // namespace

Ticks nice_ticks(std::int64_t low, std::int64_t high, int wanted) {
    low = std::clamp(low, -value_most, value_most);
    high = std::clamp(high, low, value_most);
    if (low == high) {
        // One value: the axis leads from zero to it.
        if (low > 0) low = 0;
        if (high < 0) high = 0;
        if (low == high) high = 1;
    }
    const double span = static_cast<double>(high) - static_cast<double>(low);
    Ticks ticks;
    ticks.step = nice_step(std::max(1.0, span / std::max(1, wanted)));
    ticks.low = rounded_down(low, ticks.step);
    ticks.high = -rounded_down(-high, ticks.step);
    return ticks;
}

float Ticks::share(std::int64_t value) const {
    const double span = static_cast<double>(high) - static_cast<double>(low);
    const double from_low = static_cast<double>(value) - static_cast<double>(low);
    return static_cast<float>(std::clamp(from_low / span, 0.0, 1.0));
}

Ticks ticks_of(const Chart& chart, bool with_zero, int wanted) {
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> high;
    for (const ChartSeries& series : chart.series) {
        for (const auto& value : series.values) {
            if (!value) continue;
            low = std::min(low.value_or(*value), *value);
            high = std::max(high.value_or(*value), *value);
        }
    }
    if (!low) return {};
    // A line far from zero may start elsewhere, or its shape would be lost; near it, it may not.
    const double span = static_cast<double>(*high) - static_cast<double>(*low);
    const bool is_near = *low > 0 && static_cast<double>(*low) <= 1.5 * span;
    if (*low > 0 && (with_zero || is_near)) low = 0;
    if (*high < 0 && with_zero) high = 0;
    return nice_ticks(*low, *high, wanted);
}

float words_width(std::string_view words, TextStyle style) {
    return measure(face_of(style), words);
}

float words_height(std::string_view words, float width, TextStyle style) {
    const Face face = face_of(style);
    return face.type.line * static_cast<float>(wrap(face, words, width).size());
}

float widest_word(std::string_view words, TextStyle style) {
    const Face face = face_of(style);
    float widest = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find_first_of(" -/"), words.size());
        // A hyphen stays on the line of its word.
        const std::size_t kept = end < words.size() && words[end] != ' ' ? end + 1 : end;
        widest = std::max(widest, measure(face, words.substr(0, kept)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return widest;
}

SlotLabels measure_slot_labels(const std::vector<std::string>& labels, const Slots& slots) {
    const std::size_t count = labels.size();
    SlotLabels measured;
    for (std::size_t every = 1; every <= std::max<std::size_t>(count, 1); ++every) {
        const float width = label_width(slots, every);
        bool is_good = true;
        measured = {every, 0, every == 1};
        for (std::size_t i = 0; i < count && is_good; i += every) {
            is_good = fits(labels[i], width);
            measured.height = std::max(measured.height, words_height(labels[i], width));
        }
        if (is_good) return measured;
    }
    return measured;
}

void draw_slot_labels(const ChartPen& pen, const std::vector<std::string>& labels,
                      const Slots& slots, float y) {
    const SlotLabels measured = measure_slot_labels(labels, slots);
    const float room = label_width(slots, measured.every);
    float taken = slots.left - slot_gap;
    for (std::size_t i = 0; i < labels.size(); i += measured.every) {
        float widest = 0;
        for (const TextLine& line : wrap(face_of(TextStyle::caption), labels[i], room)) {
            widest = std::max(widest, line.width);
        }
        const float most = slots.left + slots.width - widest / 2;
        const float least = std::min(slots.left + widest / 2, most);
        const float x = std::clamp(slots.middle(i), least, most);
        // Labels moved in from the edges may come too near to their neighbours.
        if (x - widest / 2 < taken + slot_gap / 2) continue;
        taken = x + widest / 2;
        pen.picture.paragraph(x, y, room, labels[i], pen.theme.muted, 0.5F);
    }
}

}  // namespace kam::ui
