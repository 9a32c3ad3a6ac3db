/* steady-row.h: values in and out of a statement. A file may come from anywhere, so what is read is checked
 * against the ranges the rest of the program counts on; one wrong value marks the whole row. */
#pragma once

#include <sqlite3.h>

#include "steady-dose.h"
#include "steady-time.h"

G_BEGIN_DECLS

typedef struct
{
  sqlite3_stmt *statement;
  int column;      /* the next one to be read */
  gboolean broken; /* a value could not be one of ours */
} SteadyRow;

/** Readers take the next column. */
gint64     steady_row_int         (SteadyRow *self, gint64 min, gint64 max);
/** @missing for NULL. */
int        steady_row_maybe_int   (SteadyRow *self, int min, int max, int missing);
SteadyDate steady_row_date        (SteadyRow *self);
/** STEADY_DATE_NONE for NULL. */
SteadyDate steady_row_maybe_date  (SteadyRow *self);
/** Two columns: seconds and offset. */
SteadyTime steady_row_time        (SteadyRow *self);
/** Three columns: sets, repetitions, seconds. */
SteadyDose steady_row_dose        (SteadyRow *self);
/** (transfer full): never NULL */
char      *steady_row_text        (SteadyRow *self);
/** (transfer full) (nullable) */
char      *steady_row_maybe_text  (SteadyRow *self);
/** Likewise. @before: (nullable): what the row before it has here, which most often is the same and so costs less. */
char      *steady_row_text_like   (SteadyRow *self, const char *before);
char      *steady_row_maybe_text_like (SteadyRow *self, const char *before);
/** (transfer full): "" where it is no id; @before: likewise */
char      *steady_row_id          (SteadyRow *self, const char *before);
/** (transfer none): for words that are used at once; never NULL */
const char *steady_row_word       (SteadyRow *self);
/** (transfer none): for words that are looked up in a list, which has none that is not UTF-8; never NULL */
const char *steady_row_code       (SteadyRow *self);

/** Binders take the number of the parameter, from 1. */
void       steady_bind_int        (sqlite3_stmt *statement, int index, gint64 value);
/** NULL for @missing. */
void       steady_bind_maybe_int  (sqlite3_stmt *statement, int index, int value, int missing);
void       steady_bind_maybe_date (sqlite3_stmt *statement, int index, SteadyDate date);
/** Parameters @index and @index + 1. */
void       steady_bind_time       (sqlite3_stmt *statement, int index, SteadyTime time);
/** Parameters @index to @index + 2. */
void       steady_bind_dose       (sqlite3_stmt *statement, int index, SteadyDose dose);
/** @text must live until the statement is released. NULL and "" are both NULL. */
void       steady_bind_text       (sqlite3_stmt *statement, int index, const char *text);
/** STEADY_DATE_NONE as a bound: none. Parameters @index (from) and @index + 1 (to). */
void       steady_bind_dates      (sqlite3_stmt *statement, int index, SteadyDate from, SteadyDate to);

G_END_DECLS
