// Explicit layout in CSS px: a column is a place to put the next thing and moves down by itself.
// Nothing here draws.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace kam::ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
};

struct Column {
    float x = 0, y = 0, w = 0;

    void skip(float height) { y += height; }
    // Takes a full-width strip off the top.
    Rect take(float height) {
        const Rect rect{x, y, w, height};
        y += height;
        return rect;
    }
};

// Side by side by weight, at the same y. After filling them: `column.y = lowest(parts)`.
template <std::size_t N>
std::array<Column, N> split(const Column& column, const std::array<float, N>& weights, float gap) {
    float total = 0;
    for (const float weight : weights) total += weight;
    const float width = column.w - gap * static_cast<float>(N - 1);
    std::array<Column, N> parts{};
    float x = column.x;
    for (std::size_t i = 0; i < N; ++i) {
        parts[i] = Column{x, column.y, width * weights[i] / total};
        x += parts[i].w + gap;
    }
    return parts;
}

template <std::size_t N>
float lowest(const std::array<Column, N>& parts) {
    float y = parts[0].y;
    for (const Column& part : parts) y = std::max(y, part.y);
    return y;
}

}  // namespace kam::ui
