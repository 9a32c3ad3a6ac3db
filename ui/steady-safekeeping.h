/* steady-safekeeping.h: a backup put where the person says, and one chosen to come back. */
#pragma once

#include <gtk/gtk.h>

#include "steady-context.h"

G_BEGIN_DECLS

/** Asks where, writes a verified copy in a thread of its own, and says where it went. */
void steady_safekeeping_back_up (GtkWidget *from, SteadyDiary *diary);

/** Offers the backups that were made by themselves, where there are some, and one of the person's own; goes on as
 * steady_safekeeping_choose_backup() from there. */
void steady_safekeeping_restore (GtkWidget *from, SteadyContext *context);

/** Asks for a backup, and shows what it would bring on a page above the one that @from is on. It ends in "app.reload". */
void steady_safekeeping_choose_backup (GtkWidget *from, SteadyContext *context);

G_END_DECLS
