#include "server/cli/serve.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>

#include "server/cli/commands.h"
#include "server/cli/control_client.h"
#include "server/cli/demo.h"
#include "server/cli/run_command.h"
#include "server/cli/workplace.h"
#include "server/net/clock.h"
#include "server/net/demo_people.h"
#include "server/net/server.h"

namespace kam::server::cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

// Standard output carries one line, for people and for scripts; the rest goes to standard error.
void set_up_log(bool is_verbose) {
    auto logger = spdlog::stderr_logger_mt("rapport");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
    logger->set_level(is_verbose ? spdlog::level::debug : spdlog::level::warn);
    spdlog::set_default_logger(std::move(logger));
}

Result<void> fill_demo(const ServeOptions& options, Workplace& place, hub::Now now) {
    if (!place.is_empty() && !is_demo_data(options.data)) {
        return Error{ErrorCode::forbidden,
                     options.data +
                         " holds real data, and with --demo "
                         "anybody could sign in as anybody; choose another --data"};
    }
    // Marked by an import with --demo, it may hold organisations and nobody yet.
    if (place.has_people()) return {};
    const Result<int> loaded = load_demo(*place.hub, options.demo_dir, now);
    if (!loaded) return loaded.error();
    const Result<void> marked = mark_as_demo(options.data);
    if (!marked) return marked.error();
    return commit_all(*place.hub, *place.log, now);
}

std::vector<net::PageFill> page_fills(const ServeOptions& options, const hub::Hub& hub) {
    const std::string mode = options.is_demo ? "demo" : "password";
    std::vector<net::PageFill> fills{{"sign_in.html", "<!--mode-->", mode}};
    if (options.is_demo) {
        fills.push_back({"sign_in.html", "<!--demo-people-->", net::demo_people_html(hub)});
    }
    return fills;
}

}  // namespace

int run_serve(const ServeOptions& options) {
    set_up_log(options.is_verbose);
    if (!options.is_demo && is_demo_data(options.data))
        return fail_with(demo_refusal(options.data));
    const hub::Now now = net::now_from_system();
    Result<Workplace> opened = open_workplace(options.data, options.is_demo, now);
    if (!opened) return fail_with(opened.error().detail);
    Workplace& place = opened.value();
    if (options.is_demo) {
        if (Result<void> filled = fill_demo(options, place, now); !filled) {
            return fail_with(filled.error().detail);
        }
    } else if (!place.has_people()) {
        spdlog::warn("nobody can sign in yet; add people with: rapport user add EMAIL --name NAME");
    }
    const Result<net::StaticSite> site =
        net::StaticSite::load(options.site, page_fills(options, *place.hub));
    if (!site) return fail_with(site.error().detail);

    store::Database& database = *place.database;
    const Commands commands(
        {.hub = *place.hub,
         .auth = *place.auth,
         .backup = [&database](const std::string& path) { return database.backup_to(path); },
         .clock = net::now_from_system});
    net::Server server(
        {.bind = options.bind,
         .port = options.port,
         .origins = options.origins,
         .is_demo = options.is_demo,
         .log_days = options.log_days,
         .control_socket = control_socket_path(options.data)},
        {.hub = *place.hub,
         .log = *place.log,
         .auth = *place.auth,
         .site = site.value(),
         .planner = [&commands](std::string_view text) { return commands.plan(text); },
         .clock = net::now_from_system});
    if (Result<void> listening = server.listen(); !listening) {
        return fail_with(listening.error().detail);
    }
    std::cout << "Rapport is at " << server.origins().front() << " (data in " << options.data
              << "); press Ctrl+C to stop" << std::endl;
    server.run();
    return 0;
}

}  // namespace kam::server::cli
