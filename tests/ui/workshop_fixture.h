// A workshop's page drawn from a view that is made here: two people in it, three steps, one answer.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <memory>
#include <string>

#include "client/ui/screens/screen.h"
#include "tests/support/records.h"
#include "tests/ui/ui_fixture.h"

namespace kam::test {

struct WorkshopFixture : UiFixture {
    inline static const std::string long_text =
        "Their general counsel has told three of us that the panel is to be halved by next summer, "
        "and "
        "that whoever cannot show what each matter cost will not be asked again, whatever the work";

    static model::RecordPtr record(model::Collection collection, const std::string& id,
                                   model::FieldMap fields = {}) {
        return std::make_shared<const model::Record>(
            make_record(collection, id, std::move(fields)));
    }

    static view::WorkshopItem item(const std::string& id, const std::string& text, int step = 0) {
        view::WorkshopItem made;
        made.record =
            record(model::Collection::workshop_item, id, {{"text", text}, {"step", step}});
        made.text = text;
        made.author_name = "Ben Ode";
        return made;
    }

    static view::WorkshopItem decision(const std::string& id, const std::string& text,
                                       bool is_whole) {
        view::WorkshopItem made = item(id, text, 2);
        made.is_decision = true;
        if (is_whole) {
            made.owner = base::PersonId{"ben"};
            made.owner_name = "Ben Ode";
            made.due = "3 Dec 2026";
            made.due_day = day_of("2026-12-03");
        } else {
            made.lacks = "an owner and a date";
        }
        return made;
    }

    view::WorkshopView view;
    view::ShellView shell;
    ui::UiState state;
    app::IntentList intents;
    std::map<std::string, std::string> field_errors;
    base::TimeMs now = noon_of(test_day());

    WorkshopFixture() {
        input.width = 1280;
        input.height = 900;
        shell.person = base::PersonId{"anna"};
        shell.route = view::workshop_route("k7qf3m9t");
        view.id = "k7qf3m9t";
        view.code_words = "K7QF 3M9T";
        view.join_href = "#/workshop/k7qf3m9t";
        view.join_origin = "https://rapport.example/";
        view.space = {model::SpaceKind::workshop, view.id};
        view.record =
            record(model::Collection::workshop, view.id, {{"title", "Northwind Shipping"}});
        view.title = "Northwind Shipping";
        view.stage_name = "Insight";
        view.date = "27 Nov 2026";
        view.facilitator_name = "Anna Holt";
        view.steps = {{"What is new at the client?", "What did you see?", "insight", 10, true},
                      {"What shall we reach?", "One number each", "target", 10},
                      {"What do we do?", "Who, by when", "decision", 15, false, false, true}};
        add_person("anna", "Anna Holt");
        add_person("ben", "Ben Ode");
        view.people[0].is_me = view.people[0].is_facilitator = true;
        view.owners = {{base::PersonId{"anna"}, "Anna Holt"}, {base::PersonId{"ben"}, "Ben Ode"}};
        view.items = {item("i1", "They open a port in Gdansk")};
        view.all_items = view.items;
    }

    void add_person(const std::string& id, const std::string& name) {
        view::WorkshopPerson person;
        person.record = record(model::Collection::attendee, "at-" + id);
        person.person = base::PersonId{id};
        person.name = name;
        person.can_lead = true;
        view.people.push_back(std::move(person));
    }
    void go_to_step(int step) {
        view.step = step;
        for (std::size_t i = 0; i < view.steps.size(); ++i) {
            view.steps[i].is_current = static_cast<int>(i) == step;
        }
    }
    void start_vote(view::WorkshopPhase phase) {
        view.vote.phase = phase;
        view.vote.item = base::RecordId{"i1"};
        view.vote.text = view.items[0].text;
        view.vote.round = 2;
        view.vote.voted = 1;
        view.vote.present = 2;
        view.vote.can_vote = true;
        if (phase != view::WorkshopPhase::revealed) return;
        view.vote.spread = {0, 0, 1, 1, 0};
        view.vote.spread_words = "3.5 on average, from 3 to 4, 2 votes";
    }
    void show_page(view::WorkshopPage page) {
        view.page = page;
        intents.clear();
        show([this](ui::Ui& ui) {
            const ui::Screen screen{ui, state, shell, intents, test_day(), field_errors, now};
            ui::draw_workshop(screen, {0, 0, ui.width(), ui.height()}, view);
        });
    }
    template <class Intent>
    const Intent& last() const {
        BOOST_REQUIRE(!intents.empty());
        const Intent* found = std::get_if<Intent>(&intents.back());
        BOOST_REQUIRE(found != nullptr);
        return *found;
    }
    bool says(std::string_view words) const {
        return std::any_of(output.nodes.begin(), output.nodes.end(), [&](const auto& each) {
            return each.name.find(words) != std::string::npos;
        });
    }
};

}  // namespace kam::test
