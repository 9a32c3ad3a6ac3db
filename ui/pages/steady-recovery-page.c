#include "steady-recovery-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "steady-build.h"
#include "steady-diary.h"
#include "steady-errand.h"
#include "steady-feedback.h"
#include "steady-files.h"
#include "steady-words.h"

struct _SteadyRecoveryPage
{
  AdwBin parent_instance;

  char *database;
  GtkWidget *waiting;
  GtkWidget *choices;
  GCancellable *cancellable;
};

/* Something that a person can go on with. */
typedef struct
{
  char *path; /* (nullable): there is none */
  SteadyDate copied_on; /* STEADY_DATE_NONE: salvaged */
  SteadyDiaryContent content;
} Offer;

typedef struct
{
  Offer copy;
  Offer salvage;
} Offers;

enum
{
  SIGNAL_RECOVERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyRecoveryPage, steady_recovery_page, ADW_TYPE_BIN)

static void
offers_free (Offers *offers)
{
  g_free (offers->copy.path);
  g_free (offers->salvage.path);
  g_free (offers);
}

/* --- what there is, in a thread -------------------------------------------------------------------------- */

/* The newest copy that is whole. */
static void
find_copy (const char *database, Offer *offer)
{
  g_autoptr (GPtrArray) copies = steady_diary_list_copies (database);

  for (guint i = 0; i < copies->len && offer->path == NULL; i++)
    {
      const char *path = g_ptr_array_index (copies, i);

      if (steady_diary_look (path, &offer->content, NULL))
        {
          offer->path = g_strdup (path);
          offer->copied_on = steady_diary_copy_date (database, path);
        }
    }
}

static void
look (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *database = data;
  Offers *offers = g_new0 (Offers, 1);

  find_copy (database, &offers->copy);
  offers->salvage.copied_on = STEADY_DATE_NONE;
  offers->salvage.path = steady_diary_salvage (database, &offers->salvage.content, NULL);
  g_task_return_pointer (task, offers, (GDestroyNotify) offers_free);
}

/* --- the choice ---------------------------------------------------------------------------------------------- */

static void
take (SteadyRecoveryPage *self, const char *path)
{
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (!steady_diary_restore (self->database, path, &kept, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_RECOVERED], 0, kept);
}

static void
on_take (GtkButton *button, SteadyRecoveryPage *self)
{
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (button), "steady-path"));

  take (self, path);
}

static char *
describe_content (const SteadyDiaryContent *content)
{
  g_autofree char *sets = g_strdup_printf (ngettext ("%u set", "%u sets", content->sets), content->sets);
  g_autofree char *answers
      = g_strdup_printf (ngettext ("%u answer", "%u answers", content->checks), content->checks);
  g_autofree char *day = content->last_date != STEADY_DATE_NONE ? steady_words_day_year (content->last_date) : NULL;

  if (day == NULL)
    /* Translators: "12 sets, 3 answers" */
    return g_strdup_printf (C_("diary", "%1$s, %2$s"), sets, answers);
  /* Translators: "12 sets, 3 answers, the last of them on 2 March 2026" */
  return g_strdup_printf (C_("diary", "%1$s, %2$s, the last of them on %3$s"), sets, answers, day);
}

static char *
describe_loss (const SteadyDiaryContent *content)
{
  if (!content->gaps)
    return g_strdup (_("Everything could be read."));
  if (content->lost < 0)
    return g_strdup (_("Some entries could not be read."));
  return g_strdup_printf (ngettext ("%d entry could not be read.", "%d entries could not be read.",
                                    (gulong) content->lost),
                          content->lost);
}

