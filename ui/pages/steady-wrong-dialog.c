#include "steady-wrong-dialog.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words-error.h"
#include "steady-words.h"

struct _SteadyWrongDialog
{
  AdwWindow parent_instance;

  SteadyContext *context;
  GtkStack *stack;
  GtkWidget *back_button;
  GtkLabel *trouble;
};

enum
{
  SIGNAL_RECORDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyWrongDialog, steady_wrong_dialog, ADW_TYPE_WINDOW)

#define PAGE_LIST "list"

/* Pages of single signs and of what was recorded come and go; only the list stays. */
static void
show_page (SteadyWrongDialog *self, GtkWidget *content, gboolean with_back)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", content, NULL);
  GtkWidget *scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);

  gtk_widget_add_css_class (clamp, "column");
  gtk_stack_add_child (self->stack, scrolled);
  gtk_stack_set_visible_child (self->stack, scrolled);
  gtk_widget_set_visible (self->back_button, with_back);
  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static void
on_back (SteadyWrongDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, PAGE_LIST);
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
trouble_new (SteadyWrongDialog *self)
{
  self->trouble = GTK_LABEL (steady_build_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  return GTK_WIDGET (self->trouble);
}

static void
show_trouble (SteadyWrongDialog *self, const GError *error)
{
  g_autofree char *text = steady_words_error (error);

  gtk_label_set_label (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

/* The entry stays and says that it was withdrawn. */
static void
on_mistake (GtkButton *button, SteadyWrongDialog *self)
{
  const char *flag = g_object_get_data (G_OBJECT (button), "steady-flag");
  SteadyDiary *diary = steady_context_get_diary (self->context);
  g_autoptr (SteadyCheck) check = steady_diary_latest_check (diary, STEADY_CHECK_RED_FLAG, flag, STEADY_DATE_NONE);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  if (check != NULL && !steady_diary_withdraw (diary, check->id, TRUE, &error))
    {
      show_trouble (self, error);
      return;
    }
  if (parent != NULL)
    steady_feedback_say (GTK_WIDGET (self), _("Withdrawn. The entry stays in “All entries” and does not count."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_recorded (SteadyWrongDialog *self, const char *flag)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *close = steady_build_button (_("_Close"), "pill", "window.close", NULL);
  GtkWidget *mistake = steady_build_button (_("It was a _mistake"), "pill", NULL, NULL);

  g_object_set_data_full (G_OBJECT (mistake), "steady-flag", g_strdup (flag), g_free);
  g_signal_connect (mistake, "clicked", G_CALLBACK (on_mistake), self);
  gtk_widget_add_css_class (close, "suggested-action");
  gtk_box_append (GTK_BOX (column), steady_build_heading (_("Training is stopped"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (_("It is recorded with today’s date. All exercises rest until a professional "
                             "agrees that you train again; then record it as a clearance on the page Today. "
                             "Your levels stay as they are."),
                          NULL));
  gtk_box_append (GTK_BOX (column), close);
  gtk_box_append (GTK_BOX (column), mistake);
  gtk_box_append (GTK_BOX (column), trouble_new (self));
  show_page (self, column, FALSE);
}

static void
on_record (GtkButton *button, SteadyWrongDialog *self)
{
  const char *flag = g_object_get_data (G_OBJECT (button), "steady-flag");
  g_autoptr (GError) error = NULL;

  if (!steady_diary_answer (steady_context_get_diary (self->context), STEADY_CHECK_RED_FLAG, 10, flag, NULL,
                            &error))
    {
      show_trouble (self, error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_RECORDED], 0);
  show_recorded (self, flag);
}

static void
show_flag (SteadyWrongDialog *self, const char *flag)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *record = steady_build_button (_("_Record and stop training"), "pill", NULL, NULL);
  GtkWidget *advice_label;
  g_autofree char *name = steady_words_red_flag (flag);
  g_autofree char *advice = steady_words_red_flag_advice (flag);

  g_object_set_data_full (G_OBJECT (record), "steady-flag", g_strdup (flag), g_free);
  g_signal_connect (record, "clicked", G_CALLBACK (on_record), self);
  gtk_widget_add_css_class (record, "destructive-action");
  advice_label = steady_build_label (advice, steady_check_red_flag_is_urgent (flag) ? "title-3" : NULL);

  gtk_box_append (GTK_BOX (column), steady_build_heading (name, "title-1"));
  gtk_box_append (GTK_BOX (column), advice_label);
  gtk_box_append (GTK_BOX (column), record);
  gtk_box_append (GTK_BOX (column), trouble_new (self));
  show_page (self, column, TRUE);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SteadyWrongDialog *self)
{
  const char *flag = g_object_get_data (G_OBJECT (row), "steady-flag");

  if (flag != NULL)
    show_flag (self, flag);
}

static GtkWidget *
flag_list_new (SteadyWrongDialog *self, const char *title, gboolean urgent)
{
  const char * const *flags = steady_check_red_flags ();
  GtkWidget *list = steady_build_list (title);

  for (guint i = 0; flags[i] != NULL; i++)
    {
      GtkWidget *row;
      g_autofree char *name = NULL;

      if (steady_check_red_flag_is_urgent (flags[i]) != urgent)
        continue;
      name = steady_words_red_flag (flags[i]);
      row = steady_build_link_row (name, NULL, NULL, NULL);
      g_object_set_data (G_OBJECT (row), "steady-flag", (gpointer) flags[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (urgent)
    gtk_widget_add_css_class (list, "urgent");
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), self);
  return steady_build_group (title, list);
}

static void
on_harmless_activated (SteadyWrongDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-topic", "s", "shaking");
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
list_column_new (SteadyWrongDialog *self)
{
  GtkWidget *column = steady_build_column ();
  GtkWidget *list = steady_build_list (_("Something else"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("My legs tremble while I hold"),
                                              _("That is fatigue, not injury. What the trembling means."),
                                              NULL, NULL));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_harmless_activated), self);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("What is it?"), "title-1"));
  gtk_box_append (GTK_BOX (column), flag_list_new (self, _("Stop now"), TRUE));
  gtk_box_append (GTK_BOX (column), flag_list_new (self, _("Have it looked at"), FALSE));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Something else"), list));
  return column;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
steady_wrong_dialog_dispose (GObject *object)
{
  g_clear_object (&STEADY_WRONG_DIALOG (object)->context);

  G_OBJECT_CLASS (steady_wrong_dialog_parent_class)->dispose (object);
}

static void
steady_wrong_dialog_class_init (SteadyWrongDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_wrong_dialog_dispose;

  signals[SIGNAL_RECORDED] = g_signal_new ("recorded", STEADY_TYPE_WRONG_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
steady_wrong_dialog_init (SteadyWrongDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->back_button = gtk_button_new_from_icon_name ("go-previous-symbolic");
  steady_build_name (self->back_button, _("Back"), NULL);
  gtk_widget_set_visible (self->back_button, FALSE);
  g_signal_connect_swapped (self->back_button, "clicked", G_CALLBACK (on_back), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back_button);
  gtk_widget_add_css_class (header, "flat");

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);

  gtk_window_set_title (GTK_WINDOW (self), _("Something is wrong"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 640);
}

GtkWindow *
steady_wrong_dialog_new (GtkWindow *parent, SteadyContext *context)
{
  SteadyWrongDialog *self = g_object_new (STEADY_TYPE_WRONG_DIALOG, "transient-for", parent, NULL);
  GtkWidget *column;
  GtkWidget *clamp;
  GtkWidget *scrolled;

  steady_build_window_look (GTK_WINDOW (self), parent);
  self->context = g_object_ref (context);
  column = list_column_new (self);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", column, NULL);
  gtk_widget_add_css_class (clamp, "column");
  scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  gtk_stack_add_named (self->stack, scrolled, PAGE_LIST);
  return GTK_WINDOW (self);
}
