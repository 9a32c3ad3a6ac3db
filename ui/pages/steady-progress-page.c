#include "steady-progress-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-chart-card.h"
#include "steady-chart-source.h"
#include "steady-diary-progress.h"
#include "steady-feedback.h"

#define DAYS_PER_WEEK 7
#define SHORT_WEEKS 8
#define LONG_WEEKS 26

struct _SteadyProgressPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *empty_page;
  GtkWidget *charts_page;
  GtkToggleButton *weeks_button;
  GtkToggleButton *months_button;
  GtkToggleButton *all_button;
  GtkBox *charts;
  GtkBox *files;
  GtkWidget *cards[STEADY_N_CHART_KINDS];

  SteadyContext *context; /* (nullable): before it is set */
  gboolean stale;         /* what is shown is not what is in the diary */
};

G_DEFINE_FINAL_TYPE (SteadyProgressPage, steady_progress_page, ADW_TYPE_BIN)

/* The order of the page: what a person asks first. */
static const SteadyChartKind kinds[] = {
  STEADY_CHART_SHAKINESS,  STEADY_CHART_ADHERENCE, STEADY_CHART_LOAD,           STEADY_CHART_KNEE_GAP,
  STEADY_CHART_SHAKE_ONSET, STEADY_CHART_SIDES,    STEADY_CHART_LOAD_SHAKINESS,
};

/* Always there, also empty; the others appear once there is something to show. */
static gboolean
is_always_shown (SteadyChartKind kind)
{
  return kind == STEADY_CHART_SHAKINESS || kind == STEADY_CHART_ADHERENCE || kind == STEADY_CHART_KNEE_GAP;
}

static SteadyDate
range_from (SteadyProgressPage *self)
{
  SteadyDate week = steady_date_week_start (steady_context_get_today (self->context));

  if (gtk_toggle_button_get_active (self->weeks_button))
    return week - DAYS_PER_WEEK * (SHORT_WEEKS - 1);
  if (gtk_toggle_button_get_active (self->months_button))
    return week - DAYS_PER_WEEK * (LONG_WEEKS - 1);
  return STEADY_DATE_NONE;
}

static void
refresh (SteadyProgressPage *self)
{
  SteadyDiary *diary = steady_context_get_diary (self->context);
  g_autoptr (SteadyChartSource) source = NULL;
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  if (steady_diary_first_date (diary) == STEADY_DATE_NONE)
    {
      gtk_stack_set_visible_child (self->stack, self->empty_page);
      return;
    }

  source = steady_chart_source_new (diary, range_from (self), STEADY_DATE_NONE, &error);
  if (source == NULL)
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SteadyChart) chart = steady_chart_source_build (source, kinds[i]);

      steady_chart_card_set_chart (STEADY_CHART_CARD (self->cards[kinds[i]]), chart);
      gtk_widget_set_visible (self->cards[kinds[i]],
                              is_always_shown (kinds[i]) || !steady_chart_is_empty (chart));
    }
  gtk_stack_set_visible_child (self->stack, self->charts_page);
}

/* Charts of years take a moment: only when they are looked at. */
static void
refresh_when_seen (SteadyProgressPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
on_range (SteadyProgressPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->context != NULL)
    refresh_when_seen (self);
}

static void
steady_progress_page_map (GtkWidget *widget)
{
  SteadyProgressPage *self = STEADY_PROGRESS_PAGE (widget);

  if (self->stale)
    refresh (self);
  GTK_WIDGET_CLASS (steady_progress_page_parent_class)->map (widget);
}

static void
steady_progress_page_dispose (GObject *object)
{
  g_clear_object (&STEADY_PROGRESS_PAGE (object)->context);

  G_OBJECT_CLASS (steady_progress_page_parent_class)->dispose (object);
}

static void
steady_progress_page_class_init (SteadyProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_progress_page_dispose;
  widget_class->map = steady_progress_page_map;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, charts_page);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, weeks_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, months_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, charts);
  gtk_widget_class_bind_template_child (widget_class, SteadyProgressPage, files);
  gtk_widget_class_bind_template_callback (widget_class, on_range);
}

static void
steady_progress_page_init (SteadyProgressPage *self)
{
  GtkWidget *list = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->cards[kinds[i]] = steady_chart_card_new (kinds[i]);
      gtk_box_append (self->charts, self->cards[kinds[i]]);
    }

  list = steady_build_list (_("The record"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("All entries"),
                                              _("Correct or withdraw what was entered by mistake."),
                                              "win.show-record", NULL));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("Take it along"),
                                              _("A report to print or send, and tables for a spreadsheet."),
                                              "win.export", NULL));
  gtk_box_append (self->files, steady_build_group (_("The record"), list));

  list = steady_build_list (_("Good to know"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("How your dose is decided"), NULL, "win.show-topic",
                                              g_variant_new_string ("dose")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_link_row (_("Measuring your progress"), NULL, "win.show-topic",
                                              g_variant_new_string ("measuring")));
  gtk_box_append (self->files, steady_build_group (_("Good to know"), list));
}

void
steady_progress_page_set_context (SteadyProgressPage *self, SteadyContext *context)
{
  g_return_if_fail (STEADY_IS_PROGRESS_PAGE (self));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh_when_seen), self, G_CONNECT_SWAPPED);
  refresh_when_seen (self);
}
