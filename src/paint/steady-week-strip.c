#include "steady-week-strip.h"

#include <math.h>

#define DISC_SHARE 0.68 /* of a seventh of the width */
#define DISC_MAX 44.0
#define OUTLINE 2.0
#define TODAY_GAP 3.0
#define DOT_SHARE 0.12 /* of the disc's radius, and more */
#define DASH_SHARE 0.42
#define NAME_GAP 4.0

typedef struct
{
  cairo_t *cr;
  const SteadyStripStyle *style;
  double x;
  double y;
  double radius;
} Disc;

static void
set_source (const Disc *disc, SteadyRole role)
{
  steady_palette_set_source (disc->style->palette, disc->cr, role, 1);
}

static void
circle (const Disc *disc, double radius)
{
  cairo_new_path (disc->cr);
  cairo_arc (disc->cr, disc->x, disc->y, MAX (radius, 0), 0, 2 * G_PI);
}

static void
outline (const Disc *disc, SteadyRole role, gboolean dashed)
{
  double dash = disc->radius * 2 * G_PI / 24;

  set_source (disc, role);
  cairo_set_line_width (disc->cr, OUTLINE);
  if (dashed)
    cairo_set_dash (disc->cr, &dash, 1, 0);
  circle (disc, disc->radius - OUTLINE / 2);
  cairo_stroke (disc->cr);
  cairo_set_dash (disc->cr, NULL, 0, 0);
}

