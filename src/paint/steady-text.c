#include "steady-text.h"

#define LARGE 1.15
#define LINE_EM 1.42 /* room for Chinese, whose fonts are higher than most Latin ones */
#define LINES_MAX 4

/* GNOME's interface fonts, newest first, then whatever the system has. */
#define FAMILY "Adwaita Sans, Cantarell, Sans"

static double
logical_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static void
measure_line (SteadyTyper *self)
{
  g_autoptr (PangoLayout) digit = steady_typer_layout (self, "0", STEADY_TEXT_PLAIN, 0);
  PangoRectangle ink;

  pango_layout_get_extents (digit, &ink, NULL);
  self->line = LINE_EM * self->size;
  self->baseline =
      self->line / 2 + (pango_layout_get_baseline (digit) - ink.y - ink.height / 2.0) / PANGO_SCALE;
}

gboolean
steady_box_touches (const SteadyBox *a, const SteadyBox *b, double gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap && a->y < b->y + b->height + gap
         && b->y < a->y + a->height + gap;
}

void
steady_typer_init (SteadyTyper *self, const char *family, const char *language, double scale, gboolean rtl)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  g_return_if_fail (self != NULL && scale > 0);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->size = STEADY_TEXT_SIZE * scale;

  pango_font_description_set_family (font, family != NULL ? family : FAMILY);
  pango_font_description_set_absolute_size (font, self->size * PANGO_SCALE);
  pango_context_set_font_description (self->context, font);
  if (language != NULL)
    pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  /* Without hinting a text is as wide on paper as on the screen, so one layout serves both. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  measure_line (self);
}

void
steady_typer_clear (SteadyTyper *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->context);
}

PangoLayout *
steady_typer_layout (const SteadyTyper *self, const char *text, SteadyTextFlags flags, double width)
{
  PangoLayout *layout;
  PangoAttrList *attributes;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  layout = pango_layout_new (self->context);
  if ((flags & STEADY_TEXT_MARKUP) != 0)
    pango_layout_set_markup (layout, text, -1);
  else
    pango_layout_set_text (layout, text, -1);

  attributes = pango_layout_get_attributes (layout);
  attributes = attributes != NULL ? pango_attr_list_copy (attributes) : pango_attr_list_new ();
  pango_attr_list_insert_before (attributes, pango_attr_font_features_new ("tnum=1"));
  if ((flags & STEADY_TEXT_BOLD) != 0)
    pango_attr_list_insert_before (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if ((flags & STEADY_TEXT_LARGE) != 0)
    pango_attr_list_insert_before (attributes, pango_attr_scale_new (LARGE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  if (width > 0 && logical_width (layout) > width)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      if ((flags & STEADY_TEXT_WRAP) != 0)
        {
          pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
          pango_layout_set_height (layout, -LINES_MAX);
        }
    }
  return layout;
}

void
steady_typer_measure (const SteadyTyper *self, PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  g_return_if_fail (self != NULL && layout != NULL && width != NULL && height != NULL);

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = pango_layout_get_line_count (layout) <= 1 ? self->line : (double) logical.height / PANGO_SCALE;
}

void
steady_typer_show (const SteadyTyper *self, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  PangoRectangle logical;

  g_return_if_fail (self != NULL && cr != NULL && layout != NULL);

  pango_layout_get_extents (layout, NULL, &logical);
  if (pango_layout_get_line_count (layout) <= 1)
    y += self->baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  else
    y -= (double) logical.y / PANGO_SCALE;
  cairo_move_to (cr, x - (double) logical.x / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, layout);
}
