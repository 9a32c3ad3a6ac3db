#include "steady-error.h"

G_DEFINE_QUARK (steady-error-quark, steady_error)
