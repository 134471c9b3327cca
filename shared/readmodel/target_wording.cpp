#include "shared/readmodel/target_wording.h"

#include <algorithm>
#include <array>

#include "shared/base/utf8.h"
#include "shared/readmodel/wording_lists.h"
#include "shared/readmodel/wording_scan.h"

namespace kam::readmodel {
namespace {

using Kind = WordingToken::Kind;

bool is_in(lists::Words list, std::string_view word) {
    return !word.empty() && list.find(" " + std::string(word) + " ") != list.npos;
}
template <std::size_t n>
bool is_in(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "fees", "entities", "lunches" as well.
bool is_in_any_number(lists::Words list, std::string_view word) {
    if (is_in(list, word)) return true;
    if (word.ends_with("ies")) {
        return is_in(list, std::string(word.substr(0, word.size() - 3)) + "y");
    }
    if (word.ends_with("es") && is_in(list, word.substr(0, word.size() - 2))) return true;
    return word.ends_with('s') && is_in(list, word.substr(0, word.size() - 1));
}

bool is_year(const WordingToken& token) {
    const auto value = token.whole();
    return value && token.suffix.empty() && token.text.size() == 4 && *value >= 1990 &&
           *value < 2100;
}

bool is_ordinal_suffix(std::string_view suffix) {
    return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
}

bool is_day_of_month(const WordingToken& token) {
    const auto value = token.whole();
    return value && *value >= 1 && *value <= 31 &&
           (token.suffix.empty() || is_ordinal_suffix(token.suffix));
}

// "q4", "h1", "fy2027", "fy27"
bool is_fiscal_label(const WordingToken& token) {
    if (token.kind != Kind::word) return false;
    const std::string_view text = token.text;
    const auto has_digits = [&](std::size_t from) {
        return from < text.size() && std::all_of(text.begin() + static_cast<long>(from), text.end(),
                                                 [](char c) { return c >= '0' && c <= '9'; });
    };
    if ((text[0] == 'q' || text[0] == 'h') && text.size() == 2) return has_digits(1);
    return text.starts_with("fy") && has_digits(2);
}

class Reading {
  public:
    explicit Reading(std::string_view text) : tokens_(wording_tokens(text)) {}

    bool is_english() const;
    bool find_ends();
    bool find_quantity() const;
    bool find_measure() const;
    std::vector<std::string_view> find_vague() const;

  private:
    const WordingToken& at(std::size_t i) const {
        return i < tokens_.size() ? tokens_[i] : tokens_.back();
    }
    const WordingToken& before(std::size_t i, std::size_t back = 1) const {
        return i < back ? tokens_.back() : tokens_[i - back];
    }
    template <std::size_t n>
    bool is_one_of(std::size_t i, const std::array<std::string_view, n>& words) const {
        return at(i).kind == Kind::word && is_in(words, at(i).text);
    }
    void use(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < tokens_.size(); ++i) tokens_[i].is_used = true;
        has_end_ = has_end_ || from < to;
    }
    bool is_month(std::size_t i) const;
    bool is_quantity(std::size_t i) const;
    bool is_cadence(std::size_t i) const;
    void take_month(std::size_t i);
    void take_period(std::size_t i);
    void take_span(std::size_t i);
    void take_event(std::size_t i);

    std::vector<WordingToken> tokens_;
    bool has_end_ = false;
};

constexpr auto leads_to_date = std::to_array<std::string_view>(
    {"by", "in", "until", "till", "of", "from", "end", "mid", "early", "late", "next", "this",
     "before", "during", "to", "through", "since"});

// "may" and "march" are verbs as well.
bool Reading::is_month(std::size_t i) const {
    if (at(i).kind != Kind::word || !is_in(lists::months, at(i).text)) return false;
    if (at(i).text != "may" && at(i).text != "march" && at(i).text != "mar") return true;
    const WordingToken& previous = before(i);
    return is_in(leads_to_date, previous.text) || is_day_of_month(previous) ||
           is_day_of_month(at(i + 1)) || is_year(at(i + 1));
}

void Reading::take_month(std::size_t i) {
    std::size_t from = i;
    std::size_t to = i + 1;
    if (i > 0 && is_day_of_month(tokens_[i - 1])) from = i - 1;
    if (i > 1 && before(i).is("of") && is_day_of_month(tokens_[i - 2])) from = i - 2;
    if (from == i && is_day_of_month(at(to))) ++to;
    if (is_year(at(to))) ++to;
    use(from, to);
}

// "year end", "end of the year", "this quarter", "first half".
void Reading::take_period(std::size_t i) {
    const std::string& text = at(i).text;
    if (text.ends_with("-end") && is_in(lists::periods, text.substr(0, text.size() - 4))) {
        return use(i, i + 1);
    }
    if (text == "yearend") return use(i, i + 1);
    if (!is_in(lists::periods, text)) return;
    if (at(i + 1).is("end")) return use(i, i + 2);
    std::size_t from = i;
    if (before(i).is("financial") || before(i).is("fiscal") || before(i).is("calendar")) --from;
    if (from > 0 &&
        (before(from).is("the") || before(from).is("our") || before(from).is("their"))) {
        --from;
    }
    if (from > 0 && (before(from).is("this") || before(from).is("next")))
        return use(from - 1, i + 1);
    if (from > 0 && before(from).is("end")) return use(from - 1, i + 1);
    if (from > 1 && before(from).is("of") && before(from, 2).is("end")) return use(from - 2, i + 1);
    if (from > 0 && is_in(lists::ordinals, before(from).text)) return use(from - 1, i + 1);
}

// "within six weeks", "in the next 6 months", "over the next two quarters". A span with "for" says
// how long, not by when.
void Reading::take_span(std::size_t i) {
    constexpr auto leads =
        std::to_array<std::string_view>({"within", "in", "over", "during", "inside"});
    if (!is_one_of(i, leads)) return;
    std::size_t j = i + 1;
    if (at(j).is("the")) ++j;
    if (at(j).is("next") || at(j).is("coming")) ++j;
    const bool is_count =
        at(j).whole() || is_in(lists::number_words, at(j).text) || at(j).is("a") || at(j).is("an");
    if (!is_count) return;
    ++j;
    if (at(j).is("working") || at(j).is("business")) ++j;
    if (at(j).kind == Kind::word && is_in_any_number(lists::periods, at(j).text)) use(i, j + 1);
}

void Reading::take_event(std::size_t i) {
    constexpr auto leads = std::to_array<std::string_view>({"by", "before", "until", "till"});
    if (!is_one_of(i, leads)) return;
    std::size_t j = i + 1;
    constexpr auto between =
        std::to_array<std::string_view>({"the", "their", "our", "next", "end", "of", "this"});
    while (is_one_of(j, between)) ++j;
    if (at(j).kind == Kind::word && is_in(lists::events, at(j).text)) use(i, j + 1);
}

bool Reading::find_ends() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].is_used) continue;
        if (tokens_[i].kind == Kind::date || is_fiscal_label(tokens_[i])) {
            use(i, i + 1);
        } else if (is_month(i)) {
            take_month(i);
        } else if (is_year(tokens_[i]) && before(i).kind != Kind::currency) {
            use(i, i + 1);
        } else if (tokens_[i].kind == Kind::word) {
            take_period(i);
            take_span(i);
            take_event(i);
        }
    }
    return has_end_;
}

