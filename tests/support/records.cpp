#include "tests/support/records.h"

#include <string>
#include <utility>

#include "shared/base/check.h"

namespace kam::test {
namespace {

using base::Json;
using model::Collection;
using model::FieldMap;
using model::Record;
using model::Store;

model::Stamp stamp_of(std::int64_t version) {
    return {.version = {version}, .person = {"anna"}, .at = noon_of(test_day())};
}

Record account_record() {
    return make_record(Collection::account, model::singleton_id,
                       {{"name", "Northwind Shipping"},
                        {"sector", "Transport"},
                        {"head_office", "Rotterdam"},
                        {"currency", "GBP"},
                        {"mode", "grow"},
                        {"decision_makers", "Group general counsel"},
                        {"rivals_unknown", true},
                        {"review_cadence_days", 91}});
}

void add_insights(std::vector<Record>& records) {
    for (const char* number : {"1", "2", "3"}) {
        records.push_back(
            make_record(Collection::insight, std::string("insight") + number,
                        {{"statement", std::string("They reorganise, part ") + number},
                         {"so_what", "New buyers, new needs"},
                         {"source", "Annual report"},
                         {"date", "2026-10-01"},
                         {"pos", std::string("A") + number}}));
    }
}

void add_opportunities(std::vector<Record>& records) {
    for (const char* number : {"1", "2"}) {
        records.push_back(make_record(Collection::opportunity, std::string("opportunity") + number,
                                      {{"title", std::string("Port leases ") + number},
                                       {"value", 25'000'000},
                                       {"likelihood", 40},
                                       {"fit", 4},
                                       {"insight", std::string("insight") + number},
                                       {"owner", "ben"},
                                       {"pos", std::string("A") + number}}));
    }
    records.push_back(make_record(
        Collection::threat, "threat1",
        {{"title", "A rival hires their adviser"}, {"insight", "insight3"}, {"pos", "A1"}}));
}

void add_targets(std::vector<Record>& records) {
    records.push_back(make_record(Collection::target, "target1",
                                  {{"statement", "Share of spend from 12 % to 18 %"},
                                   {"kind", "share_of_spend"},
                                   {"measure", "Share of outside legal spend"},
                                   {"unit", "percent"},
                                   {"baseline", 1200},
                                   {"baseline_date", "2026-05-01"},
                                   {"target", 1800},
                                   {"due", "2027-04-30"},
                                   {"owner", "anna"},
                                   {"source", "Client's own figure"},
                                   {"current", 1400},
                                   {"current_date", "2026-11-01"},
                                   {"cadence_days", 91},
                                   {"pos", "A1"}}));
    records.push_back(make_record(Collection::target, "target2",
                                  {{"statement", "Five listening conversations"},
                                   {"kind", "conversations"},
                                   {"unit", "count"},
                                   {"baseline", 0},
                                   {"baseline_date", "2026-05-01"},
                                   {"target", 5},
                                   {"due", "2027-04-30"},
                                   {"pos", "A2"}}));
}

void add_actions(std::vector<Record>& records) {
    records.push_back(make_record(Collection::action, "action1",
                                  {{"title", "Call the general counsel"},
                                   {"owner", "anna"},
                                   {"due", "2026-12-01"},
                                   {"state", "open"},
                                   {"target", "target2"},
                                   {"pos", "A1"}}));
    records.push_back(make_record(Collection::action, "action2",
                                  {{"title", "Draft the lease memo"},
                                   {"owner", "ben"},
                                   {"due", "2026-11-30"},
                                   {"opportunity", "opportunity1"},
                                   {"pos", "A2"}}));
    records.push_back(make_record(Collection::review, "review1",
                                  {{"date", "2026-10-15"},
                                   {"attendees", Json::array({"anna", "ben"})},
                                   {"decisions", "none"},
                                   {"is_held", true}}));
    records.push_back(make_record(Collection::review, "review2", {{"date", "2027-01-14"}}));
}

}  // namespace

base::Day test_day() {
    return day_of("2026-11-21");
}

base::Day day_of(std::string_view iso) {
    const auto day = base::day_from_iso(iso);
    KAM_ASSERT(day.has_value());
    return *day;
}

base::TimeMs noon_of(base::Day day) {
    return base::TimeMs{(std::int64_t{day.value} * 24 + 12) * 3'600'000};
}

Record make_record(Collection collection, std::string_view id, FieldMap fields) {
    model::Effect put;
    put.kind = model::EffectKind::put;
    put.collection = collection;
    put.id = base::RecordId{std::string(id)};
    put.fields = std::move(fields);
    Store store;
    store.apply({put}, stamp_of(1));
    return *store.find(collection, put.id);
}

Store store_of(std::vector<Record> records) {
    Store store;
    for (Record& record : records) store.load(std::move(record));
    return store;
}

Store with_fields(Store store, Collection collection, std::string_view id, const FieldMap& fields) {
    model::ChangeSet changes;
    for (const auto& [field, value] : fields) {
        model::Effect set;
        set.collection = collection;
        set.id = base::RecordId{std::string(id)};
        set.field = field;
        set.value = value;
        changes.push_back(std::move(set));
    }
    store.apply(changes, stamp_of(2));
    return store;
}

Store without_record(Store store, Collection collection, std::string_view id) {
    model::Effect del;
    del.kind = model::EffectKind::del;
    del.collection = collection;
    del.id = base::RecordId{std::string(id)};
    store.apply({del}, stamp_of(2));
    return store;
}

Store firm_store() {
    return store_of(
        {make_record(Collection::firm, model::singleton_id,
                     {{"name", "Harbour & Vale LLP"}, {"currency", "GBP"}}),
         make_record(Collection::person, "anna", {{"name", "Anna Lindqvist"}}),
         make_record(Collection::person, "ben", {{"name", "Ben Okafor"}}),
         make_record(Collection::person, "cleo",
                     {{"name", "Cleo Łaska"}, {"programme_role", "programme_manager"}}),
         make_record(Collection::person, "dan", {{"name", "Dan Roux"}, {"has_left", true}})});
}

Store valid_account_store() {
    std::vector<Record> records{account_record()};
    add_insights(records);
    add_opportunities(records);
    add_targets(records);
    add_actions(records);
    records.push_back(make_record(Collection::team_member, "member1",
                                  {{"person", "anna"}, {"role", "account_lead"}}));
    records.push_back(
        make_record(Collection::team_member, "member2", {{"person", "ben"}, {"role", "member"}}));
    return store_of(std::move(records));
}

}  // namespace kam::test
