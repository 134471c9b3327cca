// Commands as plans, run step by step over a hub, a log and a user store in memory.
#include "server/cli/commands.h"

#include <boost/test/unit_test.hpp>

#include "server/auth/memory_auth_store.h"
#include "server/cli/workplace.h"
#include "server/store/memory_change_log.h"
#include "shared/model/collection.h"

namespace {

using namespace kam;
using namespace kam::server;
using base::ErrorCode;
using base::Json;

const hub::Now now{base::TimeMs{1'800'000'000'000}, base::Day{20'833}};

struct CommandsFixture {
    CommandsFixture() { hub.load({}, now); }

    cli::Commands commands() {
        return cli::Commands({.hub = hub,
                              .auth = auth,
                              .backup = [this](const std::string& path) -> base::Result<void> {
                                  backed_up_to = path;
                                  return {};
                              },
                              .clock = [] { return now; }});
    }
    // The answer, or {"error":…} with the code.
    Json run(const Json& request) {
        const auto plan = commands().plan(base::text_from_json(request) + "\n");
        if (!plan) return {{"error", std::string(base::code_text(plan.error().code))}};
        for (const net::Step& step : plan.value().steps) {
            const auto done =
                step.place == net::Place::commit ? cli::commit_all(hub, log, now) : step.run();
            if (!done) return {{"error", std::string(base::code_text(done.error().code))}};
        }
        const auto answer = base::json_from_text(plan.value().answer());
        BOOST_REQUIRE(answer.ok());
        return answer.value();
    }
    Json add_user(const std::string& email, const std::string& password) {
        return run({{"cmd", "user add"},
                    {"email", email},
                    {"name", "Amara Okafor"},
                    {"title", ""},
                    {"programme_role", "leadership"},
                    {"password", password}});
    }
    static std::string error_of(const Json& answer) {
        return std::string(base::string_at(answer, "error").value_or(""));
    }

    hub::Hub hub{1, false};
    auth::MemoryAuthStore auth;
    store::MemoryChangeLog log;
    std::string backed_up_to;
};

BOOST_FIXTURE_TEST_SUITE(commands_tests, CommandsFixture)

BOOST_AUTO_TEST_CASE(adds_a_user_once_with_a_person_and_a_hash) {
    const Json answer = add_user("Amara@Firm.example", "seven green boats at sea");
    BOOST_TEST(base::integer_at(answer, "exit").value_or(-1) == 0);
    const auto user = auth.find_user("amara@firm.example");
    BOOST_REQUIRE((user.ok() && user.value()));
    BOOST_TEST(auth::is_password(user.value()->password_hash, "seven green boats at sea"));
    const auto person =
        hub.find_store(model::SpaceId{})
            ->find_alive(model::Collection::person, base::RecordId{user.value()->person.text});
    BOOST_REQUIRE(person != nullptr);
    BOOST_TEST(person->text("name") == "Amara Okafor");
    BOOST_TEST(!person->has("title"));
    BOOST_TEST(hub.grants_of(user.value()->person).size() == 2u);
    BOOST_TEST(error_of(add_user("amara@firm.example", "another long password")) == "duplicate");
}

BOOST_AUTO_TEST_CASE(refuses_bad_users_and_changes_nothing) {
    for (const std::string email : {"", "amara", "a@b", "a b@c.de", "@firm.example", "a@b@c.de"}) {
        BOOST_TEST(error_of(add_user(email, "seven green boats at sea")) == "bad_value", email);
    }
    BOOST_TEST(error_of(add_user("a@firm.example", "short")) == "bad_value");
    BOOST_TEST(hub.find_store(model::SpaceId{})->alive_count(model::Collection::person) == 0u);
}

BOOST_AUTO_TEST_CASE(imports_and_says_what_happened) {
    const Json answer =
        run({{"cmd", "import organisations"}, {"text", "Name,City\nNorvale,Leeds\n,\n"}});
    BOOST_TEST(base::string_at(answer, "text").value_or("") ==
               "Read 2 rows: 1 new, 0 updated, 0 unchanged, 1 refused\nline 3: has no name\n");
    BOOST_TEST(base::integer_at(answer, "exit").value_or(-1) == 0);
    const auto loaded = log.load();
    BOOST_REQUIRE(loaded.ok());
    std::size_t records = 0;
    for (const auto& space : loaded.value()) records += space.records.size();
    BOOST_TEST(records == 1u);
}

BOOST_AUTO_TEST_CASE(backs_up_to_absolute_paths_only) {
    BOOST_TEST(error_of(run({{"cmd", "backup"}, {"file", "/tmp/b.db"}})) == "");
    BOOST_TEST(backed_up_to == "/tmp/b.db");
    BOOST_TEST(error_of(run({{"cmd", "backup"}, {"file", "b.db"}})) == "bad_message");
}

BOOST_AUTO_TEST_CASE(unknown_commands_are_refused) {
    BOOST_TEST(error_of(run({{"cmd", "drop everything"}})) == "bad_message");
    BOOST_TEST(error_of(run(Json::array())) == "bad_message");
    BOOST_TEST(!commands().plan("{").ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
