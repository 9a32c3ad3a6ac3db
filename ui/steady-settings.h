/* steady-settings.h: the settings of this device. */
#pragma once

#include <gio/gio.h>

#include "steady-length.h"
#include "steady-report.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_VOICE_AUTOMATIC,
  STEADY_VOICE_ON,
  STEADY_VOICE_OFF,
} SteadyVoice;

/**
 * steady_settings_new:
 * @throw_away: start from the defaults and keep nothing, as the demo does
 *
 * Where the schema is not installed the one compiled in is used and settings last until the program ends.
 *
 * Returns: (transfer full)
 */
GSettings *steady_settings_new (gboolean throw_away);

/** The unit in which lengths are shown: as chosen, else as the country has it. */
SteadyLengthUnit steady_settings_get_length_unit (GSettings *settings);

/** The paper of reports: as chosen, else as the country has it. */
SteadyPaper steady_settings_get_paper (GSettings *settings);

G_END_DECLS
