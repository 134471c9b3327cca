#include "server/net/sign_in_routes.h"

#include <spdlog/spdlog.h>

#include "server/net/demo_people.h"
#include "shared/base/json.h"
#include "shared/base/utf8.h"

namespace kam::server::net {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t email_bytes_max = 254;
constexpr std::size_t password_bytes_max = 1024;

// The same for an unknown address and a wrong password, so that it tells nothing about who is here.
Error wrong_password() {
    return {ErrorCode::not_signed_in,
            "That e-mail address and password do not belong together. Check both and try again."};
}

Error too_many(std::int64_t wait_ms) {
    return {ErrorCode::rate_limited, "Too many attempts. Try again in " +
                                         std::to_string((wait_ms + 999) / 1000) + " seconds."};
}

Answer wait_answer(std::int64_t wait_ms) {
    Answer answer = error_answer(too_many(wait_ms));
    answer.fields.push_back({"Retry-After", std::to_string((wait_ms + 999) / 1000)});
    return answer;
}

std::string cookie_from_token(const App& app, const std::string& token) {
    std::string cookie = std::string(app.cookie_name()) + "=" + token + "; Path=/; HttpOnly; ";
    cookie += "SameSite=Strict";
    if (app.is_https()) cookie += "; Secure";
    if (token.empty()) cookie += "; Max-Age=0";
    return cookie;
}

std::optional<std::int64_t> wait_for(App& app, const std::string& email,
                                     const std::string& address) {
    const base::TimeMs now = app.parts.clock().at;
    if (const auto wait = app.attempts_by_address.begin(address, now)) return wait;
    return app.attempts_by_email.begin(email, now);
}

// The person, if the password is right. Takes about 0.1 s of another thread.
asio::awaitable<Result<base::PersonId>> person_from_password(App& app, PasswordSignIn asked) {
    if (app.workers.passwords_waiting >= passwords_waiting_max) {
        co_return Error{ErrorCode::busy, "Many people are signing in. Try again in a moment."};
    }
    ++app.workers.passwords_waiting;
    auto look_up = [&store = app.parts.auth, email = asked.email] {
        return store.find_user(email);
    };
    const auto user = co_await run_on(app.workers.store, std::move(look_up));
    bool is_right = false;
    if (user) {
        const std::string hash = user.value() ? user.value()->password_hash : std::string();
        auto compare = [hash, password = asked.password] {
            return auth::is_password(hash, password);
        };
        is_right = co_await run_on(app.workers.passwords, std::move(compare));
    }
    --app.workers.passwords_waiting;
    if (!user) co_return user.error();
    if (!is_right) co_return wrong_password();
    co_return user.value()->person;
}

asio::awaitable<Answer> start_session(App& app, const Request& request, base::PersonId person) {
    if (!is_person_here(app.parts.hub, person)) co_return error_answer(wrong_password());
    // Whatever session this browser had ends: a new sign-in always has a new token.
    if (const auto old = cookie_value(request.head, app.cookie_name())) {
        const std::string digest = auth::token_digest(*old);
        co_await app.sessions.drop(digest);
    }
    const std::string token = co_await app.sessions.create(person, app.parts.clock().at);
    spdlog::info("person {} signed in", person.text);
    Answer answer = json_answer({{"status", "ok"}});
    answer.fields.push_back({"Set-Cookie", cookie_from_token(app, token)});
    co_return answer;
}

asio::awaitable<Answer> sign_in_by_password(App& app, const Request& request,
                                            PasswordSignIn asked) {
    if (const auto wait = wait_for(app, asked.email, request.address)) {
        co_return wait_answer(*wait);
    }
    const Result<base::PersonId> person = co_await person_from_password(app, asked);
    if (!person) {
        // A full queue was not the person's mistake.
        if (person.error().code != ErrorCode::not_signed_in) {
            app.attempts_by_email.undo(asked.email);
            app.attempts_by_address.undo(request.address);
        }
        co_return error_answer(person.error());
    }
    app.attempts_by_email.succeeded(asked.email);
    app.attempts_by_address.succeeded(request.address);
    co_return co_await start_session(app, request, person.value());
}

asio::awaitable<Answer> sign_in_to_demo(App& app, const Request& request, DemoSignIn asked) {
    if (!app.options.is_demo) {
        co_return error_answer(Error{ErrorCode::forbidden, "This is not a demo."});
    }
    const base::TimeMs now = app.parts.clock().at;
    if (const auto wait = app.demo_sign_ins.begin(request.address, now)) {
        co_return wait_answer(*wait);
    }
    if (!is_person_here(app.parts.hub, asked.person)) {
        co_return error_answer(Error{ErrorCode::unknown_record, "There is no such demo person."});
    }
    co_return co_await start_session(app, request, asked.person);
}

}  // namespace

Result<SignInRequest> sign_in_request_from_text(std::string_view body) {
    const Result<base::Json> json = base::json_from_text(body);
    if (!json) return json.error();
    if (!json.value().is_object()) return Error{ErrorCode::bad_message, "an object is expected"};
    for (auto it = json.value().begin(); it != json.value().end(); ++it) {
        if (it.key() != "email" && it.key() != "password" && it.key() != "demo_person") {
            return Error{ErrorCode::unknown_field, "the field " + it.key() + " is not known"};
        }
    }
    const auto email = base::string_at(json.value(), "email");
    const auto password = base::string_at(json.value(), "password");
    const auto person = base::string_at(json.value(), "demo_person");
    const std::size_t members = json.value().size();
    if (person && members == 1 && base::is_id_text(*person)) {
        return SignInRequest(DemoSignIn{base::PersonId{std::string(*person)}});
    }
    if (!email || !password || members != 2 || email->size() > email_bytes_max ||
        password->size() > password_bytes_max) {
        return Error{ErrorCode::bad_message, "an e-mail address and a password are expected"};
    }
    return SignInRequest(
        PasswordSignIn{ascii_lower(base::trimmed(*email)), std::string(*password)});
}

asio::awaitable<Answer> sign_in(App& app, const Request& request) {
    const Result<SignInRequest> asked = sign_in_request_from_text(request.body);
    if (!asked) co_return error_answer(asked.error());
    if (const auto* by_password = std::get_if<PasswordSignIn>(&asked.value())) {
        co_return co_await sign_in_by_password(app, request, *by_password);
    }
    co_return co_await sign_in_to_demo(app, request, std::get<DemoSignIn>(asked.value()));
}

asio::awaitable<Answer> sign_out(App& app, const Request& request) {
    if (const auto token = cookie_value(request.head, app.cookie_name())) {
        const std::string digest = auth::token_digest(*token);
        co_await app.sessions.drop(digest);
    }
    Answer answer = json_answer({{"status", "ok"}});
    answer.fields.push_back({"Set-Cookie", cookie_from_token(app, {})});
    co_return answer;
}

}  // namespace kam::server::net
