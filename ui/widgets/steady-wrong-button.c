#include "steady-wrong-button.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"

struct _SteadyWrongButton
{
  GtkButton parent_instance;

  GtkWidget *words;
  GtkRoot *root; /* (nullable): not owned */
  gulong root_id;
};

G_DEFINE_FINAL_TYPE (SteadyWrongButton, steady_wrong_button, GTK_TYPE_BUTTON)

/* The window knows how wide it is against its text. */
static void
update (SteadyWrongButton *self)
{
  gtk_widget_set_visible (self->words, !gtk_widget_has_css_class (GTK_WIDGET (self->root), "narrow"));
}

static void
steady_wrong_button_root (GtkWidget *widget)
{
  SteadyWrongButton *self = STEADY_WRONG_BUTTON (widget);

  GTK_WIDGET_CLASS (steady_wrong_button_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);
  self->root_id = g_signal_connect_swapped (self->root, "notify::css-classes", G_CALLBACK (update), self);
  update (self);
}

static void
steady_wrong_button_unroot (GtkWidget *widget)
{
  SteadyWrongButton *self = STEADY_WRONG_BUTTON (widget);

  g_clear_signal_handler (&self->root_id, self->root);
  self->root = NULL;

  GTK_WIDGET_CLASS (steady_wrong_button_parent_class)->unroot (widget);
}

static void
steady_wrong_button_class_init (SteadyWrongButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->root = steady_wrong_button_root;
  GTK_WIDGET_CLASS (klass)->unroot = steady_wrong_button_unroot;
}

static void
steady_wrong_button_init (SteadyWrongButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->words = gtk_label_new (_("Something is wrong"));
  gtk_widget_set_visible (self->words, FALSE);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "steady-wrong-symbolic", "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), box);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.something-wrong");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Something is wrong: pain, swelling, dizziness …"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "wrong");
  steady_build_name (GTK_WIDGET (self), _("Something is wrong"), NULL);
}
