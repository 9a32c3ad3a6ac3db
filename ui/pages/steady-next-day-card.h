/* steady-next-day-card.h: the one question of the morning after: how much does it hurt. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_NEXT_DAY_CARD (steady_next_day_card_get_type ())
G_DECLARE_FINAL_TYPE (SteadyNextDayCard, steady_next_day_card, STEADY, NEXT_DAY_CARD, AdwBin)

/* Signals:
 *   "skipped" (): not to be asked again now */

/** @trained_on: the training day that is asked about */
GtkWidget *steady_next_day_card_new (SteadyContext *context, SteadyDate trained_on);

G_END_DECLS
