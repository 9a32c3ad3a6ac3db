/* random-history.h: histories made of chance, with every kind of row and every value a row may have. */
#pragma once

#include "steady-catalogue.h"
#include "steady-history.h"

/** (transfer full): valid rows that fit together. */
SteadyHistory *random_history (SteadyCatalogue *catalogue, GRand *rand);
