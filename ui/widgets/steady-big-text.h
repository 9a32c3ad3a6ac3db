/* steady-big-text.h: one line, as large as its room allows, for eyes three metres away; two small ones where it would
 * be cut. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEADY_TYPE_BIG_TEXT (steady_big_text_get_type ())
G_DECLARE_FINAL_TYPE (SteadyBigText, steady_big_text, STEADY, BIG_TEXT, GtkWidget)

GtkWidget  *steady_big_text_new (PangoWeight weight);
void        steady_big_text_set_text (SteadyBigText *self, const char *text);

/** @height: meant for it, pixels. Returns: what it takes, more than @height where two lines need it */
int         steady_big_text_get_height (SteadyBigText *self, int width, int height);

G_END_DECLS
