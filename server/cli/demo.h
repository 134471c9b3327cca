// Loads the demo firm: each entry is a mutation with its author and its day, through the same door
// as any edit. Format: assets/demo/README.md.
#pragma once

#include <string>
#include <string_view>

#include "server/hub/hub.h"
#include "shared/base/json.h"
#include "shared/base/result.h"

namespace kam::server::cli {

// One file's text; `name` is for messages. Returns how many entries were submitted; the caller
// commits. Errors name the file, the index of the entry (from 0) and the reason.
base::Result<int> load_demo_text(hub::Hub& hub, std::string_view name, std::string_view text,
                                 hub::Now now);
// All *.json files of a directory in the order of their names. Errors: io, and as above.
base::Result<int> load_demo(hub::Hub& hub, const std::string& directory, hub::Now now);

}  // namespace kam::server::cli
