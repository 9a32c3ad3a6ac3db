/* steady-length-row.h: a length to be typed, in centimetres or inches; empty where it was not measured. */
#pragma once

#include <adwaita.h>

#include "steady-length.h"

G_BEGIN_DECLS

#define STEADY_TYPE_LENGTH_ROW (steady_length_row_get_type ())
G_DECLARE_FINAL_TYPE (SteadyLengthRow, steady_length_row, STEADY, LENGTH_ROW, GtkListBoxRow)

/* Properties:
 *   "valid" (boolean, read-only): empty, or a number within the range */

/** @title: with the unit: "Knees relaxed (cm)" @max_tenths: of a centimetre */
GtkWidget *steady_length_row_new (const char *title, SteadyLengthUnit unit, int max_tenths);

gboolean   steady_length_row_is_valid (SteadyLengthRow *self);

/** Tenths of a centimetre, or -1 where nothing was entered. */
int        steady_length_row_get_tenths (SteadyLengthRow *self);

/**
 * steady_length_parse:
 * @text: "3", "3.5" or "3,5", blanks around it
 * @tenths: (out): of a centimetre, rounded to the nearest
 *
 * Returns: FALSE where it is no number of 0 or more
 */
gboolean   steady_length_parse (const char *text, SteadyLengthUnit unit, int *tenths);

G_END_DECLS
