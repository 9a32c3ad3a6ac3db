#include "steady-application.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "steady-about.h"
#include "steady-context.h"
#include "steady-copy-keeper.h"
#include "steady-demo.h"
#include "steady-error.h"
#include "steady-feedback.h"
#include "steady-settings.h"
#include "steady-main-window.h"
#include "steady-reminder.h"
#include "steady-words-error.h"

#define RESOURCE_PATH "/io/github/steadysteps/Steady"
/* LOOK.md: no text under 11 pt, also where the desktop says nothing about its font. */
#define FONT_MIN_PT 11
/* A training is not taken away from under a person: what it writes is refused and said there. */
#define AFTER_TRAINING_S 2

struct _SteadyApplication
{
  AdwApplication parent_instance;

  SteadyOptions *options;
  SteadyDemo *demo;        /* (nullable) */
  SteadyContext *context;  /* (nullable): the diary could not be opened */
  char *trouble;           /* (nullable): why */
  gboolean restart;
  SteadyReminder *reminder; /* (nullable): this instance reminds of nothing */
  char *damaged;           /* (nullable): the database, where it is damaged */
  SteadyCopyKeeper *keeper; /* (nullable) */
  guint damaged_id;
};

static void on_damaged (SteadyApplication *self);

G_DEFINE_FINAL_TYPE (SteadyApplication, steady_application, ADW_TYPE_APPLICATION)

static void
raise_font_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL;
  g_autofree char *larger = NULL;
  PangoFontDescription *font;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans");
  if (!pango_font_description_get_size_is_absolute (font)
      && pango_font_description_get_size (font) < FONT_MIN_PT * PANGO_SCALE)
    {
      pango_font_description_set_size (font, FONT_MIN_PT * PANGO_SCALE);
      larger = pango_font_description_to_string (font);
      g_object_set (settings, "gtk-font-name", larger, NULL);
    }
  pango_font_description_free (font);
}

static char *
get_database (SteadyApplication *self)
{
  if (self->options->database != NULL)
    return g_strdup (self->options->database);
  return steady_diary_default_path (self->options->person);
}

static SteadyDiary *
open_diary (SteadyApplication *self, GError **error)
{
  g_autofree char *exercises = steady_diary_exercise_dir ();
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (exercises, steady_context_check_exercise);
  g_autoptr (SteadyClock) clock = NULL;
  g_autofree char *path = NULL;
  GPtrArray *problems = steady_catalogue_get_problems (catalogue);

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("steady: %s\n", (const char *) g_ptr_array_index (problems, i));

  if (self->options->time_scale > 1)
    clock = steady_clock_new_scaled (self->options->time_scale);
  else
    clock = steady_clock_new_system ();

  if (self->options->demo)
    {
      self->demo = steady_demo_new (catalogue, clock, error);
      return self->demo != NULL ? steady_demo_open (self->demo) : NULL;
    }
  path = get_database (self);
  return steady_diary_open (path, catalogue, clock, error);
}

static void
open_context (SteadyApplication *self)
{
  g_autoptr (SteadyDiary) diary = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;

  diary = open_diary (self, &error);
  if (diary == NULL)
    {
      gboolean damaged = !self->options->demo && g_error_matches (error, STEADY_ERROR, STEADY_ERROR_CORRUPT);

      self->damaged = damaged ? get_database (self) : NULL;
      /* Of a damaged file the page itself says in words what that means. */
      self->trouble = damaged ? g_strdup (error->message) : steady_words_error (error);
      return;
    }

  settings = steady_settings_new (self->options->demo);
  self->context = steady_context_new (diary, settings, self->options->demo, self->options->time_scale);
  if (steady_reminder_is_for (G_APPLICATION (self)))
    self->reminder = steady_reminder_new (G_APPLICATION (self), self->context);
  if (self->options->demo)
    return;
  self->keeper = steady_copy_keeper_new (self->context);
  g_signal_connect_object (self->keeper, "damaged", G_CALLBACK (on_damaged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "damaged", G_CALLBACK (on_damaged), self, G_CONNECT_SWAPPED);
}

/* --- a damaged file ---------------------------------------------------------------------------------- */

/* Nothing in this program may have the file open when it is replaced. */
static void
close_all (SteadyApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_destroy (link->data);
  g_clear_object (&self->reminder);
  g_clear_object (&self->keeper);
  g_clear_object (&self->context);
  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->damaged, g_free);
}

