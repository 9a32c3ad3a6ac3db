/* steady-text.h: pieces of text with their places, measured the same on every surface. */
#pragma once

#include <pango/pangocairo.h>

#include "steady-palette.h"

G_BEGIN_DECLS

/** LOOK.md: no text under 11 pt; at 96 dots an inch. */
#define STEADY_TEXT_SIZE (11.0 * 96 / 72)

/** A rectangle in the units of the drawing. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SteadyBox;

/** Whether two boxes come closer than @gap to each other. */
gboolean steady_box_touches (const SteadyBox *a, const SteadyBox *b, double gap);

/** What makes text of words: font, language, size, direction. */
typedef struct
{
  PangoContext *context;
  double size;     /* height of the letters' em, units of the drawing */
  double line;     /* height of a line, the same for every script, so that nothing moves with the language */
  double baseline; /* from a line's top: digits stand in the middle of the line */
} SteadyTyper;

/**
 * steady_typer_init:
 * @family: (nullable): font family; the desktop's own for NULL
 * @language: (nullable): "zh-cn" and the like, so that Chinese has Chinese glyphs; the session's for NULL
 * @scale: 1 is 11 pt
 */
void     steady_typer_init  (SteadyTyper *self, const char *family, const char *language, double scale,
                             gboolean rtl);
void     steady_typer_clear (SteadyTyper *self);

typedef enum
{
  STEADY_TEXT_PLAIN = 0,
  STEADY_TEXT_BOLD = 1 << 0,
  STEADY_TEXT_MARKUP = 1 << 1,  /* Pango markup instead of plain text */
  STEADY_TEXT_WRAP = 1 << 2,    /* breaks lines at the width instead of ending in "…" */
  STEADY_TEXT_LARGE = 1 << 3,   /* a heading */
} SteadyTextFlags;

/**
 * steady_typer_layout:
 * @width: the text is no wider; 0 or less: as wide as it is
 *
 * Returns: (transfer full)
 */
PangoLayout *steady_typer_layout (const SteadyTyper *self, const char *text, SteadyTextFlags flags,
                                  double width);

/** Its width, and the height it takes: whole lines. */
void     steady_typer_measure (const SteadyTyper *self, PangoLayout *layout, double *width, double *height);

/** Shows it with the current source, its box's top left at @x, @y. */
void     steady_typer_show    (const SteadyTyper *self, cairo_t *cr, PangoLayout *layout, double x, double y);

G_END_DECLS
