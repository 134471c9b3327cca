// Ids: their form, that they repeat with the seed and do not collide, and ids made from keys.
#include "shared/base/ids.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace kam::base;

BOOST_AUTO_TEST_SUITE(ids_tests)

BOOST_AUTO_TEST_CASE(ids_are_seventeen_characters_and_repeat_with_the_seed) {
    Random one(42);
    Random other(42);
    for (int i = 0; i < 100; ++i) {
        const std::string id = make_id_text(one);
        BOOST_TEST(id.size() == std::size_t{id_length});
        BOOST_TEST(is_id_text(id));
        BOOST_TEST(make_id<RecordId>(other).text == id);
    }
}

BOOST_AUTO_TEST_CASE(ids_do_not_collide) {
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Random random(seed);
        for (int i = 0; i < 1000; ++i) seen.insert(make_id_text(random));
    }
    // The states of neighbouring seeds never meet in so few steps.
    BOOST_TEST(seen.size() == 100'000u);
}

BOOST_AUTO_TEST_CASE(keys_give_the_same_id_again_and_kinds_keep_them_apart) {
    const std::string id = id_text_from_key("csv", "Acme Ltd");
    BOOST_TEST(id == id_text_from_key("csv", "Acme Ltd"));
    BOOST_TEST(id != id_text_from_key("demo", "Acme Ltd"));
    BOOST_TEST(id_text_from_key("ab", "c") != id_text_from_key("a", "bc"));
    BOOST_TEST(is_id_text(id));
    BOOST_TEST(id.size() == std::size_t{id_length});
    std::set<std::string> seen;
    for (int i = 0; i < 50'000; ++i) seen.insert(id_text_from_key("row", std::to_string(i)));
    BOOST_TEST(seen.size() == 50'000u);
}

BOOST_AUTO_TEST_CASE(the_form_of_ids_is_checked) {
    for (const char* text : {"a", "self", "A-b_9", "12345678901234567890123456789012"}) {
        BOOST_TEST(is_id_text(text), text);
    }
    for (const char* text : {"", "a b", "a.b", "é", "a/b", "123456789012345678901234567890123"}) {
        BOOST_TEST(!is_id_text(text), text);
    }
    BOOST_TEST(!is_id_text(std::string_view("a\0", 2)));
}

BOOST_AUTO_TEST_SUITE_END()
