/* steady-setting-rows.h: rows that show a setting of this device and change it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** On and off. @text: (nullable) */
GtkWidget *steady_setting_rows_switch (GSettings *settings, const char *key, const char *title,
                                       const char *text);

/**
 * steady_setting_rows_number:
 * @lowest: the lowest number that means itself; with @zero 0 is below it
 * @zero: (nullable): what 0 is called: "As the exercise says"
 * @unit: "%d s", "%d %%"
 */
GtkWidget *steady_setting_rows_number (GSettings *settings, const char *key, const char *title,
                                       const char *text, int lowest, int highest, int step, const char *zero,
                                       const char *unit);

/** @names: NULL-terminated, in the order of the enumeration */
GtkWidget *steady_setting_rows_choice (GSettings *settings, const char *key, const char *title,
                                       const char *text, const char * const *names);

G_END_DECLS
