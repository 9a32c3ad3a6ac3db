/* steady-navigation.h: pages one above the other, with a way back. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEADY_TYPE_NAVIGATION (steady_navigation_get_type ())
G_DECLARE_FINAL_TYPE (SteadyNavigation, steady_navigation, STEADY, NAVIGATION, GtkWidget)

/* Properties:
 *   "root" (GtkWidget): the page at the bottom, which always stays
 *   "visible-page" (GtkWidget, read-only): the page on top
 * Actions: "navigation.back". Alt+Left, Escape and the mouse's back button go back too. */

/** Shows @page above all others and gives it the focus. It goes away for good once it is left. */
void steady_navigation_push (SteadyNavigation *self, GtkWidget *page);

/** Pushes onto the navigation that @from is in. */
void steady_navigation_push_from (GtkWidget *from, GtkWidget *page);

/** Likewise, in the place of the page that is shown: the way back leads to the one below it. Not for the root. */
void steady_navigation_replace_from (GtkWidget *from, GtkWidget *page);

/** FALSE where only the root is left. The focus returns to where it was. */
gboolean steady_navigation_pop (SteadyNavigation *self);
void     steady_navigation_pop_to_root (SteadyNavigation *self);

/** (transfer none) */
GtkWidget *steady_navigation_get_visible_page (SteadyNavigation *self);

G_END_DECLS
