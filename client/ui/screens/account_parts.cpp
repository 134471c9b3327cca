#include "client/ui/screens/account_parts.h"

#include "client/ui/screens/record_acts.h"
#include "client/ui/screens/record_form.h"
#include "client/ui/text.h"
#include "client/view/words.h"
#include "shared/base/utf8.h"

namespace kam::ui {

std::string owner_and_date(const view::NextStepView& next) {
    std::string words = next.owner_name;
    if (!next.due.empty()) {
        words += words.empty() ? "" : ", ";
        words += next.is_overdue ? says::was_due : says::by;
        words += next.due;
    }
    return words;
}

std::string open_key(const model::Record& record) {
    return std::string(model::collection_text(record.collection)) + "/" + record.id.text;
}

std::string open_href(const Screen& screen, const model::Record& record) {
    view::Route route = screen.shell.route;
    route.open = open_key(record);
    return view::text_from_route(route);
}

bool is_open(const Screen& screen, const model::Record& record, const Rect& rect) {
    const std::string& open = screen.shell.route.open;
    std::string& shown = screen.state.shown_open;
    if (open.empty()) shown.clear();
    if (open != open_key(record)) return false;
    if (shown != open) bring_into_view(screen.ui, rect);
    shown = open;
    return true;
}

void draw_stage_needs(const Screen& screen, Column& column, const view::StageStep& step) {
    Ui& ui = screen.ui;
    if (step.missing.empty()) return;
    Card card = begin_card(ui, column, "needs", says::stage_needs, space::l);
    Column& inner = card.inner;
    const std::string title = step.name + says::still_needs;
    text(ui, inner, title, TextStyle::strong);
    if (!step.override_reason.empty()) {
        text(ui, inner, std::string(says::passed_over) + step.override_reason, TextStyle::caption,
             Tone::warn);
    }
    inner.skip(space::xs);
    const Scope list(ui, Role::list, "missing", says::stage_needs);
    for (const std::string& sentence : step.missing) {
        const Scope item(ui, Role::listitem, sentence, {});
        const Rect dot{inner.x + 4, inner.y + 9, 7, 7};
        outline(ui, dot, ui.theme().accent, 3.5f, 1.5f);
        Column line{inner.x + 24, inner.y, inner.w - 24};
        text(ui, line, sentence, TextStyle::body);
        inner.y = line.y + 2;
    }
    end_card(ui, column, card);
    column.skip(space::l);
}

void draw_add_line(const Screen& screen, Column& column, const model::SpaceId& space,
                   const AddLine& line) {
    Ui& ui = screen.ui;
    // By client, so that what is half typed for one never shows with another.
    std::string& draft =
        screen.state.add_drafts[model::space_text(space) + "/" + std::string(line.id)];
    const model::FieldSpec* spec = model::find_field(line.collection, line.title_field);
    const ButtonOptions options{.kind = ButtonKind::quiet, .icon = Icon::plus};
    const float width = button_width(ui, line.button, options);
    const bool is_stacked = column.w < 420;
    if (screen.state.palette.line_to_fill == line.id) {
        ui.focus(ui.id_of(line.id));
        screen.state.palette.line_to_fill.clear();
    }
    Column field{column.x, column.y, is_stacked ? column.w : column.w - width - space::m};
    const FieldResult result =
        text_field(ui, field, line.id, line.label, draft,
                   {.placeholder = line.placeholder,
                    .characters_max = spec == nullptr ? 0 : static_cast<int>(spec->maximum),
                    .is_label_hidden = true});
    if (result.is_editing) draft = result.draft;
    if (result.changed) draft = *result.changed;
    Rect at{column.x + column.w - width, column.y, width, size::control_height};
    if (is_stacked) at = {column.x, field.y + space::s, width, size::control_height};
    const std::string button_id = std::string(line.id) + "-add";
    const bool is_pressed = button(ui, at, button_id, line.button, options);
    column.y = std::max(field.y, at.bottom());
    const std::string words = base::trimmed(plain_text(draft, false));
    if ((!is_pressed && !result.is_entered) || words.empty()) return;
    model::FieldMap fields = line.more_fields;
    fields.emplace(std::string(line.title_field), words);
    screen.intents.push_back(app::AddRecord{space, line.collection, std::move(fields),
                                            std::string(line.what), line.opens});
    draft.clear();
}

void draw_card_heading(const Screen& screen, Column& column, std::string_view words,
                       std::string_view caption) {
    Ui& ui = screen.ui;
    const float y = column.y;
    const float width = caption.empty() ? 0 : text_width(ui, caption, TextStyle::caption) + 2;
    Column title{column.x, column.y, column.w - width - (caption.empty() ? 0 : space::m)};
    heading(ui, title, words, 2);
    if (!caption.empty()) {
        text_in(ui, {column.x + column.w - width, y + 4, width, 20}, caption, TextStyle::caption,
                Tone::muted, Align::right);
    }
    column.y = title.y + space::s;
}

namespace {

std::string target_figures(const view::TargetRow& row) {
    const std::string now = row.current.empty() ? std::string(says::no_current_value)
                                                : row.current + std::string(says::now);
    if (row.goal.empty()) return now;
    const std::string from = row.baseline.empty() ? std::string() : row.baseline + " → ";
    return from + row.goal + "  ·  " + now;
}

std::string target_people(const view::TargetRow& row) {
    std::string words = row.owner_name.empty() ? std::string(says::no_owner) : row.owner_name;
    words += row.due.empty() ? says::no_due_date : std::string(says::comma_by) + row.due;
    return words;
}

}  // namespace

void draw_rag(const Screen& screen, const Rect& rect, const view::TargetRow& row) {
    // A value that is known but too old to be judged is not the same as none.
    const bool is_old =
        row.is_stale && row.progress_permille.has_value() && row.rag == view::Rag::no_data;
    if (!is_old) return rag_mark(screen.ui, rect, static_cast<RagMark>(row.rag), true);
    rag_mark(screen.ui, {rect.x, rect.y, 14, rect.h}, static_cast<RagMark>(row.rag), false);
    text_in(screen.ui, {rect.x + 20, rect.y, rect.w - 20, rect.h}, says::out_of_date,
            TextStyle::body, Tone::muted);
}

void draw_target_row(const Screen& screen, Column& column, const view::TargetRow& row,
                     const view::AccountView* plan) {
    Ui& ui = screen.ui;
    const IdScope ids(ui, row.record->id.text);
    const bool is_stacked = column.w < 620;
    const float pad = plan == nullptr ? 0 : space::m;
    const float left_width = is_stacked ? column.w - 2 * pad : column.w * 0.56f - pad;
    const float words = text_height(ui, row.statement, TextStyle::strong, left_width, 4);
    // What stands at its end, the value now, is what is looked for: a second line rather than cut.
    const std::string figures = target_figures(row);
    const float said = row.override_words.empty()
                           ? 0
                           : text_height(ui, row.override_words, TextStyle::caption, left_width, 3);
    const float facts = text_height(ui, figures, TextStyle::caption, left_width, 2) + said + 26;
    const float right_height = 80;
    const Rect rect = column.take(is_stacked ? words + facts + right_height
                                             : std::max(words + facts + 6, right_height));
    const Scope item(ui, Role::listitem, "target", row.statement, rect);
    if (plan != nullptr) {
        const AreaState state =
            area(ui, rect, "open", row.statement, open_href(screen, *row.record),
                 is_open(screen, *row.record, rect), size::radius);
        if (state.is_clicked) screen.open(open_key(*row.record));
        draw_row_menu(screen, *plan, state, *row.record, row.statement);
        draw_who_has_open(screen, *row.record, rect);
        draw_news_dot(screen, *row.record, rect, state.is_hovered);
    }
    Column left{rect.x + pad, rect.y + space::m, left_width};
    text(ui, left, row.statement, TextStyle::strong, Tone::text, 4);
    text(ui, left, figures, TextStyle::caption, Tone::muted, 2);
    if (said > 0) text(ui, left, row.override_words, TextStyle::caption, Tone::warn, 3);
    const float x = is_stacked ? left.x : rect.x + rect.w * 0.56f + space::xl;
    const Rect right{x, is_stacked ? left.y : rect.y, rect.right() - pad - x, right_height};
    draw_rag(screen, {x, right.y + 10, right.w * 0.5f, 24}, row);
    text_in(ui, {x + right.w * 0.5f, right.y + 10, right.w * 0.5f, 24}, row.progress_words,
            TextStyle::strong, row.progress_permille ? Tone::text : Tone::muted, Align::right);
    progress_bar(ui, {x, right.y + 38, right.w, 8}, row.statement,
                 {row.progress_permille, row.expected_permille, static_cast<RagMark>(row.rag)});
    text_in(ui, {x, right.y + 52, right.w, 18}, target_people(row), TextStyle::caption,
            Tone::muted);
}

}  // namespace kam::ui
