#include "steady-copies-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-restore-page.h"
#include "steady-safekeeping.h"
#include "steady-words.h"
#include "widgets/steady-navigation.h"

struct _SteadyCopiesPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
};

G_DEFINE_FINAL_TYPE (SteadyCopiesPage, steady_copies_page, STEADY_TYPE_SUBPAGE)

static void
on_copy (GtkWidget *row, SteadyCopiesPage *self)
{
  const char *path = g_object_get_data (G_OBJECT (row), "steady-path");

  steady_navigation_push_from (GTK_WIDGET (self), steady_restore_page_new (self->context, path));
}

static void
on_own (GtkWidget *row, SteadyCopiesPage *self)
{
  steady_safekeeping_choose_backup (GTK_WIDGET (self), self->context);
}

static GtkWidget *
copies_list_new (SteadyCopiesPage *self)
{
  const char *database = steady_diary_get_path (steady_context_get_diary (self->context));
  g_autoptr (GPtrArray) copies = steady_diary_list_copies (database);
  GtkWidget *list = steady_build_list (_("Kept by Steady itself"));

  for (guint i = 0; i < copies->len; i++)
    {
      const char *path = g_ptr_array_index (copies, i);
      g_autofree char *day = steady_words_day_year (steady_diary_copy_date (database, path));
      /* Translators: %s is a date. */
      g_autofree char *title = g_strdup_printf (_("Backup of %s"), day);
      GtkWidget *row = steady_build_link_row (title, NULL, NULL, NULL);

      g_object_set_data_full (G_OBJECT (row), "steady-path", g_strdup (path), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_copy), self, 0);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
own_list_new (SteadyCopiesPage *self)
{
  GtkWidget *list = steady_build_list (_("A backup of your own"));
  GtkWidget *row
      = steady_build_link_row (_("Choose a file…"), _("A file that you saved, here or on a stick."), NULL, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_own), self, 0);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
steady_copies_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_COPIES_PAGE (object)->context);

  G_OBJECT_CLASS (steady_copies_page_parent_class)->dispose (object);
}

static void
steady_copies_page_class_init (SteadyCopiesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_copies_page_dispose;
}

static void
steady_copies_page_init (SteadyCopiesPage *self)
{
}

GtkWidget *
steady_copies_page_new (SteadyContext *context)
{
  SteadyCopiesPage *self;
  GtkWidget *column = steady_build_column ();

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_COPIES_PAGE, "title", _("Restore a backup"), NULL);
  self->context = g_object_ref (context);
  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Restore a backup"), "title-1"));
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("On days with something new Steady keeps a copy by itself: the last seven, and"
                                        " one for each of four weeks before. You see what is in one before anything"
                                        " changes."),
                                      NULL));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Kept by Steady itself"), copies_list_new (self)));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("A backup of your own"), own_list_new (self)));
  g_object_set (self, "content", column, NULL);
  return GTK_WIDGET (self);
}
