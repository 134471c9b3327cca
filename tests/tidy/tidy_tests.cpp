// Runs the rules over the tree. Each finding is one failed check, with path and line, so that one
// run shows all there is to do.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/tidy/rules.h"

namespace kam::tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t file_bytes_max = 300 * 1024;

struct Tree {
    std::vector<File> files;         // text files
    std::vector<std::string> paths;  // all files
    Findings large;
};

Tree read_tree() {
    static const std::set<std::string> skipped = {".git", "build", "node_modules", "__pycache__"};
    Tree tree;
    const fs::path root = KAM_SOURCE_DIR;
    for (auto it = fs::recursive_directory_iterator(root); it != fs::end(it); ++it) {
        const std::string name = it->path().filename().string();
        // `data` is where a server started here may keep its log.
        if (skipped.contains(name) || it->path() == root / "data") {
            it.disable_recursion_pending();
            continue;
        }
        if (!it->is_regular_file()) continue;
        const std::string path = fs::relative(it->path(), root).generic_string();
        tree.paths.push_back(path);
        if (it->file_size() > file_bytes_max) {
            tree.large.push_back({path, 0, "over 300 KB: fetch or make it at build time"});
        } else if (is_text(path)) {
            std::ifstream in(it->path(), std::ios::binary);
            tree.files.push_back({path, {std::istreambuf_iterator<char>(in), {}}});
        }
    }
    std::sort(tree.files.begin(), tree.files.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    return tree;
}

const Tree& tree() {
    static const Tree instance = read_tree();
    return instance;
}

void report(const Findings& findings) {
    for (const Finding& finding : findings) {
        BOOST_ERROR(finding.path << ":" << finding.line << ": " << finding.message);
    }
    BOOST_TEST(true);
}

template <typename Check>
void report_each(Check check) {
    for (const File& file : tree().files) report(check(file));
}

const File* find_file(const std::string& path) {
    for (const File& file : tree().files) {
        if (file.path == path) return &file;
    }
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tidy_tests)

BOOST_AUTO_TEST_CASE(includes_follow_the_arrows) {
    report_each(check_includes);
}

BOOST_AUTO_TEST_CASE(shared_knows_no_world) {
    report_each(check_bans);
}

BOOST_AUTO_TEST_CASE(browser_ends_at_platform) {
    report_each(check_emscripten);
}

BOOST_AUTO_TEST_CASE(screens_draw_through_widgets) {
    report_each(check_imgui_calls);
}

BOOST_AUTO_TEST_CASE(lines_fit_in_100_columns) {
    report_each(check_columns);
}

BOOST_AUTO_TEST_CASE(no_tabs) {
    report_each(check_tabs);
}

BOOST_AUTO_TEST_CASE(unfinished_work_has_an_issue) {
    report_each(check_unfinished);
}

BOOST_AUTO_TEST_CASE(files_are_short) {
    const File* list = find_file("tests/tidy/allowed.txt");
    BOOST_TEST_REQUIRE(list != nullptr);
    const Allowed allowed = parse_allowed(list->text);
    report_each([&](const File& file) { return check_length(file, allowed); });
    report(check_allowed(allowed, tree().files));
}

BOOST_AUTO_TEST_CASE(documents_have_one_title) {
    report_each(check_title);
}

BOOST_AUTO_TEST_CASE(folders_have_a_readme) {
    report(check_readmes(tree().paths));
}

BOOST_AUTO_TEST_CASE(no_registry_is_named) {
    report_each(check_hosts);
}

BOOST_AUTO_TEST_CASE(no_file_is_large) {
    report(tree().large);
}

BOOST_AUTO_TEST_CASE(specification_and_tests_agree) {
    const File* spec = find_file("shared/sync/SPEC.md");
    BOOST_TEST_REQUIRE(spec != nullptr, "shared/sync/SPEC.md is missing");
    std::vector<File> tests;
    for (const File& file : tree().files) {
        const bool is_own = file.path.starts_with("tests/tidy/");
        if (file.path.starts_with("tests/") && is_cpp(file.path) && !is_own) tests.push_back(file);
    }
    report(check_spec(*spec, tests));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::tidy
