#include "steady-self-check-form.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-answers.h"
#include "steady-build.h"
#include "steady-settings.h"
#include "steady-words.h"
#include "widgets/steady-length-row.h"
#include "widgets/steady-figure-view.h"
#include "widgets/steady-rating-question.h"
#include "widgets/steady-stopwatch-row.h"

/* CDC, STEADI: the 30-second chair stand. */
#define CHAIR_STAND_S 30
#define DRAWING_HEIGHT 220

struct _SteadySelfCheckForm
{
  AdwBin parent_instance;

  SteadyContext *context;
  SteadyLengthRow *relaxed;
  SteadyLengthRow *squeezed;
  SteadyRatingScale *shakiness;
  SteadyStopwatchRow *chair; /* (nullable), as the next two: not asked */
  SteadyStopwatchRow *left;
  SteadyStopwatchRow *right;
};

enum
{
  PROP_0,
  PROP_VALID,
  PROP_ANY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadySelfCheckForm, steady_self_check_form, ADW_TYPE_BIN)

static void
on_entered (SteadySelfCheckForm *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANY]);
}

static void
steady_self_check_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadySelfCheckForm *self = STEADY_SELF_CHECK_FORM (object);

  switch (id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, steady_self_check_form_is_valid (self));
      break;
    case PROP_ANY:
      g_value_set_boolean (value, steady_self_check_form_is_any (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_self_check_form_dispose (GObject *object)
{
  g_clear_object (&STEADY_SELF_CHECK_FORM (object)->context);

  G_OBJECT_CLASS (steady_self_check_form_parent_class)->dispose (object);
}

static void
steady_self_check_form_class_init (SteadySelfCheckFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = steady_self_check_form_get_property;
  object_class->dispose = steady_self_check_form_dispose;

  properties[PROP_VALID]
      = g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ANY]
      = g_param_spec_boolean ("any", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_self_check_form_init (SteadySelfCheckForm *self)
{
}

static GtkWidget *
length_row_new (SteadySelfCheckForm *self, SteadyLengthUnit unit, SteadyCheckKind kind, const char *title)
{
  GtkWidget *row = steady_length_row_new (title, unit, steady_check_kind_info (kind)->max_tenths);

  g_signal_connect_object (row, "notify::valid", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  return row;
}

static int
measured (SteadyStopwatchRow *row)
{
  return row != NULL ? steady_stopwatch_row_get_value (row) : -1;
}

static SteadyStopwatchRow *
append_stopwatch (SteadySelfCheckForm *self, GtkWidget *list, GtkWidget *row)
{
  g_signal_connect_object (row, "notify::value", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return STEADY_STOPWATCH_ROW (row);
}

static GtkWidget *
more_list_new (SteadySelfCheckForm *self)
{
  SteadyClock *clock = steady_context_get_clock (self->context);
  GtkWidget *list = steady_build_list (_("If you like"));
  int count_max = steady_check_kind_info (STEADY_CHECK_CHAIR_STAND)->max_tenths / 10;
  int seconds_max = steady_check_kind_info (STEADY_CHECK_ONE_LEG_STANCE)->max_tenths / 10;

  self->chair = append_stopwatch (
      self, list,
      steady_stopwatch_row_new_count (clock, _("Standing up from a chair for 30 seconds"), CHAIR_STAND_S,
                                      count_max));
  self->left = append_stopwatch (
      self, list, steady_stopwatch_row_new_seconds (clock, _("Standing on the left leg"), seconds_max));
  self->right = append_stopwatch (
      self, list, steady_stopwatch_row_new_seconds (clock, _("Standing on the right leg"), seconds_max));
  return list;
}

static GtkWidget *
drawing_new (SteadyFigurePhase phase, double fraction, const char *caption, const char *description)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = steady_figure_view_new (description);
  GtkWidget *label = steady_build_label (caption, "heading");
  g_autoptr (SteadyFigure) figure = steady_figure_new_builtin ("knee-gap", NULL);

  steady_figure_view_set_figure (STEADY_FIGURE_VIEW (view), figure);
  steady_figure_view_show (STEADY_FIGURE_VIEW (view), phase, fraction, FALSE);
  gtk_widget_set_size_request (view, -1, DRAWING_HEIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* How to measure, as two drawings; the words say it too. */
static GtkWidget *
drawings_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (
      GTK_BOX (box),
      drawing_new (STEADY_FIGURE_START, 0, _("At ease"),
                   _("Standing at ease, the gap between the knees measured where it is smallest")));
  gtk_box_append (GTK_BOX (box),
                  drawing_new (STEADY_FIGURE_HOLD, 1, _("Pressed together"),
                               _("The knees pressed together, the gap between them measured again")));
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  return box;
}

GtkWidget *
steady_self_check_form_new (SteadyContext *context, gboolean with_more)
{
  SteadySelfCheckForm *self = g_object_new (STEADY_TYPE_SELF_CHECK_FORM, NULL);
  SteadyLengthUnit unit = steady_settings_get_length_unit (steady_context_get_settings (context));
  gboolean inches = unit == STEADY_LENGTH_INCHES;
  GtkWidget *box = steady_build_column ();
  GtkWidget *list = steady_build_list (_("Gap between the knees"));
  GtkWidget *question;
  GtkWidget *relaxed;
  GtkWidget *squeezed;

  self->context = g_object_ref (context);
  relaxed = length_row_new (self, unit, STEADY_CHECK_KNEE_GAP_RELAXED,
                            inches ? _("Standing at ease (inches)") : _("Standing at ease (cm)"));
  squeezed
      = length_row_new (self, unit, STEADY_CHECK_KNEE_GAP_SQUEEZED,
                        inches ? _("Knees pressed together (inches)") : _("Knees pressed together (cm)"));
  self->relaxed = STEADY_LENGTH_ROW (relaxed);
  self->squeezed = STEADY_LENGTH_ROW (squeezed);
  gtk_list_box_append (GTK_LIST_BOX (list), relaxed);
  gtk_list_box_append (GTK_LIST_BOX (list), squeezed);

  question = steady_rating_question_new (_("Shakiness"), _("How much do your legs shake while you press?"),
                                         steady_words_shakiness);
  self->shakiness = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
  g_signal_connect_object (self->shakiness, "notify::value", G_CALLBACK (on_entered), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), drawings_new ());
  gtk_box_append (GTK_BOX (box), steady_build_group (_("Gap between the knees"), list));
  gtk_box_append (GTK_BOX (box), question);
  if (with_more)
    gtk_box_append (GTK_BOX (box), steady_build_group (_("If you like"), more_list_new (self)));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

gboolean
steady_self_check_form_is_valid (SteadySelfCheckForm *self)
{
  g_return_val_if_fail (STEADY_IS_SELF_CHECK_FORM (self), FALSE);

  return steady_length_row_is_valid (self->relaxed) && steady_length_row_is_valid (self->squeezed);
}

gboolean
steady_self_check_form_is_any (SteadySelfCheckForm *self)
{
  g_return_val_if_fail (STEADY_IS_SELF_CHECK_FORM (self), FALSE);

  return steady_length_row_get_tenths (self->relaxed) >= 0
         || steady_length_row_get_tenths (self->squeezed) >= 0
         || steady_rating_scale_get_value (self->shakiness) >= 0 || measured (self->chair) >= 0
         || measured (self->left) >= 0 || measured (self->right) >= 0;
}

void
steady_self_check_form_add_answers (SteadySelfCheckForm *self, GPtrArray *answers)
{
  SteadyClock *clock;
  int relaxed;
  int squeezed;
  int shakiness;

  g_return_if_fail (STEADY_IS_SELF_CHECK_FORM (self));
  g_return_if_fail (answers != NULL);

  clock = steady_context_get_clock (self->context);
  relaxed = steady_length_row_get_tenths (self->relaxed);
  squeezed = steady_length_row_get_tenths (self->squeezed);
  shakiness = steady_rating_scale_get_value (self->shakiness);
  if (relaxed >= 0)
    steady_answers_add (answers, clock, STEADY_CHECK_KNEE_GAP_RELAXED, relaxed, NULL);
  if (squeezed >= 0)
    steady_answers_add (answers, clock, STEADY_CHECK_KNEE_GAP_SQUEEZED, squeezed, NULL);
  if (shakiness >= 0)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_KNEE_SHAKINESS, shakiness, NULL);
  if (measured (self->chair) >= 0)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_CHAIR_STAND, measured (self->chair), NULL);
  if (measured (self->left) >= 0)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_ONE_LEG_STANCE, measured (self->left),
                              steady_side_to_string (STEADY_SIDE_LEFT));
  if (measured (self->right) >= 0)
    steady_answers_add_whole (answers, clock, STEADY_CHECK_ONE_LEG_STANCE, measured (self->right),
                              steady_side_to_string (STEADY_SIDE_RIGHT));
}
