#include "steady-week-strip-view.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-scheme.h"
#include "steady-week-strip.h"
#include "steady-words-progress.h"

#define BODY_PT 11.0

struct _SteadyWeekStripView
{
  GtkWidget parent_instance;

  SteadyDayState states[STEADY_DAYS_PER_WEEK];
};

G_DEFINE_FINAL_TYPE (SteadyWeekStripView, steady_week_strip_view, GTK_TYPE_WIDGET)

static SteadyStripSign
sign_of (SteadyDayKind kind)
{
  switch (kind)
    {
    case STEADY_DAY_DONE:
      return STEADY_STRIP_DONE;
    case STEADY_DAY_PART:
      return STEADY_STRIP_PART;
    case STEADY_DAY_PLANNED:
      return STEADY_STRIP_PLANNED;
    case STEADY_DAY_REST:
      return STEADY_STRIP_REST;
    case STEADY_DAY_MISSED:
      return STEADY_STRIP_MISSED;
    case STEADY_DAY_AWAY:
    default:
      return STEADY_STRIP_AWAY;
    }
}

static SteadyStripStyle
style_of (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  SteadyStripStyle style = { .palette = steady_scheme_palette (), .font_scale = 1 };

  style.font_scale = pango_font_description_get_size (font) / (BODY_PT * PANGO_SCALE);
  if (pango_font_description_get_size_is_absolute (font))
    style.font_scale *= 72.0 / 96.0;
  style.font_family = pango_font_description_get_family (font);
  style.language = pango_language_to_string (pango_context_get_language (context));
  style.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return style;
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  SteadyWeekStripView *self = STEADY_WEEK_STRIP_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int day = keyboard ? -1 : steady_week_strip_hit (gtk_widget_get_width (widget), x, rtl);
  g_autofree char *text = NULL;

  if (day < 0)
    return FALSE;
  text = steady_words_day_state (&self->states[day]);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
steady_week_strip_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyWeekStripView *self = STEADY_WEEK_STRIP_VIEW (widget);
  SteadyStripStyle style = style_of (widget);
  SteadyStripDay days[STEADY_STRIP_DAYS];
  char *names[STEADY_STRIP_DAYS];
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    {
      names[i] = steady_words_weekday_short (steady_date_weekday (self->states[i].date));
      days[i] = (SteadyStripDay){ sign_of (self->states[i].kind), self->states[i].share_permille / 1000.0,
                                  self->states[i].today, names[i] };
    }
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  steady_week_strip_draw (cr, days, width, height, &style);
  cairo_destroy (cr);
  for (int i = 0; i < STEADY_STRIP_DAYS; i++)
    g_free (names[i]);
}

static GtkSizeRequestMode
steady_week_strip_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steady_week_strip_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                                int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 252;
      *natural = 480;
    }
  else
    {
      SteadyStripStyle style = style_of (widget);

      *minimum = (int) (steady_week_strip_height (for_size < 0 ? 480 : for_size, &style) + 0.999);
      *natural = *minimum;
    }
}

static void
steady_week_strip_view_class_init (SteadyWeekStripViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = steady_week_strip_view_snapshot;
  widget_class->get_request_mode = steady_week_strip_view_get_request_mode;
  widget_class->measure = steady_week_strip_view_measure;
  gtk_widget_class_set_css_name (widget_class, "week-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
steady_week_strip_view_init (SteadyWeekStripView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("This week"), -1);
  steady_scheme_follow (GTK_WIDGET (self));
}

void
steady_week_strip_view_set_states (SteadyWeekStripView *self,
                                   const SteadyDayState states[STEADY_DAYS_PER_WEEK])
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_if_fail (STEADY_IS_WEEK_STRIP_VIEW (self));

  for (int i = 0; i < STEADY_DAYS_PER_WEEK; i++)
    {
      g_autofree char *day = NULL;

      self->states[i] = states[i];
      day = steady_words_day_state (&states[i]);
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", day);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all->str, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
