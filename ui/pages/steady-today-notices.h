/* steady-today-notices.h: what must not be overlooked on the page Today, as cards and rows. */
#pragma once

#include <gtk/gtk.h>

#include "steady-context.h"

G_BEGIN_DECLS

/** Training is stopped: since when and why, what to do, and how a clearance is recorded. */
GtkWidget *steady_today_notices_stop_new (SteadyPlan *plan);

/** All is locked by the questions of the first start. */
GtkWidget *steady_today_notices_locked_new (SteadyPlan *plan, SteadyContext *context);

/** The person is away; its button does "today.end-away". */
GtkWidget *steady_today_notices_away_new (void);

/** A training that was broken off. */
GtkWidget *steady_today_notices_resume_new (const char *where);

/** (nullable): rows for advice and for the self-check that is due; NULL where there is neither */
GtkWidget *steady_today_notices_more_new (SteadyPlan *plan, gboolean self_check_due);

/** Whether every exercise is locked. */
gboolean   steady_today_notices_all_locked (const SteadyPlan *plan);

/** (transfer full) (nullable): what locks them, as its card says it; NULL where there is no such card */
char *steady_today_notices_lock_text (const SteadyPlan *plan, SteadyCatalogue *catalogue);

G_END_DECLS
