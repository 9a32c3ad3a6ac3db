/* What a plan costs after ten years: from a kept state against the whole replay, and against one year. Ratios
 * of medians, in the time of the processor; the history is a virtual patient's. */

#include <stdlib.h>

#include "bench-clock.h"
#include "steady-ladder.h"
#include "steady-patient.h"
#include "steady-planner.h"

#define ROUNDS 200

typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyHistory *history; /* all of it */
  SteadyHistory *recent;  /* what lies after the kept state */
  GBytes *state;
  SteadyDate today;
} Life;

typedef void (*Work) (Life *life);

static void
from_the_beginning (Life *life)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_new (life->catalogue);
  g_autoptr (SteadyPlan) plan = steady_planner_plan (planner, life->history, life->today);

  g_assert_cmpuint (plan->items->len, >, 0);
}

static void
from_the_kept_state (Life *life)
{
  g_autoptr (SteadyPlanner) planner = steady_planner_load (life->catalogue, life->state);
  g_autoptr (SteadyPlan) plan = steady_planner_plan (planner, life->recent, life->today);

  g_assert_cmpuint (plan->items->len, >, 0);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static double
median_us (Life *life, Work work)
{
  gint64 times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 since = bench_processor_us ();

      work (life);
      times[i] = bench_processor_us () - since;
    }
  qsort (times, ROUNDS, sizeof times[0], compare_times);
  return (double) times[ROUNDS / 2];
}

static void
take_recent (Life *life, SteadyDate settled)
{
  life->recent = steady_history_new ();
  for (guint i = 0; i < life->history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (life->history->sets, i);

      if (set->date > settled)
        g_ptr_array_add (life->recent->sets, steady_set_copy (set));
    }
  for (guint i = 0; i < life->history->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (life->history->checks, i);

      if (steady_check_get_date (check) > settled)
        g_ptr_array_add (life->recent->checks, steady_check_copy (check));
    }
}

static double
measure (const char *name, int weeks, double *replay)
{
  SteadyPatientOptions options = { 1, weeks, STEADY_PATIENT_START_DEFAULT, 0 };
  Life life = { .catalogue = steady_catalogue_load (NULL, steady_ladder_check),
                .today = STEADY_PATIENT_START_DEFAULT + weeks * 7 - 2 };
  g_autoptr (SteadyPlanner) planner = steady_planner_new (life.catalogue);
  SteadyDate settled;
  double kept;

  life.history = steady_patient_simulate (life.catalogue, "steady-improver", &options, NULL);
  settled = steady_planner_settled_before (life.history, life.today);
  steady_planner_advance (planner, life.history, settled, life.today, NULL);
  life.state = steady_planner_save (planner);
  take_recent (&life, settled);

  kept = median_us (&life, from_the_kept_state);
  *replay = median_us (&life, from_the_beginning);
  g_print ("%s, %u sets, state of %zu bytes: kept state %.0f us, whole replay %.0f us, ratio 1 : %.0f\n",
           name, life.history->sets->len, g_bytes_get_size (life.state), kept, *replay, *replay / kept);

  steady_history_free (life.history);
  steady_history_free (life.recent);
  g_bytes_unref (life.state);
  steady_catalogue_unref (life.catalogue);
  return kept;
}

int
main (int argc, char **argv)
{
  double year_replay, decade_replay;
  double year = measure ("one year", 52, &year_replay);
  double decade = measure ("ten years", 520, &decade_replay);

  g_print ("ten years against one: kept state %.2f, whole replay %.2f\n", decade / year,
           decade_replay / year_replay);
  return 0;
}
