// What a person asks for: changes, undo, toasts.
#include <algorithm>
#include <array>
#include <utility>

#include "client/app/app.h"
#include "client/view/words.h"
#include "shared/mutation/permission.h"

namespace kam::app {
namespace {

namespace words = view::words;

constexpr std::int64_t toast_life_ms = 6'000;
constexpr std::int64_t error_toast_life_ms = 12'000;

std::string field_key(const base::RecordId& id, std::string_view field) {
    return id.text + "/" + std::string(field);
}

std::vector<std::string> field_keys(const mutation::Mutation& mutation) {
    std::vector<std::string> keys;
    if (const auto* edit = std::get_if<mutation::TextEdit>(&mutation)) {
        keys.push_back(field_key(edit->id, edit->field));
    }
    const auto* set = std::get_if<mutation::RecordSet>(&mutation);
    if (set == nullptr) return keys;
    for (const auto& [field, value] : set->fields) keys.push_back(field_key(set->id, field));
    return keys;
}

bool may_take_back(const sync::Replica& replica, const std::vector<mutation::Mutation>& inverse) {
    return std::all_of(inverse.begin(), inverse.end(), [&](const mutation::Mutation& back) {
        return mutation::permitted(replica.actor(), replica.space(), back, replica.view()).ok();
    });
}

}  // namespace

void App::handle(const Intent& intent, base::TimeMs now) {
    ++revision_;
    if (auto asked = change_from_intent(intent, random_)) return change(std::move(*asked), now);
    if (const auto* it = std::get_if<Navigate>(&intent)) return go(it->route);
    if (const auto* it = std::get_if<OpenAccount>(&intent)) return open_account(*it, now);
    if (const auto* it = std::get_if<StartWorkshop>(&intent)) return start_workshop(*it, now);
    if (const auto* it = std::get_if<JoinWorkshop>(&intent)) return join_workshop(*it, now);
    if (const auto* it = std::get_if<CastBallot>(&intent)) return cast_ballot(*it, now);
    if (std::get_if<Undo>(&intent) != nullptr) return run_undo(false, now);
    if (std::get_if<Redo>(&intent) != nullptr) return run_undo(true, now);
    if (const auto* it = std::get_if<ActOnToast>(&intent)) return act_on_toast(it->id, now);
    if (const auto* it = std::get_if<DismissToast>(&intent)) {
        std::erase_if(toasts_, [&](const Toast& toast) { return toast.id == it->id; });
        return;
    }
    if (const auto* it = std::get_if<RetryRefused>(&intent)) return retry_refused(it->id, now);
    if (const auto* it = std::get_if<DismissRefused>(&intent)) return dismiss_refused(it->id);
    if (const auto* it = std::get_if<MarkSeen>(&intent)) return mark_seen(it->space, now);
    if (const auto* it = std::get_if<FollowPerson>(&intent)) return follow_person(it->person);
    if (std::get_if<StopFollowing>(&intent) != nullptr) return stop_following();
    if (const auto* it = std::get_if<CopyText>(&intent)) {
        output_.copy_text = it->text;
        return;
    }
    if (const auto* it = std::get_if<HoldToasts>(&intent)) return hold_toasts(it->is_held, now);
    if (const auto* it = std::get_if<ChooseTheme>(&intent)) {
        theme_ = it->choice;
        output_.theme = it->choice;
        return;
    }
    if (const auto* it = std::get_if<ChooseTextSize>(&intent)) {
        text_size_ = it->percent;
        output_.text_size = it->percent;
        return;
    }
    output_.is_full_screen_toggled |= std::get_if<ToggleFullScreen>(&intent) != nullptr;
    if (std::get_if<SignOut>(&intent) != nullptr) output_.is_sign_out_wanted = true;
}

base::Result<std::vector<mutation::Mutation>> App::submit(const model::SpaceId& space,
                                                          mutation::Mutation mutation,
                                                          base::TimeMs now) {
    sync::Replica* replica = find(space);
    if (replica == nullptr) return base::Error{base::ErrorCode::no_space, {}};
    return replica->submit(std::move(mutation), firm(), now);
}

void App::change(AskedChange change, base::TimeMs now) {
    for (const std::string& key : field_keys(change.mutation)) field_errors_.erase(key);
    auto inverse = submit(change.space, change.mutation, now);
    if (!inverse) return say_refused(change.mutation, inverse.error(), now);
    if (inverse.value().empty()) return;  // it was so already
    std::int64_t step = 0;
    if (may_take_back(*find(change.space), inverse.value())) {
        step = undo_.did({change.what, change.space, std::move(inverse.value()), 0, now});
    } else {
        // Nor what was done there before, as it is with a workshop that was closed or handed over.
        undo_.forget(change.space);
    }
    if (change.open) {
        view::Route route = route_;
        route.open = *change.open;
        go(route);
    }
    const auto* gone = std::get_if<mutation::RecordDelete>(&change.mutation);
    if (gone == nullptr) return;
    add_toast({.id = "deleted",
               .words = change.what,
               .action_label = step == 0 ? std::string() : std::string(words::undo),
               .expires = now + toast_life_ms,
               .undo_step = step});
    view::Route route = route_;
    if (route.open == open_text(gone->collection, gone->id)) route.open.clear();
    replace_route(route);
}

// Refused on the spot: said at the field if there is one, else in a toast that keeps what was
// typed, since the line it was typed in is empty by now.
void App::say_refused(const mutation::Mutation& mutation, const base::Error& error,
                      base::TimeMs now) {
    const std::string advice(words::advice(error.code));
    const std::vector<std::string> keys = field_keys(mutation);
    for (const std::string& key : keys) field_errors_[key] = advice;
    has_new_field_errors_ |= !keys.empty();
    if (!keys.empty()) return;
    add_refusal(advice, typed_text(mutation), now);
}

// Refused by the server. One toast for all that came at once, with everything that was typed.
void App::say_not_applied(sync::Replica& replica, base::TimeMs now) {
    const std::vector<sync::NotApplied> all = replica.take_not_applied();
    if (all.empty()) return;
    std::string text;
    for (const sync::NotApplied& refused : all) {
        const std::string typed = typed_text(refused.mutation);
        if (!typed.empty()) text += (text.empty() ? "" : "\n\n") + typed;
        put_in_tray(refused_from(replica.space(), refused.mutation, refused.error.code,
                                 &replica.view(), firm()));
    }
    std::string said = words::not_saved(static_cast<int>(all.size())) + " " +
                       std::string(words::advice(all.front().error.code));
    add_refusal(std::move(said), std::move(text), now);
}

// Taken, and then replaced by somebody who had not seen it: nobody is stopped by that, so it only
// waits in the tray, the newest of each field.
void App::keep_replaced(sync::Replica& replica) {
    for (sync::Replaced& replaced : replica.take_replaced()) {
        const auto reason =
            replaced.was_mine ? base::ErrorCode::replaced_mine : base::ErrorCode::replaced_theirs;
        const mutation::RecordSet back = replaced.back;
        std::erase_if(tray_, [&](const Refused& refused) {
            const auto* set =
                refused.mutation ? std::get_if<mutation::RecordSet>(&*refused.mutation) : nullptr;
            return set != nullptr && refused.reason == reason && refused.space == replica.space() &&
                   set->id == back.id && set->fields.begin()->first == back.fields.begin()->first;
        });
        put_in_tray(refused_from(replica.space(), back, reason, &replica.view(), firm()));
    }
}

void App::keep_text(std::string text, base::TimeMs now) {
    Refused gone;
    gone.said.reason = words::advice(gone.reason);
    gone.said.text = text;
    put_in_tray(std::move(gone));
    add_refusal(words::not_saved(1), std::move(text), now);
}

// With a text it stays until it is closed.
void App::add_refusal(std::string said, std::string text, base::TimeMs now) {
    if (!text.empty()) said += " " + std::string(words::text_is_kept);
    add_toast({.id = std::string(refusal_toast) + base::make_id_text(random_),
               .words = std::move(said),
               .action_label = text.empty() ? std::string() : std::string(words::copy_text),
               .text_to_copy = text,
               .is_error = true,
               .expires = text.empty() ? now + error_toast_life_ms : base::TimeMs{}});
}

void App::run_undo(bool is_redo, base::TimeMs now) {
    UndoStep step;
    if (!(is_redo ? undo_.take_redo(step) : undo_.take_undo(step))) return;
    take_back(std::move(step), is_redo, now);
}

void App::take_back(UndoStep step, bool is_redo, base::TimeMs now) {
    std::erase_if(toasts_, [&](const Toast& toast) {
        return toast.undo_step != 0 && toast.undo_step == step.number;
    });
    UndoStep back{step.what, step.space, {}};
    for (mutation::Mutation& mutation : step.inverse) {
        auto inverse = submit(step.space, std::move(mutation), now);
        if (!inverse) {
            return add_toast({.id = "undo",
                              .words = std::string(words::not_undone) + " " +
                                       std::string(words::advice(inverse.error().code)),
                              .is_error = true,
                              .expires = now + error_toast_life_ms});
        }
        back.inverse.insert(back.inverse.begin(), inverse.value().begin(), inverse.value().end());
    }
    if (back.inverse.empty()) return;
    const std::string said = std::string(is_redo ? words::done_again : words::undone) + step.what;
    is_redo ? undo_.redid(std::move(back)) : undo_.undid(std::move(back));
    add_toast({.id = "undo", .words = said, .expires = now + toast_life_ms});
}

// Whoever stops reading has a moment left.
void App::hold_toasts(bool is_held, base::TimeMs now) {
    constexpr std::int64_t moment_ms = 3000;
    are_toasts_held_ = is_held;
    if (is_held) return;
    for (Toast& toast : toasts_) {
        if (toast.expires.value != 0) toast.expires = std::max(toast.expires, now + moment_ms);
    }
}

void App::act_on_toast(const std::string& id, base::TimeMs now) {
    const auto found = std::find_if(toasts_.begin(), toasts_.end(),
                                    [&](const Toast& toast) { return toast.id == id; });
    if (found == toasts_.end()) return;
    const Toast toast = std::move(*found);
    toasts_.erase(found);
    if (!toast.text_to_copy.empty()) output_.copy_text = toast.text_to_copy;
    UndoStep step;
    if (toast.undo_step == 0 || !undo_.take_undo_of(toast.undo_step, step)) return;
    take_back(std::move(step), false, now);
}

void App::add_toast(Toast toast) {
    std::erase_if(toasts_, [&](const Toast& other) { return other.id == toast.id; });
    toasts_.push_back(std::move(toast));
    ++revision_;
}

}  // namespace kam::app
