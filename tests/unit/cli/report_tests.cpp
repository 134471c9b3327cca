// The export: readable, alive records only, history on request.
#include "server/cli/report.h"

#include <boost/test/unit_test.hpp>

#include "server/cli/workplace.h"
#include "server/store/memory_change_log.h"
#include "shared/base/json.h"

namespace {

using namespace kam;
using namespace kam::server;
using model::Collection;

const hub::Now now{base::TimeMs{1'800'000'000'000}, base::Day{20'833}};

BOOST_AUTO_TEST_SUITE(report_tests)

BOOST_AUTO_TEST_CASE(exports_what_is_alive_and_its_history) {
    hub::Hub hub(1, false);
    store::MemoryChangeLog log;
    hub.load({}, now);
    const mutation::Actor server{{}, model::SpaceRole::server};
    const auto submit = [&](mutation::Mutation mutation) {
        const model::SpaceId programme{model::SpaceKind::programme, {}};
        BOOST_REQUIRE(hub.submit({programme, std::move(mutation), server, now}).ok());
    };
    for (const std::string id : {"kept", "gone"}) {
        submit(mutation::RecordCreate{
            Collection::candidate, base::RecordId{id}, {{"name", "N " + id}}, std::nullopt});
    }
    submit(mutation::RecordDelete{Collection::candidate, base::RecordId{"gone"}});
    BOOST_REQUIRE(cli::commit_all(hub, log, now).ok());

    const auto text = cli::export_text(log, false);
    BOOST_REQUIRE(text.ok());
    BOOST_TEST(text.value().find("\"name\": \"N kept\"") != std::string::npos);
    BOOST_TEST(text.value().find("N gone") == std::string::npos);
    BOOST_TEST(text.value().find("2027-01-15T08:00:00.000Z") != std::string::npos);
    BOOST_TEST(base::json_from_text(text.value()).ok());
    const auto with_history = cli::export_text(log, true);
    BOOST_REQUIRE(with_history.ok());
    BOOST_TEST(with_history.value().find("record.delete") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_check_says_that_all_is_well_or_what_to_do) {
    BOOST_TEST(cli::check_text({7, {}}) == "All is well: 7 rows checked\n");
    const std::string text = cli::check_text({7, {"log row 2 is missing", "and so on"}});
    BOOST_TEST(text.starts_with("log row 2 is missing\nand so on\n\nThis data is damaged."));
    BOOST_TEST(text.find("newest backup") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
