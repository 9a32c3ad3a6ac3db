#include "steady-config.h"

#include "steady-words-private.h"

#include <langinfo.h>
#include <string.h>

/* --- dates --------------------------------------------------------------------------------------- */

static char *
format_date (SteadyDate date, const char *format)
{
  int year, month, day;
  g_autoptr (GDateTime) midnight = NULL;

  steady_date_to_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (midnight, format);
}

/* Where the locale of the words' language is not on the machine, the locale knows weekdays in English only; where the
 * words are in English for want of others, it knows them in the person's language. 0 = Monday. (nullable) */
static const char *
translated_weekday (int weekday)
{
  static const char * const names[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"),
                                        N_("Saturday"), N_("Sunday") };
  const char *name = _(names[weekday]);

  return name != names[weekday] ? name : NULL;
}

/* As translated_weekday(), of the short names. */
static const char *
translated_weekday_short (int weekday)
{
  /* Translators: a weekday in as few signs as a calendar has for it. */
  static const char * const names[] = { NC_("weekday", "Mon"), NC_("weekday", "Tue"), NC_("weekday", "Wed"),
                                        NC_("weekday", "Thu"), NC_("weekday", "Fri"), NC_("weekday", "Sat"),
                                        NC_("weekday", "Sun") };
  const char *name = g_dpgettext2 (NULL, "weekday", names[weekday]);

  return name != names[weekday] ? name : NULL;
}

char *
steady_words_day (SteadyDate date)
{
  /* Translators: day and month, short, in g_date_time_format() form: "28 Feb". */
  return format_date (date, _("%-d %b"));
}

char *
steady_words_day_year (SteadyDate date)
{
  /* Translators: day, month and year, short, in g_date_time_format() form: "28 Feb 2026". */
  return format_date (date, _("%-d %b %Y"));
}

char *
steady_words_day_long (SteadyDate date)
{
  /* Translators: weekday, day and month in g_date_time_format() form: "Saturday, 28 February". Keep %A. */
  const char *format = _("%A, %-d %B");
  const char *weekday = translated_weekday (steady_date_weekday (date));
  g_autoptr (GString) whole = g_string_new (format);

  if (weekday != NULL)
    g_string_replace (whole, "%A", weekday, 1);
  return format_date (date, whole->str);
}

char *
steady_words_month (SteadyDate date)
{
  /* Translators: a month by itself, short, in g_date_time_format() form: "Feb". */
  return format_date (date, C_("month alone", "%b"));
}

char *
steady_words_month_year (SteadyDate date)
{
  /* Translators: month and year, short, in g_date_time_format() form: "Feb 2026". */
  return format_date (date, _("%b %Y"));
}

char *
steady_words_year (SteadyDate date)
{
  /* Translators: a year by itself, in g_date_time_format() form: "2026". */
  return format_date (date, C_("year alone", "%Y"));
}

char *
steady_words_weekday_short (int weekday)
{
  const char *name = translated_weekday_short (weekday);

  /* 1970-01-05 was a Monday. */
  return name != NULL ? g_strdup (name) : format_date (4 + weekday, "%a");
}

char *
steady_words_day_beside (SteadyDate date, SteadyDate other)
{
  int years[2], month, day;

  steady_date_to_ymd (date, &years[0], &month, &day);
  steady_date_to_ymd (other, &years[1], &month, &day);
  return years[0] == years[1] ? steady_words_day (date) : steady_words_day_year (date);
}

char *
steady_words_week (SteadyDate monday)
{
  g_autofree char *day = steady_words_day_year (monday);

  /* Translators: a week by its first day; %s is a date like "2 Mar 2026". */
  return g_strdup_printf (_("Week of %s"), day);
}

char *
steady_words_period (SteadyDate from, SteadyDate to)
{
  int year_from, year_to, month, day;
  gboolean one_year;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from == to)
    return steady_words_day_year (from);
  steady_date_to_ymd (from, &year_from, &month, &day);
  steady_date_to_ymd (to, &year_to, &month, &day);
  one_year = year_from == year_to;
  /* Translators: the first day of a span within one year, "2 Mar" of "2 Mar – 26 Apr 2026", in
   * g_date_time_format() form. Where the year comes first in your language, put it here. */
  first = format_date (from, one_year ? C_("first day of a span", "%-d %b") : _("%-d %b %Y"));
  /* Translators: the last day of a span within one year, "26 Apr 2026" of "2 Mar – 26 Apr 2026". */
  last = format_date (to, one_year ? C_("last day of a span", "%-d %b %Y") : _("%-d %b %Y"));
  /* Translators: a span of time, from its first to its last day. */
  return g_strdup_printf (C_("span of time", "%1$s – %2$s"), first, last);
}

