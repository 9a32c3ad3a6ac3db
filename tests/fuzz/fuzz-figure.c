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
  guint which;

  if (file == NULL)
    return 0;
  figure = steady_figure_new_from_file (file, variants, &error);
  fuzz_expect (figure != NULL, &error);
  if (figure == NULL)
    return 0;

  /* A pose takes as long as the rest of a run: one of each figure is enough, another for each length of the file. */
  which = (guint) size % (G_N_ELEMENTS (phases) + steady_figure_get_n_mistakes (figure));
  if (which < G_N_ELEMENTS (phases))
    steady_figure_pose_at (figure, phases[which], 0.5, which % 2 == 1, &pose);
  else
    g_assert_true (steady_figure_mistake (figure, which - G_N_ELEMENTS (phases), FALSE, &pose));
  return 0;
}
