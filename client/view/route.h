// Places in the app and their text in the address bar. Pure; the history itself is the platform's.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/base/ids.h"
#include "shared/model/collection.h"
#include "shared/protocol/plan_tab.h"

namespace kam::view {

enum class Place { clients, account, leadership, mine, workshop };
// The four stages and, before them, the page that sums the client up.
enum class Tab { overview, insight, opportunities, plan, follow_up };

struct Route {
    Place place = Place::clients;
    base::AccountId account;
    std::string workshop;  // its id; empty = the page where one enters a code
    Tab tab = Tab::overview;
    // A part of the tab with a page of its own, "whitespace"; empty = the first.
    std::string section;
    // The record in the side panel, "insight/<id>"; empty = none.
    std::string open;
    // Filters of lists; kept in the address so that a link shows the same.
    std::string search;
    std::string filter;
    std::string sort;

    bool operator==(const Route&) const = default;
    // Another screen rather than the same one narrowed down: worth a step in the history.
    bool is_other_place(const Route& other) const {
        return place != other.place || account != other.account || workshop != other.workshop ||
               tab != other.tab || section != other.section || open != other.open;
    }
};

// "#/clients?q=north", "#/client/<id>/plan?open=target%2F<id>", "#/leadership". Anything unreadable
// is the list of clients.
std::string text_from_route(const Route& route);
Route route_from_text(std::string_view text);

Route clients_route();
Route leadership_route();
// `section`: "" = one's own part in it, "screen", "minutes".
Route workshop_route(std::string id, std::string section = {});
// What I have to do, over all clients.
Route my_part_route();
// Where records of this collection are listed.
Tab tab_of(model::Collection collection);
// … and the section of that tab, "" for its first.
std::string_view section_of(model::Collection collection);
// The sections of a tab after its first, in the order on screen.
std::span<const std::string_view> sections_of(Tab tab);
// The same tab as pages tell each other of it.
protocol::PlanTab plan_tab_of(Tab tab);
Tab tab_of(protocol::PlanTab tab);
Route account_route(const base::AccountId& account, Tab tab = Tab::overview);

}  // namespace kam::view
