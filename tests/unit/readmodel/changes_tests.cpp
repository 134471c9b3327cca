// What others did since somebody last looked, read off records and stamps.
#include "shared/readmodel/changes.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::EffectKind;
using readmodel::ChangeKind;

namespace {

// Two insights by anna in version 1; then each act is the next version, a minute later.
struct ChangesFixture {
    model::Store store = test::store_of(
        {test::make_record(Collection::insight, "a", {{"statement", "A"}, {"pos", "V"}}),
         test::make_record(Collection::insight, "b", {{"statement", "B"}, {"pos", "W"}})});
    std::int64_t version = 1;
    readmodel::Seen seen{{1}, {}};

    void act(const char* person, model::Effect effect) {
        ++version;
        store.apply({std::move(effect)}, {{version}, {person}, {version * 60'000}});
    }
    void set(const char* person, const char* id, const char* field, const char* value) {
        act(person, {EffectKind::set, Collection::insight, {id}, field, value, {}, {}});
    }
    void put(const char* person, const char* id) {
        act(person,
            {EffectKind::put, Collection::insight, {id}, {}, {}, {{"statement", "new"}}, {}});
    }
    void mark(const char* person, const char* id, EffectKind kind) {
        act(person, {kind, Collection::insight, {id}, {}, {}, {}, {}});
    }
    // "b changed source,statement ben,cleo @4"; one a line.
    std::string news(const char* me = "anna") const {
        constexpr std::array<const char*, 4> kinds{"added", "changed", "deleted", "back"};
        std::string text;
        for (const readmodel::RecordChange& change : changes_since(store, seen, {me})) {
            text += change.record->id.text + " " + kinds[static_cast<std::size_t>(change.kind)];
            for (const auto& field : change.fields) text += " " + field;
            for (const auto& person : change.people) text += " by " + person.text;
            if (change.at) text += " @" + std::to_string(change.at->value / 60'000);
            text += "\n";
        }
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(changes_tests, ChangesFixture)

BOOST_AUTO_TEST_CASE(fields_of_one_record_are_one_entry_and_the_newest_stands_first) {
    BOOST_TEST(news() == "");
    set("ben", "a", "statement", "A by Ben");
    set("cleo", "b", "source", "annual report");
    set("cleo", "a", "so_what", "we should call");
    BOOST_TEST(news() ==
               "a changed so_what statement by cleo by ben @4\n"
               "b changed source by cleo @3\n");
}

BOOST_AUTO_TEST_CASE(ones_own_changes_are_no_news_but_hide_none_of_others) {
    set("ben", "a", "statement", "A by Ben");
    set("anna", "a", "so_what", "mine");
    set("anna", "b", "statement", "mine");
    // When Ben did it is not known: the record's time is that of the last change.
    BOOST_TEST(news() == "a changed statement by ben\n");
    set("anna", "a", "statement", "mine as well");
    BOOST_TEST(news() == "");
}

BOOST_AUTO_TEST_CASE(what_was_added_is_so_whatever_was_written_in_it_since) {
    put("ben", "c");
    set("cleo", "c", "so_what", "more");
    put("anna", "d");
    BOOST_TEST(news() == "c added so_what statement by cleo by ben @3\n");
    BOOST_TEST(news("ben") ==
               "d added statement by anna @4\n"
               "c changed so_what by cleo @3\n");
}

BOOST_AUTO_TEST_CASE(deleted_and_brought_back) {
    mark("ben", "a", EffectKind::del);
    mark("anna", "b", EffectKind::del);
    BOOST_TEST(news() == "a deleted by ben @2\n");
    mark("cleo", "a", EffectKind::back);
    BOOST_TEST(news() == "a back by cleo @4\n");
}

BOOST_AUTO_TEST_CASE(what_came_and_went_unseen_and_mere_moves_are_left_out) {
    put("ben", "c");
    mark("ben", "c", EffectKind::del);
    set("ben", "a", "pos", "X");
    BOOST_TEST(news() == "");
    set("ben", "a", "statement", "A");
    set("ben", "a", "pos", "Y");
    BOOST_TEST(news() == "a changed statement by ben\n");
}

BOOST_AUTO_TEST_CASE(a_record_may_have_been_seen_further_than_the_rest) {
    set("ben", "a", "statement", "A1");
    set("ben", "b", "statement", "B1");
    seen.see("insight/a", {3});
    BOOST_TEST(news() == "b changed statement by ben @3\n");
    set("ben", "a", "source", "new");
    BOOST_TEST(news() == "a changed source by ben @4\nb changed statement by ben @3\n");
    // An older mark of one record takes nothing back of what all have been seen.
    seen = {{4}, {{"insight/a", {2}}}};
    BOOST_TEST(news() == "");
}

BOOST_AUTO_TEST_SUITE_END()
