#include "steady-people-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-delete-page.h"
#include "steady-diary-people.h"
#include "steady-feedback.h"
#include "widgets/steady-navigation.h"
#include "widgets/steady-wrap.h"

#define FIRST_PERSON "first-person"

struct _SteadyPeoplePage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  char *shown; /* (nullable): the person whose diary is shown */
  GtkBox *list_box;
  GtkWidget *own_name_list;
  GtkEditable *own_name;
  GtkEditable *name;
  GtkWidget *name_note;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (SteadyPeoplePage, steady_people_page, STEADY_TYPE_SUBPAGE)

static void refresh (SteadyPeoplePage *self);

/* --- who is who ----------------------------------------------------------------------------------------- */

static gboolean
is_database_of (SteadyContext *context, const char *person)
{
  g_autofree char *path = steady_diary_default_path (person);

  return g_strcmp0 (path, steady_diary_get_path (steady_context_get_diary (context))) == 0;
}

char *
steady_people_find (SteadyContext *context)
{
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  if (is_database_of (context, NULL))
    return g_strdup ("");
  people = steady_diary_list_people ();
  for (guint i = 0; i < people->len; i++)
    if (is_database_of (context, g_ptr_array_index (people, i)))
      return g_strdup (g_ptr_array_index (people, i));
  return NULL;
}

char *
steady_people_call (SteadyContext *context, const char *name)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context) && name != NULL, NULL);

  if (*name != '\0')
    return g_strdup (name);
  own = g_settings_get_string (steady_context_get_settings (context), FIRST_PERSON);
  return *own != '\0' ? g_steal_pointer (&own) : g_strdup (_("First person"));
}

/* --- the list ------------------------------------------------------------------------------------------- */

static void
on_show (GtkButton *button, SteadyPeoplePage *self)
{
  const char *name = g_object_get_data (G_OBJECT (button), "steady-person");

  if (*name != '\0' && !steady_diary_has_person (name))
    {
      /* Removed meanwhile in another window. */
      refresh (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.people-changed", NULL);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person", "s", name);
}

static void
on_remove (GtkButton *button, SteadyPeoplePage *self)
{
  const char *name = g_object_get_data (G_OBJECT (button), "steady-person");

  steady_navigation_push_from (GTK_WIDGET (self), steady_delete_page_new (self->context, name));
}

static GtkWidget *
button_new (SteadyPeoplePage *self, const char *person, const char *label, const char *name,
            void (*callback) (GtkButton *, SteadyPeoplePage *))
{
  GtkWidget *button = steady_build_button (label, "flat", NULL, NULL);

  steady_build_name (button, name, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "steady-person", g_strdup (person), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, 0);
  return button;
}

static GtkWidget *
person_row_new (SteadyPeoplePage *self, const char *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *call = steady_people_call (self->context, person);
  g_autofree char *title = g_markup_escape_text (call, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "person-row");
  if (g_strcmp0 (person, self->shown) == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("This diary is shown now"));
  else
    {
      /* Translators: %s is a person’s name. */
      g_autofree char *show = g_strdup_printf (_("Show the diary of %s"), call);
      g_autofree char *remove = g_strdup_printf (_("Remove %s"), call);

      /* One below the other where there is no room for both. */
      GtkWidget *buttons = steady_wrap_new (FALSE);

      if (*person != '\0')
        steady_wrap_append (STEADY_WRAP (buttons), button_new (self, person, _("Remove…"), remove, on_remove));
      steady_wrap_append (STEADY_WRAP (buttons), button_new (self, person, _("Show"), show, on_show));
      gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), buttons);
    }
  return row;
}

static void
refresh (SteadyPeoplePage *self)
{
  g_autoptr (GPtrArray) people = steady_diary_list_people ();
  GtkWidget *list = steady_build_list (_("People"));

  g_free (self->shown);
  self->shown = steady_people_find (self->context);
  gtk_list_box_append (GTK_LIST_BOX (list), person_row_new (self, ""));
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), person_row_new (self, g_ptr_array_index (people, i)));
  steady_build_clear (GTK_WIDGET (self->list_box));
  gtk_box_append (self->list_box, list);
  gtk_widget_set_visible (self->own_name_list, people->len > 0);
}

