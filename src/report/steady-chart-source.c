#include "steady-chart-source.h"

#include "steady-config.h"

#include <glib/gi18n-lib.h>

#include "steady-chart-record.h"
#include "steady-words.h"

SteadyChartSource *
steady_chart_source_new (SteadyDiary *diary, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (SteadyChartSource) self = g_new0 (SteadyChartSource, 1);

  g_return_val_if_fail (STEADY_IS_DIARY (diary), NULL);

  if (to == STEADY_DATE_NONE)
    to = steady_clock_today (steady_diary_get_clock (diary));
  if (from == STEADY_DATE_NONE)
    from = steady_diary_first_date (diary);
  if (from == STEADY_DATE_NONE || from > to)
    from = to;

  self->catalogue = steady_catalogue_ref (steady_diary_get_catalogue (diary));
  self->from = from;
  self->to = to;
  self->history = steady_diary_history (diary, STEADY_DATE_NONE, to, error);
  if (self->history != NULL)
    self->planned = steady_diary_planned (diary, from, to, error);
  if (self->planned == NULL)
    return NULL;

  self->days = steady_trained_days (self->catalogue, self->history, self->planned, from, to);
  self->weekly = steady_weekly (self->catalogue, self->history, self->planned, from, to);
  return g_steal_pointer (&self);
}

void
steady_chart_source_free (SteadyChartSource *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->weekly, g_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->planned, g_array_unref);
  g_clear_pointer (&self->history, steady_history_free);
  g_clear_pointer (&self->catalogue, steady_catalogue_unref);
  g_free (self);
}

gboolean
steady_chart_record_is_unfinished (const SteadyChartSource *self, SteadyDate week_start)
{
  return week_start + 6 > self->to;
}

static void
fill (SteadyChart *chart, const SteadyChartSource *record)
{
  switch (chart->kind)
    {
    case STEADY_CHART_ADHERENCE:
      steady_chart_fill_adherence (chart, record);
      break;
    case STEADY_CHART_SHAKINESS:
      steady_chart_fill_shakiness (chart, record);
      break;
    case STEADY_CHART_LOAD:
      steady_chart_fill_load (chart, record);
      break;
    case STEADY_CHART_LOAD_SHAKINESS:
      steady_chart_fill_load_shakiness (chart, record);
      break;
    case STEADY_CHART_SHAKE_ONSET:
      steady_chart_fill_shake_onset (chart, record);
      break;
    case STEADY_CHART_SIDES:
      steady_chart_fill_sides (chart, record);
      break;
    case STEADY_CHART_KNEE_GAP:
    default:
      steady_chart_fill_knee_gap (chart, record);
      break;
    }
}

static char *
empty_text (SteadyChartKind kind)
{
  switch (kind)
    {
    case STEADY_CHART_ADHERENCE:
      return g_strdup (_("Your weeks will stand here after the first training."));
    case STEADY_CHART_SHAKE_ONSET:
      return g_strdup (_("Press “It shakes now” during a set, and it will stand here when trembling began."));
    case STEADY_CHART_KNEE_GAP:
      return g_strdup (_("The weekly self-check will stand here."));
    case STEADY_CHART_SHAKINESS:
    case STEADY_CHART_LOAD:
    case STEADY_CHART_LOAD_SHAKINESS:
    case STEADY_CHART_SIDES:
    default:
      return g_strdup (_("Your figures will stand here after the first training."));
    }
}

SteadyChart *
steady_chart_source_build (SteadyChartSource *self, SteadyChartKind kind)
{
  SteadyChart *chart;

  g_return_val_if_fail (self != NULL, NULL);

  chart = steady_chart_new (kind, self->from, self->to);
  chart->x_name = g_strdup (_("Week"));
  chart->panel_name = g_strdup (_("Exercise"));
  chart->empty_text = empty_text (kind);
  fill (chart, self);
  return chart;
}

char *
steady_chart_source_name (SteadyChartKind kind)
{
  switch (kind)
    {
    case STEADY_CHART_ADHERENCE:
      return g_strdup (_("Adherence"));
    case STEADY_CHART_SHAKINESS:
      return g_strdup (_("Shakiness"));
    case STEADY_CHART_LOAD:
      return g_strdup (_("Load"));
    case STEADY_CHART_LOAD_SHAKINESS:
      return g_strdup (_("Load and shakiness"));
    case STEADY_CHART_SHAKE_ONSET:
      return g_strdup (_("Time until trembling"));
    case STEADY_CHART_SIDES:
      return g_strdup (_("Left and right"));
    case STEADY_CHART_KNEE_GAP:
    default:
      return g_strdup (_("Knee gap"));
    }
}

static char *
write_number (double value, int decimals, gpointer data)
{
  return steady_words_number (value, decimals);
}

static char *
write_date (SteadyDate date, SteadyDateForm form, gpointer data)
{
  switch (form)
    {
    case STEADY_DATE_FORM_DAY:
      return steady_words_day (date);
    case STEADY_DATE_FORM_DAY_YEAR:
      return steady_words_day_year (date);
    case STEADY_DATE_FORM_MONTH:
      return steady_words_month (date);
    case STEADY_DATE_FORM_MONTH_YEAR:
      return steady_words_month_year (date);
    case STEADY_DATE_FORM_YEAR:
    default:
      return steady_words_year (date);
    }
}

const SteadyChartLocale *
steady_chart_source_locale (void)
{
  static const SteadyChartLocale locale = { write_number, write_date, NULL };

  return &locale;
}
