/* steady-application.h: the program as the desktop sees it. */
#pragma once

#include <adwaita.h>

#include "steady-options.h"

G_BEGIN_DECLS

#define STEADY_TYPE_APPLICATION (steady_application_get_type ())
G_DECLARE_FINAL_TYPE (SteadyApplication, steady_application, STEADY, APPLICATION, AdwApplication)

/** (transfer full): @options is taken over. */
SteadyApplication *steady_application_new (SteadyOptions *options);

/** Whether it ended only to begin anew, with another diary in the same place ("app.reload"). */
gboolean steady_application_wants_restart (SteadyApplication *self);

G_END_DECLS
