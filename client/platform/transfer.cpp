#include "client/platform/transfer.h"

namespace kam::platform {

extern "C" {
void rapport_js_start_transfer();
void rapport_js_put_clip(const char* text, const char* html);
void rapport_js_save_file(const char* name, const char* type, const char* bytes, int size);
}

void start_transfer() {
    rapport_js_start_transfer();
}

void put_clip(const ui::Clip& clip) {
    rapport_js_put_clip(clip.text.c_str(), clip.html.c_str());
}

void save_file(const ui::Download& file) {
    rapport_js_save_file(file.name.c_str(), file.type.c_str(), file.bytes.data(),
                         static_cast<int>(file.bytes.size()));
}

}  // namespace kam::platform
