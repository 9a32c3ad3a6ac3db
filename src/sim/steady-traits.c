#include "steady-traits.h"

/* What most people bring; the patients differ in a few points each. */
static SteadyTraits
ordinary (const char *name)
{
  return (SteadyTraits) {
    .name = name,
    .weekdays = "mon tue wed thu fri",
    .n_weekdays = 5,
    .attends = 95,
    .attends_later = 92,
    .leaves_out = 2,
    .answers = 97,
    .rates = 99,
    .strength = 500,
    .growth = 420,
    .accepts = TRUE,
    .shakiness = 60,
    .shakiness_later = 12,
    .shakiness_days = 110,
    .knee_gap = 60,
    .knee_gap_drop = 22,
    .chair_stand = 11,
    .chair_stand_gain = 5,
    .sore_from = -1,
    .sore_until = -1,
    .clearance_days = 9,
  };
}

static void
add_event (SteadyTraits *self, int day, SteadyCheckKind kind, int value, const char *subject)
{
  self->events[self->n_events++] = (SteadyEvent) { day, kind, value, subject };
}

static void
improves_steadily (SteadyTraits *self)
{
  self->shakiness_later = 10;
}

static void
is_sore_after_advance (SteadyTraits *self)
{
  self->sore_after_advance = TRUE;
  self->shakiness_later = 25;
  self->shakiness_days = 160;
}

static void
is_weak_and_trembling (SteadyTraits *self)
{
  self->strength = -5000;
  self->growth = 170;
  self->accepts = FALSE;
  self->shakiness = 82;
  self->shakiness_later = 40;
  self->shakiness_days = 180;
  self->knee_gap = 75;
  self->knee_gap_drop = 15;
  self->chair_stand = 6;
}

static void
is_three_weeks_ill (SteadyTraits *self)
{
  add_event (self, 63, STEADY_CHECK_AWAY, 1, NULL);
  add_event (self, 84, STEADY_CHECK_AWAY, 0, NULL);
}

static void
had_a_knee_operation (SteadyTraits *self)
{
  self->strength = -1000;
  self->growth = 280;
  self->usual_pain = 1;
  add_event (self, 0, STEADY_CHECK_CONDITION, 1, "knee-surgery");
  add_event (self, 56, STEADY_CHECK_CLEARANCE, 1, "clamshell");
  add_event (self, 98, STEADY_CHECK_RED_FLAG, 1, "swelling");
  add_event (self, 196, STEADY_CHECK_CONDITION, 0, "knee-surgery");
}

static void
adheres_little (SteadyTraits *self)
{
  self->attends = 85;
  self->attends_later = 30;
  self->leaves_out = 25;
  self->answers = 55;
  self->rates = 75;
  self->shakiness_later = 45;
  self->knee_gap_drop = 4;
  self->chair_stand_gain = 1;
}

static void
stands_still_for_nine_weeks (SteadyTraits *self)
{
  self->strength = 2500;
  self->growth = 330;
  self->growth_from = 63;
}

static const char * const names[] = {
  "steady-improver", "sore-after-advance", "weak-and-trembling", "three-weeks-ill",
  "knee-operation",  "non-adherent",       "plateau",            NULL,
};

/* In the order of the names. */
static void (* const patients[]) (SteadyTraits *self) = {
  improves_steadily,    is_sore_after_advance, is_weak_and_trembling,       is_three_weeks_ill,
  had_a_knee_operation, adheres_little,        stands_still_for_nine_weeks,
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (patients) + 1);

const char * const *
steady_traits_names (void)
{
  return names;
}

SteadyTraits
steady_traits_get (guint index)
{
  SteadyTraits traits = ordinary (names[index]);

  patients[index] (&traits);
  return traits;
}

/* A third of the way a week hurts; past the half a week is spent away. */
SteadyTraits
steady_traits_demo (int n_days)
{
  SteadyTraits traits = ordinary ("demo");
  int away = n_days * 58 / 100;

  traits.attends = 90;
  traits.attends_later = 84;
  traits.strength = 300;
  traits.growth = 220;
  traits.shakiness_days = 120;
  traits.sore_from = n_days * 34 / 100;
  traits.sore_until = traits.sore_from + 6;
  add_event (&traits, away, STEADY_CHECK_AWAY, 1, NULL);
  add_event (&traits, away + 7, STEADY_CHECK_AWAY, 0, NULL);
  return traits;
}
