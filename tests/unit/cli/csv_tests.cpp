// Tables as spreadsheets write them, good and broken.
#include "server/cli/csv.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kam::server::cli;

CsvTable table_from(std::string_view text) {
    auto table = csv_from_text(text);
    BOOST_REQUIRE(table.ok());
    return std::move(table.value());
}

BOOST_AUTO_TEST_SUITE(csv_tests)

BOOST_AUTO_TEST_CASE(reads_quotes_line_ends_and_blank_lines) {
    const CsvTable table =
        table_from("Name,Place\r\n\"A \"\"B\"\", C\",\"two\r\nlines\"\r\n\r\nD,\nE,F");
    BOOST_REQUIRE(table.rows.size() == 3u);
    BOOST_TEST(table.rows[0].cells[0] == "A \"B\", C");
    BOOST_TEST(table.rows[0].cells[1] == "two\nlines");
    BOOST_TEST(table.rows[0].line == 2);
    BOOST_TEST(table.rows[1].line == 5);
    BOOST_TEST(table.rows[1].cells[1] == "");
    BOOST_TEST(table.rows[2].cells[1] == "F");
}

BOOST_AUTO_TEST_CASE(finds_the_delimiter_by_the_header) {
    BOOST_TEST(table_from("Name;City, country\nA;B, C\n").delimiter == ';');
    BOOST_TEST(table_from("Name\tCity\nA, B\tC\n").delimiter == '\t');
    BOOST_TEST(table_from("Name,City\nA;x,B\n").delimiter == ',');
    BOOST_TEST(table_from("Name\nA\n").rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(names_the_rows_that_cannot_be_used) {
    const CsvTable table = table_from("a,b\n1,2,3\n1\n\"x\"y,2\n1,2\n\"never closed,2\n3,4\n");
    BOOST_REQUIRE(table.rows.size() == 5u);
    BOOST_TEST(table.rows[0].problem.value_or("") == "has 3 cells, the header has 2");
    BOOST_TEST(table.rows[1].problem.value_or("") == "has 1 cells, the header has 2");
    BOOST_TEST(table.rows[2].problem.value_or("") == "there is text after a closing quote");
    BOOST_TEST(!table.rows[3].problem);
    BOOST_TEST(table.rows[4].problem.value_or("") == "a quote is opened and never closed");
    BOOST_TEST(table.rows[4].line == 6);
}

BOOST_AUTO_TEST_CASE(refuses_empty_and_huge_files) {
    BOOST_TEST(!csv_from_text("").ok());
    BOOST_TEST(!csv_from_text("\r\n \r\n").ok());
    BOOST_TEST(!csv_from_text(std::string(csv_bytes_max + 1, 'a')).ok());
    std::string many = "a\n";
    for (std::size_t i = 0; i <= csv_rows_max; ++i) many += "b\n";
    BOOST_TEST(!csv_from_text(many).ok());
}

BOOST_AUTO_TEST_CASE(decodes_utf8_strictly_else_windows_1252) {
    const auto utf8 = decode_text("\xef\xbb\xbfZ\xc3\xbcrich");
    BOOST_REQUIRE(utf8.ok());
    BOOST_TEST(utf8.value().text == "Z\xc3\xbcrich");
    BOOST_TEST(!utf8.value().was_windows_1252);
    const auto old = decode_text("Z\xfcrich \x80 \x96");
    BOOST_REQUIRE(old.ok());
    BOOST_TEST(old.value().text == "Z\xc3\xbcrich \xe2\x82\xac \xe2\x80\x93");
    BOOST_TEST(old.value().was_windows_1252);
    BOOST_TEST(!decode_text("\xff\xfe"
                            "a")
                    .ok());
    BOOST_TEST(!decode_text(std::string_view("a\0b", 3)).ok());
    BOOST_TEST(!decode_text("\x81 is nothing").ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
