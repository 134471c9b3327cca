// The gallery of widgets as a browser program: no server data, no sockets.
#include <memory>
#include <optional>
#include <utility>

#include "client/gallery/gallery.h"
#include "client/platform/host.h"

namespace {

using kam::platform::Moment;

class GalleryClient final : public kam::platform::Client {
  public:
    void start(const kam::platform::StartFacts& facts, const Moment&) override {
        place_ = kam::gallery::place_from_address(facts.address);
    }
    void socket_opened(const Moment&) override {}
    void socket_closed(int, const Moment&) override {}
    void socket_received(const std::string&, const Moment&) override {}
    void address_changed(const std::string& address, int, const Moment&) override {
        place_ = kam::gallery::place_from_address(address);
        is_changed_ = true;
    }
    void network_is_back(const Moment&) override {}
    void visibility_changed(bool /*is_visible*/) override {}
    void visits_changed(const std::string& /*text*/) override {}
    void sibling_told(const std::string& /*text*/, const Moment&) override {}
    void theme_changed(kam::app::ThemeChoice) override {}
    void text_lost(const std::string&, const Moment&) override {}
    void second_part_arrived() override {}
    void tick(const Moment&) override {}

    kam::ui::UiOutput draw(kam::ui::UiInput input, const Moment&) override {
        ui_.begin(std::move(input));
        kam::gallery::draw_gallery(ui_, place_, memory_);
        return ui_.end();
    }

    kam::platform::Wishes take_wishes(const Moment&) override {
        kam::platform::Wishes wishes;
        if (!place_.asked.empty()) {
            wishes.push_address = place_.asked;
            place_ = kam::gallery::place_from_address(place_.asked);
            is_changed_ = true;
        }
        wishes.is_frame_wanted = std::exchange(is_changed_, false);
        return wishes;
    }

  private:
    kam::ui::Ui ui_;
    kam::gallery::Place place_;
    kam::gallery::Memory memory_;
    bool is_changed_ = false;
};

}  // namespace

int main() {
    kam::platform::run_client(std::make_unique<GalleryClient>());
    return 0;
}
