#include "steady-config.h"

#include "steady-words-private.h"

static char *
professional_now (const SteadyReason *reason)
{
  g_autofree char *sign = NULL;

  if (reason->detail == STEADY_DETAIL_RED_FLAG)
    {
      sign = steady_words_red_flag (reason->word);
      /* Translators: %s names a warning sign. */
      return g_strdup_printf (_("Please stop training and see a professional. The sign: %s."), sign);
    }
  if (reason->detail == STEADY_DETAIL_AGAIN)
    return g_strdup (_("Please stop training and see a professional. The sign: strong pain twice within two weeks."));
  /* Translators: %d is a pain rating 0–10. */
  return g_strdup_printf (_("Please stop training and see a professional. The sign: pain %d."), reason->value);
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
      return g_strdup (_("Four weeks without a clear change: consider asking a physiotherapist to have a look."));
    case STEADY_ADVICE_A3:
      return g_strdup (_("Eight weeks without a clear change: let a rehabilitation or orthopaedic department have a look."));
    case STEADY_ADVICE_A4:
      /* Translators: two pain ratings 0–10. */
      return g_strdup_printf (_("More pain this week (%1$d) than the week before (%2$d): ease off, and ask if it goes on."),
                              advice->reason.value, advice->reason.usual);
    case STEADY_ADVICE_A5:
      return g_strdup (_("Please answer the health questions again before you go on."));
    case STEADY_ADVICE_A6:
      if (advice->exercise != NULL)
        /* Translators: %s names an exercise. */
        return g_strdup_printf (_("%s is still too hard as it is: try an easier variant or fewer exercises, or ask a professional."),
                                advice->exercise->name);
      return g_strdup (_("It is still too hard as it is: try an easier variant or fewer exercises, or ask a professional."));
    default:
      return g_strdup ("");
    }
}

char *
steady_words_stop (const SteadyPlan *plan)
{
  g_autofree char *day = NULL;
  g_autofree char *sign = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (!plan->stop)
    return g_strdup ("");

  day = steady_words_day (plan->stop_since);
  if (plan->stop_reason.detail == STEADY_DETAIL_RED_FLAG)
    {
      sign = steady_words_red_flag (plan->stop_reason.word);
      /* Translators: %1$s names a warning sign, %2$s is a date like "28 Feb". */
      return g_strdup_printf (_("%1$s (%2$s). Please see a professional before you train again."), sign, day);
    }
  if (plan->stop_rule == STEADY_RULE_R2)
    /* Translators: %s is a date like "28 Feb". */
    return g_strdup_printf (_("Strong pain twice within two weeks, last on %s. Please see a professional before you train again."),
                            day);
  /* Translators: %1$d is a pain rating 0–10, %2$s a date like "28 Feb". */
  return g_strdup_printf (_("Pain %1$d on %2$s. Please see a professional before you train again."),
                          plan->stop_reason.value, day);
}
