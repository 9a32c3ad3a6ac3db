#include "steady-config.h"

#include "steady-words-private.h"

/* What a sentence is made of, whether it comes from a plan or from a kept decision. */
typedef struct
{
  const SteadyExercise *exercise;
  SteadyDecision decision;
  SteadyRule rule;
  SteadyDate decided_on;
  SteadySource source;
  gboolean prescribed;
  SteadyDose dose;
  SteadyDose dose_before;
  const SteadyReason *reason;
} Matter;

/* --- up ------------------------------------------------------------------------------------------ */

/* What the step added to the dose before it. */
static char *
step_up (const Matter *matter)
{
  SteadyDose before = matter->dose_before;
  SteadyDose now = matter->dose;

  if (now.sets > before.sets)
    return g_strdup (C_("what was added", "one more set, with a little less in each"));
  if (matter->exercise->kind == STEADY_EXERCISE_HOLD && now.hold_s > before.hold_s)
    return g_strdup_printf (ngettext ("%d second longer", "%d seconds longer", (gulong) (now.hold_s - before.hold_s)),
                            now.hold_s - before.hold_s);
  if (now.hold_s > before.hold_s)
    return g_strdup (C_("what was added", "each hold a second longer"));
  if (now.reps - before.reps == 1)
    return g_strdup (C_("what was added", "one more repetition"));
  if (now.reps > before.reps)
    return g_strdup_printf (ngettext ("%d more repetition", "%d more repetitions", (gulong) (now.reps - before.reps)),
                            now.reps - before.reps);
  return g_strdup (C_("what was added", "one step up"));
}

static char *
clean_days (const Matter *matter)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (reason->dates[0] == STEADY_DATE_NONE || reason->dates[1] == STEADY_DATE_NONE)
    return NULL;
  first = steady_words_day (reason->dates[0]);
  second = steady_words_day (reason->dates[1]);
  /* Translators: two dates, "27 Feb and 28 Feb". */
  return g_strdup_printf (_("%s and %s"), first, second);
}

static char *
advance (const Matter *matter)
{
  g_autofree char *added = step_up (matter);
  g_autofree char *days = clean_days (matter);

  if (days == NULL)
    /* Translators: %s says what was added, "one more repetition". */
    return g_strdup_printf (_("Two clean days in a row: %s."), added);
  /* Translators: %1$s are two dates, %2$s says what was added, "one more repetition". */
  return g_strdup_printf (_("Two clean days in a row (%1$s): %2$s."), days, added);
}

static char *
clean_day (const Matter *matter, SteadyDate date)
{
  g_autofree char *when = steady_words_when (matter->decided_on, date);

  if (matter->rule == STEADY_RULE_R9)
    return g_strdup (_("You are at the top of this ladder: keep it up."));
  if (matter->reason->detail == STEADY_DETAIL_CAP)
    return g_strdup (_("Already two steps up within seven days: the body needs time, so the same dose."));
  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (_("A clean day %s: one more like it, and the dose goes up."), when);
}

static char *
unanswered (const Matter *matter, SteadyDate date)
{
  g_autofree char *when = steady_words_when (matter->decided_on, date);

  if (matter->reason->detail == STEADY_DETAIL_NO_RATING)
    /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Not everything was rated %s: same dose."), when);
  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (_("How it felt after training %s is not answered yet: same dose."), when);
}

/* --- down, or the same --------------------------------------------------------------------------- */