char *
steady_words_when (SteadyDate date, SteadyDate from)
{
  g_autofree char *day = NULL;

  if (date == from)
    return g_strdup (C_("when something happened", "today"));
  if (date == from - 1)
    return g_strdup (C_("when something happened", "yesterday"));
  day = steady_words_day (date);
  /* Translators: when something happened; %s is a date like "28 Feb". */
  return g_strdup_printf (C_("when something happened", "on %s"), day);
}

/* --- times of day -------------------------------------------------------------------------------- */

/* The locale's own form of a time names its half of the day only where it counts to twelve. */
static gboolean
has_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return *nl_langinfo (AM_STR) != '\0'
         && (strstr (format, "%p") != NULL || strstr (format, "%r") != NULL || strstr (format, "%I") != NULL);
}

char *
steady_words_time_of_day (int minute)
{
  int hour = minute / 60;

  g_return_val_if_fail (minute >= 0 && minute < 24 * 60, NULL);

  if (has_twelve_hours ())
    return g_strdup_printf ("%d:%02d %s", (hour + 11) % 12 + 1, minute % 60,
                            nl_langinfo (hour < 12 ? AM_STR : PM_STR));
  return g_strdup_printf ("%02d:%02d", hour, minute % 60);
}

/* --- lengths of time ----------------------------------------------------------------------------- */

char *
steady_words_weeks (int weeks)
{
  static const char * const spelled[] = {
    NULL,
    NC_ ("length of time", "one week"),
    NC_ ("length of time", "two weeks"),
    NC_ ("length of time", "three weeks"),
    NC_ ("length of time", "four weeks"),
    NC_ ("length of time", "five weeks"),
    NC_ ("length of time", "six weeks"),
    NC_ ("length of time", "seven weeks"),
    NC_ ("length of time", "eight weeks"),
    NC_ ("length of time", "nine weeks"),
    NC_ ("length of time", "ten weeks"),
    NC_ ("length of time", "eleven weeks"),
    NC_ ("length of time", "twelve weeks"),
  };

  g_return_val_if_fail (weeks > 0, NULL);

  if (weeks < (int) G_N_ELEMENTS (spelled))
    return g_strdup (g_dpgettext2 (NULL, "length of time", spelled[weeks]));
  return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) weeks), weeks);
}

char *
steady_words_duration (int seconds)
{
  int minutes = (MAX (seconds, 0) + 59) / 60;

  if (minutes < 60)
    /* Translators: a length of time in minutes. */
    return g_strdup_printf (_("%d\u00A0min"), minutes);
  if (minutes % 60 == 0)
    /* Translators: a length of time in hours. */
    return g_strdup_printf (_("%d\u00A0h"), minutes / 60);
  /* Translators: a length of time in hours and minutes. */
  return g_strdup_printf (_("%1$d\u00A0h\u00A0%2$d\u00A0min"), minutes / 60, minutes % 60);
}

/* --- numbers ------------------------------------------------------------------------------------- */

char *
steady_words_tenths (int tenths)
{
  int whole = ABS (tenths) / 10;
  int tenth = ABS (tenths) % 10;
  const char *sign = tenths < 0 ? "−" : "";

  if (tenth == 0)
    return g_strdup_printf ("%s%d", sign, whole);
  return g_strdup_printf ("%s%d%s%d", sign, whole, nl_langinfo (RADIXCHAR), tenth);
}

char *
steady_words_length (int tenths)
{
  SteadyLengthUnit unit = steady_words_get_length_unit ();
  g_autofree char *number = steady_words_tenths (steady_length_from_tenths (tenths, unit));

  if (unit == STEADY_LENGTH_INCHES)
    /* Translators: a length in inches. */
    return g_strdup_printf (_("%s\u00A0in"), number);
  /* Translators: a length in centimetres. */
  return g_strdup_printf (_("%s\u00A0cm"), number);
}

char *
steady_words_number (double value, int decimals)
{
  g_autofree char *digits = g_strdup_printf ("%.*f", decimals, ABS (value));
  gboolean zero = strspn (digits, "0.,") == strlen (digits);

  return g_strconcat (value < 0 && !zero ? "−" : "", digits, NULL);
}
