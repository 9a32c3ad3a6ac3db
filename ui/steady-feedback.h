/* steady-feedback.h: short words at the bottom of the window, for every page. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Shows @text for a moment in the window that @from is in. */
void steady_feedback_say  (GtkWidget *from, const char *text);

/**
 * steady_feedback_offer:
 * @label: of the button beside the words
 * @accepted: called with @data when the button is pressed
 * @destroy: (nullable): frees @data
 */
void steady_feedback_offer (GtkWidget *from, const char *text, const char *label, GCallback accepted,
                            gpointer data, GClosureNotify destroy);

/**
 * steady_feedback_undo:
 * @undo: called with @data when the person takes it back
 * @destroy: (nullable): frees @data
 */
void steady_feedback_undo (GtkWidget *from, const char *text, GCallback undo, gpointer data,
                           GClosureNotify destroy);

/** Shows what went wrong until it is closed. */
void steady_feedback_error (GtkWidget *from, const GError *error);

G_END_DECLS
