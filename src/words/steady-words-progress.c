#include "steady-config.h"

#include "steady-words-progress.h"

#include "steady-words-private.h"

/* Where the values at the ends lie further than a point from the trend, the trend is said instead of them. */
#define NEAR_TENTHS 10

/* --- verdicts ------------------------------------------------------------------------------------ */

static int
weeks_between (SteadyDate first_monday, SteadyDate last_monday)
{
  return (last_monday - first_monday) / STEADY_DAYS_PER_WEEK + 1;
}

/* Whether the first and the last value tell the same as the trend: one odd week at an end would not. */
static gboolean
ends_agree (const SteadyVerdict *verdict)
{
  int seen = verdict->last_tenths - verdict->first_tenths;

  return ABS (seen - verdict->change_tenths) <= NEAR_TENTHS && (seen < 0) == (verdict->change_tenths < 0);
}

static char *
shakiness_from_to (const SteadyVerdict *verdict, const char *weeks)
{
  g_autofree char *first = steady_words_tenths (verdict->first_tenths);
  g_autofree char *last = steady_words_tenths (verdict->last_tenths);

  switch (verdict->code)
    {
    case STEADY_VERDICT_IMPROVING:
      /* Translators: two ratings 0–10 and a length of time: "Shakiness fell from 6 to 3 in nine weeks." */
      return g_strdup_printf (_("Shakiness fell from %1$s to %2$s in %3$s."), first, last, weeks);
    case STEADY_VERDICT_POSSIBLY_IMPROVING:
      /* Translators: two ratings 0–10 and a length of time. */
      return g_strdup_printf (_("Shakiness possibly fell, from %1$s to %2$s in %3$s; more weeks will tell."), first,
                              last, weeks);
    case STEADY_VERDICT_WORSE:
      /* Translators: two ratings 0–10 and a length of time. */
      return g_strdup_printf (_("Shakiness rose from %1$s to %2$s in %3$s."), first, last, weeks);
    case STEADY_VERDICT_POSSIBLY_WORSE:
    case STEADY_VERDICT_TOO_EARLY:
    case STEADY_VERDICT_NO_CLEAR_CHANGE:
    default:
      /* Translators: two ratings 0–10 and a length of time. */
      return g_strdup_printf (_("Shakiness possibly rose, from %1$s to %2$s in %3$s; more weeks will tell."), first,
                              last, weeks);
    }
}

static char *
shakiness_by (const SteadyVerdict *verdict, const char *weeks)
{
  g_autofree char *change = steady_words_tenths (ABS (verdict->change_tenths));

  switch (verdict->code)
    {
    case STEADY_VERDICT_IMPROVING:
      /* Translators: points of a rating 0–10 and a length of time: "… by about 2.5 points in nine weeks." */
      return g_strdup_printf (_("Shakiness fell by about %1$s points in %2$s."), change, weeks);
    case STEADY_VERDICT_POSSIBLY_IMPROVING:
      /* Translators: %s is a length of time, "nine weeks". */
      return g_strdup_printf (_("Shakiness possibly fell over %s; more weeks will tell."), weeks);
    case STEADY_VERDICT_WORSE:
      /* Translators: points of a rating 0–10 and a length of time. */
      return g_strdup_printf (_("Shakiness rose by about %1$s points in %2$s."), change, weeks);
    case STEADY_VERDICT_POSSIBLY_WORSE:
    case STEADY_VERDICT_TOO_EARLY:
    case STEADY_VERDICT_NO_CLEAR_CHANGE:
    default:
      /* Translators: %s is a length of time, "nine weeks". */
      return g_strdup_printf (_("Shakiness possibly rose over %s; more weeks will tell."), weeks);
    }
}

static char *
shakiness_verdict (const SteadyVerdict *verdict)
{
  g_autofree char *weeks = NULL;

  if (verdict->code == STEADY_VERDICT_TOO_EARLY)
    /* Translators: how many weeks there are, and how many it takes. */
    return g_strdup_printf (ngettext ("Too early to say (%1$u of %2$u week with enough ratings).",
                                      "Too early to say (%1$u of %2$u weeks with enough ratings).", verdict->needed),
                            verdict->count, verdict->needed);

  weeks = steady_words_weeks (weeks_between (verdict->first, verdict->last));
  if (verdict->code == STEADY_VERDICT_NO_CLEAR_CHANGE)
    /* Translators: %s is a length of time, "nine weeks". */
    return g_strdup_printf (_("No clear change in shakiness over %s."), weeks);
  return ends_agree (verdict) ? shakiness_from_to (verdict, weeks) : shakiness_by (verdict, weeks);
}

