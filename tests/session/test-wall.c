/* The clock on the wall is set, changes its zone, passes midnight: it is noticed, once, and a training stays on the day
 * and in the order in which it was. */
#include "steady-clock.h"
#include "steady-wall.h"

#define S G_GINT64_CONSTANT (1000000)

static SteadyTime
moment (const char *text)
{
  SteadyTime time = { 0, 0 };

  g_assert_true (steady_time_parse (text, &time));
  return time;
}

static void
assert_moment (SteadyTime time, const char *expected)
{
  char text[STEADY_TIME_TEXT_SIZE];

  g_assert_cmpstr (steady_time_format (time, text), ==, expected);
}

/* After ten seconds of a training that began at 23:00:00 in Shanghai the wall shows @then. */
static void
test_look (void)
{
  static const struct { const char *then; SteadyWallNews news; } cases[] = {
    { "2026-03-02T23:00:10+08:00", STEADY_WALL_SAME },
    { "2026-03-02T23:00:14+08:00", STEADY_WALL_SAME },         { "2026-03-02T23:00:15+08:00", STEADY_WALL_CLOCK_SET },
    { "2026-03-02T23:00:06+08:00", STEADY_WALL_SAME },         { "2026-03-02T23:00:05+08:00", STEADY_WALL_CLOCK_SET },
    { "2020-01-01T00:00:00+08:00", STEADY_WALL_CLOCK_SET },    { "2031-01-01T00:00:00+08:00", STEADY_WALL_CLOCK_SET },
    { "2026-03-02T16:00:10+01:00", STEADY_WALL_ZONE_CHANGED }, { "2026-03-03T00:00:10+09:00", STEADY_WALL_ZONE_CHANGED },
    { "2026-03-03T00:00:10+08:00", STEADY_WALL_CLOCK_SET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SteadyWall wall;
      SteadyTime then = moment (cases[i].then);

      g_test_message ("%s", cases[i].then);
      steady_wall_begin (&wall, moment ("2026-03-02T23:00:00+08:00"), 7 * S);
      g_assert_cmpint (steady_wall_look (&wall, then, 17 * S), ==, cases[i].news);
      /* Said once. */
      then.unix_s += 1;
      g_assert_cmpint (steady_wall_look (&wall, then, 18 * S), ==, STEADY_WALL_SAME);
      /* And the training goes by none of it. */
      assert_moment (steady_wall_at (&wall, 18 * S), "2026-03-02T23:00:11+08:00");
    }
}

static void
test_midnight (void)
{
  SteadyWall wall;

  steady_wall_begin (&wall, moment ("2026-03-02T23:59:50+08:00"), 0);
  g_assert_cmpint (steady_wall_look (&wall, moment ("2026-03-02T23:59:59+08:00"), 9 * S), ==, STEADY_WALL_SAME);
  g_assert_cmpint (steady_wall_look (&wall, moment ("2026-03-03T00:00:00+08:00"), 10 * S), ==, STEADY_WALL_MIDNIGHT);
  g_assert_cmpint (steady_wall_look (&wall, moment ("2026-03-03T00:00:01+08:00"), 11 * S), ==, STEADY_WALL_SAME);
  assert_moment (steady_wall_at (&wall, 11 * S), "2026-03-03T00:00:01+08:00");
  assert_moment (steady_wall_at (&wall, 5 * S + 999999), "2026-03-02T23:59:55+08:00");
}

/* A machine that slept comes back on another day: that is no clock somebody set. */
static void
test_sleep (void)
{
  g_autoptr (SteadyClock) clock = steady_clock_new_fake (moment ("2026-03-02T22:00:00+08:00"));
  SteadyWall wall;

  steady_wall_begin (&wall, steady_clock_now (clock), steady_clock_elapsed_us (clock));
  steady_clock_fake_advance (clock, 8 * 3600 * S);
  g_assert_cmpint (steady_wall_look (&wall, steady_clock_now (clock), steady_clock_elapsed_us (clock)), ==,
                   STEADY_WALL_MIDNIGHT);
}

/* A clock that is kept right in small steps, a second an hour, is never news. */
static void
test_slew (void)
{
  SteadyTime now = moment ("2026-03-02T01:00:00+08:00");
  SteadyWall wall;

  steady_wall_begin (&wall, now, 0);
  for (int hour = 1; hour <= 20; hour++)
    {
      now.unix_s += 3601;
      g_assert_cmpint (steady_wall_look (&wall, now, hour * 3600 * S), ==, STEADY_WALL_SAME);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/wall/look", test_look);
  g_test_add_func ("/session/wall/midnight", test_midnight);
  g_test_add_func ("/session/wall/sleep", test_sleep);
  g_test_add_func ("/session/wall/slew", test_slew);
  return g_test_run ();
}
