/* fuzz-exercise.c: an exercise file of a person's own: read, its ladder made, its figure read and moved. */

#include "fuzz-utils.h"
#include "steady-figure.h"
#include "steady-ladder.h"

static void
move_figure (const SteadyExercise *exercise, const char *variant)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, variant, &error);
  SteadyPose pose;

  fuzz_expect (figure != NULL, &error);
  for (guint half = 0; figure != NULL && half <= 2; half++)
    steady_figure_pose_at (figure, STEADY_FIGURE_LIFT, half / 2.0, half == 1, &pose);
  for (guint i = 0; figure != NULL && steady_figure_mistake (figure, i, FALSE, &pose); i++)
    ;
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_be_strict ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) ladder_error = NULL;
  g_autoptr (SteadyExercise) exercise = steady_exercise_load ("fuzz", (const char *) data, size, &error);
  g_autoptr (SteadyLadder) ladder = NULL;

  fuzz_expect (exercise != NULL, &error);
  if (exercise == NULL)
    return 0;

  ladder = steady_ladder_new (exercise, &ladder_error);
  fuzz_expect (ladder != NULL, &ladder_error);
  for (guint i = 0; i < exercise->variants->len; i++)
    move_figure (exercise, steady_exercise_get_variant (exercise, i)->id);
  return 0;
}
