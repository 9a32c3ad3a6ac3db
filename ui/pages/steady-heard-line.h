/* steady-heard-line.h: before a training: what will be heard of it, and a way to try. */
#pragma once

#include <adwaita.h>

#include "steady-sounds.h"

G_BEGIN_DECLS

#define STEADY_TYPE_HEARD_LINE (steady_heard_line_get_type ())
G_DECLARE_FINAL_TYPE (SteadyHeardLine, steady_heard_line, STEADY, HEARD_LINE, AdwBin)

void steady_heard_line_set_sounds (SteadyHeardLine *self, SteadySounds *sounds);

G_END_DECLS