static char *
pain_sentence (const Matter *matter, SteadyDate date)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, date);
  gboolean back = matter->decision == STEADY_DECISION_STEP_BACK;

  if (reason->detail == STEADY_DETAIL_AMBER || (back && reason->count > 1))
    /* Translators: %d is a number of training days. */
    return g_strdup_printf (ngettext ("Some pain on %d training day: easier again.",
                                      "Some pain on %d training days in a row: easier again.",
                                      (gulong) reason->count),
                            reason->count);
  if (back)
    /* Translators: %1$d is a pain rating 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Pain %1$d %2$s: two days of rest, then easier."), reason->value, when);
  if (reason->usual > 2)
    /* Translators: %1$d and %3$d are pain ratings 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Pain %1$d %2$s is above your usual %3$d: same dose."), reason->value, when,
                            reason->usual);
  return g_strdup_printf (_("Pain %1$d %2$s: same dose."), reason->value, when);
}

static char *
next_day_sentence (const Matter *matter, SteadyDate date)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, date);

  if (matter->decision == STEADY_DECISION_STEP_BACK && matter->rule == STEADY_RULE_R2)
    /* Translators: %1$d is a pain rating 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Pain %1$d the day after training %2$s: rest, then easier."), reason->value, when);
  if (matter->decision == STEADY_DECISION_STEP_BACK)
    return g_strdup (_("Sore again the day after, twice within a week: rest, then one step easier."));
  if (matter->decision == STEADY_DECISION_REST)
    /* Translators: %1$d and %2$d are pain ratings 0–10. */
    return g_strdup_printf (_("You were sorer the day after (%1$d, usually %2$d): one day of rest, then the same dose."),
                            reason->value, reason->usual);
  return g_strdup_printf (_("You were sorer the day after (%1$d, usually %2$d): same dose."), reason->value,
                          reason->usual);
}

static char *
too_hard (const Matter *matter, SteadyDate date)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, date);

  if (matter->decision == STEADY_DECISION_STEP_BACK)
    return g_strdup (_("Too hard two times in a row: one step easier."));
  if (reason->detail == STEADY_DETAIL_LOWEST)
    return g_strdup (_("It was hard even at the easiest dose: the same again. Doing fewer exercises is fine."));
  if (reason->detail == STEADY_DETAIL_EFFORT)
    /* Translators: %1$d is a rating of effort 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Effort %1$d %2$s: same dose until it is easier."), reason->value, when);
  /* Translators: %1$d is a percentage, %2$s "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (_("%1$d %% of the dose was done %2$s: same dose."), reason->value, when);
}

static char *
not_yet (const Matter *matter, SteadyDate date)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, date);

  if (reason->detail == STEADY_DETAIL_EFFORT)
    return g_strdup_printf (_("Effort %1$d %2$s: same dose until it is easier."), reason->value, when);
  if (reason->detail == STEADY_DETAIL_SHAKINESS)
    /* Translators: %1$d is a rating of shakiness 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (_("Shakiness %1$d %2$s: same dose until it is steadier."), reason->value, when);
  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (_("Not every set was full %s: same dose."), when);
}

/* --- stops, locks, time off ------------------------------------------------------------------------ */

static char *
refer (const Matter *matter, SteadyDate date)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, date);
  g_autofree char *flag = NULL;

  if (reason->detail == STEADY_DETAIL_RED_FLAG)
    {
      flag = steady_words_red_flag (reason->word);
      /* Translators: %1$s names a warning sign, %2$s is "yesterday", "today" or "on 28 Feb". */
      return g_strdup_printf (_("%1$s, reported %2$s: no training until a professional agrees."), flag, when);
    }
  if (reason->detail == STEADY_DETAIL_OTHER_EXERCISE)
    return g_strdup (_("Strong pain in another exercise: no training until a professional agrees."));
  if (reason->detail == STEADY_DETAIL_AGAIN)
    return g_strdup (_("Strong pain for the second time within two weeks: no training until a professional agrees."));
  /* Translators: %1$d is a pain rating 0–10, %2$s "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (_("Pain %1$d %2$s: no training until a professional agrees."), reason->value, when);
}

static char *
locked (const Matter *matter)
{
  const SteadyReason *reason = matter->reason;
  const SteadyCaveat *caveat;

  if (reason->detail == STEADY_DETAIL_SCREENING)
    return g_strdup (_("A health question was answered yes: first ask a doctor."));
  if (reason->detail == STEADY_DETAIL_USUAL_PAIN)
    /* Translators: %d is a pain rating 0–10. */
    return g_strdup_printf (_("Your usual pain is %d: first ask a doctor."), reason->value);

  caveat = steady_exercise_find_caveat (matter->exercise, reason->word);
  if (caveat != NULL && caveat->text != NULL)
    return g_strdup (caveat->text);
  return g_strdup (_("First ask a professional whether this exercise is right for you."));
}

