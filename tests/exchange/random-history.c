#include "random-history.h"

#include <string.h>

#include "steady-ladder.h"
#include "steady-schedule.h"

#define FIRST_DAY (steady_date_from_ymd (2026, 1, 5))
#define DAYS 60
#define WEEKDAYS 7

typedef struct
{
  SteadyCatalogue *catalogue;
  GRand *rand;
  SteadyHistory *history;
  guint next_id;
} Chance;

static int
between (Chance *self, int low, int high)
{
  return g_rand_int_range (self->rand, low, high + 1);
}

static gboolean
rarely (Chance *self)
{
  return between (self, 0, 3) == 0;
}

/* A number, or none. */
static int
maybe (Chance *self, int low, int high)
{
  return rarely (self) ? STEADY_UNKNOWN : between (self, low, high);
}

static char *
new_id (Chance *self)
{
  static const char * const starts[] = { "", "-", "_", "A", "0", "id-" };

  return g_strdup_printf ("%s%u", starts[between (self, 0, 5)], self->next_id++);
}

/* What people and their programs write: (nullable) */
static char *
note (Chance *self)
{
  static const char * const pieces[] = { "a", "'", "\"", ",", "\n", "\r\n", "=1+2", "+", "-", "@", "\t", " ", "膝盖好多了", "😀",
                                         "é", "007", "1e5", "NA", "null", "TRUE", "2026-03-01", "\xef\xbb\xbf", ";", "|" };
  GString *text;

  if (between (self, 0, 2) == 0)
    return NULL;
  text = g_string_new (NULL);
  for (int i = between (self, 1, 8); i > 0; i--)
    g_string_append (text, pieces[between (self, 0, G_N_ELEMENTS (pieces) - 1)]);
  return g_string_free (text, FALSE);
}

static SteadyTime
moment (Chance *self, SteadyDate date)
{
  static const int offsets[] = { 0, 8, -5, 14, -12 };
  gint32 offset = offsets[between (self, 0, 4)] * 3600 + (rarely (self) ? 1800 : 0);

  return (SteadyTime) { (gint64) date * 86400 + between (self, 6 * 3600, 20 * 3600) - offset, offset };
}

/* --- sets ----------------------------------------------------------------------------------------------- */

static void
add_set (Chance *self, const char *session, SteadyTime start, const SteadyExercise *exercise, SteadySide side, int set_no,
         SteadyRatings ratings)
{
  SteadySet *set = steady_set_new ();

  set->id = new_id (self);
  set->session_id = g_strdup (session);
  set->started_at = start;
  set->exercise = g_strdup (exercise->id);
  if (!rarely (self))
    set->variant = g_strdup (
        steady_exercise_get_variant (exercise, (guint) between (self, 0, (int) exercise->variants->len - 1))->id);
  set->side = side;
  set->set_no = set_no;
  if (exercise->kind == STEADY_EXERCISE_REPETITIONS)
    {
      set->target_reps = maybe (self, 0, STEADY_REPS_MAX);
      set->reps = between (self, 0, STEADY_REPS_MAX);
    }
  set->target_hold_s = maybe (self, 0, STEADY_HOLD_S_MAX);
  set->hold_s = between (self, 0, STEADY_HOLD_S_MAX);
  set->duration_s = maybe (self, 0, STEADY_DURATION_S_MAX);
  set->shake_onset_s = maybe (self, 0, STEADY_DURATION_S_MAX);
  set->ratings = ratings;
  set->status = (SteadyStatus) between (self, STEADY_STATUS_DONE, STEADY_STATUS_SKIPPED);
  set->origin = (SteadyOrigin) between (self, STEADY_ORIGIN_TIMER, STEADY_ORIGIN_IMPORT);
  set->note = note (self);
  g_ptr_array_add (self->history->sets, set);
}

static void
add_session (Chance *self, SteadyDate date)
{
  g_autofree char *session = new_id (self);
  SteadyTime start = moment (self, date);

  for (guint e = 0; e < steady_catalogue_get_n_exercises (self->catalogue); e++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (self->catalogue, e);
      SteadyRatings ratings = { maybe (self, 0, 10), maybe (self, 0, 10), maybe (self, 0, 10) };

      if (rarely (self))
        continue;
      for (int side = exercise->two_sided && !rarely (self) ? STEADY_SIDE_LEFT : STEADY_SIDE_BOTH;
           side <= (exercise->two_sided ? STEADY_SIDE_RIGHT : STEADY_SIDE_BOTH); side++)
        for (int set_no = 1; set_no <= between (self, 1, 4); set_no++)
          {
            start.unix_s += between (self, 0, 200);
            add_set (self, session, start, exercise, (SteadySide) side, set_no, ratings);
          }
    }
}

/* --- answers -------------------------------------------------------------------------------------------- */

static const SteadyExercise *
any_exercise (Chance *self)
{
  return steady_catalogue_get (self->catalogue,
                               (guint) between (self, 0, (int) steady_catalogue_get_n_exercises (self->catalogue) - 1));
}

