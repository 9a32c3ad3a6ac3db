#include "steady-stage.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-big-text.h"
#include "steady-figure-view.h"
#include "steady-phase.h"
#include "steady-ring.h"
#include "steady-scheme.h"
#include "steady-words-cue.h"

#define SPACING 12
/* Of the stage's height. */
#define WORD_SHARE 0.115
#define DETAIL_SHARE 0.055
/* Of the room for figure and ring. */
#define LARGE_SHARE 0.64
#define HINT_MAX_SHARE 0.25
#define WIDE_ROOM 1.6 /* width by height */
#define RING_MIN 120

struct _SteadyStage
{
  GtkWidget parent_instance;

  SteadyBigText *word;
  SteadyBigText *detail;
  GtkLabel *hint;
  SteadyRing *ring;
  SteadyFigureView *figure;
  gboolean has_figure;
  double figure_aspect; /* width by height, of its frame */

  gboolean figure_large;
  int text_scale;
  SteadyPhase phase; /* as shown: PAUSED too */
  GdkRectangle sign; /* where it is drawn */
  char *name;
  char *note;        /* (nullable): instead of the hint, for a moment */
  guint note_id;
  gint64 interrupted_us; /* how long the last interruption was; 0: there was none */
};

enum
{
  PROP_0,
  PROP_FIGURE_LARGE,
  PROP_TEXT_SCALE,
  N_PROPS
};

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyStage, steady_stage, GTK_TYPE_WIDGET)

/* --- words ------------------------------------------------------------------------------------- */

static char *
stretch_detail (const SteadySessionView *view)
{
  g_autofree char *part = steady_words_stretch (view->stretch);
  g_autofree char *side = NULL;

  if (view->side == STEADY_SIDE_BOTH)
    return g_steal_pointer (&part);
  side = steady_words_side (view->side);
  /* Translators: what is stretched, and “Left leg” or “Right leg”. */
  return g_strdup_printf (_("%1$s · %2$s"), part, side);
}

static char *
set_detail (const SteadySessionView *view)
{
  g_autofree char *side = NULL;

  if (view->exercise == NULL)
    return g_strdup ("");
  if (view->side == STEADY_SIDE_BOTH)
    /* Translators: “Wall sit · set 2 of 3” */
    return g_strdup_printf (_("%1$s · set %2$d of %3$d"), view->exercise->name, view->set, view->sets);
  side = steady_words_side (view->side);
  /* Translators: “Clamshell · Left leg · set 2 of 3” */
  return g_strdup_printf (_("%1$s · %2$s · set %3$d of %4$d"), view->exercise->name, side, view->set,
                          view->sets);
}

/* Below the digits: which repetition, or that these are seconds. */
static char *
ring_caption (const SteadySessionView *view)
{
  if (view->reps > 0 && view->rep > 0)
    /* Translators: the repetition under way, of how many. */
    return g_strdup_printf (_("%1$d of %2$d"), view->rep, view->reps);
  if (view->total_us > 0)
    return g_strdup (_("seconds"));
  return g_strdup ("");
}

/* (transfer full) */
static char *
hint_of (SteadyStage *self, const SteadySessionView *view)
{
  if (view->phase == STEADY_PHASE_PAUSED)
    return steady_words_pause (view->reason, self->interrupted_us);
  if (view->phase == STEADY_PHASE_STRETCH)
    return g_strdup (steady_phase_stretch_text (view->stretch));
  if (view->phase == STEADY_PHASE_GET_READY && view->exercise != NULL)
    return g_strdup (view->exercise->start);
  return g_strdup ("");
}

