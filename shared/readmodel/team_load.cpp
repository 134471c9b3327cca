#include "shared/readmodel/team_load.h"

#include <algorithm>
#include <set>

#include "shared/base/utf8.h"
#include "shared/readmodel/account_summary.h"

namespace kam::readmodel {
namespace {

using model::Collection;
using model::RecordPtr;
using model::Store;

void add_once(std::vector<std::string>& names, std::string_view name) {
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return;
    names.emplace_back(name);
}

std::set<std::string> practices_of_team(const Store& account, const Store& firm) {
    std::set<std::string> practices;
    for (const RecordPtr& member : account.list(Collection::team_member)) {
        const RecordPtr person =
            firm.find(Collection::person, base::RecordId{member->person("person").text});
        if (person) practices.insert(base::fold_for_search(person->text("practice")));
    }
    return practices;
}

bool is_over_with(const model::Record& opportunity) {
    const std::string_view stage = opportunity.text("stage");
    return stage == "won" || stage == "lost" || stage == "dormant";
}

}  // namespace

std::vector<MemberLoad> team_load(const Store& account, base::Day today) {
    std::vector<MemberLoad> loads;
    const std::vector<RecordPtr> actions = account.list(Collection::action);
    for (const RecordPtr& member : account.list(Collection::team_member)) {
        MemberLoad load;
        load.person = member->person("person");
        load.budget = member->integer("hours_a_month");
        for (const RecordPtr& action : actions) {
            const auto due = action->day("due");
            const bool is_now =
                is_open_state(action->text("state")) && due && *due - today <= load_days;
            if (!is_now || action->person("owner") != load.person) continue;
            const auto hours = action->integer("hours");
            load.hours += hours.value_or(0);
            load.without_hours += hours ? 0 : 1;
        }
        loads.push_back(load);
    }
    return loads;
}

TeamCoverage team_coverage(const Store& account, const Store* firm) {
    TeamCoverage out;
    std::vector<std::string> asked;
    for (const RecordPtr& opportunity : account.list(Collection::opportunity)) {
        if (is_over_with(*opportunity)) continue;
        const RecordPtr cell =
            account.find_alive(Collection::whitespace_cell, opportunity->link("cell"));
        const RecordPtr practice =
            cell ? account.find_alive(Collection::practice, cell->link("practice")) : nullptr;
        if (!practice) {
            ++out.unplaced;
            continue;
        }
        add_once(asked, practice->text("name"));
        const RecordPtr entity = account.find_alive(Collection::entity, cell->link("entity"));
        if (entity) add_once(out.countries_asked, entity->text("country"));
    }
    if (firm == nullptr) return out;
    const std::set<std::string> held = practices_of_team(account, *firm);
    for (const std::string& practice : asked) {
        if (held.count(base::fold_for_search(practice)) == 0) {
            out.practices_missing.push_back(practice);
        }
    }
    return out;
}

}  // namespace kam::readmodel
