/* steady-wrong-button.h: "Something is wrong", on every page at the same place: its sign, and its words where there is
 * room for them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_WRONG_BUTTON (steady_wrong_button_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWrongButton, steady_wrong_button, STEADY, WRONG_BUTTON, GtkButton)

G_END_DECLS
