/* steady-wrap.h: children side by side, going on in a further line where there is no room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEADY_TYPE_WRAP (steady_wrap_get_type ())
G_DECLARE_FINAL_TYPE (SteadyWrap, steady_wrap, STEADY, WRAP, GtkWidget)

/* Properties:
 *   "fill" (boolean): the children of a line share its whole width; otherwise those that expand share what is left
 *   "spacing" (int): between children and between lines; 12 */

GtkWidget *steady_wrap_new    (gboolean fill);
void       steady_wrap_append (SteadyWrap *self, GtkWidget *child);

/** Takes all children out. */
void       steady_wrap_clear  (SteadyWrap *self);

G_END_DECLS
