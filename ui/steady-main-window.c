#include "steady-main-window.h"

#include <glib/gi18n.h>

#include "pages/steady-add-page.h"
#include "pages/steady-clearance-page.h"
#include "pages/steady-delete-page.h"
#include "pages/steady-exercise-page.h"
#include "pages/steady-export-page.h"
#include "pages/steady-form-page.h"
#include "pages/steady-guide-page.h"
#include "pages/steady-import-page.h"
#include "pages/steady-order-page.h"
#include "pages/steady-orders-page.h"
#include "pages/steady-people-page.h"
#include "pages/steady-preferences.h"
#include "pages/steady-record-page.h"
#include "pages/steady-recovery-page.h"
#include "pages/steady-session-page.h"
#include "pages/steady-welcome-page.h"
#include "pages/steady-why-page.h"
#include "pages/steady-wrong-dialog.h"
#include "steady-build.h"
#include "steady-diary-people.h"
#include "steady-feedback.h"
#include "steady-pages.h"
#include "steady-safekeeping.h"
#include "steady-session-setup.h"
#include "steady-shortcuts.h"
#include "steady-window-shape.h"
#include "steady-wrong-key.h"
#include "widgets/steady-navigation.h"

struct _SteadyMainWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *modes;
  SteadyNavigation *navigation;
  SteadyPages *pages;
  AdwBin *session_bin;
  AdwBin *welcome_bin;
  GtkButton *person_button;
  GtkWidget *session_page; /* (nullable): while a training is led */

  SteadyContext *context; /* (nullable) */
  guint wide_id;
};

enum
{
  SIGNAL_RECOVERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyMainWindow, steady_main_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
apply_size (gpointer data)
{
  SteadyMainWindow *self = data;

  self->wide_id = 0;
  steady_window_shape_apply (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
push (SteadyMainWindow *self, GtkWidget *page)
{
  /* A page of questions does not cover a training. */
  if (self->session_page == NULL)
    steady_navigation_push (self->navigation, page);
  else
    g_object_unref (g_object_ref_sink (page));
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (self->session_page != NULL)
    return;
  steady_navigation_pop_to_root (self->navigation);
  steady_pages_show (self->pages, g_variant_get_string (parameter, NULL));
}

static void
show_topic (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  const char *topic = g_variant_get_string (parameter, NULL);
  GtkWidget *page;
  GtkWindow *over;

  if (self->context == NULL)
    return;
  if (self->session_page != NULL)
    {
      over = steady_guide_page_open_over (GTK_WINDOW (self), topic,
                                          steady_context_get_catalogue (self->context));
      if (over != NULL)
        gtk_window_present (over);
      return;
    }
  page = steady_guide_page_open (topic, steady_context_get_catalogue (self->context));
  if (page != NULL)
    push (self, page);
}

static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (steady_shortcuts_new (GTK_WINDOW (widget)));
}

static void
toggle_fullscreen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* --- training ---------------------------------------------------------------------------------------- */

static void
on_session_left (SteadyMainWindow *self)
{
  gtk_stack_set_visible_child (self->modes, GTK_WIDGET (self->navigation));
  adw_bin_set_child (self->session_bin, NULL);
  self->session_page = NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.people", TRUE);
  steady_navigation_pop_to_root (self->navigation);
  steady_pages_show (self->pages, "today");
}

static void
lead (SteadyMainWindow *self, SteadySessionController *controller)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.people", FALSE);
  self->session_page = steady_session_page_new (self->context, controller);
  g_signal_connect_object (self->session_page, "left", G_CALLBACK (on_session_left), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->session_bin, self->session_page);
  gtk_stack_set_visible_child (self->modes, GTK_WIDGET (self->session_bin));
  steady_session_page_start (STEADY_SESSION_PAGE (self->session_page));
}

static void
train (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  SteadySessionConfig config = steady_session_setup_config (self->context);
  g_autofree const char **exercises = g_variant_get_strv (parameter, NULL);
  g_autoptr (GArray) items = NULL;
  g_autoptr (GError) error = NULL;
  SteadySession *session = NULL;

  if (self->session_page != NULL)
    return;
  items = steady_session_setup_items (self->context, exercises[0] != NULL ? exercises : NULL, &error);
  if (items != NULL)
    session
        = steady_session_new ((const SteadySessionItem *) (gpointer)items->data, items->len, &config, &error);
  if (session == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self->navigation), error);
      return;
    }
  lead (self, steady_session_controller_new (self->context, session, NULL));
}

