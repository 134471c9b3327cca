#include "client/platform/storage.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "client/platform/text_from_page.h"

namespace kam::platform {
namespace {

// As storage.js counts them.
enum class Part { own_tab, other_tab, frame, leftover, person_unknown, end, kept_nothing };

struct Storage {
    app::Saved saved;
    void (*done)(app::Saved saved) = nullptr;
};
Storage storage;

}  // namespace

extern "C" {
void rapport_js_open_storage();
void rapport_js_keep(const char* text, const char* person, int waiting, int refused, int is_urgent,
                     const char* taken_tab);
void rapport_js_keep_frame(const char* space, const char* text, int is_first);
EMSCRIPTEN_KEEPALIVE void rapport_saved(int part, char* text);
}

void open_storage(void (*done)(app::Saved saved)) {
    storage.done = done;
    rapport_js_open_storage();
}

void keep(const Keep& keep) {
    rapport_js_keep(keep.text.c_str(), keep.person.c_str(), keep.waiting, keep.refused,
                    keep.is_urgent ? 1 : 0, keep.taken_tab.c_str());
}

void keep_frame(const app::KeptFrame& frame) {
    rapport_js_keep_frame(frame.space.c_str(), frame.text.c_str(), frame.is_first ? 1 : 0);
}

void rapport_saved(int part, char* copied) {
    std::string text = text_from_page(copied);
    app::Saved& saved = storage.saved;
    switch (static_cast<Part>(part)) {
        case Part::own_tab:
            saved.is_own = true;
            [[fallthrough]];
        case Part::other_tab:
            saved.tab = std::move(text);
            return;
        case Part::frame:
            saved.frames.push_back(std::move(text));
            return;
        case Part::leftover:
            saved.leftovers.push_back(std::move(text));
            return;
        case Part::person_unknown:
            saved.is_person_known = false;
            return;
        case Part::kept_nothing:
            saved.is_kept = false;
            return;
        case Part::end:
            storage.done(std::exchange(saved, {}));
            return;
    }
}

}  // namespace kam::platform
