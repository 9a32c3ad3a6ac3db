/* steady-words.h: codes and numbers to sentences, in the language of the session.
 *
 * The only place where a reason, a decision, an advice or a verdict becomes text. Every string returned is
 * (transfer full), plain text, and complete by itself. */
#pragma once

#include "steady-length.h"
#include "steady-plan.h"

G_BEGIN_DECLS

/** Takes the message catalogue from $STEADY_LOCALEDIR or where it was installed. Call once, first. */
void  steady_words_init (void);

/** The unit of the lengths in all words from now on; centimetres before the first call. */
void  steady_words_set_length_unit (SteadyLengthUnit unit);
SteadyLengthUnit steady_words_get_length_unit (void);

/* --- doses and levels -------------------------------------------------------------------------- */

/** "3 × 10 repetitions, 5 s hold", "3 × 30 s"; for two sides "on each side" is added. */
char *steady_words_dose        (const SteadyExercise *exercise, SteadyDose dose);

/** Compact: "3 × 10 × 5 s", "3 × 30 s". */
char *steady_words_dose_short  (const SteadyExercise *exercise, SteadyDose dose);

/** "Level 4", "Preparation 2 of 4". @lowest: the ladder's lowest level */
char *steady_words_level       (int level, int lowest);

/* --- decisions --------------------------------------------------------------------------------- */

/**
 * steady_words_reason:
 * @date: the plan's date, for "today" and "yesterday"
 *
 * Why the dose is what it is: "Two clean days in a row (27 and 28 Feb): one more repetition."
 */
char *steady_words_reason      (const SteadyPlanItem *item, SteadyDate date);

/** The reason of a kept decision, seen from the date it was made on. */
char *steady_words_record      (const SteadyDecisionRecord *record, const SteadyExercise *exercise);

/**
 * steady_words_for_programs:
 * @words: (transfer full) (nullable)
 *
 * On a page a no-break space keeps a number beside its unit; whoever searches a file for "10 × 5 s" writes a space.
 *
 * Returns: (transfer full) (nullable): @words with spaces instead
 */
char *steady_words_for_programs (char *words);

/** steady_words_record() for a file that programs read. */
char *steady_words_record_for_programs (const SteadyDecisionRecord *record, const SteadyExercise *exercise);

/** "Advance", "Rest", "See a professional". */
char *steady_words_decision    (SteadyDecision decision);

/** What to do, for each advice; one or two sentences. */
char *steady_words_advice      (const SteadyAdvice *advice);

/** A stop: what happened, and that a professional is to be seen first; "" without one. */
char *steady_words_stop        (const SteadyPlan *plan);

/** For the summary after training: what tomorrow's question will decide for this exercise. */
char *steady_words_tomorrow    (const SteadyPlanItem *item);

/* --- the person's words ------------------------------------------------------------------------- */

/** "swelling" → "Swelling of a knee or hip". */
char *steady_words_red_flag    (const char *flag);
/** What to do about it, urgent ones first. */
char *steady_words_red_flag_advice (const char *flag);
/** "knee-surgery" → "Recent knee operation"; a condition of the user's own exercise by its own name. */
char *steady_words_condition   (SteadyCatalogue *catalogue, const char *condition);
/** Whom to ask before a lock can be lifted. */
char *steady_words_lock        (const SteadyPlanItem *item, SteadyCatalogue *catalogue);

/** 0 still · 1–3 slight quiver · 4–6 clear trembling · 7–9 hard to hold · 10 cannot hold (CONTENT.md). */
char *steady_words_shakiness   (int rating);
char *steady_words_pain        (int rating);
char *steady_words_effort      (int rating);

/* --- dates and numbers --------------------------------------------------------------------------- */

/** "28 Feb", "2月28日". */
char *steady_words_day         (SteadyDate date);
/** "28 Feb 2026". */
char *steady_words_day_year    (SteadyDate date);
/** "Saturday, 28 February". */
char *steady_words_day_long    (SteadyDate date);
/** "Feb", "Feb 2026", "2026": for an axis. */
char *steady_words_month       (SteadyDate date);
char *steady_words_month_year  (SteadyDate date);
char *steady_words_year        (SteadyDate date);
/** "28 Feb"; with its year where @other lies in another one. */
char *steady_words_day_beside  (SteadyDate date, SteadyDate other);
/** "Week of 2 Mar 2026"; @monday: its first day. */
char *steady_words_week        (SteadyDate monday);
/** "2 Mar – 26 Apr 2026"; of one day, "2 Mar 2026". */
char *steady_words_period      (SteadyDate from, SteadyDate to);
/** "nine weeks", "14 weeks". @weeks: 1 or more */
char *steady_words_weeks       (int weeks);
/** "Sat", "六": the weekday's short name. 0 = Monday */
char *steady_words_weekday_short (int weekday);
/** "09:05", "9:05 AM", as the locale has it. @minute: of the day, 0–1439 */
char *steady_words_time_of_day (int minute);
/** "35 min", "1 h 10 min"; rounded up to whole minutes. */
char *steady_words_duration    (int seconds);
/** Tenths as a decimal in the locale's form: 35 → "3.5", 40 → "4". */
char *steady_words_tenths      (int tenths);
/** A length kept in tenths of a centimetre, in the unit of the words: 35 → "3.5 cm", "1.4 in". */
char *steady_words_length      (int tenths);
/** With @decimals digits after the locale's point; "−" for what is negative. */
char *steady_words_number      (double value, int decimals);

G_END_DECLS
