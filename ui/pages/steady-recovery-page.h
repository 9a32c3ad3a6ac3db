/* steady-recovery-page.h: the diary's file is damaged: what can be brought back, and how. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_RECOVERY_PAGE (steady_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRecoveryPage, steady_recovery_page, STEADY, RECOVERY_PAGE, AdwBin)

/* Signals:
 *   "recovered" (char *): a whole database is in its place; the name under which the damaged file was kept, or
 *     NULL. */

/**
 * steady_recovery_page_new:
 * @database: closed by everybody in this program
 * @message: what was found, for who looks for the cause
 */
GtkWidget *steady_recovery_page_new (const char *database, const char *message);

G_END_DECLS
