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
  gtk_widget_set_visible (self->dose_list, get_order (self) != ORDER_NOT);
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

static void
on_record (SteadyOrderPage *self)
{
  g_autoptr (SteadyPrescription) order = new_order (self, steady_context_get_today (self->context));
  g_autoptr (GError) error = NULL;

  if (!steady_diary_put_prescription (steady_context_get_diary (self->context), order, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Recorded"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

/* On a line of its own: beside a title the choices would leave it no room where text is large. */
static GtkWidget *
order_choice_new (SteadyOrderPage *self)
{
  const char * const orders[] = { _("Exactly this dose"), _("At most this dose"), _("Not this exercise"), NULL };

  self->order = GTK_DROP_DOWN (steady_build_drop_down (orders));
  steady_build_name (GTK_WIDGET (self->order), _("Order"), NULL);
  g_signal_connect_object (self->order, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return steady_build_group (_("Order"), GTK_WIDGET (self->order));
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
      = steady_build_add_spin_row (self->dose_list, _("Sets"), self->exercise->two_sided ? _("On each side") : NULL, 1,
                                   SETS_MAX, MAX (dose.sets, 1));
  if (repetitions)
    self->reps = steady_build_add_spin_row (self->dose_list, _("Repetitions"), NULL, 1, REPS_MAX, dose.reps);
  self->hold = steady_build_add_spin_row (self->dose_list, repetitions ? _("Seconds held in each") : _("Seconds held"),
                                          NULL, 1, HOLD_MAX, dose.hold_s);
}

static GtkWidget *
note_list_new (SteadyOrderPage *self)
{
  GtkWidget *list = steady_build_list (_("Note"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_entry_row (_("Who ordered it, and why (optional)"), &self->note));
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
  GtkWidget *weeks_list = steady_build_list (_("How long"));
  GtkWidget *more = steady_build_list (_("Orders"));

  self->context = g_object_ref (context);
  self->exercise = exercise;
  fill_dose_list (self);
  self->weeks = steady_build_add_spin_row (weeks_list, _("For how many weeks"), _("0: until another order"), 0,
                                           WEEKS_MAX, 0);
  gtk_widget_add_css_class (record, "suggested-action");
  g_signal_connect_swapped (record, "clicked", G_CALLBACK (on_record), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("A professional’s order"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("What your doctor or physiotherapist ordered goes before the plan, from today "
                             "on. Stops, locks and days of rest after pain still hold."),
                          NULL));
  gtk_box_append (GTK_BOX (column), order_choice_new (self));
  gtk_box_append (GTK_BOX (column), self->dose_list);
  gtk_box_append (GTK_BOX (column), weeks_list);
  gtk_box_append (GTK_BOX (column), note_list_new (self));
  gtk_box_append (GTK_BOX (column), record);
  gtk_list_box_append (GTK_LIST_BOX (more),
                       steady_build_link_row (_("Import a prescription…"), _("A table that a professional filled in."),
                                              "win.import-order", NULL));
  gtk_list_box_append (GTK_LIST_BOX (more), steady_build_link_row (_("Orders so far"), _("To see or end them."),
                                                                   "win.show-orders",
                                                                   g_variant_new_string (exercise->id)));
  gtk_box_append (GTK_BOX (column), more);
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}
