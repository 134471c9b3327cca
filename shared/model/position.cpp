#include "shared/model/position.h"

#include <algorithm>
#include <cstddef>

#include "shared/base/check.h"

namespace kam::model {
namespace {

// A key is a fraction in base 62, "V" = 0.V. Digits are in ASCII order, so comparing bytes compares
// fractions; a last digit other than '0' gives each fraction one spelling.
constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr char lowest = '0';
constexpr char highest = 'z';
constexpr std::string_view middle = "V";

// Longest `pos` that a field may hold.
constexpr std::size_t key_length_max = 64;

bool is_digit(char c) {
    return digits.find(c) != std::string_view::npos;
}

bool is_key(std::string_view text) {
    return !text.empty() && text.back() != lowest &&
           std::all_of(text.begin(), text.end(), is_digit);
}

std::size_t rank_of(char c) {
    return digits.find(c);
}

char digit_at(std::string_view key, std::size_t at) {
    return at < key.size() ? key[at] : lowest;
}

std::string block_at(std::string_view key, std::size_t start, std::size_t width) {
    std::string block(start < key.size() ? key.substr(start, width) : std::string_view());
    block.resize(width, lowest);
    return block;
}

bool is_all(std::string_view block, char digit) {
    return block.find_first_not_of(digit) == std::string_view::npos;
}

void trim_zeros(std::string& key) {
    while (!key.empty() && key.back() == lowest) key.pop_back();
}

// Adds or takes one in base 62; the block is not at its limit.
void step_up(std::string& block) {
    std::size_t at = block.size() - 1;
    for (; block[at] == highest; --at) block[at] = lowest;
    block[at] = digits[rank_of(block[at]) + 1];
}

void step_down(std::string& block) {
    std::size_t at = block.size() - 1;
    for (; block[at] == lowest; --at) block[at] = highest;
    block[at] = digits[rank_of(block[at]) - 1];
}

// Lists mostly grow at one end. Halving the gap there would cost a digit for every six records;
// counting in blocks of 1, 2, 4, … digits keeps thousands of them at three.
std::string key_after(std::string_view key) {
    if (key.empty()) return std::string(middle);
    std::size_t start = 0;
    for (std::size_t width = 1;; start += width, width *= 2) {
        std::string block = block_at(key, start, width);
        if (is_all(block, highest)) continue;
        step_up(block);
        std::string out = std::string(key.substr(0, start)) + block;
        trim_zeros(out);
        return out;
    }
}

std::string key_before(std::string_view key) {
    std::size_t start = 0;
    for (std::size_t width = 1;; start += width, width *= 2) {
        std::string block = block_at(key, start, width);
        if (is_all(block, lowest)) continue;
        // Dropping the digits after the block is already a smaller key.
        if (key.size() <= start + width) step_down(block);
        std::string out = std::string(key.substr(0, start)) + block;
        if (is_all(block, lowest)) return out + std::string(2 * width, highest);
        trim_zeros(out);
        return out;
    }
}

// Both ends given: the middle of the first digit that leaves room, else a key of the lower end's
// subtree, stepping and not halving so that a run of inserts in one direction stays short.
std::string key_between(std::string_view before, std::string_view after) {
    if (after.substr(0, before.size()) == before) {
        return std::string(before) + key_before(after.substr(before.size()));
    }
    std::size_t at = 0;
    while (digit_at(before, at) == digit_at(after, at)) ++at;
    const std::size_t low = rank_of(digit_at(before, at));
    const std::size_t high = rank_of(digit_at(after, at));
    std::string out(after.substr(0, at));
    if (high - low > 1) return out + digits[(low + high) / 2];
    out += digits[low];
    return out + key_after(at < before.size() ? before.substr(at + 1) : std::string_view());
}

}  // namespace

std::string position_between(std::string_view before, std::string_view after) {
    KAM_ASSERT(before.empty() || is_key(before));
    KAM_ASSERT(after.empty() || is_key(after));
    KAM_ASSERT(before.empty() || after.empty() || before < after);
    if (after.empty()) return key_after(before);
    return before.empty() ? key_before(after) : key_between(before, after);
}

bool is_position(std::string_view text) {
    return text.size() <= key_length_max && is_key(text);
}

}  // namespace kam::model
