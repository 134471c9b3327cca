// The one place of the server that looks at the clock.
#pragma once

#include "server/hub/hub.h"

namespace kam::server::net {

// The instant, and the day it is where this machine stands: the firm's local day.
hub::Now now_from_system();
// Minutes east of UTC at that instant, daylight saving time included.
int local_offset_minutes(base::TimeMs at);

}  // namespace kam::server::net
