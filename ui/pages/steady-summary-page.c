#include "steady-summary-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-record-rows.h"
#include "steady-words-error.h"
#include "steady-words.h"

struct _SteadySummaryPage
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *text;
  GtkBox *content;
  GtkWidget *close_button;
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySummaryPage, steady_summary_page, ADW_TYPE_BIN)

static void
on_close (SteadySummaryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
steady_summary_page_class_init (SteadySummaryPageClass *klass)
{
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", STEADY_TYPE_SUMMARY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_summary_page_init (SteadySummaryPage *self)
{
  GtkWidget *column = steady_build_column ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "child", column, NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                                      "child", clamp, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = GTK_LABEL (steady_build_heading ("", "title-1"));
  self->text = GTK_LABEL (steady_build_label ("", NULL));
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->close_button = steady_build_button (_("_Close"), "pill", NULL, NULL);
  gtk_widget_add_css_class (self->close_button, "suggested-action");
  g_signal_connect_swapped (self->close_button, "clicked", G_CALLBACK (on_close), self);

  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->content));
  gtk_widget_add_css_class (clamp, "column");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), steady_build_bottom_bar (NULL, self->close_button));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Only what this session did: the day may have had another. */
static SteadyHistory *
session_history (const SteadyHistory *all, const char *session_id)
{
  SteadyHistory *history = steady_history_new ();

  for (guint i = 0; i < all->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (all->sets, i);

      if (g_str_equal (set->session_id, session_id))
        g_ptr_array_add (history->sets, steady_set_copy (set));
    }
  return history;
}

static gboolean
was_trained (const SteadyHistory *history, const SteadyExercise *exercise)
{
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (g_str_equal (set->exercise, exercise->id) && set->status != STEADY_STATUS_SKIPPED)
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
done_list_new (SteadyContext *context, const SteadyHistory *history, guint *n_exercises)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (context);
  GtkWidget *list = steady_build_list (_("Done"));
  SteadyDate date = history->sets->len > 0 ? ((SteadySet *) g_ptr_array_index (history->sets, 0))->date
                                           : STEADY_DATE_NONE;

  *n_exercises = 0;
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);
      g_autofree char *sets = NULL;

      if (!was_trained (history, exercise))
        continue;
      sets = steady_record_rows_sets (history, exercise, date);
      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (exercise->name, sets));
      (*n_exercises)++;
    }
  return list;
}

static GtkWidget *
tomorrow_list_new (SteadyContext *context, const SteadyHistory *history)
{
  SteadyDate date = history->sets->len > 0 ? ((SteadySet *) g_ptr_array_index (history->sets, 0))->date
                                           : STEADY_DATE_NONE;
  SteadyDate tomorrow = MAX (steady_context_get_today (context), date) + 1;
  g_autoptr (SteadyPlan) plan = steady_diary_plan (steady_context_get_diary (context), tomorrow, NULL);
  GtkWidget *list = steady_build_list (_("Tomorrow"));

  for (guint i = 0; plan != NULL && i < plan->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (plan->items, SteadyPlanItem, i);
      g_autofree char *words = NULL;

      if (!was_trained (history, item->exercise))
        continue;
      words = steady_words_tomorrow (item);
      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (item->exercise->name, words));
    }
  return list;
}

void
steady_summary_page_show (SteadySummaryPage *self, SteadyContext *context, const char *session_id,
                          int stopped_by_pain)
{
  SteadyDiary *diary = steady_context_get_diary (context);
  SteadyDate date = steady_diary_session_date (diary, session_id);
  g_autoptr (SteadyHistory) all = NULL;
  g_autoptr (SteadyHistory) history = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *done;
  guint n_exercises;

  g_return_if_fail (STEADY_IS_SUMMARY_PAGE (self));

  steady_build_clear (GTK_WIDGET (self->content));
  /* Its own day, which need not be today: midnight passed, or the clock was set. */
  if (date == STEADY_DATE_NONE)
    date = steady_context_get_today (context);
  all = steady_diary_history (diary, date, date, &error);
  if (all == NULL)
    {
      gtk_label_set_label (self->title, _("Training is over"));
      text = steady_words_error (error);
      gtk_label_set_label (self->text, text);
      return;
    }

  history = session_history (all, session_id);
  done = g_object_ref_sink (done_list_new (context, history, &n_exercises));
  if (n_exercises == 0)
    {
      gtk_label_set_label (self->title, _("Nothing was done"));
      gtk_label_set_label (self->text, _("That is fine. The plan waits for you."));
    }
  else if (stopped_by_pain >= 0)
    {
      gtk_label_set_label (self->title, _("Ended because of pain"));
      gtk_label_set_label (self->text,
                           _("Stopping was right. What you did is kept, and the plan becomes easier. If the "
                              "pain stays or grows, see a professional."));
    }
  else
    {
      gtk_label_set_label (self->title, _("Done for now"));
      gtk_label_set_label (
          self->text, _("Every set is kept. Nothing rises tonight: tomorrow you are asked how your legs "
                         "feel, and that decides."));
    }

  if (n_exercises > 0)
    {
      gtk_box_append (self->content, steady_build_group (_("What you did"), done));
      gtk_box_append (self->content,
                      steady_build_group (_("What comes next"), tomorrow_list_new (context, history)));
    }
  g_object_unref (done);
  gtk_widget_grab_focus (self->close_button);
}
