// What the server says: everything survives the way to text and back, and newer servers are
// understood as far as possible.
#include <boost/test/unit_test.hpp>

#include "shared/protocol/codec.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using namespace kam::protocol;
using model::Collection;
using model::EffectKind;

model::Effect effect(EffectKind kind) {
    model::Effect made;
    made.kind = kind;
    made.collection = Collection::insight;
    made.id.text = "i1";
    if (kind == EffectKind::put) made.fields.emplace("statement", "s");
    if (kind == EffectKind::set) {
        made.field = "source";
        made.value = "FT";
    }
    if (kind == EffectKind::splice) {
        made.field = "so_what";
        made.splices = {{0, 2, "Straße"}, {7, 0, "x"}};
    }
    return made;
}

model::Record record() {
    model::Record made;
    made.collection = Collection::insight;
    made.id.text = "i1";
    made.fields = {{"statement", "s"}, {"source", nullptr}};
    made.stamps = {{"statement", {{4}, {"anna"}}}, {"source", {{9}, {""}}}};
    made.created = {4};
    made.changed = {9};
    made.created_by = {"anna"};
    made.changed_by = {"ben"};
    made.created_at = {100};
    made.changed_at = {200};
    made.is_deleted = true;
    return made;
}

void check_way_and_back(const ServerMessage& message) {
    const std::string text = text_from_message(message);
    const auto read = server_message_from_text(text);
    BOOST_REQUIRE_MESSAGE(read.ok(), text);
    BOOST_TEST(read.value().index() == message.index());
    BOOST_TEST(text_from_message(read.value()) == text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec_server_tests)

BOOST_AUTO_TEST_CASE(WR6_every_message_survives_the_way_to_text_and_back) {
    const std::vector<SpaceGrant> grants{{test_space(), model::SpaceRole::member},
                                         {{}, model::SpaceRole::reader}};
    check_way_and_back(Welcome{1, 1, {"anna"}, {5}, grants, true});
    check_way_and_back(Spaces{grants});
    check_way_and_back(State{test_space(), {7}, "inc1", {9}, {3}, true, false, true, {record()}});
    check_way_and_back(State{test_space(), {7}, "inc1", {0}, {0}, false, true, false, {}});
    Batch batch{test_space(), {8}, {9}, {}};
    batch.entries.push_back(
        {{9},
         {"anna"},
         {7},
         MutationNumber{2},
         {effect(EffectKind::put), effect(EffectKind::set), effect(EffectKind::del),
          effect(EffectKind::back), effect(EffectKind::splice)}});
    batch.entries.back().is_blind = true;
    check_way_and_back(batch);
    batch.entries[0].number.reset();
    batch.entries[0].person.text.clear();
    check_way_and_back(batch);
    check_way_and_back(Accepted{test_space(), {3}});
    check_way_and_back(Rejected{test_space(), {3}, {base::ErrorCode::late, "ben was faster"}});
    check_way_and_back(SpaceGone{test_space()});
    check_way_and_back(Pong{7});
    check_way_and_back(Who{test_space(), {}});
    check_way_and_back(
        Who{test_space(), {{{"anna"}, {Collection::target, {"t1"}, "due"}}, {{"ben"}, {}}}});
    check_way_and_back(Who{
        test_space(), {{{"anna"}, {}, PlanTab::plan, {"ben"}}, {{"ben"}, {}, PlanTab::insight}}});
    check_way_and_back(Bye{{base::ErrorCode::gap, "mutation 3 was expected"}});
}

BOOST_AUTO_TEST_CASE(WR6_batches_and_records_have_the_documented_form) {
    Batch batch{test_space(), {8}, {9}, {}};
    batch.entries.push_back({{9}, {"anna"}, {7}, MutationNumber{2}, {effect(EffectKind::set)}});
    BOOST_TEST(text_from_message(ServerMessage{batch}) ==
               R"({"f":8,"m":[{"at":7,"i":2,"o":[["set","insight","i1","source","FT"]],)"
               R"("u":"anna","v":9}],"s":"account:acme","t":"d","v":9})");
    BOOST_TEST(base::text_from_json(json_from_record(record())) ==
               R"({"at":200,"by":"ben","c":"insight","cat":100,"cby":"anna","cver":4,"del":true,)"
               R"("f":{"source":null,"statement":"s"},"id":"i1",)"
               R"("st":{"source":[9,""],"statement":[4,"anna"]},"ver":9})");
}

BOOST_AUTO_TEST_CASE(WR2_a_newer_server_is_understood_as_far_as_possible) {
    const auto pong = server_message_from_text(R"({"t":"pong","k":7,"new":[1]})");
    BOOST_REQUIRE(pong.ok());
    BOOST_TEST(std::get<Pong>(pong.value()).token == 7);

    const auto spaces = server_message_from_text(
        R"({"t":"spaces","spaces":[["vault:x","member"],["firm","judge"],["firm","reader",1]]})");
    BOOST_REQUIRE(spaces.ok());
    BOOST_TEST(std::get<Spaces>(spaces.value()).spaces.size() == 1u);

    const auto state = server_message_from_text(
        R"({"t":"state","s":"firm","q":1,"inc":"i","v":2,"last":0,"first":true,"r":[)"
        R"({"c":"tie","id":"t","f":{},"ver":1,"cver":1,"by":"","at":0,"cby":"","cat":0},)"
        R"({"c":"person","id":"p","f":{"x":1},"ver":1,"cver":1,"by":"","at":0,"cby":"",)"
        R"("cat":0}]})");
    BOOST_REQUIRE(state.ok());
    BOOST_REQUIRE_EQUAL(std::get<State>(state.value()).records.size(), 1u);
    BOOST_TEST(std::get<State>(state.value()).records[0].has("x"));

    const auto batch = server_message_from_text(
        R"({"t":"d","s":"firm","f":1,"v":2,"m":[{"v":2,"u":"a","at":0,"o":[)"
        R"(["del","tie","t"],["del","person","p"]]}]})");
    BOOST_REQUIRE(batch.ok());
    BOOST_TEST(std::get<Batch>(batch.value()).entries[0].effects.size() == 1u);

    const auto who = server_message_from_text(
        R"({"t":"who","s":"firm","p":[{"u":"a","tab":"map","follows":"b"},{"u":"b","tab":7}]})");
    BOOST_REQUIRE(who.ok());
    BOOST_TEST((std::get<Who>(who.value()).people ==
                std::vector<Someone>{{{"a"}, {}, {}, {"b"}}, {{"b"}, {}, {}, {}}}));

    const auto refused =
        server_message_from_text(R"({"t":"rej","s":"firm","i":1,"code":"mood","msg":"no"})");
    BOOST_REQUIRE(refused.ok());
    BOOST_TEST((std::get<Rejected>(refused.value()).error ==
                base::Error{base::ErrorCode::bad_message, "no"}));
}

BOOST_AUTO_TEST_CASE(WR2_effects_that_are_not_understood_end_the_stream) {
    for (const char* wrong : {R"(["move","person","p"])", R"(["del","person"])",
                              R"(["del","person","p",1])", R"(["set","person","p",7,1])",
                              R"(["put","person","p",[]])", R"(["del","person",""])", R"({})"}) {
        const std::string text = std::string(R"({"t":"d","s":"firm","f":1,"v":2,"m":[{"v":2,)") +
                                 R"("u":"a","at":0,"o":[)" + wrong + "]}]}";
        BOOST_TEST(!server_message_from_text(text).ok());
    }
}

BOOST_AUTO_TEST_CASE(WR5_members_of_the_wrong_type_are_errors) {
    for (const char* text :
         {R"({"t":"state","s":"firm","q":1,"inc":"","v":2,"last":0,"r":[]})",
          R"({"t":"state","s":"firm","q":1,"inc":"i","v":-2,"last":0,"r":[]})",
          R"({"t":"state","s":"firm","q":1,"inc":"i","v":2,"last":0,"r":{}})",
          R"({"t":"state","s":"firm","q":1,"inc":"i","v":2,"last":0,"r":[7]})",
          R"({"t":"d","s":"firm","f":1,"v":2,"m":[7]})", R"({"t":"ok","s":"firm","i":0})",
          R"({"t":"spaces","spaces":[["firm"]]})",
          R"({"t":"who","s":"firm","p":[{"u":"a","follows":"b c"}]})",
          R"({"t":"who","s":"firm","p":[{"u":"a","follows":7}]})",
          R"({"t":"bye","code":7,"msg":""})", "7"}) {
        BOOST_TEST(!server_message_from_text(text).ok());
    }
    BOOST_TEST(!record_from_json(base::Json::array()).ok());
    base::Json json = json_from_record(record());
    json["st"]["statement"] = base::Json::array({-1, "anna"});
    BOOST_TEST(!record_from_json(json).ok());
    json["st"] = 7;
    BOOST_TEST(!record_from_json(json).ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
