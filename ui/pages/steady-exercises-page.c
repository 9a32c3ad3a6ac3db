#include "steady-exercises-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words-order.h"
#include "steady-words.h"
#include "widgets/steady-figure-view.h"
#include "widgets/steady-wrap.h"

struct _SteadyExercisesPage
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkBox *troubles;
  SteadyContext *context; /* (nullable): before it is set */
  gboolean stale;         /* what is shown is not what is in the diary */
};

G_DEFINE_FINAL_TYPE (SteadyExercisesPage, steady_exercises_page, ADW_TYPE_BIN)

/* What there is to say about it today, in one line. */
static char *
describe_today (SteadyExercisesPage *self, const SteadyExercise *exercise)
{
  SteadyPlan *plan = steady_context_get_plan (self->context, NULL);
  const SteadyPlanItem *item = plan != NULL ? steady_plan_find (plan, exercise->id) : NULL;

  return item != NULL ? steady_words_item (item) : g_strdup ("");
}

/* The held position of the easiest way; the row's name says what it is. */
static GtkWidget *
thumbnail_new (const SteadyExercise *exercise)
{
  GtkWidget *view = steady_figure_view_new (exercise->name);
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, NULL, NULL);

  steady_figure_view_set_figure (STEADY_FIGURE_VIEW (view), figure);
  steady_figure_view_set_plain (STEADY_FIGURE_VIEW (view), TRUE);
  steady_figure_view_show (STEADY_FIGURE_VIEW (view), STEADY_FIGURE_HOLD, 1, FALSE);
  gtk_widget_set_size_request (view, 96, 72);
  return view;
}

/* Asks for no width of its own, so that it goes on in further lines beside the figure; how narrow is too narrow, and
 * below the figure better, the style sheet says. */
static GtkWidget *
wrapping_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = steady_build_label (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  return label;
}

static GtkWidget *
row_new (SteadyExercisesPage *self, const SteadyExercise *exercise)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *wrap = steady_wrap_new (FALSE);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *today = describe_today (self, exercise);

  g_object_set (wrap, "spacing", 18, "hexpand", TRUE, NULL);
  steady_wrap_append (STEADY_WRAP (wrap), thumbnail_new (exercise));
  gtk_box_append (GTK_BOX (texts), wrapping_label_new (exercise->name, "heading"));
  gtk_box_append (GTK_BOX (texts), wrapping_label_new (exercise->summary, "secondary"));
  gtk_box_append (GTK_BOX (texts), wrapping_label_new (today, "numeric"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (texts, "row-texts");
  steady_wrap_append (STEADY_WRAP (wrap), texts);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_widget_add_css_class (box, "text-row");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", exercise->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
  steady_build_name (row, exercise->name, exercise->summary);
  return row;
}

/* What of the person's own files is left out; each line names file, place and what was expected. */
static void
show_troubles (SteadyExercisesPage *self)
{
  GPtrArray *problems = steady_catalogue_get_problems (steady_context_get_catalogue (self->context));
  GtkWidget *list;

  if (problems->len == 0)
    return;
  list = steady_build_list (_("Left out"));
  for (guint i = 0; i < problems->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row ("!", g_ptr_array_index (problems, i)));
  gtk_box_append (self->troubles,
                  steady_build_group (_("Files that do not hold an exercise, and are left out"), list));
}

static void
refresh (SteadyExercisesPage *self)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (self->context);

  self->stale = FALSE;
  steady_build_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    gtk_list_box_append (self->list, row_new (self, steady_catalogue_get (catalogue, i)));
}

static void
refresh_when_seen (SteadyExercisesPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
steady_exercises_page_map (GtkWidget *widget)
{
  if (STEADY_EXERCISES_PAGE (widget)->stale)
    refresh (STEADY_EXERCISES_PAGE (widget));
  GTK_WIDGET_CLASS (steady_exercises_page_parent_class)->map (widget);
}

static void
steady_exercises_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_EXERCISES_PAGE (object)->context);

  G_OBJECT_CLASS (steady_exercises_page_parent_class)->dispose (object);
}

static void
steady_exercises_page_class_init (SteadyExercisesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_exercises_page_dispose;
  widget_class->map = steady_exercises_page_map;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steadysteps/Steady/pages/steady-exercises-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisesPage, list);
  gtk_widget_class_bind_template_child (widget_class, SteadyExercisesPage, troubles);
}

static void
steady_exercises_page_init (SteadyExercisesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
steady_exercises_page_set_context (SteadyExercisesPage *self, SteadyContext *context)
{
  g_return_if_fail (STEADY_IS_EXERCISES_PAGE (self));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh_when_seen), self, G_CONNECT_SWAPPED);
  show_troubles (self);
  refresh (self);
}
