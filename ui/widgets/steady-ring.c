#include "steady-ring.h"

#include <math.h>

#include "steady-scheme.h"

#define STROKE_SHARE 0.055   /* of the diameter */
#define DIGITS_SHARE 0.60    /* height of the digits' font, of the diameter */
#define CAPTION_SHARE 0.085
#define CAPTION_Y_SHARE 0.3  /* below the middle */
/* What there is between the ring's inner edges where the caption stands; the height of a letter makes it a little less. */
#define CAPTION_WIDTH_SHARE 0.6
#define CAPTION_MIN_PX 16
#define CAPTION_LEAST_PX 11
/* Less than this cannot be seen: the ring is not drawn again for it. */
#define VISIBLE_PX 0.4
/* Steps of the arc in one turn: only what is beyond the last step is drawn in every frame. */
#define STEPS 24

struct _SteadyRing
{
  GtkRange parent_instance;

  double share;
  int digits;
  char *caption; /* (nullable) */
  SteadyRole role;

  /* What stands still between two steps, as it was last drawn. */
  GskRenderNode *resting; /* (nullable) */
  int resting_steps;
  int resting_width;
  int resting_height;
  const SteadyPalette *resting_palette;
  guint resting_font;
};

G_DEFINE_FINAL_TYPE (SteadyRing, steady_ring, GTK_TYPE_RANGE)

static PangoLayout *
layout_new (SteadyRing *self, const char *text, double px, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

/* A long caption in a small ring is written smaller rather than over the ring. */
static double
caption_px (SteadyRing *self, double diameter)
{
  double px = MAX (diameter * CAPTION_SHARE, CAPTION_MIN_PX);
  g_autoptr (PangoLayout) layout = layout_new (self, self->caption, px, PANGO_WEIGHT_NORMAL);
  double room = CAPTION_WIDTH_SHARE * diameter;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > room ? MAX (px * room / width, CAPTION_LEAST_PX) : px;
}

/* @y: the middle of the text's ink */
static void
draw_text (SteadyRing *self, cairo_t *cr, const char *text, double px, PangoWeight weight, double x, double y)
{
  g_autoptr (PangoLayout) layout = layout_new (self, text, px, weight);
  PangoRectangle ink;
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  cairo_move_to (cr, x - logical.x - logical.width / 2.0, y - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_middle (SteadyRing *self, cairo_t *cr, const SteadyPalette *palette, double diameter)
{
  gboolean captioned = self->caption != NULL && *self->caption != '\0';
  double raise = captioned ? 0.045 * diameter : 0;

  steady_palette_set_source (palette, cr, STEADY_ROLE_INK, 1);
  if (self->digits >= 0)
    {
      g_autofree char *digits = g_strdup_printf ("%d", self->digits);
      double px = diameter * DIGITS_SHARE * (self->digits > 99 ? 0.75 : 1);

      draw_text (self, cr, digits, px, PANGO_WEIGHT_BOLD, 0, -raise);
    }
  if (captioned)
    draw_text (self, cr, self->caption, caption_px (self, diameter), PANGO_WEIGHT_NORMAL, 0,
               CAPTION_Y_SHARE * diameter);
}

static double
diameter_of (SteadyRing *self)
{
  return MIN (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))) - 2;
}

/* The middle of the stroke. */
static double
radius_of (SteadyRing *self)
{
  return diameter_of (self) * (1 - STROKE_SHARE) / 2;
}

/* From the top, with the clock. */
static double
angle_of (double share)
{
  return 2 * G_PI * share - G_PI / 2;
}

/* Both ends are round, so arcs that touch look like one. */
static void
draw_arc (SteadyRing *self, cairo_t *cr, double from, double to)
{
  cairo_translate (cr, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                   gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  cairo_set_line_width (cr, diameter_of (self) * STROKE_SHARE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_arc (cr, 0, 0, radius_of (self), angle_of (from), angle_of (to));
  cairo_stroke (cr);
}

static void
draw_resting (SteadyRing *self, cairo_t *cr, const SteadyPalette *palette)
{
  cairo_save (cr);
  steady_palette_set_source (palette, cr, STEADY_ROLE_GRID, 1);
  draw_arc (self, cr, 0, 1);
  cairo_restore (cr);
  if (self->resting_steps > 0)
    {
      cairo_save (cr);
      steady_palette_set_source (palette, cr, self->role, 1);
      draw_arc (self, cr, 0, (double) self->resting_steps / STEPS);
      cairo_restore (cr);
    }
  cairo_translate (cr, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                   gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  draw_middle (self, cr, palette, diameter_of (self));
}

static int
steps_of (SteadyRing *self)
{
  return (int) (MIN (self->share, 1) * STEPS);
}

static void
append_resting (SteadyRing *self, GtkSnapshot *snapshot, const SteadyPalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  guint font = pango_context_get_serial (gtk_widget_get_pango_context (widget));

  if (self->resting == NULL || self->resting_steps != steps_of (self) || self->resting_width != width
      || self->resting_height != height || self->resting_palette != palette || self->resting_font != font)
    {
      cairo_t *cr;

      g_clear_pointer (&self->resting, gsk_render_node_unref);
      self->resting_steps = steps_of (self);
      self->resting_width = width;
      self->resting_height = height;
      self->resting_palette = palette;
      self->resting_font = font;
      self->resting = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      cr = gsk_cairo_node_get_draw_context (self->resting);
      draw_resting (self, cr, palette);
      cairo_destroy (cr);
    }
  gtk_snapshot_append_node (snapshot, self->resting);
}

/* Its room is as small as can be, because all of it is drawn again in the next frame. */
static void
append_moving (SteadyRing *self, GtkSnapshot *snapshot, const SteadyPalette *palette)
{
  double from = (double) self->resting_steps / STEPS;
  double to = MIN (self->share, 1);
  double radius = radius_of (self);
  double middle_x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double middle_y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  /* Half the stroke, and how far so short an arc is from its chord. */
  double around = diameter_of (self) * STROKE_SHARE / 2 + radius * (1 - cos (G_PI / STEPS)) + 1;
  double left = floor (middle_x + radius * MIN (cos (angle_of (from)), cos (angle_of (to))) - around);
  double right = ceil (middle_x + radius * MAX (cos (angle_of (from)), cos (angle_of (to))) + around);
  double top = floor (middle_y + radius * MIN (sin (angle_of (from)), sin (angle_of (to))) - around);
  double bottom = ceil (middle_y + radius * MAX (sin (angle_of (from)), sin (angle_of (to))) + around);
  cairo_t *cr;

  if (to <= from)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left),
                                                                 (float) (bottom - top)));
  steady_palette_set_source (palette, cr, self->role, 1);
  draw_arc (self, cr, from, to);
  cairo_destroy (cr);
}

static void
steady_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyRing *self = STEADY_RING (widget);
  const SteadyPalette *palette = steady_scheme_palette ();

  if (radius_of (self) <= 0)
    return;

  append_resting (self, snapshot, palette);
  append_moving (self, snapshot, palette);
}

