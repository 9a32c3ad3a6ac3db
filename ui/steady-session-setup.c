#include "steady-session-setup.h"

#include "steady-series.h"
#include "steady-thresholds.h"

/* Weeks that are looked at for a weaker side: long enough for a rating or two, short enough to follow a
 * change. */
#define SIDE_WEEKS 4

SteadySessionConfig
steady_session_setup_config (SteadyContext *context)
{
  GSettings *settings = steady_context_get_settings (context);
  SteadySessionConfig config = steady_session_config_default (steady_thresholds.pain_severe);
  int rest = g_settings_get_int (settings, "rest-seconds");
  int ready = g_settings_get_int (settings, "ready-seconds");

  config.lift_s = g_settings_get_int (settings, "lift-seconds");
  config.lower_s = g_settings_get_int (settings, "lower-seconds");
  config.rest_s = rest == 0 ? 0 : MAX (rest, 10);
  config.ready_s = ready == 0 ? 0 : MAX (ready, 3);
  config.countdown_s = g_settings_get_int (settings, "countdown-seconds");
  config.stretch = g_settings_get_boolean (settings, "stretch");
  config.gap_ms *= steady_context_get_time_scale (context);
  return config;
}

static int
done_today (const SteadyHistory *history, const SteadyExercise *exercise, SteadySide side, SteadyDate today)
{
  int done = 0;

  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (set->date == today && g_str_equal (set->exercise, exercise->id)
          && (set->side == side || set->side == STEADY_SIDE_BOTH))
        done++;
    }
  return done;
}

static int
compare_sides (int left, int right)
{
  if (left == STEADY_UNKNOWN || right == STEADY_UNKNOWN || left == right)
    return 0;
  return left < right ? -1 : 1;
}

/* Less time under load is weaker; where that is equal, trembling that begins earlier. */
static SteadySide
weaker_side (GArray *weeks, const SteadyExercise *exercise)
{
  for (guint i = weeks->len; i > 0; i--)
    {
      const SteadySideWeek *week = &g_array_index (weeks, SteadySideWeek, i - 1);
      int order;

      if (week->exercise != exercise)
        continue;
      order = compare_sides (week->left.seconds_median_tenths, week->right.seconds_median_tenths);
      if (order == 0)
        order = compare_sides (week->left.onset_median_tenths, week->right.onset_median_tenths);
      if (order != 0)
        return order < 0 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT;
    }
  return STEADY_SIDE_LEFT;
}

static GArray *
side_weeks (SteadyCatalogue *catalogue, const SteadyHistory *history, SteadyDate from, SteadyDate today)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (SteadyPlannedDay));
  g_autoptr (GPtrArray) days = steady_trained_days (catalogue, history, planned, from, today);

  return steady_side_weeks (catalogue, days);
}

GArray *
steady_session_setup_items (SteadyContext *context, const char * const *exercises, GError **error)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (context);
  SteadyDate today = steady_context_get_today (context);
  SteadyDate from = steady_date_week_start (today) - 7 * (SIDE_WEEKS - 1);
  SteadyPlan *plan = steady_context_get_plan (context, error);
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GArray) weeks = NULL;
  g_autoptr (GArray) items = NULL;

  if (plan == NULL)
    return NULL;
  history = steady_diary_history (steady_context_get_diary (context), from, today, error);
  if (history == NULL)
    return NULL;

  weeks = side_weeks (catalogue, history, from, today);
  items = g_array_new (FALSE, TRUE, sizeof (SteadySessionItem));
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *planned = &g_array_index (plan->items, SteadyPlanItem, i);
      SteadySessionItem item
          = { .exercise = planned->exercise, .variant = planned->variant, .dose = planned->dose };

      if (!planned->prescribed || planned->dose.sets == 0
          || (exercises != NULL && !g_strv_contains (exercises, planned->exercise->id)))
        continue;

      item.first_side = weaker_side (weeks, planned->exercise);
      if (planned->exercise->two_sided)
        {
          item.sides[0].done = done_today (history, planned->exercise, STEADY_SIDE_LEFT, today);
          item.sides[1].done = done_today (history, planned->exercise, STEADY_SIDE_RIGHT, today);
        }
      else
        item.sides[0].done = done_today (history, planned->exercise, STEADY_SIDE_BOTH, today);
      item.sides[0].done = MIN (item.sides[0].done, item.dose.sets);
      item.sides[1].done = MIN (item.sides[1].done, item.dose.sets);
      g_array_append_val (items, item);
    }
  return g_steal_pointer (&items);
}

int
steady_session_setup_estimate_s (SteadyContext *context, GArray *items)
{
  SteadySessionConfig config = steady_session_setup_config (context);

  return steady_session_estimate_s ((const SteadySessionItem *) (gpointer) items->data, items->len, &config);
}

gboolean
steady_session_setup_has_rest (const SteadySessionItem *item)
{
  for (int side = 0; side < steady_exercise_n_sides (item->exercise); side++)
    if (item->sides[side].done < item->dose.sets)
      return TRUE;
  return FALSE;
}
