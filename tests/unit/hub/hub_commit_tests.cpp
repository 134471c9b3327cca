// What a commit sets free: one frame for all readers, and who is in and out from then on.
#include <boost/test/unit_test.hpp>
#include <set>

#include "shared/protocol/codec.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"

BOOST_FIXTURE_TEST_SUITE(hub_commit_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
namespace protocol = kam::protocol;

namespace {

kam::mutation::Mutation insight(std::string_view id) {
    return create(Collection::insight, id, {{"statement", "They reorganise"}});
}

const kam::model::SpaceId acme = test_space();
const kam::model::SpaceId zeta = kam::model::account_space({"zeta"});

}  // namespace

BOOST_AUTO_TEST_CASE(SB5_one_frame_per_commit_and_space) {
    HubSession& anna = reader("anna", acme);
    std::vector<HubSession*> readers;
    for (int i = 0; i < 5; ++i) readers.push_back(&reader("ben", acme));
    for (const char* id : {"i1", "i2", "i3"}) push(anna, acme, insight(id));
    commit();
    std::set<const std::string*> frames;
    for (const HubSession* one : readers) {
        BOOST_REQUIRE(one->frames.size() == 1u);
        frames.insert(one->frames[0].get());
        const protocol::Batch batch = all_of<protocol::Batch>(*one).at(0);
        BOOST_TEST(batch.from.value == 2);
        BOOST_TEST(batch.to.value == 5);
        BOOST_TEST(batch.entries.size() == 3u);
    }
    BOOST_TEST(frames.size() == 1u);  // the very same bytes
    BOOST_TEST(anna.frames.size() == 1u);
}

// Frames are put together from the texts of entries; the bytes must be those of the codec.
BOOST_AUTO_TEST_CASE(SB5_frames_are_what_the_codec_would_write) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& other = reader("ben", acme);
    push(anna, acme, create(Collection::insight, "i1", {{"statement", "\"m\":[ \\ Łódź"}}));
    push(ben, acme, set(Collection::insight, "i1", "so_what", "It matters"));
    push(anna, acme, insight("i2"));
    commit();
    for (const HubSession* session : {&anna, &ben, &other}) {
        BOOST_REQUIRE(session->messages.size() == 1u);
        BOOST_TEST(*session->frames[0] == protocol::text_from_message(session->messages[0]));
    }
    BOOST_TEST(*anna.frames[0] != *ben.frames[0]);
    BOOST_TEST(*ben.frames[0] != *other.frames[0]);
}

BOOST_AUTO_TEST_CASE(one_commit_is_in_flight_at_a_time) {
    HubSession& anna = join("anna");
    push(anna, acme, insight("i1"));
    BOOST_TEST(hub().has_work());
    BOOST_REQUIRE(take());
    push(anna, acme, insight("i2"));
    BOOST_TEST(!hub().has_work());
    BOOST_TEST(!hub().take_commit().has_value());
    finish();
    BOOST_TEST(hub().has_work());
}

BOOST_AUTO_TEST_CASE(SB2_removal_stops_frames_at_once) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    push(anna, acme, insight("before"));
    push(anna, acme, remove(Collection::team_member, "m-ben"));
    push(anna, acme, insight("after"));
    BOOST_REQUIRE(take());
    BOOST_TEST(heard(ben) == "");
    finish();
    BOOST_TEST(heard(ben) == "spaces, gone account:acme");
    BOOST_TEST(all_of<protocol::Spaces>(ben)[0].spaces.size() == 1u);
    forget(ben);
    push(anna, acme, insight("later"));
    commit();
    say(ben, protocol::Subscribe{acme, {}, {}});
    BOOST_TEST(heard(ben) == "gone account:acme");
}

BOOST_AUTO_TEST_CASE(SB2_a_wait_ends_with_the_membership) {
    HubSession& anna = join("anna");
    HubSession& ben = join("ben");
    forget(ben);
    push(anna, acme, insight("i1"));
    say(ben, protocol::Subscribe{acme, {}, {}});
    push(anna, acme, remove(Collection::team_member, "m-ben"));
    commit();
    BOOST_TEST(heard(ben) == "spaces, gone account:acme");
}

