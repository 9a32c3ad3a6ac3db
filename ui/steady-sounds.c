#include "steady-sounds.h"

#include "steady-settings.h"

#define A11Y_NAME "org.a11y.Bus"
#define A11Y_PATH "/org/a11y/bus"
#define A11Y_INTERFACE "org.a11y.Status"
#define SCREEN_READER "ScreenReaderEnabled"

struct _SteadySounds
{
  GObject parent_instance;

  SteadyClock *clock;
  SteadyCuePlayer *player; /* (nullable): until somebody asks what is heard */
  GSettings *settings;
  GDBusProxy *status; /* (nullable): until it is known, or where nothing tells */
  GCancellable *cancellable;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_UNHEARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySounds, steady_sounds, G_TYPE_OBJECT)

static gboolean
screen_reader_speaks (SteadySounds *self)
{
  g_autoptr (GVariant) value = NULL;

  if (self->status != NULL)
    value = g_dbus_proxy_get_cached_property (self->status, SCREEN_READER);
  return value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN)
         && g_variant_get_boolean (value);
}

/* Two voices at once are understood by nobody. */
static gboolean
voice_is_on (SteadySounds *self)
{
  switch ((SteadyVoice) g_settings_get_enum (self->settings, "voice"))
    {
    case STEADY_VOICE_ON:
      return TRUE;
    case STEADY_VOICE_OFF:
      return FALSE;
    case STEADY_VOICE_AUTOMATIC:
    default:
      return !screen_reader_speaks (self);
    }
}

static void
apply (SteadySounds *self)
{
  double volume = g_settings_get_int (self->settings, "volume") / 100.0;

  if (self->player == NULL)
    return;
  steady_cue_player_set_tones (self->player, g_settings_get_boolean (self->settings, "sounds"), volume);
  steady_cue_player_set_voice (self->player, voice_is_on (self), volume);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_status (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusProxy) status = g_dbus_proxy_new_for_bus_finish (result, &error);
  SteadySounds *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (status == NULL)
    {
      g_debug ("nothing tells of screen readers: %s", error->message);
      return;
    }
  self->status = g_steal_pointer (&status);
  g_signal_connect_object (self->status, "g-properties-changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}

static void
on_state_changed (SteadySounds *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_unheard (SteadySounds *self)
{
  g_signal_emit (self, signals[SIGNAL_UNHEARD], 0);
}

static void
steady_sounds_dispose (GObject *object)
{
  SteadySounds *self = STEADY_SOUNDS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->status);
  g_clear_object (&self->player);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (steady_sounds_parent_class)->dispose (object);
}

static void
steady_sounds_class_init (SteadySoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_sounds_dispose;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", STEADY_TYPE_SOUNDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UNHEARD]
      = g_signal_new ("unheard", STEADY_TYPE_SOUNDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steady_sounds_init (SteadySounds *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
create_player (SteadySounds *self)
{
  self->player = steady_cue_player_new_for_device (self->clock);
  g_signal_connect_object (self->player, "state-changed", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "unheard", G_CALLBACK (on_unheard), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_NONE, NULL, A11Y_NAME, A11Y_PATH,
                            A11Y_INTERFACE, self->cancellable, on_status, self);
  apply (self);
}

SteadySounds *
steady_sounds_new (SteadyClock *clock, GSettings *settings)
{
  SteadySounds *self;

  g_return_val_if_fail (STEADY_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (STEADY_TYPE_SOUNDS, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (settings, "changed::sounds", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::voice", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::volume", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  return self;
}

SteadyCuePlayer *
steady_sounds_get_player (SteadySounds *self)
{
  g_return_val_if_fail (STEADY_IS_SOUNDS (self), NULL);

  if (self->player == NULL)
    create_player (self);
  return self->player;
}
