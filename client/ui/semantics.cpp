#include "client/ui/semantics.h"

namespace kam::ui {

bool is_container(Role role) {
    return role <= Role::alert;
}

bool is_control(Role role) {
    return role >= Role::button;
}

bool is_field(Role role) {
    return role == Role::textbox || role == Role::textarea || role == Role::searchbox ||
           role == Role::combobox_field;
}

}  // namespace kam::ui
