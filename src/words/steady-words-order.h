/* steady-words-order.h: what a professional ordered, and what in a file does not fit. */
#pragma once

#include "steady-words.h"

G_BEGIN_DECLS

/** "Exactly 3 × 40 s", "At most 3 × 40 s", "Not this exercise". */
char *steady_words_order        (const SteadyPrescription *order, const SteadyExercise *exercise);

/** "From 2 Mar 2026 on", "2 Mar – 30 Mar 2026". */
char *steady_words_order_period (const SteadyPrescription *order);

/** The dose, or why there is none: "3 × 30 s", "Locked". */
char *steady_words_item         (const SteadyPlanItem *item);

/** "3 × 30 s → 3 × 40 s": what of an exercise is another in the second plan; NULL where nothing is. (nullable) */
char *steady_words_item_change  (const SteadyPlanItem *before, const SteadyPlanItem *after);

/**
 * steady_words_mistake:
 * @column: (nullable): the column, where it is one cell
 * @value: (nullable): what stands there
 * @expected: (nullable): what was expected, as the import has it
 * @message: the import's own sentence, shown where nothing else is known
 */
char *steady_words_mistake      (const char *column, const char *value, const char *expected, const char *message);

G_END_DECLS
