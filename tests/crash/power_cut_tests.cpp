// Nothing that was acknowledged is lost when the power goes, at whatever step; and this test would
// notice if it were: with weaker settings of SQLite it must fail.
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/crash/crash_server.h"
#include "tests/support/temp_directory.h"

BOOST_AUTO_TEST_SUITE(power_cut_tests)

using kam::test::CrashCounts;
using kam::test::CrashServer;
using kam::test::TempDirectory;

namespace {

constexpr int cuts_per_server = 5;
// Checkpoints come after 1000 pages; here the plans are small, so they come after fewer.
constexpr const char* as_served = "PRAGMA wal_autocheckpoint=30";

struct Tally {
    CrashCounts counts;
    int servers_with_losses = 0;
    std::string first;  // seed and what was wrong
};

void add(CrashCounts& sum, const CrashCounts& one) {
    sum.cuts += one.cuts;
    sum.starts_cut += one.starts_cut;
    sum.answers += one.answers;
    sum.commits += one.commits;
    sum.steps += one.steps;
    sum.undecided_kept += one.undecided_kept;
    sum.undecided_gone += one.undecided_gone;
    sum.trims += one.trims;
}

Tally cut_power(std::int64_t cuts, const char* settings) {
    const TempDirectory directory;
    Tally tally;
    for (std::uint64_t seed = 1; tally.counts.cuts < cuts; ++seed) {
        CrashServer server(seed, directory.path(), settings);
        const std::string problem = server.live(cuts_per_server);
        add(tally.counts, server.counts());
        if (problem.empty()) continue;
        if (++tally.servers_with_losses == 1) {
            tally.first = "seed " + std::to_string(seed) + ": " + problem;
        }
    }
    return tally;
}

void require_nothing_lost(std::int64_t cuts) {
    const Tally tally = cut_power(cuts, as_served);
    BOOST_TEST(tally.servers_with_losses == 0, tally.first);
    const CrashCounts& counts = tally.counts;
    BOOST_TEST_MESSAGE("cuts " << counts.cuts << ", of them in a start " << counts.starts_cut
                               << ", steps " << counts.steps << ", commits " << counts.commits
                               << ", answers " << counts.answers << ", cut commits kept "
                               << counts.undecided_kept << " and gone " << counts.undecided_gone
                               << ", trims " << counts.trims);
    // It looked at something: cuts in a start, in the middle of commits, both ways.
    BOOST_TEST(counts.starts_cut > cuts / 50);
    BOOST_TEST(counts.answers > cuts * 5);
    BOOST_TEST(counts.undecided_kept > cuts / 100);
    BOOST_TEST(counts.undecided_gone > cuts / 50);
    BOOST_TEST(counts.trims > cuts / 50);
}

}  // namespace

BOOST_AUTO_TEST_CASE(ST1_ST2_ST4_no_acknowledged_change_is_lost_in_1500_power_cuts) {
    require_nothing_lost(1500);
}

// ./test crash full
BOOST_AUTO_TEST_CASE(ST1_ST2_ST4_full_10000_power_cuts, *boost::unit_test::disabled()) {
    require_nothing_lost(10'000);
}

BOOST_AUTO_TEST_CASE(ST1_without_a_sync_per_commit_changes_are_lost) {
    const Tally tally = cut_power(150, "PRAGMA wal_autocheckpoint=30; PRAGMA synchronous=NORMAL");
    BOOST_TEST_MESSAGE("NORMAL: " << tally.servers_with_losses << " with losses; " << tally.first);
    BOOST_TEST(tally.servers_with_losses > 10);
}

BOOST_AUTO_TEST_CASE(ST1_without_any_sync_changes_are_lost) {
    const Tally tally = cut_power(150, "PRAGMA wal_autocheckpoint=30; PRAGMA synchronous=OFF");
    BOOST_TEST_MESSAGE("OFF: " << tally.servers_with_losses << " with losses; " << tally.first);
    BOOST_TEST(tally.servers_with_losses > 10);
}

BOOST_AUTO_TEST_SUITE_END()
