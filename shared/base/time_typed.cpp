// Dates as people type them. Apart from time.cpp since only forms need it.
#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/time.h"
#include "shared/base/utf8.h"

namespace kam::base {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// Lower-case words between blanks.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool is_in_word = false;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\t' || c == ',';
        if (!is_blank && !is_in_word) words.emplace_back();
        if (!is_blank) words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        is_in_word = !is_blank;
    }
    return words;
}

// One to four digits, nothing else.
std::optional<int> small_number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> year_from_typed(std::string_view text) {
    const auto number = small_number(text);
    if (!number || (text.size() != 2 && text.size() != 4)) return std::nullopt;
    return text.size() == 2 ? 2000 + *number : *number;
}

// "mar", "march", and what lies between.
std::optional<int> month_from_typed(std::string_view word) {
    if (word.size() < 3) return std::nullopt;
    for (int month = 1; month <= 12; ++month) {
        const std::string name = fold_for_search(month_name_long(month));
        if (std::string_view(name).substr(0, word.size()) == word) return month;
    }
    return word == "sept" ? std::optional<int>(9) : std::nullopt;
}

std::optional<int> weekday_from_typed(std::string_view word) {
    if (word.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
        if (weekday_names[i].substr(0, word.size()) == word) return static_cast<int>(i);
    }
    return std::nullopt;
}

// Nothing for dates that do not exist.
std::optional<Day> existing_day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    const Day found = day_from_date({.year = year, .month = month, .day = day});
    const CalendarDate back = date_from_day(found);
    return back.month == month ? std::optional<Day>(found) : std::nullopt;
}

// Eight years ahead covers 29 February, also across a year like 2100.
std::optional<Day> next_day_of_year(int month, int day, Day today) {
    const int this_year = date_from_day(today).year;
    for (int year = this_year; year <= this_year + 8; ++year) {
        const auto found = existing_day(year, month, day);
        if (found && today <= *found) return found;
    }
    return std::nullopt;
}

Day first_weekday_after(Day today, int wanted) {
    const int ahead = (wanted - weekday(today) + 6) % 7 + 1;
    return today + ahead;
}

// The same day of a later month; the last day where that month is shorter.
std::optional<Day> months_later(Day today, int months) {
    const CalendarDate date = date_from_day(today);
    const int month_index = date.year * 12 + date.month - 1 + months;
    for (int day = date.day; day >= 28; --day) {
        const auto found = existing_day(month_index / 12, month_index % 12 + 1, day);
        if (found) return found;
    }
    return existing_day(month_index / 12, month_index % 12 + 1, date.day);
}

// "12/3/2027", "12.3.27", "12/3".
std::optional<Day> day_from_numbers(std::string_view word, Day today) {
    const std::size_t first = word.find_first_of("/.");
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view rest = word.substr(first + 1);
    const std::size_t second = rest.find(word[first]);
    const auto day = small_number(word.substr(0, first));
    const auto month = small_number(rest.substr(0, second));
    if (!day || !month) return std::nullopt;
    if (second == std::string_view::npos) return next_day_of_year(*month, *day, today);
    const auto year = year_from_typed(rest.substr(second + 1));
    return year ? existing_day(*year, *month, *day) : std::nullopt;
}

std::optional<Day> day_from_word(const std::string& word, Day today) {
    if (word == "today") return today;
    if (word == "tomorrow") return today + 1;
    if (word == "yesterday") return today + -1;
    if (const auto iso = day_from_iso(word)) return iso;
    if (const auto wanted = weekday_from_typed(word)) return first_weekday_after(today, *wanted);
    if (word[0] == '+') {
        const auto days = small_number(std::string_view(word).substr(1));
        return days ? std::optional<Day>(today + *days) : std::nullopt;
    }
    return day_from_numbers(word, today);
}

// "in 2 weeks"
std::optional<Day> day_from_distance(std::string_view number, std::string_view unit, Day today) {
    const auto count = small_number(number);
    if (!count) return std::nullopt;
    if (unit == "day" || unit == "days") return today + *count;
    if (unit == "week" || unit == "weeks") return today + *count * 7;
    if (unit == "month" || unit == "months") return months_later(today, *count);
    if (unit == "year" || unit == "years") return months_later(today, *count * 12);
    return std::nullopt;
}

}  // namespace

std::optional<Day> day_from_typed(std::string_view text, Day today) {
    const std::vector<std::string> words = words_of(trimmed(text));
    if (words.empty() || words.size() > 3) return std::nullopt;
    if (words.size() == 1) return day_from_word(words[0], today);
    if (words[0] == "next" && words.size() == 2) {
        const auto wanted = weekday_from_typed(words[1]);
        return wanted ? std::optional<Day>(first_weekday_after(today, *wanted)) : std::nullopt;
    }
    if (words[0] == "in" && words.size() == 3) return day_from_distance(words[1], words[2], today);
    const auto day = small_number(words[0]);
    const auto month = month_from_typed(words[1]);
    if (!day || !month) return std::nullopt;
    if (words.size() == 2) return next_day_of_year(*month, *day, today);
    const auto year = year_from_typed(words[2]);
    return year ? existing_day(*year, *month, *day) : std::nullopt;
}

}  // namespace kam::base
