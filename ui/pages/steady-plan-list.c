#include "steady-plan-list.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-session-setup.h"
#include "steady-today-notices.h"
#include "steady-words-order.h"
#include "steady-words.h"
#include "widgets/steady-wrap.h"

typedef struct
{
  const SteadyExercise *exercise;
  GtkCheckButton *check; /* (nullable): there is nothing to choose */
} PlanRow;

struct _SteadyPlanList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GArray *rows;          /* PlanRow */
  GHashTable *left_out;  /* ids that the person put off, kept while the plan is shown anew */
  SteadyContext *context;
};

enum
{
  SIGNAL_CHOICE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyPlanList, steady_plan_list, ADW_TYPE_BIN)

static void
on_toggled (GtkCheckButton *check, SteadyPlanList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PlanRow *row = &g_array_index (self->rows, PlanRow, i);

      if (row->check != check)
        continue;
      if (gtk_check_button_get_active (check))
        g_hash_table_remove (self->left_out, row->exercise->id);
      else
        g_hash_table_add (self->left_out, g_strdup (row->exercise->id));
    }
  g_signal_emit (self, signals[SIGNAL_CHOICE_CHANGED], 0);
}

static void
on_take_offer (GtkButton *button, SteadyPlanList *self)
{
  const char *variant = g_object_get_data (G_OBJECT (button), "steady-variant");
  g_autoptr (GError) error = NULL;

  if (!steady_diary_answer (steady_context_get_diary (self->context), STEADY_CHECK_VARIANT, 10, variant, NULL,
                            &error))
    steady_feedback_error (GTK_WIDGET (self), error);
}

static const SteadySessionItem *
find_item (GArray *items, const SteadyExercise *exercise)
{
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, SteadySessionItem, i).exercise == exercise)
      return &g_array_index (items, SteadySessionItem, i);
  return NULL;
}

/* Before the words: a box to tick, or the sign of why there is none. */
static GtkWidget *
prefix_new (SteadyPlanList *self, const SteadyPlanItem *planned, const SteadySessionItem *item)
{
  GtkWidget *image;
  const char *icon = "steady-rest-symbolic";

  if (planned->prescribed && item != NULL && steady_session_setup_has_rest (item))
    {
      GtkWidget *check = gtk_check_button_new ();
      PlanRow row = { planned->exercise, GTK_CHECK_BUTTON (check) };
      /* Translators: %s is an exercise; ticked: it is part of the training that is about to start. */
      g_autofree char *name = g_strdup_printf (_("Do now: %s"), planned->exercise->name);

      gtk_check_button_set_active (row.check, !g_hash_table_contains (self->left_out, planned->exercise->id));
      steady_build_name (check, name, NULL);
      gtk_widget_set_tooltip_text (check, name);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
      g_array_append_val (self->rows, row);
      return check;
    }

  if (planned->prescribed && item != NULL)
    icon = "steady-done-symbolic";
  else if (planned->decision == STEADY_DECISION_LOCKED)
    icon = "steady-locked-symbolic";
  else if (planned->decision == STEADY_DECISION_REFER || planned->decision == STEADY_DECISION_PAUSE)
    icon = "steady-wrong-symbolic";
  image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (image, "row-sign");
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  return image;
}

static char *
first_line (const SteadyPlanItem *planned, const SteadySessionItem *item)
{
  if (planned->prescribed && item != NULL && !steady_session_setup_has_rest (item))
    return g_strdup (_("Done today"));
  return steady_words_item (planned);
}

/* (nullable): how much of it is done today, where it is begun and not finished; the slower side counts. */
static char *
progress_line (const SteadySessionItem *item)
{
  int done;

  if (item == NULL || !steady_session_setup_has_rest (item))
    return NULL;
  done = item->sides[0].done;
  if (item->exercise->two_sided)
    done = MIN (done, item->sides[1].done);
  if (done == 0 && (!item->exercise->two_sided || item->sides[0].done + item->sides[1].done == 0))
    return NULL;
  /* Translators: sets done today, of how many. */
  return g_strdup_printf (_("%1$d of %2$d sets done today"), done, item->dose.sets);
}

/* What stops or locks all of them is said above them, once. */
static char *
second_line (SteadyPlanList *self, const SteadyPlanItem *planned, const SteadyPlan *plan, const char *said_above)
{
  g_autofree char *lock = NULL;

  if (plan->stop && planned->decision == STEADY_DECISION_REFER)
    return g_strdup (_("See above."));
  if (planned->decision != STEADY_DECISION_LOCKED)
    return steady_words_reason (planned, plan->date);
  lock = steady_words_lock (planned, steady_context_get_catalogue (self->context));
  return g_strcmp0 (lock, said_above) == 0 ? g_strdup (_("See above.")) : g_steal_pointer (&lock);
}

