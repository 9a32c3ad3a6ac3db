#include "ui-test-world.h"

#include "pages/steady-add-page.h"
#include "pages/steady-copies-page.h"
#include "pages/steady-delete-page.h"
#include "pages/steady-exercise-page.h"
#include "pages/steady-exercises-page.h"
#include "pages/steady-export-page.h"
#include "pages/steady-form-page.h"
#include "pages/steady-clearance-page.h"
#include "pages/steady-guide-page.h"
#include "pages/steady-guide-text.h"
#include "pages/steady-import-page.h"
#include "pages/steady-order-page.h"
#include "pages/steady-orders-page.h"
#include "pages/steady-pain-page.h"
#include "pages/steady-people-page.h"
#include "pages/steady-preferences.h"
#include "pages/steady-progress-page.h"
#include "pages/steady-rating-page.h"
#include "pages/steady-record-page.h"
#include "pages/steady-recovery-page.h"
#include "pages/steady-reminder-form.h"
#include "pages/steady-restore-page.h"
#include "pages/steady-session-page.h"
#include "pages/steady-set-page.h"
#include "pages/steady-sets-page.h"
#include "pages/steady-summary-page.h"
#include "pages/steady-today-page.h"
#include "pages/steady-welcome-page.h"
#include "pages/steady-why-page.h"
#include "pages/steady-wrong-dialog.h"
#include "steady-context.h"
#include "steady-diary-people.h"
#include "steady-ladder.h"
#include "steady-main-window.h"
#include "steady-session-setup.h"
#include "steady-settings.h"
#include "steady-shortcuts.h"
#include "temp-folder.h"

typedef struct
{
  const char *name;
  GtkWidget *page;
  guint targets; /* of a page that looks at files first: as many as there are afterwards, or fewer */
} Page;

UiTestWorld world = { .person = "Maria Magdalena" };

static gboolean large_text;

static void
add_set (const char *exercise, SteadySide side)
{
  g_autoptr (SteadySet) set = steady_set_new ();
  g_autoptr (GError) error = NULL;

  set->id = g_uuid_string_random ();
  set->session_id = g_strdup ("session");
  set->started_at = steady_clock_now (steady_context_get_clock (world.context));
  set->started_at.unix_s -= 86400;
  set->exercise = g_strdup (exercise);
  set->side = side;
  set->set_no = 1;
  set->target_hold_s = 5;
  set->target_reps = side == STEADY_SIDE_BOTH ? STEADY_UNKNOWN : 10;
  set->reps = side == STEADY_SIDE_BOTH ? STEADY_UNKNOWN : 10;
  set->hold_s = 5;
  set->ratings = (SteadyRatings){ 6, 1, 4 };
  steady_diary_add_set (steady_context_get_diary (world.context), set, &error);
  g_assert_no_error (error);
}

static void
add_order (const char *id, int sets, SteadyDate from, SteadyDate until)
{
  g_autoptr (SteadyPrescription) order = steady_prescription_new ();
  g_autoptr (GError) error = NULL;

  order->id = g_strdup (id);
  order->exercise = g_strdup ("wall-sit");
  order->dose = (SteadyDose){ sets, 0, 40 };
  order->valid_from = from;
  order->valid_until = until;
  steady_diary_put_prescription (steady_context_get_diary (world.context), order, &error);
  g_assert_no_error (error);
}

static const SteadyExercise *
exercise (const char *id)
{
  return steady_catalogue_find (steady_context_get_catalogue (world.context), id);
}

static GtkWidget *
set_page_new (void)
{
  SteadyDate yesterday = steady_context_get_today (world.context) - 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyHistory) history
    = steady_diary_history (steady_context_get_diary (world.context), yesterday, yesterday, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (g_str_equal (set->exercise, "clamshell"))
        return steady_set_page_new (world.context, exercise ("clamshell"), set);
    }
  g_assert_not_reached ();
}

/* In the world's folder. (transfer full) */
static char *
write_file (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (world.folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* Somebody else on this computer, which is one of the test's own. */
static void
add_person (SteadyCatalogue *catalogue, SteadyClock *clock)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (g_get_user_data_dir (), g_get_tmp_dir ()));
  steady_diary_add_person (world.person, catalogue, clock, &error);
  g_assert_no_error (error);
}

