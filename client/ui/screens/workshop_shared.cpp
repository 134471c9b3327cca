// The screen for all, read from five metres: no buttons, no small type, nothing that scrolls or is
// cut. What has no room is counted.
#include <algorithm>
#include <array>

#include "client/ui/screens/workshop_parts.h"
#include "client/ui/text.h"
#include "client/ui/text_workshop.h"
#include "client/ui/widgets/qr.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using view::WorkshopItem;
using view::WorkshopPerson;
using view::WorkshopPhase;
using view::WorkshopView;

constexpr float line = 24;  // of TextStyle::body and strong

// A place to put things that ends somewhere.
struct Sheet {
    Ui& ui;
    Column column;
    float bottom;

    float room() const { return bottom - column.y; }
    int lines() const { return static_cast<int>(room() / line); }

    // In the largest of the styles in which it takes no more than `most`; in the last one cut
    // there.
    void put(std::string_view words, std::initializer_list<TextStyle> styles, float most,
             Tone tone = Tone::text) {
        most = std::min(most, room());
        TextStyle style = TextStyle::strong;
        for (const TextStyle each : styles) {
            style = each;
            if (text_height(ui, words, each, column.w) <= most) break;
        }
        const int lines_max = static_cast<int>(most / type_size(style).line);
        if (lines_max > 0) text(ui, column, words, style, tone, lines_max);
    }
    void put(std::string_view words, TextStyle style = TextStyle::body, Tone tone = Tone::text) {
        put(words, {style}, room(), tone);
    }
    void skip(float height) { column.skip(std::min(height, std::max(0.0F, room()))); }
};

std::string and_more(std::size_t count) {
    return joined({room_says::and_more, std::to_string(count), room_says::more});
}

// As many as fit; the rest is counted.
template <class Height, class Draw>
void put_list(Sheet& sheet, std::size_t count, const Height& height_of, const Draw& draw) {
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_last = i + 1 == count;
        const float room = sheet.room() - (is_last ? 0 : line);
        // The first is cut rather than not shown.
        if (height_of(i) > room && (i > 0 || room < line)) {
            return sheet.put(and_more(count - i), TextStyle::strong, Tone::muted);
        }
        draw(i, room);
        sheet.skip(space::s);
    }
}

void put_items(Sheet& sheet, const std::vector<WorkshopItem>& items) {
    const auto newest = [&](std::size_t i) -> const WorkshopItem& {
        return items[items.size() - 1 - i];
    };
    const Scope list(sheet.ui, Role::list, "items", room_says::said_here);
    put_list(
        sheet, items.size(),
        [&](std::size_t i) {
            return text_height(sheet.ui, newest(i).text, TextStyle::body, sheet.column.w);
        },
        [&](std::size_t i, float room) {
            const Scope item(sheet.ui, Role::listitem, newest(i).record->id.text, {});
            sheet.put(newest(i).text, {TextStyle::body}, room);
        });
}

void put_plan(Sheet& sheet, const WorkshopView& view) {
    if (sheet.room() < 2 * line) return;
    sheet.put(room_says::already_in_plan, TextStyle::strong, Tone::muted);
    const auto words = [&](std::size_t i) {
        const view::WorkshopPlanLine& each = view.plan_lines[i];
        return joined({each.text, each.facts.empty() ? "" : ", ", each.facts});
    };
    const Scope list(sheet.ui, Role::list, "plan", room_says::already_in_plan);
    put_list(
        sheet, view.plan_lines.size(),
        [&](std::size_t i) {
            return text_height(sheet.ui, words(i), TextStyle::body, sheet.column.w);
        },
        [&](std::size_t i, float room) {
            const Scope item(sheet.ui, Role::listitem, std::to_string(i), {});
            sheet.put(words(i), {TextStyle::body}, room, Tone::muted);
        });
}

void put_answers(Sheet& sheet, const WorkshopView& view, const view::WorkshopStep& step) {
    Ui& ui = sheet.ui;
    if (view.is_plan_hidden) {
        const float height =
            text_height(ui, room_says::plan_is_hidden, TextStyle::body, sheet.column.w);
        if (sheet.room() >= height + 2 * line) {
            sheet.bottom -= height;
            Column foot{sheet.column.x, sheet.bottom, sheet.column.w};
            text(ui, foot, room_says::plan_is_hidden, TextStyle::body, Tone::muted);
            sheet.bottom -= space::s;
        }
    }
    if (view.items.empty()) {
        sheet.put(step.help, TextStyle::body, Tone::muted);
        sheet.skip(space::l);
    }
    if (view.plan_lines.empty()) return put_items(sheet, view.items);
    if (sheet.column.w >= 640) {
        const auto parts = split(sheet.column, std::array{1.4F, 1.0F}, space::xl);
        Sheet left{ui, parts[0], sheet.bottom};
        Sheet right{ui, parts[1], sheet.bottom};
        put_items(left, view.items);
        return put_plan(right, view);
    }
    // One below the other: what is said now has most of the room.
    Sheet top = sheet;
    if (!view.items.empty()) top.bottom -= std::min(sheet.room() / 3, 4 * line);
    put_items(top, view.items);
    sheet.column.y = top.column.y;
    put_plan(sheet, view);
}