/* A row of the answers may have been lost with the file: they are asked again before the next training. */
static void
welcome_back (SteadyApplication *self, const char *kept)
{
  g_autofree char *name = kept != NULL ? g_path_get_basename (kept) : NULL;
  g_autofree char *text = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.rescreen", NULL);
  if (name != NULL)
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (_("The diary is back. The damaged file was kept as %s."), name);
  steady_feedback_say (steady_main_window_get_content (STEADY_MAIN_WINDOW (window)),
                       text != NULL ? text : _("The diary is back."));
}

static void
on_recovered (SteadyMainWindow *window, const char *kept, SteadyApplication *self)
{
  g_application_hold (G_APPLICATION (self));
  close_all (self);
  open_context (self);
  g_application_activate (G_APPLICATION (self));
  if (self->context != NULL)
    welcome_back (self, kept);
  g_application_release (G_APPLICATION (self));
}

static gboolean
show_damaged (gpointer data)
{
  SteadyApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL && STEADY_IS_MAIN_WINDOW (window) && steady_main_window_is_training (STEADY_MAIN_WINDOW (window)))
    {
      self->damaged_id = g_timeout_add_seconds (AFTER_TRAINING_S, show_damaged, self);
      return G_SOURCE_REMOVE;
    }
  self->damaged_id = 0;
  g_application_hold (G_APPLICATION (self));
  close_all (self);
  self->damaged = get_database (self);
  self->trouble = g_strdup (self->damaged);
  if (window != NULL)
    g_application_activate (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

/* The call that found it is still under way. */
static void
on_damaged (SteadyApplication *self)
{
  if (self->damaged_id == 0)
    self->damaged_id = g_idle_add (show_damaged, self);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));
  g_autoptr (GList) copy = g_list_copy (windows);

  /* Each window may ask first, as one with a training under way does. */
  for (GList *link = copy; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  steady_about_show (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

/* --- another diary --------------------------------------------------------------------------------------- */

/* What is in memory belongs to the diary that was: the program begins anew in its own place, see main(). */
static gboolean
reload (gpointer data)
{
  SteadyApplication *self = data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  self->restart = TRUE;
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

/* Not at once: whoever asks for it is in a window that goes. */
static void
on_reload (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, reload, g_object_ref (data), g_object_unref);
}

/* Each person has an instance of their own, so that none is led through two trainings at once; it may be running
 * already. This one goes on behind its closed window where it has something to do, as reminding. */
static void
on_show_person (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *person = g_variant_get_string (parameter, NULL);
  const char *arguments[] = { NULL, *person != '\0' ? "--person" : NULL, person, NULL };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  g_autoptr (GError) error = NULL;

  arguments[0] = program != NULL && g_file_test (program, G_FILE_TEST_IS_EXECUTABLE) ? program : "steady";
  if (g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &error))
    gtk_window_close (window);
  else
    steady_feedback_error (GTK_WIDGET (window), error);
}

/* "Start today's training", from the desktop's menu. */
static void
on_start_training (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (data));
  window = gtk_application_get_active_window (GTK_APPLICATION (data));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.start-training", NULL);
}

/* "Later", of the reminder. */
static void
on_remind_later (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SteadyApplication *self = STEADY_APPLICATION (data);

  if (self->reminder != NULL)
    steady_reminder_put_off (self->reminder);
}

