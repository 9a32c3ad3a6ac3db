#include "steady-axis.h"

#include <math.h>

#define MONTHS_PER_YEAR 12
#define WEEKS_LABELLED_BY_WEEK 15
#define DAYS_LABELLED_BY_MONTH (30 * 30)

/* Rounding a quotient that is whole but for the last bits must not make a step more. */
#define SLACK 1e-9

/* 1, 2, 5 and their tens; a quarter of a hundred too, since people read 25, 50, 75 with ease. An axis with nothing but
 * its two ends has more to choose from: nothing has to be counted on, and a small plot needs all its height. */
static double
next_nice_step (double step, guint lines, gboolean whole)
{
  static const double nice[] = { 1, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  static const gboolean counted[] = { TRUE, TRUE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, TRUE };
  double power = pow (10, floor (log10 (step) + SLACK));

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    {
      double candidate = nice[i] * power;

      if ((nice[i] == 2.5 && power < 10) || (lines > 1 && !counted[i]))
        continue;
      if (whole && candidate < 1)
        continue;
      if (candidate >= step * (1 - SLACK))
        return candidate;
    }
  return MAX (10 * power, whole ? 1 : 0);
}

static int
decimals_of_step (double step)
{
  int decimals = 0;

  while (decimals < 3 && fabs (step - round (step)) > SLACK * 1e3)
    {
      step *= 10;
      decimals++;
    }
  return decimals;
}

void
steady_value_axis_init (SteadyValueAxis *self, double low, double high, guint lines, gboolean whole)
{
  double step;

  g_return_if_fail (self != NULL && isfinite (low) && isfinite (high));

  lines = CLAMP (lines, 1, STEADY_AXIS_LINES_MAX);
  if (low > high)
    {
      double other = low;

      low = high;
      high = other;
    }
  if (high - low < SLACK)
    high = low + 1;
  /* With 0 between the ends there is a line at it besides both. */
  if (low < 0 && high > 0)
    lines = MAX (lines, 2);

  /* Rounding the ends out may need one line more than there is room for: then the next step. */
  step = next_nice_step ((high - low) / lines, lines, whole);
  while (ceil (high / step - SLACK) - floor (low / step + SLACK) > lines)
    step = next_nice_step (step * 1.01, lines, whole);

  self->min = floor (low / step + SLACK) * step;
  self->max = ceil (high / step - SLACK) * step;
  self->n_ticks = (guint) lround ((self->max - self->min) / step) + 1;
  self->decimals = decimals_of_step (step);
  for (guint i = 0; i < self->n_ticks; i++)
    self->ticks[i] = self->min + i * step;
}

double
steady_value_axis_position (const SteadyValueAxis *self, double value)
{
  g_return_val_if_fail (self != NULL && self->max > self->min, 0);

  return CLAMP ((value - self->min) / (self->max - self->min), 0, 1);
}

SteadySpacing
steady_date_axis_first_spacing (SteadyDate from, SteadyDate to)
{
  int days = to - from + 1;

  if (days <= WEEKS_LABELLED_BY_WEEK * STEADY_DAYS_PER_WEEK)
    return STEADY_SPACING_WEEK;
  return days <= DAYS_LABELLED_BY_MONTH ? STEADY_SPACING_MONTH : STEADY_SPACING_YEAR;
}

static void
append_weeks (GArray *ticks, SteadyDate from, SteadyDate to, int weeks)
{
  SteadyDate last = steady_date_week_start (to);
  int steps = (last - from) / (STEADY_DAYS_PER_WEEK * weeks);

  for (SteadyDate date = last - steps * STEADY_DAYS_PER_WEEK * weeks; date <= last; date += STEADY_DAYS_PER_WEEK * weeks)
    {
      SteadyDateTick tick = {
        .date = date,
        .end = date + STEADY_DAYS_PER_WEEK,
        .form = STEADY_DATE_FORM_DAY,
        .longer = STEADY_DATE_FORM_DAY_YEAR,
      };

      g_array_append_val (ticks, tick);
    }
}

/* January is written as its year, which tells both. Several months or years of which the first lies before
 * the range have no label: it would stand at another date than it names. */
static void
append_months (GArray *ticks, SteadyDate from, SteadyDate to, int months)
{
  int year, month, day;

  steady_date_to_ymd (from, &year, &month, &day);
  month -= (month - 1) % months;
  for (;;)
    {
      SteadyDate begin = steady_date_from_ymd (year, month, 1);
      gboolean new_year = month == 1;
      SteadyDateTick tick = { .date = MAX (begin, from), .boundary = begin >= from };

      if (begin > to)
        break;
      month += months;
      if (month > MONTHS_PER_YEAR)
        {
          month -= MONTHS_PER_YEAR;
          year++;
        }
      tick.end = MIN (steady_date_from_ymd (year, month, 1), to + 1);
      tick.form = new_year ? STEADY_DATE_FORM_YEAR : STEADY_DATE_FORM_MONTH;
      tick.longer = new_year ? STEADY_DATE_FORM_YEAR : STEADY_DATE_FORM_MONTH_YEAR;
      if (months == 1 || tick.boundary)
        g_array_append_val (ticks, tick);
    }
}

static void
append_years (GArray *ticks, SteadyDate from, SteadyDate to, int years)
{
  int year, month, day;

  steady_date_to_ymd (from, &year, &month, &day);
  year -= year % years;
  for (; steady_date_from_ymd (year, 1, 1) <= to; year += years)
    {
      SteadyDate begin = steady_date_from_ymd (year, 1, 1);
      SteadyDateTick tick = {
        .date = MAX (begin, from),
        .end = MIN (steady_date_from_ymd (year + years, 1, 1), to + 1),
        .boundary = begin >= from,
        .form = STEADY_DATE_FORM_YEAR,
        .longer = STEADY_DATE_FORM_YEAR,
      };

      if (years == 1 || tick.boundary)
        g_array_append_val (ticks, tick);
    }
}

GArray *
steady_date_axis_ticks (SteadyDate from, SteadyDate to, SteadySpacing spacing)
{
  static const struct
  {
    void (*append) (GArray *, SteadyDate, SteadyDate, int);
    int count;
  } kinds[] = {
    [STEADY_SPACING_WEEK] = { append_weeks, 1 },      [STEADY_SPACING_2_WEEKS] = { append_weeks, 2 },
    [STEADY_SPACING_4_WEEKS] = { append_weeks, 4 },   [STEADY_SPACING_MONTH] = { append_months, 1 },
    [STEADY_SPACING_3_MONTHS] = { append_months, 3 }, [STEADY_SPACING_6_MONTHS] = { append_months, 6 },
    [STEADY_SPACING_YEAR] = { append_years, 1 },      [STEADY_SPACING_2_YEARS] = { append_years, 2 },
    [STEADY_SPACING_5_YEARS] = { append_years, 5 },
  };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (SteadyDateTick));

  g_return_val_if_fail (from <= to && (guint) spacing < STEADY_N_SPACINGS, ticks);

  kinds[spacing].append (ticks, from, to, kinds[spacing].count);
  return ticks;
}
