/* fuzz-planner-state.c: the planner's kept state as the database may bring it: refused, or taken up and gone on with.
 * What was taken up is saved, and what is saved is taken up again as the same. */

#include "fuzz-utils.h"
#include "steady-planner.h"

#define DAYS_ON 3

static void
go_on (SteadyPlanner *planner)
{
  static SteadyHistory *nothing = NULL;
  SteadyDate date = steady_planner_get_date (planner);
  g_autoptr (SteadyPlan) plan = NULL;

  if (nothing == NULL)
    nothing = steady_history_new ();
  plan = steady_planner_plan (planner, nothing, date == STEADY_DATE_NONE ? 20000 : date + DAYS_ON);
  g_assert_cmpuint (plan->items->len, ==, steady_catalogue_get_n_exercises (fuzz_catalogue ()));
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_be_strict ();
  fuzz_catalogue ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) state = g_bytes_new (data, size);
  g_autoptr (SteadyPlanner) planner = steady_planner_load (fuzz_catalogue (), state);
  g_autoptr (SteadyPlanner) again = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) twice = NULL;

  if (planner == NULL)
    return 0;
  saved = steady_planner_save (planner);
  again = steady_planner_load (fuzz_catalogue (), saved);
  g_assert_nonnull (again);
  twice = steady_planner_save (again);
  g_assert_true (g_bytes_equal (saved, twice));
  go_on (planner);
  return 0;
}