/* --- a further person ----------------------------------------------------------------------------------- */

/* (transfer full): as it will be kept, composed, so that one name is one folder however it was typed */
static char *
get_name (SteadyPeoplePage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  return g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static void
on_name_changed (SteadyPeoplePage *self)
{
  g_autofree char *name = get_name (self);
  gboolean valid = name != NULL && steady_diary_person_is_valid (name);

  gtk_widget_set_sensitive (self->add_button, valid);
  gtk_widget_set_visible (self->name_note, !valid && name != NULL && *name != '\0');
}

static void
on_add (SteadyPeoplePage *self)
{
  g_autofree char *name = get_name (self);
  g_autoptr (GError) error = NULL;

  if (name == NULL || !steady_diary_person_is_valid (name))
    return;
  if (!steady_diary_add_person (name, steady_context_get_catalogue (self->context),
                                steady_context_get_clock (self->context), &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (self->name, "");
  refresh (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.people-changed", NULL);
}

static void
on_own_name (SteadyPeoplePage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->own_name)));

  g_settings_set_string (steady_context_get_settings (self->context), FIRST_PERSON, name);
  refresh (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.people-changed", NULL);
}

static GtkWidget *
entry_list_new (const char *title, GtkEditable **entry)
{
  GtkWidget *list = steady_build_list (title);
  GtkWidget *row = adw_entry_row_new ();

  /* The title of this row does not wrap. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  steady_build_name_signs (row);
  steady_build_name (row, title, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  *entry = GTK_EDITABLE (row);
  return steady_build_group (title, list);
}

static GtkWidget *
further_new (SteadyPeoplePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  GtkWidget *list = steady_build_list (_("Name of a further person"));

  /* Not an AdwEntryRow, whose title does not wrap. */
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_entry_row (_("Name of a further person"), &self->name));
  gtk_box_append (GTK_BOX (box), list);
  self->name_note = steady_build_label (_("Letters, digits, spaces, “-” and “_”, up to 64."), NULL);
  self->add_button = steady_build_button (_("_Add"), "pill", NULL, NULL);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (on_name_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->name_note);
  gtk_box_append (GTK_BOX (box), self->add_button);
  return box;
}

/* --- the page ------------------------------------------------------------------------------------------- */

static void
steady_people_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steady_people_page_parent_class)->map (widget);

  /* Somebody may have been removed on the page above. */
  refresh (STEADY_PEOPLE_PAGE (widget));
}

static void
steady_people_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_PEOPLE_PAGE (object)->context);

  G_OBJECT_CLASS (steady_people_page_parent_class)->dispose (object);
}

static void
steady_people_page_finalize (GObject *object)
{
  g_free (STEADY_PEOPLE_PAGE (object)->shown);

  G_OBJECT_CLASS (steady_people_page_parent_class)->finalize (object);
}

static void
steady_people_page_class_init (SteadyPeoplePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_people_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_people_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = steady_people_page_map;
}

static void
steady_people_page_init (SteadyPeoplePage *self)
{
}

GtkWidget *
steady_people_page_new (SteadyContext *context)
{
  SteadyPeoplePage *self = g_object_new (STEADY_TYPE_PEOPLE_PAGE, "title", _("People"), NULL);
  GtkWidget *column = steady_build_column ();
  g_autofree char *own = g_settings_get_string (steady_context_get_settings (context), FIRST_PERSON);

  self->context = g_object_ref (context);
  self->list_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->own_name_list = entry_list_new (_("Name of the first person, on this computer"), &self->own_name);
  gtk_editable_set_text (self->own_name, own);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->own_name), TRUE);
  g_signal_connect_object (self->own_name, "apply", G_CALLBACK (on_own_name), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_("People"), "title-1"));
  gtk_box_append (GTK_BOX (column),
                  steady_build_label (_("Each person has a diary of their own, with their own plan, days and goal. "
                                        "Sounds and text size belong to this computer, and reminders are for the first person."),
                                      NULL));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list_box));
  gtk_box_append (GTK_BOX (column), self->own_name_list);
  gtk_box_append (GTK_BOX (column), steady_build_group (_("A further person"), further_new (self)));
  g_object_set (self, "content", column, NULL);
  refresh (self);
  on_name_changed (self);
  return GTK_WIDGET (self);
}
