#include "client/ui/semantics.h"

namespace kam::ui {

bool is_container(Role role) {
    return role <= Role::alert;
}

bool is_control(Role role) {
    return role >= Role::button;
}

}  // namespace kam::ui
