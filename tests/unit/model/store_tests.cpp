// The store: what each effect does to a record and its stamps, order of lists, cheap copies that do
// not see each other's changes.
#include "shared/model/store.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/records.h"

using namespace kam;
using base::Json;
using model::Collection;
using model::Effect;
using model::EffectKind;
using model::RecordPtr;
using model::Stamp;
using model::Store;

namespace {

const base::RecordId note{"insight9"};

Effect effect(EffectKind kind, std::string field = {}, Json value = nullptr) {
    Effect out;
    out.kind = kind;
    out.collection = Collection::insight;
    out.id = note;
    out.field = std::move(field);
    out.value = std::move(value);
    return out;
}

Effect put(model::FieldMap fields) {
    Effect out = effect(EffectKind::put);
    out.fields = std::move(fields);
    return out;
}

Stamp stamp(std::int64_t version, const char* person = "anna") {
    return {.version = {version}, .person = {person}, .at = {version * 1000}};
}

RecordPtr get(const Store& store) {
    return store.find(Collection::insight, note);
}

std::string ids_of(const std::vector<RecordPtr>& records) {
    std::string out;
    for (const RecordPtr& record : records) out += record->id.text + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store_tests)

BOOST_AUTO_TEST_CASE(put_creates_with_all_stamps) {
    Store store;
    store.apply({put({{"statement", "x"}, {"source", nullptr}})}, stamp(3));
    const RecordPtr record = get(store);
    BOOST_REQUIRE(record);
    BOOST_TEST(record->text("statement") == "x");
    BOOST_TEST(!record->has("source"));
    BOOST_TEST(record->stamps.size() == 2u);
    BOOST_TEST((record->stamps.at("source") == model::FieldStamp{{3}, {"anna"}}));
    BOOST_TEST(record->created.value == 3);
    BOOST_TEST(record->changed.value == 3);
    BOOST_TEST(record->created_by.text == "anna");
    BOOST_TEST(record->created_at.value == 3000);
    BOOST_TEST(record->changed_at.value == 3000);
    BOOST_TEST(!record->is_deleted);
}

BOOST_AUTO_TEST_CASE(set_writes_one_field_and_null_keeps_the_stamp) {
    Store store;
    store.apply({put({{"statement", "x"}, {"source", "s"}})}, stamp(1));
    store.apply({effect(EffectKind::set, "statement", "y")}, stamp(2, "ben"));
    BOOST_TEST(get(store)->text("statement") == "y");
    BOOST_TEST(get(store)->stamps.at("statement").version.value == 2);
    BOOST_TEST(get(store)->stamps.at("source").version.value == 1);
    BOOST_TEST(get(store)->created_by.text == "anna");
    BOOST_TEST(get(store)->changed_by.text == "ben");
    BOOST_TEST(get(store)->changed.value == 2);
    store.apply({effect(EffectKind::set, "source")}, stamp(3));
    BOOST_TEST(!get(store)->has("source"));
    BOOST_TEST(get(store)->stamps.at("source").version.value == 3);
    store.apply({effect(EffectKind::set, "told_by")}, stamp(4));
    BOOST_TEST(get(store)->stamps.at("told_by").version.value == 4);
}

BOOST_AUTO_TEST_CASE(del_and_back_keep_the_fields) {
    Store store;
    store.apply({put({{"statement", "x"}})}, stamp(1));
    store.apply({effect(EffectKind::del)}, stamp(2));
    BOOST_TEST(get(store)->is_deleted);
    BOOST_TEST(get(store)->changed.value == 2);
    BOOST_TEST(!store.find_alive(Collection::insight, note));
    BOOST_TEST(store.list(Collection::insight).empty());
    BOOST_TEST(store.alive_count(Collection::insight) == 0u);
    BOOST_TEST(store.all().size() == 1u);
    store.apply({effect(EffectKind::back)}, stamp(3));
    BOOST_TEST(store.find_alive(Collection::insight, note)->text("statement") == "x");
    BOOST_TEST(get(store)->changed.value == 3);
    BOOST_TEST(store.alive_count(Collection::insight) == 1u);
}

BOOST_AUTO_TEST_CASE(effects_on_unknown_records_are_ignored) {
    Store store;
    store.apply({effect(EffectKind::set, "statement", "x"), effect(EffectKind::del),
                 effect(EffectKind::back)},
                stamp(1));
    BOOST_TEST(store.all().empty());
    BOOST_TEST(!store.singleton(Collection::account));
}

BOOST_AUTO_TEST_CASE(effects_apply_in_their_order) {
    Store store;
    store.apply({put({{"statement", "x"}}), effect(EffectKind::set, "statement", "y"),
                 effect(EffectKind::set, "statement", "z")},
                stamp(1));
    BOOST_TEST(get(store)->text("statement") == "z");
}

BOOST_AUTO_TEST_CASE(ordered_lists_sort_by_position_then_id_and_the_rest_comes_last) {
    const auto insight = [](const char* id, model::FieldMap fields) {
        return test::make_record(Collection::insight, id, std::move(fields));
    };
    const Store store = test::store_of({insight("a", {}), insight("b", {{"pos", "Z"}}),
                                        insight("c", {{"pos", "V"}}), insight("d", {{"pos", "Z"}}),
                                        insight("e", {{"pos", "a"}}), insight("A", {})});
    BOOST_TEST(ids_of(store.list(Collection::insight)) == "c b d e A a ");
    const Store team = test::store_of({test::make_record(Collection::team_member, "m2", {}),
                                       test::make_record(Collection::team_member, "m1", {})});
    BOOST_TEST(ids_of(team.list(Collection::team_member)) == "m1 m2 ");
    BOOST_TEST(store.list(Collection::target).empty());
}

BOOST_AUTO_TEST_CASE(all_lists_every_collection_in_order) {
    const Store store = test::valid_account_store();
    const auto all = store.all();
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool is_later = all[i - 1]->collection != all[i]->collection
                                  ? all[i - 1]->collection < all[i]->collection
                                  : all[i - 1]->id < all[i]->id;
        BOOST_TEST(is_later);
    }
    BOOST_TEST(all.size() == 15u);
}

BOOST_AUTO_TEST_CASE(a_copy_is_not_changed_by_changes_of_the_other) {
    Store store;
    store.apply({put({{"statement", "x"}})}, stamp(1));
    const Store copy = store;
    const RecordPtr held = get(store);
    store.apply({effect(EffectKind::set, "statement", "y")}, stamp(2));
    BOOST_TEST(get(copy)->text("statement") == "x");
    BOOST_TEST(held->text("statement") == "x");
    BOOST_TEST(get(store)->text("statement") == "y");
    BOOST_TEST(store.revision() > copy.revision());
}

BOOST_AUTO_TEST_CASE(load_puts_a_record_as_it_stands) {
    Store store;
    const std::uint64_t before = store.revision();
    model::Record record = test::make_record(Collection::insight, "insight9", {{"statement", "x"}});
    record.is_deleted = true;
    record.changed = {17};
    store.load(record);
    BOOST_TEST(get(store)->is_deleted);
    BOOST_TEST(get(store)->changed.value == 17);
    BOOST_TEST(store.revision() > before);
}

BOOST_AUTO_TEST_SUITE_END()
