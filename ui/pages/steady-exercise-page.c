#include "steady-exercise-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-record-rows.h"
#include "steady-words-error.h"
#include "steady-words-order.h"
#include "steady-words.h"
#include "widgets/steady-figure-view.h"
#include "widgets/steady-whole-numbers.h"
#include "widgets/steady-wrap.h"

/* The history on this page is a reminder, not the record: that is on the page of Progress. */
#define HISTORY_DAYS 8
/* Long enough to look at; nobody waits half a minute for a picture. */
#define FIGURE_HOLD_S 3

struct _SteadyExercisePage
{
  SteadySubpage parent_instance;

  GtkLabel *name_label;
  GtkLabel *summary_label;
  GtkLabel *works_label;
  GtkLabel *dose_label;
  GtkLabel *reason_label;
  GtkBox *figure_box;
  GtkBox *actions;
  GtkBox *sections;
  GtkBox *history_box;

  SteadyContext *context;
  const SteadyExercise *exercise; /* of the context's catalogue */
};

G_DEFINE_FINAL_TYPE (SteadyExercisePage, steady_exercise_page, STEADY_TYPE_SUBPAGE)

static void
append_section (SteadyExercisePage *self, const char *title, GtkWidget *child)
{
  gtk_box_append (self->sections, steady_build_group (title, child));
}

static GtkWidget *
strings_list_new (const char *label, const char *first, char **strings, gboolean numbered)
{
  GtkWidget *list = steady_build_list (label);
  guint number = 1;

  if (first != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row ("1", first));
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_autofree char *mark
          = numbered ? g_strdup_printf ("%u", i + (first != NULL ? 1 : 0) + number) : g_strdup ("•");

      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (mark, strings[i]));
    }
  return list;
}

static void
add_caveats (SteadyExercisePage *self)
{
  GtkWidget *list = steady_build_list (_("Special groups"));

  for (guint i = 0; i < self->exercise->caveats->len; i++)
    {
      const SteadyCaveat *caveat = g_ptr_array_index (self->exercise->caveats, i);
      g_autofree char *name
          = steady_words_condition (steady_context_get_catalogue (self->context), caveat->condition);

      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (name, caveat->text));
    }
  append_section (self, _("Ask first, if this is you"), list);
}

static void
add_variants (SteadyExercisePage *self)
{
  GtkWidget *list = steady_build_list (_("Ways to do it"));

  for (guint i = 0; i < self->exercise->variants->len; i++)
    {
      const SteadyVariant *variant = steady_exercise_get_variant (self->exercise, i);

      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (variant->name, variant->text));
    }
  append_section (self, _("Ways to do it, easiest first"), list);
}

/* A common mistake, crossed out, where its drawing is there; in words in any case. */
static void
add_mistakes (SteadyExercisePage *self, SteadyFigure *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  char **mistakes = self->exercise->mistakes;

  for (guint i = 0; figure != NULL && mistakes[i] != NULL && i < steady_figure_get_n_mistakes (figure); i++)
    {
      GtkWidget *view = steady_figure_view_new (mistakes[i]);

      steady_figure_view_set_figure (STEADY_FIGURE_VIEW (view), figure);
      steady_figure_view_show_mistake (STEADY_FIGURE_VIEW (view), i, NULL);
      gtk_widget_set_size_request (view, -1, 180);
      gtk_box_append (GTK_BOX (box), view);
    }
  gtk_box_append (GTK_BOX (box), strings_list_new (_("Common mistakes"), NULL, mistakes, FALSE));
  append_section (self, _("Not so"), box);
}

/* The figure goes through the movement at the exercise's own pace. */
static SteadyFigure *
show_figure (SteadyExercisePage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, self->exercise->id) : NULL;
  const SteadyVariant *variant
      = steady_exercise_get_variant (self->exercise, item != NULL ? item->variant : 0);
  g_autoptr (GError) error = NULL;
  SteadyFigure *figure = steady_figure_new_for_exercise (self->exercise, variant->id, &error);
  GtkWidget *view;

  if (figure == NULL)
    {
      g_debug ("no figure: %s", error->message);
      return NULL;
    }
  view = steady_figure_view_new (self->exercise->summary);
  gtk_widget_set_size_request (view, -1, 240);
  steady_figure_view_set_figure (STEADY_FIGURE_VIEW (view), figure);
  steady_figure_view_play (STEADY_FIGURE_VIEW (view), MAX (self->exercise->tempo.lift_s, 1), FIGURE_HOLD_S,
                           MAX (self->exercise->tempo.lower_s, 1), FALSE);
  gtk_box_append (self->figure_box, view);
  return figure;
}

