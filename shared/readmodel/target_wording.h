// Does the wording of a target say how much, by when and of what? Source: domain.md 1.16; the list
// of vague words is of the kind kept in requirements writing. English only: a text in another
// language gets no class, since every word of it would count as missing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kam::readmodel {

enum class WordingClass {
    missing,           // nothing is written
    unknown_language,  // judge the fields alone
    vague,             // at most one of the three
    partly,            // two of the three
    specific,          // all three
};

struct TargetWording {
    WordingClass wording = WordingClass::missing;
    bool has_quantity = false;  // a number, a share, an amount or a cadence; no date, no ordinal
    bool has_end = false;       // a date, a period or an event by which it is to be reached
    bool has_measure = false;   // a noun of something that can be counted or read off
    // One of `known_names` stands in it. Shown, not counted.
    bool names_somebody = false;
    // Words and phrases that promise without saying what, as they stand in the list, each once.
    std::vector<std::string_view> vague_words;
};

// `known_names`: client people, entities and practices, as the plan spells them.
TargetWording target_wording(std::string_view text, std::span<const std::string> known_names = {});

}  // namespace kam::readmodel
