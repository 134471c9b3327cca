// Fractional keys: after any insert the list is in order and every key keeps its form. Lists that
// grow at one end, or in one direction within a gap, must keep keys short enough for a field.
#include "shared/model/position.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "shared/base/random.h"

using namespace kam;
using model::is_position;
using model::position_between;

namespace {

// Inserts between `at - 1` and `at`, and checks the promise of the new key.
const std::string& insert_at(std::vector<std::string>& keys, std::size_t at) {
    const std::string before = at == 0 ? "" : keys[at - 1];
    const std::string after = at == keys.size() ? "" : keys[at];
    const std::string key = position_between(before, after);
    const bool is_between = before < key && (after.empty() || key < after);
    if (!is_between || key.empty() || key.back() == '0') {
        BOOST_FAIL("between '" << before << "' and '" << after << "': '" << key << "'");
    }
    return *keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
}

std::size_t longest(const std::vector<std::string>& keys) {
    std::size_t size = 0;
    for (const std::string& key : keys) size = std::max(size, key.size());
    return size;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(position_tests)

BOOST_AUTO_TEST_CASE(ten_thousand_random_inserts_stay_in_order) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        base::Random random(seed);
        std::vector<std::string> keys;
        for (int i = 0; i < 10'000; ++i) {
            insert_at(keys, static_cast<std::size_t>(random.below(keys.size() + 1)));
        }
        BOOST_TEST(std::is_sorted(keys.begin(), keys.end()));
        BOOST_TEST((std::adjacent_find(keys.begin(), keys.end()) == keys.end()));
        BOOST_TEST(
            std::all_of(keys.begin(), keys.end(), [](auto& key) { return is_position(key); }));
        BOOST_TEST(longest(keys) <= 40u);
    }
}

BOOST_AUTO_TEST_CASE(ten_thousand_inserts_at_one_end_keep_keys_short) {
    std::vector<std::string> at_end;
    std::vector<std::string> at_start;
    for (int i = 0; i < 10'000; ++i) {
        insert_at(at_end, at_end.size());
        insert_at(at_start, 0);
    }
    BOOST_TEST(longest(at_end) <= 7u);
    BOOST_TEST(longest(at_start) <= 7u);
}

BOOST_AUTO_TEST_CASE(ten_thousand_inserts_in_one_direction_of_a_gap_keep_keys_short) {
    std::vector<std::string> upwards{"V", "W"};
    std::vector<std::string> downwards{"V", "W"};
    for (std::size_t i = 0; i < 10'000; ++i) {
        insert_at(upwards, upwards.size() - 1);
        insert_at(downwards, 1);
    }
    BOOST_TEST(longest(upwards) <= 10u);
    BOOST_TEST(longest(downwards) <= 10u);
}

BOOST_AUTO_TEST_CASE(alternating_inserts_stay_in_order_though_keys_grow) {
    std::vector<std::string> keys{"V", "W"};
    std::size_t at = 1;
    std::size_t fitting = 0;
    for (std::size_t i = 0; i < 10'000; ++i) {
        const std::string& key = insert_at(keys, at);
        if (is_position(key)) fitting = i + 1;
        if (i % 2 == 0) ++at;
    }
    // No scheme can avoid growth here; what matters is that it takes long.
    BOOST_TEST(fitting >= 64u);
}

BOOST_AUTO_TEST_CASE(awkward_neighbours_have_a_key_between) {
    struct Pair {
        const char* before;
        const char* after;
    };
    for (const Pair& pair :
         {Pair{"", "1"}, Pair{"", "0001"}, Pair{"", "01"}, Pair{"z", ""}, Pair{"zzzz", ""},
          Pair{"1", "10001"}, Pair{"1", "11"}, Pair{"1z", "2"}, Pair{"1zzz", "2"},
          Pair{"1zzz", "2001"}, Pair{"0zz", "1"}, Pair{"V", "V1"}, Pair{"zy", "zz"},
          Pair{"Zz", "a"}, Pair{"9z", "A"}, Pair{"000001", "00001"}}) {
        const std::string key = position_between(pair.before, pair.after);
        BOOST_TEST(is_position(key), pair.before << " " << pair.after << " " << key);
        BOOST_TEST(key > pair.before);
        BOOST_TEST((*pair.after == '\0' || key < pair.after), pair.after << " " << key);
    }
}

BOOST_AUTO_TEST_CASE(the_form_of_keys_is_checked) {
    for (const char* text : {"V", "01", "z", "aZ9"}) BOOST_TEST(is_position(text), text);
    for (const char* text : {"", "0", "V0", "a b", "é", "a-", "_"}) {
        BOOST_TEST(!is_position(text), text);
    }
    BOOST_TEST(is_position(std::string(64, 'V')));
    BOOST_TEST(!is_position(std::string(65, 'V')));
    BOOST_TEST(!is_position(std::string_view("V\0V", 3)));
}

BOOST_AUTO_TEST_SUITE_END()
