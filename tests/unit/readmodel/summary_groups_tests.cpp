// Figures on people: what a client adds, when a group has figures, and that no sum or difference of
// published groups is about fewer than five people or three clients.
#include "shared/readmodel/summary_groups.h"

#include <boost/test/unit_test.hpp>

#include "shared/base/random.h"
#include "shared/model/validate.h"
#include "tests/support/records.h"

using namespace kam;
using model::Collection;
using readmodel::GroupPart;
using readmodel::GroupParts;
using readmodel::GroupRows;

namespace {

base::RecordId sector_id(const std::string& name) {
    return {base::id_text_from_key("sector", name)};
}

// Clients c0, c1 … of a sector; each is worked on by the people named by letters.
void add(GroupParts& parts, const std::string& sector, std::initializer_list<const char*> people) {
    for (const char* letters : people) {
        GroupPart part{.sector = sector,
                       .contributors = {},
                       .deciders = 2,
                       .deciders_uncovered = 1,
                       .momentum_now = 5,
                       .momentum_before = 3};
        for (const char* letter = letters; *letter != 0; ++letter) {
            part.contributors.insert(base::PersonId{std::string(1, *letter)});
        }
        parts.emplace(base::AccountId{"c" + std::to_string(parts.size())}, part);
    }
}

bool is_shown(const GroupRows& rows, const base::RecordId& id) {
    return rows.at(id).count("is_suppressed") == 0;
}

// What anybody may learn of: every group shown, and all clients without any choice of sectors.
void check_differences(const GroupParts& parts, const GroupRows& rows) {
    std::vector<std::string> shown;
    std::set<std::string> sectors;
    for (const auto& [id, part] : parts) sectors.insert(part.sector);
    for (const std::string& sector : sectors) {
        if (is_shown(rows, sector_id(sector))) shown.push_back(sector);
    }
    const bool has_all = is_shown(rows, {"all"});
    const auto check = [&](const std::set<std::string>& asked) {
        std::set<base::PersonId> people;
        int clients = 0;
        for (const auto& [id, part] : parts) {
            if (asked.count(part.sector) == 0) continue;
            ++clients;
            people.insert(part.contributors.begin(), part.contributors.end());
        }
        BOOST_TEST((clients == 0 || (clients >= 3 && people.size() >= 5)));
    };
    // Each choice of shown sectors, and what all clients without it leave.
    for (std::uint32_t bits = 0; bits < (1U << shown.size()); ++bits) {
        std::set<std::string> in;
        std::set<std::string> out = sectors;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if ((bits >> i & 1U) == 0) continue;
            in.insert(shown[i]);
            out.erase(shown[i]);
        }
        check(in);
        if (has_all) check(out);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(summary_groups_tests)

BOOST_AUTO_TEST_CASE(what_one_client_adds) {
    model::Store store = test::valid_account_store();
    const auto before = readmodel::group_part(store, test::test_day());
    store.load(test::make_record(Collection::contact, "c1",
                                 {{"name", "Ann"}, {"is_decision_maker", true}}));
    store.load(test::make_record(Collection::contact, "c2",
                                 {{"name", "Bob"}, {"is_decision_maker", true}}));
    store.load(test::make_record(Collection::contact, "c3", {{"name", "Cy"}}));
    store.load(
        test::make_record(Collection::pairing, "p1", {{"contact", "c1"}, {"person", "dora"}}));
    const auto after = readmodel::group_part(store, test::test_day());
    BOOST_TEST(after.sector == "Transport");
    BOOST_TEST(after.deciders == before.deciders + 2);
    BOOST_TEST(after.deciders_uncovered == before.deciders_uncovered + 1);
    BOOST_TEST(after.contributors.count({"dora"}) == 1u);
    BOOST_TEST(after.contributors.size() == before.contributors.size() + 1);
}

BOOST_AUTO_TEST_CASE(a_group_that_is_large_enough_has_figures) {
    GroupParts parts;
    add(parts, "Energy", {"ab", "cd", "e"});
    const GroupRows rows = readmodel::summary_groups(parts);
    const model::FieldMap& all = rows.at({"all"});
    BOOST_TEST(all.at("clients") == 3);
    BOOST_TEST(all.at("contributors") == 5);
    BOOST_TEST(all.at("deciders") == 6);
    BOOST_TEST(all.at("deciders_uncovered") == 3);
    BOOST_TEST(all.at("momentum_now") == 15);
    BOOST_TEST(all.at("momentum_before") == 9);
    BOOST_TEST(is_shown(rows, sector_id("Energy")));
    for (const auto& [id, fields] : rows) {
        BOOST_TEST(model::validate_fields(Collection::summary_group, fields).ok());
    }
}

BOOST_AUTO_TEST_CASE(one_person_or_one_client_too_few_and_there_are_none) {
    GroupParts four_people;
    add(four_people, "Energy", {"ab", "cd", "a"});
    BOOST_TEST(!is_shown(readmodel::summary_groups(four_people), {"all"}));
    BOOST_TEST(readmodel::summary_groups(four_people).at({"all"}).size() == 2u);
    GroupParts two_clients;
    add(two_clients, "Energy", {"abc", "def"});
    BOOST_TEST(!is_shown(readmodel::summary_groups(two_clients), {"all"}));
    BOOST_TEST(readmodel::summary_groups({}).empty());
}

// Without the second rule, all clients less Energy would be the one bank.
BOOST_AUTO_TEST_CASE(what_all_sectors_leave_over_is_large_enough_too) {
    GroupParts parts;
    add(parts, "Energy", {"ab", "cd", "ef", "g"});
    add(parts, "Transport", {"ab", "cd", "ef"});
    add(parts, "Banks", {"xyz"});
    GroupRows rows = readmodel::summary_groups(parts);
    BOOST_TEST(is_shown(rows, {"all"}));
    BOOST_TEST(is_shown(rows, sector_id("Energy")));
    BOOST_TEST(!is_shown(rows, sector_id("Banks")));
    BOOST_TEST(!is_shown(rows, sector_id("Transport")));  // the smallest that was shown
    GroupParts only_energy;
    add(only_energy, "Energy", {"ab", "cd", "ef"});
    add(only_energy, "Banks", {"x"});
    rows = readmodel::summary_groups(only_energy);
    BOOST_TEST(is_shown(rows, {"all"}));
    BOOST_TEST(!is_shown(rows, sector_id("Energy")));
}

BOOST_AUTO_TEST_CASE(no_difference_of_published_groups_is_about_a_few) {
    base::Random random(2026);
    int with_sectors = 0;
    for (int round = 0; round < 400; ++round) {
        GroupParts parts;
        const auto sectors = 1 + random.below(6);
        const auto people = 3 + random.below(20);
        const auto clients = random.below(24);
        for (std::uint64_t i = 0; i < clients; ++i) {
            GroupPart part;
            part.sector = std::string(1, static_cast<char>('A' + random.below(sectors)));
            for (std::uint64_t k = random.below(4); k > 0; --k) {
                part.contributors.insert(
                    base::PersonId{"p" + std::to_string(random.below(people))});
            }
            parts.emplace(base::AccountId{"c" + std::to_string(i)}, part);
        }
        if (parts.empty()) continue;
        const GroupRows rows = readmodel::summary_groups(parts);
        for (const auto& [id, row] : rows) with_sectors += id.text != "all" && is_shown(rows, id);
        check_differences(parts, rows);
    }
    BOOST_TEST(with_sectors > 100);
}

BOOST_AUTO_TEST_CASE(groups_that_go_leave_nothing_behind) {
    GroupParts parts;
    add(parts, "Energy", {"ab", "cd", "e"});
    model::Store programme;
    const model::Stamp stamp{.version = {1}, .person = {"server"}, .at = {1}};
    programme.apply(readmodel::group_changes(readmodel::summary_groups(parts), programme), stamp);
    BOOST_TEST(programme.alive_count(Collection::summary_group) == 2u);
    programme.apply(readmodel::group_changes({}, programme), stamp);
    BOOST_TEST(programme.alive_count(Collection::summary_group) == 0u);
    for (const auto& record : programme.all()) BOOST_TEST(record->fields.empty());
    programme.apply(readmodel::group_changes(readmodel::summary_groups(parts), programme), stamp);
    BOOST_TEST(programme.alive_count(Collection::summary_group) == 2u);
    BOOST_TEST(readmodel::group_changes(readmodel::summary_groups(parts), programme).empty());
}

BOOST_AUTO_TEST_SUITE_END()
