/* steady-media-keys.h: the play and pause of keyboards, headsets and remote controls. Most desktops keep these keys for
 * themselves and hand them on over the session bus (MPRIS) to what plays; so a training that is led is, to them, what
 * plays. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEADY_TYPE_MEDIA_KEYS (steady_media_keys_get_type ())
G_DECLARE_FINAL_TYPE (SteadyMediaKeys, steady_media_keys, STEADY, MEDIA_KEYS, GObject)

/* Signals:
 *   "pressed" (int): a SteadySessionKey */

/** (transfer full): known to the desktop as long as it lives. */
SteadyMediaKeys *steady_media_keys_new         (void);

/** Whether a timer runs: what “play” and “pause” mean goes by it. */
void             steady_media_keys_set_running (SteadyMediaKeys *self, gboolean running);

G_END_DECLS
