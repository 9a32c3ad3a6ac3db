/* steady-answers.h: several answers of a form, gathered to be written at once. */
#pragma once

#include "steady-check.h"
#include "steady-clock.h"

G_BEGIN_DECLS

/** (transfer full) (element-type SteadyCheck): an empty list for steady_diary_add_checks(). */
GPtrArray *steady_answers_new (void);

/** Appends an answer given now. @tenths: the value in tenths @subject: (nullable) */
void       steady_answers_add (GPtrArray *answers, SteadyClock *clock, SteadyCheckKind kind, int tenths,
                               const char *subject);

/** Likewise for kinds without decimals. */
void       steady_answers_add_whole (GPtrArray *answers, SteadyClock *clock, SteadyCheckKind kind, int value,
                                     const char *subject);

G_END_DECLS
