#include "steady-record-rows.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words.h"

static gboolean
is_set_of (const SteadySet *set, const SteadyExercise *exercise, SteadyDate date)
{
  return set->date == date && g_str_equal (set->exercise, exercise->id);
}

/* "10, 10, 9", or "30 s, 30 s, 21 s" where a set is one hold. */
static char *
side_numbers (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date, SteadySide side)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (!is_set_of (set, exercise, date) || set->side != side)
        continue;
      if (numbers->len > 0)
        /* Translators: between the numbers of a list: “10, 10, 9”. */
        g_string_append (numbers, _(", "));
      if (set->status == STEADY_STATUS_SKIPPED)
        g_string_append (numbers, "–");
      else if (exercise->kind == STEADY_EXERCISE_REPETITIONS)
        g_string_append_printf (numbers, "%d", MAX (set->reps, 0));
      else
        /* Translators: seconds held. */
        g_string_append_printf (numbers, _("%d\u00A0s"), set->hold_s);
    }
  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

char *
steady_record_rows_sets (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date)
{
  g_autofree char *left = side_numbers (history, exercise, date, STEADY_SIDE_LEFT);
  g_autofree char *right = side_numbers (history, exercise, date, STEADY_SIDE_RIGHT);
  g_autofree char *both = side_numbers (history, exercise, date, STEADY_SIDE_BOTH);

  if (*left == '\0' && *right == '\0')
    return g_steal_pointer (&both);
  if (*right == '\0')
    /* Translators: the repetitions of each set with the left leg, such as “10, 10, 9”. */
    return g_strdup_printf (_("Left %s"), left);
  if (*left == '\0')
    return g_strdup_printf (_("Right %s"), right);
  return g_strdup_printf (_("Left %1$s · Right %2$s"), left, right);
}

/* The highest of the date's sessions; what was not answered is left out. */
static char *
date_ratings (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date)
{
  SteadyRatings worst = { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };

  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (!is_set_of (set, exercise, date))
        continue;
      worst.effort = MAX (worst.effort, set->ratings.effort);
      worst.shakiness = MAX (worst.shakiness, set->ratings.shakiness);
      worst.pain = MAX (worst.pain, set->ratings.pain);
    }

  if (worst.effort == STEADY_UNKNOWN || worst.shakiness == STEADY_UNKNOWN || worst.pain == STEADY_UNKNOWN)
    return g_strdup (_("Not rated"));
  return g_strdup_printf (_("Effort %1$d · Shakiness %2$d · Pain %3$d"), worst.effort, worst.shakiness,
                          worst.pain);
}

static GtkWidget *
day_row_new (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date)
{
  g_autofree char *day = steady_words_day_long (date);
  g_autofree char *sets = steady_record_rows_sets (history, exercise, date);
  g_autofree char *ratings = date_ratings (history, exercise, date);
  g_autofree char *text = g_strdup_printf ("%s\n%s", sets, ratings);

  return steady_build_fact_row (day, text);
}

GtkWidget *
steady_record_rows_days (const SteadyHistory *history, const SteadyExercise *exercise, guint n_days)
{
  GtkWidget *list = NULL;
  SteadyDate last = STEADY_DATE_NONE;
  guint n = 0;

  for (guint i = history->sets->len; i > 0 && n < n_days; i--)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i - 1);

      if (set->date == last || !g_str_equal (set->exercise, exercise->id))
        continue;
      if (list == NULL)
        list = steady_build_list (_("Last days"));
      gtk_list_box_append (GTK_LIST_BOX (list), day_row_new (history, exercise, set->date));
      last = set->date;
      n++;
    }
  return list;
}
