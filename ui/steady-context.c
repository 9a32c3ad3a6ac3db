#include "steady-context.h"

#include "steady-figure.h"
#include "steady-ladder.h"
#include "steady-settings.h"
#include "steady-words.h"

/* What other programs write is told by the file system. A new date is looked for at midnight; the clock that is
 * waited with may stand still meanwhile, or the wall's be set: so it is looked at again after this time at the
 * latest, and whenever the window gets the focus. */
#define LOOK_AGAIN_S 900
/* The midnight itself shall have passed. */
#define AFTER_MIDNIGHT_S 1
/* Many rows may be written at once. */
#define WATCH_RATE_MS 500

struct _SteadyContext
{
  GObject parent_instance;

  SteadyDiary *diary;
  GSettings *settings;
  SteadySounds *sounds;
  gboolean demo;
  int time_scale;

  SteadyDate today;
  SteadyPlan *plan; /* (nullable): not asked for since the last change */
  guint look_id;
  guint idle_id;
  GFileMonitor *monitors[2]; /* (nullable): of the database and its log */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyContext, steady_context, G_TYPE_OBJECT)

static gboolean
emit_changed (gpointer data)
{
  SteadyContext *self = data;

  self->idle_id = 0;
  self->today = steady_clock_today (steady_context_get_clock (self));
  g_clear_pointer (&self->plan, steady_plan_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
queue_changed (SteadyContext *self)
{
  g_clear_pointer (&self->plan, steady_plan_unref);
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (emit_changed, self);
}

static gboolean on_time (gpointer data);

/* In seconds of the real world, where a demo's clock runs faster. */
static guint
get_wait (SteadyContext *self)
{
  SteadyTime now = steady_clock_now (steady_context_get_clock (self));
  gint64 local = now.unix_s + now.offset_s;
  gint64 left = 86400 - (local % 86400 + 86400) % 86400 + AFTER_MIDNIGHT_S;

  return (guint) CLAMP (left / self->time_scale, 1, LOOK_AGAIN_S);
}

static void
wait_for_time (SteadyContext *self)
{
  self->look_id = g_timeout_add_seconds (get_wait (self), on_time, self);
}

static gboolean
on_time (gpointer data)
{
  SteadyContext *self = data;

  steady_context_poll (self);
  wait_for_time (self);
  return G_SOURCE_REMOVE;
}

/* Our own writes are told too, and cost one look at a number. */
static GFileMonitor *
watch (SteadyContext *self, const char *ending)
{
  g_autofree char *path = g_strconcat (steady_diary_get_path (self->diary), ending, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);

  if (monitor == NULL)
    {
      g_info ("%s", error->message);
      return NULL;
    }
  g_file_monitor_set_rate_limit (monitor, WATCH_RATE_MS);
  g_signal_connect_object (monitor, "changed", G_CALLBACK (steady_context_poll), self, G_CONNECT_SWAPPED);
  return monitor;
}

static void
steady_context_dispose (GObject *object)
{
  SteadyContext *self = STEADY_CONTEXT (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    g_clear_object (&self->monitors[i]);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->plan, steady_plan_unref);
  g_clear_object (&self->sounds);
  g_clear_object (&self->diary);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (steady_context_parent_class)->dispose (object);
}

static void
steady_context_class_init (SteadyContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_context_dispose;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", STEADY_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steady_context_init (SteadyContext *self)
{
}

/* The figures of Steady's own are seen by its tests. */
gboolean
steady_context_check_exercise (const SteadyExercise *exercise, GError **error)
{
  return steady_ladder_check (exercise, error) && (!exercise->own || steady_figure_check (exercise, error));
}

static void
on_units (SteadyContext *self)
{
  steady_words_set_length_unit (steady_settings_get_length_unit (self->settings));
  queue_changed (self);
}

SteadyContext *
steady_context_new (SteadyDiary *diary, GSettings *settings, gboolean demo, int time_scale)
{
  SteadyContext *self;

  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (time_scale >= 1, NULL);

  self = g_object_new (STEADY_TYPE_CONTEXT, NULL);
  self->diary = g_object_ref (diary);
  self->settings = g_object_ref (settings);
  self->sounds = steady_sounds_new (steady_diary_get_clock (diary), settings);
  self->demo = demo;
  self->time_scale = time_scale;
  self->today = steady_clock_today (steady_diary_get_clock (diary));
  self->monitors[0] = watch (self, "");
  self->monitors[1] = watch (self, "-wal");
  wait_for_time (self);
  steady_words_set_length_unit (steady_settings_get_length_unit (settings));
  g_signal_connect_object (settings, "changed::units", G_CALLBACK (on_units), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (diary, "changed", G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
  return self;
}

SteadyDiary *
steady_context_get_diary (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);
  return self->diary;
}

SteadyCatalogue *
steady_context_get_catalogue (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);
  return steady_diary_get_catalogue (self->diary);
}

SteadyClock *
steady_context_get_clock (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);
  return steady_diary_get_clock (self->diary);
}

GSettings *
steady_context_get_settings (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);
  return self->settings;
}

SteadySounds *
steady_context_get_sounds (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);
  return self->sounds;
}

gboolean
steady_context_is_demo (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), FALSE);
  return self->demo;
}

int
steady_context_get_time_scale (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), 1);
  return self->time_scale;
}

SteadyDate
steady_context_get_today (SteadyContext *self)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), STEADY_DATE_NONE);
  return self->today;
}

SteadyPlan *
steady_context_get_plan (SteadyContext *self, GError **error)
{
  g_return_val_if_fail (STEADY_IS_CONTEXT (self), NULL);

  if (self->plan == NULL)
    self->plan = steady_diary_plan (self->diary, self->today, error);
  return self->plan;
}

void
steady_context_poll (SteadyContext *self)
{
  g_return_if_fail (STEADY_IS_CONTEXT (self));

  steady_diary_poll (self->diary);
  if (steady_clock_today (steady_context_get_clock (self)) != self->today)
    queue_changed (self);
}
