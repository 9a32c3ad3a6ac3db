/* steady-rating-scale.h: one question with the answers 0 to 10, as eleven large buttons.
 *
 * Digits choose ("1" and then "0" is 10), arrows move, Enter confirms. The buttons stand in one row where
 * there is room for it, else in two or three. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEADY_TYPE_RATING_SCALE (steady_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRatingScale, steady_rating_scale, STEADY, RATING_SCALE, GtkWidget)

/* Properties:
 *   "label" (string): the question in a word, for screen readers: "Pain"
 *   "value" (int, -1–10): -1 not answered
 * Signals:
 *   "confirmed" (): Enter was pressed after a number was chosen */

/** (transfer full): the word for a number: "slight quiver" */
typedef char *(*SteadyRatingWords) (int rating);

GtkWidget *steady_rating_scale_new (const char *label, SteadyRatingWords words);
void       steady_rating_scale_set_words (SteadyRatingScale *self, SteadyRatingWords words);

/** 0–10, or -1 where nothing was chosen. */
int        steady_rating_scale_get_value (SteadyRatingScale *self);
void       steady_rating_scale_set_value (SteadyRatingScale *self, int value);

G_END_DECLS
