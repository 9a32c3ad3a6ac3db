/* steady-traits.h: what a virtual patient is like. Internal to the simulation. */
#pragma once

#include "steady-check.h"

G_BEGIN_DECLS

/** Something that happens or is said on a day; day 0 is the first. */
typedef struct
{
  int day;
  SteadyCheckKind kind;
  int value;
  const char *subject; /* (nullable) */
} SteadyEvent;

#define STEADY_N_EVENTS 4

/**
 * SteadyTraits:
 *
 * Strength is counted in thousandths of a ladder's level; ratings in tenths of a point; chances in per cent.
 */
typedef struct
{
  const char *name;
  const char *weekdays;   /* the schedule */
  int n_weekdays;
  int attends;            /* chance to train on a day of the schedule … */
  int attends_later;      /* … and twelve weeks later */
  int leaves_out;         /* chance to leave an exercise out */
  int answers;            /* chance to answer the next morning */
  int rates;              /* chance to rate an exercise */

  int strength;           /* on the first day */
  int growth;             /* for each exercise-day … */
  int growth_from;        /* … from this day on */
  gboolean accepts;       /* takes a harder variant when it is offered at the ceiling */

  int shakiness;          /* on the first day … */
  int shakiness_later;    /* … and after so many training days from growth_from on: */
  int shakiness_days;
  int knee_gap;           /* tenths of a centimetre … */
  int knee_gap_drop;      /* … and how much of it goes in half a year from growth_from on */
  int chair_stand;
  int chair_stand_gain;   /* likewise */

  int usual_pain;
  gboolean sore_after_advance;
  int sore_from;          /* days on which the next morning hurts; -1: none */
  int sore_until;
  int clearance_days;     /* from a stop or pause until a professional has cleared it */
  SteadyEvent events[STEADY_N_EVENTS]; /* in order; the rest is empty */
  int n_events;
} SteadyTraits;

/** NULL-terminated names of the patients. */
const char * const *steady_traits_names (void);
/** @index: of one of the names */
SteadyTraits        steady_traits_get   (guint index);

/** The demo's, for so many days. */
SteadyTraits        steady_traits_demo  (int n_days);

G_END_DECLS
