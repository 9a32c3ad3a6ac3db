/* steady-time-row.h: a time of day to be chosen, shown and typed as the locale has it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * steady_time_row_new:
 * @key: of @settings, whole minutes since midnight; follows what is chosen
 */
GtkWidget *steady_time_row_new (GSettings *settings, const char *key, const char *title);

/**
 * steady_time_of_day_parse:
 * @text: "18:30", "6:30 PM", "6 pm", "18.30", "1830", "18"
 * @minute: (out): since midnight, 0–1439
 *
 * Returns: FALSE where it is no time of day; @minute is then untouched
 */
gboolean   steady_time_of_day_parse (const char *text, int *minute);

G_END_DECLS