/* Spoken when it changes, so it has no seconds in it. */
static char *
name_of (const SteadySessionView *view, const char *word, const char *detail)
{
  if (view->rep > 0 && view->phase == STEADY_PHASE_LIFT)
    /* Translators: “Lift, 3 of 10”: spoken at the beginning of a repetition. */
    return g_strdup_printf (_("%1$s, %2$d of %3$d"), word, view->rep, view->reps);
  if (view->phase == STEADY_PHASE_HOLD || view->phase == STEADY_PHASE_LOWER)
    return g_strdup (word);
  /* Translators: “Get ready. Clamshell · Left leg · set 2 of 3” */
  return g_strdup_printf (_("%1$s. %2$s"), word, detail);
}

/* A note stands until the phase ends or its time is over. */
static void
show_hint (SteadyStage *self, const SteadySessionView *view)
{
  g_autofree char *hint = hint_of (self, view);
  const char *text = self->note != NULL ? self->note : hint;

  if (g_strcmp0 (gtk_label_get_label (self->hint), text) == 0)
    return;
  gtk_label_set_label (self->hint, text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
on_note_over (gpointer data)
{
  SteadyStage *self = data;

  self->note_id = 0;
  g_clear_pointer (&self->note, g_free);
  return G_SOURCE_REMOVE;
}

/* --- drawing ------------------------------------------------------------------------------------ */

/* The frame is the same for all phases. */
static void
note_aspect (SteadyStage *self, SteadyFigure *figure)
{
  SteadyPose pose;
  double aspect;

  if (figure == NULL)
    return;
  steady_figure_pose_at (figure, STEADY_FIGURE_START, 0, FALSE, &pose);
  aspect = steady_pose_get_aspect (&pose);
  if (aspect == self->figure_aspect)
    return;
  self->figure_aspect = aspect;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Where nothing is to move, the ring goes on with the digits, a second at a time. */
static double
progress_shown (const SteadySessionView *view)
{
  if (steady_scheme_moves () || view->total_us <= 0)
    return view->progress;
  return CLAMP (1 - (double) view->seconds_left * G_USEC_PER_SEC / (double) view->total_us, 0, 1);
}

static void
show_figure (SteadyStage *self, const SteadySessionView *view, SteadyFigure *figure)
{
  double fraction = view->total_us > 0 ? 1 - (double) view->left_us / (double) view->total_us : 0;
  SteadyFigurePhase phase = STEADY_FIGURE_START;

  if (view->beneath == STEADY_PHASE_LIFT)
    phase = STEADY_FIGURE_LIFT;
  else if (view->beneath == STEADY_PHASE_HOLD || view->beneath == STEADY_PHASE_STRETCH)
    phase = STEADY_FIGURE_HOLD;
  else if (view->beneath == STEADY_PHASE_LOWER)
    phase = STEADY_FIGURE_LOWER;
  /* Where nothing is to move, each phase shows where it leads. */
  if (phase == STEADY_FIGURE_HOLD || !steady_scheme_moves ())
    fraction = 1;

  note_aspect (self, figure);
  if (self->has_figure != (figure != NULL))
    {
      self->has_figure = figure != NULL;
      gtk_widget_set_child_visible (GTK_WIDGET (self->figure), self->has_figure);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  steady_figure_view_set_figure (self->figure, figure);
  steady_figure_view_show (self->figure, phase, fraction, view->side == STEADY_SIDE_LEFT);
}

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, MAX (width, 1), MAX (height, 1) };
  int minimum_width;
  int minimum_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  place.width = MAX (place.width, minimum_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &minimum_height, NULL, NULL, NULL);
  place.height = MAX (place.height, minimum_height);
  gtk_widget_size_allocate (child, &place, -1);
}

/* The sign stands before the word, both in the middle. */
static int
allocate_words (SteadyStage *self, int width, int height)
{
  int word = CLAMP ((int) (height * WORD_SHARE * self->text_scale / 100), 36, height / 4 + 1);
  int detail = CLAMP ((int) (height * DETAIL_SHARE * self->text_scale / 100), 24, height / 6 + 1);
  int sign = word * 6 / 10;

  detail = steady_big_text_get_height (self->detail, width, detail);
  self->sign = (GdkRectangle){ (width - sign) / 2, SPACING / 2, sign, sign };
  allocate_child (GTK_WIDGET (self->word), 0, sign + SPACING / 2, width, word);
  allocate_child (GTK_WIDGET (self->detail), 0, sign + word + SPACING / 2, width, detail);
  return sign + word + detail + SPACING;
}

static int
allocate_hint (SteadyStage *self, int width, int height)
{
  int minimum;
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL,
                      NULL);
  /* Very large words in a small window: digits and figure go first. */
  gtk_widget_set_child_visible (GTK_WIDGET (self->hint), *gtk_label_get_label (self->hint) != '\0'
                                                             && natural <= height * HINT_MAX_SHARE);
  if (!gtk_widget_get_child_visible (GTK_WIDGET (self->hint)))
    return 0;
  allocate_child (GTK_WIDGET (self->hint), 0, height - natural, width, natural);
  return natural + SPACING;
}

static int
ring_beside (SteadyStage *self, int width)
{
  return MAX ((int) ((width - SPACING) * (self->figure_large ? 1 - LARGE_SHARE : LARGE_SHARE)), RING_MIN);
}

static int
ring_above (SteadyStage *self, int room)
{
  return MAX ((int) ((room - SPACING) * (self->figure_large ? 1 - LARGE_SHARE : LARGE_SHARE)), RING_MIN);
}

/* Whether figure and ring stand side by side: for large digits where the room is wider than high; for a large figure
 * where it is much wider, since the digits above it would be too small to be read from a mat, and else where the figure
 * then is the larger. A body that lies is wide, and in a narrow window wants the whole width. */
static gboolean
is_beside (SteadyStage *self, int width, int room)
{
  double beside = MIN ((width - SPACING - ring_beside (self, width)) / self->figure_aspect, room);
  double above = MIN (width / self->figure_aspect, room - SPACING - ring_above (self, room));

  return self->figure_large ? width > WIDE_ROOM * room || beside >= above : width > room;
}

static void
steady_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SteadyStage *self = STEADY_STAGE (widget);
  int top = allocate_words (self, width, height);
  int room = height - top - allocate_hint (self, width, height);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (!self->has_figure)
    {
      allocate_child (GTK_WIDGET (self->ring), 0, top, width, room);
    }
  else if (is_beside (self, width, room))
    {
      int ring = ring_beside (self, width);
      int figure = width - SPACING - ring;

      allocate_child (GTK_WIDGET (self->figure), rtl ? ring + SPACING : 0, top, figure, room);
      allocate_child (GTK_WIDGET (self->ring), rtl ? 0 : figure + SPACING, top, ring, room);
    }
  else
    {
      int ring = ring_above (self, room);

      allocate_child (GTK_WIDGET (self->ring), 0, top, width, ring);
      allocate_child (GTK_WIDGET (self->figure), 0, top + ring + SPACING, width, room - SPACING - ring);
    }
}

