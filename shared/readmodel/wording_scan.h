// A text cut into words and numbers, in lower case and without accents, for target_wording.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kam::readmodel {

struct WordingToken {
    enum class Kind { word, number, date, currency, sign };

    Kind kind = Kind::word;
    std::string text;    // of a number its digits: "12", "1.2", "2027"
    std::string suffix;  // what stands right behind a number: "%", "pp", "k", "st"
    bool is_used = false;

    bool is(std::string_view other) const { return kind == Kind::word && text == other; }
    // Digits alone, read as a whole number.
    std::optional<int> whole() const;
};

// A period that no token can have stands where the text ends, so that neighbours can be asked for.
std::vector<WordingToken> wording_tokens(std::string_view text);
// Letters of other scripts outnumber the Latin ones.
bool is_foreign_script(std::string_view text);

}  // namespace kam::readmodel
