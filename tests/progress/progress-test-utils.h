/* progress-test-utils.h: a small catalogue and a history written down in few words. */
#pragma once

#include "steady-catalogue.h"
#include "steady-history.h"
#include "steady-planned-day.h"

/* A Monday. */
#define MONDAY (test_date ("2026-03-02"))

typedef struct
{
  SteadyCatalogue *catalogue;
  const SteadyExercise *raise; /* two sides, repetitions, one variant */
  const SteadyExercise *sit;   /* one side, hold, variants "high" and "low", the harder one last */
  SteadyHistory *history;
  GArray *planned;
  guint next_id;
} World;

SteadyDate test_date (const char *text);

void world_set_up    (World *world);
void world_tear_down (World *world);

/** 2 × 10 × 5 s of the raise and 3 × 30 s of the sit in its first variant on each date. */
void world_plan (World *world, SteadyDate from, SteadyDate to);

/** The planned entry of a date, to be changed. */
SteadyPlannedDay *world_planned (World *world, SteadyDate date, const SteadyExercise *exercise);

/** A set of the raise. */
SteadySet *world_raise (World *world, SteadyDate date, SteadySide side, int reps);

/** A set of the sit. */
SteadySet *world_sit   (World *world, SteadyDate date, int hold_s);

SteadyCheck *world_check (World *world, SteadyDate date, SteadyCheckKind kind, int value, const char *subject);

/** As the diary does before it hands a history on. */
void world_settle (World *world);