static void
start_training (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  /* The first start comes before any training. */
  if (self->context == NULL || self->session_page != NULL || adw_bin_get_child (self->welcome_bin) != NULL)
    return;
  steady_navigation_pop_to_root (self->navigation);
  steady_pages_start_training (self->pages);
}

/* Takes up the training that was broken off; where its text cannot be read any more, lets go of it. */
static gboolean
reopen (SteadyMainWindow *self)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  g_autofree char *id = NULL;
  g_autofree char *state = steady_diary_get_open_session (diary, &id);
  g_autoptr (GError) error = NULL;
  SteadySession *session;

  if (state == NULL || self->session_page != NULL)
    return FALSE;
  session = steady_session_parse (state, steady_context_get_catalogue (self->context), &error);
  if (session == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self->navigation), error);
      return FALSE;
    }
  lead (self, steady_session_controller_new (self->context, session, id));
  return TRUE;
}

static void
resume (GtkWidget *widget, const char *action, GVariant *parameter)
{
  reopen (STEADY_MAIN_WINDOW (widget));
}

static void
finish_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (reopen (self))
    steady_session_page_finish (STEADY_SESSION_PAGE (self->session_page));
}

/* --- other pages --------------------------------------------------------------------------------------- */

static void
on_wrong_recorded (SteadyMainWindow *self)
{
  if (self->session_page != NULL
      && steady_session_page_is_under_way (STEADY_SESSION_PAGE (self->session_page)))
    steady_session_page_stop (STEADY_SESSION_PAGE (self->session_page));
}

static void
something_wrong (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  GtkWindow *dialog;

  if (self->context == NULL)
    return;
  /* Before the first questions are answered there is no training to stop, and an answer would pass for them. */
  if (adw_bin_get_child (self->welcome_bin) != NULL)
    {
      gtk_window_present (steady_guide_page_open_over (GTK_WINDOW (self), "warning",
                                                       steady_context_get_catalogue (self->context)));
      return;
    }
  dialog = steady_wrong_dialog_new (GTK_WINDOW (self), self->context);
  if (self->session_page != NULL)
    steady_session_page_pause (STEADY_SESSION_PAGE (self->session_page));
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_wrong_recorded), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
open_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    GtkWidget *(*make) (SteadyContext *context);
  } pages[] = {
    { "win.self-check", steady_form_page_self_check_new },
    { "win.rescreen", steady_form_page_rescreen_new },
    { "win.usual-pain", steady_form_page_usual_pain_new },
    { "win.record-clearance", steady_clearance_page_new },
    { "win.show-record", steady_record_page_new },
  };
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (action, pages[i].action))
      push (self, pages[i].make (self->context));
}

/* During a training it comes up over it, and the training waits. */
static void
take_along (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (self->session_page == NULL)
    {
      push (self, steady_export_page_new (self->context));
      return;
    }
  steady_session_page_pause (STEADY_SESSION_PAGE (self->session_page));
  gtk_window_present (steady_export_page_open_over (GTK_WINDOW (self), self->context));
}

static void
open_exercise (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    GtkWidget *(*make) (SteadyContext *context, const SteadyExercise *exercise);
  } pages[] = {
    { "win.show-exercise", steady_exercise_page_new },
    { "win.show-why", steady_why_page_new },
    { "win.record-order", steady_order_page_new },
    { "win.add-training", steady_add_page_new },
  };
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  const SteadyExercise *exercise = steady_catalogue_find (steady_context_get_catalogue (self->context),
                                                          g_variant_get_string (parameter, NULL));

  for (gsize i = 0; exercise != NULL && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (action, pages[i].action))
      push (self, pages[i].make (self->context, exercise));
}

static void
show_orders (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  push (self, steady_orders_page_new (self->context,
                                      steady_catalogue_find (steady_context_get_catalogue (self->context), id)));
}

/* Whether pages about the data as a whole can be shown now. */
static gboolean
is_idle (SteadyMainWindow *self)
{
  return self->context != NULL && self->session_page == NULL && adw_bin_get_child (self->welcome_bin) == NULL;
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);
  SteadyImportPurpose purpose = g_str_equal (action, "win.import-order") ? STEADY_IMPORT_ORDER : STEADY_IMPORT_RECORD;

  if (is_idle (self))
    steady_import_page_choose (steady_navigation_get_visible_page (self->navigation), self->context, purpose);
}

static void
back_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (self->context != NULL)
    steady_safekeeping_back_up (GTK_WIDGET (self->navigation), steady_context_get_diary (self->context));
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (is_idle (self) && !steady_context_is_demo (self->context))
    steady_safekeeping_restore (steady_navigation_get_visible_page (self->navigation), self->context);
}

