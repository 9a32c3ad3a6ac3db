/* steady-day-state.h: what each day of a week was, for the week strip. */
#pragma once

#include "steady-trained-day.h"

G_BEGIN_DECLS

/**
 * SteadyDayKind:
 * @STEADY_DAY_DONE: all planned sets, or any training on a day without
 * @STEADY_DAY_PART: some of it; also today, while it goes on
 * @STEADY_DAY_PLANNED: today or later, nothing done yet
 * @STEADY_DAY_REST: nothing planned: by the schedule, or ordered by the plan
 * @STEADY_DAY_MISSED: a past day with planned sets and no training
 * @STEADY_DAY_AWAY: illness, travel
 */
typedef enum
{
  STEADY_DAY_DONE,
  STEADY_DAY_PART,
  STEADY_DAY_PLANNED,
  STEADY_DAY_REST,
  STEADY_DAY_MISSED,
  STEADY_DAY_AWAY,
} SteadyDayKind;

/**
 * SteadyDayState:
 * @share_permille: of the planned sets, what was credited: 1–999 for a part; 1000 done; else 0
 */
typedef struct
{
  SteadyDate date;
  SteadyDayKind kind;
  int share_permille;
  gboolean today;
} SteadyDayState;

/**
 * steady_day_states:
 * @history: sorted, with dates assigned; with all checks, since an older answer may hold the schedule
 * @planned: (element-type SteadyPlannedDay): each date of the week, those to come too; a date without an
 *   entry has nothing planned
 * @first: the strip's first day, a Monday or a Sunday
 * @states: (out): seven days from @first on
 *
 * More sets of one exercise never stand in for another's: this is a day's plan, not the week's sum.
 */
void steady_day_states (SteadyCatalogue *catalogue, const SteadyHistory *history, GArray *planned,
                        SteadyDate first, SteadyDate today, SteadyDayState states[STEADY_DAYS_PER_WEEK]);

G_END_DECLS