static void
open_world (void)
{
  g_autoptr (SteadyCatalogue) catalogue = steady_catalogue_load (NULL, steady_ladder_check);
  g_autoptr (SteadyClock) clock = steady_clock_new_system ();
  g_autoptr (GSettings) settings = steady_settings_new (TRUE);
  g_autoptr (SteadyDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  SteadyDiaryCopy copied;

  world.folder = temp_folder_new ();
  world.path = g_build_filename (world.folder, "steady.db", NULL);
  add_person (catalogue, clock);
  diary = steady_diary_open (world.path, catalogue, clock, &error);
  g_assert_no_error (error);
  steady_diary_answer (diary, STEADY_CHECK_SCREENING_CLEAR, 10, NULL, NULL, &error);
  steady_diary_answer (diary, STEADY_CHECK_CONDITION, 10, "disc-herniation", NULL, &error);
  g_assert_no_error (error);
  world.context = steady_context_new (diary, settings, FALSE, 1);
  add_set ("clamshell", STEADY_SIDE_LEFT);
  add_set ("wall-sit", STEADY_SIDE_BOTH);
  add_order ("past", 3, steady_context_get_today (world.context) - 9, steady_context_get_today (world.context) - 2);
  add_order ("present", 4, steady_context_get_today (world.context) - 1, STEADY_DATE_NONE);
  steady_diary_keep_copy (world.path, steady_context_get_today (world.context), &copied, &error);
  g_assert_no_error (error);
}

static void
close_world (void)
{
  g_clear_object (&world.context);
  g_free (world.path);
  temp_folder_remove (world.folder);
}

static GtkWidget *
today_new (void)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_TODAY_PAGE, NULL);

  steady_today_page_set_context (STEADY_TODAY_PAGE (page), world.context);
  return page;
}

static GtkWidget *
exercises_new (void)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_EXERCISES_PAGE, NULL);

  steady_exercises_page_set_context (STEADY_EXERCISES_PAGE (page), world.context);
  return page;
}

static GtkWidget *
progress_new (void)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_PROGRESS_PAGE, NULL);

  steady_progress_page_set_context (STEADY_PROGRESS_PAGE (page), world.context);
  return page;
}

static GtkWidget *
session_new (void)
{
  SteadySessionConfig config = steady_session_setup_config (world.context);
  g_autoptr (GArray) items = steady_session_setup_items (world.context, NULL, NULL);
  SteadySession *session
      = steady_session_new ((const SteadySessionItem *) (gpointer)items->data, items->len, &config, NULL);

  return steady_session_page_new (world.context,
                                  steady_session_controller_new (world.context, session, NULL));
}

/* What there is to press. */
static guint
count_targets (GtkWidget *widget)
{
  guint n = GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_targets (child);
  return n;
}

static GtkWidget *
restore_new (void)
{
  g_autoptr (GPtrArray) copies = steady_diary_list_copies (world.path);

  g_assert_cmpuint (copies->len, ==, 1);
  return steady_restore_page_new (world.context, g_ptr_array_index (copies, 0));
}

static GtkWidget *
import_new (const char *name, const char *row)
{
  g_autofree char *text = g_strconcat ("set_id,session_id,started_at,exercise,side,set_no,hold_s,effort_0_10\r\n", row,
                                       "\r\n", NULL);
  g_autofree char *path = write_file (name, text);
  const char *paths[] = { path, NULL };

  return steady_import_page_new (world.context, STEADY_IMPORT_RECORD, paths);
}

static GtkWidget *
recovery_new (void)
{
  g_autofree char *path = write_file ("damaged.db", "this was a diary");

  return steady_recovery_page_new (path, "[damaged.db: file is not a database]");
}

static GtkWidget *
summary_new (void)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_SUMMARY_PAGE, NULL);

  steady_summary_page_show (STEADY_SUMMARY_PAGE (page), world.context, "session", -1);
  return page;
}