static void
add_actions (SteadyApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "about", .activate = on_about },
    { .name = "start-training", .activate = on_start_training },
    { .name = "remind-later", .activate = on_remind_later },
    { .name = "reload", .activate = on_reload },
    { .name = "show-person", .activate = on_show_person, .parameter_type = "s" },
  };
  const struct
  {
    const char *action;
    const char *keys[3];
  } accels[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.start-training", { "<Control>t", NULL } },
    { "win.show-page('guide')", { "F1", "<Alt>4", NULL } },
    { "win.show-page('today')", { "<Alt>1", NULL } },
    { "win.show-page('exercises')", { "<Alt>2", NULL } },
    { "win.show-page('progress')", { "<Alt>3", NULL } },
    { "win.export", { "<Control>e", NULL } },
    { "win.something-wrong", { "<Control>exclam", NULL } },
    { "win.preferences", { "<Control>comma", NULL } },
    { "win.show-shortcuts", { "<Control>question", "<Control>F1", NULL } },
    { "win.fullscreen", { "F11", NULL } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           (const char * const *) accels[i].keys);
}

static void
steady_application_startup (GApplication *application)
{
  SteadyApplication *self = STEADY_APPLICATION (application);

  G_APPLICATION_CLASS (steady_application_parent_class)->startup (application);

  /* Asked for by window managers of X11 only; a picture of the icon that the desktop knows. */
  gtk_window_set_default_icon_name ("steady-window");
  raise_font_size ();
  add_actions (self);
  open_context (self);
}

static void
steady_application_activate (GApplication *application)
{
  SteadyApplication *self = STEADY_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (steady_main_window_new (ADW_APPLICATION (self), self->context));
      if (self->damaged != NULL)
        {
          steady_main_window_show_recovery (STEADY_MAIN_WINDOW (window), self->damaged, self->trouble);
          g_signal_connect_object (window, "recovered", G_CALLBACK (on_recovered), self, 0);
        }
      else if (self->trouble != NULL)
        steady_main_window_show_trouble (STEADY_MAIN_WINDOW (window), self->trouble);
    }
  gtk_window_present (window);
}

static void
steady_application_shutdown (GApplication *application)
{
  SteadyApplication *self = STEADY_APPLICATION (application);

  g_clear_object (&self->reminder);
  g_clear_handle_id (&self->damaged_id, g_source_remove);
  if (self->keeper != NULL)
    steady_copy_keeper_finish (self->keeper);
  g_clear_object (&self->keeper);
  /* Windows still hold the context until the parent class has let go of them. */
  G_APPLICATION_CLASS (steady_application_parent_class)->shutdown (application);
  g_clear_object (&self->context);
  g_clear_pointer (&self->demo, steady_demo_free);
}

static void
steady_application_finalize (GObject *object)
{
  SteadyApplication *self = STEADY_APPLICATION (object);

  steady_options_free (self->options);
  g_free (self->trouble);
  g_free (self->damaged);

  G_OBJECT_CLASS (steady_application_parent_class)->finalize (object);
}

static void
steady_application_class_init (SteadyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steady_application_finalize;
  application_class->startup = steady_application_startup;
  application_class->activate = steady_application_activate;
  application_class->shutdown = steady_application_shutdown;
}

static void
steady_application_init (SteadyApplication *self)
{
}

/* Each person's diary is one instance: two windows never lead two trainings into one record. */
static char *
application_id (const SteadyOptions *options)
{
  g_autofree char *sum = NULL;

  if (options->person == NULL)
    return g_strdup (STEADY_APP_ID);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, options->person, -1);
  return g_strdup_printf ("%s.Person%.12s", STEADY_APP_ID, sum);
}

SteadyApplication *
steady_application_new (SteadyOptions *options)
{
  SteadyApplication *self;
  GApplicationFlags flags = G_APPLICATION_DEFAULT_FLAGS;
  g_autofree char *id = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  if (steady_options_own_instance (options))
    flags |= G_APPLICATION_NON_UNIQUE;
  if (options->service)
    flags |= G_APPLICATION_IS_SERVICE;

  id = application_id (options);
  self = g_object_new (STEADY_TYPE_APPLICATION, "application-id", id, "flags", flags, "resource-base-path",
                       RESOURCE_PATH, "register-session", TRUE, NULL);
  self->options = options;
  return self;
}

gboolean
steady_application_wants_restart (SteadyApplication *self)
{
  g_return_val_if_fail (STEADY_IS_APPLICATION (self), FALSE);
  return self->restart;
}
