// What views are folded from. Stores may be null while they load.
#pragma once

#include <string>
#include <vector>

#include "client/view/views.h"
#include "shared/base/time.h"
#include "shared/model/store.h"

namespace kam::view {

// One account space this browser holds.
struct HeldAccount {
    base::AccountId id;
    const model::Store* store = nullptr;
    model::SpaceRole role = model::SpaceRole::member;
};

// One workshop this browser is in.
struct HeldWorkshop {
    std::string id;
    const model::Store* store = nullptr;
};

struct ViewContext {
    const model::Store* firm = nullptr;
    const model::Store* programme = nullptr;  // null for those who may not see it
    std::vector<HeldAccount> accounts;
    std::vector<HeldWorkshop> workshops;
    const model::Store* own = nullptr;  // what is nobody else's; null until a workshop needs it
    base::PersonId me;
    model::SpaceRole programme_role = model::SpaceRole::reader;
    base::Day today;
    // What is shown; parts of no use there are left out of views. Null = all of them.
    const Route* route = nullptr;
    int offset_minutes = 0;  // of local time, east of UTC
    bool is_loading = false;
    bool is_offline = false;
    std::string_view origin = {};  // "https://host/"; "" = not known
    bool is_joining = false;       // a workshop, and the server has not answered yet
    bool is_join_refused = false;  // no workshop with this code, or none any more
    // Is this record changed here and not yet on the server?
    bool (*is_pending)(const void* owner, const model::SpaceId&, model::Collection,
                       const base::RecordId&) = nullptr;
    const void* pending_owner = nullptr;

    bool pending(const model::SpaceId& space, const model::Record& record) const {
        return is_pending != nullptr &&
               is_pending(pending_owner, space, record.collection, record.id);
    }
};

// "" when unknown.
std::string person_name(const ViewContext& context, const base::PersonId& person);
std::string person_title(const ViewContext& context, const base::PersonId& person);
std::string day_text(std::optional<base::Day> day);
// "24 Nov 2026", and of today "today, 15:40".
std::string moment_text(const ViewContext& context, base::TimeMs at);
// Alive people who have not left, by name; those in `first` come first, in that order.
std::vector<PersonOption> people_options(const ViewContext& context,
                                         const std::vector<base::PersonId>& first = {});

TargetRow target_row(const ViewContext& context, model::RecordPtr record,
                     const std::string& currency);
void count_rag(const std::vector<TargetRow>& targets, std::array<int, 5>& counts);

}  // namespace kam::view
