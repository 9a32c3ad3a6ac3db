#include "steady-why-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-confirm.h"
#include "steady-feedback.h"
#include "steady-forecast.h"
#include "steady-ladder.h"
#include "steady-words-order.h"
#include "steady-words-progress.h"
#include "widgets/steady-wrap.h"

/* Enough to see a trend of some weeks; the rest is in the decisions file. */
#define DECISIONS_SHOWN 12

struct _SteadyWhyPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise;
  GtkBox *column;
  char *easier; /* (nullable): "exercise/variant" that the question is about */
};

G_DEFINE_FINAL_TYPE (SteadyWhyPage, steady_why_page, STEADY_TYPE_SUBPAGE)

/* --- the ladder ------------------------------------------------------------------------------------ */

static GtkWidget *
level_row_new (SteadyWhyPage *self, const SteadyLadder *ladder, int level, int present)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = steady_words_level (level, steady_ladder_get_lowest (ladder));
  g_autofree char *dose = steady_words_dose_short (self->exercise, steady_ladder_get_dose (ladder, level));
  GtkWidget *name_label = steady_build_label (name, level == present ? "heading" : NULL);
  GtkWidget *dose_label = steady_build_label (dose, "numeric");
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  level == present ? "steady-here-symbolic" : "steady-rest-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_opacity (sign, level == present ? 1 : level < present ? 0.5 : 0);
  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), dose_label);
  gtk_widget_add_css_class (box, "text-row");
  if (level == present)
    gtk_widget_add_css_class (row, "present");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  /* Translators: said of the step of the ladder that the person is on. */
  steady_build_name (row, name, level == present ? _("You are here") : dose);
  return row;
}

static void
add_ladder (SteadyWhyPage *self, const SteadyPlanItem *item)
{
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (self->exercise, NULL);
  const char *title = _("The ladder");
  GtkWidget *list = steady_build_list (title);

  for (int level = steady_ladder_get_lowest (ladder); level <= steady_ladder_get_ceiling (ladder); level++)
    gtk_list_box_append (GTK_LIST_BOX (list), level_row_new (self, ladder, level, item->level));
  gtk_box_append (self->column, steady_build_group (title, list));
}

/* --- what may be changed ------------------------------------------------------------------------------ */

static void
answer (SteadyWhyPage *self, SteadyCheckKind kind, int value, const char *subject)
{
  g_autoptr (GError) error = NULL;

  if (steady_diary_answer (steady_context_get_diary (self->context), kind, 10 * value, subject, NULL, &error))
    steady_feedback_say (GTK_WIDGET (self), _("From now on it is easier"));
  else
    steady_feedback_error (GTK_WIDGET (self), error);
}

static void
on_easier_answered (gboolean confirmed, gpointer data)
{
  SteadyWhyPage *self = data;

  if (confirmed)
    answer (self, STEADY_CHECK_VARIANT, 1, self->easier);
  g_object_unref (self);
}

static void
on_easier (SteadyWhyPage *self)
{
  steady_confirm (
      GTK_WIDGET (self), _("Take the easier way?"),
      _("It counts from today on. Level and dose stay as they are; the harder way is offered again later."),
      _("_Keep"), _("_Take It"), FALSE, on_easier_answered, g_object_ref (self));
}

static void
on_lower_answered (gboolean confirmed, gpointer data)
{
  SteadyWhyPage *self = data;
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (self->exercise, NULL);

  if (confirmed)
    answer (self, STEADY_CHECK_START_LEVEL, steady_ladder_get_lowest (ladder), self->exercise->id);
  g_object_unref (self);
}

static void
on_lower (SteadyWhyPage *self)
{
  steady_confirm (GTK_WIDGET (self), _("Begin lower?"),
                  _("You start on the lowest preparation step and climb from there, at the usual pace."),
                  _("_Keep"), _("_Begin Lower"), FALSE, on_lower_answered, g_object_ref (self));
}

static void
add_changes (SteadyWhyPage *self, const SteadyPlanItem *item)
{
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (self->exercise, NULL);
  GtkWidget *buttons = steady_wrap_new (FALSE);
  gboolean any = FALSE;

  if (item->prescribed && item->variant > 0)
    {
      const SteadyVariant *easier = steady_exercise_get_variant (self->exercise, item->variant - 1);
      /* Translators: %s is an easier way of doing an exercise. */
      g_autofree char *label = g_strdup_printf (_("Easier way: %s"), easier->name);
      GtkWidget *button = steady_build_button (label, NULL, NULL, NULL);

      g_free (self->easier);
      self->easier = g_strdup_printf ("%s/%s", self->exercise->id, easier->id);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_easier), self);
      steady_wrap_append (STEADY_WRAP (buttons), button);
      any = TRUE;
    }
  if (item->prescribed && item->level <= 0 && item->level > steady_ladder_get_lowest (ladder))
    {
      GtkWidget *button = steady_build_button (_("Begin lower"), NULL, NULL, NULL);

      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_lower), self);
      steady_wrap_append (STEADY_WRAP (buttons), button);
      any = TRUE;
    }

  if (any)
    gtk_box_append (self->column, steady_build_group (_("If it is too much"), buttons));
  else
    g_object_unref (g_object_ref_sink (buttons));
}

