#include "steady-config.h"

#include "steady-words-private.h"

/* A sign that is urgent may come back while the person waits for the doctor. */
static char *
sign_now (const char *flag)
{
  g_autofree char *sign = steady_words_red_flag (flag);

  if (steady_words_is_urgent (flag))
    /* Translators: %s names a warning sign. */
    return g_strdup_printf (_("Please stop training and see a doctor. The sign: %s. If it comes back, call for emergency help "
                              "at once."), sign);
  /* Translators: %s names a warning sign. */
  return g_strdup_printf (_("Please stop training and see a professional. The sign: %s."), sign);
}

static char *
professional_now (const SteadyReason *reason)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (reason->detail == STEADY_DETAIL_RED_FLAG)
    return sign_now (reason->word);
  if (reason->detail != STEADY_DETAIL_AGAIN)
    /* Translators: %d is a pain rating 0–10. */
    return g_strdup_printf (_("Please stop training and see a professional. The sign: pain %d."), reason->value);
  first = steady_words_day (reason->dates[1]);
  second = steady_words_day (reason->dates[0]);
  /* Translators: two dates. */
  return g_strdup_printf (_("Please stop training and see a professional. The sign: strong pain twice (%1$s and %2$s)."),
                          first, second);
}

static char *
unimproved (const SteadyAdvice *advice)
{
  g_autofree char *weeks = steady_words_weeks (MAX (advice->reason.value / STEADY_DAYS_PER_WEEK, 1));

  if (advice->code == STEADY_ADVICE_A2)
    /* Translators: %s is a length of time, "four weeks". */
    return g_strdup_printf (_("No clear change in %s of training: consider asking a physiotherapist to have a look."), weeks);
  /* Translators: %s is a length of time, "eight weeks". */
  return g_strdup_printf (_("No clear change in %s of training: please have your legs looked at in a rehabilitation or "
                            "orthopaedic department."), weeks);
}

char *
steady_words_advice (const SteadyAdvice *advice)
{
  g_return_val_if_fail (advice != NULL, NULL);

  switch (advice->code)
    {
    case STEADY_ADVICE_A1:
      return professional_now (&advice->reason);
    case STEADY_ADVICE_A2:
    case STEADY_ADVICE_A3:
      return unimproved (advice);
    case STEADY_ADVICE_A4:
      /* Translators: two pain ratings 0–10. */
      return g_strdup_printf (_("More pain in the last seven days (median %1$d) than in the seven before (%2$d): ease off, and "
                                "ask a professional if it goes on."), advice->reason.value, advice->reason.usual);
    case STEADY_ADVICE_A5:
      return g_strdup (_("Health can change: please answer the health questions again before you go on."));
    case STEADY_ADVICE_A6:
    default:
      if (advice->exercise == NULL)
        return g_strdup (_("Several exercises are too hard as they are. Easier variants or fewer exercises can help, or "
                           "ask a professional."));
      /* Translators: %s names an exercise. */
      return g_strdup_printf (_("%s: too hard as it is. An easier variant or fewer exercises can help, or ask a professional."),
                              advice->exercise->name);
    }
}

/* --- a stop --------------------------------------------------------------------------------------- */

static char *
stopped_by_sign (const SteadyPlan *plan)
{
  const char *flag = plan->stop_reason.word;
  g_autofree char *day = steady_words_day (plan->stop_since);
  g_autofree char *sign = steady_words_red_flag (flag);

  if (steady_words_is_urgent (flag))
    /* Translators: %1$s names a warning sign, %2$s is a date like "28 Feb". */
    return g_strdup_printf (_("%1$s (%2$s). Please see a doctor before you train again. If it comes back, call for emergency "
                              "help at once."), sign, day);
  /* Translators: %1$s names a warning sign, %2$s is a date like "28 Feb". */
  return g_strdup_printf (_("%1$s (%2$s). Please see a professional before you train again."), sign, day);
}

static char *
stopped_by_pain (const SteadyPlan *plan)
{
  const SteadyReason *reason = &plan->stop_reason;
  const SteadyExercise *exercise = steady_catalogue_find (plan->catalogue, reason->word);
  const char *name = exercise != NULL ? exercise->name : _("An exercise");
  g_autofree char *day = steady_words_day (plan->stop_since);
  g_autofree char *before = NULL;

  if (reason->detail != STEADY_DETAIL_AGAIN)
    /* Translators: %1$s names an exercise, %2$d is a pain rating 0–10, %3$s a date like "28 Feb". */
    return g_strdup_printf (_("%1$s: pain %2$d on %3$s. Please see a professional before you train again."), name,
                            reason->value, day);
  before = steady_words_day (reason->dates[1]);
  /* Translators: %1$s names an exercise, then two dates. */
  return g_strdup_printf (_("%1$s: strong pain twice, on %2$s and %3$s. Please see a professional before you train again."),
                          name, before, day);
}

char *
steady_words_stop (const SteadyPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  if (!plan->stop)
    return g_strdup ("");
  return plan->stop_reason.detail == STEADY_DETAIL_RED_FLAG ? stopped_by_sign (plan) : stopped_by_pain (plan);
}
