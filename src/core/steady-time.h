/* steady-time.h: a moment with the offset its clock on the wall had. */
#pragma once

#include "steady-date.h"

G_BEGIN_DECLS

/**
 * SteadyTime:
 * @unix_s: seconds since 1970-01-01T00:00:00Z
 * @offset_s: local time minus UTC, seconds, whole minutes, -18 h … +18 h
 *
 * The offset is kept with the moment, so that a day stays the day it was for the person,
 * wherever the file is read later.
 */
typedef struct
{
  gint64 unix_s;
  gint32 offset_s;
} SteadyTime;

/** Length of "YYYY-MM-DDTHH:MM:SS+HH:MM" with its terminating NUL. */
#define STEADY_TIME_TEXT_SIZE 26

/**
 * steady_time_parse:
 * @text: ISO 8601, "2026-03-01T19:05:00+08:00"; "Z" is read as +00:00, a fraction of a second is cut off
 *
 * Returns: FALSE where the text has another shape or the moment does not exist; @time is then untouched
 */
gboolean   steady_time_parse   (const char *text, SteadyTime *time);

/** Writes the ISO 8601 form with numeric offset and returns @buffer. */
char      *steady_time_format  (SteadyTime time, char buffer[STEADY_TIME_TEXT_SIZE]);

/** The date on the wall at that moment. */
SteadyDate steady_time_date    (SteadyTime time);

/** Seconds since local midnight, 0–86399. */
int        steady_time_of_day  (SteadyTime time);

/** Earlier moment first; the offset does not count. */
int        steady_time_compare (SteadyTime a, SteadyTime b);

G_END_DECLS
