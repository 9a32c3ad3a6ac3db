#include "steady-order-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words.h"

/* CONTRACT.md, "prescription". */
#define SETS_MAX 10
#define REPS_MAX 50
#define HOLD_MAX 300
#define WEEKS_MAX 52
#define DAYS_PER_WEEK 7

typedef enum
{
  ORDER_FIXED,
  ORDER_CEILING,
  ORDER_NOT,
  ORDER_END,
} Order;

struct _SteadyOrderPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise;
  GtkDropDown *order;
  GtkWidget *dose_list;
  GtkSpinButton *sets;
  GtkSpinButton *reps; /* (nullable): a hold exercise has none */
  GtkSpinButton *hold;
  GtkWidget *weeks_list;
  GtkSpinButton *weeks;
  GtkEditable *note;
};

G_DEFINE_FINAL_TYPE (SteadyOrderPage, steady_order_page, STEADY_TYPE_SUBPAGE)

static Order
get_order (SteadyOrderPage *self)
{
  return (Order) gtk_drop_down_get_selected (self->order);
}

static void
update (SteadyOrderPage *self)
{
  Order order = get_order (self);

  gtk_widget_set_visible (self->dose_list, order == ORDER_FIXED || order == ORDER_CEILING);
  gtk_widget_set_visible (self->weeks_list, order != ORDER_END);
}

/* (transfer full) (nullable): the order that counts today: the later valid_from, then the later read. */
static SteadyPrescription *
find_in_force (SteadyOrderPage *self, SteadyDate today)
{
  g_autoptr (SteadyHistory) history
      = steady_diary_history (steady_context_get_diary (self->context), today, today, NULL);
  const SteadyPrescription *found = NULL;

  for (guint i = 0; history != NULL && i < history->prescriptions->len; i++)
    {
      const SteadyPrescription *each = g_ptr_array_index (history->prescriptions, i);

      if (!g_str_equal (each->exercise, self->exercise->id) || !steady_prescription_covers (each, today))
        continue;
      if (found == NULL || each->valid_from > found->valid_from
          || (each->valid_from == found->valid_from && each->read_order > found->read_order))
        found = each;
    }
  return found != NULL ? steady_prescription_copy (found) : NULL;
}

static SteadyPrescription *
new_order (SteadyOrderPage *self, SteadyDate today)
{
  SteadyPrescription *order = steady_prescription_new ();
  int weeks = gtk_spin_button_get_value_as_int (self->weeks);
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));

  order->id = g_uuid_string_random ();
  order->exercise = g_strdup (self->exercise->id);
  order->dose.sets = get_order (self) == ORDER_NOT ? 0 : gtk_spin_button_get_value_as_int (self->sets);
  order->dose.reps = self->reps != NULL ? gtk_spin_button_get_value_as_int (self->reps) : 0;
  order->dose.hold_s = gtk_spin_button_get_value_as_int (self->hold);
  order->ceiling = get_order (self) == ORDER_CEILING;
  order->valid_from = today;
  order->valid_until = weeks > 0 ? today + weeks * DAYS_PER_WEEK - 1 : STEADY_DATE_NONE;
  order->note = *note != '\0' ? g_strdup (note) : NULL;
  return order;
}

/* An order that limits nothing: for the one day on which an order of the same day is taken back. */
static SteadyPrescription *
new_free_day (SteadyOrderPage *self, SteadyDate today)
{
  SteadyPrescription *order = steady_prescription_new ();

  order->id = g_uuid_string_random ();
  order->exercise = g_strdup (self->exercise->id);
  order->dose = (SteadyDose){ SETS_MAX, self->reps != NULL ? REPS_MAX : 0, HOLD_MAX };
  order->ceiling = TRUE;
  order->valid_from = today;
  order->valid_until = today;
  return order;
}

/* Until yesterday; one that began today lasts the day in the record, and is overruled on it. */
static void
add_end (SteadyOrderPage *self, GPtrArray *orders, SteadyPrescription *order, SteadyDate today)
{
  order->valid_until = MAX (today - 1, order->valid_from);
  g_ptr_array_add (orders, order);
  if (order->valid_from >= today)
    g_ptr_array_add (orders, new_free_day (self, today));
}

