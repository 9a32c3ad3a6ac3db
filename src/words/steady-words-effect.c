#include "steady-config.h"

#include "steady-words-private.h"

/* The second half of a reason: what follows, put after the cause and a colon. */

/* --- up ------------------------------------------------------------------------------------------- */

static char *
step_up (const SteadyMatter *matter)
{
  SteadyDose before = matter->dose_before;
  SteadyDose now = matter->dose;
  gboolean hold = matter->exercise->kind == STEADY_EXERCISE_HOLD;

  if (now.sets > before.sets && hold)
    /* Translators: what a step up adds; each hold is a little shorter than before. */
    return g_strdup_printf (ngettext ("one more set, now of %d second", "one more set, now of %d seconds each",
                                      (gulong) now.hold_s),
                            now.hold_s);
  if (now.sets > before.sets)
    /* Translators: what a step up adds; each set has a few repetitions less than before. */
    return g_strdup_printf (ngettext ("one more set, now of %d repetition", "one more set, now of %d repetitions each",
                                      (gulong) now.reps),
                            now.reps);
  if (hold)
    /* Translators: what a step up adds to each hold. */
    return g_strdup_printf (ngettext ("%d second longer", "%d seconds longer", (gulong) (now.hold_s - before.hold_s)),
                            now.hold_s - before.hold_s);
  if (now.hold_s > before.hold_s && now.reps < before.reps)
    /* Translators: what a step up adds; %1$d are seconds, %2$d repetitions, fewer than before. */
    return g_strdup_printf (ngettext ("each hold now %1$d second, with %2$d repetitions",
                                      "each hold now %1$d seconds, with %2$d repetitions", (gulong) now.hold_s),
                            now.hold_s, now.reps);
  if (now.hold_s > before.hold_s)
    /* Translators: what a step up adds. */
    return g_strdup_printf (ngettext ("each hold now %d second", "each hold now %d seconds", (gulong) now.hold_s),
                            now.hold_s);
  if (now.reps - before.reps == 1)
    return g_strdup (C_("what follows", "one more repetition"));
  /* Translators: what a step up adds to each set. */
  return g_strdup_printf (ngettext ("%d more repetition", "%d more repetitions", (gulong) (now.reps - before.reps)),
                          now.reps - before.reps);
}

/* --- down ----------------------------------------------------------------------------------------- */

static gboolean
is_resting (const SteadyMatter *matter)
{
  return !matter->prescribed && matter->earliest != STEADY_DATE_NONE && matter->earliest > matter->date;
}

static const char *
variant_name (const SteadyMatter *matter)
{
  return steady_exercise_get_variant (matter->exercise, (guint) matter->variant)->name;
}

static char *
easier_variant (const SteadyMatter *matter)
{
  g_autofree char *day = NULL;

  if (!is_resting (matter))
    /* Translators: %s is the name of a variant. */
    return g_strdup_printf (C_("what follows", "on with the easier variant “%s”"), variant_name (matter));
  day = steady_words_day (matter->earliest);
  /* Translators: %1$s is a date, %2$s the name of a variant. */
  return g_strdup_printf (C_("what follows", "rest now, and from %1$s on the easier variant “%2$s”"), day,
                          variant_name (matter));
}

static char *
step_back (const SteadyMatter *matter)
{
  g_autofree char *dose = NULL;
  g_autofree char *day = NULL;

  if (matter->variant >= 0 && matter->variant < matter->variant_before)
    return easier_variant (matter);

  dose = steady_words_dose_short (matter->exercise, matter->dose);
  if (!is_resting (matter))
    /* Translators: %s is a dose, "3 × 13 × 5 s". */
    return g_strdup_printf (C_("what follows", "back to %s"), dose);
  day = steady_words_day (matter->earliest);
  /* Translators: %1$s is a date, %2$s a dose, "3 × 13 × 5 s". */
  return g_strdup_printf (C_("what follows", "rest now, and from %1$s on %2$s"), day, dose);
}

/* --- the same ------------------------------------------------------------------------------------- */

static char *
rest (const SteadyMatter *matter)
{
  g_autofree char *day = NULL;

  if (!is_resting (matter))
    return matter->source == STEADY_SOURCE_PROFESSIONAL
             ? g_strdup (C_("what follows", "after the rest, as your physiotherapist prescribed"))
             : g_strdup (C_("what follows", "after the rest, the same dose"));
  day = steady_words_day (matter->earliest);
  if (matter->source == STEADY_SOURCE_PROFESSIONAL)
    /* Translators: %s is a date. */
    return g_strdup_printf (C_("what follows", "rest now, and from %s on as your physiotherapist prescribed"), day);
  /* Translators: %s is a date. */
  return g_strdup_printf (C_("what follows", "rest now, and from %s on the same dose"), day);
}

static char *
hold (const SteadyMatter *matter)
{
  if (is_resting (matter))
    return rest (matter);

  switch ((guint) matter->reason->detail)
    {
    case STEADY_DETAIL_EFFORT:
      return g_strdup (C_("what follows", "same dose until it feels easier"));
    case STEADY_DETAIL_SHAKINESS:
      return g_strdup (C_("what follows", "same dose until it is steadier"));
    case STEADY_DETAIL_LOWEST:
      return g_strdup (C_("what follows", "this is the easiest dose, so the same again, and fewer exercises are fine"));
    case STEADY_DETAIL_CAP:
      return g_strdup (C_("what follows", "the body needs time, so the same dose"));
    default:
      return g_strdup (C_("what follows", "same dose"));
    }
}

static char *
after_time_off (const SteadyMatter *matter)
{
  g_autofree char *dose = steady_words_dose_short (matter->exercise, matter->dose);

  if (steady_dose_equal (matter->dose, matter->dose_before))
    /* Translators: %s is a dose, "3 × 10 × 5 s". */
    return g_strdup_printf (C_("what follows", "a calm start with the same dose, %s"), dose);
  /* Translators: %s is a dose, "3 × 10 × 5 s". */
  return g_strdup_printf (C_("what follows", "a gentler start, %s"), dose);
}

char *
steady_words_effect (const SteadyMatter *matter)
{
  switch (matter->decision)
    {
    case STEADY_DECISION_ADVANCE:
      return step_up (matter);
    case STEADY_DECISION_MAINTAIN:
      return matter->limited ? g_strdup (C_("what follows", "keep it up, at the limit your physiotherapist set"))
                             : g_strdup (C_("what follows", "keep it up"));
    case STEADY_DECISION_STEP_BACK:
      return step_back (matter);
    case STEADY_DECISION_REST:
      return rest (matter);
    case STEADY_DECISION_GAP:
      return after_time_off (matter);
    case STEADY_DECISION_PAUSE:
      return g_strdup (C_("what follows", "there is no easier dose, so this one pauses until a professional agrees"));
    case STEADY_DECISION_REFER:
      return g_strdup (C_("what follows", "no training until a professional agrees"));
    case STEADY_DECISION_RESUME:
      return g_strdup (C_("what follows", "on from here"));
    case STEADY_DECISION_START:
    case STEADY_DECISION_LOCKED:
    case STEADY_DECISION_HOLD:
    default:
      return hold (matter);
    }
}