// A dot for each who is present, filled for each vote: how many, never who.
void put_dots(Sheet& sheet, const WorkshopView& view) {
    constexpr float dot = 20, step = 28;
    Ui& ui = sheet.ui;
    float x = sheet.column.x;
    for (int i = 0; i < view.vote.present; ++i) {
        if (x > sheet.column.x && x + dot > sheet.column.x + sheet.column.w) {
            x = sheet.column.x;
            sheet.skip(step);
        }
        if (sheet.room() < step + line) break;
        const Rect rect{x, sheet.column.y + 4, dot, dot};
        if (i < view.vote.voted) fill(ui, rect, ui.theme().accent, dot / 2);
        outline(ui, rect, ui.theme().accent, dot / 2, 2);
        x += step;
    }
    sheet.skip(step + space::s);
    sheet.put(voted_words(view), TextStyle::strong);
}

void put_vote(Sheet& sheet, const WorkshopView& view, const view::WorkshopStep& step) {
    const view::WorkshopVote& vote = view.vote;
    Ui& ui = sheet.ui;
    const bool is_revealed = vote.phase == WorkshopPhase::revealed && vote.spread.has_value();
    const float words = text_height(ui, vote.spread_words, TextStyle::strong, sheet.column.w);
    // What stands below the item, at its least.
    const float below = is_revealed ? 5 * line + words + space::m : 3 * line + space::m;
    const float question = text_height(ui, step.question, TextStyle::body, sheet.column.w);
    const float item = text_height(ui, vote.text, TextStyle::section, sheet.column.w);
    if (question + item + below + space::m <= sheet.room()) {
        sheet.put(step.question, TextStyle::body, Tone::muted);
        sheet.skip(space::s);
    }
    sheet.put(vote.text, {TextStyle::page, TextStyle::section, TextStyle::strong, TextStyle::body},
              sheet.room() - below);
    sheet.skip(space::m);
    if (!is_revealed) return put_dots(sheet, view);
    const float row = std::clamp((sheet.room() - words) / 5, line, 44.0F);
    draw_spread(ui, sheet.column, *vote.spread, row);
    sheet.put(vote.spread_words, TextStyle::strong);
}

void put_decisions(Sheet& sheet, const WorkshopView& view) {
    if (view.decisions.empty()) return sheet.put(room_says::no_decisions, TextStyle::body);
    Ui& ui = sheet.ui;
    const Scope list(ui, Role::list, "decisions", room_says::decisions);
    const auto newest = [&](std::size_t i) -> const WorkshopItem& {
        return view.decisions[view.decisions.size() - 1 - i];
    };
    put_list(
        sheet, view.decisions.size(),
        [&](std::size_t i) {
            return text_height(ui, newest(i).text, TextStyle::strong, sheet.column.w) +
                   text_height(ui, owner_and_date(newest(i)), TextStyle::body, sheet.column.w);
        },
        [&](std::size_t i, float room) {
            const WorkshopItem& decision = newest(i);
            const Scope item(ui, Role::listitem, decision.record->id.text, {});
            const float top = sheet.column.y;
            sheet.put(decision.text, {TextStyle::strong}, room - line);
            sheet.put(owner_and_date(decision), {TextStyle::body}, room - (sheet.column.y - top),
                      decision.lacks.empty() ? Tone::muted : Tone::warn);
        });
}

void put_lobby(Sheet& sheet, const WorkshopView& view) {
    sheet.put(view.title, {TextStyle::page, TextStyle::section, TextStyle::strong},
              sheet.room() / 3);
    sheet.skip(space::l);
    Sheet words = sheet;
    if (!view.join_origin.empty()) {
        const float side = std::min(sheet.room(), sheet.column.w * 0.48F);
        words.column.w -= side + space::l;
        qr(sheet.ui, {words.column.x + words.column.w + space::l, sheet.column.y, side, side},
           join_address(view, view.join_href));
    }
    words.put(room_says::code_is, TextStyle::strong, Tone::muted);
    words.put(view.code_words, {TextStyle::figure, TextStyle::page, TextStyle::section},
              type_size(TextStyle::figure).line);
    words.skip(space::m);
    words.put(joined({room_says::join_at, join_address(view, "#/workshop")}));
}

