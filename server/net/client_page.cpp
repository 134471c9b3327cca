#include "server/net/client_page.h"

#include <string>

#include "server/net/html.h"
#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/reviews.h"

namespace kam::server::net {
namespace {

using model::Collection;
using model::RecordPtr;
using model::Store;

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + html_escaped(text) + "</" + std::string(name) + ">";
}

std::string person_name(const Store& firm, const base::PersonId& person) {
    const RecordPtr found = firm.find(Collection::person, base::RecordId{person.text});
    return found == nullptr ? std::string() : std::string(found->text("name"));
}

std::string section(std::string_view title, const std::string& inside) {
    if (inside.empty()) return {};
    return "<section>" + element("h2", title) + inside + "</section>";
}

std::string list(const std::string& items) {
    return items.empty() ? std::string() : "<ul>" + items + "</ul>";
}

std::string text_if(const model::Record& account, std::string_view ticked, std::string_view field) {
    const bool is_shown = account.is_true(ticked) && !account.text(field).empty();
    return is_shown ? element("p", account.text(field)) : std::string();
}

std::string objectives(const Store& store) {
    std::string items;
    for (const RecordPtr& record : store.list(Collection::objective)) {
        if (!record->is_true("is_for_client")) continue;
        items += "<li>" + element("p", record->text("statement")) + "</li>";
    }
    return list(items);
}

std::string actions(const Store& store, const Store& firm) {
    std::string items;
    for (const RecordPtr& record : store.list(Collection::action)) {
        const bool is_shown =
            record->is_true("is_for_client") && record->text("state") != "dropped";
        if (!is_shown) continue;
        std::string meta = person_name(firm, record->person("owner"));
        const auto due = record->day("due");
        const bool is_open = readmodel::is_open_state(record->text("state"));
        if (!is_open) meta += meta.empty() ? "done" : ", done";
        if (is_open && due) {
            meta += (meta.empty() ? "by " : ", by ") + base::text_from_day(*due);
        }
        items += "<li>" + element("p", record->text("title")) + "<p class=\"meta\">" +
                 html_escaped(meta) + "</p></li>";
    }
    return list(items);
}

std::string team(const Store& store, const Store& firm) {
    std::string items;
    for (const RecordPtr& member : store.list(Collection::team_member)) {
        const std::string name = person_name(firm, member->person("person"));
        if (!name.empty()) items += "<li>" + element("p", name) + "</li>";
    }
    return list(items);
}

}  // namespace

PlanPage client_page(const Store& account, const Store& firm, base::Day today) {
    PlanPage page;
    const RecordPtr self = account.singleton(Collection::account);
    if (self == nullptr) return page;
    page.title = std::string(self->text("name"));
    const RecordPtr own = firm.singleton(Collection::firm);
    std::string out = "<header>" + element("h1", page.title) + "<p class=\"meta\">" +
                      html_escaped("Working together with " +
                                   std::string(own ? own->text("name") : std::string_view())) +
                      "</p></header><div class=\"columns\">";
    out += section("What you want to reach", text_if(*self, "client_motivations", "motivations"));
    out += section("What stands in the way", text_if(*self, "client_challenges", "challenges"));
    out += section("What we want to reach together", objectives(account));
    out += section("What we do next", actions(account, firm));
    if (self->is_true("client_team")) out += section("Your team", team(account, firm));
    out += "</div><footer>";
    const auto next = readmodel::next_review(account, today);
    std::string foot = "As of " + base::text_from_day(today);
    if (self->is_true("client_review") && next) {
        foot += " \u00b7 We look at it together on " + base::text_from_day(*next);
    }
    out += html_escaped(foot) + "</footer>";
    page.html = "<main class=\"sheet d0\">" + out + "</main>";
    return page;
}

}  // namespace kam::server::net
