#include "server/cli/run_command.h"

#include <filesystem>
#include <iostream>

#include "server/cli/commands.h"
#include "server/cli/control_client.h"
#include "server/cli/csv.h"
#include "server/cli/files.h"
#include "server/cli/password_prompt.h"
#include "server/cli/report.h"
#include "server/cli/workplace.h"
#include "server/net/clock.h"
#include "shared/base/json.h"

namespace kam::server::cli {
namespace {

using base::ErrorCode;
using base::Json;
using base::Result;

// Prints an answer's text, or its error as a sentence.
int print_answer(std::string_view line) {
    const Result<Json> answer = base::json_from_text(line);
    if (!answer) return fail_with("the server's answer cannot be read");
    if (const auto detail = base::string_at(answer.value(), "detail")) {
        return fail_with(std::string(*detail));
    }
    std::cout << base::string_at(answer.value(), "text").value_or("") << std::flush;
    return static_cast<int>(base::integer_at(answer.value(), "exit").value_or(1));
}

// By the server that holds the data, or here when there is none.
int run_request(const std::string& data, bool is_demo, const Json& request) {
    const std::string line = base::text_from_json(request);
    const hub::Now now = net::now_from_system();
    Result<Workplace> place = open_workplace(data, is_demo, now);
    if (!place && place.error().code == ErrorCode::busy) {
        const Result<std::string> answer = ask_server(control_socket_path(data), line);
        return answer ? print_answer(answer.value()) : fail_with(answer.error().detail);
    }
    if (!place) return fail_with(place.error().detail);
    if (is_demo && place.value().is_empty()) {
        if (auto marked = mark_as_demo(data); !marked) return fail_with(marked.error().detail);
    }
    store::Database& database = *place.value().database;
    const Commands commands(
        {.hub = *place.value().hub,
         .auth = *place.value().auth,
         .backup = [&database](const std::string& path) { return database.backup_to(path); },
         .clock = net::now_from_system});
    const Result<net::CommandPlan> plan = commands.plan(line);
    if (!plan) return fail_with(plan.error().detail);
    return print_answer(run_plan(plan.value(), place.value(), now));
}

}  // namespace

int fail_with(const std::string& detail) {
    std::cerr << "rapport: " << detail << "\n";
    return 1;
}

std::string demo_refusal(const std::string& data) {
    return data + " holds the demo, where anybody could sign in as anybody; choose another --data";
}

int run_import(const ImportOptions& options) {
    const Result<std::string> bytes = read_file(options.file);
    if (!bytes) return fail_with(bytes.error().detail);
    Result<DecodedText> decoded = decode_text(bytes.value());
    if (!decoded) return fail_with(options.file + ": " + decoded.error().detail);
    if (decoded.value().was_windows_1252) {
        std::cout << "The file is not UTF-8; read as Windows-1252.\n";
    }
    // Judged here already, so that a hopeless file does not disturb a server.
    const Result<CsvTable> table = csv_from_text(decoded.value().text);
    if (!table) return fail_with(options.file + ": " + table.error().detail);
    return run_request(options.data, options.is_demo,
                       {{"cmd", "import organisations"}, {"text", decoded.value().text}});
}

int run_export(const ExportOptions& options) {
    const Result<std::string> text = export_text(options.data, options.has_history);
    if (!text) return fail_with(text.error().detail);
    if (options.out.empty()) {
        std::cout << text.value() << std::flush;
        return std::cout ? 0 : 1;
    }
    const Result<void> written = write_private_file(options.out, text.value());
    return written ? 0 : fail_with(written.error().detail);
}

int run_check(const CheckOptions& options) {
    const Result<store::CheckReport> report = check_data(options.data);
    if (!report) return fail_with(report.error().detail);
    std::cout << check_text(report.value());
    return report.value().problems.empty() ? 0 : 1;
}

int run_backup(const BackupOptions& options) {
    std::error_code error;
    // The server may stand in another directory than this command.
    const std::string file = std::filesystem::absolute(options.file, error).string();
    if (error) return fail_with("cannot tell where " + options.file + " is");
    if (!std::filesystem::exists(options.data + "/rapport.db")) {
        return fail_with("there is no data in " + options.data);
    }
    return run_request(options.data, false, {{"cmd", "backup"}, {"file", file}});
}

int run_user_add(const UserAddOptions& options) {
    if (is_demo_data(options.data)) return fail_with(demo_refusal(options.data));
    const Result<std::string> password =
        options.is_password_from_stdin ? password_from_stdin() : password_asked_twice();
    if (!password) return fail_with(password.error().detail);
    const Json request{{"cmd", "user add"},
                       {"email", options.email},
                       {"name", options.name},
                       {"title", options.title},
                       {"practice", options.practice},
                       {"office", options.office},
                       {"programme_role", options.programme_role},
                       {"password", password.value()}};
    return run_request(options.data, false, request);
}

}  // namespace kam::server::cli
