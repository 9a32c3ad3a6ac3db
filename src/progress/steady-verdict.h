/* steady-verdict.h: "improving", said only when the numbers bear it (CONTENT.md, "Saying improving
 * honestly"). A code and its numbers; src/words makes the sentence. It never names a cause. */
#pragma once

#include "steady-dated-value.h"
#include "steady-weekly.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_VERDICT_TOO_EARLY,
  STEADY_VERDICT_IMPROVING,
  STEADY_VERDICT_POSSIBLY_IMPROVING,
  STEADY_VERDICT_NO_CLEAR_CHANGE,
  STEADY_VERDICT_POSSIBLY_WORSE,
  STEADY_VERDICT_WORSE,
} SteadyVerdictCode;

/* All own limits, from CONTENT.md. */
#define STEADY_VERDICT_MIN_RATINGS 3      /* ratings that make a week count */
#define STEADY_VERDICT_MIN_WEEKS 4        /* such weeks that make a verdict: fewer cannot reach p ≤ 0.05 */
#define STEADY_VERDICT_P 0.05             /* one-sided */
#define STEADY_VERDICT_CHANGE_TENTHS 20   /* 2 points of 10: about the smallest change that people notice */
#define STEADY_VERDICT_GAP_TENTHS 10      /* 1 cm: less is within how one stands */
#define STEADY_VERDICT_GAP_CHECKS 3       /* the first check, and a change that is seen twice */

/**
 * SteadyVerdict:
 * @count: weeks that count; for the knee gap, checks
 * @needed: how many a verdict takes: "too early (@count of @needed)"
 * @first, @last: the first and last date that counts, a Monday for weeks; STEADY_DATE_NONE without any
 * @first_tenths, @last_tenths: the value on them, STEADY_UNKNOWN without any
 * @change_tenths: for weeks the Theil–Sen change over the span, rounded; for the knee gap, last − first.
 *   Less is better in both. 0 while too early
 * @s, @p: Mann–Kendall's S and its one-sided p in the direction of S; 0 and 1 while too early and for the
 *   knee gap, which is not judged by them
 */
typedef struct
{
  SteadyVerdictCode code;
  guint count;
  guint needed;
  SteadyDate first;
  SteadyDate last;
  int first_tenths;
  int last_tenths;
  int change_tenths;
  gint64 s;
  double p;
} SteadyVerdict;

/**
 * steady_verdict_shakiness:
 * @weekly: (element-type SteadyWeek): rows in the order of weeks
 * @exercise: (nullable): whose rows; NULL for all together
 *
 * The weekly medians of weeks with at least 3 ratings, p ≤ 0.05 and a change of at least 2 points: improving
 * or worse; one of the two: possibly.
 */
SteadyVerdict steady_verdict_shakiness (GArray *weekly, const SteadyExercise *exercise);

/**
 * steady_verdict_knee_gap:
 * @points: (element-type SteadyDatedValue): the relaxed gap, by date
 *
 * Improving where each of the last two checks is at least 1 cm below the first; worse likewise above;
 * possibly where only the last one is.
 */
SteadyVerdict steady_verdict_knee_gap (GArray *points);

G_END_DECLS