static void
build_sections (SteadyExercisePage *self)
{
  const SteadyExercise *exercise = self->exercise;
  g_autoptr (SteadyFigure) figure = show_figure (self);

  append_section (self, _("How it is done"),
                  strings_list_new (_("Steps"), exercise->start, exercise->steps, TRUE));
  if (exercise->cautions != NULL && exercise->cautions[0] != NULL)
    append_section (self, _("What to mind"),
                    strings_list_new (_("What to mind"), NULL, exercise->cautions, FALSE));
  if (exercise->mistakes != NULL && exercise->mistakes[0] != NULL)
    add_mistakes (self, figure);
  if (exercise->caveats->len > 0)
    add_caveats (self);
  if (exercise->variants->len > 1)
    add_variants (self);

  self->history_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  append_section (self, _("Done so far"), GTK_WIDGET (self->history_box));
}

static void
refresh_history (SteadyExercisePage *self)
{
  g_autoptr (SteadyHistory) history = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *list;

  steady_build_clear (GTK_WIDGET (self->history_box));
  history = steady_diary_history (steady_context_get_diary (self->context), STEADY_DATE_NONE,
                                  STEADY_DATE_NONE, &error);
  if (history == NULL)
    {
      text = steady_words_error (error);
      gtk_box_append (self->history_box, steady_build_label (text, NULL));
      return;
    }

  list = steady_record_rows_days (history, self->exercise, HISTORY_DAYS);
  if (list == NULL)
    list = steady_build_label (_("Nothing yet. The last days of this exercise will be listed here."),
                               "secondary");
  gtk_box_append (self->history_box, list);
}

/* Training one exercise alone is a training like any other: what is left of its sets today. */
static void
refresh_actions (SteadyExercisePage *self, const SteadyPlanItem *item)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);
  const char *only[] = { self->exercise->id, NULL };

  steady_build_clear (GTK_WIDGET (self->actions));
  if (item->prescribed)
    steady_wrap_append (STEADY_WRAP (buttons),
                        steady_build_button (_("_Train only this one"), "suggested-action", "win.train",
                                             g_variant_new_strv (only, -1)));
  else if (item->decision == STEADY_DECISION_LOCKED || item->decision == STEADY_DECISION_PAUSE
           || item->decision == STEADY_DECISION_REFER)
    steady_wrap_append (STEADY_WRAP (buttons),
                        steady_build_button (_("_Record a clearance"), NULL, "win.record-clearance", NULL));
  steady_wrap_append (STEADY_WRAP (buttons),
                      steady_build_button (_("_Add what you did"), NULL, "win.add-training",
                                           g_variant_new_string (self->exercise->id)));
  steady_wrap_append (STEADY_WRAP (buttons), steady_build_button (_("_Why this dose?"), NULL, "win.show-why",
                                                                  g_variant_new_string (self->exercise->id)));
  steady_wrap_append (STEADY_WRAP (buttons), steady_build_button (_("_Orders"), NULL, "win.show-orders",
                                                                  g_variant_new_string (self->exercise->id)));
  gtk_box_append (self->actions, buttons);
}

static void
refresh (SteadyExercisePage *self)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, self->exercise->id) : NULL;

  if (item != NULL)
    {
      g_autofree char *dose = steady_words_item (item);
      g_autofree char *reason = steady_words_reason (item, plan->date);

      gtk_label_set_label (self->dose_label, dose);
      gtk_label_set_label (self->reason_label, reason);
      refresh_actions (self, item);
    }
  refresh_history (self);
}

static void
steady_exercise_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_EXERCISE_PAGE (object)->context);

  G_OBJECT_CLASS (steady_exercise_page_parent_class)->dispose (object);
}

static void
steady_exercise_page_class_init (SteadyExercisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_exercise_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, name_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, works_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, dose_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, reason_label);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, actions);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisePage, sections);
}

static void
steady_exercise_page_init (SteadyExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steady_whole_numbers_keep_within (GTK_WIDGET (self));
}

GtkWidget *
steady_exercise_page_new (SteadyContext *context, const SteadyExercise *exercise)
{
  SteadyExercisePage *self;
  g_autofree char *works = NULL;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_object_new (STEADY_TYPE_EXERCISE_PAGE, "title", exercise->name, NULL);
  self->context = g_object_ref (context);
  self->exercise = exercise;

  gtk_label_set_label (self->name_label, exercise->name);
  gtk_label_set_label (self->summary_label, exercise->summary);
  /* Translators: %s is what an exercise strengthens, such as “Front of the thigh (quadriceps)”. */
  works = g_strdup_printf (_("Works: %s"), exercise->works);
  gtk_label_set_label (self->works_label, works);

  build_sections (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