// In memory he is out; on disk he is not. Until that is settled he hears neither.
BOOST_AUTO_TEST_CASE(SB3_a_removed_member_learns_it_when_it_is_durable) {
    HubSession& anna = join("anna");
    HubSession& ben = join("ben");
    forget(ben);
    push(anna, acme, remove(Collection::team_member, "m-ben"));
    push(ben, acme, insight("i1"));
    say(ben, protocol::Subscribe{acme, {}, {}});
    BOOST_TEST(heard(ben) == "");
    commit();
    BOOST_TEST(heard(ben) == "rejected 1 no_space, spaces, gone account:acme");
}

BOOST_AUTO_TEST_CASE(SB3_a_new_member_learns_it_when_it_is_durable) {
    HubSession& anna = join("anna");
    HubSession& olga = join("olga");
    forget(olga);
    push(anna, acme,
         create(Collection::team_member, "m-olga", {{"person", "olga"}, {"role", "sponsor"}}));
    BOOST_TEST(heard(olga) == "");
    BOOST_TEST(hub().grants_of({"olga"}).size() == 2u);
    commit();
    BOOST_TEST(heard(olga) == "spaces");
    BOOST_TEST(hub().grants_of({"olga"}).size() == 3u);
    forget(olga);
    say(olga, protocol::Subscribe{acme, {}, {}});
    BOOST_TEST(heard(olga) == "state account:acme at 3");
}

BOOST_AUTO_TEST_CASE(SB2_who_takes_himself_out_is_answered_first) {
    submit(acme, create(Collection::team_member, "m-olga",
                        {{"person", "olga"}, {"role", "account_lead"}}));
    commit();
    HubSession& anna = reader("anna", acme);
    const std::string own = kam::base::id_text_from_key("team_member", "anna");
    push(anna, acme, remove(Collection::team_member, own));
    commit();
    BOOST_TEST(heard(anna) == "accepted 1, spaces, gone account:acme");
}

BOOST_AUTO_TEST_CASE(SB2_leaving_the_firm_closes_every_space) {
    HubSession& lena = reader("lena", programme_space());
    say(lena, protocol::Subscribe{firm_space(), {}, {}});
    forget(lena);
    submit(firm_space(), set(Collection::person, "lena", "has_left", true));
    commit();
    BOOST_TEST(heard(lena) == "spaces, gone firm, gone programme");
    BOOST_TEST(hub().grants_of({"lena"}).empty());
}

BOOST_AUTO_TEST_CASE(a_changed_role_is_told_and_nothing_is_gone) {
    HubSession& anna = join("anna");
    HubSession& ben = reader("ben", acme);
    push(anna, acme, set(Collection::team_member, "m-ben", "role", "sponsor"));
    commit();
    BOOST_TEST(heard(ben) == "batch account:acme to 3, spaces");
    BOOST_TEST(
        (all_of<protocol::Spaces>(ben)[0].spaces.back().role == kam::model::SpaceRole::sponsor));
}

BOOST_AUTO_TEST_CASE(sessions_that_closed_meanwhile_are_left_out) {
    HubSession& anna = reader("anna", acme);
    HubSession& ben = reader("ben", acme);
    HubSession& waiting = join("ben");
    push(anna, acme, insight("i1"));
    say(waiting, protocol::Subscribe{acme, {}, {}});
    BOOST_REQUIRE(take());
    close(anna);
    close(ben);
    close(waiting);
    finish();  // the fixture fails on a frame to a closed session
    BOOST_TEST(heard(ben) == "");
}

BOOST_AUTO_TEST_CASE(the_batch_holds_records_and_marks_as_they_stand) {
    HubSession& anna = join("anna", "tab");
    push(anna, acme, insight("i1"), 1);
    push(anna, acme, set(Collection::insight, "i1", "so_what", "It matters"), 2);
    BOOST_REQUIRE(take());
    std::size_t of_insight = 0;
    for (const auto& row : taken().records) {
        if (row.record.collection != Collection::insight) continue;
        ++of_insight;
        BOOST_TEST(row.record.text("so_what") == "It matters");
    }
    BOOST_TEST(of_insight == 1u);
    BOOST_REQUIRE(taken().clients.size() == 1u);
    BOOST_TEST(taken().clients[0].mark.last.value == 2);
}

BOOST_AUTO_TEST_SUITE_END()
