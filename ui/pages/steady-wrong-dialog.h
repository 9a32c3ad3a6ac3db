/* steady-wrong-dialog.h: "Something is wrong": warning signs, what to do, and the stop that follows. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_WRONG_DIALOG (steady_wrong_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWrongDialog, steady_wrong_dialog, STEADY, WRONG_DIALOG, AdwWindow)

/* Signals:
 *   "recorded" (): a sign was recorded: training stops */

GtkWindow *steady_wrong_dialog_new (GtkWindow *parent, SteadyContext *context);

G_END_DECLS
