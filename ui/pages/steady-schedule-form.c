#include "steady-schedule-form.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "widgets/steady-weekday-picker.h"

#define GOAL_STEP 5

struct _SteadyScheduleForm
{
  AdwBin parent_instance;

  SteadyWeekdayPicker *days;
  GtkSpinButton *goal;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyScheduleForm, steady_schedule_form, ADW_TYPE_BIN)

static void
on_changed (SteadyScheduleForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steady_schedule_form_class_init (SteadyScheduleFormClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", STEADY_TYPE_SCHEDULE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_schedule_form_init (SteadyScheduleForm *self)
{
}

static GtkWidget *
goal_row_new (SteadyScheduleForm *self, int goal)
{
  GtkWidget *list = steady_build_list (_("Goal"));
  GtkWidget *spin = gtk_spin_button_new_with_range (10, 100, GOAL_STEP);
  const char *title = _("Per cent of planned sets");
  const char *text = _("What you want to reach in a week. Not every day works out; 80 is a good goal.");

  self->goal = GTK_SPIN_BUTTON (spin);
  gtk_spin_button_set_value (self->goal, goal);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_control_row (title, text, spin));
  return list;
}

GtkWidget *
steady_schedule_form_new (guint8 days, int goal)
{
  SteadyScheduleForm *self = g_object_new (STEADY_TYPE_SCHEDULE_FORM, NULL);
  GtkWidget *box = steady_build_column ();
  GtkWidget *picker = g_object_new (STEADY_TYPE_WEEKDAY_PICKER, "days", (guint) days, NULL);

  self->days = STEADY_WEEKDAY_PICKER (picker);
  g_signal_connect_object (picker, "notify::days", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), steady_build_group (_("Training days"), picker));
  gtk_box_append (GTK_BOX (box), steady_build_group (_("Goal"), goal_row_new (self, goal)));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

guint8
steady_schedule_form_get_days (SteadyScheduleForm *self)
{
  g_return_val_if_fail (STEADY_IS_SCHEDULE_FORM (self), 0);

  return steady_weekday_picker_get_days (self->days);
}

int
steady_schedule_form_get_goal (SteadyScheduleForm *self)
{
  g_return_val_if_fail (STEADY_IS_SCHEDULE_FORM (self), 0);

  return gtk_spin_button_get_value_as_int (self->goal);
}
