#include "client/gallery/pages.h"

#include <array>

namespace kam::gallery {

std::span<const Page> pages() {
    static constexpr auto all = std::to_array<Page>({
        {"buttons", "Buttons and links", draw_buttons},
        {"fields", "Fields", draw_fields},
        {"choices", "Choices", draw_choices},
        {"dates", "Dates", draw_dates},
        {"files", "Files and copies", draw_files},
        {"marks", "Marks", draw_marks},
        {"charts", "Charts", draw_charts},
        {"surfaces", "Surfaces", draw_surfaces},
        {"text", "Text and icons", draw_texts},
        {"tables", "Data tables", draw_tables},
        {"trees", "Trees", draw_trees},
        {"boards", "Boards", draw_boards},
    });
    return all;
}

}  // namespace kam::gallery
