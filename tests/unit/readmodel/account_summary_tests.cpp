// The summary row: its fields from a known account, that rows are valid records, and that the
// changes to `programme` make it hold exactly what is wanted, once and from any earlier state.
#include "shared/readmodel/account_summary.h"

#include <boost/test/unit_test.hpp>

#include "shared/base/random.h"
#include "shared/model/validate.h"
#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using model::EffectKind;
using model::Store;
using readmodel::AccountSummary;

namespace {

const base::AccountId northwind{"northwind"};

AccountSummary summary_of(const Store& store) {
    return readmodel::account_summary(store, test::test_day());
}

model::Record row_of(const Store& store) {
    return test::make_record(Collection::summary, "northwind", summary_of(store).summary);
}

Store changed(Collection collection, std::string_view id, const model::FieldMap& fields) {
    return test::with_fields(test::valid_account_store(), collection, id, fields);
}

model::Stamp stamp() {
    return {.version = {9}, .person = {"server"}, .at = {9}};
}

// Brings `programme` to what `account` says, and checks that nothing is left to do.
void update(Store& programme, const Store& account) {
    const AccountSummary wanted = summary_of(account);
    programme.apply(readmodel::summary_changes(wanted, northwind, programme,
                                               readmodel::target_rows_of(northwind, programme)),
                    stamp());
    BOOST_TEST(readmodel::summary_changes(wanted, northwind, programme,
                                          readmodel::target_rows_of(northwind, programme))
                   .empty());
    const auto row = programme.find_alive(Collection::summary, {"northwind"});
    BOOST_TEST((row != nullptr) == !wanted.summary.empty());
    if (row != nullptr) BOOST_TEST((row->fields == wanted.summary));
    BOOST_TEST(programme.list(Collection::summary_target).size() == wanted.targets.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(account_summary_tests)

BOOST_AUTO_TEST_CASE(the_row_of_the_valid_account) {
    const model::Record row = row_of(test::valid_account_store());
    BOOST_TEST(row.text("name") == "Northwind Shipping");
    BOOST_TEST(row.text("sector") == "Transport");
    BOOST_TEST(row.text("head_office") == "Rotterdam");
    BOOST_TEST(row.text("lead") == "anna");
    BOOST_TEST(row.text("mode") == "grow");
    BOOST_TEST(row.text("currency") == "GBP");
    BOOST_TEST(row.integer("stage").value() == 4);
    BOOST_TEST(row.text("missing") == "0,0,0,0");
    BOOST_TEST(row.integer("overridden").value() == 0);
    BOOST_TEST(row.text("next_step") == "Draft the lease memo");
    BOOST_TEST(row.text("next_step_owner") == "ben");
    BOOST_TEST(row.text("next_step_due") == "2026-11-30");
    BOOST_TEST(row.text("last_review") == "2026-10-15");
    BOOST_TEST(row.text("next_review") == "2027-01-14");
    BOOST_TEST(row.integer("actions_open").value() == 2);
    BOOST_TEST(row.integer("actions_overdue").value() == 0);
}

BOOST_AUTO_TEST_CASE(rows_are_valid_records) {
    for (const Store& store :
         {test::valid_account_store(), changed(Collection::account, "self", {{"mode", nullptr}}),
          test::store_of({test::make_record(Collection::account, "self", {{"name", "New"}})})}) {
        const AccountSummary summary = summary_of(store);
        BOOST_TEST(model::validate_fields(Collection::summary, summary.summary).ok());
        for (auto [id, fields] : summary.targets) {
            fields["account"] = "northwind";
            BOOST_TEST(model::validate_fields(Collection::summary_target, fields).ok());
        }
    }
}

BOOST_AUTO_TEST_CASE(missing_items_are_added_up_by_gate) {
    Store store = changed(Collection::insight, "insight1", {{"so_what", nullptr}});
    store = test::without_record(std::move(store), Collection::insight, "insight2");
    store = test::with_fields(std::move(store), Collection::account, "self",
                              {{"rivals_unknown", nullptr}, {"override_plan", "Agreed"}});
    const model::Record row = row_of(store);
    // Two insights and the rivals; one opportunity hangs on the deleted insight.
    BOOST_TEST(row.text("missing") == "3,1,0,0");
    BOOST_TEST(row.integer("stage").value() == 1);
    BOOST_TEST(row.integer("overridden").value() == 4);
}

BOOST_AUTO_TEST_CASE(unknown_fields_are_absent_from_the_row) {
    const Store bare =
        test::store_of({test::make_record(Collection::account, "self", {{"name", "New"}})});
    const model::Record row = row_of(bare);
    for (const char* field : {"sector", "lead", "mode", "currency", "next_step", "next_step_owner",
                              "next_step_due", "last_review", "next_review"}) {
        BOOST_TEST(!row.has(field), field);
    }
    BOOST_TEST(row.integer("actions_open").value() == 0);
    BOOST_TEST(row.text("missing") == "5,3,5,1");
    BOOST_TEST(summary_of(Store()).summary.empty());
    const auto target = changed(Collection::target, "target1", {{"current", nullptr}});
    BOOST_TEST(summary_of(target).targets.at({"target1"}).count("current") == 0u);
}

BOOST_AUTO_TEST_CASE(the_first_lead_by_id_stands_in_the_row) {
    Store store = changed(Collection::team_member, "member2", {{"role", "account_lead"}});
    BOOST_TEST(row_of(store).text("lead") == "anna");
    store = test::without_record(std::move(store), Collection::team_member, "member1");
    BOOST_TEST(row_of(store).text("lead") == "ben");
    store = test::with_fields(std::move(store), Collection::team_member, "member2",
                              {{"role", "sponsor"}});
    BOOST_TEST(!row_of(store).has("lead"));
}

BOOST_AUTO_TEST_CASE(target_rows_carry_what_progress_needs) {
    const Store store = test::valid_account_store();
    const AccountSummary summary = summary_of(store);
    BOOST_TEST(summary.targets.size() == 2u);
    const auto& fields = summary.targets.at({"target1"});
    const auto target = store.find(Collection::target, {"target1"});
    for (const auto& [name, value] : target->fields) {
        BOOST_REQUIRE_MESSAGE(fields.count(name) == 1, name);
        BOOST_TEST((fields.at(name) == value));
    }
    BOOST_TEST((fields.at("currency") == "GBP"));
}

BOOST_AUTO_TEST_CASE(the_next_step_is_the_earliest_due_open_action) {
    const auto next = [](const Store& store) {
        return readmodel::next_step(store, readmodel::stage_gates(store, test::test_day()));
    };
    Store store = test::valid_account_store();
    BOOST_TEST(next(store).action.text == "action2");
    store = test::with_fields(std::move(store), Collection::action, "action2", {{"due", nullptr}});
    BOOST_TEST(next(store).action.text == "action1");
    store = test::with_fields(std::move(store), Collection::action, "action1", {{"due", nullptr}});
    BOOST_TEST(next(store).action.text == "action1");
    BOOST_TEST(!next(store).due.has_value());
    store = test::with_fields(std::move(store), Collection::action, "action1", {{"state", "done"}});
    BOOST_TEST(next(store).action.text == "action2");
    store =
        test::with_fields(std::move(store), Collection::action, "action2", {{"state", "dropped"}});
    BOOST_TEST(next(store).action_title.empty());
    BOOST_REQUIRE(next(store).missing);
    BOOST_TEST((*next(store).missing ==
                readmodel::MissingItem{readmodel::Missing::action_owner_or_date, 1}));
    store =
        test::with_fields(std::move(store), Collection::action, "action1", {{"due", "2026-11-01"}});
    BOOST_TEST(!next(store).missing.has_value());
}

BOOST_AUTO_TEST_CASE(an_action_is_overdue_from_the_day_after) {
    const auto action = [](const char* state, const char* due) {
        return test::make_record(Collection::action, "a", {{"state", state}, {"due", due}});
    };
    const base::Day today = test::test_day();
    BOOST_TEST(!readmodel::is_overdue(action("open", "2026-11-21"), today));
    BOOST_TEST(readmodel::is_overdue(action("open", "2026-11-20"), today));
    BOOST_TEST(readmodel::is_overdue(action("blocked", "2026-11-20"), today));
    BOOST_TEST(!readmodel::is_overdue(action("done", "2026-11-20"), today));
    BOOST_TEST(!readmodel::is_overdue(action("dropped", "2026-11-20"), today));
    BOOST_TEST(!readmodel::is_overdue(model::Record{}, today));
    for (const char* state : {"", "open", "in_progress", "blocked"}) {
        BOOST_TEST(readmodel::is_open_state(state), state);
    }
}

BOOST_AUTO_TEST_CASE(changes_are_minimal) {
    Store programme;
    const Store account = test::valid_account_store();
    const auto first = readmodel::summary_changes(summary_of(account), northwind, programme,
                                                  readmodel::target_rows_of(northwind, programme));
    BOOST_TEST(first.size() == 3u);
    for (const model::Effect& effect : first) BOOST_TEST((effect.kind == EffectKind::put));
    update(programme, account);
    const Store renamed = changed(Collection::account, "self", {{"name", "Northwind"}});
    const auto second = readmodel::summary_changes(summary_of(renamed), northwind, programme,
                                                   readmodel::target_rows_of(northwind, programme));
    BOOST_REQUIRE(second.size() == 1u);
    BOOST_TEST((second[0].kind == EffectKind::set));
    BOOST_TEST(second[0].field == "name");
}

BOOST_AUTO_TEST_CASE(rows_are_removed_and_come_back) {
    Store programme;
    update(programme, test::valid_account_store());
    update(programme,
           test::without_record(test::valid_account_store(), Collection::target, "target2"));
    update(programme, test::valid_account_store());
    update(programme,
           test::without_record(test::valid_account_store(), Collection::account, "self"));
    BOOST_TEST(programme.alive_count(Collection::summary_target) == 0u);
    update(programme, changed(Collection::target, "target1", {{"current", nullptr}}));
}

BOOST_AUTO_TEST_CASE(rows_of_other_accounts_are_left_alone) {
    Store programme =
        test::store_of({test::make_record(Collection::summary, "other", {{"name", "Other"}}),
                        test::make_record(Collection::summary_target, "t", {{"account", "other"}}),
                        test::make_record(Collection::summary_target, "target2",
                                          {{"account", "other"}, {"statement", "Theirs"}})});
    const auto changes =
        readmodel::summary_changes(summary_of(test::valid_account_store()), northwind, programme,
                                   readmodel::target_rows_of(northwind, programme));
    programme.apply(changes, stamp());
    BOOST_TEST(programme.find_alive(Collection::summary, {"other"})->text("name") == "Other");
    BOOST_TEST(programme.find_alive(Collection::summary_target, {"t"}) != nullptr);
    const auto theirs = programme.find_alive(Collection::summary_target, {"target2"});
    BOOST_TEST(theirs->text("account") == "other");
    BOOST_TEST(theirs->text("statement") == "Theirs");
    BOOST_TEST(programme.find_alive(Collection::summary_target, {"target1"}) != nullptr);
    const auto again =
        readmodel::summary_changes(summary_of(test::valid_account_store()), northwind, programme,
                                   readmodel::target_rows_of(northwind, programme));
    BOOST_TEST(again.empty());
}

// Random edits of the account: updating step by step always ends where a fresh fold would.
BOOST_AUTO_TEST_CASE(step_by_step_equals_a_fresh_fold) {
    base::Random random(99);
    Store account = test::valid_account_store();
    Store programme;
    for (int i = 0; i < 300; ++i) {
        const auto records = account.all();
        const auto record = records[static_cast<std::size_t>(random.below(records.size()))];
        model::Effect effect;
        effect.collection = record->collection;
        effect.id = record->id;
        const auto pick = random.below(4);
        effect.kind = pick == 0 && !model::is_singleton(record->collection) ? EffectKind::del
                      : pick == 1                                           ? EffectKind::back
                                                                            : EffectKind::set;
        if (effect.kind == EffectKind::set && !record->fields.empty()) {
            auto field = record->fields.begin();
            std::advance(field, static_cast<std::ptrdiff_t>(random.below(record->fields.size())));
            effect.field = field->first;
            if (effect.field == "name") continue;
        }
        account.apply({effect}, stamp());
        update(programme, account);
    }
}

BOOST_AUTO_TEST_SUITE_END()
