#include "client/view/route.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "shared/base/utf8.h"

namespace kam::view {
namespace {

constexpr std::array<std::string_view, 5> tab_names{"overview", "insight", "opportunities", "plan",
                                                    "follow-up"};

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

std::string escaped(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_plain(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool has_two = text[i] == '%' && i + 2 < text.size();
        const int high = has_two ? hex_digit(text[i + 1]) : -1;
        const int low = has_two ? hex_digit(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = text.find(separator);
        if (at != 0) parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) break;
        text.remove_prefix(at + 1);
    }
    return parts;
}

void read_query(std::string_view query, Route& route) {
    for (const std::string_view pair : parts_of(query, '&')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view key = pair.substr(0, equals);
        const std::string value = unescaped(pair.substr(equals + 1));
        if (!base::is_utf8(value)) continue;  // typed or cut by hand
        if (key == "q") route.search = value;
        if (key == "show") route.filter = value;
        if (key == "sort") route.sort = value;
        if (key == "open") route.open = value;
    }
}

void read_path(const std::vector<std::string_view>& path, Route& route) {
    if (path.empty()) return;
    if (path[0] == "leadership") route.place = Place::leadership;
    if (path[0] == "my-part") route.place = Place::mine;
    if (path[0] == "workshop") {
        route.place = Place::workshop;
        if (path.size() > 1 && base::is_id_text(path[1])) route.workshop = path[1];
        const bool has_section = path.size() > 2 && !route.workshop.empty();
        if (has_section && (path[2] == "screen" || path[2] == "minutes")) route.section = path[2];
    }
    if (path[0] != "client" || path.size() < 2 || !base::is_id_text(path[1])) return;
    route.place = Place::account;
    route.account = base::AccountId{std::string(path[1])};
    if (path.size() < 3) return;
    for (std::size_t i = 0; i < tab_names.size(); ++i) {
        if (path[2] == tab_names[i]) route.tab = static_cast<Tab>(i);
    }
    if (path.size() < 4) return;
    const auto known = sections_of(route.tab);
    if (std::find(known.begin(), known.end(), path[3]) != known.end()) route.section = path[3];
}

}  // namespace

std::string text_from_route(const Route& route) {
    std::string out = "#/";
    if (route.place == Place::clients) out += "clients";
    if (route.place == Place::leadership) out += "leadership";
    if (route.place == Place::mine) out += "my-part";
    if (route.place == Place::workshop) {
        out += "workshop";
        if (!route.workshop.empty()) out += "/" + route.workshop;
        if (!route.section.empty()) out += "/" + route.section;
    }
    if (route.place == Place::account) {
        out += "client/" + route.account.text;
        if (route.tab != Tab::overview) {
            out += '/';
            out += tab_names[static_cast<std::size_t>(route.tab)];
            if (!route.section.empty()) out += "/" + route.section;
        }
    }
    char separator = '?';
    const auto add = [&](std::string_view key, const std::string& value) {
        if (value.empty()) return;
        out += separator;
        out += key;
        out += '=';
        out += escaped(value);
        separator = '&';
    };
    add("q", route.search);
    add("show", route.filter);
    add("sort", route.sort);
    add("open", route.open);
    return out;
}

Route route_from_text(std::string_view text) {
    Route route;
    const std::size_t hash = text.find('#');
    if (hash == std::string_view::npos) return route;
    text.remove_prefix(hash + 1);
    const std::size_t question = text.find('?');
    read_path(parts_of(text.substr(0, question), '/'), route);
    if (question != std::string_view::npos) read_query(text.substr(question + 1), route);
    return route;
}

Route clients_route() {
    return Route{};
}

Route my_part_route() {
    Route route;
    route.place = Place::mine;
    return route;
}

Route workshop_route(std::string id, std::string section) {
    Route route;
    route.place = Place::workshop;
    route.workshop = std::move(id);
    route.section = std::move(section);
    return route;
}

Route leadership_route() {
    Route route;
    route.place = Place::leadership;
    return route;
}

namespace {

// Where a collection is listed. What is not here stands on the overview.
struct Listed {
    model::Collection collection;
    Tab tab;
    std::string_view section;
};
using C = model::Collection;
constexpr auto listed = std::to_array<Listed>({
    {C::insight, Tab::insight, ""},
    {C::driver, Tab::insight, "drivers"},
    {C::entity, Tab::insight, "position"},
    {C::work_year, Tab::insight, "position"},
    {C::feedback, Tab::insight, "position"},
    {C::rival, Tab::insight, "position"},
    {C::swot, Tab::insight, "swot"},
    {C::deeper_issue, Tab::insight, "issues"},
    {C::opportunity, Tab::opportunities, ""},
    {C::threat, Tab::opportunities, ""},
    {C::practice, Tab::opportunities, "whitespace"},
    {C::whitespace_cell, Tab::opportunities, "whitespace"},
    {C::target, Tab::plan, ""},
    {C::action, Tab::plan, ""},
    {C::objective, Tab::plan, "strategy"},
    {C::contact, Tab::plan, "people"},
    {C::pairing, Tab::plan, "people"},
    {C::team_member, Tab::plan, "team"},
    {C::review, Tab::follow_up, ""},
    {C::progress_note, Tab::follow_up, "progress"},
    {C::lesson, Tab::follow_up, "lessons"},
    {C::win, Tab::follow_up, "lessons"},
});

const Listed* find_listed(model::Collection collection) {
    for (const Listed& each : listed) {
        if (each.collection == collection) return &each;
    }
    return nullptr;
}

constexpr std::array<std::string_view, 5> insight_sections{"drivers", "position", "swot", "issues",
                                                           "summary"};
constexpr std::array<std::string_view, 2> opportunity_sections{"whitespace", "chart"};
constexpr std::array<std::string_view, 5> plan_section_names{"strategy", "people", "team",
                                                             "approval", "client"};
constexpr std::array<std::string_view, 2> follow_up_sections{"progress", "lessons"};

}  // namespace

Tab tab_of(model::Collection collection) {
    const Listed* found = find_listed(collection);
    return found == nullptr ? Tab::overview : found->tab;
}

std::string_view section_of(model::Collection collection) {
    const Listed* found = find_listed(collection);
    return found == nullptr ? std::string_view() : found->section;
}

std::span<const std::string_view> sections_of(Tab tab) {
    switch (tab) {
        case Tab::insight:
            return insight_sections;
        case Tab::opportunities:
            return opportunity_sections;
        case Tab::plan:
            return plan_section_names;
        case Tab::follow_up:
            return follow_up_sections;
        case Tab::overview:
            break;
    }
    return {};
}

// Both stand in the order of the rail.
protocol::PlanTab plan_tab_of(Tab tab) {
    return static_cast<protocol::PlanTab>(tab);
}
Tab tab_of(protocol::PlanTab tab) {
    return static_cast<Tab>(tab);
}

Route account_route(const base::AccountId& account, Tab tab) {
    Route route;
    route.place = Place::account;
    route.account = account;
    route.tab = tab;
    return route;
}

}  // namespace kam::view
