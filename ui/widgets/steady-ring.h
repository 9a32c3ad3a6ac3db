/* steady-ring.h: a ring that fills or empties, with large digits in it.
 *
 * A GtkRange, since among the widgets of a meter's kind only that one tells its value on the accessibility
 * bus. */
#pragma once

#include <gtk/gtk.h>

#include "steady-palette.h"

G_BEGIN_DECLS

#define STEADY_TYPE_RING (steady_ring_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRing, steady_ring, STEADY, RING, GtkRange)

GtkWidget *steady_ring_new (void);

/**
 * steady_ring_show:
 * @share: 0–1 of the ring
 * @digits: the number in the middle; -1: none
 * @caption: (nullable): a few words below the number
 */
void steady_ring_show (SteadyRing *self, double share, int digits, const char *caption, SteadyRole role);

G_END_DECLS
