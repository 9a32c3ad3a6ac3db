#include "steady-safekeeping.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "pages/steady-copies-page.h"
#include "pages/steady-restore-page.h"
#include "steady-errand.h"
#include "steady-files.h"
#include "widgets/steady-navigation.h"

static gboolean
write_backup (SteadyDiary *diary, const char *path, gconstpointer data, GError **error)
{
  return steady_diary_backup (diary, path, error);
}

void
steady_safekeeping_back_up (GtkWidget *from, SteadyDiary *diary)
{
  char day[STEADY_DATE_TEXT_SIZE];
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_DIARY (diary));

  name = g_strdup_printf ("steady-backup-%s.db",
                          steady_date_format (steady_clock_today (steady_diary_get_clock (diary)), day));
  steady_errand_save (from, diary, _("Back up"), name, write_backup, NULL, NULL);
}

/* --- the way back --------------------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *from;
  SteadyContext *context;
} Choice;

static void
on_chosen (const char * const *paths, gpointer data)
{
  Choice *choice = data;

  if (paths != NULL && paths[0] != NULL && gtk_widget_get_root (choice->from) != NULL)
    steady_navigation_push_from (choice->from, steady_restore_page_new (choice->context, paths[0]));
  g_object_unref (choice->from);
  g_object_unref (choice->context);
  g_free (choice);
}

void
steady_safekeeping_choose_backup (GtkWidget *from, SteadyContext *context)
{
  Choice *choice;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  choice = g_new (Choice, 1);
  choice->from = g_object_ref (from);
  choice->context = g_object_ref (context);
  steady_files_open (from, _("Restore a backup"), STEADY_FILES_BACKUP, on_chosen, choice);
}

void
steady_safekeeping_restore (GtkWidget *from, SteadyContext *context)
{
  g_autoptr (GPtrArray) copies = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  copies = steady_diary_list_copies (steady_diary_get_path (steady_context_get_diary (context)));
  if (copies->len > 0)
    steady_navigation_push_from (from, steady_copies_page_new (context));
  else
    steady_safekeeping_choose_backup (from, context);
}
