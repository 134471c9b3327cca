#include "server/net/command_plan.h"

#include "shared/base/json.h"

namespace kam::server::net {

std::string error_line(const base::Error& error) {
    return base::text_from_json(
        {{"error", std::string(base::code_text(error.code))}, {"detail", error.detail}});
}

}  // namespace kam::server::net
