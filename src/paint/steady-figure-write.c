#include "steady-figure-write.h"

#define MARGIN_SHARE 0.05

typedef struct
{
  const SteadyFigure *figure;
  const SteadyPalette *palette;
  const SteadyFigureOptions *options;
} Sheet;

static void
draw_sheet (cairo_t *cr, double width, double height, gpointer data)
{
  const Sheet *sheet = data;
  double margin = MARGIN_SHARE * MIN (width, height);
  SteadyPose pose;

  steady_palette_set_source (sheet->palette, cr, STEADY_ROLE_SURFACE, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  steady_figure_pose_at (sheet->figure, STEADY_FIGURE_HOLD, 1, FALSE, &pose);
  cairo_translate (cr, margin, margin);
  steady_figure_draw (cr, &pose, width - 2 * margin, height - 2 * margin, sheet->palette, sheet->options);
}

gboolean
steady_figure_write (const SteadyFigure *figure,
                     const char *path,
                     int width,
                     int height,
                     const SteadyPalette *palette,
                     const SteadyFigureOptions *options,
                     GError **error)
{
  Sheet sheet = { figure, palette, options };

  g_return_val_if_fail (figure != NULL && path != NULL && palette != NULL && options != NULL, FALSE);

  return steady_picture_write (path, width, height, options->label, draw_sheet, &sheet, error);
}
