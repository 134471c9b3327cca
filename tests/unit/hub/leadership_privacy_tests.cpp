// What a leader sees never tells of what is not for leaders (screens.md D15): over random plans,
// teams and sectors, changes that are in no row change nothing of the page but groups that are
// large enough; a confidential client changes nothing at all; and whoever is not in the programme
// sees the same whatever others do.
#include <boost/test/unit_test.hpp>
#include <set>

#include "client/view/leadership_fold.h"
#include "shared/readmodel/summary_groups.h"
#include "tests/support/hub_fixture.h"
#include "tests/support/records.h"
#include "tests/support/view_makers.h"

BOOST_FIXTURE_TEST_SUITE(leadership_privacy_tests, kam::test::HubFixture)

using namespace kam::test;
using kam::model::Collection;
using kam::model::SpaceId;
using kam::view::TileKind;

namespace {

constexpr int clients_count = 9;
const char* const sectors[] = {"Energy", "Banks", "Transport"};

SpaceId space_of(std::uint64_t client) {
    return kam::model::account_space({"client" + std::to_string(client)});
}

std::string text_of_tile(const kam::view::LeadershipTile& tile, bool with_people) {
    std::string text(tile.label);
    const bool is_on_people = tile.kind == TileKind::uncovered;
    for (const auto& [figure, word] : tile.figures) {
        if (with_people || !is_on_people) text += " " + figure + " " + word;
    }
    const bool has_people = is_on_people || tile.kind == TileKind::momentum;
    if (with_people || !has_people) text += "; " + tile.sentence + "; " + tile.coverage;
    return text + "; " + std::to_string(tile.shown_count) + "\n";
}

std::string text_of(const kam::view::LeadershipView& view, bool with_people) {
    std::string text;
    for (const auto& tile : view.tiles) text += text_of_tile(tile, with_people);
    for (const auto& row : view.rows) {
        text += row.name + "|" + row.sector + "|" + row.lead_name + "|" + row.stage_words + "|" +
                row.next_review + "|" + row.last_review + "|" + row.risk + "|" + row.momentum +
                "|" + row.pipeline + "|" + std::to_string(row.actions_open) + "|" +
                std::to_string(row.actions_overdue) + "|" +
                std::to_string(row.leading_permille.value_or(-1)) + "|" +
                std::to_string(row.lagging_permille.value_or(-1));
        for (const auto& target : row.targets) {
            text += "|" + target->statement + target->current + target->owner_name;
        }
        text += "\n";
    }
    for (const auto& action : view.own_actions) text += action.title + action.facts + "\n";
    for (const auto& sector : view.sectors) text += sector + ",";
    return text;
}

// A record that no row has a field of, added, changed or taken away.
kam::mutation::Mutation in_no_row(kam::base::Random& random, int& next) {
    const std::string id = "h" + std::to_string(random.below(4));
    const std::string fresh = "n" + std::to_string(next++);
    switch (random.below(9)) {
        case 0:
            return create(Collection::contact, fresh,
                          {{"name", "Secret " + fresh}, {"is_decision_maker", true}});
        case 1:
            return set(Collection::contact, id, "concern", "Secret " + fresh);
        case 2:
            return create(Collection::pairing, fresh, {{"contact", id}, {"person", "sam"}});
        case 3:
            return create(Collection::driver, fresh,
                          {{"statement", "Secret " + fresh}, {"kind", "goal"}});
        case 4:
            return create(Collection::feedback, fresh,
                          {{"source", "Secret"}, {"words", "Secret " + fresh}});
        case 5:
            return create(Collection::swot, fresh,
                          {{"statement", "Secret " + fresh}, {"kind", "danger"}});
        case 6:
            return remove(Collection::contact, id);
        case 7:
            return restore(Collection::contact, id);
        default:
            break;
    }
    return set(Collection::account, "self", "about", "Secret " + fresh);
}

// Anything at all.
kam::mutation::Mutation anything(kam::base::Random& random, int& next) {
    const std::string fresh = "a" + std::to_string(next++);
    switch (random.below(6)) {
        case 0:
            return create(Collection::action, fresh,
                          {{"title", "Do " + fresh}, {"owner", "ben"}, {"due", "2026-01-01"}});
        case 1:
            return create(Collection::target, fresh,
                          {{"statement", "Reach " + fresh},
                           {"kind", "fees"},
                           {"unit", "money"},
                           {"current", 5},
                           {"current_date", "2026-11-01"}});
        case 2:
            return set(Collection::account, "self", "sector", sectors[random.below(3)]);
        case 3:
            return create(Collection::opportunity, fresh,
                          {{"title", "Win " + fresh}, {"value", 100}, {"likelihood", 50}});
        case 4:
            return set(Collection::account, "self", "name", "Client " + fresh);
        default:
            break;
    }
    return in_no_row(random, next);
}

}  // namespace