static char *
knee_gap_verdict (const SteadyVerdict *verdict)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *since = NULL;

  if (verdict->code == STEADY_VERDICT_TOO_EARLY)
    /* Translators: how many self-checks there are, and how many it takes. */
    return g_strdup_printf (ngettext ("Too early to say (%1$u of %2$u self-check).",
                                      "Too early to say (%1$u of %2$u self-checks).", verdict->needed),
                            verdict->count, verdict->needed);

  since = steady_words_day_beside (verdict->first, verdict->last);
  first = steady_words_tenths (steady_length_from_tenths (verdict->first_tenths, steady_words_get_length_unit ()));
  last = steady_words_length (verdict->last_tenths);
  switch (verdict->code)
    {
    case STEADY_VERDICT_IMPROVING:
      /* Translators: a number, a length such as “3.5 cm” and a date. */
      return g_strdup_printf (_("The gap between the knees went from %1$s to %2$s since %3$s: smaller."), first, last,
                              since);
    case STEADY_VERDICT_POSSIBLY_IMPROVING:
      /* Translators: a number, a length such as “3.5 cm” and a date. */
      return g_strdup_printf (_("The gap between the knees is possibly smaller: from %1$s to %2$s since %3$s. The next "
                                "self-check will tell."), first, last, since);
    case STEADY_VERDICT_WORSE:
      /* Translators: a number, a length such as “3.5 cm” and a date. */
      return g_strdup_printf (_("The gap between the knees went from %1$s to %2$s since %3$s: larger."), first, last,
                              since);
    case STEADY_VERDICT_POSSIBLY_WORSE:
      /* Translators: a number, a length such as “3.5 cm” and a date. */
      return g_strdup_printf (_("The gap between the knees is possibly larger: from %1$s to %2$s since %3$s. The next "
                                "self-check will tell."), first, last, since);
    case STEADY_VERDICT_TOO_EARLY:
    case STEADY_VERDICT_NO_CLEAR_CHANGE:
    default:
      /* Translators: %s is a date. */
      return g_strdup_printf (_("No clear change in the gap between the knees since %s."), since);
    }
}

char *
steady_words_verdict (const SteadyVerdict *verdict, SteadyMeasure measure)
{
  g_return_val_if_fail (verdict != NULL, NULL);

  return measure == STEADY_MEASURE_KNEE_GAP ? knee_gap_verdict (verdict) : shakiness_verdict (verdict);
}

char *
steady_words_verdict_short (SteadyVerdictCode code)
{
  switch (code)
    {
    case STEADY_VERDICT_IMPROVING:
      return g_strdup (C_("verdict", "Improving"));
    case STEADY_VERDICT_POSSIBLY_IMPROVING:
      return g_strdup (C_("verdict", "Possibly improving"));
    case STEADY_VERDICT_POSSIBLY_WORSE:
      return g_strdup (C_("verdict", "Possibly worse"));
    case STEADY_VERDICT_WORSE:
      return g_strdup (C_("verdict", "Worse"));
    case STEADY_VERDICT_NO_CLEAR_CHANGE:
      return g_strdup (C_("verdict", "No clear change"));
    case STEADY_VERDICT_TOO_EARLY:
    default:
      return g_strdup (C_("verdict", "Too early to say"));
    }
}

/* --- adherence ----------------------------------------------------------------------------------- */

char *
steady_words_week_adherence (const SteadyAdherence *week)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  name = steady_words_week (week->week_start);
  if (week->percent == STEADY_UNKNOWN)
    return week->unfinished ? g_strdup (_("This week: nothing planned so far."))
                            /* Translators: %s is "Week of 2 Mar 2026". */
                            : g_strdup_printf (_("%s: nothing planned."), name);
  if (week->unfinished)
    /* Translators: done sets and planned sets. */
    return g_strdup_printf (ngettext ("This week so far: %1$d of %2$d planned set.",
                                      "This week so far: %1$d of %2$d planned sets.", (gulong) week->planned_sets),
                            week->done_sets, week->planned_sets);
  /* Translators: %1$s is "Week of 2 Mar 2026"; done sets and planned sets; a percentage. */
  return g_strdup_printf (ngettext ("%1$s: %2$d of %3$d planned set, %4$d\u00A0%%.", "%1$s: %2$d of %3$d planned sets, %4$d\u00A0%%.",
                                    (gulong) week->planned_sets),
                          name, week->done_sets, week->planned_sets, week->percent);
}

