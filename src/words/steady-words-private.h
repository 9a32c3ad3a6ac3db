/* steady-words-private.h: what the files of this room share. */
#pragma once

#include <glib/gi18n-lib.h>

#include "steady-words.h"

G_BEGIN_DECLS

/** "today", "yesterday" or "on 27 Feb", seen from @from. (transfer full) */
char *steady_words_when (SteadyDate date, SteadyDate from);

/** Whether a warning sign asks for emergency help. */
gboolean steady_words_is_urgent (const char *flag);

/** The condition in words, in the exercise's own where it is not one of the four. (transfer full) (nullable) */
char *steady_words_condition_of (const SteadyExercise *exercise, const char *condition);

/**
 * SteadyMatter: what a reason is made of, whether it comes from a plan or from a kept decision.
 * @date: the day it is read on
 * @earliest: STEADY_DATE_NONE where it is not known or only a clearance helps
 * @limited: a professional's ceiling is in force
 * @left_out: a professional leaves the exercise out, or the ceiling is below every level
 * @variant, @variant_before: index, or -1 where the exercise has it no more
 * @levels: how many levels higher than before the decision
 */
typedef struct
{
  const SteadyExercise *exercise;
  SteadyDate date;
  SteadyDecision decision;
  SteadyRule rule;
  SteadyDate decided_on;
  SteadyDate earliest;
  SteadySource source;
  gboolean prescribed;
  gboolean limited;
  gboolean left_out;
  int variant;
  int variant_before;
  int levels;
  SteadyDose dose;
  SteadyDose dose_before;
  const SteadyReason *reason;
} SteadyMatter;

/** What happened: "Pain 4 yesterday is above your usual 1". (transfer full) */
char *steady_words_cause  (const SteadyMatter *matter);

/** What follows from it: "same dose". (transfer full) */
char *steady_words_effect (const SteadyMatter *matter);

G_END_DECLS