static void
on_record (SteadyOrderPage *self)
{
  SteadyDate today = steady_context_get_today (self->context);
  /* Orders are rows of a file, also where the file is this form. */
  const SteadyImportOptions options = { .update = TRUE };
  SteadyImportCounts counts;
  g_autoptr (SteadyHistory) rows = steady_history_new ();
  g_autoptr (GError) error = NULL;

  if (get_order (self) == ORDER_END)
    {
      SteadyPrescription *order = find_in_force (self, today);

      if (order == NULL)
        {
          steady_feedback_say (GTK_WIDGET (self), _("There is no order for this exercise today."));
          return;
        }
      add_end (self, rows->prescriptions, order, today);
    }
  else
    g_ptr_array_add (rows->prescriptions, new_order (self, today));

  if (!steady_diary_import (steady_context_get_diary (self->context), rows, &options, &counts, NULL, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Recorded"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static GtkSpinButton *
add_spin_row (GtkWidget *list, const char *title, const char *text, int min, int max, int value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (min, max, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
order_list_new (SteadyOrderPage *self)
{
  const char *orders[] = { _("Exactly this dose"), _("At most this dose"), _("Not this exercise"),
                           _("No order any more"), NULL };
  GtkWidget *list = steady_build_list (_("Order"));
  GtkWidget *row = adw_action_row_new ();

  self->order = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (orders));
  gtk_widget_set_valign (GTK_WIDGET (self->order), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->order, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Order"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->order));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->order));
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
fill_dose_list (SteadyOrderPage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, self->exercise->id) : NULL;
  SteadyDose dose = item != NULL ? item->dose
                                 : (SteadyDose){ self->exercise->sets.min, self->exercise->reps.min,
                                                 self->exercise->hold_s.min };
  gboolean repetitions = self->exercise->kind == STEADY_EXERCISE_REPETITIONS;

  self->dose_list = steady_build_list (_("Dose"));
  self->sets
      = add_spin_row (self->dose_list, _("Sets"), self->exercise->two_sided ? _("On each side") : NULL, 1,
                      SETS_MAX, MAX (dose.sets, 1));
  if (repetitions)
    self->reps = add_spin_row (self->dose_list, _("Repetitions"), NULL, 1, REPS_MAX, dose.reps);
  self->hold = add_spin_row (self->dose_list, repetitions ? _("Seconds held in each") : _("Seconds held"),
                             NULL, 1, HOLD_MAX, dose.hold_s);
}

static GtkWidget *
note_list_new (SteadyOrderPage *self)
{
  GtkWidget *list = steady_build_list (_("Note"));
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Who ordered it, and why (optional)"));
  self->note = GTK_EDITABLE (row);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
steady_order_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_ORDER_PAGE (object)->context);

  G_OBJECT_CLASS (steady_order_page_parent_class)->dispose (object);
}

static void
steady_order_page_class_init (SteadyOrderPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_order_page_dispose;
}

static void
steady_order_page_init (SteadyOrderPage *self)
{
}

GtkWidget *
steady_order_page_new (SteadyContext *context, const SteadyExercise *exercise)
{
  SteadyOrderPage *self = g_object_new (STEADY_TYPE_ORDER_PAGE, "title", exercise->name, NULL);
  GtkWidget *column = steady_build_column ();
  GtkWidget *record = steady_build_button (_("_Record"), "pill", NULL, NULL);

  self->context = g_object_ref (context);
  self->exercise = exercise;
  fill_dose_list (self);
  self->weeks_list = steady_build_list (_("How long"));
  self->weeks = add_spin_row (self->weeks_list, _("For how many weeks"), _("0: until another order"), 0,
                              WEEKS_MAX, 0);
  gtk_widget_add_css_class (record, "suggested-action");
  g_signal_connect_swapped (record, "clicked", G_CALLBACK (on_record), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("A professional’s order"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("What your doctor or physiotherapist ordered goes before the plan, from today "
                             "on. Stops, locks and days of rest after pain still hold."),
                          NULL));
  gtk_box_append (GTK_BOX (column), order_list_new (self));
  gtk_box_append (GTK_BOX (column), self->dose_list);
  gtk_box_append (GTK_BOX (column), self->weeks_list);
  gtk_box_append (GTK_BOX (column), note_list_new (self));
  gtk_box_append (GTK_BOX (column), record);
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}
