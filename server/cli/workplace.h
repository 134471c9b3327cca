// A data directory opened for writing, with everything a server or a command works on.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/hub/hub.h"
#include "server/net/command_plan.h"
#include "server/store/database.h"
#include "server/store/sqlite_auth_store.h"
#include "server/store/sqlite_change_log.h"
#include "shared/base/result.h"

namespace kam::server::cli {

struct Workplace {
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::SqliteChangeLog> log;
    std::unique_ptr<store::SqliteAuthStore> auth;
    std::unique_ptr<hub::Hub> hub;

    // Nothing was ever written here: no people, no organisations, no history.
    bool is_empty() const;
    bool has_people() const;
};

// Errors: busy (a server or another command holds the directory), schema, io, bad_value (a row's
// hash does not match).
base::Result<Workplace> open_workplace(const std::string& directory, bool is_demo, hub::Now now);

// A directory with the demo is marked, since anybody may sign in there as anybody.
bool is_demo_data(const std::string& directory);
base::Result<void> mark_as_demo(const std::string& directory);

// Makes durable all that was submitted. Without a server nobody waits for frames.
base::Result<void> commit_all(hub::Hub& hub, store::ChangeLog& log, hub::Now now);
// What a server does with a plan, one step after the other. Returns the answer's line.
std::string run_plan(const net::CommandPlan& plan, Workplace& workplace, hub::Now now);

}  // namespace kam::server::cli