static void
steady_stage_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : 240;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 560;
}

static void
steady_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyStage *self = STEADY_STAGE (widget);
  const GdkRectangle *sign = &self->sign;
  cairo_t *cr;

  if (sign->width > 0)
    {
      cr = gtk_snapshot_append_cairo (
          snapshot,
          &GRAPHENE_RECT_INIT ((float) sign->x, (float) sign->y, (float) sign->width, (float) sign->height));
      cairo_translate (cr, sign->x, sign->y);
      steady_palette_set_source (steady_scheme_palette (), cr, steady_phase_role (self->phase), 1);
      steady_sign_draw (steady_phase_sign (self->phase), cr, sign->width);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (steady_stage_parent_class)->snapshot (widget, snapshot);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, SteadyStage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0);
}

/* --- the object ----------------------------------------------------------------------------------- */

static void
steady_stage_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SteadyStage *self = STEADY_STAGE (object);

  switch (id)
    {
    case PROP_FIGURE_LARGE:
      self->figure_large = g_value_get_boolean (value);
      break;
    case PROP_TEXT_SCALE:
      self->text_scale = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
steady_stage_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadyStage *self = STEADY_STAGE (object);

  switch (id)
    {
    case PROP_FIGURE_LARGE:
      g_value_set_boolean (value, self->figure_large);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_int (value, self->text_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_stage_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&STEADY_STAGE (object)->note_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steady_stage_parent_class)->dispose (object);
}

static void
steady_stage_finalize (GObject *object)
{
  SteadyStage *self = STEADY_STAGE (object);

  g_free (self->name);
  g_free (self->note);

  G_OBJECT_CLASS (steady_stage_parent_class)->finalize (object);
}

static void
steady_stage_class_init (SteadyStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_stage_set_property;
  object_class->get_property = steady_stage_get_property;
  object_class->dispose = steady_stage_dispose;
  object_class->finalize = steady_stage_finalize;
  widget_class->measure = steady_stage_measure;
  widget_class->size_allocate = steady_stage_size_allocate;
  widget_class->snapshot = steady_stage_snapshot;

  properties[PROP_FIGURE_LARGE]
      = g_param_spec_boolean ("figure-large", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_SCALE] = g_param_spec_int ("text-scale", NULL, NULL, 100, 200, 100,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_PRESSED]
      = g_signal_new ("pressed", STEADY_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_stage_init (SteadyStage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->text_scale = 100;
  self->word = STEADY_BIG_TEXT (steady_big_text_new (PANGO_WEIGHT_BOLD));
  self->detail = STEADY_BIG_TEXT (steady_big_text_new (PANGO_WEIGHT_NORMAL));
  self->hint = GTK_LABEL (gtk_label_new (""));
  self->ring = STEADY_RING (steady_ring_new ());
  self->figure = STEADY_FIGURE_VIEW (steady_figure_view_new (_("The exercise")));

  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_justify (self->hint, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "stage-hint");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time"), -1);

  gtk_widget_set_parent (GTK_WIDGET (self->word), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->detail), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->figure), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->ring), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->hint), GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->figure), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (self->hint), FALSE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  steady_scheme_follow (GTK_WIDGET (self));
}

