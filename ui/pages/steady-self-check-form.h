/* steady-self-check-form.h: the weekly self-check: knee gap relaxed and pressed, and the shaking
 * meanwhile. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_SELF_CHECK_FORM (steady_self_check_form_get_type ())
G_DECLARE_FINAL_TYPE (SteadySelfCheckForm, steady_self_check_form, STEADY, SELF_CHECK_FORM, AdwBin)

/* Properties:
 *   "valid" (boolean, read-only): all that was entered can be kept
 *   "any" (boolean, read-only): something was entered */

/** @with_more: also the chair stand and standing on one leg, each with its own timer */
GtkWidget *steady_self_check_form_new (SteadyContext *context, gboolean with_more);

gboolean   steady_self_check_form_is_valid (SteadySelfCheckForm *self);
gboolean   steady_self_check_form_is_any   (SteadySelfCheckForm *self);

/** Appends what was entered. (element-type SteadyCheck) */
void       steady_self_check_form_add_answers (SteadySelfCheckForm *self, GPtrArray *answers);

G_END_DECLS
