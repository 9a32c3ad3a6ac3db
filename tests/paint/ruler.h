/* ruler.h: ruler and goniometer for a pose. Lengths in body heights, angles in degrees. */
#pragma once

#include "steady-catalogue.h"
#include "steady-figure.h"

/** (transfer full): the figure of one of Steady's own exercises; it must load. */
SteadyFigure *ruler_load (SteadyCatalogue *catalogue, const char *exercise, const char *variant);

double ruler_distance  (const SteadyPose *pose, guint a, guint b);

/** Of the skin's lowest side above the floor. */
double ruler_clearance (const SteadyPose *pose, guint point);

/** Between two bones that meet at @vertex. */
double ruler_angle     (const SteadyPose *pose, guint vertex, guint a, guint b);

/** How far a bone rises from the floor, up being positive. */
double ruler_slope     (const SteadyPose *pose, guint from, guint to);

void   ruler_assert_near    (double value, double expected, double tolerance);

/** The points stay where they are all the way from start to hold. */
void   ruler_assert_still   (const SteadyFigure *figure, const guint *points, guint n, double tolerance);

/** The points lie on the floor all the way. */
void   ruler_assert_touches (const SteadyFigure *figure, const guint *points, guint n);