static void
delete_everything (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (is_idle (self) && !steady_context_is_demo (self->context))
    push (self, steady_delete_page_new (self->context, NULL));
}

static void
show_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (self->context == NULL || self->session_page != NULL || steady_context_is_demo (self->context))
    return;
  steady_navigation_push (adw_bin_get_child (self->welcome_bin) != NULL
                              ? STEADY_NAVIGATION (adw_bin_get_child (self->welcome_bin))
                              : self->navigation,
                          steady_people_page_new (self->context));
}

/* Whose diary this is must be plain at any time, once there is more than one. */
static void
show_person (SteadyMainWindow *self)
{
  g_autoptr (GPtrArray) people = steady_diary_list_people ();
  g_autofree char *name = self->context != NULL ? steady_people_find (self->context) : NULL;
  gboolean shown = people->len > 0 && name != NULL && !steady_context_is_demo (self->context);

  gtk_widget_set_visible (GTK_WIDGET (self->person_button), shown);
  if (shown)
    {
      g_autofree char *call = steady_people_call (self->context, name);
      /* Translators: %s is a person’s name. */
      g_autofree char *text = g_strdup_printf (_("Diary of %s"), call);

      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->person_button)), text);
      steady_build_name (GTK_WIDGET (self->person_button), text, NULL);
    }
}

static void
people_changed (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_person (STEADY_MAIN_WINDOW (widget));
}

static void
preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  if (self->session_page == NULL)
    gtk_window_present (steady_preferences_new (GTK_WINDOW (self), self->context));
}

/* --- the window
 * ------------------------------------------------------------------------------------------ */

static void
on_welcome_finished (SteadyMainWindow *self)
{
  gtk_stack_set_visible_child (self->modes, GTK_WIDGET (self->navigation));
  adw_bin_set_child (self->welcome_bin, NULL);
  steady_pages_show (self->pages, "today");
}

static void
show_welcome (SteadyMainWindow *self)
{
  GtkWidget *welcome = steady_welcome_page_new (self->context);
  GtkWidget *navigation = g_object_new (STEADY_TYPE_NAVIGATION, "root", welcome, NULL);

  g_signal_connect_object (welcome, "finished", G_CALLBACK (on_welcome_finished), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->welcome_bin, navigation);
  gtk_stack_set_visible_child (self->modes, GTK_WIDGET (self->welcome_bin));
}

static gboolean
steady_main_window_close_request (GtkWindow *window)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (window);

  if (self->session_page != NULL
      && steady_session_page_is_under_way (STEADY_SESSION_PAGE (self->session_page)))
    {
      steady_session_page_ask_to_leave (STEADY_SESSION_PAGE (self->session_page));
      return TRUE;
    }
  if (self->context != NULL)
    steady_window_shape_save (window, steady_context_get_settings (self->context));
  return GTK_WINDOW_CLASS (steady_main_window_parent_class)->close_request (window);
}

static void
steady_main_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (widget);

  GTK_WIDGET_CLASS (steady_main_window_parent_class)->size_allocate (widget, width, height, baseline);

  /* Not at once: what is shown must not change while it is being laid out. */
  if (self->wide_id == 0 && steady_window_shape_is_stale (widget))
    self->wide_id = g_idle_add (apply_size, self);
}

static void
on_is_active (SteadyMainWindow *self)
{
  if (self->context != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    steady_context_poll (self->context);
}

static void
steady_main_window_dispose (GObject *object)
{
  SteadyMainWindow *self = STEADY_MAIN_WINDOW (object);

  g_clear_handle_id (&self->wide_id, g_source_remove);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_main_window_parent_class)->dispose (object);
}

