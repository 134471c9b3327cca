// Runs the contract of tests/contract/change_log_suite against both change logs: each test gets a
// fresh place and reopens it as a restarted server does.
#include <boost/test/unit_test.hpp>
#include <tuple>

#include "server/store/memory_change_log.h"
#include "tests/contract/change_log_suite.h"
#include "tests/support/sqlite_place.h"

BOOST_AUTO_TEST_SUITE(change_log_tests)

namespace {

class MemoryPlace final : public kam::test::LogPlace {
  public:
    kam::server::store::ChangeLog& open() override {
        log_ = std::make_unique<kam::server::store::MemoryChangeLog>(tables_);
        return *log_;
    }

  private:
    std::shared_ptr<kam::server::store::MemoryTables> tables_ =
        std::make_shared<kam::server::store::MemoryTables>();
    std::unique_ptr<kam::server::store::MemoryChangeLog> log_;
};

using Places = std::tuple<MemoryPlace, kam::test::SqlitePlace>;

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(empty_log_loads_nothing, Place, Places) {
    Place place;
    kam::test::empty_log_loads_nothing(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST1_what_was_appended_is_loaded, Place, Places) {
    Place place;
    kam::test::what_was_appended_is_loaded(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(rejections_are_kept_without_a_version, Place, Places) {
    Place place;
    kam::test::rejections_are_kept_without_a_version(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(history_comes_in_pages, Place, Places) {
    Place place;
    kam::test::history_comes_in_pages(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST2_a_refused_batch_leaves_nothing, Place, Places) {
    Place place;
    kam::test::a_refused_batch_leaves_nothing(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(unknown_spaces_are_refused, Place, Places) {
    Place place;
    kam::test::unknown_spaces_are_refused(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST4_recovery_equals_what_was_ordered, Place, Places) {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        Place place;
        BOOST_TEST_CONTEXT("seed " << seed) {
            kam::test::recovery_equals_what_was_ordered(place, seed);
        }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST4_check_compares_records_with_the_log, Place, Places) {
    Place place;
    kam::test::check_compares_records_with_the_log(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST4_check_compares_answers_with_the_log, Place, Places) {
    Place place;
    kam::test::check_compares_answers_with_the_log(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST5_trimming_changes_only_the_history, Place, Places) {
    Place place;
    kam::test::trimming_changes_only_the_history(place);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(ST5_trimming_at_random_changes_nothing, Place, Places) {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        Place place;
        BOOST_TEST_CONTEXT("seed " << seed) {
            kam::test::trimming_at_random_changes_nothing(place, seed);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
