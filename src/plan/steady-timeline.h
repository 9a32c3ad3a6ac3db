/* steady-timeline.h: what in a history lies apart from its own date: training days, and the next-day
 * answers that name them. Internal to the planner. */
#pragma once

#include "steady-history.h"

G_BEGIN_DECLS

/** Reads from a history and does not outlive it. */
typedef struct
{
  const SteadyHistory *history;
  GArray *days;    /* (element-type SteadyDate): training days, ascending */
  GArray *answers; /* (element-type SteadyAnswer): by day */
} SteadyTimeline;

/** One answer of next-day pain, resolved to the training day it answers for. */
typedef struct
{
  SteadyDate day;
  SteadyDate recorded_on;
  int pain;
} SteadyAnswer;

/** @history: sorted, with dates assigned */
SteadyTimeline *steady_timeline_new  (const SteadyHistory *history);
void            steady_timeline_free (SteadyTimeline *self);

/** The highest answer for a training day recorded up to @known_on; STEADY_UNKNOWN where there is none. */
int             steady_timeline_next_day_pain (const SteadyTimeline *self, SteadyDate day,
                                               SteadyDate known_on);

/** When the last answer for a day is recorded; STEADY_DATE_NONE where there is none. */
SteadyDate      steady_timeline_last_answer (const SteadyTimeline *self, SteadyDate day);

/** Whether it is an answer of next-day pain that leaves the training day to be found. */
gboolean        steady_timeline_is_undated_answer (const SteadyCheck *check);

gboolean        steady_timeline_is_training_day (const SteadyTimeline *self, SteadyDate date);

/** The latest training day before @date; STEADY_DATE_NONE where there is none. */
SteadyDate      steady_timeline_day_before (const SteadyTimeline *self, SteadyDate date);

/** The earliest training day after @date; STEADY_DATE_NONE where there is none. */
SteadyDate      steady_timeline_day_after  (const SteadyTimeline *self, SteadyDate date);

/** The training day that an answer of next-day pain is for; STEADY_DATE_NONE where it is to be ignored. */
SteadyDate      steady_timeline_day_of_answer (const SteadyTimeline *self, const SteadyCheck *check);

/** Whether a set counts as done at all: a skipped one makes no exercise-day. */
gboolean        steady_timeline_is_done (const SteadySet *set);

/** Index of the first set, or check, on or after @date. */
guint           steady_timeline_first_set   (const SteadyTimeline *self, SteadyDate date);
guint           steady_timeline_first_check (const SteadyTimeline *self, SteadyDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyTimeline, steady_timeline_free)

G_END_DECLS
