#include "steady-cancel.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

static sigset_t
list_signals (void)
{
  sigset_t set;

  sigemptyset (&set);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    sigaddset (&set, numbers[i]);
  return set;
}

/* A handler may do next to nothing; a thread that waits for the signal may do all. */
static gpointer
wait_for_signal (gpointer cancellable)
{
  sigset_t set = list_signals ();
  int number;

  if (sigwait (&set, &number) == 0)
    g_cancellable_cancel (cancellable);
  pthread_sigmask (SIG_UNBLOCK, &set, NULL);
  for (;;)
    pause ();
  return NULL;
}

GCancellable *
steady_cancel_on_signal (void)
{
  static GCancellable *cancellable;

  if (cancellable == NULL)
    {
      sigset_t set = list_signals ();

      cancellable = g_cancellable_new ();
      pthread_sigmask (SIG_BLOCK, &set, NULL);
      g_thread_unref (g_thread_new ("signals", wait_for_signal, cancellable));
    }
  return cancellable;
}
