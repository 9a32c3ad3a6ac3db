#include "steady-clearance-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words.h"

/* The word of the checks file for all exercises together. */
#define SUBJECT_ALL "all"

typedef struct
{
  char *subject;
  GtkCheckButton *check;
} Choice;

struct _SteadyClearancePage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  GtkListBox *list;
  GArray *choices; /* Choice */
  GtkEditable *note;
  GtkWidget *record_button;
};

G_DEFINE_FINAL_TYPE (SteadyClearancePage, steady_clearance_page, STEADY_TYPE_SUBPAGE)

static void
choice_clear (gpointer data)
{
  g_free (((Choice *) data)->subject);
}

static gboolean
any_chosen (SteadyClearancePage *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (g_array_index (self->choices, Choice, i).check))
      return TRUE;
  return FALSE;
}

static void
update (SteadyClearancePage *self)
{
  gtk_widget_set_sensitive (self->record_button, any_chosen (self));
}

static void
on_record (SteadyClearancePage *self)
{
  g_autoptr (GPtrArray) answers = steady_answers_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (!gtk_check_button_get_active (choice->check))
        continue;
      steady_answers_add_whole (answers, steady_context_get_clock (self->context), STEADY_CHECK_CLEARANCE, 1,
                                choice->subject);
      if (*note != '\0')
        ((SteadyCheck *) g_ptr_array_index (answers, answers->len - 1))->note = g_strdup (note);
    }

  if (!steady_diary_add_checks (steady_context_get_diary (self->context), answers, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Clearance recorded"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static void
add_choice (SteadyClearancePage *self, const char *subject, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  Choice choice = { g_strdup (subject), GTK_CHECK_BUTTON (check) };
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update), self);
  g_array_append_val (self->choices, choice);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_in_force (SteadyClearancePage *self, const char *condition)
{
  g_autoptr (SteadyCheck) check
      = steady_diary_latest_check (steady_context_get_diary (self->context), STEADY_CHECK_CONDITION,
                                   condition, steady_context_get_today (self->context));

  return check != NULL && steady_check_get_value (check) == 1;
}

/* Variants that a condition forbids each need a word of their own. */
static void
add_forbidden (SteadyClearancePage *self, const SteadyExercise *exercise)
{
  for (guint i = 0; i < exercise->caveats->len; i++)
    {
      const SteadyCaveat *caveat = g_ptr_array_index (exercise->caveats, i);

      for (guint j = 0; caveat->forbids != NULL && caveat->forbids[j] != NULL; j++)
        {
          int index = steady_exercise_find_variant (exercise, caveat->forbids[j]);
          g_autofree char *subject = g_strdup_printf ("%s/%s", exercise->id, caveat->forbids[j]);
          g_autofree char *title = NULL;

          if (index < 0 || !is_in_force (self, caveat->condition))
            continue;
          title = g_strdup_printf ("%s – %s", exercise->name,
                                   steady_exercise_get_variant (exercise, (guint) index)->name);
          add_choice (self, subject, title, _("This way of doing it"));
        }
    }
}

static void
add_choices (SteadyClearancePage *self, SteadyPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);
      gboolean waits = item->decision == STEADY_DECISION_REFER || item->decision == STEADY_DECISION_LOCKED
                       || item->decision == STEADY_DECISION_PAUSE;
      g_autofree char *state = steady_words_decision (item->decision);

      if (waits)
        n++;
      if (waits && n == 1)
        add_choice (self, SUBJECT_ALL, _("All exercises"), _("Everything that waits for a professional"));
      if (waits)
        add_choice (self, item->exercise->id, item->exercise->name, state);
      add_forbidden (self, item->exercise);
    }
}

static void
steady_clearance_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_CLEARANCE_PAGE (object)->context);

  G_OBJECT_CLASS (steady_clearance_page_parent_class)->dispose (object);
}

static void
steady_clearance_page_finalize (GObject *object)
{
  g_array_unref (STEADY_CLEARANCE_PAGE (object)->choices);

  G_OBJECT_CLASS (steady_clearance_page_parent_class)->finalize (object);
}

static void
steady_clearance_page_class_init (SteadyClearancePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_clearance_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_clearance_page_finalize;
}

static void
steady_clearance_page_init (SteadyClearancePage *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
}

static GtkWidget *
note_list_new (SteadyClearancePage *self)
{
  GtkWidget *list = steady_build_list (_("Note"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_entry_row (_("Who agreed, and to what (optional)"), &self->note));
  return list;
}

GtkWidget *
steady_clearance_page_new (SteadyContext *context)
{
  SteadyClearancePage *self = g_object_new (STEADY_TYPE_CLEARANCE_PAGE, "title", _("Clearance"), NULL);
  SteadyPlan *plan = steady_context_get_plan (context, NULL);
  GtkWidget *column = steady_build_column ();

  self->context = g_object_ref (context);
  self->list = GTK_LIST_BOX (steady_build_list (_("What may be trained again")));
  self->record_button = steady_build_button (_("_Record"), "pill", NULL, NULL);
  gtk_widget_add_css_class (self->record_button, "suggested-action");
  g_signal_connect_swapped (self->record_button, "clicked", G_CALLBACK (on_record), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("A professional agrees"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("Record it once a doctor or physiotherapist has agreed that you train again. It "
                             "counts from now on; the dose begins where it was, or lower after a long "
                             "pause."),
                          NULL));
  if (plan != NULL)
    add_choices (self, plan);
  if (self->choices->len > 0)
    {
      gtk_box_append (GTK_BOX (column),
                      steady_build_group (_("What may be trained again"), GTK_WIDGET (self->list)));
      gtk_box_append (GTK_BOX (column), note_list_new (self));
      gtk_box_append (GTK_BOX (column), self->record_button);
    }
  else
    {
      g_object_ref_sink (self->list);
      g_object_unref (self->list);
      gtk_box_append (GTK_BOX (column),
                      steady_build_label (_("At the moment nothing waits for a clearance."), "secondary"));
      gtk_box_append (GTK_BOX (column), self->record_button);
      gtk_widget_set_visible (self->record_button, FALSE);
    }
  g_object_set (self, "content", column, NULL);
  update (self);
  return GTK_WIDGET (self);
}
