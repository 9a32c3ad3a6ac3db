/* Not GtkShortcutsWindow, which is wider than a narrow window or large text allow, cuts what it has no room for and
 * turns pages. */

#include "steady-shortcuts.h"

#include "steady-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-wrong-key.h"
#include "widgets/steady-wrap.h"

typedef struct
{
  const char *title;
  const char *keys;   /* (nullable): as GtkShortcutLabel reads them */
  const char *action; /* (nullable): whose keys the application knows */
} Shortcut;

static const Shortcut training[] = {
  { NC_ ("shortcut window", "Pause and go on"), "space", NULL },
  { NC_ ("shortcut window", "“It shakes now”"), "s", NULL },
  { NC_ ("shortcut window", "“I cannot hold”: end this set"), "c", NULL },
  { NC_ ("shortcut window", "“It hurts”: end this set"), "p", NULL },
  { NC_ ("shortcut window", "Begin this step again"), "Left Page_Up", NULL },
  { NC_ ("shortcut window", "On to the next step"), "Right Page_Down", NULL },
  { NC_ ("shortcut window", "Digits or figure large"), "v", NULL },
  { NC_ ("shortcut window", "Stop training"), "Escape", NULL },
};

static const Shortcut questions[] = {
  { NC_ ("shortcut window", "Choose a number"), "0...9", NULL },
  { NC_ ("shortcut window", "One less, one more"), "Left Right", NULL },
  { NC_ ("shortcut window", "Confirm"), "Return", NULL },
};

static const Shortcut everywhere[] = {
  { NC_ ("shortcut window", "Today, Exercises, Progress, Guide"), "<Alt>1...4", NULL },
  { NC_ ("shortcut window", "Start today’s training"), NULL, "win.start-training" },
  { NC_ ("shortcut window", "Take the record along"), NULL, "win.export" },
  { NC_ ("shortcut window", "Something is wrong"), NULL, "win.something-wrong" },
  { NC_ ("shortcut window", "Back"), "<Alt>Left Escape", NULL },
  { NC_ ("shortcut window", "Full screen"), NULL, "win.fullscreen" },
  { NC_ ("shortcut window", "Main menu"), "F10", NULL },
  { NC_ ("shortcut window", "Preferences"), NULL, "win.preferences" },
  { NC_ ("shortcut window", "Keyboard shortcuts"), NULL, "win.show-shortcuts" },
  { NC_ ("shortcut window", "Quit"), NULL, "app.quit" },
};

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* (transfer full) */
static char *
keys_of (const Shortcut *shortcut, GtkApplication *application)
{
  g_auto (GStrv) keys = NULL;

  if (shortcut->keys != NULL)
    return g_strdup (shortcut->keys);
  if (application == NULL)
    return g_strdup ("");
  keys = gtk_application_get_accels_for_action (application, shortcut->action);
  return g_strjoinv (" ", keys);
}

static GtkWidget *
row_new (const Shortcut *shortcut, GtkApplication *application)
{
  const char *title = g_dpgettext2 (NULL, "shortcut window", shortcut->title);
  g_autofree char *keys = keys_of (shortcut, application);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *wrap = steady_wrap_new (FALSE);
  GtkWidget *label = steady_build_label (title, NULL);
  GtkWidget *caps = gtk_shortcut_label_new (keys);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (caps, GTK_ALIGN_START);
  gtk_widget_set_valign (caps, GTK_ALIGN_CENTER);
  steady_wrap_append (STEADY_WRAP (wrap), label);
  steady_wrap_append (STEADY_WRAP (wrap), caps);
  gtk_widget_add_css_class (wrap, "text-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), wrap);
  /* Not to be pressed, and all the same where the arrow keys come to: so the window is read, and scrolled. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  steady_build_name (row, title, NULL);
  return row;
}

static GtkWidget *
group_new (const char *title, const Shortcut *shortcuts, gsize n, GtkApplication *application)
{
  GtkWidget *list = steady_build_list (title);

  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (&shortcuts[i], application));
  return steady_build_group (title, list);
}

static GtkWidget *
column_new (GtkApplication *application)
{
  GtkWidget *column = steady_build_column ();

  gtk_box_append (GTK_BOX (column), group_new (C_ ("shortcut window", "During training"), training,
                                               G_N_ELEMENTS (training), application));
  gtk_box_append (GTK_BOX (column), group_new (C_ ("shortcut window", "Questions from 0 to 10"), questions,
                                               G_N_ELEMENTS (questions), application));
  gtk_box_append (GTK_BOX (column), group_new (C_ ("shortcut window", "Everywhere"), everywhere,
                                               G_N_ELEMENTS (everywhere), application));
  return column;
}

GtkWindow *
steady_shortcuts_new (GtkWindow *parent)
{
  const char *title = C_ ("shortcut window", "Keyboard shortcuts");
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "transient-for", parent, "modal", TRUE,
                                    "default-width", 600, "default-height", 600, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", column_new (application), NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                                      "child", clamp, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);

  steady_build_window_look (window, parent);
  gtk_widget_add_css_class (clamp, "column");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  steady_wrong_key_add (window);
  return window;
}
