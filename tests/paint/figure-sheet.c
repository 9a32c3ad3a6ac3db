/* figure-sheet: every figure, variant and phase as PNG sheets, to be looked at.
 *
 *   figure-sheet DIR [SCHEME [SIZE]]
 *
 * SCHEME 0–4 in the order of SteadyScheme; SIZE the pixels of one cell. One sheet for each figure: start, two
 * moments of the lift, hold, hold mirrored, and the mistake. */
#include "steady-catalogue.h"
#include "steady-figure.h"

#include <stdlib.h>

#define N_COLUMNS 6

static const SteadyPalette *palette;
static int cell = 300;

static void
draw_cell (cairo_t *cr, int column, const SteadyPose *pose, const SteadyFigureOptions *options)
{
  double margin = cell / 20.0;

  cairo_save (cr);
  cairo_translate (cr, column * cell + margin, margin);
  steady_figure_draw (cr, pose, cell - 2 * margin, cell - 2 * margin, palette, options);
  cairo_restore (cr);
}

static void
draw_sheet (const char *dir, const char *name, const SteadyFigure *figure, const char * const *mistakes)
{
  static const struct
  {
    SteadyFigurePhase phase;
    double fraction;
    gboolean mirrored;
  } cells[] = {
    { STEADY_FIGURE_START, 0, FALSE },   { STEADY_FIGURE_LIFT, 0.35, FALSE },
    { STEADY_FIGURE_LIFT, 0.65, FALSE }, { STEADY_FIGURE_HOLD, 0.5, FALSE },
    { STEADY_FIGURE_HOLD, 0.5, TRUE },
  };
  const SteadyFigureOptions plain = { TRUE, TRUE, FALSE, NULL };
  g_autofree char *file = g_strdup_printf ("%s/%s.png", dir, name);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, N_COLUMNS * cell, cell);
  cairo_t *cr = cairo_create (surface);
  SteadyPose pose;

  steady_palette_set_source (palette, cr, STEADY_ROLE_BACKGROUND, 1);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      steady_figure_pose_at (figure, cells[i].phase, cells[i].fraction, cells[i].mirrored, &pose);
      draw_cell (cr, (int) i, &pose, &plain);
    }
  if (steady_figure_mistake (figure, 0, FALSE, &pose))
    {
      SteadyFigureOptions options = { TRUE, FALSE, TRUE, mistakes != NULL ? mistakes[0] : NULL };

      draw_cell (cr, N_COLUMNS - 1, &pose, &options);
    }
  if (cairo_surface_write_to_png (surface, file) != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: could not be written\n", file);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
draw_exercise (const char *dir, const SteadyExercise *exercise, const char *variant)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, variant, &error);
  g_autofree char *name = g_strdup_printf ("%s-%s", exercise->id, variant);

  if (figure == NULL)
    g_printerr ("%s: %s\n", name, error->message);
  else
    draw_sheet (dir, name, figure, (const char * const *) exercise->mistakes);
}

static void
draw_exercises (const char *dir)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, NULL);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint v = 0; v < exercise->variants->len; v++)
        draw_exercise (dir, exercise, steady_exercise_get_variant (exercise, v)->id);
      for (guint c = 0; c < exercise->caveats->len; c++)
        draw_exercise (dir, exercise, ((SteadyCaveat *) g_ptr_array_index (exercise->caveats, c))->condition);
    }
}

static void
draw_builtins (const char *dir)
{
  for (const char * const *name = steady_figure_get_builtin_names (); *name != NULL; name++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SteadyFigure) figure = steady_figure_new_builtin (*name, &error);

      if (figure == NULL)
        g_printerr ("%s: %s\n", *name, error->message);
      else
        draw_sheet (dir, *name, figure, NULL);
    }
}

int
main (int argc, char *argv[])
{
  SteadyScheme scheme = STEADY_SCHEME_LIGHT;

  if (argc < 2)
    {
      g_printerr ("usage: figure-sheet DIR [SCHEME [SIZE]]\n");
      return 2;
    }
  if (argc > 2)
    scheme = (SteadyScheme) CLAMP (atoi (argv[2]), 0, STEADY_N_SCHEMES - 1);
  palette = steady_palette_get (scheme);
  cell = CLAMP (argc > 3 ? atoi (argv[3]) : cell, 20, 4000);
  draw_exercises (argv[1]);
  draw_builtins (argv[1]);
  return 0;
}
