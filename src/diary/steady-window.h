/* steady-window.h: a long history in pieces. Each step of a replay looks through all it is given, so years of
 * it are given a few training days at a time. */
#pragma once

#include "steady-history.h"

G_BEGIN_DECLS

/** Puts answers in the order in which they take effect: one about a training day, which has to be named, on that day. */
void           steady_window_sort_answers (SteadyHistory *history);

/**
 * steady_window_new:
 * @history: its sets sorted, its answers as steady_window_sort_answers() puts them; must outlive the window, which borrows its rows
 *
 * The rows of the first training days after @after, the answers for these days whenever they were recorded,
 * and every prescription.
 *
 * Returns: (transfer full) (nullable): NULL where no training day is left up to @through
 */
SteadyHistory *steady_window_new (const SteadyHistory *history, SteadyDate after, SteadyDate through);

G_END_DECLS
