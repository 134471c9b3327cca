// The pages' draw functions; pages.cpp lists them.
#pragma once

#include "client/gallery/gallery.h"

namespace kam::gallery {

void draw_buttons(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_choices(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_dates(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_fields(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_files(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_marks(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_charts(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_surfaces(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_texts(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_tables(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_boards(ui::Ui& ui, ui::Column& column, Memory& memory);
void draw_trees(ui::Ui& ui, ui::Column& column, Memory& memory);

}  // namespace kam::gallery
