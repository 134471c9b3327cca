// A command from the command line as steps, each with the place where it may run. A running server
// runs them on its own threads, so that nobody waits for a password hash or a backup; without one
// the command line runs the same steps one after the other.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace kam::server::net {

enum class Place {
    hub,     // touches the hub: the network thread
    store,   // touches disk or hashes a password: the store thread
    commit,  // wait until all that was submitted is durable; has no `run`
};

struct Step {
    Place place = Place::hub;
    std::function<base::Result<void>()> run;
};

struct CommandPlan {
    // Run in order; the first Error ends the plan and is the answer.
    std::vector<Step> steps;
    // One line of JSON, after the last step.
    std::function<std::string()> answer;
};

// Reads one line of JSON. Errors: bad_json, bad_message, and those of the command.
using CommandPlanner = std::function<base::Result<CommandPlan>(std::string_view request)>;

// {"error":…,"detail":…} on one line.
std::string error_line(const base::Error& error);

}  // namespace kam::server::net
