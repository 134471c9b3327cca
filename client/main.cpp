// The browser program: the frame (app, views, screens) as the client of the browser.
#include <memory>
#include <utility>

#include "client/frame.h"
#include "client/frame_second_part.h"
#include "client/platform/host.h"

namespace {

using kam::platform::Moment;

kam::base::Day today(const Moment& at) {
    return kam::base::day_from_time(at.now, at.offset_minutes);
}

class FrameClient final : public kam::platform::Client {
  public:
    void start(const kam::platform::StartFacts& facts, const Moment& at) override {
        frame_ = std::make_unique<kam::Frame>(facts.seed);
        frame_->set_origin(facts.origin);
        app().set_theme(facts.theme);
        app().set_text_size(facts.text_size);
        frame_->resume(facts.saved);
        app().start(facts.address, at.now, facts.saved, facts.history_depth);
    }
    void socket_opened(const Moment& at) override { app().socket_opened(at.now); }
    void socket_closed(int /*close_code*/, const Moment& at) override {
        app().socket_closed(at.now);
    }
    void socket_received(const std::string& text, const Moment& at) override {
        app().socket_received(text, at.now);
    }
    void address_changed(const std::string& address, int depth, const Moment& /*at*/) override {
        app().route_changed(address, depth);
    }
    void network_is_back(const Moment& at) override { app().network_is_back(at.now); }
    void visibility_changed(bool is_visible) override { app().set_visible(is_visible); }
    void theme_changed(kam::app::ThemeChoice theme) override { app().set_theme(theme); }
    void visits_changed(const std::string& text) override { app().take_visits(text); }
    void sibling_told(const std::string& text, const Moment& at) override {
        app().take_sibling(text, at.now);
    }
    void text_lost(const std::string& text, const Moment& at) override {
        app().keep_text(text, at.now);
    }
    void second_part_arrived() override { frame_->second_part_arrived(); }
    void tick(const Moment& at) override { app().tick(at.now); }
    kam::ui::UiOutput draw(kam::ui::UiInput input, const Moment& at) override {
        return frame_->draw(std::move(input), at.now, today(at), at.offset_minutes);
    }
    kam::platform::Wishes take_wishes(const Moment& at) override;

  private:
    std::optional<kam::platform::Keep> keep_of(const kam::app::AppOutput& output);
    kam::app::App& app() { return frame_->app(); }

    std::unique_ptr<kam::Frame> frame_;
    std::uint64_t seen_revision_ = 0;
    std::string outboxes_, kept_;  // on disk
};

// The app's part is urgent, what is half typed can wait for a moment.
std::optional<kam::platform::Keep> FrameClient::keep_of(const kam::app::AppOutput& output) {
    // Before it is known who this is, the disk stays as it was.
    if (app().person().empty()) outboxes_.clear();
    if (output.outboxes) outboxes_ = *output.outboxes;
    if (outboxes_.empty()) return std::nullopt;
    std::string text = outboxes_ + frame_->kept_lines();
    if (text == kept_) return std::nullopt;
    kept_ = text;
    return kam::platform::Keep{std::move(text),
                               app().person().text,
                               static_cast<int>(app().waiting_changes()),
                               static_cast<int>(app().refused().size()),
                               output.outboxes.has_value(),
                               output.taken_tab};
}

kam::platform::Wishes FrameClient::take_wishes(const Moment& at) {
    app().tick(at.now);
    kam::app::AppOutput output = app().take_output();
    kam::platform::Wishes wishes;
    wishes.is_connect_wanted = output.is_connect_wanted;
    wishes.is_close_wanted = output.is_close_wanted;
    wishes.frames = std::move(output.frames);
    wishes.push_address = std::move(output.push_route);
    wishes.replace_address = std::move(output.replace_route);
    wishes.theme = output.theme;
    wishes.text_size = output.text_size;
    wishes.screen_zoom = frame_->screen_zoom();
    wishes.copy_text = std::move(output.copy_text);
    wishes.is_sign_out_wanted = output.is_sign_out_wanted;
    wishes.is_session_check_wanted = output.is_session_check_wanted;
    wishes.unsent_changes = static_cast<int>(app().waiting_changes());
    wishes.is_full_screen_toggled = output.is_full_screen_toggled;
    wishes.kept_frames = std::move(output.kept);
    wishes.keep = keep_of(output);
    wishes.tell_siblings = std::move(output.outboxes);
    wishes.visits = std::move(output.visits);
    wishes.is_frame_wanted = std::exchange(seen_revision_, app().revision()) != app().revision();
    wishes.ms_until_tick = app().ms_until_tick(at.now);
    return wishes;
}

}  // namespace

int main() {
    kam::second_part.is_here = false;  // see FrameClient::second_part_arrived
    kam::platform::run_client(std::make_unique<FrameClient>());
    return 0;
}
