/* steady-figure.h: the figure of one exercise, check or stretch: a pure function of time.
 *
 * An unmirrored drawing shows the right leg or arm as the working one, a mirrored one the left.
 * Poses come from the groups [Figure] and [Pose …] of an exercise file, or from the figures that are built
 * in; docs/exercise-files.md describes them. */
#pragma once

#include "steady-exercise.h"
#include "steady-palette.h"
#include "steady-pose.h"

G_BEGIN_DECLS

typedef struct _SteadyFigure SteadyFigure;

/**
 * SteadyFigurePhase:
 * @STEADY_FIGURE_START: the start position
 * @STEADY_FIGURE_LIFT: from the start position to the hold, while fraction goes from 0 to 1
 * @STEADY_FIGURE_HOLD: the position that is held
 * @STEADY_FIGURE_LOWER: from the hold back, while fraction goes from 0 to 1
 * @STEADY_FIGURE_REST: the start position
 */
typedef enum
{
  STEADY_FIGURE_START,
  STEADY_FIGURE_LIFT,
  STEADY_FIGURE_HOLD,
  STEADY_FIGURE_LOWER,
  STEADY_FIGURE_REST,
} SteadyFigurePhase;

/**
 * steady_figure_check:
 *
 * A SteadyExerciseCheck: an exercise whose file has a mistake in any group of its figure is refused.
 */
gboolean steady_figure_check (const SteadyExercise *exercise, GError **error);

/**
 * steady_figure_new_for_exercise:
 * @variant: (nullable): a variant of the exercise, or one of its conditions that has a drawing of its own
 *   ("pregnancy": with the pillow); NULL for the easiest variant
 *
 * An exercise whose file describes no figure gets a body at rest in the exercise's posture.
 *
 * Returns: (transfer full): NULL with STEADY_ERROR_NOT_FOUND for a variant the exercise does not have, or
 *   STEADY_ERROR_INVALID naming group and key of the file and what was expected
 */
SteadyFigure *
steady_figure_new_for_exercise (const SteadyExercise *exercise, const char *variant, GError **error);

/**
 * steady_figure_new_builtin:
 * @name: one of steady_figure_get_builtin_names()
 *
 * Returns: (transfer full): NULL with STEADY_ERROR_NOT_FOUND
 */
SteadyFigure *steady_figure_new_builtin (const char *name, GError **error);

/** (transfer none): NULL-terminated: the checks, the stretches in their order, and the bodies at rest. */
const char * const *steady_figure_get_builtin_names (void);

/**
 * steady_figure_new_from_file:
 * @variants: (nullable): NULL-terminated; the groups of a later one are laid over those of an earlier one
 *
 * Reads the groups from any key file.
 *
 * Returns: (transfer full): NULL with STEADY_ERROR_INVALID naming group and key
 */
SteadyFigure *steady_figure_new_from_file (GKeyFile *file, const char * const *variants, GError **error);

SteadyFigure *steady_figure_ref   (SteadyFigure *self);
void          steady_figure_unref (SteadyFigure *self);

/**
 * steady_figure_pose_at:
 * @fraction: 0–1, how much of the phase has gone by; anything else is brought into that range
 * @pose: (out)
 *
 * Pure: the same arguments give the same pose. Motion starts and ends gently. The frame is the same for
 * all phases, so nothing jumps.
 */
void steady_figure_pose_at (
    const SteadyFigure *self, SteadyFigurePhase phase, double fraction, gboolean mirrored, SteadyPose *pose);

/** Whether anything moves between start and hold. */
gboolean steady_figure_moves (const SteadyFigure *self);

/** How many common mistakes are drawn; they are in the order of the exercise's list of mistakes. */
guint steady_figure_get_n_mistakes (const SteadyFigure *self);

/** FALSE where there is no such mistake. @pose: (out) */
gboolean steady_figure_mistake (const SteadyFigure *self, guint index, gboolean mirrored, SteadyPose *pose);

/**
 * SteadyFigureOptions:
 * @angle: draw the angle, line or gap that matters
 * @muscle: draw the patch on what works
 * @mistake: cross the pose out
 * @label: (nullable): words under the figure, ready to be read
 * @language: (nullable): of the label, "zh-cn" and the like; the session's for NULL
 *
 * All zero draws body and surroundings alone.
 */
typedef struct
{
  gboolean angle;
  gboolean muscle;
  gboolean mistake;
  const char *label;
  const char *language;
} SteadyFigureOptions;

/**
 * steady_figure_draw:
 * @width: of the room from the origin of @cr, in its units; nothing is drawn where there is none
 *
 * The figure is as large as fits, with its words below it, in the middle. The background is not painted.
 * Leaves @cr as it was.
 */
void steady_figure_draw (cairo_t *cr, const SteadyPose *pose, double width, double height,
                         const SteadyPalette *palette, const SteadyFigureOptions *options);

/**
 * steady_figure_extents:
 * @width: as of steady_figure_draw()
 * @x: (out) @y: (out) @extent_x: (out) @extent_y: (out): all of the room that is drawn on where there are no words, the
 *   same for every pose of a figure; nothing of it where there is no room
 */
void steady_figure_extents (const SteadyPose *pose, double width, double height, double *x, double *y,
                            double *extent_x, double *extent_y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyFigure, steady_figure_unref)

G_END_DECLS
