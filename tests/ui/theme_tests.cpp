// What people with weak sight need of the colours: contrast by the formula of WCAG 2, for every
// pair that is used, in all three themes; and stage hues that stay apart for the colour-blind.
#include "client/ui/theme.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "client/ui/widgets/paint.h"

namespace kam::ui {
namespace {

constexpr std::array themes{ThemeKind::light, ThemeKind::dark, ThemeKind::high_contrast};
using Linear = std::array<double, 3>;

Linear linear(Colour colour) {
    Linear values{};
    for (unsigned i = 0; i < 3; ++i) {
        const double c = static_cast<double>((colour >> (8 * i)) & 0xFFU) / 255;
        values[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return values;
}

double luminance(Colour colour) {
    const Linear c = linear(colour);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void check_text(const Theme& theme, Colour ink, Colour ground, const char* what) {
    BOOST_CHECK_MESSAGE(contrast(ink, ground) >= 4.5, "theme " << static_cast<int>(theme.kind)
                                                               << ", " << what << ": "
                                                               << contrast(ink, ground));
}

// How someone without green receptors sees a colour (Viénot, Brettel and Mollon, 1999).
Linear without_green(const Linear& c) {
    return {0.29275 * c[0] + 0.70725 * c[1], 0.29275 * c[0] + 0.70725 * c[1],
            -0.02234 * c[0] + 0.02234 * c[1] + c[2]};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(theme_tests)

BOOST_AUTO_TEST_CASE(text_can_be_read_on_every_ground) {
    for (const ThemeKind kind : themes) {
        const Theme& theme = theme_of(kind);
        for (const Colour ground : {theme.page, theme.surface, theme.hover, theme.accent_soft}) {
            check_text(theme, theme.text, ground, "text");
            check_text(theme, theme.muted, ground, "muted");
            check_text(theme, theme.accent, ground, "accent");
        }
        for (const Colour ground : {theme.page, theme.surface, theme.hover}) {
            check_text(theme, theme.good, ground, "good");
            check_text(theme, theme.warn, ground, "warn");
            check_text(theme, theme.bad, ground, "bad");
        }
        check_text(theme, theme.on_accent, theme.accent, "on accent");
    }
}

BOOST_AUTO_TEST_CASE(badges_can_be_read_on_their_own_tint) {
    for (const ThemeKind kind : themes) {
        const Theme& theme = theme_of(kind);
        for (const Tone tone :
             {Tone::text, Tone::muted, Tone::accent, Tone::good, Tone::warn, Tone::bad}) {
            check_text(theme, tone_colour(theme, tone), soft(theme, tone), "badge");
        }
    }
}

BOOST_AUTO_TEST_CASE(edges_of_controls_and_stage_marks_stand_out) {
    for (const ThemeKind kind : themes) {
        const Theme& theme = theme_of(kind);
        for (const Colour ground : {theme.page, theme.surface}) {
            BOOST_CHECK_GE(contrast(theme.control_border, ground), 3.0);
            for (const Colour stage : theme.stage) BOOST_CHECK_GE(contrast(stage, ground), 3.0);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_pressed_primary_button_can_still_be_read) {
    for (const ThemeKind kind : themes) {
        const Theme& theme = theme_of(kind);
        check_text(theme, theme.on_accent, mix(theme.accent, theme.text, 0.22F), "pressed");
    }
}

BOOST_AUTO_TEST_CASE(stage_hues_stay_apart_without_green_receptors) {
    for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
        const Theme& theme = theme_of(kind);
        for (int a = 0; a < 4; ++a) {
            for (int b = 0; b < a; ++b) {
                const Linear first = without_green(linear(theme.stage[a]));
                const Linear second = without_green(linear(theme.stage[b]));
                double distance = 0;
                for (std::size_t i = 0; i < 3; ++i) {
                    const double step =
                        std::cbrt(std::max(first[i], 0.0)) - std::cbrt(std::max(second[i], 0.0));
                    distance += step * step;
                }
                BOOST_CHECK_MESSAGE(std::sqrt(distance) > 0.12,
                                    "theme " << static_cast<int>(kind) << ", stages " << b
                                             << " and " << a << ": " << std::sqrt(distance));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
