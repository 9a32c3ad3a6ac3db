/* steady-context.h: what every page needs: the diary, the settings of the device, and the plan of today. */
#pragma once

#include <gio/gio.h>

#include "steady-diary.h"
#include "steady-sounds.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CONTEXT (steady_context_get_type ())
G_DECLARE_FINAL_TYPE (SteadyContext, steady_context, STEADY, CONTEXT, GObject)

/* Signals:
 *   "changed" (): the record or the date is another; read again. Comes from the main loop, once for many
 * changes. */

/**
 * steady_context_new:
 * @demo: the diary is thrown away at the end
 * @time_scale: how many times as fast as the world the diary's clock runs, 1 or more
 *
 * Returns: (transfer full)
 */
SteadyContext   *steady_context_new (SteadyDiary *diary, GSettings *settings, gboolean demo, int time_scale);

/** A SteadyExerciseCheck: what every exercise that the app offers has to fulfil. */
gboolean         steady_context_check_exercise (const SteadyExercise *exercise, GError **error);

SteadyDiary     *steady_context_get_diary     (SteadyContext *self);
SteadyCatalogue *steady_context_get_catalogue (SteadyContext *self);
SteadyClock     *steady_context_get_clock     (SteadyContext *self);
GSettings       *steady_context_get_settings  (SteadyContext *self);
gboolean         steady_context_is_demo       (SteadyContext *self);
int              steady_context_get_time_scale (SteadyContext *self);

/** (transfer none) */
SteadySounds    *steady_context_get_sounds    (SteadyContext *self);

/** The date that the pages show. It changes only just before "changed" is emitted. */
SteadyDate       steady_context_get_today     (SteadyContext *self);

/**
 * steady_context_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan of today; NULL with @error where the record cannot be read
 */
SteadyPlan      *steady_context_get_plan      (SteadyContext *self, GError **error);

/** Looks whether a new day has begun or another program wrote. Cheap. */
void             steady_context_poll          (SteadyContext *self);

G_END_DECLS
