#include "shared/base/ids.h"

#include <algorithm>
#include <cstdint>

namespace kam::base {
namespace {

constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

void append_base62(std::string& out, std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i) {
        out += digits[static_cast<std::size_t>(value % 62)];
        value /= 62;
    }
}

std::uint64_t fnv1a(std::uint64_t hash, std::string_view text) {
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }
    return hash;
}

std::string text_from_bits(std::uint64_t high, std::uint64_t low) {
    std::string out;
    append_base62(out, high, 9);
    append_base62(out, low, id_length - 9);
    return out;
}

}  // namespace

std::string make_id_text(Random& random) {
    const std::uint64_t high = random.next();
    return text_from_bits(high, random.next());
}

std::string id_text_from_key(std::string_view kind, std::string_view key) {
    const std::uint64_t base = fnv1a(fnv1a(0xcbf29ce484222325u, kind), "\x1f");
    Random mix(fnv1a(base, key));
    const std::uint64_t high = mix.next();
    Random mix_again(fnv1a(base ^ 0x9e3779b97f4a7c15u, key));
    return text_from_bits(high, mix_again.next());
}

bool is_id_text(std::string_view text) {
    const auto is_allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), is_allowed);
}

}  // namespace kam::base
