#include "steady-chart-area.h"


#include <adwaita.h>

#include "steady-chart-source.h"
#include "steady-chart-view.h"
#include "steady-scheme.h"

#define BODY_PT 11.0
#define HEIGHT_MIN 180
#define NOT_CHOSEN (-1)

struct _SteadyChartArea
{
  GtkWidget parent_instance;

  SteadyChart *chart;    /* (nullable) */
  SteadyChartView *view; /* (nullable): for the present size and scheme */
  char *name;
  int chosen;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyChartArea, steady_chart_area, GTK_TYPE_WIDGET)

static SteadyChartStyle
style_of (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  SteadyChartStyle style = { .palette = steady_scheme_palette (), .locale = steady_chart_source_locale () };

  style.font_scale = pango_font_description_get_size (font) / (BODY_PT * PANGO_SCALE);
  if (pango_font_description_get_size_is_absolute (font))
    style.font_scale *= 72.0 / 96.0;
  style.font_family = pango_font_description_get_family (font);
  style.language = pango_language_to_string (pango_context_get_language (context));
  style.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return style;
}

static SteadyChartView *
ensure_view (SteadyChartArea *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->view == NULL && self->chart != NULL)
    {
      SteadyChartStyle style = style_of (widget);

      self->view = steady_chart_view_new (self->chart, gtk_widget_get_width (widget),
                                          gtk_widget_get_height (widget), &style);
    }
  return self->view;
}

/* (transfer full): all of a point in words. */
static char *
describe (SteadyChartArea *self, guint index)
{
  const SteadyChartRef *ref = steady_chart_view_get_point (self->view, index);
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;

  if (ref->point->words != NULL)
    return g_strdup (ref->point->words);
  value = steady_chart_point_text (ref->point, ref->panel, steady_chart_source_locale ());
  day = steady_chart_source_locale ()->date (ref->point->date, STEADY_DATE_FORM_DAY_YEAR, NULL);
  if (ref->panel->title != NULL && ref->series->name != NULL)
    return g_strdup_printf ("%s, %s, %s: %s", ref->panel->title, ref->series->name, day, value);
  if (ref->panel->title != NULL || ref->series->name != NULL)
    return g_strdup_printf ("%s, %s: %s", ref->panel->title != NULL ? ref->panel->title : ref->series->name,
                            day, value);
  return g_strdup_printf ("%s: %s", day, value);
}

static void
choose (SteadyChartArea *self, int index)
{
  g_autofree char *words = NULL;

  if (index == self->chosen)
    return;
  self->chosen = index;
  if (index >= 0)
    words = describe (self, (guint) index);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : self->name, -1);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_view (SteadyChartArea *self)
{
  g_clear_pointer (&self->view, steady_chart_view_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                SteadyChartArea *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int last = ensure_view (self) != NULL ? (int) steady_chart_view_get_n_points (self->view) - 1 : -1;
  int to = self->chosen;

  if (last < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    to = to == NOT_CHOSEN ? last : to + (rtl ? 1 : -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    to = to == NOT_CHOSEN ? last : to + (rtl ? -1 : 1);
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    to = 0;
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    to = last;
  else if (keyval == GDK_KEY_Escape && to != NOT_CHOSEN)
    {
      choose (self, NOT_CHOSEN);
      return GDK_EVENT_STOP;
    }
  else
    return GDK_EVENT_PROPAGATE;

  choose (self, CLAMP (to, 0, last));
  return GDK_EVENT_STOP;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, SteadyChartArea *self)
{
  if (ensure_view (self) != NULL)
    choose (self, steady_chart_view_hit (self->view, x, y));
}

static void
on_leave (SteadyChartArea *self)
{
  choose (self, NOT_CHOSEN);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, SteadyChartArea *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  on_motion (NULL, x, y, self);
}

static void
steady_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyChartArea *self = STEADY_CHART_AREA (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (ensure_view (self) == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  steady_chart_view_draw (self->view, cr, self->chosen);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
steady_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steady_chart_area_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  SteadyChartArea *self = STEADY_CHART_AREA (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 720;
      return;
    }
  *minimum = HEIGHT_MIN;
  if (self->chart != NULL)
    {
      SteadyChartStyle style = style_of (widget);

      *minimum = MAX ((int) steady_chart_natural_height (self->chart, for_size < 0 ? 720 : for_size, &style),
                      HEIGHT_MIN);
    }
  *natural = *minimum;
}

static void
steady_chart_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_pointer (&STEADY_CHART_AREA (widget)->view, steady_chart_view_free);
}

static void
steady_chart_area_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (steady_chart_area_parent_class)->css_changed (widget, change);

  drop_view (STEADY_CHART_AREA (widget));
}

static void
steady_chart_area_finalize (GObject *object)
{
  SteadyChartArea *self = STEADY_CHART_AREA (object);

  g_clear_pointer (&self->view, steady_chart_view_free);
  g_clear_pointer (&self->chart, steady_chart_unref);
  g_free (self->name);

  G_OBJECT_CLASS (steady_chart_area_parent_class)->finalize (object);
}

static void
steady_chart_area_class_init (SteadyChartAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steady_chart_area_finalize;
  widget_class->snapshot = steady_chart_area_snapshot;
  widget_class->get_request_mode = steady_chart_area_get_request_mode;
  widget_class->measure = steady_chart_area_measure;
  widget_class->size_allocate = steady_chart_area_size_allocate;
  widget_class->css_changed = steady_chart_area_css_changed;

  /* With the words of the chosen point; NULL where none is. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", STEADY_TYPE_CHART_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
steady_chart_area_init (SteadyChartArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->chosen = NOT_CHOSEN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_view), self, G_CONNECT_SWAPPED);
}

GtkWidget *
steady_chart_area_new (const char *name)
{
  SteadyChartArea *self = g_object_new (STEADY_TYPE_CHART_AREA, NULL);

  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
steady_chart_area_set_chart (SteadyChartArea *self, SteadyChart *chart)
{
  const char *text;

  g_return_if_fail (STEADY_IS_CHART_AREA (self));
  g_return_if_fail (chart != NULL);

  g_clear_pointer (&self->view, steady_chart_view_free);
  g_clear_pointer (&self->chart, steady_chart_unref);
  self->chart = steady_chart_ref (chart);
  self->chosen = NOT_CHOSEN;
  text = steady_chart_is_empty (chart) ? chart->empty_text : chart->title;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
