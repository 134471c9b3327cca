// What we answer to an HTTP request, and the head it is sent with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/net/request_rules.h"
#include "shared/base/json.h"
#include "shared/base/time.h"

namespace kam::server::net {

struct Answer {
    int status = 200;
    std::vector<Field> fields;                // besides those that every answer has
    std::shared_ptr<const std::string> body;  // null = none
    bool close_after = false;
};

// {"error":"<code>","detail":"…"}, never cached. The connection closes after it: whoever sends
// what we refuse may mean the rest of the bytes differently, too.
Answer error_answer(const Refusal& refusal);
Answer error_answer(const base::Error& error);
Answer json_answer(const base::Json& json);
Answer redirect_answer(std::string_view location);

struct HeadContext {
    bool is_https = false;  // then browsers are told never to come by http again
    base::TimeMs now;
};
// Status line and header fields up to the empty line, with the security headers of every answer.
std::string head_text(const Answer& answer, const HeadContext& context);

}  // namespace kam::server::net
