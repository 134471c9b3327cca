// Tables as CSV, tabs and HTML.
#include <boost/test/unit_test.hpp>

#include "client/ui/table_text.h"

namespace kam::ui {

BOOST_AUTO_TEST_SUITE(table_text_tests)

BOOST_AUTO_TEST_CASE(csv_quotes_what_needs_it_and_starts_with_a_byte_order_mark) {
    const TextTable table{{"Client", "Note"}, {"Łódź, Rail", "says \"yes\"\nand more"}};
    BOOST_TEST(csv_text(table) ==
               "\xEF\xBB\xBF"
               "Client,Note\r\n\"Łódź, Rail\",\"says \"\"yes\"\"\nand more\"\r\n");
}

BOOST_AUTO_TEST_CASE(csv_makes_no_formula_of_what_somebody_typed) {
    for (const char* cell : {"=1+1", "+cmd|calc", "-2+3", "@SUM(A1)", "-", "\tx"}) {
        BOOST_TEST(csv_text({{cell}}) == "\xEF\xBB\xBF'" + std::string(cell) + "\r\n");
    }
    for (const char* cell : {"-4.5", "+12", "-1,000", "a=b", "18%"}) {
        BOOST_TEST(csv_text({{cell}}).find('\'') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(on_the_clipboard_a_cell_stays_one_cell) {
    const TextTable table{{"a\tb", "c\nd"}, {"<b> & c", ""}};
    BOOST_TEST(tab_separated(table) == "a b\tc d\n<b> & c\t");
    BOOST_TEST(html_table(table) ==
               "<table><tr><td>a\tb</td><td>c<br>d</td></tr>"
               "<tr><td>&lt;b> &amp; c</td><td></td></tr></table>");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::ui
