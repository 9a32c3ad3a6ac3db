#include "steady-window.h"

/* Enough that pieces are few, and few enough that each is small. */
#define TRAINING_DAYS 16

static const SteadySet *
set_at (const SteadyHistory *history, guint index)
{
  return g_ptr_array_index (history->sets, index);
}

static gboolean
is_done (const SteadySet *set)
{
  return set->status != STEADY_STATUS_SKIPPED;
}

/* The date on which an answer tells in a replay. */
static SteadyDate
date_of_effect (const SteadyCheck *check)
{
  SteadyDate date = STEADY_DATE_NONE;

  if (check->kind != STEADY_CHECK_NEXT_DAY_PAIN)
    return steady_check_get_date (check);
  if (check->subject != NULL)
    steady_date_parse (check->subject, &date);
  return date;
}

static int
compare_effects (gconstpointer a, gconstpointer b)
{
  SteadyDate left = date_of_effect (*(const SteadyCheck * const *) a);
  SteadyDate right = date_of_effect (*(const SteadyCheck * const *) b);

  return (left > right) - (left < right);
}

static int
compare_checks (gconstpointer a, gconstpointer b)
{
  return steady_check_compare (*(const SteadyCheck * const *) a, *(const SteadyCheck * const *) b);
}

void
steady_window_sort_answers (SteadyHistory *history)
{
  g_ptr_array_sort (history->checks, compare_effects);
}

/* Index of the first answer that takes effect after @date. */
static guint
first_check_after (const SteadyHistory *history, SteadyDate date)
{
  guint low = 0;
  guint high = history->checks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (date_of_effect (g_ptr_array_index (history->checks, middle)) <= date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Index of the first set after @date. */
static guint
first_set_after (const SteadyHistory *history, SteadyDate date)
{
  guint low = 0;
  guint high = history->sets->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (set_at (history, middle)->date <= date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Appends the sets, and returns the last training day among them. */
static SteadyDate
take_sets (SteadyHistory *window, const SteadyHistory *history, SteadyDate after, SteadyDate through)
{
  SteadyDate last = STEADY_DATE_NONE;
  guint days = 0;

  for (guint i = first_set_after (history, after); i < history->sets->len; i++)
    {
      const SteadySet *set = set_at (history, i);

      if (set->date > through || (days == TRAINING_DAYS && set->date > last))
        break;
      if (is_done (set) && set->date != last)
        {
          last = set->date;
          days++;
        }
      g_ptr_array_add (window->sets, (gpointer) set);
    }
  return last;
}

SteadyHistory *
steady_window_new (const SteadyHistory *history, SteadyDate after, SteadyDate through)
{
  SteadyHistory *window = g_new0 (SteadyHistory, 1);
  SteadyDate last;

  window->sets = g_ptr_array_new ();
  window->checks = g_ptr_array_new ();
  window->prescriptions = g_ptr_array_ref (history->prescriptions);
  last = take_sets (window, history, after, through);
  if (last == STEADY_DATE_NONE)
    {
      steady_history_free (window);
      return NULL;
    }
  for (guint i = first_check_after (history, after); i < history->checks->len; i++)
    {
      SteadyCheck *check = g_ptr_array_index (history->checks, i);

      if (date_of_effect (check) > last)
        break;
      g_ptr_array_add (window->checks, check);
    }
  g_ptr_array_sort (window->checks, compare_checks);
  return window;
}
