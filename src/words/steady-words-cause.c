#include "steady-config.h"

#include "steady-words-private.h"

/* The first half of a reason: a clause by itself, which a colon and what follows are put after. */

/* --- pain ----------------------------------------------------------------------------------------- */

static char *
pain (const SteadyMatter *matter)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  if (matter->rule == STEADY_RULE_R4 && reason->usual > 0)
    /* Translators: %1$d and %3$d are pain ratings 0–10, %2$s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (C_("what happened", "Pain %1$d %2$s is above your usual %3$d"), reason->value, when,
                            reason->usual);
  /* Translators: %1$d is a pain rating 0–10, %2$s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "Pain %1$d %2$s"), reason->value, when);
}

static char *
next_day_pain (const SteadyMatter *matter)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Rule R2 looks at the number alone, which may be no more than the usual one. */
  if (matter->rule == STEADY_RULE_R2)
    /* Translators: %1$d is a pain rating 0–10, %2$s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (C_("what happened", "Pain %1$d the day after the training %2$s"), reason->value, when);
  /* Translators: %1$s is "yesterday", "today" or "on 28 Feb", %2$d and %3$d are pain ratings 0–10. */
  return g_strdup_printf (C_("what happened", "Sorer after the training %1$s (%2$d, usually %3$d)"), when, reason->value,
                          reason->usual);
}

static char *
pain_again (const SteadyMatter *matter)
{
  g_autofree char *first = steady_words_day (matter->reason->dates[1]);
  g_autofree char *second = steady_words_day (matter->decided_on);

  if (matter->rule == STEADY_RULE_R2)
    /* Translators: two dates. */
    return g_strdup_printf (C_("what happened", "Strong pain twice (%1$s and %2$s)"), first, second);
  /* Translators: two dates of trainings. */
  return g_strdup_printf (C_("what happened", "Sorer the day after, twice (%1$s and %2$s)"), first, second);
}

static char *
pain_in_a_row (const SteadyMatter *matter)
{
  const SteadyReason *reason = matter->reason;
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %1$d is a number of training days, %2$s is "yesterday", "today" or "on 28 Feb", %3$d a pain
   * rating 0–10. */
  return g_strdup_printf (ngettext ("Pain on %1$d training day (%2$s: %3$d)",
                                       "Pain on %1$d training days in a row (%2$s: %3$d)", (gulong) reason->count),
                          reason->count, when, reason->value);
}

static char *
red_flag (const SteadyMatter *matter)
{
  g_autofree char *flag = steady_words_red_flag (matter->reason->word);
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %1$s names a warning sign, %2$s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "%1$s, reported %2$s"), flag, when);
}

static char *
other_exercise (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "Strong pain in another exercise %s"), when);
}

/* --- effort, completion, trembling ------------------------------------------------------------------ */

static char *
too_much_in_a_row (const SteadyMatter *matter)
{
  int count = matter->reason->count;

  /* Translators: %d is a number of training days. */
  return g_strdup_printf (ngettext ("It was too much on %d training day", "It was too much on %d training days in a row",
                                    (gulong) count),
                          count);
}

