/* steady-diary-progress.h: what the charts, the weekly file and the report are made of. */
#pragma once

#include "steady-diary.h"
#include "steady-planned-day.h"
#include "steady-weekly.h"

G_BEGIN_DECLS

/**
 * steady_diary_planned:
 *
 * What was planned on each date from @from to @to, for each exercise, with what was known on that date.
 *
 * Returns: (transfer full) (element-type SteadyPlannedDay): in the order of dates
 */
GArray *steady_diary_planned (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error);

/**
 * steady_diary_record:
 * @from: the first date that is shown
 * @planned_from: the first date of what was planned, not before @from; STEADY_DATE_NONE for no planned days
 * @planned: (out) (transfer full) (element-type SteadyPlannedDay): as steady_diary_planned() from @planned_from to @to
 *
 * What charts are made of, at one moment and read once.
 *
 * Returns: (transfer full): as steady_diary_history(), and with the answers before @from that say which days are planned
 *   on it: the last about the training days, the goal and being away
 */
SteadyHistory *steady_diary_record (SteadyDiary *self, SteadyDate from, SteadyDate to, SteadyDate planned_from,
                                    GArray **planned, GError **error);

/**
 * steady_diary_weekly:
 * @from: STEADY_DATE_NONE for the first date of the record
 * @to: STEADY_DATE_NONE for today, or the last date of the record where that is later
 *
 * Returns: (transfer full) (element-type SteadyWeek): empty where there is no record and no @from
 */
GArray *steady_diary_weekly  (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error);

/** The first date with a set; STEADY_DATE_NONE where there is none. */
SteadyDate steady_diary_first_date (SteadyDiary *self);

/** The last date before @before with a set that was not skipped; STEADY_DATE_NONE where there is none. */
SteadyDate steady_diary_last_training_day (SteadyDiary *self, SteadyDate before);

/** The date of the first answer of this kind; STEADY_DATE_NONE where there is none. */
SteadyDate steady_diary_first_check_date (SteadyDiary *self, SteadyCheckKind kind);

/** Today, or the last date with a set or an answer where that is later: files may come from another time zone. */
SteadyDate steady_diary_last_date  (SteadyDiary *self);

G_END_DECLS
