#include "steady-wake-lock.h"

#include "steady-config.h"

#include <glib/gi18n.h>

struct _SteadyWakeLock
{
  GtkApplication *application; /* (nullable): while it is held */
  guint cookie;                /* 0: the desktop offers no such thing */
};

static void
release (SteadyWakeLock *self)
{
  if (self->application != NULL && self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);
}

SteadyWakeLock *
steady_wake_lock_new (void)
{
  return g_new0 (SteadyWakeLock, 1);
}

void
steady_wake_lock_free (SteadyWakeLock *self)
{
  if (self == NULL)
    return;

  release (self);
  g_free (self);
}

void
steady_wake_lock_set (SteadyWakeLock *self, GtkWindow *window)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (window == NULL || GTK_IS_WINDOW (window));

  if (window == NULL || gtk_window_get_application (window) == NULL)
    {
      release (self);
      return;
    }
  if (self->application != NULL)
    return;

  self->application = g_object_ref (gtk_window_get_application (window));
  self->cookie = gtk_application_inhibit (self->application, window,
                                          GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                          /* Translators: why the screen stays lit. */
                                          _("A training is under way"));
}
