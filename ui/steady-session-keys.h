/* steady-session-keys.h: which key means what during a training: keyboards, keypads, presenters, media
 * keys. */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

typedef enum
{
  STEADY_SESSION_KEY_NONE,
  STEADY_SESSION_KEY_BIG,    /* pause and go on */
  STEADY_SESSION_KEY_SHAKES,
  STEADY_SESSION_KEY_CANNOT_HOLD,
  STEADY_SESSION_KEY_PAIN,
  STEADY_SESSION_KEY_BACK,
  STEADY_SESSION_KEY_SKIP,
  STEADY_SESSION_KEY_VIEW,
  STEADY_SESSION_KEY_STOP,
} SteadySessionKey;

/** Arrows mean back and on in every direction of writing: they follow time, not text. */
SteadySessionKey steady_session_key (guint keyval, GdkModifierType state);

G_END_DECLS