static void
add_order (SteadyWhyPage *self)
{
  GtkWidget *list = steady_build_list (_("A professional’s order"));

  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("A professional ordered something else"), NULL,
                                              "win.record-order", g_variant_new_string (self->exercise->id)));
  gtk_list_box_append (GTK_LIST_BOX (list), steady_build_link_row (_("Orders so far"), _("To see or end them."),
                                                                   "win.show-orders",
                                                                   g_variant_new_string (self->exercise->id)));
  gtk_box_append (self->column, list);
}

/* --- the way so far, and the outlook
 * ---------------------------------------------------------------------- */

static GtkWidget *
decision_row_new (SteadyWhyPage *self, const SteadyDecisionRecord *record)
{
  g_autofree char *day = steady_words_day_long (record->date);
  g_autofree char *decision = steady_words_decision (record->decision);
  g_autofree char *title = g_strdup_printf (_("%1$s: %2$s"), day, decision);
  g_autofree char *reason = steady_words_record (record, self->exercise);

  return steady_build_fact_row (title, reason);
}

static void
add_decisions (SteadyWhyPage *self)
{
  SteadyDate today = steady_context_get_today (self->context);
  g_autoptr (GPtrArray) decisions
      = steady_diary_decisions (steady_context_get_diary (self->context), STEADY_DATE_NONE, today, NULL);
  GtkWidget *list = steady_build_list (_("The way so far"));
  guint shown = 0;

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0 && shown < DECISIONS_SHOWN; i--)
    {
      const SteadyDecisionRecord *record = g_ptr_array_index (decisions, i - 1);

      if (!g_str_equal (record->exercise, self->exercise->id))
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), decision_row_new (self, record));
      shown++;
    }

  if (shown == 0)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        steady_build_text_row (NULL, _("Nothing yet. After your first training it says here what was "
                                        "decided, and why.")));
  gtk_box_append (self->column, steady_build_group (_("The way so far"), list));
}

static void
add_forecast (SteadyWhyPage *self)
{
  SteadyDate today = steady_context_get_today (self->context);
  g_autoptr (SteadyPlanner) planner = steady_planner_new (steady_context_get_catalogue (self->context));
  g_autoptr (SteadyHistory) history
      = steady_diary_history (steady_context_get_diary (self->context), STEADY_DATE_NONE, today, NULL);
  SteadyForecast forecast;
  g_autofree char *words = NULL;

  if (history == NULL)
    return;
  steady_planner_advance (planner, history, today - 1, today, NULL);
  if (!steady_forecast (planner, history, today, self->exercise->id, &forecast))
    return;
  words = steady_words_forecast (&forecast, self->exercise);
  gtk_box_append (self->column, steady_build_group (_("The outlook"), steady_build_label (words, NULL)));
}

static void
refresh (SteadyWhyPage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, self->exercise->id) : NULL;
  g_autofree char *dose = NULL;
  g_autofree char *reason = NULL;

  steady_build_clear (GTK_WIDGET (self->column));
  if (item == NULL)
    return;

  dose = steady_words_item (item);
  reason = steady_words_reason (item, plan->date);
  gtk_box_append (self->column, steady_build_heading (dose, "title-1"));
  if (self->exercise->variants->len > 1)
    gtk_box_append (
        self->column,
        steady_build_label (steady_exercise_get_variant (self->exercise, item->variant)->name, "heading"));
  gtk_box_append (self->column, steady_build_label (reason, NULL));
  add_changes (self, item);
  add_order (self);
  add_forecast (self);
  add_decisions (self);
  add_ladder (self, item);
}

static void
steady_why_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_WHY_PAGE (object)->context);

  G_OBJECT_CLASS (steady_why_page_parent_class)->dispose (object);
}

static void
steady_why_page_finalize (GObject *object)
{
  g_free (STEADY_WHY_PAGE (object)->easier);

  G_OBJECT_CLASS (steady_why_page_parent_class)->finalize (object);
}

static void
steady_why_page_class_init (SteadyWhyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_why_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = steady_why_page_finalize;
}

static void
steady_why_page_init (SteadyWhyPage *self)
{
  self->column = GTK_BOX (steady_build_column ());
  g_object_set (self, "content", self->column, NULL);
}

GtkWidget *
steady_why_page_new (SteadyContext *context, const SteadyExercise *exercise)
{
  SteadyWhyPage *self = g_object_new (STEADY_TYPE_WHY_PAGE, "title", exercise->name, NULL);

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);

  self->context = g_object_ref (context);
  self->exercise = exercise;
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