struct Page {
    const kam::server::hub::Hub& hub;
    kam::base::Day today;

    kam::view::ViewContext context(bool has_programme) const {
        kam::view::ViewContext it;
        it.firm = hub.find_store(firm_space());
        if (has_programme) it.programme = hub.find_store(programme_space());
        it.me = {"lena"};
        it.today = today;
        return it;
    }
    std::string text(const std::string& filter, bool with_people) const {
        kam::view::Route route = kam::view::leadership_route();
        route.filter = filter;
        return text_of(leadership_view(context(true), route), with_people);
    }
    std::string everything(bool with_people) const {
        std::string all = text("", with_people);
        for (const char* sector : sectors) {
            all += text(std::string("sector:") + sector, with_people);
        }
        return all;
    }
};

BOOST_AUTO_TEST_CASE(what_is_in_no_row_changes_only_groups_that_are_large_enough) {
    kam::base::Random random(515);
    const char* const people[] = {"anna", "ben", "olga", "cleo", "lena", "sam"};
    int next = 0;
    for (std::uint64_t i = 0; i < clients_count; ++i) {
        submit(space_of(i), open_account(people[random.below(6)]));
        submit(space_of(i), set(Collection::account, "self", "sector", sectors[i % 3]));
        for (int k = 0; k < 4; ++k) {
            submit(space_of(i), create(Collection::contact, "h" + std::to_string(k),
                                       {{"name", "Contact"}, {"is_decision_maker", k % 2 == 0}}));
        }
        for (std::uint64_t k = 1 + random.below(5); k > 0; --k) {
            submit(space_of(i), create(Collection::action, "own" + std::to_string(k),
                                       {{"title", "Do"}, {"owner", people[random.below(6)]}}));
        }
    }
    submit(space_of(0), set(Collection::account, "self", "is_confidential", true));
    commit();
    const kam::mutation::Actor server{{"admin"}, kam::model::SpaceRole::server};
    int done = 0;
    int groups_moved = 0;
    for (int round = 0; round < 400; ++round) {
        const Page page{hub(), now().today};
        const bool is_secret = round % 2 == 0;
        const std::string rows_before = page.everything(false);
        const std::string all_before = page.everything(true);
        const auto version = hub().find_store(programme_space())->revision();
        const SpaceId space = is_secret ? space_of(0) : space_of(1 + random.below(8));
        const auto change = is_secret ? anything(random, next) : in_no_row(random, next);
        if (!hub().submit({space, change, server, now()}).ok()) continue;
        ++done;
        commit();
        BOOST_TEST_CONTEXT("round " << round) {
            BOOST_REQUIRE(page.everything(false) == rows_before);
            if (is_secret) {
                BOOST_REQUIRE(page.everything(true) == all_before);
                BOOST_REQUIRE(hub().find_store(programme_space())->revision() == version);
            }
            groups_moved += page.everything(true) == all_before ? 0 : 1;
            // Whatever is shown on people is shown of enough of them.
            for (const auto& group :
                 hub().find_store(programme_space())->list(Collection::summary_group)) {
                if (group->is_true("is_suppressed")) {
                    BOOST_REQUIRE(!group->has("deciders"));
                    BOOST_REQUIRE(!group->has("contributors"));
                    continue;
                }
                BOOST_REQUIRE(group->integer("contributors").value() >= 5);
                BOOST_REQUIRE(group->integer("clients").value() >= 3);
            }
        }
    }
    BOOST_TEST(done > 300);
    BOOST_TEST(groups_moved > 0);
}

BOOST_AUTO_TEST_CASE(without_the_programme_nothing_of_others_is_seen) {
    kam::base::Random random(7);
    int next = 0;
    const Page page{hub(), now().today};
    const auto seen = [&] {
        kam::view::ViewContext context = page.context(false);
        context.accounts = {
            {test_space().account, hub().find_store(test_space()), kam::model::SpaceRole::member}};
        return text_of(leadership_view(context, kam::view::leadership_route()), true);
    };
    const std::string before = seen();
    const kam::mutation::Actor server{{"admin"}, kam::model::SpaceRole::server};
    for (int round = 0; round < 100; ++round) {
        const auto change = anything(random, next);
        if (!hub().submit({kam::model::account_space({"zeta"}), change, server, now()}).ok()) {
            continue;
        }
        commit();
        BOOST_REQUIRE(seen() == before);
    }
}

BOOST_AUTO_TEST_SUITE_END()