void
steady_stage_show (SteadyStage *self, const SteadySessionView *view, SteadyFigure *figure)
{
  g_autofree char *detail = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *word = NULL;
  g_autofree char *name = NULL;
  double share;

  g_return_if_fail (STEADY_IS_STAGE (self));
  g_return_if_fail (view != NULL);

  detail = view->stretch_part > 0 ? stretch_detail (view) : set_detail (view);
  caption = ring_caption (view);
  word = steady_words_phase (view->phase, view->exercise);
  name = name_of (view, word, detail);
  share = progress_shown (view);
  if (steady_phase_empties (view->beneath))
    share = 1 - share;

  steady_big_text_set_text (self->word, word);
  steady_big_text_set_text (self->detail, detail);
  show_hint (self, view);
  steady_ring_show (self->ring, share, view->total_us > 0 ? view->seconds_left : -1, caption,
                    steady_phase_role (view->beneath));
  show_figure (self, view, figure);

  if (view->phase != self->phase)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->phase = view->phase;
  if (g_strcmp0 (name, self->name) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_free (self->name);
      self->name = g_steal_pointer (&name);
    }
}

void
steady_stage_note (SteadyStage *self, const char *text, guint seconds)
{
  g_return_if_fail (STEADY_IS_STAGE (self));
  g_return_if_fail (text != NULL);

  g_free (self->note);
  self->note = g_strdup (text);
  g_clear_handle_id (&self->note_id, g_source_remove);
  self->note_id = g_timeout_add_seconds (seconds, on_note_over, self);
}

void
steady_stage_set_interrupted (SteadyStage *self, gint64 us)
{
  g_return_if_fail (STEADY_IS_STAGE (self));

  self->interrupted_us = us;
}
