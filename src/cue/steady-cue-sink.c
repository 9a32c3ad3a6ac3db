#include "steady-cue-sink.h"

enum
{
  STATE_CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (SteadyCueSink, steady_cue_sink, G_TYPE_OBJECT)

static void
steady_cue_sink_default_init (SteadyCueSinkInterface *iface)
{
  signals[STATE_CHANGED] = g_signal_new ("state-changed", STEADY_TYPE_CUE_SINK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", STEADY_TYPE_CUE_SINK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

SteadyHeard
steady_cue_sink_get_state (SteadyCueSink *self)
{
  g_return_val_if_fail (STEADY_IS_CUE_SINK (self), STEADY_HEARD_CHECKING);
  return STEADY_CUE_SINK_GET_IFACE (self)->get_state (self);
}

void
steady_cue_sink_look (SteadyCueSink *self)
{
  g_return_if_fail (STEADY_IS_CUE_SINK (self));
  STEADY_CUE_SINK_GET_IFACE (self)->look (self);
}

void
steady_cue_sink_play (SteadyCueSink *self, SteadyTone tone, const char *text, double volume)
{
  g_return_if_fail (STEADY_IS_CUE_SINK (self));
  g_return_if_fail ((tone == STEADY_TONE_NONE) == (text != NULL));
  g_return_if_fail (volume > 0.0 && volume <= 1.0);
  STEADY_CUE_SINK_GET_IFACE (self)->play (self, tone, text, volume);
}

void
steady_cue_sink_hush (SteadyCueSink *self)
{
  g_return_if_fail (STEADY_IS_CUE_SINK (self));
  STEADY_CUE_SINK_GET_IFACE (self)->hush (self);
}

void
steady_cue_sink_state_changed (SteadyCueSink *self)
{
  g_return_if_fail (STEADY_IS_CUE_SINK (self));
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

void
steady_cue_sink_finished (SteadyCueSink *self)
{
  g_return_if_fail (STEADY_IS_CUE_SINK (self));
  g_signal_emit (self, signals[FINISHED], 0);
}
