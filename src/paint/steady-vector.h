/* steady-vector.h: the little three-dimensional arithmetic that the figure needs.
 *
 * Right-handed; x to the right of the picture, y up, z towards the eye. */
#pragma once

#include <math.h>

typedef struct
{
  double x;
  double y;
  double z;
} SteadyVector;

/** Columns are where the axes go. */
typedef struct
{
  SteadyVector x;
  SteadyVector y;
  SteadyVector z;
} SteadyMatrix;

static inline SteadyVector
steady_vector_add (SteadyVector a, SteadyVector b)
{
  return (SteadyVector) { a.x + b.x, a.y + b.y, a.z + b.z };
}

static inline SteadyVector
steady_vector_subtract (SteadyVector a, SteadyVector b)
{
  return (SteadyVector) { a.x - b.x, a.y - b.y, a.z - b.z };
}

static inline SteadyVector
steady_vector_scale (SteadyVector a, double factor)
{
  return (SteadyVector) { a.x * factor, a.y * factor, a.z * factor };
}

static inline double
steady_vector_dot (SteadyVector a, SteadyVector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline double
steady_vector_length (SteadyVector a)
{
  return sqrt (steady_vector_dot (a, a));
}

/** A vector without length stays as it is. */
static inline SteadyVector
steady_vector_normalize (SteadyVector a)
{
  double length = steady_vector_length (a);

  return length > 0 ? steady_vector_scale (a, 1 / length) : a;
}

static inline SteadyVector
steady_vector_mix (SteadyVector a, SteadyVector b, double t)
{
  return steady_vector_add (steady_vector_scale (a, 1 - t), steady_vector_scale (b, t));
}

static inline SteadyVector
steady_matrix_apply (const SteadyMatrix *m, SteadyVector v)
{
  return (SteadyVector) { m->x.x * v.x + m->y.x * v.y + m->z.x * v.z,
                          m->x.y * v.x + m->y.y * v.y + m->z.y * v.z,
                          m->x.z * v.x + m->y.z * v.y + m->z.z * v.z };
}

/** First @b, then @a. */
static inline SteadyMatrix
steady_matrix_multiply (const SteadyMatrix *a, const SteadyMatrix *b)
{
  return (SteadyMatrix) { steady_matrix_apply (a, b->x), steady_matrix_apply (a, b->y),
                          steady_matrix_apply (a, b->z) };
}

/** Angles in radians, counter-clockwise when the axis points at the eye. */
static inline SteadyMatrix
steady_matrix_about_x (double angle)
{
  double c = cos (angle), s = sin (angle);

  return (SteadyMatrix) { { 1, 0, 0 }, { 0, c, s }, { 0, -s, c } };
}

static inline SteadyMatrix
steady_matrix_about_y (double angle)
{
  double c = cos (angle), s = sin (angle);

  return (SteadyMatrix) { { c, 0, -s }, { 0, 1, 0 }, { s, 0, c } };
}

static inline SteadyMatrix
steady_matrix_about_z (double angle)
{
  double c = cos (angle), s = sin (angle);

  return (SteadyMatrix) { { c, s, 0 }, { -s, c, 0 }, { 0, 0, 1 } };
}
