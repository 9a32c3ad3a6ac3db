#include "steady-session-watch.h"

#include "steady-session.h"
#include "steady-sleep-watch.h"

struct _SteadySessionWatch
{
  GObject parent_instance;

  SteadySleepWatch *sleep;
};

enum
{
  SIGNAL_HAPPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySessionWatch, steady_session_watch, G_TYPE_OBJECT)

static void
happened (SteadySessionWatch *self, SteadySessionEventType event)
{
  g_signal_emit (self, signals[SIGNAL_HAPPENED], 0, (int) event);
}

static void
on_sleep (SteadySessionWatch *self, gboolean begins)
{
  happened (self, begins ? STEADY_EVENT_SUSPENDED : STEADY_EVENT_RESUMED);
}

/* Behind a locked screen nobody trains. */
static void
on_screen_locked (SteadySessionWatch *self, GParamSpec *pspec, GtkApplication *application)
{
  gboolean locked;

  g_object_get (application, "screensaver-active", &locked, NULL);
  if (locked)
    happened (self, STEADY_EVENT_LOCKED);
}

static void
steady_session_watch_dispose (GObject *object)
{
  g_clear_object (&STEADY_SESSION_WATCH (object)->sleep);

  G_OBJECT_CLASS (steady_session_watch_parent_class)->dispose (object);
}

static void
steady_session_watch_class_init (SteadySessionWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_session_watch_dispose;

  signals[SIGNAL_HAPPENED] = g_signal_new ("happened", STEADY_TYPE_SESSION_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
steady_session_watch_init (SteadySessionWatch *self)
{
  self->sleep = steady_sleep_watch_new ();
  g_signal_connect_object (self->sleep, "sleep", G_CALLBACK (on_sleep), self, G_CONNECT_SWAPPED);
}

SteadySessionWatch *
steady_session_watch_new (void)
{
  return g_object_new (STEADY_TYPE_SESSION_WATCH, NULL);
}

void
steady_session_watch_follow (SteadySessionWatch *self, GtkApplication *application)
{
  g_return_if_fail (STEADY_IS_SESSION_WATCH (self));
  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (on_screen_locked), self,
                           G_CONNECT_SWAPPED);
}
