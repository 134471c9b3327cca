// Tables as CSV, tabs and HTML.
#include <boost/test/unit_test.hpp>

#include "client/ui/widgets/table_text.h"

namespace kam::ui {

BOOST_AUTO_TEST_SUITE(table_text_tests)

BOOST_AUTO_TEST_CASE(csv_quotes_what_needs_it_and_starts_with_a_byte_order_mark) {
    const TextRows table{{"Client", "Note"}, {"Łódź, Rail", "says \"yes\"\nand more"}};
    BOOST_TEST(csv_of(table) ==
               "\xEF\xBB\xBF"
               "Client,Note\r\n\"Łódź, Rail\",\"says \"\"yes\"\"\nand more\"\r\n");
}

BOOST_AUTO_TEST_CASE(csv_makes_no_formula_of_what_somebody_typed) {
    for (const char* cell : {"=1+1", "+cmd|calc", "-2+3", "@SUM(A1)", "-", "\tx"}) {
        BOOST_TEST(csv_of({{cell}}) == "\xEF\xBB\xBF'" + std::string(cell) + "\r\n");
    }
    for (const char* cell : {"-4.5", "+12", "-1,000", "a=b", "18%"}) {
        BOOST_TEST(csv_of({{cell}}).find('\'') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(on_the_clipboard_a_cell_stays_one_cell) {
    const TextRows table{{"a\tb", "c\nd"}, {"<b> & c", ""}};
    BOOST_TEST(tsv_of(table) == "a b\tc d\n<b> & c\t");
    BOOST_TEST(html_of(table, false) ==
               "<table><tr><td>a\tb</td><td>c<br>d</td></tr>"
               "<tr><td>&lt;b&gt; &amp; c</td><td></td></tr></table>");
}

BOOST_AUTO_TEST_CASE(csv_quotes_and_guards_against_formulas) {
    const std::string csv = csv_of(
        {{"a,b", "say \"hi\"", "two\nlines"}, {"=1+1", "+cmd", "-1+1", "@sum"}, {"-12.5%", "+44"}});
    BOOST_CHECK_EQUAL(csv,
                      "\xEF\xBB\xBF"
                      "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"
                      "'=1+1,'+cmd,'-1+1,'@sum\r\n-12.5%,+44\r\n");
}

BOOST_AUTO_TEST_CASE(pasted_cells_may_be_quoted) {
    const TextRows rows = rows_of_tsv("a\t\"two\nlines\"\r\n\r\n\"say \"\"hi\"\"\"");
    BOOST_REQUIRE_EQUAL(rows.size(), 2U);
    BOOST_CHECK_EQUAL(rows[0][1], "two\nlines");
    BOOST_CHECK_EQUAL(rows[1][0], "say \"hi\"");
    BOOST_CHECK_EQUAL(rows[1].size(), 2U);
}

BOOST_AUTO_TEST_CASE(html_is_escaped) {
    BOOST_CHECK_EQUAL(html_of({{"A"}, {"<b> & \"c\""}}),
                      "<table><tr><th>A</th></tr><tr><td>&lt;b&gt; &amp; &quot;c&quot;</td></tr>"
                      "</table>");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