static char *
gap (const Matter *matter)
{
  const SteadyReason *reason = matter->reason;

  /* Translators: %d is a number of days. */
  return g_strdup_printf (ngettext ("%d day off: a gentler start again.", "%d days off: a gentler start again.",
                                    (gulong) reason->value),
                          reason->value);
}

static char *
paused (const Matter *matter)
{
  return g_strdup (_("It hurt even at the easiest dose: paused until a professional agrees."));
}

static char *
explain (const Matter *matter, SteadyDate date)
{
  SteadyDetail detail = matter->reason->detail;

  if (matter->source == STEADY_SOURCE_PROFESSIONAL && matter->dose.sets == 0)
    return g_strdup (_("Your physiotherapist asked you to leave this one out."));
  if ((matter->source == STEADY_SOURCE_PROFESSIONAL && matter->prescribed) || detail == STEADY_DETAIL_PROFESSIONAL)
    return g_strdup (_("As your physiotherapist prescribed."));

  switch (matter->decision)
    {
    case STEADY_DECISION_START:
      return g_strdup (_("A gentle start. It grows only as your body adapts."));
    case STEADY_DECISION_ADVANCE:
      return advance (matter);
    case STEADY_DECISION_MAINTAIN:
      return clean_day (matter, date);
    case STEADY_DECISION_GAP:
      return gap (matter);
    case STEADY_DECISION_PAUSE:
      return paused (matter);
    case STEADY_DECISION_REFER:
      return refer (matter, date);
    case STEADY_DECISION_LOCKED:
      return locked (matter);
    case STEADY_DECISION_RESUME:
      return g_strdup (_("A professional agreed: going on from here."));
    case STEADY_DECISION_HOLD:
    case STEADY_DECISION_STEP_BACK:
    case STEADY_DECISION_REST:
    default:
      break;
    }

  switch (matter->rule)
    {
    case STEADY_RULE_R2:
      return detail == STEADY_DETAIL_NEXT_DAY_PAIN ? next_day_sentence (matter, date) : pain_sentence (matter, date);
    case STEADY_RULE_R3:
      return next_day_sentence (matter, date);
    case STEADY_RULE_R4:
      return pain_sentence (matter, date);
    case STEADY_RULE_R5:
      return too_hard (matter, date);
    case STEADY_RULE_R6:
      return not_yet (matter, date);
    case STEADY_RULE_R7:
      return unanswered (matter, date);
    case STEADY_RULE_R8:
    case STEADY_RULE_R9:
      return clean_day (matter, date);
    case STEADY_RULE_NONE:
    case STEADY_RULE_R0:
    case STEADY_RULE_R1:
    case STEADY_RULE_G:
    case STEADY_RULE_C:
    default:
      return g_strdup (_("Same dose."));
    }
}

char *
steady_words_reason (const SteadyPlanItem *item, SteadyDate date)
{
  Matter matter;

  g_return_val_if_fail (item != NULL, NULL);

  matter = (Matter) {
    .exercise = item->exercise,
    .decision = item->decision,
    .rule = item->rule,
    .decided_on = item->decided_on,
    .source = item->source,
    .prescribed = item->prescribed,
    .dose = item->dose,
    .dose_before = item->dose_before,
    .reason = &item->reason,
  };
  return explain (&matter, date);
}

char *
steady_words_record (const SteadyDecisionRecord *record, const SteadyExercise *exercise)
{
  Matter matter;

  g_return_val_if_fail (record != NULL && exercise != NULL, NULL);

  matter = (Matter) {
    .exercise = exercise,
    .decision = record->decision,
    .rule = record->rule,
    .decided_on = record->date,
    .source = STEADY_SOURCE_PLANNER,
    .prescribed = TRUE,
    .dose = record->dose,
    .dose_before = record->dose_before,
    .reason = &record->reason,
  };
  /* Seen from some later day, so that the sentence names the date. */
  return explain (&matter, record->date + 2);
}

char *
steady_words_tomorrow (const SteadyPlanItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->reason.detail == STEADY_DETAIL_NO_ANSWER)
    return g_strdup (_("Tomorrow's question decides: if it is not sorer, today counts as a clean day."));
  return steady_words_reason (item, item->decided_on);
}
