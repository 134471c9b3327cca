#include "client/platform/mirror_fingerprint.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace kam::platform {
namespace {

using ui::Rect;
using ui::SemNode;

// Of everything that `encoded` writes: a frame that changes little encodes little.
class Fingerprint {
  public:
    void number(std::uint64_t value) {
        hash_ = (hash_ ^ value) * 0x9E3779B97F4A7C15U;
        hash_ ^= hash_ >> 29;
    }
    void length(float css_px) {
        number(
            static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(css_px * 100 + 0.5F))));
    }
    void text(const std::string& words) {
        number(words.size());
        if (words.empty()) return;
        std::uint64_t part = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            part = part << 8 | static_cast<unsigned char>(words[i]);
            if (i % 8 == 7) number(std::exchange(part, 0));
        }
        number(part);
    }
    std::uint64_t hash() const { return hash_; }

  private:
    std::uint64_t hash_ = 14695981039346656037U;
};

void add_rare(Fingerprint& print, const SemNode& node) {
    for (const int number :
         {node.sort, static_cast<int>(node.popup), node.level, node.position, node.set_size,
          node.column_index, node.column_count, node.value_min, node.value_max, node.value_step,
          node.characters_max, node.revision, node.sharing}) {
        print.number(static_cast<std::uint32_t>(number));
    }
    print.number(node.controls);
    print.number(node.active);
    std::uint64_t bits = 0;
    for (const bool flag : {node.is_selectable, node.is_multi_selectable, node.is_busy,
                            node.is_expandable, node.is_mixed, node.is_skipped_by_tab,
                            node.has_menu, node.takes_paste, node.takes_files}) {
        bits = bits << 1 | static_cast<std::uint64_t>(flag);
    }
    print.number(bits);
    for (const std::string* text : {&node.description, &node.placeholder, &node.value_words,
                                    &node.input_mode, &node.accept}) {
        print.text(*text);
    }
    for (const float length : {node.text_px, node.line_px, node.pad_left, node.pad_right,
                               node.pad_top, node.scroll_y, node.scroll_height}) {
        print.length(length);
    }
}

}  // namespace

std::int64_t flag_bits(const SemNode& node, bool has_children, bool can_be_seen) {
    std::int64_t bits = 0;
    bits |= node.is_disabled ? 1 : 0;
    bits |= node.is_checked ? 2 : 0;
    bits |= node.is_expanded ? 4 : 0;
    bits |= node.is_invalid ? 8 : 0;
    bits |= node.is_modal ? 16 : 0;
    bits |= node.is_required ? 32 : 0;
    bits |= has_children ? 64 : 0;
    bits |= can_be_seen ? 0 : 128;
    bits |= node.is_said ? 256 : 0;
    bits |= node.is_labelled ? 512 : 0;
    bits |= node.is_strong ? 1024 : 0;
    return bits;
}

std::uint64_t fingerprint(const SemNode& node, const Rect& origin, bool has_children) {
    const bool can_be_seen = node.clip.w > 0 && node.clip.h > 0;
    Fingerprint print;
    print.number(static_cast<std::uint64_t>(node.role) << 16 |
                 static_cast<std::uint64_t>(flag_bits(node, has_children, can_be_seen)));
    print.length(node.rect.x - origin.x);
    print.length(node.rect.y - origin.y);
    print.length(node.rect.w);
    print.length(node.rect.h);
    // As add_clip: of what is out of sight it does not matter how far.
    print.length(can_be_seen ? std::max(0.0F, node.clip.y - node.rect.y) : -1);
    print.length(std::max(0.0F, node.rect.right() - node.clip.right()));
    print.length(std::max(0.0F, node.rect.bottom() - node.clip.bottom()));
    print.length(std::max(0.0F, node.clip.x - node.rect.x));
    print.number(static_cast<std::uint64_t>(node.row_index) << 32 |
                 static_cast<std::uint32_t>(node.row_count));
    print.text(node.name);
    print.text(node.value);
    add_rare(print, node);
    return print.hash();
}

}  // namespace kam::platform
