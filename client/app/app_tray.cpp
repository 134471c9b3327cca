// What was not taken: it stays until the person has dealt with it, also over a reload.
#include <algorithm>
#include <set>
#include <utility>

#include "client/app/app.h"
#include "client/view/words.h"

namespace kam::app {
namespace {

// Each is a few hundred bytes on disk with every change; nobody reads more than that.
constexpr std::size_t tray_max = 200;

}  // namespace

void App::put_in_tray(Refused refused) {
    refused.said.id = base::make_id_text(random_);
    tray_.push_back(std::move(refused));
    if (tray_.size() > tray_max) tray_.erase(tray_.begin());
    ++revision_;
}

void App::merge_tray(std::vector<Refused> more) {
    for (Refused& refused : more) {
        const bool is_here = std::any_of(tray_.begin(), tray_.end(), [&](const Refused& other) {
            return other.said.id == refused.said.id;
        });
        if (!is_here) tray_.push_back(std::move(refused));
    }
    ++revision_;
}

// Only where it could be taken now: not what was deleted, closed to us, or an undo come too late.
bool App::can_retry(const Refused& refused) const {
    if (!refused.mutation || refused.reason == base::ErrorCode::forbidden) return false;
    const sync::Replica* space = replica(refused.space);
    if (space == nullptr || space->state() == sync::ReplicaState::absent) return false;
    if (std::holds_alternative<mutation::RecordCreate>(*refused.mutation)) return true;
    const auto* set = std::get_if<mutation::RecordSet>(&*refused.mutation);
    return set != nullptr && !set->is_undo &&
           space->view().find_alive(set->collection, set->id) != nullptr;
}

std::vector<view::RefusedItem> App::refused_items() const {
    std::vector<view::RefusedItem> items;
    for (const Refused& refused : tray_) {
        items.push_back(refused.said);
        items.back().can_retry = can_retry(refused);
        items.back().is_replaced = refused.reason == base::ErrorCode::replaced_theirs ||
                                   refused.reason == base::ErrorCode::replaced_mine;
    }
    return items;
}

void App::retry_refused(const std::string& id, base::TimeMs now) {
    const auto found = std::find_if(tray_.begin(), tray_.end(),
                                    [&](const Refused& refused) { return refused.said.id == id; });
    if (found == tray_.end() || !can_retry(*found)) return;
    const auto inverse = submit(found->space, *found->mutation, now);
    if (!inverse) {
        found->reason = inverse.error().code;
        found->said.reason = view::words::advice(found->reason);
        return;
    }
    if (!inverse.value().empty()) {
        undo_.did({found->said.record + ", " + found->said.field, found->space, inverse.value()});
    }
    dismiss_refused(id);
}

void App::dismiss_refused(const std::string& id) {
    std::erase_if(tray_, [&](const Refused& refused) { return refused.said.id == id; });
    // Whoever deals with the list needs not be told again.
    std::erase_if(toasts_, [](const Toast& toast) { return toast.id.starts_with(refusal_toast); });
}

std::size_t App::distinct_changes() const {
    std::size_t count = 0;
    std::set<std::string> fields;
    for (const auto& [space, replica] : replicas_) {
        for (const sync::PendingMutation& pending : replica.outbox()) {
            const auto* set = std::get_if<mutation::RecordSet>(&pending.mutation);
            if (set == nullptr) {
                ++count;
                continue;
            }
            for (const auto& [field, value] : set->fields) {
                fields.insert(model::space_text(space) + "/" + set->id.text + "/" + field);
            }
        }
    }
    return count + fields.size();
}

}  // namespace kam::app