std::string_view first_name(std::string_view name) {
    return name.substr(0, name.find(' '));
}

// As many of the names as fit into the lines; the others are counted.
std::string names_in(Ui& ui, const std::vector<WorkshopPerson>& people, float width, int lines) {
    std::string words;
    for (std::size_t shown = people.size(); shown > 0; --shown) {
        words.clear();
        for (std::size_t i = 0; i < shown; ++i) {
            if (i > 0) words += ", ";
            words += first_name(people[i].name);
        }
        if (shown < people.size()) words += " " + and_more(people.size() - shown);
        if (text_height(ui, words, TextStyle::body, width) <= static_cast<float>(lines) * line) {
            return words;
        }
    }
    return {};
}

void put_room(const Screen& screen, Sheet& sheet, const WorkshopView& view) {
    Ui& ui = screen.ui;
    const float width = sheet.column.w;
    const StepClock clock = step_clock(screen, view);
    if (!clock.words.empty()) {
        sheet.put(clock.words, {TextStyle::figure, TextStyle::page, TextStyle::section}, 44,
                  clock.is_over ? Tone::warn : Tone::text);
        sheet.skip(space::xs);
    }
    std::string next;
    if (!view.queue.empty()) {
        next = joined({room_says::next_are, first_name(view.queue[0].name)});
        if (view.queue.size() > 1) next += " " + and_more(view.queue.size() - 1);
    }
    const std::string parked =
        joined({room_says::parked_count, std::to_string(view.parked.size())});
    const auto height = [&](std::string_view words) {
        return text_height(ui, words, TextStyle::body, width);
    };
    // A long name gives way to the first one alone.
    std::string_view name = view.speaker_name;
    if (height(name) > 2 * line) name = first_name(name);
    const float speaker = name.empty() ? 0 : line + height(name) + space::xs;
    const float code = text_height(ui, view.code_words, TextStyle::strong, width);
    const float foot = height(parked) + code + space::xs;
    const std::string here = joined({std::to_string(view.people.size()), room_says::here});
    float names = sheet.room() - line - speaker - height(next) - foot - space::s;
    if (names < 0) {
        names += height(next);
        next.clear();
    }
    sheet.put(here, TextStyle::strong);
    sheet.put(names_in(ui, view.people, width, static_cast<int>(names / line)), TextStyle::body,
              Tone::muted);
    sheet.skip(space::xs);
    if (!name.empty()) {
        sheet.put(room_says::speaking, TextStyle::strong);
        sheet.put(name);
        sheet.skip(space::xs);
    }
    sheet.put(next, TextStyle::body, Tone::muted);
    sheet.column.y = std::max(sheet.column.y, sheet.bottom - foot);
    sheet.put(parked);
    sheet.put(view.code_words, TextStyle::strong);
}

}  // namespace

void draw_workshop_shared(const Screen& screen, const Rect& area, const WorkshopView& view) {
    Ui& ui = screen.ui;
    ui.set_title(view.title);
    const Scope scope(ui, Role::main, "main", room_says::workshop, area);
    const bool is_small = area.w < 760;
    const float padding = is_small ? space::l : space::xxl;
    const Rect inner = area.inset(padding, padding);
    const float side = is_small ? std::min(140.0F, inner.w * 0.35F) : 220.0F;
    const float gap = is_small ? space::l : space::xxl;
    Sheet main{ui, {inner.x, inner.y, inner.w - side - gap}, inner.bottom()};
    fill(ui, {inner.right() - side - gap / 2, inner.y, 1, inner.h}, ui.theme().hairline);
    const view::WorkshopStep* step = current_step(view);
    const bool is_lobby = view.step == 0 && view.all_items.empty() && view.items.empty() &&
                          view.people.size() <= 1 && view.vote.phase == WorkshopPhase::collect;
    if (step == nullptr || (is_lobby && !view.is_closed)) {
        put_lobby(main, view);
    } else if (view.is_closed) {
        main.put(room_says::has_ended, {TextStyle::page, TextStyle::section}, main.room() / 2);
        main.skip(space::m);
        put_decisions(main, view);
    } else if (view.vote.phase != WorkshopPhase::collect) {
        put_vote(main, view, *step);
    } else {
        main.put(step->question, {TextStyle::page, TextStyle::section, TextStyle::strong},
                 main.room() * 0.4F);
        main.skip(is_small ? space::s : space::l);
        if (step->is_for_decisions) {
            put_decisions(main, view);
        } else {
            put_answers(main, view, *step);
        }
    }
    Sheet room{ui, {inner.right() - side, inner.y, side}, inner.bottom()};
    put_room(screen, room, view);
}

}  // namespace kam::ui
