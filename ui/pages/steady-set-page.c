#include "steady-set-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words.h"
#include "widgets/steady-wrap.h"

struct _SteadySetPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise;
  SteadySet *set;
  gboolean is_new;
  GtkDropDown *side;   /* (nullable): only for a new set of a two-sided exercise */
  GtkSpinButton *reps; /* (nullable): a hold exercise has none */
  GtkSpinButton *hold;
};

G_DEFINE_FINAL_TYPE (SteadySetPage, steady_set_page, STEADY_TYPE_SUBPAGE)

/* --- writing
 * ------------------------------------------------------------------------------------------------ */

typedef struct
{
  SteadyContext *context;
  SteadySet *set;
} Deleted;

static void
deleted_free (gpointer data, GClosure *closure)
{
  Deleted *deleted = data;

  g_object_unref (deleted->context);
  steady_set_free (deleted->set);
  g_free (deleted);
}

static void
on_undo_delete (Deleted *deleted)
{
  g_autoptr (GError) error = NULL;

  if (!steady_diary_add_set (steady_context_get_diary (deleted->context), deleted->set, &error))
    g_warning ("%s", error->message);
}

static void
on_delete (SteadySetPage *self)
{
  g_autoptr (GError) error = NULL;
  Deleted *deleted;

  if (!steady_diary_delete_set (steady_context_get_diary (self->context), self->set->id, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  deleted = g_new (Deleted, 1);
  deleted->context = g_object_ref (self->context);
  deleted->set = steady_set_copy (self->set);
  steady_feedback_undo (GTK_WIDGET (self), _("Set deleted"), G_CALLBACK (on_undo_delete), deleted,
                        deleted_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

/* The next number of its side in the session that it joins. */
static void
join_session (SteadySetPage *self, const SteadyHistory *history)
{
  self->set->set_no = 1;
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *other = g_ptr_array_index (history->sets, i);

      if (!g_str_equal (other->exercise, self->exercise->id))
        continue;
      if (self->set->session_id == NULL)
        self->set->session_id = g_strdup (other->session_id);
      if (g_str_equal (other->session_id, self->set->session_id) && other->side == self->set->side)
        self->set->set_no = MAX (self->set->set_no, other->set_no + 1);
    }
  if (self->set->session_id == NULL)
    self->set->session_id = g_uuid_string_random ();
}

static gboolean
complete_new (SteadySetPage *self, GError **error)
{
  SteadyDate today = steady_context_get_today (self->context);
  SteadyPlan *plan = steady_context_get_plan (self->context, error);
  g_autoptr (SteadyHistory) history
      = steady_diary_history (steady_context_get_diary (self->context), today, today, error);
  const SteadyPlanItem *item;

  if (plan == NULL || history == NULL)
    return FALSE;

  if (self->side != NULL)
    self->set->side = gtk_drop_down_get_selected (self->side) == 0 ? STEADY_SIDE_LEFT : STEADY_SIDE_RIGHT;
  g_clear_pointer (&self->set->session_id, g_free);
  join_session (self, history);

  item = steady_plan_find (plan, self->exercise->id);
  self->set->id = g_uuid_string_random ();
  self->set->started_at = steady_clock_now (steady_context_get_clock (self->context));
  self->set->variant = g_strdup (steady_exercise_get_variant (self->exercise, item->variant)->id);
  self->set->target_hold_s = item->dose.hold_s;
  if (self->reps != NULL)
    self->set->target_reps = item->dose.reps;
  return TRUE;
}

static void
on_save (SteadySetPage *self)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (self->reps != NULL)
    self->set->reps = gtk_spin_button_get_value_as_int (self->reps);
  self->set->hold_s = gtk_spin_button_get_value_as_int (self->hold);

  if (self->is_new && !complete_new (self, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  self->set->status = steady_set_status_by_numbers (self->set);
  written = self->is_new ? steady_diary_add_set (diary, self->set, &error)
                         : steady_diary_update_set (diary, self->set, &error);
  if (!written)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  steady_feedback_say (GTK_WIDGET (self), _("Saved"));
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.back", NULL);
}

/* --- the page
 * --------------------------------------------------------------------------------------------------- */

static GtkSpinButton *
add_spin_row (GtkWidget *list, const char *title, int max, int value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, max, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_SPIN_BUTTON (spin);
}

static void
add_side_row (SteadySetPage *self, GtkWidget *list)
{
  const char * const sides[] = { _("Left"), _("Right"), NULL };
  GtkWidget *row = adw_action_row_new ();

  self->side = GTK_DROP_DOWN (steady_build_drop_down (sides));
  gtk_widget_set_valign (GTK_WIDGET (self->side), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Side"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->side));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->side));
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
buttons_new (SteadySetPage *self)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);
  GtkWidget *save = steady_build_button (_("_Save"), "pill", NULL, NULL);

  gtk_widget_add_css_class (save, "suggested-action");
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save), self);
  steady_wrap_append (STEADY_WRAP (buttons), save);
  if (!self->is_new)
    {
      GtkWidget *delete = steady_build_button (_("_Delete this set"), "pill", NULL, NULL);

      gtk_widget_add_css_class (delete, "destructive-action");
      g_signal_connect_swapped (delete, "clicked", G_CALLBACK (on_delete), self);
      steady_wrap_append (STEADY_WRAP (buttons), delete);
    }
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  return buttons;
}

static void
steady_set_page_dispose (GObject *object)
{
  SteadySetPage *self = STEADY_SET_PAGE (object);

  g_clear_pointer (&self->set, steady_set_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_set_page_parent_class)->dispose (object);
}

static void
steady_set_page_class_init (SteadySetPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_set_page_dispose;
}

static void
steady_set_page_init (SteadySetPage *self)
{
}

static void
begin_new_set (SteadySetPage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, self->exercise->id) : NULL;

  self->is_new = TRUE;
  self->set = steady_set_new ();
  self->set->exercise = g_strdup (self->exercise->id);
  self->set->origin = STEADY_ORIGIN_MANUAL;
  self->set->hold_s = item != NULL ? item->dose.hold_s : 0;
  if (self->exercise->kind == STEADY_EXERCISE_REPETITIONS)
    self->set->reps = item != NULL ? item->dose.reps : 0;
}

GtkWidget *
steady_set_page_new (SteadyContext *context, const SteadyExercise *exercise, const SteadySet *set)
{
  SteadySetPage *self = g_object_new (STEADY_TYPE_SET_PAGE, "title", exercise->name, NULL);
  GtkWidget *column = steady_build_column ();
  GtkWidget *list = steady_build_list (_("What was done"));

  self->context = g_object_ref (context);
  self->exercise = exercise;
  if (set != NULL)
    self->set = steady_set_copy (set);
  else
    begin_new_set (self);

  if (self->is_new && exercise->two_sided)
    add_side_row (self, list);
  if (exercise->kind == STEADY_EXERCISE_REPETITIONS)
    self->reps = add_spin_row (list, _("Repetitions"), STEADY_REPS_MAX, MAX (self->set->reps, 0));
  self->hold = add_spin_row (list, exercise->kind == STEADY_EXERCISE_REPETITIONS ? _("Seconds held in each")
                                                                                : _("Seconds held"),
                             STEADY_HOLD_S_MAX, self->set->hold_s);

  gtk_box_append (GTK_BOX (column),
                  steady_build_heading (self->is_new ? _("Add a set") : _("Correct a set"), "title-1"));
  gtk_box_append (
      GTK_BOX (column),
      steady_build_label (self->is_new ? _("For a set that you did today without the timer. Its ratings are "
                                            "those of the training it belongs to; you find them under “All "
                                            "entries”.")
                                       : _("The plan counts again from this day on with the corrected set."),
                          NULL));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (column), buttons_new (self));
  g_object_set (self, "content", column, NULL);
  return GTK_WIDGET (self);
}
