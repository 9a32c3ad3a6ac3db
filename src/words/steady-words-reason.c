#include "steady-config.h"

#include "steady-words-private.h"

/* --- what has a sentence of its own ----------------------------------------------------------------- */

static gboolean
is_barred (const SteadyMatter *matter)
{
  return matter->decision == STEADY_DECISION_REFER || matter->decision == STEADY_DECISION_LOCKED
         || matter->decision == STEADY_DECISION_PAUSE;
}

/* What a professional ordered, where that is the reason. NULL where it is not. */
static char *
ordered (const SteadyMatter *matter)
{
  gboolean open = !is_barred (matter) && !matter->prescribed;
  g_autofree char *dose = NULL;

  if (matter->left_out && open && !matter->limited)
    return g_strdup (_("Your physiotherapist asked you to leave this one out."));
  if (matter->left_out && open)
    return g_strdup (_("The limit your physiotherapist set is below the easiest dose: please ask before you go on."));
  if (matter->source == STEADY_SOURCE_PROFESSIONAL && matter->prescribed)
    return g_strdup (_("As your physiotherapist prescribed."));
  if (matter->reason->detail != STEADY_DETAIL_PROFESSIONAL)
    return NULL;
  dose = steady_words_dose_short (matter->exercise, matter->dose);
  /* Translators: the time of a professional's fixed dose is over; %s is a dose, "3 × 13 × 5 s". */
  return g_strdup_printf (_("On from the dose your physiotherapist prescribed: %s."), dose);
}

static char *
locked (const SteadyMatter *matter)
{
  const SteadyReason *reason = matter->reason;
  const SteadyCaveat *caveat;

  if (reason->detail == STEADY_DETAIL_SCREENING)
    return g_strdup (_("A health question was answered with yes: please ask a doctor first."));
  if (reason->detail == STEADY_DETAIL_USUAL_PAIN)
    /* Translators: %d is a pain rating 0–10. */
    return g_strdup_printf (_("Your usual pain is %d: please ask a doctor first."), reason->value);

  caveat = steady_exercise_find_caveat (matter->exercise, reason->word);
  if (caveat != NULL && caveat->text != NULL)
    return g_strdup (caveat->text);
  return g_strdup (_("Please ask a professional first whether this exercise is right for you."));
}

/* Whether something after the decision changed variant or dose: a choice of the person's, a condition, a
 * professional's ceiling or fixed dose that began or ended. The decision then no longer explains the dose. */
static gboolean
is_changed_since (const SteadyMatter *matter)
{
  gboolean same_variant = matter->variant == matter->variant_before;

  if (is_barred (matter) || matter->source == STEADY_SOURCE_PROFESSIONAL)
    return FALSE;
  switch (matter->decision)
    {
    case STEADY_DECISION_ADVANCE:
      return !same_variant || matter->levels != 1;
    case STEADY_DECISION_STEP_BACK:
      return matter->variant > matter->variant_before || (same_variant && matter->levels >= 0);
    case STEADY_DECISION_GAP:
      return !same_variant;
    case STEADY_DECISION_START:
      return FALSE;
    case STEADY_DECISION_HOLD:
    case STEADY_DECISION_MAINTAIN:
    case STEADY_DECISION_REST:
    case STEADY_DECISION_PAUSE:
    case STEADY_DECISION_REFER:
    case STEADY_DECISION_LOCKED:
    case STEADY_DECISION_RESUME:
    default:
      return !same_variant || matter->levels != 0;
    }
}

