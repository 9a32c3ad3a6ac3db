#include "steady-answers.h"

GPtrArray *
steady_answers_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) steady_check_free);
}

void
steady_answers_add (GPtrArray *answers, SteadyClock *clock, SteadyCheckKind kind, int tenths,
                    const char *subject)
{
  g_autofree char *id = g_uuid_string_random ();
  SteadyCheck *check;

  g_return_if_fail (answers != NULL);
  g_return_if_fail (STEADY_IS_CLOCK (clock));

  check = steady_check_new (id, steady_clock_now (clock), kind, 0, subject);
  check->tenths = tenths;
  g_ptr_array_add (answers, check);
}

void
steady_answers_add_whole (GPtrArray *answers, SteadyClock *clock, SteadyCheckKind kind, int value,
                          const char *subject)
{
  steady_answers_add (answers, clock, kind, 10 * value, subject);
}
