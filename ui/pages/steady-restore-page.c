#include "steady-restore-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-error.h"
#include "steady-words-error.h"
#include "steady-words.h"

struct _SteadyRestorePage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  char *path;
  GtkBox *column;
  gboolean restored; /* what the window shows is of the diary before */
};

G_DEFINE_FINAL_TYPE (SteadyRestorePage, steady_restore_page, STEADY_TYPE_SUBPAGE)

static void
leave (SteadyRestorePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

static void
reload (SteadyRestorePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.reload", NULL);
}

static void
show (SteadyRestorePage *self, const char *title, const char *text)
{
  steady_build_clear (GTK_WIDGET (self->column));
  gtk_box_append (self->column, steady_build_heading (title, "title-1"));
  if (text != NULL)
    gtk_box_append (self->column, steady_build_label (text, NULL));
}

static GtkWidget *
add_button (SteadyRestorePage *self, const char *label, void (*callback) (SteadyRestorePage *))
{
  GtkWidget *button = steady_build_button (label, "pill", NULL, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->column, button);
  return button;
}

/* It is the chosen file that is damaged or another one, not the diary. */
static void
show_error (SteadyRestorePage *self, const GError *error)
{
  gboolean other = g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CORRUPT)
                   || g_error_matches (error, STEADY_ERROR, STEADY_ERROR_FOREIGN);
  g_autofree char *text = other ? g_strdup (_("This file is no backup of Steady, or it is damaged. Your diary is as it"
                                              " was before."))
                                : steady_words_error (error);

  show (self, _("The backup could not be restored"), text);
  add_button (self, _("_Back"), leave);
}

/* --- restoring ------------------------------------------------------------------------------------------ */

typedef struct
{
  char *database;
  char *path;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_free (self->database);
  g_free (self->path);
  g_free (self);
}

static void
restore (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *self = data;
  GError *error = NULL;
  char *kept = NULL;

  if (steady_diary_restore (self->database, self->path, &kept, &error))
    g_task_return_pointer (task, kept, g_free);
  else
    g_task_return_error (task, error);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  SteadyRestorePage *self = STEADY_RESTORE_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    show_error (self, error);
  else
    {
      g_autofree char *text
          /* Translators: %s is the name of a file with its folder. */
          = kept != NULL ? g_strdup_printf (_("What was here before is kept as %s."), kept) : NULL;

      self->restored = TRUE;
      show (self, _("The backup is restored"), text);
      gtk_widget_add_css_class (add_button (self, _("_Show the Diary"), reload), "suggested-action");
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_restore (SteadyRestorePage *self)
{
  Errand *errand = g_new (Errand, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_restored, NULL);

  errand->database = g_strdup (steady_diary_get_path (steady_context_get_diary (self->context)));
  errand->path = g_strdup (self->path);
  show (self, _("Restoring …"), NULL);
  g_task_set_task_data (task, errand, errand_free);
  g_task_run_in_thread (task, restore);
}

/* --- what is in the file -------------------------------------------------------------------------------- */

static void
look (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SteadyDiaryContent *content = g_new0 (SteadyDiaryContent, 1);
  GError *error = NULL;

  if (steady_diary_look (data, content, &error))
    g_task_return_pointer (task, content, g_free);
  else
    {
      g_free (content);
      g_task_return_error (task, error);
    }
}

static void
add_fact (GtkWidget *list, char *title, char *text)
{
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (title, text));
  g_free (title);
  g_free (text);
}

static GtkWidget *
content_list_new (const SteadyDiaryContent *content)
{
  GtkWidget *list = steady_build_list (_("What is in it"));

  add_fact (list,
            g_strdup_printf (ngettext ("%u training", "%u trainings", content->trainings), content->trainings),
            content->trainings > 0 ? steady_words_period (content->first_date, content->last_date) : NULL);
  add_fact (list, g_strdup_printf (ngettext ("%u set", "%u sets", content->sets), content->sets), NULL);
  add_fact (list, g_strdup_printf (ngettext ("%u answer", "%u answers", content->checks), content->checks), NULL);
  add_fact (list,
            g_strdup_printf (ngettext ("%u order of a professional", "%u orders of a professional",
                                       content->prescriptions),
                             content->prescriptions),
            NULL);
  return list;
}

/* (transfer full): the date of a copy that was made by itself, or else the name of the file */
static char *
name_backup (SteadyRestorePage *self)
{
  SteadyDate date
      = steady_diary_copy_date (steady_diary_get_path (steady_context_get_diary (self->context)), self->path);
  g_autofree char *day = NULL;

  if (date == STEADY_DATE_NONE)
    return g_path_get_basename (self->path);
  day = steady_words_day_year (date);
  /* Translators: %s is a date. */
  return g_strdup_printf (_("Backup of %s"), day);
}

static void
show_content (SteadyRestorePage *self, const SteadyDiaryContent *content)
{
  g_autofree char *name = name_backup (self);

  show (self, _("Restore this backup?"),
        _("The diary will be as it was then: entries, orders, days and goal. What is here now is not lost: it is kept in"
          " a file beside it, whose name is told afterwards."));
  gtk_box_append (self->column, steady_build_group (name, content_list_new (content)));
  gtk_widget_add_css_class (add_button (self, _("_Restore"), on_restore), "suggested-action");
  add_button (self, _("_Cancel"), leave);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  SteadyRestorePage *self = STEADY_RESTORE_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autofree SteadyDiaryContent *content = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->context == NULL)
    return;
  if (content != NULL)
    show_content (self, content);
  else
    show_error (self, error);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* --- the page ------------------------------------------------------------------------------------------- */

/* Left with Escape after it was done, the window must not go on with the diary of before. */
static void
steady_restore_page_unmap (GtkWidget *widget)
{
  SteadyRestorePage *self = STEADY_RESTORE_PAGE (widget);

  GTK_WIDGET_CLASS (steady_restore_page_parent_class)->unmap (widget);
  if (self->restored && !gtk_widget_in_destruction (widget))
    steady_context_poll (self->context);
}

static void
steady_restore_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_RESTORE_PAGE (object)->context);

  G_OBJECT_CLASS (steady_restore_page_parent_class)->dispose (object);
}

static void
steady_restore_page_finalize (GObject *object)
{
  g_free (STEADY_RESTORE_PAGE (object)->path);

  G_OBJECT_CLASS (steady_restore_page_parent_class)->finalize (object);
}

static void
steady_restore_page_class_init (SteadyRestorePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_restore_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_restore_page_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = steady_restore_page_unmap;
}

static void
steady_restore_page_init (SteadyRestorePage *self)
{
  self->column = GTK_BOX (steady_build_column ());
  g_object_set (self, "content", self->column, NULL);
}

GtkWidget *
steady_restore_page_new (SteadyContext *context, const char *path)
{
  SteadyRestorePage *self;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context) && path != NULL, NULL);

  self = g_object_new (STEADY_TYPE_RESTORE_PAGE, "title", _("Restore a backup"), NULL);
  self->context = g_object_ref (context);
  self->path = g_strdup (path);
  show (self, _("Looking at what is there…"), NULL);
  task = g_task_new (self, NULL, on_looked, NULL);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, look);
  return GTK_WIDGET (self);
}
