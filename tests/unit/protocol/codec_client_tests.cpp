// What browsers may say: the exact wire form, strict reading, and bounds.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "shared/protocol/limits.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using namespace kam::protocol;
using model::Collection;

std::string code_of(const std::string& text) {
    const auto messages = client_messages_from_text(text);
    return messages ? "ok" : std::string(base::code_text(messages.error().code));
}

Push push_of(mutation::Mutation mutation) {
    return Push{test_space(), MutationNumber{3}, model::Version{12}, std::move(mutation)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec_client_tests)

BOOST_AUTO_TEST_CASE(WR6_messages_have_the_documented_form) {
    const auto text = [](ClientMessage message) { return text_from_message(message); };
    BOOST_TEST(text(Hello{1, 1, {"c1"}}) == R"({"cid":"c1","p":1,"sv":1,"t":"hello"})");
    BOOST_TEST(text(Subscribe{test_space(), "inc1", {12}, {3}}) ==
               R"({"inc":"inc1","q":3,"s":"account:acme","t":"sub","v":12})");
    BOOST_TEST(text(Unsubscribe{test_space()}) == R"({"s":"account:acme","t":"unsub"})");
    BOOST_TEST(text(push_of(set(Collection::insight, "i1", "source", "FT"))) ==
               R"({"a":{"c":"insight","f":{"source":"FT"},"id":"i1"},"bv":12,"i":3,)"
               R"("n":"record.set","s":"account:acme","t":"m"})");
    BOOST_TEST(text(Ping{7}) == R"({"k":7,"t":"ping"})");
    BOOST_TEST(
        text(
            Here{test_space(), {Collection::target, {"t1"}, "due"}, PlanTab::follow_up, {"ben"}}) ==
        R"({"c":"target","f":"due","follows":"ben","r":"t1",)"
        R"("s":"account:acme","t":"here","tab":"follow_up"})");
}

BOOST_AUTO_TEST_CASE(WR6_every_mutation_survives_the_way_to_text_and_back) {
    const mutation::Mutation mutations[] = {
        create(Collection::insight, "i1", {{"statement", "Straße 1"}}),
        create_after(Collection::insight, "i1", {}, ""),
        create_after(Collection::insight, "i1", {}, "i0"),
        set(Collection::insight, "i1", "source", nullptr),
        undo_set(Collection::insight, "i1", "source", "FT"),
        remove(Collection::action, "a1"),
        mutation::RecordDelete{Collection::action, {"a1"}, true},
        mutation::ListMove{Collection::action, {"a1"}, {"a0"}, true},
        restore(Collection::action, "a1"),
        move(Collection::action, "a1", ""),
        mutation::SetAdd{Collection::review, {"r1"}, "attendees", "anna"},
        mutation::SetRemove{Collection::review, {"r1"}, "attendees", "anna"},
        mutation::NumInc{Collection::insight, {"i1"}, "heard_again", -3, true},
        open_account("anna"),
        mutation::TextEdit{Collection::insight, {"i1"}, "so_what", "Straße", {{0, 0, "Die "}}},
        mutation::TextEdit{Collection::insight, {"i1"}, "so_what", "x", {{0, 1, ""}}, true},
    };
    for (const mutation::Mutation& mutation : mutations) {
        const std::string text = text_from_message(ClientMessage{push_of(mutation)});
        const auto read = client_messages_from_text(text);
        BOOST_REQUIRE_MESSAGE(read.ok(), text);
        BOOST_TEST(text_from_message(read.value().front()) == text);
        const auto& push = std::get<Push>(read.value().front());
        BOOST_TEST(push.mutation.index() == mutation.index());
        BOOST_TEST(push.number.value == 3);
        BOOST_TEST(push.base.value == 12);
    }
}

BOOST_AUTO_TEST_CASE(WR1_what_we_do_not_know_is_refused) {
    BOOST_TEST(code_of(R"({"t":"ping","k":1})") == "ok");
    BOOST_TEST(code_of(R"({"t":"ping","k":1,"x":1})") == "unknown_field");
    BOOST_TEST(code_of(R"({"t":"pong","k":1})") == "bad_message");
    BOOST_TEST(code_of(R"({"t":7})") == "bad_message");
    BOOST_TEST(code_of(R"({"t":"ping","k":"1"})") == "bad_message");
    BOOST_TEST(code_of(R"({"t":"ping","k":1.0})") == "bad_message");
    BOOST_TEST(code_of(R"({"t":"ping","k":-1})") == "bad_value");
    BOOST_TEST(code_of(R"({"t":"ping","k":99999999999999999999})") == "bad_message");
    BOOST_TEST(code_of(R"({"t":"hello","p":1,"sv":1,"cid":"no id"})") == "bad_value");
    BOOST_TEST(code_of(R"({"t":"hello","p":4000000000,"sv":1,"cid":"c"})") == "bad_value");
    BOOST_TEST(code_of(R"({"t":"sub","s":"vault:x","inc":"","v":0,"q":1})") == "bad_value");
    BOOST_TEST(code_of(R"({"t":"sub","s":"firm","inc":"a b","v":0,"q":1})") == "bad_value");
    BOOST_TEST(code_of("null") == "bad_message");
    BOOST_TEST(code_of("{") == "bad_json");
}

BOOST_AUTO_TEST_CASE(WR1_mutations_are_read_strictly) {
    const auto code = [](const std::string& name, const std::string& arguments) {
        return code_of(R"({"t":"m","s":"account:acme","i":1,"bv":0,"n":")" + name + R"(","a":)" +
                       arguments + "}");
    };
    BOOST_TEST(code("record.delete", R"({"c":"insight","id":"i1"})") == "ok");
    BOOST_TEST(code("record.burn", R"({"c":"insight","id":"i1"})") == "unknown_mutation");
    BOOST_TEST(code("record.delete", R"({"c":"insights","id":"i1"})") == "unknown_record");
    BOOST_TEST(code("record.delete", R"({"c":"insight","id":""})") == "bad_value");
    BOOST_TEST(code("record.delete", R"({"c":"insight","id":"i1","f":{}})") == "unknown_field");
    BOOST_TEST(code("record.delete", R"({"c":"insight"})") == "bad_message");
    BOOST_TEST(code("record.delete", "[]") == "bad_message");
    BOOST_TEST(code("record.set", R"({"c":"insight","id":"i1","f":[]})") == "bad_message");
    BOOST_TEST(code("record.set", R"({"c":"insight","id":"i1","f":{},"undo":1})") == "bad_message");
    BOOST_TEST(code("record.delete", R"({"c":"insight","id":"i1","undo":1})") == "bad_message");
    BOOST_TEST(code("record.restore", R"({"c":"insight","id":"i1","undo":true})") ==
               "unknown_field");
    BOOST_TEST(code("set.add", R"({"c":"review","id":"r1","f":"attendees","e":"a b"})") ==
               "bad_value");
    BOOST_TEST(code_of(R"({"t":"m","s":"firm","i":0,"bv":0,"n":"record.delete","a":{}})") ==
               "bad_value");
    BOOST_TEST(code_of(R"({"t":"m","s":"firm","i":1,"bv":0,"n":"record.delete"})") ==
               "bad_message");
}

BOOST_AUTO_TEST_CASE(PR6_WR1_spots_are_read_strictly) {
    const auto code = [](const std::string& rest) {
        return code_of(R"({"t":"here")" + rest + "}");
    };
    BOOST_TEST(code("") == "ok");
    BOOST_TEST(code(R"(,"s":"account:acme")") == "ok");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"target","r":"t1","f":"due")") == "ok");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"target")") == "bad_message");
    BOOST_TEST(code(R"(,"s":"account:acme","r":"t1")") == "bad_message");
    BOOST_TEST(code(R"(,"s":"account:acme","f":"due")") == "unknown_field");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"target","r":"t1","f":"so_what")") ==
               "unknown_field");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"targets","r":"t1")") == "unknown_record");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"target","r":"a b")") == "bad_value");
    BOOST_TEST(code(R"(,"s":"vault")") == "bad_value");
    BOOST_TEST(code(R"(,"c":"target","r":"t1")") == "bad_message");
    BOOST_TEST(code(R"(,"s":"account:acme","x":1)") == "unknown_field");
    BOOST_TEST(code(R"(,"s":"account:acme","c":"target","r":"t1","f":")" + std::string(100, 'x') +
                    "\"") == "unknown_field");
}

