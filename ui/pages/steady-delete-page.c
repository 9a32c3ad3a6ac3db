#include "steady-delete-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-confirm.h"
#include "steady-diary-people.h"
#include "steady-error.h"
#include "steady-feedback.h"
#include "steady-safekeeping.h"

struct _SteadyDeletePage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  char *person;       /* (nullable): everything of the context's diary */
  SteadyDiary *diary; /* (nullable): whose rows would go; NULL where it cannot be opened */
  char *database;
};

G_DEFINE_FINAL_TYPE (SteadyDeletePage, steady_delete_page, STEADY_TYPE_SUBPAGE)

static void
open_diary (SteadyDeletePage *self)
{
  SteadyDiary *own = steady_context_get_diary (self->context);

  if (self->person == NULL)
    {
      self->diary = g_object_ref (own);
      self->database = g_strdup (steady_diary_get_path (own));
      return;
    }
  if (self->database == NULL)
    self->database = steady_diary_default_path (self->person);
  self->diary = steady_diary_open (self->database, steady_diary_get_catalogue (own), steady_diary_get_clock (own), NULL);
}

/* --- what goes ------------------------------------------------------------------------------------------ */

static void
add_fact (GtkWidget *list, char *title)
{
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, title));
  g_free (title);
}

static void
add_rows (SteadyDeletePage *self, GtkWidget *list)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  if (self->diary == NULL)
    return;
  history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, NULL);
  checks = steady_diary_all_checks (self->diary, NULL);
  if (history == NULL || checks == NULL)
    return;
  add_fact (list, g_strdup_printf (ngettext ("%u set", "%u sets", history->sets->len), history->sets->len));
  add_fact (list, g_strdup_printf (ngettext ("%u answer", "%u answers", checks->len), checks->len));
  add_fact (list, g_strdup_printf (ngettext ("%u order of a professional", "%u orders of a professional",
                                             history->prescriptions->len),
                                   history->prescriptions->len));
}

static GtkWidget *
going_list_new (SteadyDeletePage *self)
{
  g_autoptr (GPtrArray) kept = steady_diary_list_kept (self->database);
  GtkWidget *list = steady_build_list (_("This goes"));

  add_rows (self, list);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_text_row (NULL, _("The plan with its levels, training days, goal and code")));
  if (kept->len > 0)
    add_fact (list, g_strdup_printf (ngettext ("%u copy that Steady made by itself", "%u copies that Steady made by itself",
                                               kept->len),
                                     kept->len));
  return list;
}

static GtkWidget *
staying_list_new (void)
{
  GtkWidget *list = steady_build_list (_("This stays"));

  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, _("Backups and tables that you saved yourself")));
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, _("Exercises of your own")));
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, _("The settings of this computer")));
  return list;
}

/* --- doing it ------------------------------------------------------------------------------------------- */

static void
explain (SteadyDeletePage *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (!g_error_matches (error, STEADY_ERROR, STEADY_ERROR_BUSY))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  /* Translators: %s is a person’s name. */
  text = g_strdup_printf (_("The diary of %s is open in another window or program. Close it there first. Nothing was "
                            "removed."),
                          self->person);
  steady_feedback_say (GTK_WIDGET (self), text);
}

static void
remove_person (SteadyDeletePage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->diary);
  if (!steady_diary_remove_person (self->person, &error))
    {
      explain (self, error);
      /* For what the page shows, and for a backup. */
      open_diary (self);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.people-changed", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static void
delete_everything (SteadyDeletePage *self)
{
  g_autoptr (GError) error = NULL;

  if (steady_diary_erase (self->database, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.reload", NULL);
  else
    steady_feedback_error (GTK_WIDGET (self), error);
}

static void
on_confirmed (gboolean confirmed, gpointer data)
{
  g_autoptr (SteadyDeletePage) self = data;

  if (!confirmed)
    return;
  if (self->person != NULL)
    remove_person (self);
  else
    delete_everything (self);
}

static void
on_delete (SteadyDeletePage *self)
{
  g_autofree char *title = self->person != NULL ? g_strdup_printf (_("Remove %s?"), self->person)
                                                : g_strdup (_("Delete everything?"));

  steady_confirm (GTK_WIDGET (self), title, _("It cannot be brought back, unless you have a backup."), _("_Keep"),
                  self->person != NULL ? _("_Remove") : _("_Delete Everything"), TRUE, on_confirmed,
                  g_object_ref (self));
}

static void
on_back_up (SteadyDeletePage *self)
{
  steady_safekeeping_back_up (GTK_WIDGET (self), self->diary);
}

/* --- the page ------------------------------------------------------------------------------------------- */

static void
steady_delete_page_dispose (GObject *object)
{
  SteadyDeletePage *self = STEADY_DELETE_PAGE (object);

  g_clear_object (&self->diary);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_delete_page_parent_class)->dispose (object);
}

static void
steady_delete_page_finalize (GObject *object)
{
  SteadyDeletePage *self = STEADY_DELETE_PAGE (object);

  g_free (self->person);
  g_free (self->database);

  G_OBJECT_CLASS (steady_delete_page_parent_class)->finalize (object);
}

static void
steady_delete_page_class_init (SteadyDeletePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_delete_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_delete_page_finalize;
}

static void
steady_delete_page_init (SteadyDeletePage *self)
{
}

GtkWidget *
steady_delete_page_new (SteadyContext *context, const char *person)
{
  SteadyDeletePage *self;
  GtkWidget *column = steady_build_column ();
  g_autofree char *title = person != NULL ? g_strdup_printf (_("Remove %s"), person) : g_strdup (_("Delete everything"));
  GtkWidget *back_up = steady_build_button (_("_Back Up First…"), "pill", NULL, NULL);
  GtkWidget *delete = steady_build_button (person != NULL ? _("_Remove…") : _("_Delete Everything…"), "pill", NULL, NULL);

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_DELETE_PAGE, "title", title, NULL);
  self->context = g_object_ref (context);
  self->person = g_strdup (person);
  open_diary (self);
  gtk_widget_add_css_class (back_up, "suggested-action");
  gtk_widget_add_css_class (delete, "destructive-action");
  gtk_widget_set_visible (back_up, self->diary != NULL);
  g_signal_connect_object (back_up, "clicked", G_CALLBACK (on_back_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (delete, "clicked", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (column), steady_build_heading (title, "title-1"));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("This goes"), going_list_new (self)));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("This stays"), staying_list_new ()));
  gtk_box_append (GTK_BOX (column), back_up);
  gtk_box_append (GTK_BOX (column), delete);
  g_object_set (self, "content", column, NULL);
  return GTK_WIDGET (self);
}
