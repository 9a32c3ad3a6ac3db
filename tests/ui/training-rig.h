/* training-rig.h: a training against a real diary, with a clock that is moved by hand. */
#pragma once

#include "steady-session-controller.h"

typedef struct
{
  char *folder;
  char *path;
  SteadyClock *clock;
  SteadyCatalogue *catalogue;
  GSettings *settings;
  SteadyContext *context;
  SteadySessionController *controller;
  int troubles;
  gboolean in_trouble;
} Training;

/** For g_test_add(). */
void  training_set_up     (Training *self, gconstpointer data);
void  training_tear_down  (Training *self, gconstpointer data);

void  training_open_diary (Training *self);
/** Begins with the day's plan of @exercise. */
void  training_begin      (Training *self, const char *exercise);
/** @session: (transfer full) */
void  training_lead       (Training *self, SteadySession *session, const char *id);
/** As a power cut would: nothing is told to the session or the diary. */
void  training_cut_power  (Training *self);

/** In steps that a frame clock would make, a little slow. */
void  training_pass       (Training *self, double seconds);
void  training_pass_until (Training *self, SteadyPhase phase);

SteadySessionView training_view (Training *self);
guint training_count_sets (Training *self);
/** (transfer full): all there is. */
SteadyHistory *training_history (Training *self);