static GtkWidget *
offer_new (SteadyPlanList *self, const SteadyPlanItem *planned)
{
  const SteadyVariant *variant = steady_exercise_get_variant (planned->exercise, (guint) planned->offer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button;
  /* Translators: %s is a harder way of doing an exercise. */
  g_autofree char *text = g_strdup_printf (
      _("You could take a harder way now: %s. It begins with the lowest dose."), variant->name);
  g_autofree char *name = g_strdup_printf (_("Take the harder way: %s"), variant->name);

  button = steady_build_button (_("_Take it"), NULL, NULL, NULL);
  steady_build_name (button, name, NULL);
  g_object_set_data_full (G_OBJECT (button), "steady-variant",
                          g_strdup_printf ("%s/%s", planned->exercise->id, variant->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_take_offer), self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), steady_build_label (text, NULL));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
why_button_new (const SteadyExercise *exercise)
{
  GtkWidget *why = steady_build_button (_("_Why?"), "flat", NULL, NULL);
  /* Translators: %s is an exercise. */
  g_autofree char *name = g_strdup_printf (_("Why this dose? %s"), exercise->name);

  gtk_widget_set_valign (why, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (why), "s", exercise->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (why), "win.show-why");
  steady_build_name (why, name, NULL);
  return why;
}

static GtkWidget *
row_new (SteadyPlanList *self, const SteadyPlanItem *planned, const SteadySessionItem *item, const SteadyPlan *plan,
         const char *said_above)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *dose;
  g_autofree char *first = first_line (planned, item);
  g_autofree char *second = second_line (self, planned, plan, said_above);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", first, second);
  g_autofree char *progress = progress_line (item);

  dose = steady_build_label (first, "numeric");
  gtk_box_append (GTK_BOX (texts), steady_build_label (planned->exercise->name, "heading"));
  gtk_box_append (GTK_BOX (texts), dose);
  if (progress != NULL)
    gtk_box_append (GTK_BOX (texts), steady_build_label (progress, "numeric"));
  gtk_box_append (GTK_BOX (texts), steady_build_label (second, "secondary"));
  if (planned->offer >= 0 && planned->prescribed)
    gtk_box_append (GTK_BOX (texts), offer_new (self, planned));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (box), prefix_new (self, planned, item));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), why_button_new (planned->exercise));
  gtk_widget_add_css_class (box, "plan-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", planned->exercise->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
  steady_build_name (row, planned->exercise->name, spoken);
  return row;
}

static void
steady_plan_list_dispose (GObject *object)
{
  g_clear_object (&STEADY_PLAN_LIST (object)->context);

  G_OBJECT_CLASS (steady_plan_list_parent_class)->dispose (object);
}

static void
steady_plan_list_finalize (GObject *object)
{
  SteadyPlanList *self = STEADY_PLAN_LIST (object);

  g_array_unref (self->rows);
  g_hash_table_unref (self->left_out);

  G_OBJECT_CLASS (steady_plan_list_parent_class)->finalize (object);
}

static void
steady_plan_list_class_init (SteadyPlanListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_plan_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_plan_list_finalize;

  signals[SIGNAL_CHOICE_CHANGED] = g_signal_new ("choice-changed", STEADY_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST,
                                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_plan_list_init (SteadyPlanList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (PlanRow));
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (steady_build_list (_("Today’s plan")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
steady_plan_list_show (SteadyPlanList *self, SteadyContext *context, SteadyPlan *plan, GArray *items)
{
  g_autofree char *said_above = NULL;

  g_return_if_fail (STEADY_IS_PLAN_LIST (self));
  g_return_if_fail (plan != NULL && items != NULL);

  said_above = steady_today_notices_lock_text (plan, steady_context_get_catalogue (context));
  g_set_object (&self->context, context);
  g_array_set_size (self->rows, 0);
  steady_build_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *planned = &g_array_index (plan->items, SteadyPlanItem, i);

      gtk_list_box_append (self->list,
                           row_new (self, planned, find_item (items, planned->exercise), plan, said_above));
    }
}

GPtrArray *
steady_plan_list_get_chosen (SteadyPlanList *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  g_return_val_if_fail (STEADY_IS_PLAN_LIST (self), chosen);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlanRow *row = &g_array_index (self->rows, PlanRow, i);

      if (gtk_check_button_get_active (row->check))
        g_ptr_array_add (chosen, row->exercise->id);
    }
  g_ptr_array_add (chosen, NULL);
  return chosen;
}

char *
steady_plan_list_left_out (SteadyPlanList *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (STEADY_IS_PLAN_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlanRow *row = &g_array_index (self->rows, PlanRow, i);

      if (!gtk_check_button_get_active (row->check))
        g_ptr_array_add (names, row->exercise->name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of a list. */
  return g_strjoinv (_(", "), (char **) names->pdata);
}
