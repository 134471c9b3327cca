// POST /api/sign-in and POST /api/sign-out.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <variant>

#include "server/net/router.h"

namespace kam::server::net {

struct PasswordSignIn {
    std::string email;  // lower case, without blanks around it
    std::string password;
};
struct DemoSignIn {
    base::PersonId person;
};
using SignInRequest = std::variant<PasswordSignIn, DemoSignIn>;

// {"email":…,"password":…} or {"demo_person":…}, and nothing else. Errors: bad_json, bad_message,
// unknown_field.
base::Result<SignInRequest> sign_in_request_from_text(std::string_view body);

asio::awaitable<Answer> sign_in(App& app, const Request& request);
asio::awaitable<Answer> sign_out(App& app, const Request& request);

}  // namespace kam::server::net
