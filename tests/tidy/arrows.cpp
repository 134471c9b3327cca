// Which way includes may point. The table is the architecture; a new arrow is a decision, not a
// fix.
#include "tests/tidy/rules.h"
#include "tests/tidy/text.h"

namespace kam::tidy {

namespace {

struct Folder {
    std::string path;               // longest match wins
    std::vector<std::string> mays;  // beginnings of the includes of ours it may use
};

const std::vector<Folder>& folders() {
    static const std::vector<Folder> table = {
        {"shared/base/", {"shared/base/"}},
        {"shared/text/", {"shared/base/", "shared/text/"}},
        {"shared/model/", {"shared/base/", "shared/text/", "shared/model/"}},
        {"shared/mutation/", {"shared/base/", "shared/text/", "shared/model/", "shared/mutation/"}},
        {"shared/readmodel/", {"shared/base/", "shared/model/", "shared/readmodel/"}},
        {"shared/protocol/",
         {"shared/base/", "shared/text/", "shared/model/", "shared/mutation/", "shared/protocol/"}},
        {"shared/sync/", {"shared/"}},
        {"client/view/", {"shared/", "client/view/"}},
        // The app moves between places and says why something failed; it folds no views.
        {"client/app/", {"shared/", "client/app/", "client/view/route.h", "client/view/words.h"}},
        {"client/ui/",
         {"shared/base/", "shared/model/", "client/view/", "client/app/intent.h", "client/ui/"}},
        // Every widget in every state; knows nothing of clients and plans.
        {"client/gallery/", {"shared/base/", "client/ui/", "client/gallery/"}},
        {"client/frame", {"shared/", "client/app/", "client/view/", "client/ui/", "client/frame"}},
        {"client/platform/", {"shared/", "client/"}},
        {"client/", {"shared/", "client/"}},
        // Users and sessions share the database, so the store implements the interface of sign-in.
        {"server/store/", {"shared/", "server/auth/sign_in.h", "server/store/"}},
        {"server/auth/", {"shared/", "server/auth/"}},
        {"server/hub/", {"shared/", "server/store/", "server/auth/", "server/hub/"}},
        {"server/net/", {"shared/", "server/store/", "server/auth/", "server/hub/", "server/net/"}},
        {"server/", {"shared/", "server/"}},
        {"tests/", {"shared/", "client/", "server/", "tests/"}},
    };
    return table;
}

// Libraries of others, and where alone they may be seen.
const std::vector<Folder>& libraries() {
    static const std::vector<Folder> table = {
        {"boost/test/", {"tests/"}},
        {"boost/", {"server/net/", "server/cli/", "server/main.cpp", "tests/"}},
        {"sqlite3", {"server/store/", "tests/"}},
        {"sodium", {"server/auth/", "server/store/", "tests/"}},
        {"CLI/", {"server/cli/", "server/config.cpp", "server/main.cpp"}},
        {"spdlog/", {"server/"}},
        {"imgui", {"client/ui/", "client/frame", "client/platform/", "client/main.cpp", "tests/"}},
        {"qrcodegen", {"client/ui/widgets/"}},
        {"SDL", {"client/platform/", "client/main.cpp"}},
        {"GLES", {"client/platform/"}},
        {"emscripten", {"client/platform/", "client/main.cpp"}},
    };
    return table;
}

const Folder* longest_match(const std::vector<Folder>& table, std::string_view text) {
    const Folder* best = nullptr;
    for (const Folder& folder : table) {
        if (!text.starts_with(folder.path)) continue;
        if (best == nullptr || folder.path.size() > best->path.size()) best = &folder;
    }
    return best;
}

// The name between quotes or brackets of an include line, or nothing.
std::string included_name(std::string_view line) {
    const std::size_t hash = line.find_first_not_of(' ');
    if (hash == std::string_view::npos || line[hash] != '#') return {};
    const std::size_t word = line.find("include", hash);
    if (word == std::string_view::npos) return {};
    const std::size_t open = line.find_first_of("\"<", word);
    if (open == std::string_view::npos) return {};
    const std::size_t close = line.find_first_of("\">", open + 1);
    if (close == std::string_view::npos) return {};
    return std::string(line.substr(open + 1, close - open - 1));
}

}  // namespace

Findings check_includes(const File& file) {
    const Folder* folder = longest_match(folders(), file.path);
    if (!is_cpp(file.path) || folder == nullptr) return {};
    Findings findings;
    int number = 0;
    for (const std::string& line : lines_of(without_comments(file.text, true))) {
        ++number;
        const std::string name = included_name(line);
        if (name.empty()) continue;
        if (starts_with_any(name, {"shared/", "client/", "server/", "tests/"})) {
            if (!starts_with_any(name, folder->mays)) {
                findings.push_back({file.path, number,
                                    folder->path + " may not include " + name +
                                        "; see the arrows in ARCHITECTURE.md"});
            }
            continue;
        }
        if (const Folder* library = longest_match(libraries(), name)) {
            if (!starts_with_any(file.path, library->mays)) {
                std::string homes;
                for (const std::string& home : library->mays) homes += " " + home;
                findings.push_back({file.path, number, name + " may be included only in" + homes});
            }
        } else if (line.find('"') != std::string::npos) {
            findings.push_back(
                {file.path, number, "include paths of our files start at the root: " + name});
        }
    }
    return findings;
}

}  // namespace kam::tidy
