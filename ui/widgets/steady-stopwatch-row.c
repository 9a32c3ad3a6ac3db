#include "steady-stopwatch-row.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"

#define NOTHING (-1)
#define TICK_MS 100

struct _SteadyStopwatchRow
{
  AdwActionRow parent_instance;

  SteadyClock *clock;
  int limit_s; /* 0: seconds are counted */
  int max;
  int value;
  gboolean running;
  gint64 begun_us;
  guint tick_id;
  GtkButton *button;
};

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadyStopwatchRow, steady_stopwatch_row, ADW_TYPE_ACTION_ROW)

static int
elapsed_s (SteadyStopwatchRow *self)
{
  return (int) ((steady_clock_elapsed_us (self->clock) - self->begun_us) / G_USEC_PER_SEC);
}

static char *
state_words (SteadyStopwatchRow *self)
{
  if (self->running && self->limit_s > 0)
    /* Translators: the number counted so far, and the seconds that are left. */
    return g_strdup_printf (_("%1$d – %2$d\u00A0s left"), self->value, MAX (self->limit_s - elapsed_s (self), 0));
  if (self->running)
    return g_strdup_printf (_("%d\u00A0s"), elapsed_s (self));
  if (self->value == NOTHING)
    return g_strdup (_("Not measured"));
  if (self->limit_s > 0)
    return g_strdup_printf (ngettext ("%d time", "%d times", (gulong) self->value), self->value);
  return g_strdup_printf (_("%d\u00A0s"), self->value);
}

static const char *
button_words (SteadyStopwatchRow *self)
{
  if (!self->running)
    return self->value == NOTHING ? _("Start") : _("Again");
  return self->limit_s > 0 ? _("Stood up") : _("Stop");
}

static void
update (SteadyStopwatchRow *self)
{
  g_autofree char *words = state_words (self);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  steady_build_button_label (self->button, button_words (self));
}

static void
stop (SteadyStopwatchRow *self)
{
  self->running = FALSE;
  g_clear_handle_id (&self->tick_id, g_source_remove);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static gboolean
on_tick (gpointer data)
{
  SteadyStopwatchRow *self = data;
  int limit = self->limit_s > 0 ? self->limit_s : self->max;

  update (self);
  if (elapsed_s (self) < limit)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->limit_s == 0)
    self->value = self->max;
  stop (self);
  return G_SOURCE_REMOVE;
}

static void
on_clicked (SteadyStopwatchRow *self)
{
  if (!self->running)
    {
      self->running = TRUE;
      self->begun_us = steady_clock_elapsed_us (self->clock);
      self->value = self->limit_s > 0 ? 0 : NOTHING;
      self->tick_id = g_timeout_add (TICK_MS, on_tick, self);
    }
  else if (self->limit_s > 0)
    self->value = MIN (self->value + 1, self->max);
  else
    {
      self->value = MIN (elapsed_s (self), self->max);
      stop (self);
      return;
    }
  update (self);
}

static void
steady_stopwatch_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VALUE:
      g_value_set_int (value, steady_stopwatch_row_get_value (STEADY_STOPWATCH_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_stopwatch_row_dispose (GObject *object)
{
  SteadyStopwatchRow *self = STEADY_STOPWATCH_ROW (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (steady_stopwatch_row_parent_class)->dispose (object);
}

static void
steady_stopwatch_row_class_init (SteadyStopwatchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = steady_stopwatch_row_get_property;
  G_OBJECT_CLASS (klass)->dispose = steady_stopwatch_row_dispose;

  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, NOTHING, G_MAXINT, NOTHING,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
steady_stopwatch_row_init (SteadyStopwatchRow *self)
{
  self->value = NOTHING;
  self->button = GTK_BUTTON (steady_build_button (_("Start"), NULL, NULL, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
row_new (SteadyClock *clock, const char *title, int limit_s, int max)
{
  SteadyStopwatchRow *self = g_object_new (STEADY_TYPE_STOPWATCH_ROW, "title", title, NULL);

  self->clock = g_object_ref (clock);
  self->limit_s = limit_s;
  self->max = max;
  update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
steady_stopwatch_row_new_seconds (SteadyClock *clock, const char *title, int max)
{
  return row_new (clock, title, 0, max);
}

GtkWidget *
steady_stopwatch_row_new_count (SteadyClock *clock, const char *title, int limit_s, int max)
{
  return row_new (clock, title, limit_s, max);
}

int
steady_stopwatch_row_get_value (SteadyStopwatchRow *self)
{
  g_return_val_if_fail (STEADY_IS_STOPWATCH_ROW (self), NOTHING);

  return self->running ? NOTHING : self->value;
}
