// Tests the rules themselves on small made-up files: each with a text that must be found and its
// nearest neighbour that must not.
#include "tests/tidy/rules.h"

#include <boost/test/unit_test.hpp>

namespace kam::tidy {

BOOST_AUTO_TEST_SUITE(rules_tests)

BOOST_AUTO_TEST_CASE(comments_and_strings_are_blanked) {
    BOOST_TEST(without_comments("a // b\nc /* d\ne */ f", true) == "a     \nc     \n     f");
    BOOST_TEST(without_comments("x = \"// no\";", true) == "x = \"// no\";");
    BOOST_TEST(without_comments("x = \"a\\\"b\"; // c", false) == "x = \"    \";     ");
    BOOST_TEST(without_comments("1'000 // a", true) == "1'000     ");
    BOOST_TEST(without_comments("R\"x(\" // )x\" // y", false) == "R\"x(     )x\"     ");
}

BOOST_AUTO_TEST_CASE(arrows_point_one_way) {
    const auto count = [](const char* path, const char* text) {
        return check_includes({path, text}).size();
    };
    BOOST_TEST(count("shared/model/a.h", "#include \"shared/base/result.h\"\n") == 0u);
    BOOST_TEST(count("shared/base/a.h", "#include \"shared/model/store.h\"\n") == 1u);
    BOOST_TEST(count("shared/readmodel/a.h", "#include \"shared/mutation/apply.h\"\n") == 1u);
    BOOST_TEST(count("client/app/a.h", "#include \"server/hub/hub.h\"\n") == 1u);
    BOOST_TEST(count("client/ui/screens/a.cpp", "#include \"client/app/intent.h\"\n") == 0u);
    BOOST_TEST(count("client/ui/screens/a.cpp", "#include \"client/app/app.h\"\n") == 1u);
    BOOST_TEST(count("client/app/a.h", "#include \"client/view/route.h\"\n") == 0u);
    BOOST_TEST(count("client/app/a.h", "#include \"client/view/views.h\"\n") == 1u);
    BOOST_TEST(count("client/view/a.h", "#include \"client/app/app.h\"\n") == 1u);
    BOOST_TEST(count("client/frame.cpp", "#include \"client/app/app.h\"\n") == 0u);
    BOOST_TEST(count("client/frame.cpp", "#include \"client/platform/window.h\"\n") == 1u);
    BOOST_TEST(count("server/store/a.cpp", "#include \"server/hub/hub.h\"\n") == 1u);
    BOOST_TEST(count("shared/base/a.h", "// #include \"shared/model/store.h\"\n") == 0u);
    BOOST_TEST(count("shared/base/a.h", "#include \"result.h\"\n") == 1u);
}

BOOST_AUTO_TEST_CASE(libraries_have_homes) {
    const auto count = [](const char* path, const char* text) {
        return check_includes({path, text}).size();
    };
    BOOST_TEST(count("server/net/a.cpp", "#include <boost/asio.hpp>\n") == 0u);
    BOOST_TEST(count("server/hub/a.cpp", "#include <boost/asio.hpp>\n") == 1u);
    BOOST_TEST(count("client/ui/a.cpp", "#include \"imgui.h\"\n") == 0u);
    BOOST_TEST(count("client/view/a.cpp", "#include \"imgui.h\"\n") == 1u);
    BOOST_TEST(count("client/ui/a.cpp", "#include <SDL.h>\n") == 1u);
    BOOST_TEST(count("server/store/a.cpp", "#include <vector>\n") == 0u);
}

BOOST_AUTO_TEST_CASE(bans_hold_in_shared_alone) {
    const char* const clock = "auto now = std::chrono::system_clock::now();\n";
    const Findings findings = check_bans({"shared/model/a.cpp", clock});
    BOOST_TEST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].line == 1);
    BOOST_TEST(findings[0].message.find("TimeMs now") != std::string::npos);
    BOOST_TEST(check_bans({"server/net/a.cpp", clock}).empty());
    BOOST_TEST(check_bans({"shared/model/a.cpp", "// the system_clock\n"}).empty());
    BOOST_TEST(check_bans({"shared/model/a.cpp", "auto t = time(nullptr);\n"}).size() == 1u);
    BOOST_TEST(check_bans({"shared/model/a.cpp", "auto t = runtime(nullptr);\n"}).empty());
    BOOST_TEST(check_bans({"shared/model/a.cpp", "#include <iostream>\n"}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(browser_and_imgui_stay_home) {
    const std::string guard = "#ifdef __EMSCRIPTEN__\n";
    BOOST_TEST(check_emscripten({"client/ui/a.cpp", guard}).size() == 1u);
    BOOST_TEST(check_emscripten({"client/platform/a.cpp", guard}).empty());
    BOOST_TEST(check_emscripten({"client/main.cpp", guard}).empty());
    const std::string call = "ImGui::Text(\"a\");\n";
    BOOST_TEST(check_imgui_calls({"client/ui/screens/a.cpp", call}).size() == 1u);
    BOOST_TEST(check_imgui_calls({"client/view/a.cpp", call}).size() == 1u);
    BOOST_TEST(check_imgui_calls({"client/ui/widgets/a.cpp", call}).empty());
    BOOST_TEST(check_imgui_calls({"client/frame.cpp", call}).empty());
}

BOOST_AUTO_TEST_CASE(columns_count_characters) {
    const std::string hundred(100, 'x');
    BOOST_TEST(check_columns({"shared/base/a.h", hundred + "\n"}).empty());
    BOOST_TEST(check_columns({"shared/base/a.h", hundred + "x\n"}).size() == 1u);
    BOOST_TEST(check_columns({"shared/base/a.h", std::string(99, 'x') + "ä\n"}).empty());
    BOOST_TEST(check_columns({"README.md", hundred + "x\n"}).empty());
}

BOOST_AUTO_TEST_CASE(unfinished_work_needs_a_number) {
    const auto count = [](const char* text) {
        return check_unfinished({"shared/base/a.h", text}).size();
    };
    BOOST_TEST(count("// TODO(#12): more\n") == 0u);
    BOOST_TEST(count("// TODO: more\n") == 1u);
    BOOST_TEST(count("// TODO(#x): more\n") == 1u);
    BOOST_TEST(count("// FIXME\n") == 1u);
    BOOST_TEST(check_tabs({"shared/base/a.h", "\tint a;\n"}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(lengths_by_ratchet) {
    std::string text;
    for (int i = 0; i < 201; ++i) text += "x\n";
    const File header{"shared/base/a.h", text};
    BOOST_TEST(check_length(header, {}).size() == 1u);
    BOOST_TEST(check_length({"shared/base/a.cpp", text}, {}).empty());
    const Allowed allowed = parse_allowed("# why\nshared/base/a.h 201\nshared/base/gone.h 300\n");
    BOOST_TEST(allowed.size() == 2u);
    BOOST_TEST(check_length(header, allowed).empty());
    BOOST_TEST(check_length({header.path, text + "x\n"}, allowed).size() == 1u);
    BOOST_TEST(check_allowed(allowed, {header}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(documents_and_folders) {
    BOOST_TEST(check_title({"a.md", "# One\n## Two\n"}).empty());
    BOOST_TEST(check_title({"a.md", "# One\n```\n# comment\n```\n"}).empty());
    BOOST_TEST(check_title({"a.md", "# One\n# Two\n"}).size() == 1u);
    BOOST_TEST(check_title({"a.md", "## Two\n# One\n"}).size() == 1u);
    BOOST_TEST(check_readmes({"shared/base/a.h", "shared/base/README.md"}).empty());
    BOOST_TEST(check_readmes({"shared/base/a.h", "shared/base/sub/README.md"}).size() == 1u);
    BOOST_TEST(check_readmes({"shared/CMakeLists.txt", ".ci/x/run"}).empty());
    const std::string host = std::string("registry.npm") + "js.org";
    BOOST_TEST(check_hosts({"tests/e2e/package-lock.json", host}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(rules_are_cited_and_citations_are_rules) {
    const File spec{"shared/sync/SPEC.md",
                    "# Sync\n- **RP1** a\n- **RP2** b, see AU9\n| AU1 | c |\n"};
    const File tests{"tests/unit/sync/a_tests.cpp",
                     "BOOST_AUTO_TEST_CASE(RP1_AU1_does_it) {}\n"
                     "BOOST_FIXTURE_TEST_CASE(RP7_does_it, Pair) {}\n"
                     "BOOST_AUTO_TEST_CASE(plain) {}\n"};
    const Findings findings = check_spec(spec, {tests});
    BOOST_TEST_REQUIRE(findings.size() == 2u);
    BOOST_TEST(findings[0].message == "RP7 is no rule of shared/sync/SPEC.md");
    BOOST_TEST(findings[1].message == "no test's name starts with RP2");
    BOOST_TEST(findings[1].line == 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::tidy
