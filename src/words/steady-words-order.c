#include "steady-config.h"

#include "steady-words-order.h"

#include <stdio.h>

#include "steady-words-private.h"

char *
steady_words_order (const SteadyPrescription *order, const SteadyExercise *exercise)
{
  g_autofree char *dose = NULL;

  g_return_val_if_fail (order != NULL && exercise != NULL, NULL);

  if (order->dose.sets == 0)
    return g_strdup (_("Not this exercise"));
  dose = steady_words_dose (exercise, order->dose);
  if (order->ceiling)
    /* Translators: %s is a dose, an upper limit. */
    return g_strdup_printf (_("At most %s"), dose);
  /* Translators: %s is a dose. */
  return g_strdup_printf (_("Exactly %s"), dose);
}

char *
steady_words_order_period (const SteadyPrescription *order)
{
  g_autofree char *from = NULL;

  g_return_val_if_fail (order != NULL, NULL);

  if (order->valid_until != STEADY_DATE_NONE)
    return steady_words_period (order->valid_from, order->valid_until);
  from = steady_words_day_year (order->valid_from);
  /* Translators: %s is a day; without an end. */
  return g_strdup_printf (_("From %s on"), from);
}

char *
steady_words_item (const SteadyPlanItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  /* A lock or a stop says more: what is left out may come back by itself. */
  if (item->left_out && item->decision != STEADY_DECISION_REFER && item->decision != STEADY_DECISION_LOCKED
      && item->decision != STEADY_DECISION_PAUSE)
    return g_strdup (_("Not this exercise"));
  return item->prescribed ? steady_words_dose (item->exercise, item->dose) : steady_words_decision (item->decision);
}

static gboolean
same_item (const SteadyPlanItem *a, const SteadyPlanItem *b)
{
  return a->prescribed == b->prescribed && a->left_out == b->left_out && a->variant == b->variant
         && (a->prescribed ? steady_dose_equal (a->dose, b->dose) : a->decision == b->decision);
}

/* With the variant's name where that is another one too. */
static char *
with_variant (const SteadyPlanItem *item, gboolean named)
{
  g_autofree char *words = steady_words_item (item);

  if (!named)
    return g_steal_pointer (&words);
  /* Translators: a dose, and the way the exercise is done. */
  return g_strdup_printf (_("%1$s, %2$s"), words, steady_exercise_get_variant (item->exercise, item->variant)->name);
}

char *
steady_words_item_change (const SteadyPlanItem *before, const SteadyPlanItem *after)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean named;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  if (same_item (before, after))
    return NULL;
  named = before->variant != after->variant;
  from = with_variant (before, named);
  to = with_variant (after, named);
  /* Translators: today's dose before and after. */
  return g_strdup_printf (_("%1$s → %2$s"), from, to);
}

/* --- mistakes ------------------------------------------------------------------------------------------ */

/* What an import may have expected, by its own English words; what names words of the files is left as it is. */
static const char * const expectations[] = {
  N_("the id of an exercise that is known here"),
  N_("a variant of this exercise, or nothing"),
  N_("nothing, as this exercise is one hold"),
  N_("nothing"),
  N_("a date that exists, like 2026-03-01, or nothing"),
  N_("a date that exists, like 2026-03-01"),
  N_("a time like 2026-03-01T19:05:00+08:00"),
  N_("nothing or this person's own code"),
  N_("1 to 64 letters, digits, - and _"),
};

static char *
words_of_range (const char *expected)
{
  int min, max, end = 0;

  if (sscanf (expected, "a number from %d to %d%n", &min, &max, &end) == 2
      && g_str_equal (expected + end, " with at most one decimal"))
    return g_strdup_printf (_("a number from %1$d to %2$d with at most one decimal"), min, max);
  if (sscanf (expected, "a whole number from %d to %d%n", &min, &max, &end) != 2)
    return NULL;
  if (expected[end] == '\0')
    return g_strdup_printf (_("a whole number from %1$d to %2$d"), min, max);
  if (g_str_equal (expected + end, ", or nothing"))
    return g_strdup_printf (_("a whole number from %1$d to %2$d, or nothing"), min, max);
  return NULL;
}

/* What is not in the list, such as a list of ids, is the same in every language. */
static char *
words_of_expected (const char *expected)
{
  char *range = words_of_range (expected);

  if (range != NULL)
    return range;
  for (gsize i = 0; i < G_N_ELEMENTS (expectations); i++)
    if (g_str_equal (expectations[i], expected))
      return g_strdup (_(expectations[i]));
  return g_strdup (expected);
}

char *
steady_words_mistake (const char *column, const char *value, const char *expected, const char *message)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (message != NULL, NULL);

  if (column == NULL || expected == NULL)
    /* Translators: %s is a technical message in English. */
    return g_strdup_printf (_("This does not fit: %s"), message);
  wanted = words_of_expected (expected);
  if (value == NULL || *value == '\0')
    return g_strdup_printf (_("Column %1$s is empty. Expected: %2$s."), column, wanted);
  return g_strdup_printf (_("Column %1$s: “%2$s” does not fit. Expected: %3$s."), column, value, wanted);
}
