#include "server/net/demo_people.h"

#include <algorithm>
#include <array>

#include "server/net/html.h"

namespace kam::server::net {
namespace {

using model::SpaceRole;

enum class Group { leadership, programme, sponsors, partners, teams };
constexpr std::array<std::pair<Group, std::string_view>, 5> group_titles{{
    {Group::leadership, "Firm leadership"},
    {Group::programme, "Programme office"},
    {Group::sponsors, "Sponsors"},
    {Group::partners, "Client partners"},
    {Group::teams, "Client teams"},
}};

struct Card {
    model::RecordPtr person;
    Group group = Group::teams;
    std::string sees;
};

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

std::string account_name(const hub::Hub& hub, const model::SpaceId& space) {
    const model::Store* store = hub.find_store(space);
    const model::RecordPtr account =
        store == nullptr ? nullptr : store->singleton(model::Collection::account);
    return account == nullptr ? std::string("a client") : std::string(account->text("name"));
}

Card card_from_person(const hub::Hub& hub, const model::RecordPtr& person) {
    std::vector<std::string> led;
    std::vector<std::string> joined_teams;
    std::vector<std::string> sponsored;
    for (const protocol::SpaceGrant& grant : hub.grants_of(base::PersonId{person->id.text})) {
        if (grant.space.kind != model::SpaceKind::account) continue;
        const std::string name = account_name(hub, grant.space);
        if (grant.role == SpaceRole::account_lead) led.push_back(name);
        if (grant.role == SpaceRole::member) joined_teams.push_back(name);
        if (grant.role == SpaceRole::sponsor) sponsored.push_back(name);
    }
    Card card{.person = person, .group = Group::teams, .sees = {}};
    std::vector<std::string> parts;
    const std::string_view role = person->text("programme_role");
    if (!led.empty()) card.group = Group::partners;
    if (role == "sponsor") card.group = Group::sponsors;
    if (role == "programme_manager") card.group = Group::programme;
    if (role == "leadership") card.group = Group::leadership;
    if (role == "leadership") parts.push_back("Sees how every client stands");
    if (role == "programme_manager") parts.push_back("Opens clients and keeps the programme");
    if (role == "sponsor") parts.push_back("Sponsors the programme");
    if (!led.empty()) parts.push_back("Leads " + joined(led));
    if (!sponsored.empty()) parts.push_back("Sponsors " + joined(sponsored));
    if (!joined_teams.empty()) parts.push_back("On the team of " + joined(joined_teams));
    if (parts.empty()) parts.push_back("On no client team yet");
    for (const std::string& part : parts) card.sees += (card.sees.empty() ? "" : " · ") + part;
    return card;
}

std::string html_from_card(const Card& card) {
    const model::Record& person = *card.person;
    const std::string name(person.text("name"));
    std::string place(person.text("practice"));
    if (!place.empty() && !person.text("office").empty()) place += " · ";
    place += person.text("office");

    // All that is in the button is its name, so that what is read out is what is seen.
    std::string out = "<li><button type=\"button\" class=\"person\" data-person=\"" +
                      html_escaped(person.id.text) + "\">";
    out +=
        "<span class=\"avatar\" aria-hidden=\"true\">" + html_escaped(initials(name)) + "</span>";
    out += "<span class=\"about\"><span class=\"name\"><span class=\"unseen\">Sign in as </span>" +
           html_escaped(name) + "</span>";
    for (const std::string_view line : {person.text("title"), std::string_view(place)}) {
        if (!line.empty()) out += "<span class=\"line\">" + html_escaped(line) + "</span>";
    }
    return out + "<span class=\"sees\">" + html_escaped(card.sees) +
           "</span></span></button></li>\n";
}

}  // namespace

std::string initials(std::string_view name) {
    std::vector<std::string> letters;
    bool is_start = true;
    bool is_in_letter = false;
    for (const char c : name) {
        const bool is_continuation = (static_cast<unsigned char>(c) & 0xc0u) == 0x80u;
        if (c == ' ' || c == '-') {
            is_start = true;
        } else if (is_continuation) {
            // The rest of a letter that is longer than one byte.
            if (is_in_letter) letters.back() += c;
        } else {
            is_in_letter = is_start;
            if (is_start) letters.emplace_back(1, c);
            is_start = false;
        }
    }
    if (letters.empty()) return {};
    return letters.size() == 1 ? letters.front() : letters.front() + letters.back();
}

bool is_person_here(const hub::Hub& hub, const base::PersonId& person) {
    const model::Store* firm = hub.find_store(model::SpaceId{});
    if (firm == nullptr) return false;
    const model::RecordPtr record =
        firm->find_alive(model::Collection::person, base::RecordId{person.text});
    return record != nullptr && !record->is_true("has_left");
}

std::string demo_people_html(const hub::Hub& hub) {
    const model::Store* firm = hub.find_store(model::SpaceId{});
    if (firm == nullptr) return {};
    std::vector<Card> cards;
    for (const model::RecordPtr& person : firm->list(model::Collection::person)) {
        if (!person->is_true("has_left")) cards.push_back(card_from_person(hub, person));
    }
    std::sort(cards.begin(), cards.end(), [](const Card& a, const Card& b) {
        return a.person->text("name") < b.person->text("name");
    });
    std::string out;
    for (const auto& [group, title] : group_titles) {
        std::string items;
        for (const Card& card : cards) {
            if (card.group == group) items += html_from_card(card);
        }
        if (items.empty()) continue;
        out += "<section><h2>" + std::string(title) + "</h2>\n<ul class=\"people\">\n" + items +
               "</ul></section>\n";
    }
    return out;
}

}  // namespace kam::server::net
