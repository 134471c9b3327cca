// The one program: a server, and the commands that look after its data.
#include "server/cli/run_command.h"
#include "server/cli/serve.h"
#include "server/config.h"

namespace {

using namespace kam::server;

struct Run {
    int operator()(const cli::ServeOptions& options) const { return cli::run_serve(options); }
    int operator()(const cli::ImportOptions& options) const { return cli::run_import(options); }
    int operator()(const cli::ExportOptions& options) const { return cli::run_export(options); }
    int operator()(const cli::CheckOptions& options) const { return cli::run_check(options); }
    int operator()(const cli::BackupOptions& options) const { return cli::run_backup(options); }
    int operator()(const cli::UserAddOptions& options) const { return cli::run_user_add(options); }
};

}  // namespace

int main(int count, char** arguments) {
    const Config config = config_from_arguments(count, arguments);
    return config.command ? std::visit(Run{}, *config.command) : config.exit_status;
}
