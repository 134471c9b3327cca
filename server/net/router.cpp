#include "server/net/router.h"

#include "server/net/demo_people.h"
#include "server/net/plan_routes.h"
#include "server/net/sign_in_routes.h"

namespace kam::server::net {
namespace {

using base::Error;
using base::ErrorCode;

Answer healthz(const App& app) {
    if (app.is_stopping || !app.committer.is_healthy()) {
        return error_answer(Error{ErrorCode::busy, "the disk does not answer, or we are stopping"});
    }
    return json_answer({{"status", "ok"}});
}

Answer answer_signed_out(const App& app, const RequestHead& head) {
    const StaticFile* file = app.parts.site.find(head.path());
    if (file != nullptr && file->is_public) return answer_from_file(*file, head);
    if (head.path() == "/sign-in") return answer_from_file(app.parts.site.sign_in_page(), head);
    // A program asks for files by name and wants a reason; a person follows an address.
    if (file != nullptr) return error_answer(Error{ErrorCode::not_signed_in, "sign in first"});
    return redirect_answer("/sign-in");
}

Answer answer_signed_in(const App& app, const base::PersonId& person, const RequestHead& head) {
    if (head.path() == "/") return answer_from_file(app.parts.site.index_page(), head);
    if (head.path() == "/sign-in") return redirect_answer("/");
    const StaticFile* file = app.parts.site.find(head.path());
    if (file != nullptr) return answer_from_file(*file, head);
    if (auto plan = plan_answer(app, person, head)) return std::move(*plan);
    return error_answer(Error{ErrorCode::not_found, "there is nothing at this address"});
}

}  // namespace

asio::awaitable<base::Result<std::optional<SignedIn>>> signed_in(App& app,
                                                                 const RequestHead& head) {
    using Found = std::optional<SignedIn>;
    std::optional<std::string> token = cookie_value(head, app.cookie_name());
    if (!token) co_return Found{};
    auto found = co_await app.sessions.find(std::move(*token), app.parts.clock().at);
    if (found && found.value() && !is_person_here(app.parts.hub, found.value()->person)) {
        co_return Found{};
    }
    co_return found;
}

asio::awaitable<Answer> route(App& app, Request request) {
    const std::string path(request.head.path());
    if (request.head.method == "POST") {
        if (const Judgement refusal = judge_state_change(request.head, app.origins)) {
            co_return error_answer(*refusal);
        }
        if (path == "/api/sign-in") co_return co_await sign_in(app, request);
        if (path == "/api/sign-out") co_return co_await sign_out(app, request);
        co_return error_answer(Error{ErrorCode::not_found, "there is nothing at this address"});
    }
    if (path == "/healthz") co_return healthz(app);
    const auto who = co_await signed_in(app, request.head);
    if (!who) co_return error_answer(who.error());
    co_return who.value() ? answer_signed_in(app, who.value()->person, request.head)
                          : answer_signed_out(app, request.head);
}

}  // namespace kam::server::net
