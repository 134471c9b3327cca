// One frame: views are folded from the app's stores, screens draw them, and what was asked for goes
// back to the app. The only place that sees app, view and ui together.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "client/app/app.h"
#include "client/ui/screens/screen.h"
#include "client/ui/widgets/ui.h"
#include "shared/base/time.h"

namespace kam {

namespace view {
class LeadershipFold;
}

class Frame {
  public:
    explicit Frame(std::uint64_t seed);

    app::App& app() { return app_; }
    // Until then its screens are shown as loading. The next frame has them.
    void second_part_arrived();
    // Where the page is from, with a slash at the end; for addresses that others shall open.
    void set_origin(std::string origin) { origin_ = std::move(origin); }
    // Drafts and places of the page before, as soon as they are known to be this person's.
    void resume(const app::Saved& saved);
    // Beside the app's lines: where the person is, and what is half typed.
    std::string kept_lines() const;
    // Of a screen that is seen from far away: per cent of the size for a table; 0 = any other page.
    int screen_zoom() const;
    // Between ImGui::NewFrame() and ImGui::Render(). `now` is the wall clock, `today` the local
    // day, `offset_minutes` east of UTC. `wake_in_ms` of the result is 0 when what was asked
    // changes what is on screen.
    ui::UiOutput draw(ui::UiInput input, base::TimeMs now, base::Day today, int offset_minutes = 0);

  private:
    void take_resumed();
    void refresh_views(base::Day today, int offset_minutes);
    void show_step();
    bool is_shared_screen() const;
    void draw_place(const ui::Screen& screen, const ui::Rect& area);

    struct Views;
    app::App app_;
    ui::Ui ui_;
    ui::UiState state_;
    view::Route shown_screen_;
    base::PersonId state_person_;  // whose drafts these are
    std::string origin_;
    std::string resumed_;  // until it is known who this is
    bool is_resumed_own_ = false;
    std::shared_ptr<Views> views_;
    std::shared_ptr<view::LeadershipFold> leadership_;
    std::uint64_t views_revision_ = 0;
    base::Day views_day_;
};

}  // namespace kam
