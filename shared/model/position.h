// Fractional keys that order a list: a key between any two others always exists, so moving one
// record writes one field. Keys are strings over [0-9A-Za-z], compared bytewise.
#pragma once

#include <string>
#include <string_view>

namespace kam::model {

// A key k with before < k < after. An empty `before` is the start, an empty `after` the end.
// `before` must be less than `after` when both are given; keys never end in '0'.
// Runs at an end or in one direction keep keys short. Hundreds of moves to the same gap from
// alternating sides can pass the length of a `pos` field; `is_position` then says no.
std::string position_between(std::string_view before, std::string_view after);
bool is_position(std::string_view text);

}  // namespace kam::model
