// Passwords, tokens and the life of a session. Two real hashes, 0.1 s and 64 MiB each.
#include "server/auth/sign_in.h"

#include <boost/test/unit_test.hpp>
#include <set>

namespace {

using namespace kam;
using namespace kam::server::auth;

BOOST_AUTO_TEST_SUITE(sign_in_tests)

BOOST_AUTO_TEST_CASE(only_the_right_password_matches) {
    const auto hash = hash_password("correct horse battery staple");
    BOOST_REQUIRE(hash.ok());
    BOOST_TEST(hash.value().substr(0, 17) == "$argon2id$v=19$m=");
    BOOST_TEST(is_password(hash.value(), "correct horse battery staple"));
    BOOST_TEST(!is_password(hash.value(), "correct horse battery stapl"));
    BOOST_TEST(!is_password("", "correct horse battery staple"));
    BOOST_TEST(!is_password("not a hash", "correct horse battery staple"));
}

BOOST_AUTO_TEST_CASE(password_rules_judge_length_and_guessability) {
    const auto is_fine = [](std::string_view password) {
        return validate_password(password, "amara.okafor@firm.example").ok();
    };
    BOOST_TEST(is_fine("correct horse battery staple"));
    BOOST_TEST(is_fine("vierzehn plus eins"));
    BOOST_TEST(is_fine("мой длинный пароль"));
    BOOST_TEST(!is_fine("fourteen chars"));
    BOOST_TEST(!is_fine("aaaaaaaaaaaaaaaaaaaa"));
    BOOST_TEST(!is_fine("rapportrapportrapport"));
    BOOST_TEST(!is_fine("Amara.Okafor@firm.example"));
    BOOST_TEST(!is_fine("AmaraOkaforAmara1"));
    BOOST_TEST(!is_fine(std::string(257, 'a') + "bcdefg"));
    BOOST_TEST(!is_fine("broken \xff bytes in here"));
    BOOST_TEST(is_fine("my amara and her seven green boats"));
}

BOOST_AUTO_TEST_CASE(tokens_are_long_and_never_alike) {
    std::set<std::string> tokens;
    for (int i = 0; i < 100; ++i) tokens.insert(make_session_token());
    BOOST_TEST(tokens.size() == 100u);
    BOOST_TEST(tokens.begin()->size() == 43u);
    // FIPS 180-2's own example.
    BOOST_TEST(token_digest("abc") ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(sessions_end_by_idleness_by_age_and_by_a_clock_gone_back) {
    const base::TimeMs start{1'000'000'000'000};
    const Session fresh{base::PersonId{"p"}, start, start};
    BOOST_TEST(is_session_alive(fresh, start));
    BOOST_TEST(is_session_alive(fresh, start + (session_idle_max_ms - 1)));
    BOOST_TEST(!is_session_alive(fresh, start + session_idle_max_ms));
    const Session busy{base::PersonId{"p"}, start, start + (session_life_max_ms - 1000)};
    BOOST_TEST(is_session_alive(busy, start + (session_life_max_ms - 1)));
    BOOST_TEST(!is_session_alive(busy, start + session_life_max_ms));
    BOOST_TEST(!is_session_alive(fresh, start + (-10 * 60 * 1000)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
