// Instants and calendar days. Nothing here knows what time it is: callers are told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kam::base {

// Milliseconds since 1970-01-01T00:00:00Z.
struct TimeMs {
    std::int64_t value = 0;

    bool operator==(const TimeMs&) const = default;
    bool operator<(const TimeMs& other) const { return value < other.value; }
};

inline TimeMs operator+(TimeMs at, std::int64_t ms) {
    return TimeMs{at.value + ms};
}
inline std::int64_t operator-(TimeMs a, TimeMs b) {
    return a.value - b.value;
}

// A local calendar date without a zone, as days since 1970-01-01. Due dates, baselines and
// reviews are days; see domain conventions: overdue turns true at the *end* of the due date.
struct Day {
    std::int32_t value = 0;

    bool operator==(const Day&) const = default;
    bool operator<(const Day& other) const { return value < other.value; }
    bool operator<=(const Day& other) const { return value <= other.value; }
};

inline Day operator+(Day day, int days) {
    return Day{day.value + days};
}
inline int operator-(Day a, Day b) {
    return a.value - b.value;
}

struct CalendarDate {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
};

Day day_from_date(const CalendarDate& date);
CalendarDate date_from_day(Day day);
// The UTC day an instant falls on; `offset_minutes` east of UTC moves it to a local day.
Day day_from_time(TimeMs at, int offset_minutes = 0);

// "2027-03-12", strictly; nothing for dates that do not exist.
std::optional<Day> day_from_iso(std::string_view text);
std::string iso_from_day(Day day);
// "2027-03-12T09:30:00.000Z"
std::string iso_from_time(TimeMs at);
// Accepts "2027-03-12T09:30Z", with or without seconds and milliseconds.
std::optional<TimeMs> time_from_iso(std::string_view text);

// As on screen: "12 Mar 2027".
std::string text_from_day(Day day);
// What a person types: ISO, "12 mar 2027", "12/3/2027", "12.3.27", "12 mar" (the next one at or
// after `today`), "today", "tomorrow", "next fri", "+14", "in 2 weeks". Day before month, as in the
// UK. Nothing if it cannot be read.
std::optional<Day> day_from_typed(std::string_view text, Day today);
// 0 = Monday.
int weekday(Day day);
std::string_view month_name_short(int month);
std::string_view month_name_long(int month);
std::string_view weekday_name_short(int weekday);

}  // namespace kam::base
