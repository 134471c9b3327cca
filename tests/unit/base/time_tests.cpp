// Calendar days and instants: the algorithms against a day-by-day walk through the Gregorian
// calendar, the texts against what stands in time.h.
#include "shared/base/time.h"

#include <boost/test/unit_test.hpp>

#include "shared/base/random.h"

using namespace kam::base;

namespace {

Day iso(std::string_view text) {
    const auto day = day_from_iso(text);
    BOOST_REQUIRE_MESSAGE(day, text);
    return *day;
}

std::string typed(std::string_view text, std::string_view today = "2026-11-21") {
    const auto day = day_from_typed(text, iso(today));
    return day ? iso_from_day(*day) : "nothing";
}

int month_length(int year, int month) {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_tests)

BOOST_AUTO_TEST_CASE(days_follow_the_calendar_for_three_thousand_years) {
    CalendarDate date{.year = 1, .month = 1, .day = 1};
    Day day = iso("0001-01-01");
    while (date.year <= 3000) {
        const CalendarDate got = date_from_day(day);
        if (got.year != date.year || got.month != date.month || got.day != date.day ||
            !(day_from_date(date) == day)) {
            BOOST_FAIL("wrong at day " << day.value);
        }
        day = day + 1;
        if (++date.day <= month_length(date.year, date.month)) continue;
        date.day = 1;
        if (++date.month <= 12) continue;
        date.month = 1;
        ++date.year;
    }
    BOOST_TEST(iso("1970-01-01").value == 0);
    BOOST_TEST(iso("2000-03-01").value == 11017);
}

BOOST_AUTO_TEST_CASE(iso_dates_are_read_strictly) {
    for (const char* text :
         {"2027-03-12", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"}) {
        BOOST_TEST(iso_from_day(iso(text)) == text);
    }
    for (const char* text :
         {"", "2027-3-12", "2027-03-12 ", " 2027-03-12", "2027/03/12", "2027-02-29", "1900-02-29",
          "2027-00-10", "2027-13-10", "2027-01-00", "2027-01-32", "2027-04-31", "0000-01-01",
          "-027-01-01", "2027-0a-01", "+027-01-01", "20270312", "2027-03-12T"}) {
        BOOST_TEST(!day_from_iso(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(instants_have_a_text_and_come_back) {
    BOOST_TEST(iso_from_time(TimeMs{0}) == "1970-01-01T00:00:00.000Z");
    BOOST_TEST(iso_from_time(TimeMs{-1}) == "1969-12-31T23:59:59.999Z");
    BOOST_TEST(time_from_iso("2027-03-12T09:30Z")->value ==
               time_from_iso("2027-03-12T09:30:00.000Z")->value);
    BOOST_TEST(time_from_iso("2027-03-12T09:30:15Z")->value % 60'000 == 15'000);
    Random random(7);
    for (int i = 0; i < 2000; ++i) {
        const TimeMs at{static_cast<std::int64_t>(random.below(250'000'000'000'000)) -
                        60'000'000'000'000};
        BOOST_TEST(time_from_iso(iso_from_time(at))->value == at.value);
    }
    for (const char* text :
         {"", "2027-03-12", "2027-03-12T09:30", "2027-03-12 09:30Z", "2027-03-12T24:00Z",
          "2027-03-12T09:60Z", "2027-03-12T09:30:60Z", "2027-03-12T09:30:00.1Z",
          "2027-03-12T09:30:00.0000Z", "2027-03-12T09:30+01:00", "2027-02-30T09:30Z",
          "2027-03-12T09:30Zz", "2027-03-12T09", "2027-03-12T09:30:Z"}) {
        BOOST_TEST(!time_from_iso(text).has_value(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_day_depends_on_the_zone) {
    const TimeMs late = *time_from_iso("2027-03-12T23:30Z");
    BOOST_TEST(iso_from_day(day_from_time(late)) == "2027-03-12");
    BOOST_TEST(iso_from_day(day_from_time(late, 60)) == "2027-03-13");
    BOOST_TEST(iso_from_day(day_from_time(TimeMs{-1})) == "1969-12-31");
    BOOST_TEST(iso_from_day(day_from_time(TimeMs{0}, -1)) == "1969-12-31");
}

BOOST_AUTO_TEST_CASE(weekdays_start_on_monday) {
    BOOST_TEST(weekday(iso("2026-11-21")) == 5);
    BOOST_TEST(weekday(iso("1970-01-01")) == 3);
    BOOST_TEST(weekday(iso("1969-12-29")) == 0);
    BOOST_TEST(weekday_name_short(0) == "Mon");
    BOOST_TEST(weekday_name_short(6) == "Sun");
}

BOOST_AUTO_TEST_CASE(days_have_a_text_for_people) {
    BOOST_TEST(text_from_day(iso("2027-03-12")) == "12 Mar 2027");
    BOOST_TEST(text_from_day(iso("2027-05-01")) == "1 May 2027");
    BOOST_TEST(month_name_long(9) == "September");
    BOOST_TEST(month_name_short(9) == "Sep");
}

// 2026-11-21 is a Saturday.
BOOST_AUTO_TEST_CASE(typed_days_are_read_as_in_the_uk) {
    BOOST_TEST(typed("2027-03-12") == "2027-03-12");
    BOOST_TEST(typed("12 mar 2027") == "2027-03-12");
    BOOST_TEST(typed("12 March 27") == "2027-03-12");
    BOOST_TEST(typed("12/3/2027") == "2027-03-12");
    BOOST_TEST(typed("12.3.27") == "2027-03-12");
    BOOST_TEST(typed("12 mar") == "2027-03-12");
    BOOST_TEST(typed("21 nov") == "2026-11-21");
    BOOST_TEST(typed("20 nov") == "2027-11-20");
    BOOST_TEST(typed("29 feb") == "2028-02-29");
    BOOST_TEST(typed("29 feb", "2096-03-01") == "2104-02-29");
    BOOST_TEST(typed("1 sept") == "2027-09-01");
    BOOST_TEST(typed(" Today ") == "2026-11-21");
    BOOST_TEST(typed("tomorrow") == "2026-11-22");
    BOOST_TEST(typed("next fri") == "2026-11-27");
    BOOST_TEST(typed("next sat") == "2026-11-28");
    BOOST_TEST(typed("next sunday") == "2026-11-22");
    BOOST_TEST(typed("+14") == "2026-12-05");
    BOOST_TEST(typed("in 2 weeks") == "2026-12-05");
    BOOST_TEST(typed("in 1 day") == "2026-11-22");
    BOOST_TEST(typed("in 3 months") == "2027-02-21");
    BOOST_TEST(typed("in 3 months", "2026-11-30") == "2027-02-28");
    BOOST_TEST(typed("in 1 year", "2028-02-29") == "2029-02-28");
}

BOOST_AUTO_TEST_CASE(what_is_no_day_is_refused) {
    for (const char* text :
         {"",           "  ",           "soon",  "31 apr",        "31/4/2027",  "32/1/2027",
          "12/13/2027", "29 feb 2027",  "12 ma", "12 mar 2027 x", "12 mar 202", "next",
          "next week",  "in two weeks", "in 2",  "in 2 decades",  "+",          "+x",
          "+12345",     "1/",           "/1",    "1//2",          "12",         "0 mar",
          "1/1/0000",   "12.3/2027",    "-3",    "in 9999 years", "\xff\xfe",   "12 \xc3\xa9"}) {
        BOOST_TEST(typed(text) == "nothing", text);
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_a_day_or_nothing) {
    Random random(2026);
    constexpr std::string_view alphabet = "0123456789-/.:+ TZinextfrimar\xc3\xa9\xff";
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (auto left = random.below(18); left > 0; --left) {
            text += alphabet[static_cast<std::size_t>(random.below(alphabet.size()))];
        }
        const auto day = day_from_typed(text, iso("2026-11-21"));
        if (day) BOOST_TEST((day_from_iso(iso_from_day(*day)) == *day), text);
        const auto at = time_from_iso(text);
        if (at) BOOST_TEST(time_from_iso(iso_from_time(*at))->value == at->value, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
