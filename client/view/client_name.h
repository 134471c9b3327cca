// A client as lists of places to go to name it.
#pragma once

#include <string>

#include "shared/base/ids.h"

namespace kam::view {

struct ClientName {
    base::AccountId id;
    std::string name, sector;
};

}  // namespace kam::view
