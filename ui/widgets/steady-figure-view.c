#include "steady-figure-view.h"

#include <math.h>

#include "steady-scheme.h"

/* Between two rounds the figure rests for a moment. */
#define PLAY_REST_S 1.5

typedef enum
{
  MODE_STILL,
  MODE_PLAY,
  MODE_MISTAKE,
} Mode;

struct _SteadyFigureView
{
  GtkWidget parent_instance;

  SteadyFigure *figure; /* (nullable) */
  Mode mode;
  SteadyFigurePhase phase;
  double fraction;
  gboolean mirrored;
  gboolean plain;
  guint mistake;
  char *label; /* (nullable) */

  double lift_s;
  double hold_s;
  double lower_s;
  gint64 play_begun_us;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (SteadyFigureView, steady_figure_view, GTK_TYPE_WIDGET)

static void
set_moment (SteadyFigureView *self, SteadyFigurePhase phase, double fraction)
{
  if (phase == self->phase && fabs (fraction - self->fraction) < 1e-6)
    return;
  self->phase = phase;
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SteadyFigureView *self = STEADY_FIGURE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->play_begun_us == 0)
    self->play_begun_us = now;
  t = fmod ((double) (now - self->play_begun_us) / G_USEC_PER_SEC,
            self->lift_s + self->hold_s + self->lower_s + PLAY_REST_S);

  if (t < self->lift_s)
    set_moment (self, STEADY_FIGURE_LIFT, t / self->lift_s);
  else if ((t -= self->lift_s) < self->hold_s)
    set_moment (self, STEADY_FIGURE_HOLD, 1);
  else if ((t -= self->hold_s) < self->lower_s)
    set_moment (self, STEADY_FIGURE_LOWER, t / self->lower_s);
  else
    set_moment (self, STEADY_FIGURE_REST, 0);
  return G_SOURCE_CONTINUE;
}

static void
stop_ticks (SteadyFigureView *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static void
update_ticks (SteadyFigureView *self)
{
  gboolean moves = self->mode == MODE_PLAY && self->figure != NULL && steady_scheme_moves ()
                   && gtk_widget_get_mapped (GTK_WIDGET (self));

  if (moves && self->tick_id == 0)
    {
      self->play_begun_us = 0;
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
    }
  else if (!moves)
    {
      stop_ticks (self);
      if (self->mode == MODE_PLAY)
        set_moment (self, STEADY_FIGURE_HOLD, 1);
    }
}

static void
steady_figure_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steady_figure_view_parent_class)->map (widget);

  update_ticks (STEADY_FIGURE_VIEW (widget));
}

static void
steady_figure_view_unmap (GtkWidget *widget)
{
  stop_ticks (STEADY_FIGURE_VIEW (widget));

  GTK_WIDGET_CLASS (steady_figure_view_parent_class)->unmap (widget);
}

/* As small as can be, because all of it is drawn again in the next frame: a body that lies is less high than its room. */
static void
room_for (SteadyFigureView *self, const SteadyPose *pose, graphene_rect_t *room)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double x, y, extent_x, extent_y;

  graphene_rect_init (room, 0, 0, (float) width, (float) height);
  if (self->mode == MODE_MISTAKE)
    return;
  steady_figure_extents (pose, width, height, &x, &y, &extent_x, &extent_y);
  graphene_rect_init (room, (float) x, (float) y, (float) extent_x, (float) extent_y);
  graphene_rect_round_extents (room, room);
}

static void
steady_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SteadyFigureView *self = STEADY_FIGURE_VIEW (widget);
  SteadyFigureOptions options = { .angle = !self->plain, .muscle = TRUE };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t room;
  SteadyPose pose;
  cairo_t *cr;

  if (self->figure == NULL || width < 1 || height < 1)
    return;

  if (self->mode == MODE_MISTAKE)
    {
      if (!steady_figure_mistake (self->figure, self->mistake, FALSE, &pose))
        return;
      options = (SteadyFigureOptions){ .mistake = TRUE, .label = self->label };
    }
  else
    steady_figure_pose_at (self->figure, self->phase, self->fraction, self->mirrored, &pose);

  room_for (self, &pose, &room);
  cr = gtk_snapshot_append_cairo (snapshot, &room);
  steady_figure_draw (cr, &pose, width, height, steady_scheme_palette (), &options);
  cairo_destroy (cr);
}

static void
steady_figure_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  /* As large as it is given room for: whoever shows it asks for a size. */
  *minimum = 48;
  *natural = 48;
}

static void
steady_figure_view_finalize (GObject *object)
{
  SteadyFigureView *self = STEADY_FIGURE_VIEW (object);

  g_clear_pointer (&self->figure, steady_figure_unref);
  g_free (self->label);

  G_OBJECT_CLASS (steady_figure_view_parent_class)->finalize (object);
}

static void
steady_figure_view_class_init (SteadyFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steady_figure_view_finalize;
  widget_class->map = steady_figure_view_map;
  widget_class->unmap = steady_figure_view_unmap;
  widget_class->snapshot = steady_figure_view_snapshot;
  widget_class->measure = steady_figure_view_measure;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
steady_figure_view_init (SteadyFigureView *self)
{
  self->phase = STEADY_FIGURE_START;
  steady_scheme_follow (GTK_WIDGET (self));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-enable-animations",
                           G_CALLBACK (update_ticks), self, G_CONNECT_SWAPPED);
}

GtkWidget *
steady_figure_view_new (const char *description)
{
  GtkWidget *self = g_object_new (STEADY_TYPE_FIGURE_VIEW, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  return self;
}

void
steady_figure_view_set_figure (SteadyFigureView *self, SteadyFigure *figure)
{
  g_return_if_fail (STEADY_IS_FIGURE_VIEW (self));

  if (figure == self->figure)
    return;
  g_clear_pointer (&self->figure, steady_figure_unref);
  if (figure != NULL)
    self->figure = steady_figure_ref (figure);
  update_ticks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
steady_figure_view_set_plain (SteadyFigureView *self, gboolean plain)
{
  g_return_if_fail (STEADY_IS_FIGURE_VIEW (self));

  self->plain = plain;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
steady_figure_view_show (SteadyFigureView *self, SteadyFigurePhase phase, double fraction, gboolean mirrored)
{
  g_return_if_fail (STEADY_IS_FIGURE_VIEW (self));

  if (self->mode != MODE_STILL || self->mirrored != mirrored)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->mode = MODE_STILL;
  self->mirrored = mirrored;
  update_ticks (self);
  set_moment (self, phase, fraction);
}

void
steady_figure_view_play (SteadyFigureView *self, double lift_s, double hold_s, double lower_s,
                         gboolean mirrored)
{
  g_return_if_fail (STEADY_IS_FIGURE_VIEW (self));
  g_return_if_fail (lift_s > 0 && hold_s > 0 && lower_s > 0);

  self->mode = MODE_PLAY;
  self->lift_s = lift_s;
  self->hold_s = hold_s;
  self->lower_s = lower_s;
  self->mirrored = mirrored;
  update_ticks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
steady_figure_view_show_mistake (SteadyFigureView *self, guint index, const char *label)
{
  g_return_if_fail (STEADY_IS_FIGURE_VIEW (self));

  self->mode = MODE_MISTAKE;
  self->mistake = index;
  g_free (self->label);
  self->label = g_strdup (label);
  update_ticks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
