#include "steady-build.h"

#include "steady-config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/steady-whole-numbers.h"

/* Characters of a button's words that always fit on one line. */
#define SHORT_WORDS 6

static void
style_label (GtkWidget *label, const char *css_class)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  steady_whole_numbers_keep (GTK_LABEL (label));
}

GtkWidget *
steady_build_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  style_label (label, css_class);
  return label;
}

GtkWidget *
steady_build_heading (const char *text, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text, NULL);

  style_label (label, css_class);
  return label;
}

GtkWidget *
steady_build_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  steady_build_name (list, label, NULL);
  return list;
}

GtkWidget *
steady_build_text_row (const char *mark, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = steady_build_label (text, NULL);

  if (mark != NULL)
    {
      GtkWidget *sign = gtk_label_new (mark);

      gtk_widget_add_css_class (sign, "row-mark");
      /* Chinese lines are higher than digits. */
      gtk_widget_set_valign (sign, GTK_ALIGN_BASELINE);
      gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
      gtk_box_set_baseline_position (GTK_BOX (box), GTK_BASELINE_POSITION_TOP);
      gtk_box_append (GTK_BOX (box), sign);
    }
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "text-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  steady_build_name (row, text, NULL);
  return row;
}

GtkWidget *
steady_build_fact_row (const char *title, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), steady_build_label (title, "heading"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), steady_build_label (text, NULL));
  gtk_widget_add_css_class (box, "text-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  steady_build_name (row, title, text);
  return row;
}

GtkWidget *
steady_build_link_row (const char *title, const char *subtitle, const char *action, GVariant *target)
{
  return steady_build_action_row (title, subtitle, "go-next-symbolic", action, target);
}

GtkWidget *
steady_build_action_row (const char *title, const char *subtitle, const char *icon, const char *action,
                         GVariant *target)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  steady_whole_numbers_keep_within (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle_markup != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (action != NULL)
    {
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
    }
  return row;
}

GtkWidget *
steady_build_control_row (const char *title, const char *text, GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  steady_whole_numbers_keep_within (row);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (text != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  /* One stop of Tab for each row: its control. */
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

GtkSpinButton *
steady_build_add_spin_row (GtkWidget *list, const char *title, const char *text, int min, int max, int value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (min, max, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_control_row (title, text, spin));
  return GTK_SPIN_BUTTON (spin);
}

static void
on_choice_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new ("");

  /* In one line and in full: its height is that of one line, and words in further lines would stick out of it. */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_choice_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

GtkWidget *
steady_build_drop_down (const char * const *words)
{
  GtkDropDown *choice = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (words));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_choice_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_choice_bind), NULL);
  /* The list keeps its own look, with a tick. */
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
  return GTK_WIDGET (choice);
}

GtkWidget *
steady_build_group (const char *title, GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), steady_build_heading (title, "heading"));
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

GtkWidget *
steady_build_column (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
}

GtkWidget *
steady_build_bottom_bar (GtkWidget *first, GtkWidget *last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "child", box, NULL);

  if (first != NULL)
    gtk_box_append (GTK_BOX (box), first);
  gtk_widget_set_halign (last, GTK_ALIGN_END);
  gtk_widget_set_hexpand (last, TRUE);
  gtk_box_append (GTK_BOX (box), last);
  gtk_widget_add_css_class (clamp, "bottom-bar");
  return clamp;
}

void
steady_build_window_look (GtkWindow *window, GtkWindow *parent)
{
  gtk_widget_add_css_class (GTK_WIDGET (window), "steady");
  gtk_widget_add_css_class (GTK_WIDGET (window), "narrow");
  if (parent != NULL && gtk_widget_has_css_class (GTK_WIDGET (parent), "large-text"))
    gtk_widget_add_css_class (GTK_WIDGET (window), "large-text");
}

GtkWidget *
steady_build_button (const char *label, const char *css_class, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new ();

  steady_build_button_label (GTK_BUTTON (button), label);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* A button's own label has its underline in the name that a screen reader gets, and cannot be wrapped. */
void
steady_build_button_label (GtkButton *button, const char *label)
{
  GtkWidget *words = gtk_button_get_child (button);

  g_return_if_fail (GTK_IS_BUTTON (button));

  if (!GTK_IS_LABEL (words))
    {
      words = gtk_label_new (NULL);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (button, words);
      gtk_widget_add_css_class (GTK_WIDGET (button), "text-button");
    }
  gtk_label_set_text_with_mnemonic (GTK_LABEL (words), label);
  /* Chinese may be broken after any character: beside a text two of them would stand one below the other. */
  gtk_label_set_wrap (GTK_LABEL (words), g_utf8_strlen (gtk_label_get_text (GTK_LABEL (words)), -1) > SHORT_WORDS);
  steady_build_name (GTK_WIDGET (button), gtk_label_get_text (GTK_LABEL (words)), NULL);
}

void
steady_build_name (GtkWidget *widget, const char *label, const char *description)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));
  g_return_if_fail (label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
}

/* Buttons of the toolkit's own windows that have nothing but a sign. */
static void
name_button (GtkButton *button)
{
  const char *icon = gtk_button_get_icon_name (button);

  if (g_strcmp0 (icon, "go-previous-symbolic") == 0)
    steady_build_name (GTK_WIDGET (button), _("Back"), NULL);
  else if (g_strcmp0 (icon, "edit-find-symbolic") == 0)
    steady_build_name (GTK_WIDGET (button), _("Search"), NULL);
  else if (g_strcmp0 (icon, "window-close-symbolic") == 0)
    steady_build_name (GTK_WIDGET (button), _("Close"), NULL);
  else if (gtk_widget_has_css_class (GTK_WIDGET (button), "app-version")
           && GTK_IS_LABEL (gtk_button_get_child (button)))
    steady_build_name (GTK_WIDGET (button), gtk_label_get_text (GTK_LABEL (gtk_button_get_child (button))), NULL);
}

void
steady_build_name_signs (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  if (GTK_IS_IMAGE (widget))
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steady_build_name_signs (child);
}

/* An AdwEntryRow shortens its title where text is large, and does not say that it has the focus. */
GtkWidget *
steady_build_entry_row (const char *title, GtkEditable **entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *field = gtk_entry_new ();

  steady_build_name (field, title, NULL);
  steady_build_name (row, title, NULL);
  gtk_box_append (GTK_BOX (box), steady_build_label (title, NULL));
  gtk_box_append (GTK_BOX (box), field);
  gtk_widget_add_css_class (box, "text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  *entry = GTK_EDITABLE (field);
  return row;
}

void
steady_build_clear (GtkWidget *container)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (container) || GTK_IS_LIST_BOX (container));

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    {
      if (GTK_IS_BOX (container))
        gtk_box_remove (GTK_BOX (container), child);
      else
        gtk_list_box_remove (GTK_LIST_BOX (container), child);
    }
}
