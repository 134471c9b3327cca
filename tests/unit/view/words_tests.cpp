// Every code of the model and of the read models has words, and counts agree with their nouns.
#include "client/view/words.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "shared/model/collection.h"

BOOST_AUTO_TEST_SUITE(words_tests)

using namespace kam;
namespace words = view::words;
using readmodel::Missing;

BOOST_AUTO_TEST_CASE(every_choice_has_words) {
    for (const model::FieldSpec& field : model::all_fields()) {
        for (const std::string_view value : field.choices) {
            const std::string_view said = words::choice(field.name, value);
            BOOST_TEST(said != value, field.name << " " << value << " has no words");
        }
    }
    BOOST_TEST(words::choice("state", "in_progress") == "In progress");
    BOOST_TEST(words::choice("state", "from a newer server") == "from a newer server");
}

BOOST_AUTO_TEST_CASE(every_gap_has_a_sentence_of_its_own) {
    std::set<std::string> sentences;
    for (int i = 0; i <= static_cast<int>(Missing::summary_too_long); ++i) {
        const std::string said = words::missing_sentence({static_cast<Missing>(i), 2});
        BOOST_TEST(!said.empty());
        sentences.insert(said);
    }
    BOOST_TEST(sentences.size() == static_cast<std::size_t>(Missing::summary_too_long) + 1);
}

BOOST_AUTO_TEST_CASE(counts_agree_with_their_nouns) {
    BOOST_TEST(words::missing_sentence({Missing::insights, 1}) ==
               "Add 1 more insight with a so-what, a source and a date");
    BOOST_TEST(words::missing_sentence({Missing::insights, 2}) ==
               "Add 2 more insights with a so-what, a source and a date");
    BOOST_TEST(words::missing_sentence({Missing::opportunities_scored, 2}) ==
               "Score 2 more opportunities (value, likelihood and fit)");
    BOOST_TEST(words::things_missing(0) == "");
    BOOST_TEST(words::things_missing(1) == "1 thing missing");
    BOOST_TEST(words::things_missing(3) == "3 things missing");
    BOOST_TEST(words::not_saved(1) == "Not saved.");
    BOOST_TEST(words::not_saved(2) == "2 changes not saved.");
}

BOOST_AUTO_TEST_CASE(stages_have_names_and_nothing_else_has) {
    BOOST_TEST(words::stage_name(1) == "Insight");
    BOOST_TEST(words::stage_name(4) == "Follow-up");
    BOOST_TEST(words::stage_name(0) == "");
    BOOST_TEST(words::stage_name(5) == "");
}

BOOST_AUTO_TEST_CASE(every_refusal_comes_with_advice) {
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::busy); ++code) {
        const std::string_view said = words::advice(static_cast<base::ErrorCode>(code));
        BOOST_TEST(said.ends_with("."), base::code_text(static_cast<base::ErrorCode>(code)));
    }
    BOOST_TEST(words::advice(base::ErrorCode::missing_value) !=
               words::advice(base::ErrorCode::bad_value));
}

BOOST_AUTO_TEST_SUITE_END()
