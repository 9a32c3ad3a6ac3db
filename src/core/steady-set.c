#include "steady-set.h"

#include <string.h>

#include "steady-enum.h"

static const char * const side_words[] = { "both", "left", "right" };
static const char * const status_words[] = { "done", "partial", "stopped-pain", "stopped-shaking", "skipped" };
static const char * const origin_words[] = { "timer", "manual", "import" };

#define ID_LENGTH_MAX 64

SteadySet *
steady_set_new (void)
{
  SteadySet *self = g_new0 (SteadySet, 1);

  self->date = STEADY_DATE_NONE;
  self->set_no = 1;
  self->target_reps = self->target_hold_s = STEADY_UNKNOWN;
  self->reps = STEADY_UNKNOWN;
  self->duration_s = self->shake_onset_s = STEADY_UNKNOWN;
  self->ratings = (SteadyRatings) { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN };
  return self;
}

SteadySet *
steady_set_copy (const SteadySet *self)
{
  SteadySet *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->session_id = g_strdup (self->session_id);
  copy->exercise = g_strdup (self->exercise);
  copy->variant = g_strdup (self->variant);
  copy->note = g_strdup (self->note);
  return copy;
}

void
steady_set_free (SteadySet *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->session_id);
  g_free (self->exercise);
  g_free (self->variant);
  g_free (self->note);
  g_free (self);
}

gboolean
steady_set_equal (const SteadySet *a, const SteadySet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->session_id, b->session_id) == 0
         && a->started_at.unix_s == b->started_at.unix_s && a->started_at.offset_s == b->started_at.offset_s
         && g_strcmp0 (a->exercise, b->exercise) == 0 && g_strcmp0 (a->variant, b->variant) == 0
         && a->side == b->side && a->set_no == b->set_no && a->target_reps == b->target_reps
         && a->target_hold_s == b->target_hold_s && a->reps == b->reps && a->hold_s == b->hold_s
         && a->duration_s == b->duration_s && a->ratings.effort == b->ratings.effort
         && a->ratings.pain == b->ratings.pain && a->ratings.shakiness == b->ratings.shakiness
         && a->shake_onset_s == b->shake_onset_s && a->status == b->status && a->origin == b->origin
         && g_strcmp0 (a->note, b->note) == 0;
}

int
steady_set_compare (const SteadySet *a, const SteadySet *b)
{
  int order;

  if (a->date != b->date)
    return a->date < b->date ? -1 : 1;
  order = steady_time_compare (a->started_at, b->started_at);
  if (order != 0)
    return order;
  if (a->set_no != b->set_no)
    return a->set_no < b->set_no ? -1 : 1;
  if (a->side != b->side)
    return a->side < b->side ? -1 : 1;
  return g_strcmp0 (a->id, b->id);
}

const char *
steady_side_to_string (SteadySide side)
{
  return side_words[side];
}

gboolean
steady_side_from_string (const char *text, SteadySide *side)
{
  int index = steady_enum_index (side_words, G_N_ELEMENTS (side_words), text);

  if (index >= 0)
    *side = (SteadySide) index;
  return index >= 0;
}

const char *
steady_status_to_string (SteadyStatus status)
{
  return status_words[status];
}

gboolean
steady_status_from_string (const char *text, SteadyStatus *status)
{
  int index = steady_enum_index (status_words, G_N_ELEMENTS (status_words), text);

  if (index >= 0)
    *status = (SteadyStatus) index;
  return index >= 0;
}

const char *
steady_origin_to_string (SteadyOrigin origin)
{
  return origin_words[origin];
}

gboolean
steady_origin_from_string (const char *text, SteadyOrigin *origin)
{
  int index = steady_enum_index (origin_words, G_N_ELEMENTS (origin_words), text);

  if (index >= 0)
    *origin = (SteadyOrigin) index;
  return index >= 0;
}

SteadyStatus
steady_set_status_by_numbers (const SteadySet *self)
{
  g_return_val_if_fail (self != NULL, STEADY_STATUS_DONE);

  if (self->target_reps != STEADY_UNKNOWN && self->reps < self->target_reps)
    return STEADY_STATUS_PARTIAL;
  if (self->target_hold_s != STEADY_UNKNOWN && self->hold_s < self->target_hold_s)
    return STEADY_STATUS_PARTIAL;
  return STEADY_STATUS_DONE;
}

gboolean
steady_id_is_valid (const char *id)
{
  gsize length = 0;

  g_return_val_if_fail (id != NULL, FALSE);

  for (; id[length] != '\0'; length++)
    if (!g_ascii_isalnum (id[length]) && id[length] != '-' && id[length] != '_')
      return FALSE;
  return length >= 1 && length <= ID_LENGTH_MAX;
}
