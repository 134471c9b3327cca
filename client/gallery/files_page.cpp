// Files that are chosen or dropped, text that is pasted on a place, copies and downloads.
#include "client/gallery/pages.h"
#include "client/ui/widgets/files.h"
#include "client/ui/widgets/table_text.h"

namespace kam::gallery {
namespace {

using namespace kam::ui;

const TextRows& sample() {
    static const TextRows table{{"Client", "Share of spend", "Note"},
                                {"Norvale", "18%", "Panel review, \"final\" round"},
                                {"Łódź Rail, 株式会社", "7%", "=1+1"}};
    return table;
}

std::string first_lines(const std::string& text, int count) {
    std::size_t end = 0;
    while (count-- > 0 && end != std::string::npos) end = text.find('\n', end + 1);
    return text.substr(0, end);
}

void draw_given(Ui& ui, Column& inner, Memory& memory, std::string_view key) {
    const std::string& text_given = memory.texts[std::string(key)];
    if (text_given.empty()) return;
    inner.skip(space::m);
    text(ui, inner, memory.texts[std::string(key) + "-name"], TextStyle::strong);
    text(ui, inner, std::to_string(text_given.size()) + " bytes", TextStyle::caption, Tone::muted);
    text(ui, inner, first_lines(text_given, 3), TextStyle::body);
}

void draw_zone(Ui& ui, Column& inner, Memory& memory) {
    if (const auto file =
            file_zone(ui, inner, "zone", "Organisations to import", ".csv,text/csv")) {
        memory.texts["file"] = file->text;
        memory.texts["file-name"] = file->name;
    }
    draw_given(ui, inner, memory, "file");
}

void draw_paste(Ui& ui, Column& inner, Memory& memory) {
    const Rect rect = inner.take(size::row_height);
    SemNode node;
    node.id = ui.id_of("paste");
    node.role = Role::group;
    node.name = "Paste here";
    node.rect = rect;
    node.takes_paste = true;
    std::string words;
    if (ui.take_event(node.id, PageEventKind::paste, &words)) {
        memory.texts["pasted"] = words;
        memory.texts["pasted-name"] = "Pasted";
    }
    ui.open_node(node);
    outline(ui, rect, ui.theme().control_border, size::radius);
    if (button(ui, rect.inset(2, 2), "paste-button", "Point here, or focus it, and paste",
               {.kind = ButtonKind::ghost})) {
        memory.texts["pasted"].clear();
    }
    ui.close_node();
    draw_given(ui, inner, memory, "pasted");
}

}  // namespace

void draw_files(Ui& ui, Column& column, Memory& memory) {
    section(ui, column, "A file", [&](Column& inner) { draw_zone(ui, inner, memory); });
    section(ui, column, "Paste", [&](Column& inner) { draw_paste(ui, inner, memory); });
    section(ui, column, "Copy and download", [&](Column& inner) {
        if (button(ui, inner, "copy", "Copy the table", {.icon = Icon::copy})) {
            ui.copy({tsv_of(sample()), html_of(sample())});
        }
        inner.skip(space::s);
        if (button(ui, inner, "csv", "Download as CSV", {.icon = Icon::arrow_down})) {
            ui.download({"Sample.csv", "text/csv", csv_of(sample())});
        }
    });
    section(ui, column, "Rows to copy", [&](Column& inner) {
        const std::array<TableColumn, 3> columns{TableColumn{"Client", 2}, TableColumn{"Share", 1},
                                                 TableColumn{"Note", 2}};
        const Table table = begin_table(ui, inner, "rows", "Rows to copy", columns, 2);
        for (std::size_t i = 1; i < sample().size(); ++i) {
            const auto& cells = sample()[i];
            const Row row =
                begin_row(ui, inner, table, cells[0], cells[0], static_cast<int>(i), 48, "#/");
            for (std::size_t c = 0; c < cells.size(); ++c) {
                text_in(ui, row.cell(table, c), cells[c]);
            }
            end_row(ui);
        }
        end_table(ui);
    });
}

}  // namespace kam::gallery
