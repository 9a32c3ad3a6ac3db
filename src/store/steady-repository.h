/* steady-repository.h: the rows of a database as the records of core.
 *
 * Each call is one small piece of work; a caller that needs several to hang together opens a
 * SteadyTransaction. FALSE or NULL means @error is set, as steady-db.h says. Dates as bounds include
 * themselves, and STEADY_DATE_NONE is no bound. Whether what is written makes sense is the caller's care;
 * what breaks the schema is refused. */
#pragma once

#include "steady-check.h"
#include "steady-db.h"
#include "steady-prescription.h"
#include "steady-set.h"

G_BEGIN_DECLS

/* --- sets ---------------------------------------------------------------------------------------- */

/**
 * steady_repository_add_set:
 * @date: (out): the date its session now has
 *
 * The session's date is kept right: the local date of its first set, which this one may be.
 */
gboolean steady_repository_add_set    (SteadyDb *db, const SteadySet *set, SteadyDate *date, GError **error);

/**
 * SteadyPlace: a session, as the rows that are there have it. Good for as long as nothing else writes.
 * @session: 0 while there is none
 * @date: STEADY_DATE_NONE while there is none
 */
typedef struct
{
  gint64 session;
  SteadyDate date;
} SteadyPlace;

/** @place: (out) */
gboolean steady_repository_find_place (SteadyDb *db, const char *session_id, SteadyPlace *place, GError **error);

/** As steady_repository_add_set(), for many sets of one session. @place: (inout): of the set's session */
gboolean steady_repository_put_set    (SteadyDb *db, const SteadySet *set, SteadyPlace *place, GError **error);

/** @rival: (out): whether a row of @set's exercise in its session has its number, or other ratings. */
gboolean steady_repository_has_rival  (SteadyDb *db, const SteadySet *set, const SteadyPlace *place, gboolean *rival,
                                       GError **error);

/** @unlike: (out): as a rival; a rating that only one of the two has counts too. */
gboolean steady_repository_has_unlike (SteadyDb *db, const SteadySet *set, const SteadyPlace *place, gboolean *unlike,
                                       GError **error);

/** Takes a set away, and its session with the last one. A session that loses its first set moves with the
 * next. */
gboolean steady_repository_remove_set (SteadyDb *db, const char *id, GError **error);

/** @set: (out) (nullable) (transfer full): NULL where the id is not known */
gboolean steady_repository_find_set   (SteadyDb *db, const char *id, SteadySet **set, GError **error);

/** Appends the sets whose session lies on these dates to @sets, in no order. */
gboolean steady_repository_load_sets  (SteadyDb *db, SteadyDate from, SteadyDate to, GPtrArray *sets,
                                       GError **error);

/** Gives @func each of these sets in the order of steady_set_compare(), however many there are. */
gboolean steady_repository_each_set   (SteadyDb *db, SteadyDate from, SteadyDate to, SteadySetFunc func, gpointer data,
                                       GError **error);

/** Appends the sets of one session (of one exercise, where @exercise is not NULL) to @sets, in no order. */
gboolean steady_repository_load_session (SteadyDb *db, const char *session_id, const char *exercise,
                                         GPtrArray *sets, GError **error);

/** @date: (out): STEADY_DATE_NONE where the session has no set */
gboolean steady_repository_get_session_date (SteadyDb *db, const char *session_id, SteadyDate *date,
                                             GError **error);

/** Gives every set of an exercise in a session these ratings. @changed: (out): how many sets there were */
gboolean steady_repository_rate       (SteadyDb *db, const char *session_id, const char *exercise,
                                       SteadyRatings ratings, guint *changed, GError **error);

/** @date: (out): the last date before @before with a set that was not skipped; STEADY_DATE_NONE without
 * one */
gboolean steady_repository_last_training_day (SteadyDb *db, SteadyDate before, SteadyDate *date,
                                              GError **error);

/** @date: (out): the last date up to @until (STEADY_DATE_NONE: of all) with a set of the exercise that was not
 *   skipped; STEADY_DATE_NONE without one */
gboolean steady_repository_last_trained (SteadyDb *db, const char *exercise, SteadyDate until, SteadyDate *date,
                                         GError **error);

/** @newest: (out): a number that every set added from now on is above */
gboolean steady_repository_newest_set    (SteadyDb *db, gint64 *newest, GError **error);
/** @newer: (out): whether the set was added after steady_repository_newest_set() gave @than */
gboolean steady_repository_is_newer_set  (SteadyDb *db, const char *id, gint64 than, gboolean *newer,
                                          GError **error);

/** @date: (out): of the @n-th session on or after @from; STEADY_DATE_NONE where there are fewer */
gboolean steady_repository_date_of_session (SteadyDb *db, SteadyDate from, guint n, SteadyDate *date,
                                            GError **error);

/** @date: (out): the first date with a set; STEADY_DATE_NONE without one */
gboolean steady_repository_first_session_date (SteadyDb *db, SteadyDate *date, GError **error);

/** @date: (out): the latest date of any set or answer that counts; STEADY_DATE_NONE without one */
gboolean steady_repository_last_date  (SteadyDb *db, SteadyDate *date, GError **error);

/* --- checks -------------------------------------------------------------------------------------- */

typedef enum
{
  STEADY_CHECKS_COUNTED, /* without the withdrawn ones */
  STEADY_CHECKS_ALL,
} SteadyChecksScope;

gboolean steady_repository_add_check    (SteadyDb *db, const SteadyCheck *check, GError **error);
gboolean steady_repository_remove_check (SteadyDb *db, const char *id, GError **error);
gboolean steady_repository_find_check   (SteadyDb *db, const char *id, SteadyCheck **check, GError **error);
gboolean steady_repository_withdraw     (SteadyDb *db, const char *id, gboolean withdrawn, GError **error);

