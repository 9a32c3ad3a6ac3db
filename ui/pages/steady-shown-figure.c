#include "steady-shown-figure.h"

#include "steady-phase.h"

#define NO_PART (-1)

struct _SteadyShownFigure
{
  SteadyFigure *figure; /* (nullable) */
  const SteadyExercise *exercise;
  guint variant;
  int part;             /* of the stretch, or NO_PART */
};

SteadyShownFigure *
steady_shown_figure_new (void)
{
  SteadyShownFigure *self = g_new0 (SteadyShownFigure, 1);

  self->part = NO_PART;
  return self;
}

void
steady_shown_figure_free (SteadyShownFigure *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->figure, steady_figure_unref);
  g_free (self);
}

SteadyFigure *
steady_shown_figure_for (SteadyShownFigure *self, const SteadySessionView *view)
{
  g_autoptr (GError) error = NULL;
  int part;

  g_return_val_if_fail (self != NULL && view != NULL, NULL);

  part = view->stretch_part > 0 ? (int) view->stretch : NO_PART;
  if (view->exercise == self->exercise && view->variant == self->variant && part == self->part)
    return self->figure;

  g_clear_pointer (&self->figure, steady_figure_unref);
  self->exercise = view->exercise;
  self->variant = view->variant;
  self->part = part;
  if (part != NO_PART)
    self->figure = steady_figure_new_builtin (steady_phase_stretch_figure (view->stretch), &error);
  else if (view->exercise != NULL)
    self->figure = steady_figure_new_for_exercise (
        view->exercise, steady_exercise_get_variant (view->exercise, view->variant)->id, &error);
  if (error != NULL)
    g_debug ("no figure: %s", error->message);
  return self->figure;
}
