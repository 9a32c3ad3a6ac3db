#include "steady-set-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words-cue.h"
#include "steady-words.h"
#include "widgets/steady-wrap.h"

struct _SteadySetPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  SteadySet *set;
  GtkSpinButton *reps; /* (nullable): a hold exercise has none */
  GtkSpinButton *hold;
};

G_DEFINE_FINAL_TYPE (SteadySetPage, steady_set_page, STEADY_TYPE_SUBPAGE)

/* --- writing
 * ------------------------------------------------------------------------------------------------ */

typedef struct
{
  SteadyContext *context;
  SteadySet *set;
} Deleted;

static void
deleted_free (gpointer data, GClosure *closure)
{
  Deleted *deleted = data;

  g_object_unref (deleted->context);
  steady_set_free (deleted->set);
  g_free (deleted);
}

static void
on_undo_delete (Deleted *deleted)
{
  g_autoptr (GError) error = NULL;

  if (!steady_diary_add_set (steady_context_get_diary (deleted->context), deleted->set, &error))
    g_warning ("%s", error->message);
}

static void
on_delete (SteadySetPage *self)
{
  g_autoptr (GError) error = NULL;
  Deleted *deleted;

  if (!steady_diary_delete_set (steady_context_get_diary (self->context), self->set->id, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  deleted = g_new (Deleted, 1);
  deleted->context = g_object_ref (self->context);
  deleted->set = steady_set_copy (self->set);
  steady_feedback_undo (GTK_WIDGET (self), _("Set deleted"), G_CALLBACK (on_undo_delete), deleted,
                        deleted_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static void
on_save (SteadySetPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->reps != NULL)
    self->set->reps = gtk_spin_button_get_value_as_int (self->reps);
  self->set->hold_s = gtk_spin_button_get_value_as_int (self->hold);
  self->set->status = steady_set_status_by_numbers (self->set);
  if (!steady_diary_update_set (steady_context_get_diary (self->context), self->set, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Saved"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

/* --- the page
 * --------------------------------------------------------------------------------------------------- */

static GtkWidget *
buttons_new (SteadySetPage *self)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);
  GtkWidget *save = steady_build_button (_("_Save"), "pill", NULL, NULL);
  GtkWidget *delete = steady_build_button (_("_Delete this set"), "pill", NULL, NULL);

  gtk_widget_add_css_class (save, "suggested-action");
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  steady_wrap_append (STEADY_WRAP (buttons), save);
  gtk_widget_add_css_class (delete, "destructive-action");
  g_signal_connect_swapped (delete, "clicked", G_CALLBACK (on_delete), self);
  steady_wrap_append (STEADY_WRAP (buttons), delete);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  return buttons;
}

static void
steady_set_page_dispose (GObject *object)
{
  SteadySetPage *self = STEADY_SET_PAGE (object);

  g_clear_pointer (&self->set, steady_set_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_set_page_parent_class)->dispose (object);
}

static void
steady_set_page_class_init (SteadySetPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_set_page_dispose;
}

static void
steady_set_page_init (SteadySetPage *self)
{
}

GtkWidget *
steady_set_page_new (SteadyContext *context, const SteadyExercise *exercise, const SteadySet *set)
{
  SteadySetPage *self = g_object_new (STEADY_TYPE_SET_PAGE, "title", exercise->name, NULL);
  GtkWidget *column = steady_build_column ();
  GtkWidget *list = steady_build_list (_("What was done"));
  gboolean has_reps = exercise->kind == STEADY_EXERCISE_REPETITIONS;
  g_autofree char *day = steady_words_day_long (set->date);
  g_autofree char *place = steady_words_set_place (set);

  self->context = g_object_ref (context);
  self->set = steady_set_copy (set);
  if (has_reps)
    self->reps = steady_build_add_spin_row (list, _("Repetitions"), NULL, 0, STEADY_REPS_MAX, MAX (set->reps, 0));
  self->hold = steady_build_add_spin_row (list, has_reps ? _("Seconds held in each") : _("Seconds held"), NULL, 0,
                                          STEADY_HOLD_S_MAX, set->hold_s);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Correct a set"), "title-1"));
  gtk_box_append (GTK_BOX (column), steady_build_heading (day, "heading"));
  gtk_box_append (GTK_BOX (column), steady_build_label (place, NULL));
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("The plan counts again from this day on with the corrected set."), NULL));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (column), buttons_new (self));
  g_object_set (self, "content", column, NULL);
  return GTK_WIDGET (self);
}
