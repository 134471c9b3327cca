// Filters of the leadership page in its address: whatever is written is read back, old addresses
// go on working, and anything else changes nothing.
#include "client/view/leadership_filter.h"

#include <boost/test/unit_test.hpp>

#include "client/view/route.h"

using namespace kam::view;
using kam::readmodel::Rag;

BOOST_AUTO_TEST_SUITE(leadership_filter_tests)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    for (const char* sector : {"", "Energy", "Oil, gas \\ power", "Bau: Öl & \"Gas\"", "wall"}) {
        for (int bits = 0; bits < 64; ++bits) {
            LeadershipFilter filter;
            filter.sector = sector;
            if (bits & 1) filter.rag = Rag::no_data;
            filter.is_overdue = (bits & 2) != 0;
            if (bits & 4) filter.mode = "protect";
            if (bits & 8) filter.stage = 3;
            if (bits & 16) filter.tile = TileKind::momentum;
            filter.is_wall = (bits & 32) != 0;
            const std::string text = text_from_filter(filter);
            BOOST_TEST((filter_from_text(text) == filter), text);
            BOOST_TEST(is_wall_text(text) == filter.is_wall, text);
            Route route = leadership_route();
            route.filter = text;
            BOOST_TEST((route_from_text(text_from_route(route)) == route), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(earlier_addresses_are_read) {
    BOOST_TEST((filter_from_text("red").rag == Rag::red));
    BOOST_TEST((filter_from_text("no_data").rag == Rag::no_data));
    BOOST_TEST(filter_from_text("overdue").is_overdue);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_left_out) {
    for (const char* text : {"", ",", ",,", "stage:9", "stage:", "mode:shrink", "tile:people",
                             "rag:blue", ":", "\\"}) {
        BOOST_TEST((filter_from_text(text) == LeadershipFilter{}), text);
    }
}

BOOST_AUTO_TEST_CASE(tiles_have_keys_of_their_own) {
    for (int i = 0; i < tile_count; ++i) {
        const auto kind = static_cast<TileKind>(i);
        BOOST_TEST((tile_from_key(tile_key(kind)) == kind));
    }
    BOOST_TEST(!tile_from_key("people").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
