// The app without pixels: owns the replicas, the link and the history; takes intents, messages and
// time; returns what the platform shall do. Knows no browser, so tests and the simulator run it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/app_output.h"
#include "client/app/following.h"
#include "client/app/intent.h"
#include "client/app/intent_handler.h"
#include "client/app/link.h"
#include "client/app/opening.h"
#include "client/app/saved_tab.h"
#include "client/app/tray.h"
#include "client/app/undo.h"
#include "client/app/visits.h"
#include "client/view/route.h"
#include "shared/base/ids.h"
#include "shared/base/random.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/model/space.h"
#include "shared/mutation/mutation.h"
#include "shared/protocol/message.h"
#include "shared/sync/replica.h"

namespace kam::app {

class App {
  public:
    explicit App(std::uint64_t seed);

    // --- what happened ---
    void start(std::string_view route_text, base::TimeMs now, Saved saved = {},
               int history_depth = 0);
    void handle(const Intent& intent, base::TimeMs now);
    void socket_opened(base::TimeMs now);
    // Somebody was typing this in a field that has gone.
    void keep_text(std::string text, base::TimeMs now);
    void socket_closed(base::TimeMs now);
    void socket_received(std::string_view text, base::TimeMs now);
    void network_is_back(base::TimeMs now) { link_.network_is_back(now); }
    // Back, forward, or an address typed by hand. `depth`: see history_depth.
    void route_changed(std::string_view route_text, int depth);
    // Nobody looks at a hidden page, so it says nothing of where it is.
    void set_visible(bool is_visible) { is_visible_ = is_visible; }
    // The field of a record that is being written in; without a field: none. `is_busy`: that, or
    // anything else that must not be taken away.
    void set_editing(protocol::Spot spot, bool is_busy = false);
    void set_theme(ThemeChoice choice) { theme_ = choice; }
    void set_text_size(int percent) { text_size_ = percent; }
    void take_visits(std::string_view text);  // another tab has written them
    // Another tab of this browser has `outboxes` to say, perhaps another person's, or damaged.
    void take_sibling(std::string_view text, base::TimeMs now);
    // Call after every other call, and when `ms_until_tick` has passed.
    void tick(base::TimeMs now);
    std::int64_t ms_until_tick(base::TimeMs now) const;
    AppOutput take_output();

    // --- what is so ---
    const view::Route& route() const { return route_; }
    // Which step of the browser's history this is: one more with each that is pushed.
    int history_depth() const { return history_depth_; }
    const base::PersonId& person() const { return person_; }
    bool is_demo() const { return is_demo_; }
    bool is_live() const { return link_.state() == LinkState::live; }
    bool is_connecting() const { return link_.is_first_attempt(); }
    bool is_loading() const;
    ThemeChoice theme() const { return theme_; }
    int text_size() const { return text_size_; }
    std::size_t waiting_changes() const;
    // The same as a person counts them: edits of one field are one change.
    std::size_t distinct_changes() const;
    bool is_kept() const { return is_kept_; }  // no: what waits is lost with this window
    // Colleagues in that space now; never this person.
    const std::vector<protocol::Someone>& others_in(const model::SpaceId& space) const;
    const base::PersonId& following() const { return following_.person; }  // or empty
    // Is there, and follows nobody who follows me.
    bool can_follow(const base::PersonId& person) const;
    // How far this person has seen that plan; null = not known in this browser.
    const Visit* visit(const model::SpaceId& space) const;
    // What others have done to it since.
    std::vector<readmodel::RecordChange> news(const model::SpaceId& space) const;
    NewsState news_state(const model::SpaceId& space) const;
    const std::vector<Refused>& refused() const { return tray_; }  // not dealt with yet
    std::vector<view::RefusedItem> refused_items() const;
    const sync::Replica* replica(const model::SpaceId& space) const;
    // Without those that are just being opened for somebody else.
    std::vector<const sync::Replica*> account_replicas() const;
    std::vector<const sync::Replica*> workshop_replicas() const;     // that this browser is in
    bool is_join_refused() const { return is_join_refused_; }        // there is no such code
    std::int64_t clock_ahead_ms() const { return clock_ahead_ms_; }  // of the server's
    const std::vector<Toast>& toasts() const { return toasts_; }
    const UndoStack& undo_stack() const { return undo_; }
    // Why the last change of a field was refused on the spot, by "<record>/<field>".
    const std::map<std::string, std::string>& field_errors() const { return field_errors_; }
    std::uint64_t revision() const { return revision_; }  // grows with all that can be seen

