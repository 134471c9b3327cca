// The cards on the sign-in page of a demo: who one may be, and what that person will see.
#pragma once

#include <string>
#include <vector>

#include "server/hub/hub.h"

namespace kam::server::net {

// A section per role with a button per person who has not left, as HTML; names are escaped.
std::string demo_people_html(const hub::Hub& hub);
// "Amara Okafor" -> "AO".
std::string initials(std::string_view name);
// Alive in the directory and still with the firm: may sign in.
bool is_person_here(const hub::Hub& hub, const base::PersonId& person);

}  // namespace kam::server::net
