/* steady-chart-card.h: one chart with its sentence above, the chosen point's words below, and the table
 * behind it. */
#pragma once

#include <adwaita.h>

#include "steady-chart.h"

G_BEGIN_DECLS

#define STEADY_TYPE_CHART_CARD (steady_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (SteadyChartCard, steady_chart_card, STEADY, CHART_CARD, AdwBin)

GtkWidget *steady_chart_card_new       (SteadyChartKind kind);

/** @chart: (transfer none): of the card's kind */
void       steady_chart_card_set_chart (SteadyChartCard *self, SteadyChart *chart);

G_END_DECLS
