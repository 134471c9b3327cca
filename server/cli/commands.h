// The commands that write: one line of JSON each, run by a server that holds the data or by the
// command line itself, the same code either way.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "server/auth/sign_in.h"
#include "server/hub/hub.h"
#include "server/net/command_plan.h"
#include "shared/base/json.h"
#include "shared/base/result.h"

namespace kam::server::cli {

// Borrowed; they outlive the commands.
struct CommandParts {
    hub::Hub& hub;
    auth::AuthStore& auth;
    std::function<base::Result<void>(const std::string& path)> backup;
    std::function<hub::Now()> clock;
};

class Commands {
  public:
    explicit Commands(CommandParts parts) : parts_(std::move(parts)) {}

    // {"cmd":"import organisations","text":…}, {"cmd":"user add","email":…,"name":…,
    // "password":…, …}, {"cmd":"backup","file":…}. The answer is {"text":…,"exit":…} or
    // {"error":…,"detail":…}.
    base::Result<net::CommandPlan> plan(std::string_view request) const;

  private:
    base::Result<net::CommandPlan> import_organisations(const base::Json& request) const;
    base::Result<net::CommandPlan> user_add(const base::Json& request) const;
    base::Result<net::CommandPlan> backup(const base::Json& request) const;

    CommandParts parts_;
};

}  // namespace kam::server::cli
