// Votes: the five numbers, how often each was given, and what the facilitator does with them.
#include <algorithm>
#include <charconv>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/view/words.h"

namespace kam::ui {

using view::WorkshopPhase;
using view::WorkshopView;

void draw_vote_buttons(const Screen& screen, Column& column, const WorkshopView& view,
                       bool is_compact) {
    Ui& ui = screen.ui;
    const view::WorkshopVote& vote = view.vote;
    if (!vote.can_vote) {
        return text(ui, column, room_says::cannot_vote, TextStyle::body, Tone::warn);
    }
    const bool is_row = is_compact && column.w >= 360;
    const float height = is_compact ? 44 : 60;
    const float width = is_row ? (column.w - 4 * space::s) / 5 : column.w;
    const Scope group(ui, Role::group, "vote", room_says::your_vote);
    float x = column.x;
    for (int score = 1; score <= 5; ++score) {
        const std::string_view words = room_says::scores[static_cast<std::size_t>(score - 1)];
        const Rect rect{x, column.y, width, height};
        const bool is_mine = vote.mine == score;
        fill(ui, rect, ui.theme().surface, size::radius);
        if (area(ui, rect, words.substr(0, 1), words, {}, is_mine, size::radius).is_clicked) {
            screen.intents.push_back(app::CastBallot{view.id, vote.item, vote.round, score});
        }
        outline(ui, rect, is_mine ? ui.theme().accent : ui.theme().control_border, size::radius,
                is_mine ? 3.0F : 1.0F);
        if (is_row) {
            text_in(ui, rect, words.substr(0, 1), TextStyle::section, Tone::text, Align::centre,
                    Role::image);
            x += width + space::s;
            continue;
        }
        text_in(ui, rect.inset(space::l, 0), words.substr(0, 1), TextStyle::section, Tone::text,
                Align::left, Role::image);
        text_in(ui, {rect.x + 48, rect.y, rect.w - 100, rect.h}, words.substr(2), TextStyle::body,
                Tone::text, Align::left, Role::image);
        if (is_mine) {
            draw_icon(ui, Icon::check, {rect.right() - 40, rect.y + height / 2 - 12, 24, 24},
                      ui.theme().accent);
        }
        column.skip(height + space::s);
    }
    if (is_row) column.skip(height + space::s);
}

void draw_spread(Ui& ui, Column& column, const std::array<int, 5>& spread, float row_height) {
    const Scope list(ui, Role::list, "spread", room_says::spread);
    const int most = std::max(1, *std::max_element(spread.begin(), spread.end()));
    float label_width = 0;
    for (const std::string_view words : room_says::scores) {
        label_width = std::max(label_width, text_width(ui, words, TextStyle::body));
    }
    // Where there is no room, the number alone.
    const bool has_words = label_width < column.w * 0.45F;
    if (!has_words) label_width = 12;
    for (std::size_t i = 0; i < spread.size(); ++i) {
        const std::string_view words = room_says::scores[i];
        const std::string count = std::to_string(spread[i]);
        const Rect row = column.take(row_height);
        const Scope item(ui, Role::listitem, words, {}, row);
        text_in(ui, {row.x, row.y, label_width + 2, row.h}, has_words ? words : words.substr(0, 1));
        const float x = row.x + label_width + space::m;
        const float room = row.right() - 40 - x;
        const float length = room * static_cast<float>(spread[i]) / static_cast<float>(most);
        const float bar = std::min(24.0F, row.h - 6);
        const Rect track{x, row.y + (row.h - bar) / 2, room, bar};
        fill(ui, track, ui.theme().hover, 4);
        if (length > 0) fill(ui, {track.x, track.y, length, bar}, ui.theme().accent, 4);
        text_in(ui, {row.right() - 32, row.y, 32, row.h}, count, TextStyle::strong, Tone::text,
                Align::right);
    }
}

namespace {

std::array<int, 5> hands_of(std::string_view text) {
    std::array<int, 5> hands{};
    for (int& count : hands) {
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, count);
        if (read.ptr == text.data()) return {};
        if (read.ptr == end) break;
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
    }
    return hands;
}

void draw_hands(const Screen& screen, Column& column, const WorkshopView& view) {
    Ui& ui = screen.ui;
    std::array<int, 5> hands = hands_of(view.vote.hands);
    const Scope list(ui, Role::list, "hands-list", room_says::hands);
    bool is_changed = false;
    for (std::size_t i = 0; i < hands.size(); ++i) {
        const std::string_view words = room_says::scores[i];
        const Rect row = column.take(size::row_height);
        const Scope item(ui, Role::listitem, words, {}, row);
        text_in(ui, {row.x, row.y, row.w - 144, row.h}, words);
        const std::string less = joined({room_says::one_less, words});
        const std::string more = joined({room_says::one_more, words});
        const float x = row.right() - 136;
        if (button(ui, {x, row.y + 2, 40, 40}, "less", "−",
                   {.is_disabled = hands[i] <= 0, .name = less})) {
            --hands[i];
            is_changed = true;
        }
        text_in(ui, {x + 44, row.y, 48, row.h}, std::to_string(hands[i]), TextStyle::strong,
                Tone::text, Align::centre);
        if (button(ui, {x + 96, row.y + 2, 40, 40}, "more", "+",
                   {.is_disabled = hands[i] >= 200, .name = more})) {
            ++hands[i];
            is_changed = true;
        }
    }
    if (!is_changed) return;
    std::string text;
    for (const int count : hands) text += (text.empty() ? "" : ",") + std::to_string(count);
    set_item(screen, view, view.vote.item, Fields().text("hands", text), room_says::hands);
}

void draw_acts(const Screen& screen, Column& column, const WorkshopView& view) {
    const view::WorkshopVote& vote = view.vote;
    std::string& counting = screen.state.workshop.counting;
    const bool is_counting = counting == vote.item.text;
    ButtonFlow acts(screen.ui, column);
    if (vote.phase == WorkshopPhase::vote) {
        if (acts.add("reveal", room_says::reveal)) {
            set_workshop(screen, view, Fields().text("phase", "revealed"), room_says::reveal);
        }
    }
    if (acts.add("again", room_says::vote_again)) {
        set_workshop(screen, view, Fields().text("phase", "vote").number("round", vote.round + 1),
                     room_says::vote_again);
    }
    if (acts.add("done", room_says::vote_done)) {
        set_workshop(screen, view, Fields().text("phase", "collect").none("voting_on"),
                     room_says::vote_done);
    }
    const std::string_view label = is_counting ? room_says::stop_counting : room_says::count_hands;
    if (acts.add("hands", label, {.kind = ButtonKind::ghost, .is_selected = is_counting})) {
        counting = is_counting ? std::string() : vote.item.text;
    }
    acts.end();
}

}  // namespace

void draw_vote_card(const Screen& screen, Column& column, const WorkshopView& view) {
    const view::WorkshopVote& vote = view.vote;
    if (vote.phase == WorkshopPhase::collect) return;
    Ui& ui = screen.ui;
    Card card = begin_card(ui, column, "voting", room_says::vote, space::l);
    Column& inner = card.inner;
    heading(ui, inner, vote.text, 2);
    text(ui, inner, voted_words(view), TextStyle::body, Tone::muted);
    inner.skip(space::s);
    if (vote.phase == WorkshopPhase::vote) {
        draw_vote_buttons(screen, inner, view, true);
    } else {
        if (vote.spread) draw_spread(ui, inner, *vote.spread, 32);
        text(ui, inner, vote.spread_words, TextStyle::strong);
    }
    inner.skip(space::s);
    draw_acts(screen, inner, view);
    if (screen.state.workshop.counting == vote.item.text) {
        inner.skip(space::s);
        draw_hands(screen, inner, view);
    }
    end_titled_card(ui, column, card);
}

}  // namespace kam::ui