char *
steady_words_four_weeks_adherence (const SteadyAdherence *weeks)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (weeks != NULL && weeks->percent != STEADY_UNKNOWN, NULL);

  day = steady_words_day_year (weeks->week_start);
  /* Translators: %1$s is a date; done sets and planned sets; a percentage. */
  return g_strdup_printf (ngettext ("Four weeks from %1$s: %2$d of %3$d planned set, %4$d\u00A0%%.",
                                    "Four weeks from %1$s: %2$d of %3$d planned sets, %4$d\u00A0%%.",
                                    (gulong) weeks->planned_sets),
                          day, weeks->done_sets, weeks->planned_sets, weeks->percent);
}

char *
steady_words_adherence (GArray *adherence)
{
  const SteadyAdherence *last = NULL;
  gint64 planned = 0;
  gint64 done = 0;
  int n_weeks = 0;
  g_autofree char *weeks = NULL;

  g_return_val_if_fail (adherence != NULL, NULL);

  for (guint i = 0; i < adherence->len; i++)
    {
      last = &g_array_index (adherence, SteadyAdherence, i);
      if (last->unfinished || last->percent == STEADY_UNKNOWN)
        continue;
      n_weeks++;
      planned += last->planned_sets;
      done += MIN (last->done_sets, last->planned_sets);
    }

  if (last == NULL)
    return g_strdup (_("No training yet."));
  if (planned == 0)
    return steady_words_week_adherence (last);
  weeks = steady_words_weeks (n_weeks);
  /* Translators: %1$s is a length of time, "nine weeks"; then two percentages. */
  return g_strdup_printf (_("Over %1$s, %2$d\u00A0%% of the planned sets were done; your goal is %3$d\u00A0%%."), weeks,
                          (int) (100 * done / planned), last->goal);
}

/* --- load, onset of trembling, sides, forecast ---------------------------------------------------- */

/* "3 × 12 × 5 s"; where there are several variants "“Kneeling plank” 3 × 30 s". */
static char *
dose_of (const SteadyLoadPoint *point)
{
  g_autofree char *dose = steady_words_dose_short (point->exercise, point->dose);

  if (point->exercise->variants->len < 2)
    return g_steal_pointer (&dose);
  /* Translators: a variant of an exercise and its dose. */
  return g_strdup_printf (C_("variant and dose", "“%1$s” %2$s"), steady_exercise_get_variant (point->exercise, point->variant)->name, dose);
}

char *
steady_words_load (const SteadyLoadPoint *first, const SteadyLoadPoint *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *weeks = NULL;

  g_return_val_if_fail (first != NULL && last != NULL, NULL);

  from = dose_of (first);
  to = dose_of (last);
  weeks = steady_words_weeks (weeks_between (steady_date_week_start (first->date), steady_date_week_start (last->date)));
  if (first->variant == last->variant && steady_dose_equal (first->dose, last->dose))
    /* Translators: a dose and a length of time. */
    return g_strdup_printf (_("The same dose in %2$s: %1$s."), to, weeks);
  /* Translators: two doses and a length of time: "From 3 × 10 × 5 s to 4 × 12 × 5 s in nine weeks." */
  return g_strdup_printf (_("From %1$s to %2$s in %3$s."), from, to, weeks);
}

char *
steady_words_onset (GArray *weekly, const SteadyExercise *exercise)
{
  const SteadyWeek *first = NULL;
  const SteadyWeek *last = NULL;
  g_autofree char *seconds_first = NULL;
  g_autofree char *seconds_last = NULL;
  g_autofree char *day_first = NULL;
  g_autofree char *day_last = NULL;

  g_return_val_if_fail (weekly != NULL, NULL);

  for (guint i = 0; i < weekly->len; i++)
    {
      const SteadyWeek *week = &g_array_index (weekly, SteadyWeek, i);

      if (week->exercise != exercise || week->shake_onset_median_tenths == STEADY_UNKNOWN)
        continue;
      first = first != NULL ? first : week;
      last = week;
    }

  if (first == NULL)
    return g_strdup (_("No beginning of trembling was recorded."));
  seconds_last = steady_words_tenths (last->shake_onset_median_tenths);
  day_last = steady_words_day_beside (last->week_start, first->week_start);
  if (first == last)
    /* Translators: seconds, and the date of a week's first day. */
    return g_strdup_printf (_("Trembling began after %1$s\u00A0s in the week of %2$s."), seconds_last, day_last);
  seconds_first = steady_words_tenths (first->shake_onset_median_tenths);
  day_first = steady_words_day_beside (first->week_start, last->week_start);
  /* Translators: seconds and the date of a week's first day, twice. */
  return g_strdup_printf (_("Trembling began after %1$s\u00A0s in the week of %2$s, after %3$s\u00A0s in the week of %4$s."),
                          seconds_first, day_first, seconds_last, day_last);
}

