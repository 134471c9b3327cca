#include "client/ui/widgets/qr.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "client/ui/widgets/controls.h"
#include "client/ui/widgets/words.h"
#include "qrcodegen.h"

namespace kam::ui {
namespace {

constexpr Colour white = 0xFFFFFFFF, black = 0xFF000000;
constexpr int quiet_zone = 4;  // modules, as the standard asks for
constexpr int version_max = 10;
using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_FOR_VERSION(version_max)>;

}  // namespace

void qr(Ui& ui, const Rect& rect, std::string_view text) {
    const std::string words(text);
    Buffer work, code;
    if (words.empty() ||
        !qrcodegen_encodeText(words.c_str(), work.data(), code.data(), qrcodegen_Ecc_MEDIUM, 1,
                              version_max, qrcodegen_Mask_AUTO, true)) {
        return;
    }
    const int count = qrcodegen_getSize(code.data());
    const float room = std::min(rect.w, rect.h);
    // Whole pixels, or its edges would blur.
    const float module =
        std::max(1.0F, std::floor(room / static_cast<float>(count + 2 * quiet_zone)));
    const float side = module * static_cast<float>(count + 2 * quiet_zone);
    const Rect box{std::floor(rect.x), std::floor(rect.y), side, side};
    fill(ui, box, white);
    for (int y = 0; y < count; ++y) {
        for (int x = 0; x < count;) {
            int end = x;
            while (end < count && qrcodegen_getModule(code.data(), end, y)) ++end;
            if (end > x) {
                fill(ui,
                     {box.x + static_cast<float>(x + quiet_zone) * module,
                      box.y + static_cast<float>(y + quiet_zone) * module,
                      static_cast<float>(end - x) * module, module},
                     black);
            }
            x = std::max(end, x + 1);
        }
    }
    SemNode node;
    node.role = Role::image;
    node.rect = box;
    node.name = std::string(widget_says::qr_code_of) + words;
    ui.add_node(std::move(node));
}

}  // namespace kam::ui
