/* steady-wake-lock.h: keeps the screen lit and the machine awake while it is held. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SteadyWakeLock SteadyWakeLock;

/** (transfer full): not held */
SteadyWakeLock *steady_wake_lock_new  (void);
void            steady_wake_lock_free (SteadyWakeLock *self);

/** @window: (nullable): the one that is looked at; NULL lets go */
void            steady_wake_lock_set  (SteadyWakeLock *self, GtkWindow *window);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyWakeLock, steady_wake_lock_free)

G_END_DECLS
