/* steady-record-rows.h: sets that were done, as rows to read. */
#pragma once

#include <gtk/gtk.h>

#include "steady-exercise.h"
#include "steady-history.h"

G_BEGIN_DECLS

/**
 * steady_record_rows_days:
 * @history: sorted, with dates
 * @n_days: at most this many days, the latest first
 *
 * Returns: (nullable): a boxed list with a row for each day of the exercise; NULL where there is none
 */
GtkWidget *steady_record_rows_days (const SteadyHistory *history, const SteadyExercise *exercise,
                                    guint n_days);

/** (transfer full): "Left 10, 10, 9 · Right 10, 10, 10": what the sets of one exercise and date came to */
char *steady_record_rows_sets (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date);

G_END_DECLS
