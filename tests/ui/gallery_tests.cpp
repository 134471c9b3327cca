// Each page of the gallery, in every theme and width: all that can be pressed is a named control,
// and a page at rest asks for no more frames.
#include <boost/test/unit_test.hpp>

#include "client/gallery/gallery.h"
#include "tests/ui/coverage.h"
#include "tests/ui/ui_fixture.h"

namespace kam::gallery {
namespace {

struct GalleryFixture : test::UiFixture {
    Place place;
    Memory memory;

    void show_page(const Page& page, float width, ui::ThemeKind theme) {
        place.page = page.key;
        input.width = width;
        // Everything is in sight, so that nothing is left out.
        input.height = 8000;
        input.theme = theme;
        show([this](ui::Ui& ui) { draw_gallery(ui, place, memory); });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(gallery_tests, GalleryFixture)

BOOST_AUTO_TEST_CASE(every_page_states_what_it_draws) {
    for (const Page& page : pages()) {
        for (const float width : {320.0F, 800.0F, 1280.0F, 3840.0F}) {
            for (const ui::ThemeKind theme :
                 {ui::ThemeKind::light, ui::ThemeKind::dark, ui::ThemeKind::high_contrast}) {
                BOOST_TEST_CONTEXT(page.key << " at " << width) {
                    show_page(page, width, theme);
                    test::check_coverage(*this);
                    node(ui::Role::heading1, page.title);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_page_at_rest_asks_for_no_more_frames) {
    for (const Page& page : pages()) {
        show_page(page, 1280, ui::ThemeKind::light);
        frame();
        BOOST_TEST_CONTEXT(page.key) BOOST_CHECK_LT(output.wake_in_ms, 0);
    }
}

BOOST_AUTO_TEST_CASE(links_lead_from_page_to_page) {
    show_page(pages()[0], 1280, ui::ThemeKind::light);
    activate(ui::Role::link, pages()[1].title);
    BOOST_TEST(place.asked == "#/gallery/" + std::string(pages()[1].key));
    BOOST_TEST(place_from_address(place.asked).page == pages()[1].key);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::gallery
