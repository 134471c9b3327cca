#include "server/config.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>

namespace kam::server {
namespace {

constexpr int exit_usage = 2;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// $XDG_DATA_HOME or ~/.local/share, then rapport/demo or rapport/firm.
std::string default_data(bool is_demo) {
    std::string home = environment("XDG_DATA_HOME");
    if (home.empty() || home.front() != '/') home = environment("HOME") + "/.local/share";
    return home + "/rapport/" + (is_demo ? "demo" : "firm");
}

// What the options of all commands are read into; which one counts is known afterwards.
struct Read {
    cli::ServeOptions serve;
    cli::ImportOptions import;
    cli::ExportOptions exported;
    cli::CheckOptions check;
    cli::BackupOptions backup;
    cli::UserAddOptions user;
};

constexpr const char* data_help = "Data directory; by default in your home directory";

CLI::App* add_serve(CLI::App& app, cli::ServeOptions& options) {
    options.site = KAM_SITE_DIR;
    options.demo_dir = KAM_DEMO_DIR;
    CLI::App* serve = app.add_subcommand("serve", "Run the server");
    serve->add_option("--port", options.port, "Port to listen on; 0 takes any free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    serve->add_option("--bind", options.bind, "Address to listen on")->capture_default_str();
    serve->add_option("--data", options.data, data_help);
    serve->add_flag("--demo", options.is_demo,
                    "Made-up firm; anybody may sign in as any of its people");
    serve->add_option("--site", options.site, "Directory of the browser program");
    serve->add_option("--demo-dir", options.demo_dir, "Directory of the made-up firm");
    serve
        ->add_option("--origin", options.origins,
                     "Address in people's browsers, such as https://kam.example; may be repeated")
        ->take_all();
    serve
        ->add_option("--log-days", options.log_days,
                     "How long single changes can be looked up; the plans keep all of them")
        ->check(CLI::Range(0, 36500))
        ->capture_default_str();
    serve->add_flag("--verbose", options.is_verbose, "Say more on standard error");
    return serve;
}

CLI::App* add_import(CLI::App& app, cli::ImportOptions& options) {
    CLI::App* import = app.add_subcommand("import", "Bring data in");
    import->require_subcommand(1);
    CLI::App* organisations = import->add_subcommand(
        "organisations", "Organisations that may become clients, from a CSV file");
    organisations->add_option("FILE", options.file, "CSV file with a header row")->required();
    organisations->add_option("--data", options.data, data_help);
    organisations->add_flag("--demo", options.is_demo, "Into the demo's data");
    return organisations;
}

CLI::App* add_user(CLI::App& app, cli::UserAddOptions& options) {
    CLI::App* user = app.add_subcommand("user", "People who may sign in");
    user->require_subcommand(1);
    CLI::App* add = user->add_subcommand("add", "Add a person; asks for a password");
    add->add_option("EMAIL", options.email, "E-mail address for signing in")->required();
    add->add_option("--name", options.name, "Full name")->required();
    add->add_option("--title", options.title, "Job title");
    add->add_option("--practice", options.practice, "Practice group");
    add->add_option("--office", options.office, "Office");
    add->add_option("--programme-role", options.programme_role, "Role in the programme")
        ->check(CLI::IsMember({"leadership", "sponsor", "programme_manager"}));
    add->add_option("--data", options.data, data_help);
    add->add_flag("--password-stdin", options.is_password_from_stdin,
                  "Read the password from standard input");
    return add;
}

CLI::App* add_export(CLI::App& app, cli::ExportOptions& options) {
    CLI::App* exported = app.add_subcommand("export", "Write everything as readable JSON");
    exported->add_option("--data", options.data, data_help);
    exported->add_option("--out", options.out, "File to write; by default standard output");
    exported->add_flag("--with-history", options.has_history, "Every change, too");
    return exported;
}

CLI::App* add_check(CLI::App& app, cli::CheckOptions& options) {
    CLI::App* check = app.add_subcommand("check", "Check every row of the data");
    check->add_option("DIR", options.data, data_help);
    return check;
}

CLI::App* add_backup(CLI::App& app, cli::BackupOptions& options) {
    CLI::App* backup = app.add_subcommand("backup", "Copy the data into one file");
    backup->add_option("FILE", options.file, "File to make")->required();
    backup->add_option("--data", options.data, data_help);
    return backup;
}

template <class Options>
Command with_data(Options options, bool is_demo) {
    if (options.data.empty()) options.data = default_data(is_demo);
    // One spelling, whatever directory a command is given from.
    options.data = std::filesystem::absolute(options.data).lexically_normal().string();
    while (options.data.size() > 1 && options.data.back() == '/') options.data.pop_back();
    return options;
}

}  // namespace

Config config_from_arguments(int count, const char* const* arguments) {
    CLI::App app("Rapport, key account management planning for law firms");
    app.name("rapport");
    app.require_subcommand(1);
    Read read;
    const CLI::App* serve = add_serve(app, read.serve);
    const CLI::App* import = add_import(app, read.import);
    const CLI::App* exported = add_export(app, read.exported);
    const CLI::App* check = add_check(app, read.check);
    const CLI::App* backup = add_backup(app, read.backup);
    const CLI::App* user = add_user(app, read.user);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return {.command = std::nullopt, .exit_status = app.exit(error) == 0 ? 0 : exit_usage};
    }
    Config config;
    if (serve->parsed()) config.command = with_data(read.serve, read.serve.is_demo);
    if (import->parsed()) config.command = with_data(read.import, read.import.is_demo);
    if (exported->parsed()) config.command = with_data(read.exported, false);
    if (check->parsed()) config.command = with_data(read.check, false);
    if (backup->parsed()) config.command = with_data(read.backup, false);
    if (user->parsed()) config.command = with_data(read.user, false);
    return config;
}

}  // namespace kam::server
