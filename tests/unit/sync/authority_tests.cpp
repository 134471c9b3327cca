// The server half alone: numbering, repeats, rejections, states and recovery.
#include "shared/sync/authority.h"

#include <boost/test/unit_test.hpp>

#include "shared/protocol/limits.h"
#include "tests/support/sync_makers.h"

namespace kam::test {
namespace {

using model::Collection;
using sync::Authority;
using sync::LogEntry;
using sync::Outcome;
using sync::Verdict;

constexpr auto insight = Collection::insight;
const mutation::Actor server{base::PersonId{}, model::SpaceRole::server};

// An authority with the log that a hub would have written for it.
struct Served {
    Authority authority{test_space(), "inc1"};
    std::vector<LogEntry> log;

    Served() {
        auto opened = authority.submit(open_account("anna"), server, nullptr, {1});
        BOOST_REQUIRE(opened.ok());
        log.push_back(opened.value());
    }
    Outcome push(std::int64_t number, const mutation::Mutation& mutation,
                 std::string_view person = "anna", std::string_view client = "c1",
                 model::Version base = {1'000'000}) {
        sync::Request request;
        request.client.text = client;
        request.number.value = number;
        request.base = base;
        request.actor = actor(person);
        request.mutation = &mutation;
        Outcome outcome = authority.receive(request, nullptr, {number});
        const bool is_kept =
            outcome.verdict != Verdict::repeated && outcome.verdict != Verdict::stop;
        if (is_kept) log.push_back(outcome.entry);
        return outcome;
    }
};

mutation::Mutation note(std::string_view id) {
    return create(insight, id, {{"statement", "s"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(authority_tests)

BOOST_AUTO_TEST_CASE(AU1_only_the_next_number_is_applied_and_a_gap_stops) {
    Served served;
    BOOST_TEST((served.push(1, note("i1")).verdict == Verdict::ordered));
    const Outcome gap = served.push(3, note("i3"));
    BOOST_TEST((gap.verdict == Verdict::stop));
    BOOST_TEST((gap.entry.error->code == base::ErrorCode::gap));
    BOOST_TEST((served.push(0, note("i0")).verdict == Verdict::stop));
    BOOST_TEST((served.push(2, note("i2")).verdict == Verdict::ordered));
    BOOST_TEST(order_of(served.authority.store(), insight) == "i1 i2");
}

BOOST_AUTO_TEST_CASE(AU2_a_repeat_is_answered_again_and_not_applied_again) {
    Served served;
    served.push(1, set(Collection::account, "self", "about", "one"));
    served.push(1, set(Collection::account, "self", "about", "two"), "ben", "c2");
    const std::string before = dump(served.authority.store());
    const Outcome again = served.push(1, set(Collection::account, "self", "about", "one"));
    BOOST_TEST((again.verdict == Verdict::repeated));
    BOOST_TEST(!again.entry.error.has_value());
    BOOST_TEST(dump(served.authority.store()) == before);
}

BOOST_AUTO_TEST_CASE(AU3_a_client_id_belongs_to_the_person_who_used_it_first) {
    Served served;
    served.push(1, note("i1"), "anna");
    for (const std::int64_t number : {1, 2}) {
        const Outcome foreign = served.push(number, note("i2"), "ben");
        BOOST_TEST((foreign.verdict == Verdict::stop));
        BOOST_TEST((foreign.entry.error->code == base::ErrorCode::forbidden));
    }
}

BOOST_AUTO_TEST_CASE(AU4_rejections_are_given_again_as_far_back_as_they_may_be_unheard) {
    Served served;
    const auto in_flight = static_cast<std::int64_t>(protocol::pushes_in_flight_max);
    BOOST_TEST((served.push(1, remove(insight, "i9")).verdict == Verdict::rejected));
    BOOST_TEST((served.push(2, note("i2")).verdict == Verdict::ordered));
    for (std::int64_t number = 3; number <= in_flight; ++number) {
        served.push(number, remove(insight, "i9"));
    }
    const Outcome first = served.push(1, remove(insight, "i9"));
    BOOST_TEST((first.verdict == Verdict::repeated));
    BOOST_REQUIRE(first.entry.error.has_value());
    BOOST_TEST((first.entry.error->code == base::ErrorCode::unknown_record));
    BOOST_TEST(!served.push(2, note("i2")).entry.error.has_value());
    BOOST_TEST(served.push(in_flight, note("x")).entry.error.has_value());
    // The client sends a number only when it has heard all answers this far before it.
    served.push(in_flight + 1, note("i3"));
    BOOST_TEST(!served.push(1, remove(insight, "i9")).entry.error.has_value());
    BOOST_TEST(served.authority.mark({"c1"})->earlier_errors.size() <
               protocol::pushes_in_flight_max);
}

BOOST_AUTO_TEST_CASE(AU5_rejected_and_ineffective_mutations_use_up_their_number) {
    Served served;
    const model::Version before = served.authority.version();
    const Outcome rejected = served.push(1, remove(insight, "i9"));
    BOOST_TEST((rejected.verdict == Verdict::rejected));
    BOOST_TEST(rejected.entry.version.value == 0);
    // The name alone: what was asked for may be large, and anybody may be rejected.
    BOOST_TEST(rejected.entry.mutation.dump() == "[\"record.delete\",{}]");
    const Outcome idle = served.push(2, set(Collection::account, "self", "name", "Acme"));
    BOOST_TEST((idle.verdict == Verdict::no_effect));
    BOOST_TEST(idle.entry.version.value == 0);
    BOOST_TEST((served.authority.version() == before));
    BOOST_TEST((served.push(3, note("i1")).verdict == Verdict::ordered));
    BOOST_TEST(served.authority.mark({"c1"})->last.value == 3);
}

BOOST_AUTO_TEST_CASE(AU5_of_typing_the_log_keeps_what_was_done_and_not_the_whole_text) {
    Served served;
    mutation::TextEdit edit{Collection::account, {"self"}, "about", "", {{0, 0, "They pay."}}};
    served.push(1, edit);
    const Outcome typed = served.push(
        2,
        mutation::TextEdit{Collection::account, {"self"}, "about", "They pay.", {{8, 0, " late"}}});
    BOOST_TEST(typed.entry.mutation.dump() ==
               R"(["text.edit",{"c":"account","f":"about","id":"self","s":[[8,0," late"]]}])");
    BOOST_REQUIRE(typed.entry.effects.size() == 1u);
    BOOST_TEST((typed.entry.effects[0].kind == model::EffectKind::splice));
}

BOOST_AUTO_TEST_CASE(AU6_each_ordered_mutation_takes_the_next_version) {
    Served served;
    std::int64_t version = served.authority.version().value;
    for (std::int64_t number = 1; number <= 5; ++number) {
        const Outcome outcome = served.push(number, note("i" + std::to_string(number)));
        BOOST_TEST(outcome.entry.version.value == ++version);
        BOOST_TEST(served.authority.version().value == version);
    }
    model::Effect row;
    row.kind = model::EffectKind::set;
    row.collection = insight;
    row.id.text = "i1";
    row.field = "source";
    row.value = "derived";
    BOOST_TEST(served.authority.submit_effects({row}, {9}).version.value == version + 1);
    BOOST_TEST(served.authority.store().find(insight, {"i1"})->text("source") == "derived");
}

BOOST_AUTO_TEST_CASE(AU7_a_late_guarded_edit_is_rejected) {
    Served served;
    served.push(1, create(Collection::action, "a1", {{"title", "t"}, {"owner", "anna"}}));
    const model::Version seen = served.authority.version();
    served.push(1, set(Collection::action, "a1", "owner", "ben"), "ben", "c2", seen);
    const Outcome late =
        served.push(2, set(Collection::action, "a1", "owner", "cleo"), "anna", "c1", seen);
    BOOST_TEST((late.verdict == Verdict::rejected));
    BOOST_TEST((late.entry.error->code == base::ErrorCode::late));
}

BOOST_AUTO_TEST_CASE(AU12_an_entry_tells_that_it_replaced_what_its_author_had_not_seen) {
    Served served;
    served.push(1, note("i1"));
    const model::Version seen = served.authority.version();
    BOOST_TEST(
        !served.push(1, set(insight, "i1", "source", "bens"), "ben", "c2", seen).entry.is_blind);
    BOOST_TEST(
        served.push(2, set(insight, "i1", "source", "annas"), "anna", "c1", seen).entry.is_blind);
    // What one has seen, or wrote oneself, is replaced knowingly.
    BOOST_TEST(
        !served.push(3, set(insight, "i1", "source", "again"), "anna", "c1", seen).entry.is_blind);
    const model::Version now = served.authority.version();
    BOOST_TEST(
        !served.push(2, set(insight, "i1", "source", "bens"), "ben", "c2", now).entry.is_blind);
}

BOOST_AUTO_TEST_CASE(AU8_a_full_space_takes_no_more_records) {
    Served served;
    model::Record record;
    record.collection = insight;
    record.fields.emplace("statement", "s");
    record.is_deleted = true;
    const std::size_t there = served.authority.store().all().size();
    for (std::size_t i = there; i < protocol::records_per_space_max - 1; ++i) {
        record.id.text = "t" + std::to_string(i);
        served.authority.load_record(record);
    }
    served.authority.load_record(record);  // the same again is no further record
    BOOST_TEST((served.push(1, note("last")).verdict == Verdict::ordered));
    const Outcome full = served.push(2, note("more"));
    BOOST_TEST((full.verdict == Verdict::rejected));
    BOOST_TEST((full.entry.error->code == base::ErrorCode::too_large));
    BOOST_TEST((served.push(3, remove(insight, "last")).verdict == Verdict::ordered));
}

BOOST_AUTO_TEST_CASE(AU9_a_state_is_a_delta_only_for_its_own_incarnation_and_past) {
    Served served;
    served.push(1, note("i1"));
    served.push(2, note("i2"));
    const model::Version since = served.authority.version();
    served.push(3, set(insight, "i1", "source", "FT"));
    served.push(4, set(insight, "i1", "source", nullptr));
    served.push(5, remove(insight, "i2"));
    served.push(6, note("i3"));

    const auto parts = served.authority.state_since(since, "inc1", {"c1"});
    BOOST_REQUIRE_EQUAL(parts.size(), 1u);
    const protocol::State& delta = parts[0];
    BOOST_TEST(delta.is_delta);
    BOOST_TEST(delta.is_first);
    BOOST_TEST(!delta.has_more);
    BOOST_TEST(delta.last.value == 6);
    BOOST_REQUIRE_EQUAL(delta.records.size(), 3u);
    BOOST_TEST(delta.records[0].fields.size() == 1u);
    BOOST_TEST(delta.records[0].fields.find("source")->second.is_null());
    BOOST_TEST(delta.records[1].is_deleted);
    BOOST_TEST(delta.records[1].fields.empty());
    BOOST_TEST(delta.records[2].text("statement") == "s");

    const auto is_delta = [&](model::Version version, const std::string& incarnation) {
        return served.authority.state_since(version, incarnation, {"c9"})[0].is_delta;
    };
    BOOST_TEST(!is_delta(since, "inc0"));
    BOOST_TEST(!is_delta({}, ""));
    BOOST_TEST(!is_delta({served.authority.version().value + 1}, "inc1"));
    const auto nothing = served.authority.state_since(served.authority.version(), "inc1", {"c9"});
    BOOST_TEST(nothing[0].records.empty());
    BOOST_TEST(nothing[0].last.value == 0);
}

BOOST_AUTO_TEST_CASE(AU9_large_states_come_in_parts) {
    Served served;
    for (std::int64_t number = 1; number <= 1100; ++number) {
        served.push(number, create(Collection::review, "r" + std::to_string(number),
                                   {{"date", "2027-01-01"}}));
    }
    const auto parts = served.authority.state_since({}, "", {"c1"});
    BOOST_REQUIRE_EQUAL(parts.size(), 3u);
    std::size_t records = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        BOOST_TEST(parts[i].is_first == (i == 0));
        BOOST_TEST(parts[i].has_more == (i + 1 < parts.size()));
        BOOST_TEST(parts[i].records.size() <= protocol::records_per_part);
        records += parts[i].records.size();
    }
    BOOST_TEST(records == served.authority.store().all().size());
}

BOOST_AUTO_TEST_CASE(AU10_a_rebuilt_authority_gives_the_same_answers) {
    Served served;
    served.push(1, note("i1"));
    served.push(2, remove(insight, "i9"));
    served.push(3, set(insight, "i1", "source", "FT"));
    served.push(4, set(insight, "i1", "source", "FT"));
    Authority rebuilt(test_space(), "inc1");
    for (const LogEntry& entry : served.log) rebuilt.load_entry(entry);
    BOOST_TEST(dump(rebuilt.store()) == dump(served.authority.store()));
    BOOST_TEST((rebuilt.version() == served.authority.version()));
    served.authority = rebuilt;
    BOOST_TEST(served.push(2, remove(insight, "i9")).entry.error.has_value());
    BOOST_TEST((served.push(4, note("x")).verdict == Verdict::repeated));
    BOOST_TEST((served.push(5, note("i5")).verdict == Verdict::ordered));
    BOOST_TEST((served.push(6, note("i6"), "ben").verdict == Verdict::stop));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