BOOST_AUTO_TEST_CASE(PR6_WR6_every_tab_survives_the_way_to_text_and_back) {
    for (const PlanTab tab : {PlanTab::overview, PlanTab::insight, PlanTab::opportunities,
                              PlanTab::plan, PlanTab::follow_up}) {
        const Here here{test_space(), {}, tab, {"ben"}};
        const auto read = client_messages_from_text(text_from_message(ClientMessage{here}));
        BOOST_REQUIRE(read.ok());
        BOOST_TEST((std::get<Here>(read.value().front()) == here));
    }
    const Here plain{test_space(), {}};
    const auto read = client_messages_from_text(text_from_message(ClientMessage{plain}));
    BOOST_REQUIRE(read.ok());
    BOOST_TEST((std::get<Here>(read.value().front()) == plain));
}

BOOST_AUTO_TEST_CASE(PR6_WR1_tabs_and_who_is_followed_are_read_strictly) {
    const auto code = [](const std::string& rest) {
        return code_of(R"({"t":"here")" + rest + "}");
    };
    const std::string in_acme = R"(,"s":"account:acme")";
    BOOST_TEST(code(in_acme + R"(,"tab":"plan","follows":"ben")") == "ok");
    BOOST_TEST(code(in_acme + R"(,"tab":"plans")") == "bad_value");
    BOOST_TEST(code(in_acme + R"(,"tab":"")") == "bad_value");
    BOOST_TEST(code(in_acme + R"(,"tab":3)") == "bad_message");
    BOOST_TEST(code(in_acme + R"(,"tab":null)") == "bad_message");
    BOOST_TEST(code(in_acme + R"(,"follows":"a b")") == "bad_value");
    BOOST_TEST(code(in_acme + R"(,"follows":"")") == "bad_value");
    BOOST_TEST(code(in_acme + R"(,"follows":["ben"])") == "bad_message");
    BOOST_TEST(code(in_acme + R"(,"follows":")" + std::string(1000, 'x') + "\"") == "bad_value");
    BOOST_TEST(code(R"(,"tab":"plan")") == "bad_message");
    BOOST_TEST(code(R"(,"follows":"ben")") == "bad_message");
}