/* All pages that there are, each anew. */
static GArray *
make_pages (void)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (Page));
  const Page made[] = {
    { "today", today_new () },
    { "exercises", exercises_new () },
    { "progress", progress_new () },
    { "guide", g_object_new (STEADY_TYPE_GUIDE_PAGE, NULL) },
    { "exercise", steady_exercise_page_new (world.context, exercise ("wall-sit")) },
    { "locked exercise", steady_exercise_page_new (world.context, exercise ("plank")) },
    { "why", steady_why_page_new (world.context, exercise ("straight-leg-raise")) },
    { "record", steady_record_page_new (world.context) },
    { "sets", steady_sets_page_new (world.context, exercise ("clamshell"),
                                    steady_context_get_today (world.context) - 1) },
    { "set", set_page_new () },
    { "add", steady_add_page_new (world.context, exercise ("clamshell")) },
    { "add a hold", steady_add_page_new (world.context, exercise ("wall-sit")) },
    { "order", steady_order_page_new (world.context, exercise ("straight-leg-raise")) },
    { "orders", steady_orders_page_new (world.context, NULL) },
    { "orders of one", steady_orders_page_new (world.context, exercise ("wall-sit")) },
    { "people", steady_people_page_new (world.context) },
    { "copies", steady_copies_page_new (world.context) },
    { "restore", restore_new (), 4 },
    { "delete everything", steady_delete_page_new (world.context, NULL) },
    { "import", import_new ("sets.csv", "s,day,2026-03-01T09:00:00+00:00,plank,both,1,30,6"), 5 },
    { "import mistakes", import_new ("wrong.csv", "s,day,2026-03-01T09:00:00+00:00,plank,both,1,30,11"), 5 },
    { "recovery", recovery_new (), 3 },
    { "reminder", steady_reminder_form_new (steady_context_get_settings (world.context)) },
    { "preferences", GTK_WIDGET (steady_preferences_new (NULL, world.context)) },
    { "shortcuts", GTK_WIDGET (steady_shortcuts_new (NULL)) },
    { "something is wrong", GTK_WIDGET (steady_wrong_dialog_new (NULL, world.context)) },
    { "summary", summary_new () },
    { "export", steady_export_page_new (world.context) },
    { "self-check", steady_form_page_self_check_new (world.context) },
    { "rescreen", steady_form_page_rescreen_new (world.context) },
    { "usual pain", steady_form_page_usual_pain_new (world.context) },
    { "clearance", steady_clearance_page_new (world.context) },
    { "welcome", steady_welcome_page_new (world.context) },
    { "rating", g_object_new (STEADY_TYPE_RATING_PAGE, NULL) },
    { "pain", g_object_new (STEADY_TYPE_PAIN_PAGE, NULL) },
    { "session", session_new () },
  };
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);

  g_array_append_vals (pages, made, G_N_ELEMENTS (made));
  for (guint i = 0; i < n; i++)
    {
      Page topic = { topics[i].id,
                     steady_guide_page_open (topics[i].id, steady_context_get_catalogue (world.context)), 0 };

      g_array_append_val (pages, topic);
    }
  return pages;
}

/* What the main window would find. */
void
ui_test_set_text (gboolean large)
{
  large_text = large;
  g_object_set (gtk_settings_get_default (), "gtk-font-name", large ? "Cantarell 22" : "Cantarell 11", NULL);
}

void
ui_test_for_each_page (void (*check) (const char *name, GtkWidget *page))
{
  g_autoptr (GArray) pages = make_pages ();

  for (guint i = 0; i < pages->len; i++)
    {
      Page *page = &g_array_index (pages, Page, i);
      /* Some are windows of their own. */
      GtkWidget *window = GTK_IS_WINDOW (page->page) ? page->page
                                                     : g_object_new (ADW_TYPE_WINDOW, "content", page->page, NULL);

      gtk_widget_add_css_class (window, "steady");
      gtk_widget_add_css_class (window, "narrow");
      if (large_text)
        gtk_widget_add_css_class (window, "large-text");
      while (count_targets (window) < page->targets)
        g_main_context_iteration (NULL, TRUE);
      check (page->name, page->page);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
on_activate (GApplication *application, int *status)
{
  world.application = ADW_APPLICATION (application);
  open_world ();
  *status = g_test_run ();
  close_world ();
  g_application_quit (application);
}

int
ui_test_run (void)
{
  g_autoptr (AdwApplication) application = NULL;
  int status = 1;

  /* The application brings the style sheet. */
  application
      = g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.steadysteps.Steady.Test", "flags",
                      G_APPLICATION_NON_UNIQUE, "resource-base-path", "/io/github/steadysteps/Steady", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &status);
  g_application_run (G_APPLICATION (application), 0, NULL);
  return status;
}
