#include "steady-record-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-record-rows.h"
#include "steady-sets-page.h"
#include "steady-words-check.h"
#include "widgets/steady-navigation.h"
#include "widgets/steady-whole-numbers.h"

/* What is shown at first, and how many more each time. */
#define ENTRIES_STEP 40

struct _SteadyRecordPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  GtkToggleButton *trainings_button;
  GtkBox *list_box;
  GtkWidget *more_button;
  guint limit;
};

G_DEFINE_FINAL_TYPE (SteadyRecordPage, steady_record_page, STEADY_TYPE_SUBPAGE)

/* --- answers --------------------------------------------------------------------------------------- */

static void
on_withdraw (GtkButton *button, SteadyRecordPage *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "steady-check");
  gboolean withdraw = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "steady-withdraw"));
  g_autoptr (GError) error = NULL;

  if (!steady_diary_withdraw (steady_context_get_diary (self->context), id, withdraw, &error))
    steady_feedback_error (GTK_WIDGET (self), error);
}

static GtkWidget *
answer_row_new (SteadyRecordPage *self, const SteadyCheck *check)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = steady_words_check (check, steady_context_get_catalogue (self->context));
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *title = check->withdrawn ? g_strdup_printf ("<s>%s</s>", escaped) : g_strdup (escaped);
  g_autofree char *day = steady_words_day_year (steady_check_get_date (check));
  g_autofree char *subtitle = NULL;
  GtkWidget *button
      = steady_build_button (check->withdrawn ? _("Put back") : _("Withdraw"), "flat", NULL, NULL);
  /* Translators: %s is an entry in words. */
  g_autofree char *name = g_strdup_printf (check->withdrawn ? _("Put back: %s") : _("Withdraw: %s"), words);

  steady_whole_numbers_keep_within (row);
  if (check->withdrawn)
    /* Translators: %s is a day. */
    subtitle = g_strdup_printf (_("%s · withdrawn, does not count"), day);
  else if (check->note != NULL)
    subtitle = g_markup_printf_escaped ("%s · %s", day, check->note);
  steady_build_name (button, name, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "steady-check", g_strdup (check->id), g_free);
  g_object_set_data (G_OBJECT (button), "steady-withdraw", GINT_TO_POINTER (!check->withdrawn));
  g_signal_connect (button, "clicked", G_CALLBACK (on_withdraw), self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : day);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static guint
show_answers (SteadyRecordPage *self, GtkWidget *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks = steady_diary_all_checks (steady_context_get_diary (self->context), &error);

  if (checks == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return 0;
    }
  for (guint i = 0; i < checks->len && i < self->limit; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), answer_row_new (self, g_ptr_array_index (checks, i)));
  return checks->len;
}

/* --- trainings ---------------------------------------------------------------------------------------- */

static void
on_training_activated (GtkListBox *list, GtkListBoxRow *row, SteadyRecordPage *self)
{
  const SteadyExercise *exercise = g_object_get_data (G_OBJECT (row), "steady-exercise");
  SteadyDate date = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "steady-date"));

  if (exercise != NULL)
    steady_navigation_push_from (GTK_WIDGET (self), steady_sets_page_new (self->context, exercise, date));
}

static GtkWidget *
training_row_new (const SteadyHistory *history, const SteadyExercise *exercise, SteadyDate date)
{
  g_autofree char *day = steady_words_day_year (date);
  g_autofree char *sets = steady_record_rows_sets (history, exercise, date);
  /* Translators: a day and an exercise. */
  g_autofree char *title = g_strdup_printf (_("%1$s · %2$s"), day, exercise->name);
  GtkWidget *row = steady_build_link_row (title, sets, NULL, NULL);

  g_object_set_data (G_OBJECT (row), "steady-exercise", (gpointer) exercise);
  g_object_set_data (G_OBJECT (row), "steady-date", GINT_TO_POINTER (date));
  return row;
}

/* Each exercise of each date once, the latest first. */
static guint
show_trainings (SteadyRecordPage *self, GtkWidget *list)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (self->context);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyHistory) history = steady_diary_history (steady_context_get_diary (self->context),
                                                            STEADY_DATE_NONE, STEADY_DATE_NONE, &error);
  guint n = 0;

  if (history == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return 0;
    }
  for (guint i = history->sets->len; i > 0; i--)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i - 1);
      const SteadyExercise *exercise = steady_catalogue_find (catalogue, set->exercise);

      if (exercise == NULL || !g_hash_table_add (seen, g_strdup_printf ("%d %s", set->date, set->exercise)))
        continue;
      if (n++ < self->limit)
        gtk_list_box_append (GTK_LIST_BOX (list), training_row_new (history, exercise, set->date));
    }
  return n;
}

/* --- the page
 * --------------------------------------------------------------------------------------------- */

static void
refresh (SteadyRecordPage *self)
{
  gboolean trainings = gtk_toggle_button_get_active (self->trainings_button);
  GtkWidget *list = steady_build_list (trainings ? _("Trainings") : _("Answers"));
  guint n;

  if (trainings)
    g_signal_connect (list, "row-activated", G_CALLBACK (on_training_activated), self);
  steady_build_clear (GTK_WIDGET (self->list_box));
  gtk_box_append (self->list_box, list);
  n = trainings ? show_trainings (self, list) : show_answers (self, list);
  if (n == 0)
    gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, _("Nothing was entered yet.")));
  gtk_widget_set_visible (self->more_button, n > self->limit);
}

static void
on_more (SteadyRecordPage *self)
{
  self->limit += ENTRIES_STEP;
  refresh (self);
}

static void
on_kind (SteadyRecordPage *self)
{
  self->limit = ENTRIES_STEP;
  refresh (self);
}

static void
steady_record_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_RECORD_PAGE (object)->context);

  G_OBJECT_CLASS (steady_record_page_parent_class)->dispose (object);
}

static void
steady_record_page_class_init (SteadyRecordPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_record_page_dispose;
}

static void
steady_record_page_init (SteadyRecordPage *self)
{
  self->limit = ENTRIES_STEP;
}

static GtkWidget *
kind_buttons_new (SteadyRecordPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *answers = gtk_toggle_button_new ();

  self->trainings_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  steady_build_button_label (GTK_BUTTON (self->trainings_button), _("Trainings"));
  steady_build_button_label (GTK_BUTTON (answers), _("Answers"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (answers), self->trainings_button);
  gtk_toggle_button_set_active (self->trainings_button, TRUE);
  g_signal_connect_object (self->trainings_button, "toggled", G_CALLBACK (on_kind), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trainings_button));
  gtk_box_append (GTK_BOX (box), answers);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "linked");
  return box;
}

GtkWidget *
steady_record_page_new (SteadyContext *context)
{
  SteadyRecordPage *self = g_object_new (STEADY_TYPE_RECORD_PAGE, "title", _("All entries"), NULL);
  GtkWidget *column = steady_build_column ();

  self->context = g_object_ref (context);
  self->list_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->more_button = steady_build_button (_("Show more"), "pill", NULL, NULL);
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (on_more), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("All entries"), "title-1"));
  gtk_box_append (GTK_BOX (column), kind_buttons_new (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list_box));
  gtk_box_append (GTK_BOX (column), self->more_button);
  g_object_set (self, "content", column, NULL);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