BOOST_AUTO_TEST_CASE(WR3_frames_are_bounded_in_bytes_and_mutations) {
    BOOST_TEST(code_of(std::string(message_bytes_max + 1, ' ')) == "too_large");
    BOOST_TEST(code_of("[]") == "bad_message");
    BOOST_TEST(code_of(R"([{"t":"ping","k":1}])") == "bad_message");
    const std::vector<Push> most(mutations_per_frame_max, push_of(remove(Collection::action, "a")));
    BOOST_TEST(code_of(text_from_pushes(most)) == "ok");
    std::vector<Push> more = most;
    more.push_back(more.front());
    BOOST_TEST(code_of(text_from_pushes(more)) == "too_large");
}

BOOST_AUTO_TEST_CASE(WR3_a_full_outbox_is_cut_into_frames_that_fit) {
    std::vector<Push> pushes;
    for (int i = 1; i <= 450; ++i) {
        pushes.push_back(push_of(set(Collection::review, "r1", "decisions",
                                     std::string(i % 90 == 0 ? 90'000 : 10, 'x'))));
        pushes.back().number.value = i;
    }
    std::int64_t next = 1;
    for (const std::string& frame : frames_from_pushes(pushes)) {
        BOOST_TEST(frame.size() <= message_bytes_max);
        const auto messages = client_messages_from_text(frame);
        BOOST_REQUIRE(messages.ok());
        for (const ClientMessage& message : messages.value()) {
            BOOST_TEST(std::get<Push>(message).number.value == next++);
        }
    }
    BOOST_TEST(next == 451);
    BOOST_TEST(frames_from_pushes({}).empty());
}

BOOST_AUTO_TEST_CASE(WR4_errors_never_quote_more_than_a_short_key) {
    const std::string key(100, 'k');
    const std::string texts[] = {
        R"({"t":"ping","k":1,")" + key + R"(":"canary"})",
        R"({"t":"canary)" + key + R"("})",
        R"({"t":"m","s":"firm","i":1,"bv":0,"n":"record.set","a":{"c":"person","id":"p","f":{")" +
            key + R"(":"canary"}}})",
        R"({"t":"m","s":"firm","i":1,"bv":0,"n":"record.set","a":{"c":"person","id":"canary p",)"
        R"("f":{}}})",
    };
    for (const std::string& text : texts) {
        const auto messages = client_messages_from_text(text);
        BOOST_REQUIRE(!messages.ok());
        const std::string& detail = messages.error().detail;
        BOOST_TEST(detail.find(std::string(65, 'k')) == std::string::npos);
        BOOST_TEST(detail.size() < 100u);
        if (text.find("\"t\":\"canary") == std::string::npos) {
            BOOST_TEST(detail.find("canary") == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(WR5_any_bytes_give_a_message_or_an_error) {
    base::Random random(1);
    const std::string good = text_from_pushes(
        {push_of(create_after(Collection::insight, "i1", {{"statement", "é"}}, "i0")),
         push_of(open_account("anna"))});
    int accepted = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text = good;
        const auto changes = 1 + random.below(3);
        for (std::uint64_t i = 0; i < changes; ++i) {
            const auto at = static_cast<std::size_t>(random.below(text.size()));
            if (random.below(3) == 0) {
                text.erase(at, 1 + static_cast<std::size_t>(random.below(8)));
            } else {
                text[at] = static_cast<char>(random.below(256));
            }
            if (text.empty()) text = "x";
        }
        if (client_messages_from_text(text)) ++accepted;
        (void)server_message_from_text(text);
    }
    BOOST_TEST(accepted > 0);
    BOOST_TEST(accepted < 4000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
