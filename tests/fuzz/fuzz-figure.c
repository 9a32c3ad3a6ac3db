/* fuzz-figure.c: the groups of a figure alone, so that the exercise around it need not hold. */

#include "fuzz-utils.h"
#include "steady-figure.h"
#include "steady-key-file.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_be_strict ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char * const variants[] = { "knees", "full", NULL };
  static const SteadyFigurePhase phases[] = { STEADY_FIGURE_START, STEADY_FIGURE_LIFT, STEADY_FIGURE_HOLD,
                                              STEADY_FIGURE_LOWER, STEADY_FIGURE_REST };
  g_autoptr (GKeyFile) file = steady_key_file_load ((const char *) data, size, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);
  g_autoptr (SteadyFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  SteadyPose pose;

  if (file == NULL)
    return 0;
  figure = steady_figure_new_from_file (file, variants, &error);
  fuzz_expect (figure != NULL, &error);
  if (figure == NULL)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    steady_figure_pose_at (figure, phases[i], 0.5, i % 2 == 1, &pose);
  for (guint i = 0; steady_figure_mistake (figure, i, FALSE, &pose); i++)
    ;
  return 0;
}
