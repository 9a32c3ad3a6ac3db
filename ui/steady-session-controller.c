#include "steady-session-controller.h"

#include "steady-error.h"

/* The session wants to know of time at least twice a second, also where no frame is drawn. */
#define TICK_US (400 * G_TIME_SPAN_MILLISECOND)
/* Frames come more often than anybody sets a clock. */
#define LOOK_AT_WALL_US (G_TIME_SPAN_SECOND / 2)

/* Something that the diary has to take: a set, or the ratings of an exercise. */
typedef struct
{
  SteadySet *set; /* NULL: @ratings of @exercise */
  char *exercise;
  SteadyRatings ratings;
} Unwritten;

struct _SteadySessionController
{
  GObject parent_instance;

  SteadyContext *context;
  SteadySession *session;
  char *id;
  gboolean reopened;
  gboolean begun;
  gboolean closed;       /* the diary was told that it is over */
  SteadyWall wall;       /* the clock by which its sets are dated */
  gint64 wall_seen_us;
  gboolean dated;        /* a set has begun, so it has its day */
  GQueue unwritten;      /* Unwritten, in their order */
  gboolean in_trouble;
  GSource *timer;
};

enum
{
  SIGNAL_CUES,
  SIGNAL_UPDATED,
  SIGNAL_TROUBLE,
  SIGNAL_WALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySessionController, steady_session_controller, G_TYPE_OBJECT)

static SteadyDiary *
diary (SteadySessionController *self)
{
  return steady_context_get_diary (self->context);
}

static gint64
now_us (SteadySessionController *self)
{
  return steady_clock_elapsed_us (steady_context_get_clock (self->context));
}

/* --- writing ---------------------------------------------------------------------------------- */

static void
set_trouble (SteadySessionController *self, const GError *error)
{
  if (error == NULL && !self->in_trouble)
    return;

  self->in_trouble = error != NULL;
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
}

static void
unwritten_free (Unwritten *self)
{
  g_clear_pointer (&self->set, steady_set_free);
  g_free (self->exercise);
  g_free (self);
}

