/* life.h: random histories for the planner's property tests: short, and rich in what the rules look at. */
#pragma once

#include "person.h"

G_BEGIN_DECLS

/** Fills a person's empty history. The same state of @rand gives the same history. */
void       life_live     (Person *person, GRand *rand);

/** Empties it again. */
void       life_forget   (Person *person);

/** The last training day; STEADY_DATE_NONE where there is none. */
SteadyDate life_last_day (Person *person);

/** Puts the rows in a random order. */
void       life_shuffle  (GPtrArray *rows, GRand *rand);

G_END_DECLS
