/* steady-preferences.h: what can be set: the person's week in the diary, the rest on this device. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_PREFERENCES (steady_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SteadyPreferences, steady_preferences, STEADY, PREFERENCES, AdwWindow)

GtkWindow *steady_preferences_new (GtkWindow *parent, SteadyContext *context);

G_END_DECLS