static char *
changed (const SteadyMatter *matter)
{
  g_autofree char *dose = steady_words_dose_short (matter->exercise, matter->dose);

  if (matter->limited)
    /* Translators: %s is a dose, "3 × 13 × 5 s". */
    return g_strdup_printf (_("Within the limit your physiotherapist set: %s."), dose);
  if (matter->variant != matter->variant_before && matter->variant >= 0)
    /* Translators: %1$s is the name of a variant, %2$s a dose. */
    return g_strdup_printf (_("Changed to the variant “%1$s”: %2$s."),
                            steady_exercise_get_variant (matter->exercise, (guint) matter->variant)->name, dose);
  /* Translators: %s is a dose, "3 × 13 × 5 s". */
  return g_strdup_printf (_("The dose was set anew: %s."), dose);
}

static char *
explain (const SteadyMatter *matter)
{
  char *order = ordered (matter);
  g_autofree char *cause = NULL;
  g_autofree char *effect = NULL;

  if (order != NULL)
    return order;
  if (matter->decision == STEADY_DECISION_LOCKED)
    return locked (matter);
  if (is_changed_since (matter))
    return changed (matter);
  if (matter->decision == STEADY_DECISION_START)
    return g_strdup (_("A gentle start. It grows only as your body adapts."));

  cause = steady_words_cause (matter);
  effect = steady_words_effect (matter);
  /* Translators: a reason: what happened, and what follows from it: "Pain 4 yesterday" and "same dose". */
  return g_strdup_printf (C_("reason", "%1$s: %2$s."), cause, effect);
}

/* --- public ----------------------------------------------------------------------------------------- */

char *
steady_words_reason (const SteadyPlanItem *item, SteadyDate date)
{
  SteadyMatter matter;

  g_return_val_if_fail (item != NULL, NULL);

  matter = (SteadyMatter) {
    .exercise = item->exercise,
    .date = date,
    .decision = item->decision,
    .rule = item->rule,
    .decided_on = item->decided_on,
    .earliest = item->earliest,
    .source = item->source,
    .prescribed = item->prescribed,
    .limited = item->limited,
    .left_out = item->left_out,
    .variant = (int) item->variant,
    .variant_before = (int) item->variant_before,
    .levels = item->level - item->level_before,
    .dose = item->dose,
    .dose_before = item->dose_before,
    .reason = &item->reason,
  };
  return explain (&matter);
}

char *
steady_words_record (const SteadyDecisionRecord *record, const SteadyExercise *exercise)
{
  SteadyMatter matter;

  g_return_val_if_fail (record != NULL && exercise != NULL, NULL);

  if (record->reason.detail == STEADY_DETAIL_PROFESSIONAL)
    return g_strdup (_("A clean day, and the dose stays as your physiotherapist prescribed."));

  matter = (SteadyMatter) {
    .exercise = exercise,
    /* Read on some later day, so that the sentence names the date. */
    .date = record->date + 2,
    .decision = record->decision,
    .rule = record->rule,
    .decided_on = record->date,
    .earliest = STEADY_DATE_NONE,
    .source = STEADY_SOURCE_PLANNER,
    .prescribed = TRUE,
    .variant = steady_exercise_find_variant (exercise, record->variant),
    .variant_before = steady_exercise_find_variant (exercise, record->variant_before),
    .levels = record->level_after - record->level_before,
    .dose = record->dose,
    .dose_before = record->dose_before,
    .reason = &record->reason,
  };
  return explain (&matter);
}

char *
steady_words_for_programs (char *words)
{
  g_auto (GStrv) parts = words != NULL ? g_strsplit (words, "\u00A0", -1) : NULL;

  g_free (words);
  return parts != NULL ? g_strjoinv (" ", parts) : NULL;
}

char *
steady_words_record_for_programs (const SteadyDecisionRecord *record, const SteadyExercise *exercise)
{
  return steady_words_for_programs (steady_words_record (record, exercise));
}

char *
steady_words_tomorrow (const SteadyPlanItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->reason.detail == STEADY_DETAIL_NO_ANSWER && item->decision == STEADY_DECISION_HOLD)
    return g_strdup (_("Tomorrow’s question decides: without more pain, today counts as a clean day."));
  return steady_words_reason (item, item->decided_on);
}