static void
steady_ring_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  /* 96 px of digits and the ring around them want 180 px; a small window with very large words has less. */
  *minimum = 120;
  *natural = 320;
}

/* The range's own trough and slider are never seen. */
static void
steady_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
}

/* A range has its adjustment only once it is constructed. */
static void
steady_ring_constructed (GObject *object)
{
  G_OBJECT_CLASS (steady_ring_parent_class)->constructed (object);

  gtk_range_set_range (GTK_RANGE (object), 0, 100);
}

static void
steady_ring_finalize (GObject *object)
{
  SteadyRing *self = STEADY_RING (object);

  g_clear_pointer (&self->resting, gsk_render_node_unref);
  g_free (self->caption);

  G_OBJECT_CLASS (steady_ring_parent_class)->finalize (object);
}

static void
steady_ring_class_init (SteadyRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = steady_ring_constructed;
  G_OBJECT_CLASS (klass)->finalize = steady_ring_finalize;
  widget_class->snapshot = steady_ring_snapshot;
  widget_class->measure = steady_ring_measure;
  widget_class->size_allocate = steady_ring_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
steady_ring_init (SteadyRing *self)
{
  self->digits = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
steady_ring_new (void)
{
  return g_object_new (STEADY_TYPE_RING, NULL);
}

void
steady_ring_show (SteadyRing *self, double share, int digits, const char *caption, SteadyRole role)
{
  double seen;

  g_return_if_fail (STEADY_IS_RING (self));

  seen = fabs (share - self->share) * G_PI * MIN (gtk_widget_get_width (GTK_WIDGET (self)),
                                                   gtk_widget_get_height (GTK_WIDGET (self)));
  if (seen < VISIBLE_PX && digits == self->digits && role == self->role
      && g_strcmp0 (caption, self->caption) == 0)
    return;

  if (digits != self->digits || role != self->role || g_strcmp0 (caption, self->caption) != 0)
    g_clear_pointer (&self->resting, gsk_render_node_unref);
  /* Whole seconds are news enough for a screen reader. */
  if (digits != self->digits)
    gtk_range_set_value (GTK_RANGE (self), 100 * share);
  self->share = share;
  self->digits = digits;
  self->role = role;
  if (g_strcmp0 (caption, self->caption) != 0)
    {
      g_free (self->caption);
      self->caption = g_strdup (caption);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
