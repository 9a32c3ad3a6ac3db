/* steady-demo.h: a throw-away diary of sample weeks, and a folder that goes with it. */
#pragma once

#include "steady-diary.h"

G_BEGIN_DECLS

typedef struct _SteadyDemo SteadyDemo;

/** (transfer full): NULL with STEADY_ERROR_IO and the like */
SteadyDemo  *steady_demo_new  (SteadyCatalogue *catalogue, SteadyClock *clock, GError **error);

/** Takes the folder and all in it away. The diary must be closed. */
void         steady_demo_free (SteadyDemo *self);

/** (transfer full) */
SteadyDiary *steady_demo_open (SteadyDemo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyDemo, steady_demo_free)

G_END_DECLS
