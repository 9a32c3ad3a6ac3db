#include "steady-check.h"

#include "steady-enum.h"

static const SteadyCheckInfo infos[STEADY_N_CHECK_KINDS] = {
  [STEADY_CHECK_NEXT_DAY_PAIN] = { "next-day-pain", 0, 100, FALSE, STEADY_SUBJECT_DATE },
  [STEADY_CHECK_USUAL_PAIN] = { "usual-pain", 0, 100, FALSE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_KNEE_GAP_RELAXED] = { "knee-gap-relaxed-cm", 0, 300, TRUE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_KNEE_GAP_SQUEEZED] = { "knee-gap-squeezed-cm", 0, 300, TRUE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_KNEE_SHAKINESS] = { "knee-shakiness", 0, 100, FALSE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_CHAIR_STAND] = { "chair-stand-count", 0, 600, FALSE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_ONE_LEG_STANCE] = { "one-leg-stance-s", 0, 3000, FALSE, STEADY_SUBJECT_SIDE },
  [STEADY_CHECK_RED_FLAG] = { "red-flag", 10, 10, FALSE, STEADY_SUBJECT_RED_FLAG },
  [STEADY_CHECK_CONDITION] = { "condition", 0, 10, FALSE, STEADY_SUBJECT_CONDITION },
  [STEADY_CHECK_CLEARANCE] = { "clearance", 10, 10, FALSE, STEADY_SUBJECT_CLEARANCE },
  [STEADY_CHECK_VARIANT] = { "variant", 10, 10, FALSE, STEADY_SUBJECT_VARIANT },
  [STEADY_CHECK_START_LEVEL] = { "start-level", -1000, 0, FALSE, STEADY_SUBJECT_EXERCISE },
  [STEADY_CHECK_SCREENING_CLEAR] = { "screening-clear", 0, 10, FALSE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_SCHEDULE] = { "schedule", 10, 70, FALSE, STEADY_SUBJECT_WEEKDAYS },
  [STEADY_CHECK_GOAL] = { "goal", 100, 1000, FALSE, STEADY_SUBJECT_NONE },
  [STEADY_CHECK_AWAY] = { "away", 0, 10, FALSE, STEADY_SUBJECT_NONE },
};

/* The last three are urgent. */
static const char * const red_flags[] = {
  "pain", "swelling", "numbness", "wasting", "giving-way", "cannot-bear-weight", "hot-joint", "resting-shake",
  "chest-pain", "breathless", "dizzy", NULL,
};
#define N_CALM_FLAGS 8

static const char * const conditions[] = { "pregnancy", "knee-surgery", "arthritis", "disc-herniation", NULL };

SteadyCheck *
steady_check_new (const char *id, SteadyTime recorded_at, SteadyCheckKind kind, int value, const char *subject)
{
  SteadyCheck *self = g_new0 (SteadyCheck, 1);

  self->id = g_strdup (id);
  self->recorded_at = recorded_at;
  self->kind = kind;
  self->tenths = value * 10;
  self->subject = g_strdup (subject);
  return self;
}

SteadyCheck *
steady_check_copy (const SteadyCheck *self)
{
  SteadyCheck *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->subject = g_strdup (self->subject);
  copy->note = g_strdup (self->note);
  return copy;
}

void
steady_check_free (SteadyCheck *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->subject);
  g_free (self->note);
  g_free (self);
}

gboolean
steady_check_equal (const SteadyCheck *a, const SteadyCheck *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 && a->recorded_at.unix_s == b->recorded_at.unix_s
         && a->recorded_at.offset_s == b->recorded_at.offset_s && a->kind == b->kind && a->tenths == b->tenths
         && g_strcmp0 (a->subject, b->subject) == 0 && g_strcmp0 (a->note, b->note) == 0
         && a->withdrawn == b->withdrawn;
}

int
steady_check_compare (const SteadyCheck *a, const SteadyCheck *b)
{
  SteadyDate date_a = steady_check_get_date (a);
  SteadyDate date_b = steady_check_get_date (b);
  int order;

  if (date_a != date_b)
    return date_a < date_b ? -1 : 1;
  order = steady_time_compare (a->recorded_at, b->recorded_at);
  if (order != 0)
    return order;
  if ((a->kind == STEADY_CHECK_CLEARANCE) != (b->kind == STEADY_CHECK_CLEARANCE))
    return a->kind == STEADY_CHECK_CLEARANCE ? -1 : 1;
  return g_strcmp0 (a->id, b->id);
}

int
steady_check_get_value (const SteadyCheck *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tenths / 10;
}

SteadyDate
steady_check_get_date (const SteadyCheck *self)
{
  g_return_val_if_fail (self != NULL, STEADY_DATE_NONE);
  return steady_time_date (self->recorded_at);
}

const SteadyCheckInfo *
steady_check_kind_info (SteadyCheckKind kind)
{
  g_return_val_if_fail ((guint) kind < STEADY_N_CHECK_KINDS, NULL);
  return &infos[kind];
}

gboolean
steady_check_kind_from_string (const char *text, SteadyCheckKind *kind)
{
  for (guint i = 0; text != NULL && i < STEADY_N_CHECK_KINDS; i++)
    if (g_str_equal (infos[i].name, text))
      {
        *kind = (SteadyCheckKind) i;
        return TRUE;
      }
  return FALSE;
}

const char * const *
steady_check_red_flags (void)
{
  return red_flags;
}

const char * const *
steady_check_conditions (void)
{
  return conditions;
}

gboolean
steady_check_red_flag_is_urgent (const char *flag)
{
  return steady_enum_index (red_flags, G_N_ELEMENTS (red_flags) - 1, flag) >= N_CALM_FLAGS;
}
