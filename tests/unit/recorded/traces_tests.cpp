// Recorded typing (shared/data/traces beside the repository, where it is there) through the text
// type: one after the other, and two people at once with a second's delay between them.
#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "shared/base/json.h"
#include "shared/text/splice.h"

namespace kam::test {
namespace {

using base::Json;
using text::Splices;

std::filesystem::path trace(const std::string& name) {
    return std::filesystem::path(KAM_SOURCE_DIR) / "../shared/data/traces" / (name + ".json.gz");
}

Json read_trace(const std::string& name) {
    const std::string command = "gzip -dc '" + trace(name).string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    BOOST_REQUIRE(pipe != nullptr);
    std::string all;
    char buffer[65536];
    for (std::size_t got = 1; got > 0;) {
        got = std::fread(buffer, 1, sizeof buffer, pipe);
        all.append(buffer, got);
    }
    BOOST_REQUIRE(pclose(pipe) == 0);
    return Json::parse(all);
}

bool is_there(const std::string& name) {
    if (std::filesystem::exists(trace(name))) return true;
    BOOST_TEST_MESSAGE(name << ": no recorded typing beside this clone");
    return false;
}

std::size_t byte_of(const std::string& text, std::size_t code_points) {
    std::size_t at = 0;
    for (; code_points > 0; --code_points) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
}

// [position, deleted, inserted], in code points, as a splice in bytes.
Splices splices_of(const Json& patch, const std::string& text, bool is_ascii) {
    const auto at = patch[0].get<std::size_t>();
    const auto removed = patch[1].get<std::size_t>();
    const std::size_t start = is_ascii ? at : byte_of(text, at);
    const std::size_t end = is_ascii ? at + removed : byte_of(text, at + removed);
    return {{start, end - start, patch[2].get<std::string>()}};
}

// The best of two worlds: microseconds an edit, said in the report.
class Stopwatch {
  public:
    void say(const std::string& what, std::size_t edits) const {
        const std::chrono::duration<double, std::micro> taken =
            std::chrono::steady_clock::now() - began_;
        BOOST_TEST_MESSAGE(what << ": " << edits << " edits, "
                                << taken.count() / static_cast<double>(edits) << " us each");
    }

  private:
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

std::string replayed(const std::string& name, bool is_ascii) {
    const Json recorded = read_trace(name);
    std::string text = recorded["startContent"].get<std::string>();
    std::size_t edits = 0;
    const Stopwatch watch;
    for (const Json& transaction : recorded["txns"]) {
        for (const Json& patch : transaction["patches"]) {
            auto made = text::spliced(text, splices_of(patch, text, is_ascii));
            BOOST_REQUIRE(made.ok());
            text = std::move(made.value());
            ++edits;
        }
    }
    watch.say(name, edits);
    BOOST_TEST((text == recorded["endContent"].get<std::string>()));
    return text;
}

// One of two typists: his text, and the other's changes that he has not seen yet, each as it must
// be to follow what is here now.
struct Typist {
    std::string text;
    std::deque<Splices> unseen;

    void take(std::size_t count) {
        for (; count > 0; --count) {
            auto made = text::spliced(text, unseen.front());
            BOOST_REQUIRE(made.ok());
            text = std::move(made.value());
            unseen.pop_front();
        }
    }
};

// His change goes to the other behind all that the other did meanwhile; what is still on its way to
// him moves behind his change. `mine_first`: the same side of every tie, whoever transforms.
void type(Typist& who, Typist& other, const Splices& change, bool is_first) {
    auto made = text::spliced(who.text, change);
    BOOST_REQUIRE(made.ok());
    who.text = std::move(made.value());
    Splices mine = change;
    for (Splices& theirs : who.unseen) {
        Splices moved = text::transformed(
            theirs, mine, is_first ? text::Tie::theirs_first : text::Tie::mine_first);
        mine = text::transformed(mine, theirs,
                                 is_first ? text::Tie::mine_first : text::Tie::theirs_first);
        theirs = std::move(moved);
    }
    other.unseen.push_back(std::move(mine));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(traces_tests)

BOOST_AUTO_TEST_CASE(a_paper_typed_by_one_comes_out_as_recorded) {
    if (is_there("automerge-paper")) replayed("automerge-paper", true);
}

BOOST_AUTO_TEST_CASE(a_text_beyond_ascii_comes_out_as_recorded) {
    if (is_there("json-crdt-blog-post")) replayed("json-crdt-blog-post", false);
}

BOOST_AUTO_TEST_CASE(two_at_once_come_out_as_recorded) {
    if (!is_there("friendsforever")) return;
    const Json recorded = read_trace("friendsforever");
    Typist typists[2];
    for (Typist& each : typists) each.text = recorded.value("startContent", std::string());
    // How many changes of each typist a transaction has seen, its own included.
    std::vector<std::array<std::size_t, 2>> seen;
    std::array<std::size_t, 2> held[2] = {{0, 0}, {0, 0}};
    std::size_t edits = 0;
    std::size_t transformed_edits = 0;
    const Stopwatch watch;
    for (const Json& transaction : recorded["txns"]) {
        const auto agent = transaction["agent"].get<std::size_t>();
        BOOST_REQUIRE(agent < 2);
        std::array<std::size_t, 2> knows = {0, 0};
        for (const Json& parent : transaction["parents"]) {
            const auto& known = seen[parent.get<std::size_t>()];
            for (std::size_t i = 0; i < 2; ++i) knows[i] = std::max(knows[i], known[i]);
        }
        Typist& who = typists[agent];
        const std::size_t other = 1 - agent;
        BOOST_REQUIRE(knows[agent] == held[agent][agent]);
        who.take(knows[other] - held[agent][other]);
        held[agent][other] = knows[other];
        for (const Json& patch : transaction["patches"]) {
            if (!who.unseen.empty()) ++transformed_edits;
            type(who, typists[other], splices_of(patch, who.text, false), agent == 0);
            ++held[agent][agent];
            ++edits;
        }
        seen.push_back(held[agent]);
    }
    watch.say("friendsforever", edits);
    for (Typist& each : typists) {
        each.take(each.unseen.size());
        BOOST_TEST((each.text == recorded["endContent"].get<std::string>()));
    }
    BOOST_TEST(transformed_edits > 1'000u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
