#include "tests/ui/coverage.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

namespace kam::test {

void check_coverage(UiFixture& fixture) {
    for (const HookedItem& item : fixture.hooked()) {
        const ui::SemNode* stated = nullptr;
        for (const ui::SemNode& node : fixture.output.nodes) {
            if (node.id == item.id) stated = &node;
        }
        BOOST_REQUIRE_MESSAGE(stated != nullptr,
                              "an item at " << item.rect.x << ", " << item.rect.y);
        BOOST_CHECK(ui::is_control(stated->role));
        BOOST_CHECK_SMALL(std::abs(stated->rect.x - item.rect.x), 0.01F);
        BOOST_CHECK_SMALL(std::abs(stated->rect.bottom() - item.rect.bottom()), 0.01F);
    }
    for (const ui::SemNode& node : fixture.output.nodes) {
        if (ui::is_container(node.role)) continue;
        BOOST_CHECK_MESSAGE(!node.name.empty(), "role " << static_cast<int>(node.role));
        BOOST_CHECK_GT(node.rect.w, 0);
        BOOST_CHECK_GT(node.rect.h, 0);
    }
    BOOST_CHECK(fixture.repeated_ids().empty());
}

}  // namespace kam::test
