#pragma once

#include "client/ui/screens/record_form.h"

namespace kam::ui {

void target_form(const Form& form, Column& column, const view::AccountView& view);

}  // namespace kam::ui
