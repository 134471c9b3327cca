// Organisations from a table into a hub in memory: once, twice, changed, and with bad rows. The
// real file is used when KAM_SHARED_DATA_DIR says where it is.
#include "server/cli/organisations.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "server/cli/files.h"
#include "shared/model/collection.h"

namespace {

using namespace kam;
using namespace kam::server;
using namespace kam::server::cli;

const hub::Now now{base::TimeMs{1'800'000'000'000}, base::Day{20'833}};
const model::SpaceId programme{model::SpaceKind::programme, {}};

struct HubFixture {
    HubFixture() { hub.load({}, now); }

    ImportReport import(std::string_view text) {
        auto table = organisations_from_csv(text);
        BOOST_REQUIRE(table.ok());
        return import_organisations(hub, std::move(table.value()), now);
    }
    std::vector<model::RecordPtr> candidates() const {
        return hub.find_store(programme)->list(model::Collection::candidate);
    }

    hub::Hub hub{1, false};
};

BOOST_FIXTURE_TEST_SUITE(organisations_tests, HubFixture)

BOOST_AUTO_TEST_CASE(twice_is_as_good_as_once_and_changes_are_written) {
    const std::string text =
        "Symbol,Security,GICS Sector,Headquarters Location,CIK\n"
        "MMM,3M,Industrials,\"Saint Paul, Minnesota\",66740\n"
        "X,Example plc,,London,77\n";
    const ImportReport first = import(text);
    BOOST_TEST(first.created == 2);
    BOOST_REQUIRE(candidates().size() == 2u);
    const ImportReport second = import(text);
    BOOST_TEST(second.created == 0);
    BOOST_TEST(second.unchanged == 2);
    const ImportReport third = import("Name,City,CIK\nExample Group plc,London,77\n");
    BOOST_TEST(third.updated == 1);
    BOOST_TEST(candidates().size() == 2u);
    bool is_renamed = false;
    for (const auto& candidate : candidates()) {
        is_renamed |= candidate->text("name") == "Example Group plc";
    }
    BOOST_TEST(is_renamed);
}

BOOST_AUTO_TEST_CASE(headers_may_be_spelt_in_many_ways) {
    const ImportReport report = import(
        "Head office;Organisation;Sub-Sector;INDUSTRY;Founded\nLeeds;Norvale;Grids;Energy;1998\n");
    BOOST_TEST(report.created == 1);
    const model::RecordPtr record = candidates().front();
    BOOST_TEST(record->text("name") == "Norvale");
    BOOST_TEST(record->text("head_office") == "Leeds");
    BOOST_TEST(record->text("sub_sector") == "Grids");
    BOOST_TEST(record->text("sector") == "Energy");
    BOOST_TEST(record->text("founded") == "1998");
    BOOST_TEST(!organisations_from_csv("Colour,Size\nred,1\n").ok());
}

BOOST_AUTO_TEST_CASE(bad_rows_are_named_and_the_others_kept) {
    const std::string long_name(161, 'n');
    const ImportReport report = import("Name,City,ID\nA,x,1\n,x,2\n" + long_name +
                                       ",x,3\nB,\"two\nlines\",4\nC,x\nD,x,1\nE,x,5\n");
    BOOST_TEST(report.rows_read == 7);
    BOOST_TEST(report.created == 2);
    BOOST_REQUIRE(report.refused.size() == 5u);
    BOOST_TEST(report.refused[0].line == 3);
    BOOST_TEST(report.refused[0].reason == "has no name");
    BOOST_TEST(report.refused[1].reason == "name is longer than 160 characters");
    BOOST_TEST(report.refused[2].line == 5);
    BOOST_TEST(report.refused[3].reason == "has 2 cells, the header has 3");
    BOOST_TEST(report.refused[4].reason == "has the same key (1) as line 2");
    BOOST_TEST(is_success(report));
    BOOST_TEST(text_from_report(report).starts_with(
        "Read 7 rows: 2 new, 0 updated, 0 unchanged, 5 refused\nline 3: has no name\n"));
    BOOST_TEST(!is_success(import("Name\n\"\"\n")));
}

BOOST_AUTO_TEST_CASE(the_real_file_comes_in) {
    const char* data = std::getenv("KAM_SHARED_DATA_DIR");
    const auto text =
        read_file(std::string(data == nullptr ? "" : data) + "/organisations/constituents.csv");
    if (!text) return;
    const ImportReport report = import(text.value());
    BOOST_TEST(report.rows_read == 503);
    BOOST_TEST(report.created + static_cast<int>(report.refused.size()) == 503);
    BOOST_TEST(report.created >= 490);
    for (const RefusedRow& row : report.refused) {
        BOOST_TEST(row.reason.find("same key") != std::string::npos, row.reason);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