char *
steady_words_sides (const SteadySideWeek *week)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  day = steady_words_day (week->week_start);
  left = steady_words_tenths (week->left.seconds_median_tenths);
  right = steady_words_tenths (week->right.seconds_median_tenths);
  if (week->left.seconds_median_tenths == STEADY_UNKNOWN)
    /* Translators: the date of a week's first day, and seconds under load in a set. */
    return g_strdup_printf (_("A set in the week of %1$s: right %2$s\u00A0s, left not trained."), day, right);
  if (week->right.seconds_median_tenths == STEADY_UNKNOWN)
    /* Translators: the date of a week's first day, and seconds under load in a set. */
    return g_strdup_printf (_("A set in the week of %1$s: left %2$s\u00A0s, right not trained."), day, left);
  /* Translators: the date of a week's first day, and seconds under load in a set. */
  return g_strdup_printf (_("A set in the week of %1$s: left %2$s\u00A0s, right %3$s\u00A0s."), day, left, right);
}

char *
steady_words_forecast (const SteadyForecast *forecast, const SteadyExercise *exercise)
{
  const SteadyMilestone *middle, *top;
  g_autofree char *middle_dose = NULL;
  g_autofree char *middle_day = NULL;
  g_autofree char *top_dose = NULL;
  g_autofree char *top_day = NULL;

  g_return_val_if_fail (forecast != NULL && exercise != NULL, NULL);

  middle = &forecast->repetitions;
  top = &forecast->ceiling;
  if (top->reached)
    return g_strdup (_("You are at the top of this ladder."));
  if (top->date == STEADY_DATE_NONE)
    return g_strdup (_("The top of this ladder is still far: one step at a time."));

  top_dose = steady_words_dose_short (exercise, top->dose);
  top_day = steady_words_day_year (top->date);
  if (middle->reached || middle->date == STEADY_DATE_NONE || middle->level >= top->level)
    /* Translators: a dose and a date. */
    return g_strdup_printf (_("If every training day goes well: %1$s, the top of this ladder, on %2$s. It may take longer, "
                              "and that is fine."), top_dose, top_day);
  middle_dose = steady_words_dose_short (exercise, middle->dose);
  middle_day = steady_words_day_year (middle->date);
  /* Translators: a dose and a date, twice. */
  return g_strdup_printf (_("If every training day goes well: %1$s on %2$s, and %3$s, the top of this ladder, on %4$s. It may "
                            "take longer, and that is fine."), middle_dose, middle_day, top_dose, top_day);
}

/* --- one week, one day ---------------------------------------------------------------------------- */

char *
steady_words_week_shakiness (const SteadyWeek *week)
{
  g_autofree char *name = NULL;
  g_autofree char *median = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  name = steady_words_week (week->week_start);
  if (week->shakiness_median_tenths == STEADY_UNKNOWN)
    /* Translators: %s is "Week of 2 Mar 2026". */
    return g_strdup_printf (_("%s: no ratings."), name);
  median = steady_words_tenths (week->shakiness_median_tenths);
  /* Translators: %1$s is "Week of 2 Mar 2026", then ratings 0–10 and how many there are. */
  return g_strdup_printf (ngettext ("%1$s: median %2$s, from %3$d to %4$d, %5$u rating.",
                                    "%1$s: median %2$s, from %3$d to %4$d, %5$u ratings.", week->n_ratings),
                          name, median, week->shakiness_min, week->shakiness_max, week->n_ratings);
}

const char *
steady_words_day_kind (SteadyDayKind kind)
{
  switch (kind)
    {
    case STEADY_DAY_DONE:
      return C_("day", "done");
    case STEADY_DAY_PART:
      return C_("day", "partly done");
    case STEADY_DAY_PLANNED:
      return C_("day", "planned");
    case STEADY_DAY_MISSED:
      return C_("day", "no training");
    case STEADY_DAY_AWAY:
      return C_("day", "away");
    case STEADY_DAY_REST:
    default:
      return C_("day", "rest");
    }
}

char *
steady_words_day_state (const SteadyDayState *state)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  day = steady_words_day_long (state->date);
  if (state->today)
    /* Translators: a date, and what the day is: "Today, Tuesday, 3 March: planned". */
    return g_strdup_printf (_("Today, %1$s: %2$s"), day, steady_words_day_kind (state->kind));
  /* Translators: a date, and what the day was: "Monday, 2 March: done". */
  return g_strdup_printf (C_("day and what it is", "%1$s: %2$s"), day, steady_words_day_kind (state->kind));
}
