#include "server/cli/workplace.h"

#include <filesystem>

#include "server/auth/random_seed.h"
#include "server/cli/files.h"
#include "shared/model/collection.h"

namespace kam::server::cli {

using base::Result;

bool Workplace::is_empty() const {
    return hub->is_blank();
}

bool Workplace::has_people() const {
    const model::Store* firm = hub->find_store(model::SpaceId{});
    return firm != nullptr && firm->alive_count(model::Collection::person) > 0;
}

bool is_demo_data(const std::string& directory) {
    std::error_code error;
    return std::filesystem::exists(directory + "/demo", error);
}

Result<void> mark_as_demo(const std::string& directory) {
    return write_private_file(directory + "/demo", "demo data\n");
}

Result<Workplace> open_workplace(const std::string& directory, bool is_demo, hub::Now now) {
    Workplace place;
    Result<std::unique_ptr<store::Database>> database =
        store::Database::open_for_writing(directory);
    if (!database) return database.error();
    place.database = std::move(database.value());
    Result<std::unique_ptr<store::SqliteChangeLog>> log =
        store::SqliteChangeLog::open(*place.database);
    if (!log) return log.error();
    place.log = std::move(log.value());
    Result<std::unique_ptr<store::SqliteAuthStore>> auth =
        store::SqliteAuthStore::open(*place.database);
    if (!auth) return auth.error();
    place.auth = std::move(auth.value());
    Result<std::vector<store::LoadedSpace>> spaces = place.log->load();
    if (!spaces) return spaces.error();
    place.hub = std::make_unique<hub::Hub>(auth::random_seed(), is_demo);
    place.hub->load(std::move(spaces.value()), now);
    // The two spaces every firm has may have been made just now.
    const Result<void> committed = commit_all(*place.hub, *place.log, now);
    if (!committed) return committed.error();
    return place;
}

Result<void> commit_all(hub::Hub& hub, store::ChangeLog& log, hub::Now now) {
    while (std::optional<store::CommitBatch> batch = hub.take_commit()) {
        const Result<void> written = log.append(*batch);
        if (!written) return written.error();
        hub.committed(now);
    }
    return {};
}

std::string run_plan(const net::CommandPlan& plan, Workplace& workplace, hub::Now now) {
    for (const net::Step& step : plan.steps) {
        const Result<void> done = step.place == net::Place::commit
                                      ? commit_all(*workplace.hub, *workplace.log, now)
                                      : step.run();
        if (!done) return net::error_line(done.error());
    }
    return plan.answer();
}

}  // namespace kam::server::cli
