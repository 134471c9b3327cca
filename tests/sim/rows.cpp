#include "tests/sim/rows.h"

#include <map>

#include "shared/readmodel/account_summary.h"
#include "shared/readmodel/summary_groups.h"

namespace kam::sim {

using model::Collection;
using Rows = std::map<std::pair<Collection, base::RecordId>, model::FieldMap>;

void check_rows(Sim& sim, const Server& server) {
    const model::SpaceId programme{model::SpaceKind::programme, {}};
    const base::Day today = base::day_from_time(sim.now());
    Rows wanted;
    readmodel::GroupParts parts;
    for (const model::SpaceId& space : server.accounts()) {
        const model::Store* account = server.store(space);
        if (account == nullptr) continue;
        const auto summary = readmodel::account_summary(*account, today);
        if (summary.summary.empty()) continue;
        wanted[{Collection::summary, {space.account.text}}] = summary.summary;
        for (auto [id, fields] : summary.targets) {
            fields["account"] = space.account.text;
            wanted[{Collection::summary_target, id}] = fields;
        }
        parts.emplace(space.account, readmodel::group_part(*account, today));
    }
    for (const auto& [id, fields] : readmodel::summary_groups(parts)) {
        wanted[{Collection::summary_group, id}] = fields;
    }
    Rows held;
    for (const model::RecordPtr& record : server.store(programme)->all()) {
        if (record->is_deleted || record->collection == Collection::candidate) continue;
        held[{record->collection, record->id}] = record->fields;
    }
    if (held != wanted) sim.fail(19, "the programme's rows differ from a fold from scratch");
}

}  // namespace kam::sim
