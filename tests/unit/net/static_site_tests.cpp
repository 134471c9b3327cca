// The fixed map of files: made from a small site written to a temporary directory; what is found,
// in which form, and who may have it.
#include "server/net/static_site.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

namespace {

using namespace kam::server::net;
namespace fs = std::filesystem;

const std::string sha(64, 'a');
const std::string hashed = std::string(12, 'a');

struct SiteFixture {
    SiteFixture() {
        std::string name = (fs::temp_directory_path() / "rapport-site-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(name.data()) != nullptr);
        dir = name;
        write("manifest.json",
              "{" + entry("index.html", "index.html", "text/html; charset=utf-8") + "," +
                  entry("sign_in.html", "sign_in.html", "text/html; charset=utf-8") + "," +
                  entry("sign_in.css", "sign_in." + hashed + ".css", "text/css; charset=utf-8") +
                  "," + entry("inter.woff2", "inter." + hashed + ".woff2", "font/woff2") + "," +
                  entry("rapport.wasm", "rapport." + hashed + ".wasm", "application/wasm") + "}");
        write("index.html", "<p>app");
        write("sign_in.html", "<link href=\"sign_in." + hashed + ".css\"><!--demo-people-->");
        write("sign_in.html.br", "stale once filled");
        write("sign_in." + hashed + ".css", "url(inter." + hashed + ".woff2)");
        write("inter." + hashed + ".woff2", "font");
        write("rapport." + hashed + ".wasm", "wasm bytes");
        write("rapport." + hashed + ".wasm.br", "br");
        write("rapport." + hashed + ".wasm.gz", "gz");
    }
    ~SiteFixture() { fs::remove_all(dir); }

    static std::string entry(const std::string& name, const std::string& file,
                             const std::string& type) {
        return "\"" + name + "\":{\"file\":\"" + file + "\",\"sha\":\"" + sha +
               "\",\"bytes\":1,\"type\":\"" + type + "\"}";
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(dir / name) << text;
    }
    StaticSite load() const {
        auto site = StaticSite::load(dir, {{"sign_in.html", "<!--demo-people-->", "<ul></ul>"}});
        BOOST_REQUIRE(site.ok());
        return std::move(site.value());
    }

    fs::path dir;
    const std::string wasm = "/rapport." + hashed + ".wasm";
};

RequestHead asking(std::vector<Field> fields) {
    return {.method = "GET", .target = "/", .fields = std::move(fields)};
}

std::string value_of(const Answer& answer, std::string_view name) {
    for (const Field& field : answer.fields) {
        if (field.name == name) return field.value;
    }
    return {};
}

BOOST_FIXTURE_TEST_SUITE(static_site_tests, SiteFixture)

BOOST_AUTO_TEST_CASE(only_named_files_are_found) {
    const StaticSite site = load();
    BOOST_TEST(site.find(wasm) != nullptr);
    for (const std::string path : {"/", "", "/manifest.json", "/../etc/passwd", "/index.html",
                                   "/rapport.wasm", "/%2e%2e/manifest.json", "/sign_in.html.br"}) {
        BOOST_TEST(site.find(path) == nullptr, path);
    }
}

BOOST_AUTO_TEST_CASE(the_best_accepted_coding_is_sent) {
    const StaticSite site = load();
    const auto body = [&](std::string accepted) {
        const RequestHead head = asking({{"accept-encoding", std::move(accepted)}});
        return *answer_from_file(*site.find(wasm), head).body;
    };
    BOOST_TEST(body("gzip, deflate, br") == "br");
    BOOST_TEST(body("gzip, br;q=0") == "gz");
    BOOST_TEST(body("gzip;q=0.5") == "gz");
    BOOST_TEST(body("identity") == "wasm bytes");
    const Answer answer = answer_from_file(*site.find(wasm), asking({{"accept-encoding", "br"}}));
    BOOST_TEST(value_of(answer, "Content-Encoding") == "br");
    BOOST_TEST(value_of(answer, "Content-Type") == "application/wasm");
    BOOST_TEST(value_of(answer, "Vary") == "Accept-Encoding");
    BOOST_TEST(value_of(answer, "Cache-Control") == "public, max-age=31536000, immutable");
}

BOOST_AUTO_TEST_CASE(pages_are_revalidated_by_their_tag) {
    const StaticSite site = load();
    const Answer first = answer_from_file(site.index_page(), asking({}));
    BOOST_TEST(first.status == 200);
    BOOST_TEST(value_of(first, "Cache-Control") == "no-cache");
    const std::string tag = value_of(first, "ETag");
    const Answer again = answer_from_file(site.index_page(), asking({{"if-none-match", tag}}));
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.body == nullptr);
    const Answer other = answer_from_file(site.index_page(), asking({{"if-none-match", "\"x\""}}));
    BOOST_TEST(other.status == 200);
}

BOOST_AUTO_TEST_CASE(only_what_the_sign_in_page_needs_is_public) {
    const StaticSite site = load();
    BOOST_TEST(site.find("/sign_in." + hashed + ".css")->is_public);
    BOOST_TEST(site.find("/inter." + hashed + ".woff2")->is_public);
    BOOST_TEST(!site.find(wasm)->is_public);
}

BOOST_AUTO_TEST_CASE(a_filled_page_is_not_sent_from_its_old_compressed_twin) {
    const StaticSite site = load();
    const Answer answer =
        answer_from_file(site.sign_in_page(), asking({{"accept-encoding", "br"}}));
    BOOST_TEST(answer.body->find("<ul></ul>") != std::string::npos);
    BOOST_TEST(value_of(answer, "Content-Encoding") == "");
}

BOOST_AUTO_TEST_CASE(a_bad_site_is_refused_at_start) {
    BOOST_TEST(!StaticSite::load(dir / "nowhere", {}).ok());
    write("manifest.json", "{" + entry("index.html", "../secret", "text/html") + "}");
    BOOST_TEST(!StaticSite::load(dir, {}).ok());
    write("manifest.json", "{" + entry("index.html", "index.html", "text/html") + "}");
    BOOST_TEST(!StaticSite::load(dir, {}).ok());
    write("manifest.json", "[1");
    BOOST_TEST(!StaticSite::load(dir, {}).ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
