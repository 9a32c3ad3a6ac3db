/* steady-week-strip.h: the week as seven discs. The same signs on the screen and in the report. */
#pragma once

#include "steady-palette.h"
#include "steady-text.h"

G_BEGIN_DECLS

/**
 * SteadyStripSign: what a day is, by its shape; colour only adds.
 * @STEADY_STRIP_DONE: a filled disc with a tick
 * @STEADY_STRIP_PART: an outlined disc filled from below by the share
 * @STEADY_STRIP_PLANNED: an outlined disc
 * @STEADY_STRIP_REST: a dot
 * @STEADY_STRIP_MISSED: a thin dash
 * @STEADY_STRIP_AWAY: a dashed outline
 */
typedef enum
{
  STEADY_STRIP_DONE,
  STEADY_STRIP_PART,
  STEADY_STRIP_PLANNED,
  STEADY_STRIP_REST,
  STEADY_STRIP_MISSED,
  STEADY_STRIP_AWAY,
} SteadyStripSign;

/**
 * SteadyStripDay:
 * @share: 0–1: how much of the plan was done, for a part
 * @name: (nullable): "Mo"; stands below the disc
 */
typedef struct
{
  SteadyStripSign sign;
  double share;
  gboolean today;
  const char *name;
} SteadyStripDay;

#define STEADY_STRIP_DAYS 7

typedef struct
{
  const SteadyPalette *palette;
  double font_scale;
  const char *font_family; /* (nullable) */
  const char *language;    /* (nullable) */
  gboolean rtl;            /* the first day stands at the right */
} SteadyStripStyle;

/** The height that a strip of this width needs. */
double steady_week_strip_height (double width, const SteadyStripStyle *style);

/** Seven days, the week's first one first. */
void   steady_week_strip_draw   (cairo_t *cr, const SteadyStripDay days[STEADY_STRIP_DAYS], double width,
                                 double height, const SteadyStripStyle *style);

/** One day's sign by itself, for a key; @x, @y: its middle. */
void   steady_week_strip_draw_sign (cairo_t *cr, const SteadyStripDay *day, double x, double y, double radius,
                                    const SteadyStripStyle *style);

/** The day under @x, or -1; for tooltips. */
int    steady_week_strip_hit    (double width, double x, gboolean rtl);

G_END_DECLS
