// The worked case of domain.md 1.13, unknown values and likelihoods, and sums beyond 64 bits.
#include "shared/readmodel/pipeline.h"

#include <boost/test/unit_test.hpp>
#include <limits>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;

namespace {

model::Record opportunity(const char* id, model::FieldMap fields,
                          Collection collection = Collection::opportunity) {
    return test::make_record(collection, id, std::move(fields));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pipeline_tests)

BOOST_AUTO_TEST_CASE(worked_case_of_1_13) {
    const auto got = readmodel::pipeline(
        test::store_of({opportunity("a", {{"value", 200}, {"likelihood", 10}}),
                        opportunity("b", {{"value", 150}, {"likelihood", 40}}),
                        opportunity("c", {{"value", 80}, {"likelihood", 80}})}));
    BOOST_TEST(got.weighted == 144);
    BOOST_TEST(got.unweighted == 430);
    BOOST_TEST(got.valued == 3);
    BOOST_TEST(got.weighable == 3);
    BOOST_TEST(got.unvalued == 0);
}

BOOST_AUTO_TEST_CASE(unknown_values_are_counted_and_not_summed) {
    const auto got = readmodel::pipeline(test::store_of(
        {opportunity("a", {{"value", 200}, {"likelihood", 10}}), opportunity("b", {{"value", 150}}),
         opportunity("c", {{"likelihood", 80}}), opportunity("d", {}),
         opportunity("e", {{"value", 0}, {"likelihood", 0}})}));
    BOOST_TEST(got.unweighted == 350);
    BOOST_TEST(got.weighted == 20);
    BOOST_TEST(got.valued == 3);
    BOOST_TEST(got.weighable == 2);
    BOOST_TEST(got.unvalued == 2);
    BOOST_TEST(readmodel::pipeline({}).valued == 0);
}

BOOST_AUTO_TEST_CASE(the_sum_is_rounded_once) {
    const auto got =
        readmodel::pipeline(test::store_of({opportunity("a", {{"value", 1}, {"likelihood", 30}}),
                                            opportunity("b", {{"value", 1}, {"likelihood", 20}})}));
    BOOST_TEST(got.weighted == 1);
}

BOOST_AUTO_TEST_CASE(large_sums_do_not_overflow) {
    std::vector<model::Record> records;
    for (int i = 0; i < 2000; ++i) {
        records.push_back(opportunity(("o" + std::to_string(i)).c_str(),
                                      {{"value", 9'000'000'000'000'000}, {"likelihood", 50}}));
    }
    const auto got = readmodel::pipeline(test::store_of(std::move(records)));
    BOOST_TEST(got.unweighted == std::numeric_limits<std::int64_t>::max());
    BOOST_TEST(got.weighted == 9'000'000'000'000'000'000);
}

BOOST_AUTO_TEST_CASE(deleted_ones_and_threats_are_apart) {
    model::Store store =
        test::store_of({opportunity("a", {{"value", 200}, {"likelihood", 10}}),
                        opportunity("b", {{"value", 100}, {"likelihood", 50}}),
                        opportunity("t", {{"value", 70}, {"likelihood", 50}}, Collection::threat)});
    store = test::without_record(std::move(store), Collection::opportunity, "a");
    BOOST_TEST(readmodel::pipeline(store).unweighted == 100);
    BOOST_TEST(readmodel::value_at_risk(store).unweighted == 70);
    BOOST_TEST(readmodel::value_at_risk(store).weighted == 35);
}

BOOST_AUTO_TEST_SUITE_END()