static void
draw_done (const Disc *disc)
{
  double r = disc->radius;

  set_source (disc, STEADY_ROLE_DONE);
  circle (disc, r);
  cairo_fill (disc->cr);

  set_source (disc, STEADY_ROLE_ON_FILL);
  cairo_set_line_width (disc->cr, MAX (1.5, r * 0.16));
  cairo_set_line_cap (disc->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (disc->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (disc->cr, disc->x - r * 0.38, disc->y + r * 0.02);
  cairo_line_to (disc->cr, disc->x - r * 0.10, disc->y + r * 0.32);
  cairo_line_to (disc->cr, disc->x + r * 0.40, disc->y - r * 0.30);
  cairo_stroke (disc->cr);
}

/* Filled from below, so that half the height is half the share to the eye. */
static void
draw_part (const Disc *disc, double share)
{
  double inner = MAX (disc->radius - OUTLINE / 2, 0);

  cairo_save (disc->cr);
  circle (disc, inner);
  cairo_clip (disc->cr);
  set_source (disc, STEADY_ROLE_DONE);
  cairo_rectangle (disc->cr, disc->x - inner, disc->y + inner - 2 * inner * CLAMP (share, 0, 1), 2 * inner,
                   2 * inner);
  cairo_fill (disc->cr);
  cairo_restore (disc->cr);
  outline (disc, STEADY_ROLE_DONE, FALSE);
}

static void
draw_rest (const Disc *disc)
{
  set_source (disc, STEADY_ROLE_MUTED);
  circle (disc, MAX (2.0, disc->radius * DOT_SHARE));
  cairo_fill (disc->cr);
}

static void
draw_missed (const Disc *disc)
{
  set_source (disc, STEADY_ROLE_MUTED);
  cairo_set_line_width (disc->cr, OUTLINE);
  cairo_set_line_cap (disc->cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (disc->cr, disc->x - disc->radius * DASH_SHARE, disc->y);
  cairo_line_to (disc->cr, disc->x + disc->radius * DASH_SHARE, disc->y);
  cairo_stroke (disc->cr);
}

static void
draw_sign (const Disc *disc, const SteadyStripDay *day)
{
  switch (day->sign)
    {
    case STEADY_STRIP_DONE:
      draw_done (disc);
      break;
    case STEADY_STRIP_PART:
      draw_part (disc, day->share);
      break;
    case STEADY_STRIP_PLANNED:
      outline (disc, STEADY_ROLE_MUTED, FALSE);
      break;
    case STEADY_STRIP_REST:
      draw_rest (disc);
      break;
    case STEADY_STRIP_MISSED:
      draw_missed (disc);
      break;
    case STEADY_STRIP_AWAY:
    default:
      outline (disc, STEADY_ROLE_MUTED, TRUE);
      break;
    }
}

static void
draw_today (const Disc *disc)
{
  set_source (disc, STEADY_ROLE_ACCENT);
  cairo_set_line_width (disc->cr, OUTLINE);
  circle (disc, disc->radius + TODAY_GAP + OUTLINE / 2);
  cairo_stroke (disc->cr);
}

static void
draw_name (const Disc *disc, const SteadyTyper *typer, const SteadyStripDay *day, double top, double room)
{
  g_autoptr (PangoLayout) layout =
      steady_typer_layout (typer, day->name, day->today ? STEADY_TEXT_BOLD : STEADY_TEXT_PLAIN, room);
  double width, height;

  steady_typer_measure (typer, layout, &width, &height);
  set_source (disc, day->today ? STEADY_ROLE_INK : STEADY_ROLE_MUTED);
  steady_typer_show (typer, disc->cr, layout, disc->x - width / 2, top);
}

static double
disc_radius (double width)
{
  double room = width / STEADY_STRIP_DAYS / 2 - TODAY_GAP - OUTLINE;

  return CLAMP (width / STEADY_STRIP_DAYS * DISC_SHARE / 2, 0, MAX (MIN (room, DISC_MAX / 2), 0));
}

/* Narrow strips with large text: names as large as the longest allows, so that none is cut short. */
static double
name_scale (const SteadyTyper *typer, const SteadyStripDay days[STEADY_STRIP_DAYS], double room)
{
  double widest = 0;

  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    if (days[i].name != NULL)
      {
        g_autoptr (PangoLayout) layout = steady_typer_layout (typer, days[i].name, STEADY_TEXT_BOLD, 0);
        double width, height;

        steady_typer_measure (typer, layout, &width, &height);
        widest = MAX (widest, width);
      }
  return widest > room ? room / widest : 1;
}

double
steady_week_strip_height (double width, const SteadyStripStyle *style)
{
  SteadyTyper typer;
  double line;

  g_return_val_if_fail (style != NULL && style->font_scale > 0, 0);

  steady_typer_init (&typer, style->font_family, style->language, style->font_scale, style->rtl);
  line = typer.line;
  steady_typer_clear (&typer);
  return ceil (2 * (disc_radius (width) + TODAY_GAP + OUTLINE) + NAME_GAP + line);
}

void
steady_week_strip_draw (cairo_t *cr,
                        const SteadyStripDay days[STEADY_STRIP_DAYS],
                        double width,
                        double height,
                        const SteadyStripStyle *style)
{
  SteadyTyper typer;
  double seventh = width / STEADY_STRIP_DAYS;
  double radius = disc_radius (width);
  double ring = radius + TODAY_GAP + OUTLINE;
  double smaller;

  g_return_if_fail (cr != NULL && days != NULL && style != NULL && style->font_scale > 0);

  if (radius <= 0 || height < 2 * ring)
    return;

  steady_typer_init (&typer, style->font_family, style->language, style->font_scale, style->rtl);
  smaller = name_scale (&typer, days, seventh - NAME_GAP);
  if (smaller < 1)
    {
      steady_typer_clear (&typer);
      steady_typer_init (&typer, style->font_family, style->language, style->font_scale * smaller, style->rtl);
    }
  cairo_save (cr);
  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    {
      int place = style->rtl ? STEADY_STRIP_DAYS - 1 - i : i;
      Disc disc = { .cr = cr, .style = style, .x = (place + 0.5) * seventh, .y = ring, .radius = radius };
      double name_top = 2 * ring + NAME_GAP;

      draw_sign (&disc, &days[i]);
      if (days[i].today)
        draw_today (&disc);
      if (days[i].name != NULL && name_top + typer.line <= height + 1)
        draw_name (&disc, &typer, &days[i], name_top, seventh);
    }
  cairo_restore (cr);
  steady_typer_clear (&typer);
}

void
steady_week_strip_draw_sign (cairo_t *cr,
                             const SteadyStripDay *day,
                             double x,
                             double y,
                             double radius,
                             const SteadyStripStyle *style)
{
  Disc disc = { .cr = cr, .style = style, .x = x, .y = y, .radius = radius };

  g_return_if_fail (cr != NULL && day != NULL && style != NULL);

  cairo_save (cr);
  draw_sign (&disc, day);
  cairo_restore (cr);
}

int
steady_week_strip_hit (double width, double x, gboolean rtl)
{
  int place;

  if (width <= 0 || x < 0 || x >= width)
    return -1;
  place = (int) (x / width * STEADY_STRIP_DAYS);
  return rtl ? STEADY_STRIP_DAYS - 1 - place : place;
}