static gboolean
write_one (SteadySessionController *self, const Unwritten *item, const char *state, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (item->set != NULL)
    return steady_diary_finish_set (diary (self), item->set, state, error);
  if (steady_diary_rate (diary (self), self->id, item->exercise, item->ratings, &local))
    return TRUE;
  /* Its sets were deleted in the record meanwhile: there is nothing left to be rated. */
  if (g_error_matches (local, STEADY_ERROR, STEADY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
write_all (SteadySessionController *self, const char *state, GError **error)
{
  while (!g_queue_is_empty (&self->unwritten))
    {
      if (!write_one (self, g_queue_peek_head (&self->unwritten), state, error))
        return FALSE;
      unwritten_free (g_queue_pop_head (&self->unwritten));
    }
  return TRUE;
}

/* What there is to write, then the state; or, at the end, that it is over. */
static void
save (SteadySessionController *self)
{
  g_autofree char *state = steady_session_serialize (self->session);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (self->closed)
    return;

  written = write_all (self, state, &error);
  if (written && steady_session_controller_is_over (self))
    {
      written = steady_diary_close_session (diary (self), self->id, &error);
      self->closed = written;
    }
  else if (written)
    written = steady_diary_save_session (diary (self), self->id, state, &error);

  set_trouble (self, written ? NULL : error);
}

static void
take_set (SteadySessionController *self, const SteadySetResult *result)
{
  Unwritten *item = g_new0 (Unwritten, 1);
  SteadySet *set = steady_set_result_to_set (result);

  set->id = g_uuid_string_random ();
  set->session_id = g_strdup (self->id);
  set->started_at = steady_wall_at (&self->wall, result->begun_us);
  item->set = set;
  g_queue_push_tail (&self->unwritten, item);
}

static void
take_ratings (SteadySessionController *self, const SteadyCue *cue)
{
  Unwritten *item = g_new0 (Unwritten, 1);

  item->exercise = g_strdup (cue->exercise->id);
  item->ratings = cue->ratings;
  g_queue_push_tail (&self->unwritten, item);
}

/* Returns: whether there is something new to be kept. */
static gboolean
take_cues (SteadySessionController *self, GArray *cues)
{
  gboolean news = FALSE;

  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);

      if (cue->code == STEADY_CUE_SET_BEGUN)
        self->dated = TRUE;
      else if (cue->code == STEADY_CUE_SET_FINISHED)
        {
          take_set (self, &cue->set);
          news = TRUE;
        }
      else if (cue->code == STEADY_CUE_RATED)
        {
          take_ratings (self, cue);
          news = TRUE;
        }
    }
  return news;
}

/* --- time -------------------------------------------------------------------------------------- */

static gboolean
on_timer (gpointer data)
{
  steady_session_controller_tick (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_timer (GSource *source, GSourceFunc callback, gpointer data)
{
  g_source_set_ready_time (source, -1);
  return callback (data);
}

static GSourceFuncs timer_funcs = { .dispatch = dispatch_timer };

/* Wakes at the exact moment of the next cue, and twice a second in any case. */
static void
arm_timer (SteadySessionController *self)
{
  gint64 next = steady_session_next_us (self->session);
  gint64 wait;

  if (next < 0)
    {
      g_source_set_ready_time (self->timer, -1);
      return;
    }
  wait = (next - now_us (self)) / steady_context_get_time_scale (self->context);
  g_source_set_ready_time (self->timer, g_get_monotonic_time () + CLAMP (wait, 0, TICK_US));
}

/* Midnight is news once there is a day to keep. */
static void
look_at_wall (SteadySessionController *self)
{
  gint64 now = now_us (self);
  SteadyWallNews news;

  if (now - self->wall_seen_us < LOOK_AT_WALL_US)
    return;
  self->wall_seen_us = now;
  news = steady_wall_look (&self->wall, steady_clock_now (steady_context_get_clock (self->context)), now);
  if (news != STEADY_WALL_SAME && (self->dated || news != STEADY_WALL_MIDNIGHT))
    g_signal_emit (self, signals[SIGNAL_WALL], 0, (int) news);
}

static gboolean
handle (SteadySessionController *self, const SteadySessionEvent *event)
{
  g_autoptr (GArray) cues = steady_cues_new ();
  gboolean meant = steady_session_handle (self->session, event, now_us (self), cues);
  gboolean news = take_cues (self, cues);

  if (news || (meant && event->type != STEADY_EVENT_TICK))
    save (self);
  if (self->in_trouble && event->type != STEADY_EVENT_PAUSE)
    {
      /* Nothing new begins before what was done is kept. */
      steady_session_send (self->session, STEADY_EVENT_PAUSE, now_us (self), cues);
    }

  if (cues->len > 0)
    g_signal_emit (self, signals[SIGNAL_CUES], 0, cues);
  look_at_wall (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
  arm_timer (self);
  return meant;
}

/* --- the object ---------------------------------------------------------------------------------- */

static void
steady_session_controller_finalize (GObject *object)
{
  SteadySessionController *self = STEADY_SESSION_CONTROLLER (object);

  g_source_destroy (self->timer);
  g_source_unref (self->timer);
  g_queue_clear_full (&self->unwritten, (GDestroyNotify) unwritten_free);
  g_clear_pointer (&self->session, steady_session_free);
  g_clear_object (&self->context);
  g_free (self->id);

  G_OBJECT_CLASS (steady_session_controller_parent_class)->finalize (object);
}

static void
steady_session_controller_class_init (SteadySessionControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steady_session_controller_finalize;

  signals[SIGNAL_CUES] = g_signal_new ("cues", STEADY_TYPE_SESSION_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", STEADY_TYPE_SESSION_CONTROLLER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WALL] = g_signal_new ("wall", STEADY_TYPE_SESSION_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", STEADY_TYPE_SESSION_CONTROLLER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
steady_session_controller_init (SteadySessionController *self)
{
  g_queue_init (&self->unwritten);
  self->timer = g_source_new (&timer_funcs, sizeof (GSource));
  g_source_set_callback (self->timer, on_timer, self, NULL);
  g_source_set_ready_time (self->timer, -1);
  g_source_attach (self->timer, NULL);
}

SteadySessionController *
steady_session_controller_new (SteadyContext *context, SteadySession *session, const char *id)
{
  SteadySessionController *self;

  g_return_val_if_fail (STEADY_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (STEADY_TYPE_SESSION_CONTROLLER, NULL);
  self->context = g_object_ref (context);
  self->session = session;
  self->reopened = id != NULL;
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  return self;
}

void
steady_session_controller_start (SteadySessionController *self)
{
  g_return_if_fail (STEADY_IS_SESSION_CONTROLLER (self));
  g_return_if_fail (!self->begun);

  self->begun = TRUE;
  self->dated = self->reopened;
  self->wall_seen_us = now_us (self);
  steady_wall_begin (&self->wall, steady_clock_now (steady_context_get_clock (self->context)), self->wall_seen_us);
  steady_session_controller_send (self, self->reopened ? STEADY_EVENT_REOPENED : STEADY_EVENT_START);
}

gboolean
steady_session_controller_send (SteadySessionController *self, SteadySessionEventType type)
{
  SteadySessionEvent event = { .type = type };

  g_return_val_if_fail (STEADY_IS_SESSION_CONTROLLER (self), FALSE);

  return handle (self, &event);
}

void
steady_session_controller_rate (SteadySessionController *self, SteadyRatings ratings)
{
  SteadySessionEvent event = { .type = STEADY_EVENT_RATE, .ratings = ratings };

  g_return_if_fail (STEADY_IS_SESSION_CONTROLLER (self));

  handle (self, &event);
}

void
steady_session_controller_rate_pain (SteadySessionController *self, int pain)
{
  SteadySessionEvent event = { .type = STEADY_EVENT_PAIN_RATE,
                               .ratings = { STEADY_UNKNOWN, pain, STEADY_UNKNOWN } };

  g_return_if_fail (STEADY_IS_SESSION_CONTROLLER (self));

  handle (self, &event);
}

void
steady_session_controller_tick (SteadySessionController *self)
{
  steady_session_controller_send (self, STEADY_EVENT_TICK);
}

void
steady_session_controller_retry (SteadySessionController *self)
{
  g_return_if_fail (STEADY_IS_SESSION_CONTROLLER (self));

  save (self);
}

void
steady_session_controller_get_view (SteadySessionController *self, SteadySessionView *view)
{
  g_return_if_fail (STEADY_IS_SESSION_CONTROLLER (self));

  steady_session_view (self->session, view);
}

const char *
steady_session_controller_get_id (SteadySessionController *self)
{
  g_return_val_if_fail (STEADY_IS_SESSION_CONTROLLER (self), NULL);

  return self->id;
}

gboolean
steady_session_controller_is_over (SteadySessionController *self)
{
  SteadySessionView view;

  g_return_val_if_fail (STEADY_IS_SESSION_CONTROLLER (self), TRUE);

  steady_session_view (self->session, &view);
  return view.phase == STEADY_PHASE_SUMMARY || view.phase == STEADY_PHASE_DONE;
}
