// Catching up costs what the space holds, never what happened meanwhile: rule AU9.
#include <boost/test/unit_test.hpp>
#include <string>

#include "shared/base/random.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/sync_makers.h"

BOOST_AUTO_TEST_SUITE(far_behind_tests)

using namespace kam;
using namespace kam::test;
using model::Collection;

namespace {

constexpr int records = 200;
constexpr int mutations = 100'000;
constexpr int mutations_per_commit = 2000;
// A part of a delta says that it is one.
constexpr std::size_t words_per_part = 16;

std::string id_of(std::uint64_t number) {
    return "ins" + std::to_string(number);
}

mutation::Mutation random_change(base::Random& random) {
    const std::string id = id_of(random.below(records));
    switch (random.below(20)) {
        case 0:
            return remove(Collection::insight, id);
        case 1:
        case 2:
            return restore(Collection::insight, id);
        case 3:
            return test::move(Collection::insight, id, id_of(random.below(records)));
        default:
            break;
    }
    const char* field = random.below(2) == 0 ? "so_what" : "source";
    return set(Collection::insight, id, field, "words " + std::to_string(random.next()));
}

struct Told {
    std::size_t bytes = 0;
    std::size_t parts = 0;
    bool is_delta = false;
    model::Version version;
};

// All that a page gets which stands at `since` of that incarnation.
Told catch_up(HubFixture& server, model::Version since, const std::string& incarnation) {
    HubSession& session = server.join("ben");
    forget(session);
    server.say(session, protocol::Subscribe{test_space(), incarnation, since});
    Told told;
    for (const auto& frame : session.frames) told.bytes += frame->size();
    for (const protocol::State& state : all_of<protocol::State>(session)) {
        ++told.parts;
        told.is_delta = state.is_delta;
        told.version = state.version;
    }
    return told;
}

}  // namespace

BOOST_AUTO_TEST_CASE(AU9_who_is_100000_changes_behind_gets_no_more_than_everything) {
    HubFixture server;
    for (int i = 0; i < records; ++i) {
        server.submit(test_space(), create(Collection::insight, id_of(static_cast<unsigned>(i)),
                                           {{"statement", "as it was found"}}));
    }
    server.commit();
    HubSession& before = server.join("ben");
    server.say(before, protocol::Subscribe{test_space(), {}, {}});
    const protocol::State seen = all_of<protocol::State>(before).back();
    server.close(before);

    base::Random random(11);
    for (int done = 0; done < mutations; ++done) {
        // Some are refused: their record is deleted.
        const mutation::Actor admin = actor("admin", model::SpaceRole::server);
        (void)server.hub().submit({test_space(), random_change(random), admin, server.now()}).ok();
        if (done % mutations_per_commit == 0) server.commit();
    }
    server.commit();

    const Told delta = catch_up(server, seen.version, seen.incarnation);
    const Told whole = catch_up(server, {}, {});
    BOOST_TEST(delta.is_delta);
    BOOST_TEST(!whole.is_delta);
    BOOST_TEST(delta.version.value - seen.version.value > mutations / 2);
    BOOST_TEST_MESSAGE("delta " << delta.bytes << " bytes, everything " << whole.bytes);
    BOOST_TEST(delta.bytes > 0u);
    BOOST_TEST(delta.bytes <= whole.bytes + delta.parts * words_per_part);
    // And who missed one change is told only of that.
    const Told little = catch_up(server, {delta.version.value - 1}, seen.incarnation);
    BOOST_TEST(little.is_delta);
    BOOST_TEST(little.bytes < whole.bytes / 50);
}

BOOST_AUTO_TEST_SUITE_END()
