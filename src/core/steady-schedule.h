/* steady-schedule.h: the days a person means to train, as their dated answers say. */
#pragma once

#include "steady-history.h"

G_BEGIN_DECLS

/**
 * SteadySchedule:
 * @weekdays: bit 0 = Monday … bit 6 = Sunday
 * @away: illness or travel: nothing is planned, so nothing is missed
 * @goal: 10–100, per cent of planned sets
 */
typedef struct
{
  guint8 weekdays;
  gboolean away;
  int goal;
} SteadySchedule;

#define STEADY_EVERY_DAY 0x7f
/* CONTENT.md, adherence: the usual goal of home programmes. */
#define STEADY_GOAL_DEFAULT 80

/** Every day, not away, the default goal: before anything was answered. */
SteadySchedule steady_schedule_default (void);

/** Takes a schedule, goal or away answer into account; leaves other kinds alone. */
void           steady_schedule_apply (SteadySchedule *self, const SteadyCheck *check);

/**
 * steady_schedule_on:
 * @checks: (element-type SteadyCheck): in the order of steady_check_compare()
 *
 * The schedule in force on @date, the answers of that date included.
 */
SteadySchedule steady_schedule_on (GPtrArray *checks, SteadyDate date);

gboolean       steady_schedule_is_training_day (SteadySchedule self, SteadyDate date);

/** "mon wed fri" to bits; FALSE where a word is none or stands twice. */
gboolean       steady_weekdays_parse  (const char *text, guint8 *weekdays);

/** (transfer full): "mon wed fri" */
char          *steady_weekdays_format (guint8 weekdays);
int            steady_weekdays_count  (guint8 weekdays);

G_END_DECLS
