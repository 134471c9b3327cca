// `rapport serve`: opens the data, fills an empty demo, and runs the server until it is told to
// stop.
#pragma once

#include "server/cli/options.h"

namespace kam::server::cli {

int run_serve(const ServeOptions& options);

}  // namespace kam::server::cli
