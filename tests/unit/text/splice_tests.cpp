// Two people's changes of one text: both orders lead to the same, nothing typed is lost or doubled.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "shared/base/random.h"
#include "shared/base/utf8.h"
#include "shared/text/splice.h"

namespace kam::test {
namespace {

using text::difference;
using text::inverted;
using text::Splices;
using text::Tie;
using text::transformed;

std::string after(std::string_view text, const Splices& change) {
    const auto made = text::spliced(text, change);
    BOOST_REQUIRE_MESSAGE(made.ok(), "does not fit: " << text);
    return made.value();
}

std::string refusal(std::string_view text, const Splices& change) {
    const auto made = text::spliced(text, change);
    return made ? "fits" : std::string(base::code_text(made.error().code));
}

// As text.edit does it: the other's text is known only by what it has become.
std::string merged(std::string_view base, std::string_view theirs, std::string_view mine) {
    return after(theirs, transformed(difference(base, mine), difference(base, theirs)));
}

// Every change with at most one insert and one deletion of a text of `size` letters.
std::vector<Splices> all_changes(std::size_t size, const std::string& letter) {
    std::vector<Splices> all{{}};
    for (std::size_t at = 0; at <= size; ++at) {
        for (std::size_t removed = 0; at + removed <= size; ++removed) {
            if (removed != 0) all.push_back({{at, removed, {}}});
            all.push_back({{at, removed, letter}});
        }
    }
    const std::size_t singles = all.size();
    for (std::size_t a = 1; a < singles; ++a) {
        for (std::size_t b = 1; b < singles; ++b) {
            const text::Splice& first = all[a].front();
            const text::Splice& second = all[b].front();
            if (first.at + first.removed < second.at) all.push_back({first, second});
        }
    }
    return all;
}

// Of characters that occur once in the world, so that each can be followed.
std::string character(int number) {
    const int code = 0x20000 + number;
    std::string out;
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
    return out;
}

struct Typist {
    base::Random& random;
    int& last;

    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(random.below(bound)); }
    // A few deletions and inserts, also within what was just typed.
    std::string start(std::vector<std::string>& typed) {
        std::string text;
        for (int i = 0; i < 48; ++i) text += typed.emplace_back(character(++last));
        return text;
    }
    std::string type(std::string text, std::vector<std::string>& typed,
                     std::vector<std::string>& deleted) {
        for (std::size_t edits = 1 + pick(4); edits > 0; --edits) {
            const std::size_t at = 4 * pick(text.size() / 4 + 1);
            if (pick(3) == 0) {
                const std::size_t size = std::min(text.size() - at, 4 * pick(5));
                for (std::size_t i = 0; i < size; i += 4) deleted.push_back(text.substr(at + i, 4));
                text.erase(at, size);
            } else {
                std::string word;
                for (std::size_t i = 0; i <= pick(4); ++i) {
                    typed.push_back(character(++last));
                    word += typed.back();
                }
                text.insert(at, word);
            }
        }
        return text;
    }
};

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(splice_tests)

BOOST_AUTO_TEST_CASE(TX3_a_change_that_does_not_fit_is_refused) {
    BOOST_TEST(after("The plan", {{4, 0, "annual "}}) == "The annual plan");
    BOOST_TEST(after("", {{0, 0, "x"}}) == "x");
    BOOST_TEST(refusal("abc", {{4, 0, "x"}}) == "bad_value");
    BOOST_TEST(refusal("abc", {{2, 2, ""}}) == "bad_value");
    BOOST_TEST(refusal("abc", {{2, 1, ""}, {1, 1, ""}}) == "bad_value");
    BOOST_TEST(refusal("aé", {{2, 0, "x"}}) == "bad_value");
    BOOST_TEST(refusal("aé", {{1, 1, ""}}) == "bad_value");
    BOOST_TEST(refusal("aé", {{1, 2, "x"}}) == "fits");
}

BOOST_AUTO_TEST_CASE(TX1_either_order_of_every_pair_of_small_changes_leads_to_the_same) {
    const std::string base = "abcd";
    int pairs = 0;
    for (const Splices& mine : all_changes(base.size(), "M")) {
        for (const Splices& theirs : all_changes(base.size(), "T")) {
            const std::string one =
                after(after(base, theirs), transformed(mine, theirs, Tie::theirs_first));
            const std::string two =
                after(after(base, mine), transformed(theirs, mine, Tie::mine_first));
            if (one != two) BOOST_TEST_REQUIRE(one == two);
            ++pairs;
        }
    }
    BOOST_TEST(pairs > 9'000);
}

BOOST_AUTO_TEST_CASE(what_one_deletes_the_other_does_not_bring_back_and_keeps_his_insert) {
    BOOST_TEST(merged("We act for them.", "We act.", "We gladly act for them.") ==
               "We gladly act.");
    BOOST_TEST(merged("one two three", "one three", "one two and a half three") ==
               "one and a half three");
    BOOST_TEST(merged("same", "same here", "same there") == "same here there");
}

BOOST_AUTO_TEST_CASE(a_difference_leads_there_and_its_inverse_back) {
    base::Random random(7);
    int last = 0;
    Typist typist{random, last};
    std::vector<std::string> ignored;
    for (int round = 0; round < 2'000; ++round) {
        const std::string from = typist.type("", ignored, ignored);
        const std::string to = typist.type(from, ignored, ignored);
        const Splices change = difference(from, to);
        BOOST_TEST_REQUIRE(after(from, change) == to);
        BOOST_TEST_REQUIRE(after(to, inverted(from, change)) == from);
    }
    BOOST_TEST(difference("same", "same").empty());
    // By words: the t of "two" and of "three" have nothing to do with each other.
    BOOST_TEST((difference("one two three", "one three") == Splices{{4, 4, ""}}));
    BOOST_TEST((difference("the ofice is", "the office is") == Splices{{6, 0, "f"}}));
    BOOST_TEST((difference("a cat sat", "a quiet dog sat") == Splices{{2, 3, "quiet dog"}}));
    // Letters that two texts happen to share do not tie them together.
    BOOST_TEST((difference("before", "from a colleague") == Splices{{0, 6, "from a colleague"}}));
    BOOST_TEST(merged("Ask them.", "from a colleague", "before 1") == "from a colleaguebefore 1");
    // Never through a character: é and è share their first byte.
    BOOST_TEST((difference("é", "è") == Splices{{0, 2, "è"}}));
}

BOOST_AUTO_TEST_CASE(long_texts_without_anything_in_common_are_replaced) {
    std::string one;
    std::string two;
    for (int i = 0; i < 3'000; ++i) {
        one += character(i) + " ";
        two += character(10'000 + i) + "-";
    }
    BOOST_TEST(difference(one, two).size() == 1u);
    BOOST_TEST(after(one, difference(one, two)) == two);
}

BOOST_AUTO_TEST_CASE(TX2_everything_typed_and_not_deleted_is_there_once) {
    base::Random random(11);
    int last = 0;
    Typist typist{random, last};
    for (int round = 0; round < 5'000; ++round) {
        std::vector<std::string> typed;
        std::vector<std::string> deleted;
        const std::string base = typist.start(typed);
        const std::string theirs = typist.type(base, typed, deleted);
        const std::string mine = typist.type(base, typed, deleted);
        const std::string both = merged(base, theirs, mine);
        BOOST_TEST_REQUIRE(base::is_utf8(both));
        for (const std::string& each : typed) {
            const bool is_deleted =
                std::find(deleted.begin(), deleted.end(), each) != deleted.end();
            const std::size_t count = count_of(both, each);
            BOOST_TEST_REQUIRE((is_deleted ? count <= 1 : count == 1));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kam::test
