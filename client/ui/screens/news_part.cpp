// What others did to the plan while this person was not there: one quiet line on the overview that
// opens into a list, and a dot on each row that has changed.
#include <algorithm>

#include "client/ui/screens/account_parts.h"
#include "client/ui/text.h"
#include "client/view/words.h"

namespace kam::ui {
namespace {

using State = view::NewsView::State;

// From the card's edge to all words.
constexpr float indent = 20;

void draw_dot(Ui& ui, float x, float y) {
    fill(ui, {x, y, 8, 8}, ui.theme().accent, 4);
}

std::string quiet_words(const view::NewsView& news) {
    if (news.state == State::unknown) return std::string(says::visit_unknown);
    if (news.state == State::offline) return std::string(says::news_offline);
    return news.state == State::nothing ? std::string(says::nothing_new) + news.since
                                        : std::string();
}

void draw_item(const Screen& screen, Column& column, const view::NewsItem& item) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, item.key);
    const float width = column.w - indent - space::m;
    const float height = text_height(ui, item.title, TextStyle::strong, width, 3) +
                         text_height(ui, item.facts, TextStyle::caption, width, 3);
    const Rect row = column.take(height + 2 * space::s);
    const Scope entry(ui, Role::listitem, "item", item.title, row);
    if (area(ui, row, "go", item.title, item.href, false, size::radius).is_clicked) {
        screen.go(view::route_from_text(item.href));
    }
    Column inner{row.x + indent, row.y + space::s, width};
    text(ui, inner, item.title, TextStyle::strong, Tone::text, 3);
    text(ui, inner, item.facts, TextStyle::caption, Tone::muted, 3);
}

void draw_list(const Screen& screen, Column& column, const view::NewsView& news) {
    Ui& ui = screen.ui;
    column.skip(space::m);
    const Scope list(ui, Role::list, "news-list", says::what_others_changed);
    for (const view::NewsItem& item : news.items) {
        rule(ui, column);
        draw_item(screen, column, item);
    }
}

// Both buttons, and how wide they are together.
struct Buttons {
    const Screen& screen;
    std::string_view shown;
    float first = button_width(screen.ui, shown, {});
    float second = button_width(screen.ui, says::mark_seen, {.kind = ButtonKind::ghost});

    float width() const { return first + space::s + second; }
    void draw(float x, float y) const {
        Ui& ui = screen.ui;
        bool& is_open = screen.state.is_news_open;
        if (button(ui, {x, y, first, 40}, "show", shown, {.is_selected = is_open})) {
            is_open = !is_open;
        }
        x += first + space::s;
        if (!button(ui, {x, y, second, 40}, "seen", says::mark_seen, {.kind = ButtonKind::ghost})) {
            return;
        }
        is_open = false;
        screen.intents.push_back(app::MarkSeen{screen.shell.news.space});
        ui.announce(std::string(says::marked_seen));
    }
};

}  // namespace

void draw_news(const Screen& screen, Column& column) {
    Ui& ui = screen.ui;
    const view::NewsView& news = screen.shell.news;
    if (news.state != State::some) {
        // The room is kept, so that nothing moves when it is known.
        const std::string words = quiet_words(news);
        if (words.empty()) {
            column.skip(text_height(ui, says::nothing_new, TextStyle::caption, column.w));
        } else {
            text(ui, column, words, TextStyle::caption, Tone::muted);
        }
        column.skip(space::l);
        return;
    }
    Card card = begin_card(ui, column, "news", says::what_others_changed, space::l);
    Column& inner = card.inner;
    const Buttons buttons{screen, screen.state.is_news_open ? says::hide_news : says::show_news};
    const bool is_beside = inner.w > buttons.width() + 300;
    const float room = (is_beside ? inner.w - buttons.width() - space::m : inner.w) - indent;
    const float top = inner.y;
    draw_dot(ui, inner.x, top + 8);
    Column words{inner.x + indent, top, room};
    const std::string counted = view::words::count_of(static_cast<int>(news.items.size()),
                                                      says::thing_changed, says::things_changed) +
                                news.since;
    heading(ui, words, counted, 3);
    if (!news.who.empty()) text(ui, words, news.who, TextStyle::caption, Tone::muted, 2);
    if (is_beside) {
        buttons.draw(inner.x + inner.w - buttons.width(), top + 2);
        inner.y = std::max(words.y, top + 44);
    } else {
        buttons.draw(inner.x, words.y + space::s);
        inner.y = words.y + space::s + 40;
    }
    if (screen.state.is_news_open) draw_list(screen, inner, news);
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_news_dot(const Screen& screen, const model::Record& record, const Rect& row,
                   bool is_hovered) {
    const view::NewsItem* item = screen.shell.news.find(open_key(record));
    if (item == nullptr) return;
    Ui& ui = screen.ui;
    const Rect dot{row.x - 7, row.y + row.h / 2 - 4, 8, 8};
    draw_dot(ui, dot.x, dot.y);
    ui.add_node({.id = ui.id_of("news"),
                 .role = Role::image,
                 .rect = dot,
                 .name = item->sentence + std::string(says::not_seen_yet)});
    if (is_hovered) tooltip(ui, dot, item->sentence);
}

}  // namespace kam::ui
