/* steady-confirm.h: a question that has to be answered before something is done. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** @confirmed: FALSE also where the question was closed */
typedef void (*SteadyConfirmFunc) (gboolean confirmed, gpointer data);

/**
 * steady_confirm:
 * @from: a widget of the window that asks
 * @text: (nullable)
 * @cancel: "_Keep" – what the careful answer does
 * @confirm: "_Delete" – a verb
 * @destructive: @confirm takes something away
 * @callback: called once; @data must live until then
 */
void steady_confirm (GtkWidget *from, const char *title, const char *text, const char *cancel,
                     const char *confirm, gboolean destructive, SteadyConfirmFunc callback, gpointer data);

G_END_DECLS
