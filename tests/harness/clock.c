/* clock.c: a clock that a test sets and winds, put before the C library's own in the program under test.
 *
 * What the program takes for the time of day, and CLOCK_BOOTTIME, by which it measures a training, are worked out
 * from a small file that the test writes (clock.py). CLOCK_MONOTONIC stays as it is: by it the toolkit draws and
 * waits, so at thirty times the speed the frames still come sixty times a second, as on a machine that is watched. */

#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define S_US 1000000
#define US_NS 1000

/* As clock.py packs it. At the true moment @since_us on CLOCK_BOOTTIME the program's clocks stood at @wall_us and
 * @boot_us; from there on they run @speed times as fast. @turn is odd while the rest is being written. */
typedef struct
{
  _Atomic int64_t turn;
  _Atomic int64_t since_us;
  _Atomic int64_t wall_us;
  _Atomic int64_t boot_us;
  _Atomic int64_t speed;
} Setting;

static const Setting *setting;
/* A change of speed reaches the program a little late; its clock then stands still rather than run backwards. */
static _Atomic int64_t latest_boot_us;

int gettimeofday (struct timeval *restrict now, void *restrict zone);

__attribute__ ((constructor)) static void
open_setting (void)
{
  const char *path = getenv ("STEADY_TEST_CLOCK");
  int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;
  void *map;

  if (fd < 0)
    return;
  map = mmap (NULL, sizeof (Setting), PROT_READ, MAP_SHARED, fd, 0);
  if (map != MAP_FAILED)
    setting = map;
  close (fd);
}

static int
true_time (clockid_t clock, struct timespec *now)
{
  return (int) syscall (SYS_clock_gettime, clock, now);
}

static void
read_setting (int64_t *wall_us, int64_t *boot_us)
{
  struct timespec now;
  int64_t turn;
  int64_t passed_us;

  true_time (CLOCK_BOOTTIME, &now);
  do
    {
      turn = setting->turn;
      passed_us = ((int64_t) now.tv_sec * S_US + now.tv_nsec / US_NS - setting->since_us) * setting->speed;
      *wall_us = setting->wall_us + passed_us;
      *boot_us = setting->boot_us + passed_us;
    }
  while (turn % 2 != 0 || turn != setting->turn);
}

static int64_t
never_back (int64_t boot_us)
{
  int64_t latest = latest_boot_us;

  while (latest < boot_us)
    if (atomic_compare_exchange_weak (&latest_boot_us, &latest, boot_us))
      return boot_us;
  return latest;
}

int
clock_gettime (clockid_t clock, struct timespec *now)
{
  int64_t wall_us;
  int64_t boot_us;
  int64_t us;

  if (setting == NULL || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE && clock != CLOCK_BOOTTIME))
    return true_time (clock, now);

  read_setting (&wall_us, &boot_us);
  us = clock == CLOCK_BOOTTIME ? never_back (boot_us) : wall_us;
  now->tv_sec = us / S_US;
  now->tv_nsec = us % S_US * US_NS;
  return 0;
}

int
gettimeofday (struct timeval *restrict now, void *restrict zone)
{
  struct timespec precise;
  int status = clock_gettime (CLOCK_REALTIME, &precise);

  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / US_NS;
  return status;
}

time_t
time (time_t *seconds)
{
  struct timespec precise;

  clock_gettime (CLOCK_REALTIME, &precise);
  if (seconds != NULL)
    *seconds = precise.tv_sec;
  return precise.tv_sec;
}
