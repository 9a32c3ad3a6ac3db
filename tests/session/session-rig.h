/* session-rig.h: a session on a fake clock, and a list of all it said. */
#pragma once

#include "steady-clock.h"
#include "steady-error.h"
#include "steady-session.h"

#define S G_GINT64_CONSTANT (1000000)
#define MS G_GINT64_CONSTANT (1000)
#define PAIN_STOP 6

typedef struct
{
  SteadyCatalogue *catalogue;
  SteadyClock *clock;
  SteadySession *session;
  GArray *cues; /* all since the start, or since rig_forget() */
} Rig;

/** @dose: "3x10x5" or "3x30". First side left, nothing done before. */
SteadySessionItem rig_item (SteadyCatalogue *catalogue, const char *exercise, const char *dose);

/** NULL-terminated pairs of exercise and dose; @config: (nullable): the default. */
Rig   *rig_new        (const SteadySessionConfig *config, ...) G_GNUC_NULL_TERMINATED;
Rig   *rig_new_for    (SteadyCatalogue *catalogue, const SteadySessionItem *items, guint n, const SteadySessionConfig *config);
/** Started with this exercise, and a plank of 30 s behind it. */
Rig   *rig_started    (const char *exercise, const char *dose);
void   rig_free       (Rig *rig);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rig, rig_free)

gint64 rig_now        (Rig *rig);
gboolean rig_send     (Rig *rig, SteadySessionEventType type);
gboolean rig_rate     (Rig *rig, int effort, int pain, int shakiness);
gboolean rig_pain     (Rig *rig, int pain);

/** Time passes, with a tick each 50 ms and one at its end. */
void   rig_pass       (Rig *rig, gint64 us);
/** Time passes unseen, then @type. */
gboolean rig_gap      (Rig *rig, gint64 us, SteadySessionEventType type);

/** Ticks until the phase is reached; fails where it is not within two hours. */
void   rig_until      (Rig *rig, SteadyPhase phase);
/** rig_until(), then @us into it. */
void   rig_into       (Rig *rig, SteadyPhase phase, gint64 us);
/** Answers the ratings and lets everything run to the summary. */
void   rig_finish     (Rig *rig);

SteadySessionView rig_view (Rig *rig);
void   rig_forget     (Rig *rig);
guint  rig_count      (Rig *rig, SteadyCueCode code);
/** The @index-th cue of a code; fails where there is none. */
const SteadyCue *rig_nth (Rig *rig, SteadyCueCode code, guint index);
const SteadyCue *rig_last (Rig *rig, SteadyCueCode code);

#define assert_phase(rig, expected) \
  g_assert_cmpstr (steady_phase_to_string (rig_view (rig).phase), ==, steady_phase_to_string (expected))

/** What was said of the set that ended last, and of the exercise rated last. */
void   rig_assert_last_set (Rig *rig, SteadyStatus status, int reps, int hold_s, int duration_s);
void   rig_assert_rated    (Rig *rig, const char *exercise, int effort, int pain, int shakiness);
