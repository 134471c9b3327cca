// Which answer a request gets. Everything here is for requests that passed request_rules.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "server/net/app.h"
#include "server/net/http_answer.h"
#include "server/net/request_rules.h"

namespace kam::server::net {

struct Request {
    RequestHead head;
    std::string body;
    std::string address;  // of the peer, for the limit on attempts
};

asio::awaitable<Answer> route(App& app, Request request);

// The person of the session cookie, if it is alive.
asio::awaitable<base::Result<std::optional<SignedIn>>> signed_in(App& app, const RequestHead& head);

}  // namespace kam::server::net
