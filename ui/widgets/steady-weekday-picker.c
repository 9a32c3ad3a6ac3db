#include "steady-weekday-picker.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "steady-words.h"
#include "steady-wrap.h"

#define DAYS_IN_WEEK 7
#define ALL_DAYS 0x7f
#define SPACING 3

struct _SteadyWeekdayPicker
{
  AdwBin parent_instance;

  GtkWidget *buttons[DAYS_IN_WEEK]; /* by day, Monday first */
  gboolean setting;
};

enum
{
  PROP_0,
  PROP_DAYS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadyWeekdayPicker, steady_weekday_picker, ADW_TYPE_BIN)

static void
on_toggled (GtkToggleButton *button, SteadyWeekdayPicker *self)
{
  if (self->setting)
    return;

  /* No training day at all would be no plan: the last one stays. */
  if (steady_weekday_picker_get_days (self) == 0)
    {
      self->setting = TRUE;
      gtk_toggle_button_set_active (button, TRUE);
      self->setting = FALSE;
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAYS]);
}

static void
steady_weekday_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DAYS:
      steady_weekday_picker_set_days (STEADY_WEEKDAY_PICKER (object), (guint8) g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_weekday_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DAYS:
      g_value_set_uint (value, steady_weekday_picker_get_days (STEADY_WEEKDAY_PICKER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_weekday_picker_class_init (SteadyWeekdayPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_weekday_picker_set_property;
  object_class->get_property = steady_weekday_picker_get_property;

  properties[PROP_DAYS]
      = g_param_spec_uint ("days", NULL, NULL, 0, ALL_DAYS, ALL_DAYS,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "weekday-picker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_weekday_picker_init (SteadyWeekdayPicker *self)
{
  static const char * const names[DAYS_IN_WEEK] = {
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
  };
  int first = steady_weekday_picker_first_of_week ();
  GtkWidget *wrap = g_object_new (STEADY_TYPE_WRAP, "fill", TRUE, "spacing", SPACING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Training days"),
                                  -1);

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      int day = (first + i) % DAYS_IN_WEEK;
      g_autofree char *text = steady_words_weekday_short (day);

      self->buttons[day] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", gtk_label_new (text), NULL);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[day]), TRUE);
      gtk_widget_set_tooltip_text (self->buttons[day], _(names[day]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[day]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(names[day]), -1);
      steady_wrap_append (STEADY_WRAP (wrap), self->buttons[day]);
      g_signal_connect (self->buttons[day], "toggled", G_CALLBACK (on_toggled), self);
    }
  adw_bin_set_child (ADW_BIN (self), wrap);
}

guint8
steady_weekday_picker_get_days (SteadyWeekdayPicker *self)
{
  guint days = 0;

  g_return_val_if_fail (STEADY_IS_WEEKDAY_PICKER (self), 0);

  for (guint day = 0; day < DAYS_IN_WEEK; day++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[day])))
      days |= 1u << day;
  return (guint8) days;
}

void
steady_weekday_picker_set_days (SteadyWeekdayPicker *self, guint8 days)
{
  g_return_if_fail (STEADY_IS_WEEKDAY_PICKER (self));
  g_return_if_fail (days > 0 && days <= ALL_DAYS);

  if (steady_weekday_picker_get_days (self) == days)
    return;

  self->setting = TRUE;
  for (guint day = 0; day < DAYS_IN_WEEK; day++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[day]), (days >> day) & 1);
  self->setting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAYS]);
}

int
steady_weekday_picker_first_of_week (void)
{
  /* glibc: the weekday of a date that is known, and which day after it a week begins with, from 1. */
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  guint week_origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int origin_day = week_origin == 19971201 ? 0 : 6;

  return (origin_day + *first - 1) % DAYS_IN_WEEK;
}
