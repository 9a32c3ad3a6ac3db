#include "steady-thresholds.h"

/* Sources, in short:
 *   ACSM       American College of Sports Medicine, progression models in resistance training: add 2–10 %
 *   2-for-2    Baechle & Earle, Essentials of Strength Training: two sessions running before more load
 *   Delaware   University of Delaware soreness rules: same-day and next-day soreness
 *   traffic    pain-monitoring model (Thomeé 1997): up to 2 safe, up to 5 acceptable, above it high risk
 *   RPE        effort autoregulation tables: 9 and more is within one repetition of failure
 *   detraining reviews of strength after time off (Bosquet 2013; CSCCa/NSCA 2019)
 *   article    the health article this project starts from: its ranges, and "1–2 months without improvement"
 *   Farrar     Farrar 2001: 2 points of a 0–10 pain scale are a change that matters to people
 *   own        this project's conservative choice
 */
const SteadyThresholds steady_thresholds = {
  .step_percent = 10, /* ACSM: the upper end */

  .pain_refer = 8,           /* own: R1 from this on */
  .pain_severe = 6,          /* traffic: R2, above the acceptable range */
  .pain_next_day_severe = 6, /* traffic: R2, the same the day after */
  .pain_next_day_rise = 2,   /* Delaware: R3, sore the day after, above the usual */
  .pain_accepted = 2,        /* traffic: R4, above the safe range */
  .pain_usual_lock = 5,      /* own: so much pain at rest is no start for an exercise plan */
  .amber_days = 3,           /* own: R4 steps back on this day in a row */

  .completion_done = 4,    /* own: R5, less than four … */
  .completion_of = 5,      /* own: … fifths of the dose */
  .effort_hard = 9,        /* RPE: R5 */
  .hard_days = 2,          /* 2-for-2, read the other way: R5 steps back on this day in a row */
  .effort_near_limit = 8,  /* RPE: R6, two repetitions left */
  .shakiness_hold = 7,     /* own: R6, "hard to hold" and more in the words of the scale */

  .severe_again_days = 14,  /* own: a second R2 sooner than this refers */
  .next_day_again_days = 7, /* Delaware: a second R3 sooner than this steps back */

  .step_back_severe = 2,   /* own: levels, R1 and R2 */
  .step_back = 1,          /* own: levels, R3 to R5 */
  .rest_severe_days = 3,   /* Delaware: two days off, again on the third */
  .rest_next_day_days = 2, /* Delaware: one day off */
  .clean_days = 2,         /* 2-for-2 */
  .cap_days = 7,           /* own: STEADY_CAP_ADVANCES at most in so many days */
  .offer_level = 10,       /* own: a harder variant is offered from here on */

  .gap_days = 7,            /* own, after detraining: a week away */
  .gap_levels = 1,          /* own */
  .gap_long_days = 14,      /* own, after detraining: two weeks away */
  .gap_long_percent = 70,   /* own, after detraining */
  .gap_longer_days = 28,    /* own, after detraining: four weeks away */
  .gap_longer_percent = 50, /* detraining: half the volume on return */
  .gap_restart_days = 84,   /* own: twelve weeks away, begin anew */

  .unimproved_ask_days = 28,        /* article: one month */
  .unimproved_see_days = 56,        /* article: two months */
  .improvement_days = 14,           /* own: long enough for a median */
  .shakiness_drop = 2,              /* own, as Farrar for pain */
  .knee_gap_drop_tenths = 10,       /* own: 1 cm, above the error of a tape at home */
  .shakiness_to_improve = 2,        /* own: what is less cannot drop by two */
  .knee_gap_to_improve_tenths = 10, /* own: likewise */
  .pain_median_days = 7,            /* own: a week against the week before */
  .pain_median_rise = 2,            /* Farrar */
  .screening_gap_days = 28,         /* own: what kept one away for so long may be an answer */
  .screening_days = 180,            /* own: half a year */

  .forecast_days = 5 * 365, /* own: what lies further away is no date to name */
};
