/* steady-thresholds.h: every number the planner decides by, in one table. See steady-thresholds.c for the
 * sources. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two constants, for they are the lengths of memories. */

/** Own: so many advances at most within steady_thresholds.cap_days. */
#define STEADY_CAP_ADVANCES 2

/** Own: so many checks of the knee gap in a row must show an improvement. */
#define STEADY_IMPROVED_GAPS 2

/** The table. Ratings are points from 0 to 10, times are days, shares are per cent. */
typedef struct
{
  /* Ladder. */
  int step_percent;

  /* Pain. */
  int pain_refer;
  int pain_severe;
  int pain_next_day_severe;
  int pain_next_day_rise;
  int pain_accepted;
  int pain_usual_lock;
  int amber_days;

  /* Effort, completion, shakiness. */
  int completion_done;
  int completion_of;
  int effort_hard;
  int hard_days;
  int effort_near_limit;
  int shakiness_hold;

  /* Memory of pain. */
  int severe_again_days;
  int next_day_again_days;

  /* Steps and rest. */
  int step_back_severe;
  int step_back;
  int rest_severe_days;
  int rest_next_day_days;
  int clean_days;
  int cap_days;
  int offer_level;

  /* Time off. */
  int gap_days;
  int gap_levels;
  int gap_long_days;
  int gap_long_percent;
  int gap_longer_days;
  int gap_longer_percent;
  int gap_restart_days;

  /* Advice. */
  int unimproved_ask_days;
  int unimproved_see_days;
  int improvement_days;
  int shakiness_drop;
  int knee_gap_drop_tenths;
  int shakiness_to_improve;
  int knee_gap_to_improve_tenths;
  int pain_median_days;
  int pain_median_rise;
  int screening_gap_days;
  int screening_days;

  /* Forecast. */
  int forecast_days;
} SteadyThresholds;

extern const SteadyThresholds steady_thresholds;

G_END_DECLS