/* Of a two-sided exercise the side with less counts. */
static char *
completion (const SteadyMatter *matter)
{
  gboolean sides = matter->exercise->two_sided;
  int value = matter->reason->value;
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  if (matter->decision == STEADY_DECISION_STEP_BACK)
    return too_much_in_a_row (matter);
  if (value == 0 && sides)
    /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (C_("what happened", "One side was hardly trained %s"), when);
  if (value == 0)
    /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (C_("what happened", "Hardly anything was done %s"), when);
  if (sides)
    /* Translators: %1$d is a percentage, %2$s is "yesterday", "today" or "on 28 Feb". */
    return g_strdup_printf (C_("what happened", "%1$d per cent of the dose was done %2$s, on the side with less"), value,
                            when);
  /* Translators: %1$d is a percentage, %2$s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "%1$d per cent of the dose was done %2$s"), value, when);
}

static char *
effort (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  if (matter->decision == STEADY_DECISION_STEP_BACK)
    return too_much_in_a_row (matter);
  /* Translators: %1$d is a rating of effort 0–10, %2$s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "Effort %1$d %2$s"), matter->reason->value, when);
}

static char *
shakiness (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %1$d is a rating of shakiness 0–10, %2$s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "Shakiness %1$d %2$s"), matter->reason->value, when);
}

/* --- clean days, and what is not known ---------------------------------------------------------------- */

static char *
clean_days (const SteadyMatter *matter)
{
  g_autofree char *first = steady_words_day (matter->reason->dates[0]);
  g_autofree char *second = steady_words_day (matter->reason->dates[1]);

  if (matter->rule == STEADY_RULE_R9)
    /* Translators: two dates. */
    return g_strdup_printf (C_("what happened", "Two clean days in a row at the highest dose (%1$s and %2$s)"), first,
                            second);
  /* Translators: two dates, the training days before the dose rises. */
  return g_strdup_printf (C_("what happened", "Two clean days in a row (%1$s and %2$s)"), first, second);
}

static char *
two_steps_up (const SteadyMatter *matter)
{
  g_autofree char *first = steady_words_day (matter->reason->dates[0]);
  g_autofree char *second = steady_words_day (matter->reason->dates[1]);

  /* Translators: two dates, on which the dose rose. */
  return g_strdup_printf (C_("what happened", "Two steps up a short time ago (%1$s and %2$s)"), first, second);
}

static char *
first_clean_day (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %s is "yesterday", "today" or "on 28 Feb". Two clean days in a row are needed for a step up. */
  return g_strdup_printf (C_("what happened", "A clean day %s, the first of two"), when);
}

static char *
not_answered (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: the question about pain the day after; %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "The question about the training %s is not answered yet"), when);
}

static char *
not_rated (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "Not everything was rated %s"), when);
}

/* --- without a detail --------------------------------------------------------------------------------- */

static char *
time_off (const SteadyMatter *matter)
{
  int days = matter->reason->value;

  /* Translators: %d is a number of days. */
  return g_strdup_printf (ngettext ("%d day since the last time", "%d days since the last time", (gulong) days), days);
}

static char *
cleared (const SteadyMatter *matter)
{
  g_autofree char *when = steady_words_when (matter->decided_on, matter->date);

  /* Translators: %s is "yesterday", "today" or "on 28 Feb". */
  return g_strdup_printf (C_("what happened", "A professional agreed %s"), when);
}

char *
steady_words_cause (const SteadyMatter *matter)
{
  switch (matter->reason->detail)
    {
    case STEADY_DETAIL_PAIN:
      return pain (matter);
    case STEADY_DETAIL_NEXT_DAY_PAIN:
      return next_day_pain (matter);
    case STEADY_DETAIL_AGAIN:
      return pain_again (matter);
    case STEADY_DETAIL_AMBER:
      return pain_in_a_row (matter);
    case STEADY_DETAIL_COMPLETION:
      return completion (matter);
    case STEADY_DETAIL_EFFORT:
      return effort (matter);
    case STEADY_DETAIL_SHAKINESS:
      return shakiness (matter);
    case STEADY_DETAIL_LOWEST:
      return too_much_in_a_row (matter);
    case STEADY_DETAIL_NO_ANSWER:
      return not_answered (matter);
    case STEADY_DETAIL_NO_RATING:
      return not_rated (matter);
    case STEADY_DETAIL_FIRST_CLEAN:
      return first_clean_day (matter);
    case STEADY_DETAIL_TWO_CLEAN:
      return clean_days (matter);
    case STEADY_DETAIL_CAP:
      return two_steps_up (matter);
    case STEADY_DETAIL_RED_FLAG:
      return red_flag (matter);
    case STEADY_DETAIL_OTHER_EXERCISE:
      return other_exercise (matter);
    case STEADY_DETAIL_NONE:
    case STEADY_DETAIL_CONDITION:
    case STEADY_DETAIL_SCREENING:
    case STEADY_DETAIL_USUAL_PAIN:
    case STEADY_DETAIL_PROFESSIONAL:
    default:
      return matter->rule == STEADY_RULE_G ? time_off (matter) : cleared (matter);
    }
}