static GtkWidget *
offer_row_new (SteadyRecoveryPage *self, const Offer *offer, gboolean first)
{
  g_autofree char *content = describe_content (&offer->content);
  g_autofree char *title = NULL;
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;
  GtkWidget *row;
  GtkWidget *button;

  if (offer->copied_on != STEADY_DATE_NONE)
    {
      g_autofree char *day = steady_words_day_year (offer->copied_on);

      /* Translators: %s is a date. */
      title = g_strdup_printf (_("Backup of %s"), day);
      second = g_strdup (_("Made by itself, and whole."));
    }
  else
    {
      title = g_strdup (_("What can still be read"));
      second = describe_loss (&offer->content);
    }
  text = g_strdup_printf ("%s\n%s", content, second);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  button = steady_build_button (_("_Use this"), first ? "suggested-action" : NULL, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  steady_build_name (button, title, text);
  g_object_set_data_full (G_OBJECT (button), "steady-path", g_strdup (offer->path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_take), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static gboolean
holds_more (const SteadyDiaryContent *a, const SteadyDiaryContent *b)
{
  return a->last_date > b->last_date
         || (a->last_date == b->last_date && a->sets + a->checks >= b->sets + b->checks);
}

/* --- a copy for who can help ------------------------------------------------------------------------------------ */

static gboolean
write_help (SteadyDiary *diary, const char *path, gconstpointer database, GError **error)
{
  return steady_diary_copy_damaged (database, path, error);
}

static void
on_help_activated (SteadyRecoveryPage *self)
{
  steady_errand_save (GTK_WIDGET (self), NULL, _("Save a copy for help"), "steady-damaged.db", write_help,
                      g_strdup (self->database), g_free);
}

static GtkWidget *
help_row_new (SteadyRecoveryPage *self)
{
  GtkWidget *row = steady_build_link_row (_("Save a copy for help"),
                                          _("The damaged file as it is, for somebody who knows about files."), NULL,
                                          NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_help_activated), self, G_CONNECT_SWAPPED);
  return row;
}

/* --- a copy that the person made ----------------------------------------------------------------------------- */

static void
on_own_file (const char *const *paths, gpointer data)
{
  SteadyRecoveryPage *self = data;

  if (paths != NULL && paths[0] != NULL)
    take (self, paths[0]);
  g_object_unref (self);
}

static void
on_own_activated (SteadyRecoveryPage *self)
{
  steady_files_open (GTK_WIDGET (self), _("A backup of your own"), STEADY_FILES_BACKUP, on_own_file,
                     g_object_ref (self));
}

static GtkWidget *
own_row_new (SteadyRecoveryPage *self)
{
  GtkWidget *row
      = steady_build_link_row (_("A backup of your own"), _("A file that you saved, here or on a stick."), NULL, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_own_activated), self, G_CONNECT_SWAPPED);
  return row;
}

/* --- the page ---------------------------------------------------------------------------------------------------- */

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  SteadyRecoveryPage *self = STEADY_RECOVERY_PAGE (source);
  Offers *offers = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean salvage_first;

  if (offers == NULL)
    return;
  salvage_first = offers->salvage.path != NULL
                  && (offers->copy.path == NULL || holds_more (&offers->salvage.content, &offers->copy.content));
  gtk_widget_set_visible (self->waiting, FALSE);
  if (salvage_first)
    gtk_list_box_append (GTK_LIST_BOX (self->choices), offer_row_new (self, &offers->salvage, TRUE));
  if (offers->copy.path != NULL)
    gtk_list_box_append (GTK_LIST_BOX (self->choices), offer_row_new (self, &offers->copy, !salvage_first));
  if (!salvage_first && offers->salvage.path != NULL)
    gtk_list_box_append (GTK_LIST_BOX (self->choices),
                         offer_row_new (self, &offers->salvage, offers->copy.path == NULL));
  if (offers->copy.path == NULL && offers->salvage.path == NULL)
    {
      GtkWidget *row = steady_build_fact_row (_("Nothing could be brought back by itself"),
                                              _("There is no backup yet, and nothing in the file can be read."));

      /* The Tab key does not come into a list whose first row it cannot come to. */
      gtk_widget_set_focusable (row, TRUE);
      gtk_list_box_append (GTK_LIST_BOX (self->choices), row);
    }
  gtk_list_box_append (GTK_LIST_BOX (self->choices), own_row_new (self));
  gtk_list_box_append (GTK_LIST_BOX (self->choices), help_row_new (self));
  gtk_widget_set_visible (self->choices, TRUE);
  /* Without a window there is no focus to move, of which newer GTKs complain. */
  if (gtk_widget_get_root (self->choices) != NULL)
    gtk_widget_child_focus (self->choices, GTK_DIR_TAB_FORWARD);
  offers_free (offers);
}

static GtkWidget *
waiting_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), steady_build_label (_("Looking at what is there…"), NULL));
  return box;
}

static GtkWidget *
content_new (SteadyRecoveryPage *self, const char *message)
{
  GtkWidget *column = steady_build_column ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *note = steady_build_label (message, "dim-label");

  self->waiting = waiting_new ();
  self->choices = steady_build_list (_("What can be brought back"));
  gtk_widget_set_visible (self->choices, FALSE);
  gtk_label_set_selectable (GTK_LABEL (note), TRUE);
  gtk_widget_set_can_focus (note, FALSE);
  gtk_box_append (GTK_BOX (column), self->waiting);
  gtk_box_append (GTK_BOX (column), self->choices);
  gtk_box_append (GTK_BOX (column), steady_build_button (_("_Quit"), "pill", "app.quit", NULL));
  gtk_box_append (GTK_BOX (column), note);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 600);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  return clamp;
}

static void
steady_recovery_page_dispose (GObject *object)
{
  SteadyRecoveryPage *self = STEADY_RECOVERY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (steady_recovery_page_parent_class)->dispose (object);
}

static void
steady_recovery_page_finalize (GObject *object)
{
  SteadyRecoveryPage *self = STEADY_RECOVERY_PAGE (object);
  g_autofree char *salvaged = g_strconcat (self->database, ".salvaged", NULL);

  g_unlink (salvaged);
  g_free (self->database);

  G_OBJECT_CLASS (steady_recovery_page_parent_class)->finalize (object);
}

static void
steady_recovery_page_class_init (SteadyRecoveryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_recovery_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_recovery_page_finalize;

  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered", STEADY_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
steady_recovery_page_init (SteadyRecoveryPage *self)
{
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
steady_recovery_page_new (const char *database, const char *message)
{
  SteadyRecoveryPage *self;
  GtkWidget *status;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (database != NULL && message != NULL, NULL);

  self = g_object_new (STEADY_TYPE_RECOVERY_PAGE, NULL);
  self->database = g_strdup (database);
  status = adw_status_page_new ();
  gtk_widget_set_vexpand (status, TRUE);
  gtk_widget_add_css_class (status, "compact");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "steady-wrong-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("The diary’s file is damaged"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("Whatever you choose, the damaged file is kept. Afterwards the health"
                                     " questions are asked again, because an answer may be missing."));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), content_new (self, message));
  adw_bin_set_child (ADW_BIN (self), status);

  task = g_task_new (self, self->cancellable, on_looked, NULL);
  g_task_set_task_data (task, g_strdup (database), g_free);
  g_task_run_in_thread (task, look);
  return GTK_WIDGET (self);
}
