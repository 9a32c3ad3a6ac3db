#include "steady-timeline.h"

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const SteadyAnswer *left = a;
  const SteadyAnswer *right = b;

  return (left->day > right->day) - (left->day < right->day);
}

static SteadyDate
day_at (const SteadyTimeline *self, guint index)
{
  return g_array_index (self->days, SteadyDate, index);
}

static SteadyDate
answer_at (const SteadyTimeline *self, guint index)
{
  return g_array_index (self->answers, SteadyAnswer, index).day;
}

static SteadyDate
set_at (const SteadyTimeline *self, guint index)
{
  return ((const SteadySet *) g_ptr_array_index (self->history->sets, index))->date;
}

static SteadyDate
check_at (const SteadyTimeline *self, guint index)
{
  return steady_check_get_date (g_ptr_array_index (self->history->checks, index));
}

/* Index of the first of @n ascending dates that is not before @date. */
static guint
first_from (const SteadyTimeline *self, SteadyDate (*date_at) (const SteadyTimeline *, guint), guint n,
            SteadyDate date)
{
  guint low = 0;

  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (date_at (self, middle) < date)
        low = middle + 1;
      else
        n = middle;
    }
  return low;
}

static void
find_days (SteadyTimeline *self)
{
  SteadyDate last = STEADY_DATE_NONE;

  for (guint i = 0; i < self->history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->history->sets, i);

      if (!steady_timeline_is_done (set) || set->date == last)
        continue;
      last = set->date;
      g_array_append_val (self->days, last);
    }
}

static void
find_answers (SteadyTimeline *self)
{
  for (guint i = 0; i < self->history->checks->len; i++)
    {
      const SteadyCheck *check = g_ptr_array_index (self->history->checks, i);
      SteadyAnswer answer;

      if (check->kind != STEADY_CHECK_NEXT_DAY_PAIN)
        continue;
      answer.day = steady_timeline_day_of_answer (self, check);
      if (answer.day == STEADY_DATE_NONE)
        continue;
      answer.recorded_on = steady_check_get_date (check);
      answer.pain = steady_check_get_value (check);
      g_array_append_val (self->answers, answer);
    }
  g_array_sort (self->answers, compare_answers);
}

SteadyTimeline *
steady_timeline_new (const SteadyHistory *history)
{
  SteadyTimeline *self = g_new0 (SteadyTimeline, 1);

  self->history = history;
  self->days = g_array_new (FALSE, FALSE, sizeof (SteadyDate));
  self->answers = g_array_new (FALSE, FALSE, sizeof (SteadyAnswer));
  find_days (self);
  find_answers (self);
  return self;
}

void
steady_timeline_free (SteadyTimeline *self)
{
  g_array_unref (self->days);
  g_array_unref (self->answers);
  g_free (self);
}

gboolean
steady_timeline_is_done (const SteadySet *set)
{
  return set->status != STEADY_STATUS_SKIPPED;
}

gboolean
steady_timeline_is_training_day (const SteadyTimeline *self, SteadyDate date)
{
  guint index = first_from (self, day_at, self->days->len, date);

  return index < self->days->len && day_at (self, index) == date;
}

SteadyDate
steady_timeline_day_before (const SteadyTimeline *self, SteadyDate date)
{
  guint count = first_from (self, day_at, self->days->len, date);

  return count > 0 ? day_at (self, count - 1) : STEADY_DATE_NONE;
}

SteadyDate
steady_timeline_day_after (const SteadyTimeline *self, SteadyDate date)
{
  guint index = first_from (self, day_at, self->days->len, date + 1);

  return index < self->days->len ? day_at (self, index) : STEADY_DATE_NONE;
}

gboolean
steady_timeline_is_undated_answer (const SteadyCheck *check)
{
  return check->kind == STEADY_CHECK_NEXT_DAY_PAIN && (check->subject == NULL || *check->subject == '\0');
}

SteadyDate
steady_timeline_day_of_answer (const SteadyTimeline *self, const SteadyCheck *check)
{
  SteadyDate recorded_on = steady_check_get_date (check);
  SteadyDate day;

  if (steady_timeline_is_undated_answer (check))
    return steady_timeline_day_before (self, recorded_on);
  if (!steady_date_parse (check->subject, &day) || day >= recorded_on
      || !steady_timeline_is_training_day (self, day))
    return STEADY_DATE_NONE;
  return day;
}

int
steady_timeline_next_day_pain (const SteadyTimeline *self, SteadyDate day, SteadyDate known_on)
{
  int pain = STEADY_UNKNOWN;

  for (guint i = first_from (self, answer_at, self->answers->len, day);
       i < self->answers->len && answer_at (self, i) == day; i++)
    {
      const SteadyAnswer *answer = &g_array_index (self->answers, SteadyAnswer, i);

      if (answer->recorded_on <= known_on)
        pain = MAX (pain, answer->pain);
    }
  return pain;
}

SteadyDate
steady_timeline_last_answer (const SteadyTimeline *self, SteadyDate day)
{
  SteadyDate last = STEADY_DATE_NONE;

  for (guint i = first_from (self, answer_at, self->answers->len, day);
       i < self->answers->len && answer_at (self, i) == day; i++)
    last = MAX (last, g_array_index (self->answers, SteadyAnswer, i).recorded_on);
  return last;
}

guint
steady_timeline_first_set (const SteadyTimeline *self, SteadyDate date)
{
  return first_from (self, set_at, self->history->sets->len, date);
}

guint
steady_timeline_first_check (const SteadyTimeline *self, SteadyDate date)
{
  return first_from (self, check_at, self->history->checks->len, date);
}