  private:
    const model::Store* firm() const;
    sync::Replica* find(const model::SpaceId& space);
    // --- the link (app.cpp) ---
    void receive(const protocol::ServerMessage& message, std::string_view text, base::TimeMs now);
    void bye(const base::Error& error, base::TimeMs now);
    void hang_up(base::TimeMs now);
    void lose_link(base::TimeMs now);
    void send(const protocol::ClientMessage& message);
    void send_pushes(base::TimeMs now);
    // --- spaces (app_spaces.cpp) ---
    void welcome(const protocol::Welcome& welcome, base::TimeMs now);
    void start_over(base::TimeMs now);
    void follow(const std::vector<protocol::SpaceGrant>& grants, base::TimeMs now);
    void subscribe(sync::Replica& replica);
    void lose(const model::SpaceId& space, base::TimeMs now);
    void open_account(const OpenAccount& intent, base::TimeMs now);
    void settle_opening(const model::SpaceId& space, bool is_refused, base::TimeMs now);
    // --- workshops (app_workshops.cpp) ---
    void start_workshop(const StartWorkshop& intent, base::TimeMs now);
    void join_workshop(const JoinWorkshop& intent, base::TimeMs now);
    bool refuse_join(const model::SpaceId& space);
    void cast_ballot(const CastBallot& intent, base::TimeMs now);
    // --- what survives the tab (app_saved.cpp) ---
    void take_saved(Saved saved);
    void resume(base::TimeMs now);
    void replay(const protocol::ServerMessage& message);
    void resume_outboxes(const SavedTab& tab, base::TimeMs now);
    void resume_opening(const model::SpaceId& space, const mutation::AccountOpen& open);
    bool can_take_leftover() const;
    void take_leftover(base::TimeMs now);
    void keep_frame(const model::SpaceId& space, std::string_view text, bool is_first);
    void forget_frames(const model::SpaceId& space);
    void save_outboxes();
    // --- other tabs (app_siblings.cpp) ---
    void share_siblings();
    // --- who is where (app_presence.cpp) ---
    protocol::Here here_now() const;
    void say_here(base::TimeMs now);
    std::int64_t ms_until_here(base::TimeMs now) const;
    void take_who(const protocol::Who& who);
    // --- going where a colleague goes (app_following.cpp) ---
    void follow_person(const base::PersonId& person);
    void stop_following();
    void follow_along(base::TimeMs now);
    bool is_still_there(base::TimeMs now);
    // --- what others did meanwhile (app_visits.cpp) ---
    std::optional<model::SpaceId> watched_space() const;
    bool sees_all(const sync::Replica& held) const;
    void saw_all(const sync::Replica& held, base::TimeMs at);
    std::size_t visit_index(const model::SpaceId& space) const;  // past the end: none
    void note_visit(base::TimeMs now);
    void see_open_record(const sync::Replica& held);
    void mark_seen(const model::SpaceId& space, base::TimeMs now);
    void forget_visits(const model::SpaceId& space);
    // --- intents (app_intents.cpp) ---
    void change(AskedChange change, base::TimeMs now);
    base::Result<std::vector<mutation::Mutation>> submit(const model::SpaceId& space,
                                                         mutation::Mutation mutation,
                                                         base::TimeMs now);
    void say_refused(const mutation::Mutation& mutation, const base::Error& error,
                     base::TimeMs now);
    void say_not_applied(sync::Replica& replica, base::TimeMs now);
    void keep_replaced(sync::Replica& replica);
    void run_undo(bool is_redo, base::TimeMs now);
    void take_back(UndoStep step, bool is_redo, base::TimeMs now);
    void hold_toasts(bool is_held, base::TimeMs now);
    void act_on_toast(const std::string& id, base::TimeMs now);
    void add_refusal(std::string said, std::string text, base::TimeMs now);
    // --- what was not taken (app_tray.cpp) ---
    void put_in_tray(Refused refused);
    void merge_tray(std::vector<Refused> more);
    void retry_refused(const std::string& id, base::TimeMs now);
    void dismiss_refused(const std::string& id);
    bool can_retry(const Refused& refused) const;
    void add_toast(Toast toast);
    void go(const view::Route& route);
    void replace_route(const view::Route& route);

    base::Random random_;
    Link link_;
    base::ClientId client_;
    base::PersonId person_;
    bool is_demo_ = false;
    std::int64_t clock_ahead_ms_ = 0;
    bool is_join_refused_ = false;
    bool has_welcome_ = false;
    std::map<model::SpaceId, sync::Replica> replicas_;
    std::map<model::SpaceId, model::SpaceRole> granted_;  // as last told
    std::set<model::SpaceId> subscribed_;                 // on this connection
    std::int64_t questions_asked_ = 0;                    // subscriptions, of all spaces
    std::map<model::SpaceId, Opening> openings_;
    SentPushes pushes_;
    view::Route route_;
    int history_depth_ = 0;
    UndoStack undo_;
    std::vector<Toast> toasts_;
    std::vector<Refused> tray_;
    bool is_kept_ = true;
    bool are_toasts_held_ = false;
    std::map<std::string, std::string> field_errors_;  // "<record>/<field>" -> words
    bool has_new_field_errors_ = false;                // since the last tick
    Saved saved_;                                      // until it is sure whose it is
    std::optional<SavedTab> saved_tab_;
    std::vector<SavedTab> leftovers_;
    std::vector<SavedTab> siblings_;      // other tabs that have, or had, unsent changes
    std::map<model::SpaceId, int> kept_;  // frames on disk
    std::string saved_text_;
    std::uint64_t saved_revision_ = 0;
    bool is_visible_ = true;
    protocol::Spot editing_;
    bool is_busy_ = false;
    Following following_;
    std::optional<protocol::Here> here_said_;  // on this connection
    base::TimeMs here_at_;                     // when
    std::map<model::SpaceId, std::vector<protocol::Someone>> others_;
    std::vector<Visit> visits_;
    bool are_visits_changed_ = false;
    Watched watched_;
    ThemeChoice theme_ = ThemeChoice::system;
    int text_size_ = 100;
    AppOutput output_;
    std::uint64_t revision_ = 0;
};

}  // namespace kam::app