/** Appends the answers recorded on these dates to @checks, in no order. */
gboolean steady_repository_load_checks  (SteadyDb *db, SteadyDate from, SteadyDate to,
                                         SteadyChecksScope scope, GPtrArray *checks, GError **error);

/** Likewise, of one kind, and without the withdrawn ones. */
gboolean steady_repository_load_checks_of_kind (SteadyDb *db, SteadyCheckKind kind, SteadyDate from,
                                                SteadyDate to, GPtrArray *checks, GError **error);

/** @date: (out): of the first of this kind that counts; STEADY_DATE_NONE without one */
gboolean steady_repository_first_check_date (SteadyDb *db, SteadyCheckKind kind, SteadyDate *date, GError **error);

/** @check: (out) (nullable) (transfer full): the latest that counts, up to @to, with @subject where not
 * NULL */
gboolean steady_repository_latest_check (SteadyDb *db, SteadyCheckKind kind, const char *subject,
                                         SteadyDate to, SteadyCheck **check, GError **error);

/* --- prescriptions --------------------------------------------------------------------------------- */

/** The row is the latest read, whatever @prescription's own read_order says. */
gboolean steady_repository_add_prescription    (SteadyDb *db, const SteadyPrescription *prescription,
                                                GError **error);
/** Likewise; it keeps the read_order it has where no other row took that. */
gboolean steady_repository_put_prescription    (SteadyDb *db, const SteadyPrescription *prescription,
                                                GError **error);
gboolean steady_repository_remove_prescription (SteadyDb *db, const char *id, GError **error);
gboolean steady_repository_find_prescription   (SteadyDb *db, const char *id,
                                                SteadyPrescription **prescription, GError **error);

/** Appends those in force on any of these dates to @prescriptions, in the order they were read. */
gboolean steady_repository_load_prescriptions  (SteadyDb *db, SteadyDate from, SteadyDate to,
                                                GPtrArray *prescriptions, GError **error);

/* --- what the planner decided, and what it kept ------------------------------------------------------ */

/** A recorded decision in words and numbers. The words are the caller's; this room only keeps them. */
typedef struct
{
  SteadyDate date;
  char *exercise;
  char *decision;
  char *rule;   /* (nullable) */
  int level_before;
  int level_after;
  char *variant_before;
  char *variant;
  SteadyDose dose_before;
  SteadyDose dose;
  char *detail; /* (nullable) */
  SteadyDate dates[2];
  int value;
  int usual;
  int count;
  char *word;   /* (nullable) */
  gboolean provisional; /* as it was made */
} SteadyDecisionRow;

void     steady_decision_row_free (SteadyDecisionRow *self);

/** After those of its date and exercise that are there. */
gboolean steady_repository_add_decision     (SteadyDb *db, const SteadyDecisionRow *row, GError **error);

/** Appends (element-type SteadyDecisionRow) to @rows by date, exercise and the order they were added. */
gboolean steady_repository_load_decisions   (SteadyDb *db, SteadyDate from, SteadyDate to, GPtrArray *rows,
                                             GError **error);
gboolean steady_repository_remove_decisions (SteadyDb *db, const char *exercise, SteadyDate from, GError **error);

/** The planner's state after @date, with the answers recorded up to @known_on; it takes the place of an older
 * one. */
gboolean steady_repository_put_state     (SteadyDb *db, SteadyDate date, SteadyDate known_on, GBytes *state,
                                          GError **error);

/**
 * steady_repository_find_state:
 * @before: the state must be of an earlier date
 * @known_on: and know no answer recorded after this one
 * @state: (out) (nullable) (transfer full): the newest such state, or NULL
 */
gboolean steady_repository_find_state    (SteadyDb *db, SteadyDate before, SteadyDate known_on,
                                          SteadyDate *date, SteadyDate *state_known_on, GBytes **state,
                                          GError **error);

/** @date: (out): of the newest state, whatever it knew; STEADY_DATE_NONE without one */
gboolean steady_repository_last_state    (SteadyDb *db, SteadyDate *date, GError **error);
gboolean steady_repository_remove_states (SteadyDb *db, SteadyDate from, GError **error);

/* --- the person, and the session under way ------------------------------------------------------------ */

/** A setting of the person as a dated row; earlier ones stay. */
gboolean steady_repository_put_setting (SteadyDb *db, const char *name, const char *value,
                                        SteadyTime recorded_at, GError **error);
/** @value: (out) (nullable) (transfer full): the latest, or NULL where there never was one */
gboolean steady_repository_get_setting (SteadyDb *db, const char *name, char **value, GError **error);

/** @value: (transfer none): only for the call */
typedef void (*SteadySettingFunc) (SteadyDate date, const char *value, gpointer data);
/** Gives @func every row of a setting, the oldest first. */
gboolean steady_repository_each_setting (SteadyDb *db, const char *name, SteadySettingFunc func, gpointer data,
                                         GError **error);

/** There is one session under way at most: another one's takes its place. */
gboolean steady_repository_put_open_session   (SteadyDb *db, const char *session_id, const char *state,
                                               GError **error);
/** @session_id, @state: (out) (nullable) (transfer full): NULL where none is under way */
gboolean steady_repository_get_open_session   (SteadyDb *db, char **session_id, char **state, GError **error);
gboolean steady_repository_close_open_session (SteadyDb *db, const char *session_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyDecisionRow, steady_decision_row_free)

G_END_DECLS