static char *
any_variant (Chance *self)
{
  const SteadyExercise *exercise = any_exercise (self);
  guint index = (guint) between (self, 0, (int) exercise->variants->len - 1);

  return g_strdup_printf ("%s/%s", exercise->id, steady_exercise_get_variant (exercise, index)->id);
}

static char *
any_of (Chance *self, const char * const *words)
{
  return g_strdup (words[between (self, 0, (int) g_strv_length ((GStrv) words) - 1)]);
}

/* As many as the value says, in the week's order. */
static char *
any_weekdays (Chance *self, int count)
{
  static const char * const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
  g_autoptr (GString) text = g_string_new (NULL);

  if (count == WEEKDAYS && rarely (self))
    return NULL;
  for (int day = 0; day < WEEKDAYS; day++)
    if (count > 0 && between (self, 1, WEEKDAYS - day) <= count)
      {
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", names[day]);
        count--;
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
any_subject (Chance *self, SteadyCheck *check, SteadyDate date)
{
  static const char * const sides[] = { "left", "right", NULL };
  char day[STEADY_DATE_TEXT_SIZE];

  switch (steady_check_kind_info (check->kind)->subject)
    {
    case STEADY_SUBJECT_DATE:
      return rarely (self) ? NULL : g_strdup (steady_date_format (date - between (self, 0, 9), day));
    case STEADY_SUBJECT_SIDE:
      return any_of (self, sides);
    case STEADY_SUBJECT_RED_FLAG:
      return any_of (self, steady_check_red_flags ());
    case STEADY_SUBJECT_CONDITION:
      return any_of (self, steady_check_conditions ());
    case STEADY_SUBJECT_CLEARANCE:
      return rarely (self) ? g_strdup ("all") : rarely (self) ? any_variant (self) : g_strdup (any_exercise (self)->id);
    case STEADY_SUBJECT_VARIANT:
      return any_variant (self);
    case STEADY_SUBJECT_EXERCISE:
      return g_strdup (any_exercise (self)->id);
    case STEADY_SUBJECT_WEEKDAYS:
      return any_weekdays (self, steady_check_get_value (check));
    case STEADY_SUBJECT_NONE:
    default:
      return NULL;
    }
}

/* A start level is one that the exercise's ladder has. */
static void
settle_level (Chance *self, SteadyCheck *check)
{
  g_autoptr (SteadyLadder) ladder = steady_ladder_new (steady_catalogue_find (self->catalogue, check->subject), NULL);

  check->tenths = 10 * between (self, steady_ladder_get_lowest (ladder), 0);
}

static void
add_check (Chance *self, SteadyDate date, SteadyCheckKind kind)
{
  const SteadyCheckInfo *info = steady_check_kind_info (kind);
  g_autofree char *id = new_id (self);
  SteadyCheck *check = steady_check_new (id, moment (self, date), kind, 0, NULL);

  check->tenths = info->decimal ? between (self, info->min_tenths, info->max_tenths)
                                : 10 * between (self, info->min_tenths / 10, info->max_tenths / 10);
  check->subject = any_subject (self, check, date);
  if (kind == STEADY_CHECK_START_LEVEL)
    settle_level (self, check);
  check->note = note (self);
  g_ptr_array_add (self->history->checks, check);
}

/* --- orders --------------------------------------------------------------------------------------------- */

static void
add_prescription (Chance *self, SteadyDate date)
{
  SteadyPrescription *order = steady_prescription_new ();
  const SteadyExercise *exercise = any_exercise (self);

  order->id = new_id (self);
  order->exercise = g_strdup (exercise->id);
  if (rarely (self))
    order->variant = g_strdup (
        steady_exercise_get_variant (exercise, (guint) between (self, 0, (int) exercise->variants->len - 1))->id);
  order->dose.sets = between (self, 0, 10);
  if (order->dose.sets > 0)
    {
      order->dose.reps = exercise->kind == STEADY_EXERCISE_REPETITIONS ? between (self, 1, 50) : 0;
      order->dose.hold_s = between (self, 1, 300);
    }
  order->ceiling = order->dose.sets > 0 && rarely (self);
  order->valid_from = date;
  order->valid_until = rarely (self) ? STEADY_DATE_NONE : date + between (self, 0, 30);
  order->note = note (self);
  g_ptr_array_add (self->history->prescriptions, order);
}

SteadyHistory *
random_history (SteadyCatalogue *catalogue, GRand *rand)
{
  Chance self = { .catalogue = catalogue, .rand = rand, .history = steady_history_new () };

  for (SteadyDate date = FIRST_DAY; date < FIRST_DAY + DAYS; date++)
    {
      for (int i = between (&self, 0, 2); i > 0; i--)
        add_session (&self, date);
      for (int i = between (&self, 0, 2); i > 0; i--)
        add_check (&self, date, (SteadyCheckKind) between (&self, 0, STEADY_N_CHECK_KINDS - 1));
      if (between (&self, 0, 9) == 0)
        add_prescription (&self, date);
    }
  /* Every kind of answer at least once. */
  for (int kind = 0; kind < STEADY_N_CHECK_KINDS; kind++)
    add_check (&self, FIRST_DAY + kind, (SteadyCheckKind) kind);
  steady_history_assign_dates (self.history);
  return self.history;
}