static void
steady_main_window_class_init (SteadyMainWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_main_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = steady_main_window_close_request;
  widget_class->size_allocate = steady_main_window_size_allocate;

  g_type_ensure (STEADY_TYPE_NAVIGATION);
  g_type_ensure (STEADY_TYPE_PAGES);

  signals[SIGNAL_RECOVERED] = g_signal_new ("recovered", STEADY_TYPE_MAIN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-exercise", "s", open_exercise);
  gtk_widget_class_install_action (widget_class, "win.show-why", "s", open_exercise);
  gtk_widget_class_install_action (widget_class, "win.show-topic", "s", show_topic);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, toggle_fullscreen);
  gtk_widget_class_install_action (widget_class, "win.train", "as", train);
  gtk_widget_class_install_action (widget_class, "win.start-training", NULL, start_training);
  gtk_widget_class_install_action (widget_class, "win.resume", NULL, resume);
  gtk_widget_class_install_action (widget_class, "win.finish-open", NULL, finish_open);
  gtk_widget_class_install_action (widget_class, "win.something-wrong", NULL, something_wrong);
  gtk_widget_class_install_action (widget_class, "win.self-check", NULL, open_page);
  gtk_widget_class_install_action (widget_class, "win.rescreen", NULL, open_page);
  gtk_widget_class_install_action (widget_class, "win.usual-pain", NULL, open_page);
  gtk_widget_class_install_action (widget_class, "win.show-record", NULL, open_page);
  gtk_widget_class_install_action (widget_class, "win.record-order", "s", open_exercise);
  gtk_widget_class_install_action (widget_class, "win.show-orders", "s", show_orders);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "win.delete-everything", NULL, delete_everything);
  gtk_widget_class_install_action (widget_class, "win.people", NULL, show_people);
  gtk_widget_class_install_action (widget_class, "win.people-changed", NULL, people_changed);
  gtk_widget_class_install_action (widget_class, "win.import-order", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.add-training", "s", open_exercise);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, take_along);
  gtk_widget_class_install_action (widget_class, "win.record-clearance", NULL, open_page);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/steady-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, modes);
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, session_bin);
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, SteadyMainWindow, person_button);
}

static void
steady_main_window_init (SteadyMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "steady");
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  self->wide_id = g_idle_add (apply_size, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active), NULL);
}

static void
set_context (SteadyMainWindow *self, SteadyContext *context)
{
  self->context = g_object_ref (context);
  steady_window_shape_restore (GTK_WINDOW (self), steady_context_get_settings (context));
  if (steady_context_is_demo (context))
    gtk_window_set_title (GTK_WINDOW (self), _("Steady – demo"));

  show_person (self);
  steady_pages_set_context (self->pages, context);
  if (steady_diary_is_new (steady_context_get_diary (context)))
    show_welcome (self);
  else
    steady_pages_show (self->pages, "today");
}

/* Without a diary there is nothing to show or to change; the size of the window is nobody's. */
static void
disable_actions (SteadyMainWindow *self)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (self);
  const GVariantType *parameter;
  const char *property;
  const char *name;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &parameter, &property); i++)
    if (owner == STEADY_TYPE_MAIN_WINDOW && !g_str_equal (name, "win.fullscreen"))
      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, FALSE);
}

SteadyMainWindow *
steady_main_window_new (AdwApplication *application, SteadyContext *context)
{
  SteadyMainWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (context == NULL || STEADY_IS_CONTEXT (context), NULL);

  self = g_object_new (STEADY_TYPE_MAIN_WINDOW, "application", application, NULL);
  if (context != NULL)
    set_context (self, context);
  else
    disable_actions (self);
  return self;
}

gboolean
steady_main_window_is_training (SteadyMainWindow *self)
{
  g_return_val_if_fail (STEADY_IS_MAIN_WINDOW (self), FALSE);

  return self->session_page != NULL
         && steady_session_page_is_under_way (STEADY_SESSION_PAGE (self->session_page));
}

/* @page takes the place of all others; below a bar by which the window is moved and closed. */
static void
show_instead (SteadyMainWindow *self, GtkWidget *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();

  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), page);
  gtk_stack_add_child (self->modes, box);
  gtk_stack_set_visible_child (self->modes, box);
}

void
steady_main_window_show_trouble (SteadyMainWindow *self, const char *message)
{
  g_autofree char *escaped = NULL;
  GtkWidget *quit;

  g_return_if_fail (STEADY_IS_MAIN_WINDOW (self));
  g_return_if_fail (message != NULL);

  escaped = g_markup_escape_text (message, -1);
  quit = steady_build_button (_("_Quit"), "pill", "app.quit", NULL);
  show_instead (self, g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "steady-wrong-symbolic", "title",
                                    _("The diary cannot be opened"), "description", escaped, "child", quit, NULL));
}

static void
on_recovered (SteadyMainWindow *self, const char *kept)
{
  g_signal_emit (self, signals[SIGNAL_RECOVERED], 0, kept);
}

void
steady_main_window_show_recovery (SteadyMainWindow *self, const char *database, const char *message)
{
  GtkWidget *page;

  g_return_if_fail (STEADY_IS_MAIN_WINDOW (self));
  g_return_if_fail (database != NULL && message != NULL);

  page = steady_recovery_page_new (database, message);
  g_signal_connect_object (page, "recovered", G_CALLBACK (on_recovered), self, G_CONNECT_SWAPPED);
  show_instead (self, page);
}

GtkWidget *
steady_main_window_get_content (SteadyMainWindow *self)
{
  g_return_val_if_fail (STEADY_IS_MAIN_WINDOW (self), NULL);
  return GTK_WIDGET (self->navigation);
}
