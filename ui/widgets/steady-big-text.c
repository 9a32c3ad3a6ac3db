#include "steady-big-text.h"

/* Of the height of the room, so that no ascender is cut. */
#define FONT_SHARE 0.72
#define FONT_MIN_PX 15.0
#define LINES_MAX 2

struct _SteadyBigText
{
  GtkWidget parent_instance;

  char *text;
  PangoWeight weight;
};

G_DEFINE_FINAL_TYPE (SteadyBigText, steady_big_text, GTK_TYPE_WIDGET)

static PangoLayout *
layout_new (SteadyBigText *self, double px)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_font_description_set_weight (font, self->weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

/* As high as the room, or smaller where the line would be too wide; in two lines where even the smallest is, and cut
 * off only behind these. */
static PangoLayout *
fitted_layout (SteadyBigText *self, int width, int height)
{
  double px = MAX (height * FONT_SHARE, FONT_MIN_PX);
  PangoLayout *layout = layout_new (self, px);
  int text_width;

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  if (text_width <= width)
    return layout;

  g_object_unref (layout);
  layout = layout_new (self, MAX (px * width / text_width - 0.5, FONT_MIN_PX));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -LINES_MAX);
  return layout;
}

static void
steady_big_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyBigText *self = STEADY_BIG_TEXT (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;
  int text_width;
  int text_height;

  if (self->text == NULL || width < 1 || height < 1)
    return;

  layout = fitted_layout (self, width, height);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  gtk_snapshot_save (snapshot);
  /* A layout that knows its width has its lines in the middle of it. */
  if (pango_layout_get_width (layout) >= 0)
    text_width = width;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) MAX (width - text_width, 0) / 2,
                                                          (float) (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
steady_big_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 48 : 22;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 48;
}

static void
steady_big_text_finalize (GObject *object)
{
  g_free (STEADY_BIG_TEXT (object)->text);

  G_OBJECT_CLASS (steady_big_text_parent_class)->finalize (object);
}

static void
steady_big_text_class_init (SteadyBigTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steady_big_text_finalize;
  widget_class->snapshot = steady_big_text_snapshot;
  widget_class->measure = steady_big_text_measure;
  gtk_widget_class_set_css_name (widget_class, "big-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
steady_big_text_init (SteadyBigText *self)
{
  self->weight = PANGO_WEIGHT_BOLD;
}

GtkWidget *
steady_big_text_new (PangoWeight weight)
{
  SteadyBigText *self = g_object_new (STEADY_TYPE_BIG_TEXT, NULL);

  self->weight = weight;
  return GTK_WIDGET (self);
}

int
steady_big_text_get_height (SteadyBigText *self, int width, int height)
{
  g_autoptr (PangoLayout) layout = NULL;
  int text_height;

  g_return_val_if_fail (STEADY_IS_BIG_TEXT (self), height);

  if (self->text == NULL || width < 1)
    return height;
  layout = fitted_layout (self, width, height);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  return pango_layout_get_line_count (layout) > 1 ? MAX (height, text_height) : height;
}

void
steady_big_text_set_text (SteadyBigText *self, const char *text)
{
  g_return_if_fail (STEADY_IS_BIG_TEXT (self));

  if (g_strcmp0 (text, self->text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  /* It may take another height. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
