#include "steady-orders-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-outgoing.h"
#include "steady-words-order.h"

struct _SteadyOrdersPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise; /* (nullable) */
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (SteadyOrdersPage, steady_orders_page, STEADY_TYPE_SUBPAGE)

typedef enum
{
  ORDER_IN_FORCE,
  ORDER_LATER,
  ORDER_PAST,
} When;

static When
when_of (const SteadyPrescription *order, SteadyDate today)
{
  if (steady_prescription_covers (order, today))
    return ORDER_IN_FORCE;
  return order->valid_from > today ? ORDER_LATER : ORDER_PAST;
}

/* --- ending one, and taking that back ------------------------------------------------------------------- */

typedef struct
{
  SteadyContext *context;
  SteadyPrescription *order;
} Ended;

static void
ended_free (gpointer data, GClosure *closure)
{
  Ended *ended = data;

  g_object_unref (ended->context);
  steady_prescription_free (ended->order);
  g_free (ended);
}

static void
on_undo (Ended *ended)
{
  g_autoptr (GError) error = NULL;

  /* The page may be gone; it has told what it did. */
  if (!steady_diary_put_prescription (steady_context_get_diary (ended->context), ended->order, &error))
    g_printerr ("steady: %s\n", error->message);
}

static void
on_end (GtkButton *button, SteadyOrdersPage *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "steady-order");
  SteadyPrescription *was = NULL;
  g_autoptr (GError) error = NULL;
  Ended *ended;

  if (!steady_diary_end_prescription (steady_context_get_diary (self->context), id,
                                      steady_context_get_today (self->context), &was, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  ended = g_new (Ended, 1);
  ended->context = g_object_ref (self->context);
  ended->order = was;
  steady_feedback_undo (GTK_WIDGET (self), _("The order is ended"), G_CALLBACK (on_undo), ended, ended_free);
}

/* --- the lists ------------------------------------------------------------------------------------------ */

static char *
text_of (const SteadyPrescription *order, const SteadyExercise *exercise)
{
  g_autofree char *words = steady_words_order (order, exercise);
  g_autofree char *period = steady_words_order_period (order);
  GString *text = g_string_new (words);

  if (order->dose.sets > 0 && order->variant != NULL && steady_exercise_find_variant (exercise, order->variant) >= 0)
    g_string_append_printf (
        text, "\n%s",
        steady_exercise_get_variant (exercise, (guint) steady_exercise_find_variant (exercise, order->variant))->name);
  g_string_append_printf (text, "\n%s", period);
  if (order->note != NULL)
    g_string_append_printf (text, "\n%s", order->note);
  return g_string_free (text, FALSE);
}

static GtkWidget *
order_row_new (SteadyOrdersPage *self, const SteadyPrescription *order, const SteadyExercise *exercise, When when)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = text_of (order, exercise);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  g_autofree char *title = g_markup_escape_text (exercise->name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  if (when != ORDER_PAST)
    {
      GtkWidget *button = steady_build_button (_("End this order"), "flat", NULL, NULL);
      /* Translators: %s is an exercise. */
      g_autofree char *name = g_strdup_printf (_("End this order: %s"), exercise->name);

      steady_build_name (button, name, NULL);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (button), "steady-order", g_strdup (order->id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_end), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

/* Whether there was any. */
static gboolean
add_list (SteadyOrdersPage *self, GPtrArray *orders, When when, const char *title)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (self->context);
  SteadyDate today = steady_context_get_today (self->context);
  GtkWidget *list = NULL;

  for (guint i = orders->len; i > 0; i--)
    {
      const SteadyPrescription *order = g_ptr_array_index (orders, i - 1);
      const SteadyExercise *exercise = steady_catalogue_find (catalogue, order->exercise);

      if (exercise == NULL || (self->exercise != NULL && exercise != self->exercise) || when_of (order, today) != when)
        continue;
      if (list == NULL)
        list = steady_build_list (title);
      gtk_list_box_append (GTK_LIST_BOX (list), order_row_new (self, order, exercise, when));
    }
  if (list != NULL)
    gtk_box_append (self->lists, steady_build_group (title, list));
  return list != NULL;
}

static void
refresh (SteadyOrdersPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) orders = steady_diary_prescriptions (steady_context_get_diary (self->context), &error);
  gboolean any;

  if (orders == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_build_clear (GTK_WIDGET (self->lists));
  any = add_list (self, orders, ORDER_IN_FORCE, _("In force"));
  any = add_list (self, orders, ORDER_LATER, _("Later")) || any;
  any = add_list (self, orders, ORDER_PAST, _("Past")) || any;
  if (!any)
    gtk_box_append (self->lists, steady_build_label (_("Nothing was ordered yet. The plan is Steady’s own."), NULL));
}

/* --- the form for a professional ------------------------------------------------------------------------ */

static void
on_form (SteadyOrdersPage *self)
{
  const SteadyOutgoing what = { .kind = STEADY_OUTGOING_FORM };

  steady_outgoing_save (GTK_WIDGET (self), self->context, &what);
}

static GtkWidget *
ways_list_new (SteadyOrdersPage *self)
{
  GtkWidget *list = steady_build_list (_("Further orders"));
  GtkWidget *form = steady_build_link_row (_("Save a form for your professional…"),
                                           _("A table with today’s doses, to be changed in a spreadsheet."), NULL, NULL);

  if (self->exercise != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         steady_build_link_row (_("Enter an order"), _("As you were told, on paper or by word."),
                                                "win.record-order", g_variant_new_string (self->exercise->id)));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("Import a prescription…"), _("A table that a professional filled in."),
                                              "win.import-order", NULL));
  gtk_list_box_append (GTK_LIST_BOX (list), form);
  g_signal_connect_object (form, "activated", G_CALLBACK (on_form), self, G_CONNECT_SWAPPED);
  return list;
}

static void
steady_orders_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_ORDERS_PAGE (object)->context);

  G_OBJECT_CLASS (steady_orders_page_parent_class)->dispose (object);
}

static void
steady_orders_page_class_init (SteadyOrdersPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_orders_page_dispose;
}

static void
steady_orders_page_init (SteadyOrdersPage *self)
{
}

GtkWidget *
steady_orders_page_new (SteadyContext *context, const SteadyExercise *exercise)
{
  SteadyOrdersPage *self = g_object_new (STEADY_TYPE_ORDERS_PAGE, "title",
                                         exercise != NULL ? exercise->name : _("A professional’s orders"), NULL);
  GtkWidget *column = steady_build_column ();

  self->context = g_object_ref (context);
  self->exercise = exercise;
  self->lists = GTK_BOX (steady_build_column ());
  gtk_box_append (GTK_BOX (column), steady_build_heading (_("A professional’s orders"), "title-1"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->lists));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Further orders"), ways_list_new (self)));
  g_object_set (self, "content", column, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
