/* steady-planner-state.h: the type of a kept state.
 *
 * A state is (version, value). A change of the value's type is a new version, and states of all earlier versions stay
 * readable: they hold levels that later rules must not move. */
#pragma once

#define STEADY_STATE_VERSION 1
#define ENVELOPE_TYPE "(uv)"

/* Each in the order of its structure; dates are numbers of days. */
#define REASON_TYPE "(yiiiiis)"
#define VERDICT_TYPE "(yyi" REASON_TYPE "si)"
#define STOP_TYPE "(iiy" REASON_TYPE "s)"
#define LOCK_TYPE "(ii)"
#define EXERCISE_TYPE "(ssiuuuiaiiiiib" VERDICT_TYPE "m" STOP_TYPE "m" STOP_TYPE "a" LOCK_TYPE ")"
#define CONDITION_TYPE "(sias)"
/* How many days before the state's date, shakiness, pain. */
#define RATED_TYPE "(yyy)"
#define ADVICE_TYPE "(iiiaua" RATED_TYPE "i(ii))"
#define STATE_TYPE "(iybyya" EXERCISE_TYPE "a" CONDITION_TYPE ADVICE_TYPE ")"
