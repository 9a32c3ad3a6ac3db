/* steady-date.h: a civil date as a day number, so that the planner's arithmetic is plain subtraction. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SteadyDate:
 *
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Valid dates run from STEADY_DATE_MIN
 * (1900-01-01) to STEADY_DATE_MAX (2199-12-31); STEADY_DATE_NONE means "no date".
 */
typedef gint32 SteadyDate;

#define STEADY_DATE_NONE G_MININT32

#define STEADY_DAYS_PER_WEEK 7
#define STEADY_DATE_MIN (-25567)
#define STEADY_DATE_MAX 84005

/** Length of "YYYY-MM-DD" with its terminating NUL. */
#define STEADY_DATE_TEXT_SIZE 11

gboolean   steady_date_is_valid  (SteadyDate date);
SteadyDate steady_date_from_ymd  (int year, int month, int day);
void       steady_date_to_ymd    (SteadyDate date, int *year, int *month, int *day);

/**
 * steady_date_parse:
 * @text: exactly "YYYY-MM-DD"
 *
 * Returns: FALSE where the text has another shape or the date does not exist; @date is then untouched
 */
gboolean   steady_date_parse     (const char *text, SteadyDate *date);

/** Writes "YYYY-MM-DD" ("" for STEADY_DATE_NONE) and returns @buffer. */
char      *steady_date_format    (SteadyDate date, char buffer[STEADY_DATE_TEXT_SIZE]);

/** 0 = Monday … 6 = Sunday, as ISO 8601 counts. */
int        steady_date_weekday   (SteadyDate date);

/** The Monday of the date's ISO week. */
SteadyDate steady_date_week_start (SteadyDate date);

/** ISO week number 1–53 and the year it belongs to. */
void       steady_date_iso_week  (SteadyDate date, int *year, int *week);

G_END_DECLS
