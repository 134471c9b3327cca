#include "client/ui/widgets/phrases.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "client/ui/widgets/fonts.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace kam::ui {
namespace {

constexpr char32_t first_code = 0xE000;
constexpr char32_t last_code = 0xF8FF;

struct CodePointRange {
    char32_t first, last;
};
constexpr CodePointRange shaped_ranges[] = {
    {0x0300, 0x036F},   {0x0590, 0x109F},   {0x1780, 0x18AF},   {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},   {0x200C, 0x200F},   {0x20D0, 0x20FF},   {0xFB1D, 0xFDFF},
    {0xFE00, 0xFE0F},   {0xFE70, 0xFEFE},   {0x10800, 0x10FFF}, {0x11000, 0x11FFF},
    {0x1E800, 0x1EFFF}, {0x1F1E6, 0x1F1FF},
};

using Key = std::pair<TextStyle, std::string>;

struct Phrases {
    PhraseWidth width = nullptr;
    std::map<Key, float> widths;
    std::map<Key, char32_t> codes;
    std::vector<Phrase> wanted;
};
Phrases phrases;

bool needs_shaping(char32_t c) {
    return std::any_of(
        std::begin(shaped_ranges), std::end(shaped_ranges),
        [c](const CodePointRange& range) { return c >= range.first && c <= range.last; });
}

}  // namespace

void set_phrase_width(PhraseWidth width) {
    phrases.width = width;
}

std::vector<Phrase> take_wanted_phrases() {
    return std::exchange(phrases.wanted, {});
}

bool is_phrase(std::string_view words) {
    if (phrases.width == nullptr) return false;
    // No letter before U+0300 needs it, and those begin with lesser bytes.
    constexpr unsigned char first_lead = 0xCC;
    const char* end = words.data() + words.size();
    for (const char* at = words.data(); at < end;) {
        if (static_cast<unsigned char>(*at) < first_lead) {
            ++at;
            continue;
        }
        unsigned int c = 0;
        at += std::max(ImTextCharFromUtf8(&c, at, end), 1);
        if (needs_shaping(c)) return true;
    }
    return false;
}

float phrase_width(TextStyle style, std::string_view words) {
    const auto [place, is_new] = phrases.widths.try_emplace({style, std::string(words)}, 0.0F);
    if (is_new) place->second = phrases.width(style, place->first.second);
    return place->second;
}

char32_t phrase_code(TextStyle style, std::string_view words) {
    const Key key{style, std::string(words)};
    if (const auto found = phrases.codes.find(key); found != phrases.codes.end()) {
        return found->second;
    }
    const char32_t code = first_code + static_cast<char32_t>(phrases.codes.size());
    if (code > last_code) return 0;
    phrases.codes.emplace(key, code);
    phrases.wanted.push_back({style, code, key.second});
    return code;
}

void forget_phrase_widths() {
    phrases.widths.clear();
}

}  // namespace kam::ui
