#include "shared/base/time.h"

#include <array>

#include "shared/base/check.h"

namespace kam::base {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_day = 86'400'000;
// The Gregorian calendar repeats after 400 years.
constexpr std::int64_t days_per_era = 146'097;
// From 0000-03-01, where an era starts when years begin in March, to 1970-01-01.
constexpr std::int64_t days_before_epoch = 719'468;

std::int64_t floor_div(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap_february = month == 2 && is_leap_year(year);
    return lengths[static_cast<std::size_t>(month - 1)] + (is_leap_february ? 1 : 0);
}

// Exactly `count` ASCII digits at `at`.
std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool is_char_at(std::string_view text, std::size_t at, char wanted) {
    return at < text.size() && text[at] == wanted;
}

void append_padded(std::string& out, std::int64_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

}  // namespace

// Years are counted from March, so that the leap day is the last of its year and a month's first
// day follows from its number alone.
Day day_from_date(const CalendarDate& date) {
    const std::int64_t year = std::int64_t{date.year} - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_div(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = (date.month + 9) % 12;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Day{static_cast<std::int32_t>(era * days_per_era + day_of_era - days_before_epoch)};
}

CalendarDate date_from_day(Day day) {
    const std::int64_t shifted = std::int64_t{day.value} + days_before_epoch;
    const std::int64_t era = floor_div(shifted, days_per_era);
    const std::int64_t day_of_era = shifted - era * days_per_era;
    // Takes out the leap days of 4, 100 and 400 years; what is left are years of 365 days.
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    CalendarDate date;
    date.year = static_cast<int>(era * 400 + year_of_era + (month <= 2 ? 1 : 0));
    date.month = static_cast<int>(month);
    date.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    return date;
}

Day day_from_time(TimeMs at, int offset_minutes) {
    const std::int64_t local = at.value + offset_minutes * ms_per_minute;
    return Day{static_cast<std::int32_t>(floor_div(local, ms_per_day))};
}

std::optional<Day> day_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits_at(text, 0, 4);
    const auto month = digits_at(text, 5, 2);
    const auto day = digits_at(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    if (*year < 1 || *month < 1 || *month > 12) return std::nullopt;
    if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
    return day_from_date({.year = *year, .month = *month, .day = *day});
}

std::string iso_from_day(Day day) {
    const CalendarDate date = date_from_day(day);
    std::string out;
    append_padded(out, date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

std::string iso_from_time(TimeMs at) {
    const std::int64_t ms_of_day = at.value - floor_div(at.value, ms_per_day) * ms_per_day;
    std::string out = iso_from_day(day_from_time(at));
    out += 'T';
    append_padded(out, ms_of_day / 3'600'000, 2);
    out += ':';
    append_padded(out, ms_of_day / ms_per_minute % 60, 2);
    out += ':';
    append_padded(out, ms_of_day / 1000 % 60, 2);
    out += '.';
    append_padded(out, ms_of_day % 1000, 3);
    out += 'Z';
    return out;
}

std::optional<TimeMs> time_from_iso(std::string_view text) {
    const auto day = day_from_iso(text.substr(0, 10));
    const auto hour = digits_at(text, 11, 2);
    const auto minute = digits_at(text, 14, 2);
    if (!day || !hour || !minute || text[10] != 'T' || text[13] != ':') return std::nullopt;
    std::size_t at = 16;
    int second = 0;
    int ms = 0;
    if (is_char_at(text, at, ':')) {
        const auto digits = digits_at(text, at + 1, 2);
        if (!digits) return std::nullopt;
        second = *digits;
        at += 3;
        if (is_char_at(text, at, '.')) {
            const auto fraction = digits_at(text, at + 1, 3);
            if (!fraction) return std::nullopt;
            ms = *fraction;
            at += 4;
        }
    }
    if (!is_char_at(text, at, 'Z') || text.size() != at + 1) return std::nullopt;
    if (*hour > 23 || *minute > 59 || second > 59) return std::nullopt;
    return TimeMs{day->value * ms_per_day + *hour * std::int64_t{3'600'000} +
                  *minute * ms_per_minute + second * std::int64_t{1000} + ms};
}

std::string text_from_day(Day day) {
    const CalendarDate date = date_from_day(day);
    std::string out = std::to_string(date.day);
    out += ' ';
    out += month_name_short(date.month);
    out += ' ';
    out += std::to_string(date.year);
    return out;
}

int weekday(Day day) {
    // 1970-01-01 was a Thursday.
    return static_cast<int>(((std::int64_t{day.value} + 3) % 7 + 7) % 7);
}

std::string_view month_name_short(int month) {
    return month_name_long(month).substr(0, 3);
}

std::string_view month_name_long(int month) {
    constexpr std::array<std::string_view, 12> names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    KAM_ASSERT(month >= 1 && month <= 12);
    return names[static_cast<std::size_t>(month - 1)];
}

std::string_view weekday_name_short(int weekday) {
    constexpr std::array<std::string_view, 7> names{"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};
    KAM_ASSERT(weekday >= 0 && weekday <= 6);
    return names[static_cast<std::size_t>(weekday)];
}

}  // namespace kam::base
