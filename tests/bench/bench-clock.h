/* bench-clock.h: the processor time of this process. */
#pragma once

#include <glib.h>
#include <time.h>

static inline gint64
bench_processor_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}
