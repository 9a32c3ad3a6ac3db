/* steady-rating-page.h: after an exercise: effort, shakiness and pain, 0 to 10 each. */
#pragma once

#include <adwaita.h>

#include "steady-exercise.h"
#include "steady-set.h"

G_BEGIN_DECLS

#define STEADY_TYPE_RATING_PAGE (steady_rating_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRatingPage, steady_rating_page, STEADY, RATING_PAGE, AdwBin)

/* Signals:
 *   "answered" (): all three, or "Skip"
 *   "one-more" (): not yet: one set more first */

/**
 * steady_rating_page_ask:
 * @pain: what was reported already in a set, or STEADY_UNKNOWN
 * @one_more: whether one more set is offered
 *
 * Asks anew.
 */
void          steady_rating_page_ask (SteadyRatingPage *self, const SteadyExercise *exercise, int pain,
                                      gboolean one_more);

/** STEADY_UNKNOWN where not answered. */
SteadyRatings steady_rating_page_get (SteadyRatingPage *self);

G_END_DECLS