// "a quarter", "per month", "every six weeks".
bool Reading::is_cadence(std::size_t i) const {
    constexpr auto leads = std::to_array<std::string_view>({"a", "an", "per", "each", "every"});
    if (is_in(lists::cadences, at(i).text)) return true;
    return is_one_of(i, leads) && at(i + 1).kind == Kind::word && !at(i + 1).is_used &&
           is_in(lists::periods, at(i + 1).text);
}

bool Reading::is_quantity(std::size_t i) const {
    const WordingToken& token = at(i);
    if (token.kind == Kind::number) return !is_ordinal_suffix(token.suffix);
    if (token.kind != Kind::word) return false;
    if (token.is("no")) return is_in_any_number(lists::measures, at(i + 1).text);
    if (token.is("one")) return !before(i).is("no") && !at(i + 1).is("another");
    return is_in(lists::number_words, token.text) || is_cadence(i);
}

bool Reading::find_quantity() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (!tokens_[i].is_used && is_quantity(i)) return true;
    }
    return false;
}

// Also where it stands in a date: "by the panel review" is about the panel.
bool Reading::find_measure() const {
    return std::any_of(tokens_.begin(), tokens_.end(), [](const WordingToken& token) {
        return token.kind == Kind::word && is_in_any_number(lists::measures, token.text);
    });
}

std::vector<std::string_view> Reading::find_vague() const {
    std::vector<std::string_view> found;
    std::string words = " ";
    for (const WordingToken& token : tokens_) {
        if (token.kind == Kind::word) words += token.text + " ";
    }
    const auto look = [&](std::string_view phrase) {
        if (words.find(" " + std::string(phrase) + " ") != words.npos) found.push_back(phrase);
    };
    for (const std::string_view phrase : lists::vague_phrases) look(phrase);
    for (std::string_view rest = lists::vague.substr(1); !rest.empty();) {
        const std::size_t end = rest.find(' ');
        look(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return found;
}

// Four words without one that nearly every English sentence has.
bool Reading::is_english() const {
    int words = 0;
    for (const WordingToken& token : tokens_) {
        if (token.kind != Kind::word) continue;
        const bool is_known = is_in(lists::english, token.text) ||
                              is_in(lists::vague, token.text) ||
                              is_in_any_number(lists::measures, token.text);
        if (is_known) return true;
        ++words;
    }
    return words < 4;
}

}  // namespace

TargetWording target_wording(std::string_view text, std::span<const std::string> known_names) {
    TargetWording out;
    if (base::trimmed(text).empty()) return out;
    Reading reading(text);
    if (is_foreign_script(text) || !reading.is_english()) {
        out.wording = WordingClass::unknown_language;
        return out;
    }
    out.has_end = reading.find_ends();
    out.has_quantity = reading.find_quantity();
    out.has_measure = reading.find_measure();
    out.vague_words = reading.find_vague();
    out.names_somebody =
        std::any_of(known_names.begin(), known_names.end(), [&](const std::string& name) {
            return !name.empty() && base::contains_folded(text, base::fold_for_search(name));
        });
    const int count =
        (out.has_quantity ? 1 : 0) + (out.has_end ? 1 : 0) + (out.has_measure ? 1 : 0);
    out.wording = count == 3   ? WordingClass::specific
                  : count == 2 ? WordingClass::partly
                               : WordingClass::vague;
    return out;
}

}  // namespace kam::readmodel
