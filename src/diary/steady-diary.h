/* steady-diary.h: the one door to a person's data. What the programs do: finish a set, answer a question,
 * withdraw an answer, plan for a date, take in a file, all of it durable when the call returns.
 *
 * A diary belongs to one thread; another thread, like another program, opens its own. */
#pragma once

#include <glib-object.h>

#include "steady-clock.h"
#include "steady-planner.h"
#include "steady-schedule.h"

G_BEGIN_DECLS

#define STEADY_TYPE_DIARY (steady_diary_get_type ())
G_DECLARE_FINAL_TYPE (SteadyDiary, steady_diary, STEADY, DIARY, GObject)

/* Signals:
 *   "changed" (): after anything was written, by this program or (after steady_diary_poll()) another one.
 *   "damaged" (): a call found that the file is damaged, and ends in STEADY_ERROR_CORRUPT; a handler may only
 *     take note of it, since that call is still under way. */

/**
 * steady_diary_open:
 * @path: the database file; its folder is made (0700) and the file (0600) where they are missing
 *
 * Returns: (transfer full): or NULL with STEADY_ERROR_IO, _BUSY, _CORRUPT, _FOREIGN or _TOO_NEW; the file is then as it
 *   was
 */
SteadyDiary     *steady_diary_open (const char *path, SteadyCatalogue *catalogue, SteadyClock *clock,
                                    GError **error);

SteadyCatalogue *steady_diary_get_catalogue (SteadyDiary *self);
SteadyClock     *steady_diary_get_clock     (SteadyDiary *self);
const char      *steady_diary_get_path      (SteadyDiary *self);

/** Whether another program wrote since the last look; emits "changed" if so. Cheap. */
gboolean         steady_diary_poll (SteadyDiary *self);

/* --- reading ---------------------------------------------------------------------------------- */

/** (transfer full): the plan for a date; today's is kept until something changes. */
SteadyPlan      *steady_diary_plan (SteadyDiary *self, SteadyDate date, GError **error);

/** (transfer full): all sets, checks (without the withdrawn ones), and prescriptions in force on any of the
 * dates, from @from to @to (STEADY_DATE_NONE: no bound), sorted. */
SteadyHistory   *steady_diary_history (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error);

/** The date of a session, its first set's; STEADY_DATE_NONE: it has none yet. */
SteadyDate       steady_diary_session_date (SteadyDiary *self, const char *session_id);

/** Gives @func each set of these dates in the same order, one at a time: for as many as there may be. */
gboolean         steady_diary_each_set (SteadyDiary *self, SteadyDate from, SteadyDate to, SteadySetFunc func,
                                        gpointer data, GError **error);

/** (transfer full) (element-type SteadyDecisionRecord): by date, then the catalogue's order. */
GPtrArray       *steady_diary_decisions (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error);

/** (transfer full) (element-type SteadyCheck): every answer, the withdrawn ones too, latest first. */
GPtrArray       *steady_diary_all_checks (SteadyDiary *self, GError **error);

SteadySchedule   steady_diary_schedule (SteadyDiary *self, SteadyDate date);

/** (nullable) (transfer full): the latest answer of a kind (and subject, where not NULL) up to a date. */
SteadyCheck     *steady_diary_latest_check (SteadyDiary *self, SteadyCheckKind kind, const char *subject,
                                            SteadyDate date);

/** TRUE before the first-start questions were answered. */
gboolean         steady_diary_is_new (SteadyDiary *self);

/**
 * steady_diary_next_day_question:
 *
 * The last training day before @today that has no next-day answer yet, as long as no set was done since and
 * it is still worth asking (the last training day only); STEADY_DATE_NONE where nothing is to be asked.
 */
SteadyDate       steady_diary_next_day_question (SteadyDiary *self, SteadyDate today);

/** Whether the weekly self-check is due: none within the last 7 days (< 7). */
gboolean         steady_diary_self_check_due (SteadyDiary *self, SteadyDate today);

/* --- writing: each call is one durable transaction --------------------------------------------- */

/**
 * steady_diary_add_set:
 * @set: every field but @date, which is its session's
 *
 * Ratings may follow with steady_diary_rate(). Where the set has some, they stand on every set of its
 * exercise in the session; where it has none, it takes those that are there. Given again with the same
 * content it is there once.
 *
 * Returns: FALSE with STEADY_ERROR_CONFLICT where the id, or the number in its session, is another set's
 */
gboolean         steady_diary_add_set    (SteadyDiary *self, const SteadySet *set, GError **error);

/** @sets: (element-type SteadySet): all of them, or none. */
gboolean         steady_diary_add_sets   (SteadyDiary *self, GPtrArray *sets, GError **error);
/** Likewise, for a set that is there; its ratings, also absent ones, then stand on all.
 * STEADY_ERROR_NOT_FOUND */
gboolean         steady_diary_update_set (SteadyDiary *self, const SteadySet *set, GError **error);
gboolean         steady_diary_delete_set (SteadyDiary *self, const char *id, GError **error);

/**
 * Gives every set of an exercise in a session its ratings; all absent withdraws them. What was there and is changed by
 * it is kept, once for each date on which it is changed. STEADY_ERROR_NOT_FOUND where there is no such set.
 */
gboolean         steady_diary_rate       (SteadyDiary *self, const char *session_id, const char *exercise,
                                          SteadyRatings ratings, GError **error);

/** What ratings were until they were changed or withdrawn. */
typedef struct
{
  SteadyDate date; /* on which that was done */
  SteadyRatings ratings;
} SteadyRatedBefore;

/** (transfer full) (element-type SteadyRatedBefore): the oldest first; empty where they are as they were given. */
GArray          *steady_diary_rated_before (SteadyDiary *self, const char *session_id, const char *exercise,
                                            GError **error);

/** Makes id and time itself. @tenths: the value in tenths. */
gboolean         steady_diary_answer     (SteadyDiary *self, SteadyCheckKind kind, int tenths,
                                          const char *subject, const char *note, GError **error);

/** Several answers at once, all or none (first start, self-check); ids and times as given. (element-type
 * SteadyCheck) */
gboolean         steady_diary_add_checks (SteadyDiary *self, GPtrArray *checks, GError **error);
/** Taken back, or put in force again: a withdrawn answer is kept and does not count. */
gboolean         steady_diary_withdraw   (SteadyDiary *self, const char *check_id, gboolean withdrawn,
                                          GError **error);

/** The code a person chose for the physiotherapist; "" where none. (transfer full) */
char            *steady_diary_get_person_code (SteadyDiary *self);
gboolean         steady_diary_set_person_code (SteadyDiary *self, const char *code, GError **error);

/* --- the session under way ---------------------------------------------------------------------- */

/**
 * A session that was begun and not closed, as the session controller saved it: an opaque text (the queue
 * and where it stood). It is written with each set in the same transaction, and forgotten by closing.
 * There is one at most: another one's takes its place.
 */
gboolean         steady_diary_save_session  (SteadyDiary *self, const char *session_id, const char *state,
                                             GError **error);
/** (nullable) (transfer full): state of the open session; @session_id (out) (transfer full) */
char            *steady_diary_get_open_session (SteadyDiary *self, char **session_id);
gboolean         steady_diary_close_session (SteadyDiary *self, const char *session_id, GError **error);
/** A set and the session's new state, in one transaction. */
gboolean         steady_diary_finish_set    (SteadyDiary *self, const SteadySet *set, const char *state,
                                             GError **error);

/* --- taking files in ----------------------------------------------------------------------------- */

/** How far an import has come with one row. */
typedef enum
{
  STEADY_IMPORT_ROW_ADDED,     /* it is new */
  STEADY_IMPORT_ROW_UPDATED,   /* its id is known with other content */
  STEADY_IMPORT_ROW_UNCHANGED, /* it is known as it is */
  STEADY_IMPORT_ROW_WRITTEN,   /* one that was new or other is in its place */
  STEADY_IMPORT_PLANNED,       /* the plan was worked out anew: the last moment to stop */
} SteadyImportStep;

/**
 * SteadyImportWatch:
 *
 * Told of each row what it is – sets, then checks, then prescriptions, each in their order – and then of each that is
 * written, again in this order; at last that the plan is made.
 *
 * Returns: FALSE to stop: the import fails with STEADY_ERROR_CANCELLED, and nothing changed
 */
typedef gboolean (*SteadyImportWatch) (SteadyImportStep step, gpointer data);

/** How rows that came from files are to be taken. */
typedef struct
{
  gboolean dry_run; /* say what would change, change nothing */
  gboolean update;  /* a known id with other content replaces what is there */
  SteadyImportWatch watch; /* (nullable) */
  gpointer watch_data;
} SteadyImportOptions;

typedef struct
{
  guint added;
  guint updated;
  guint unchanged;
} SteadyImportCounts;

/**
 * steady_diary_import:
 * @rows: rows of files, already checked one by one, each id once; prescriptions in the order they were read
 * @conflict: (out) (nullable) (transfer full): on STEADY_ERROR_CONFLICT, the id of the row
 *
 * All in one transaction. Checks what only the whole can tell: ids known with other content, ratings of one
 * exercise in one session that disagree (one that is absent agrees with any), two sets of the same number,
 * side, exercise and session. An answer that the person withdrew stays withdrawn.
 *
 * Returns: FALSE with STEADY_ERROR_CONFLICT or _INVALID, and nothing changed; the message names no file
 */
gboolean         steady_diary_import (SteadyDiary *self, const SteadyHistory *rows,
                                      const SteadyImportOptions *options, SteadyImportCounts *counts,
                                      char **conflict, GError **error);

/**
 * SteadyIntake:
 *
 * The same piece by piece, for more rows than are to be in memory together. Everything is one transaction: only
 * steady_intake_finish() makes it last, and where the intake is freed before, or anything failed, nothing changed. Sets
 * that replace others (update) may change places only within a piece.
 */
typedef struct _SteadyIntake SteadyIntake;

/** (transfer full) (nullable). As long as it lives nothing else can be written. */
SteadyIntake    *steady_intake_begin  (SteadyDiary *diary, const SteadyImportOptions *options, GError **error);
gboolean         steady_intake_take   (SteadyIntake *self, const SteadyHistory *rows, char **conflict, GError **error);
gboolean         steady_intake_finish (SteadyIntake *self, SteadyImportCounts *counts, GError **error);
void             steady_intake_free   (SteadyIntake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyIntake, steady_intake_free)

/**
 * steady_diary_preview_import:
 * @options: taken as a dry run, whatever it says
 * @date: which plan is asked for
 * @plan: (out) (transfer full): the plan for @date as it would be afterwards
 *
 * As steady_diary_import(), and nothing is changed.
 */
gboolean         steady_diary_preview_import (SteadyDiary *self, const SteadyHistory *rows,
                                              const SteadyImportOptions *options, SteadyDate date,
                                              SteadyImportCounts *counts, SteadyPlan **plan, char **conflict,
                                              GError **error);

/* --- what a professional ordered ------------------------------------------------------------------ */

/** (transfer full) (element-type SteadyPrescription): all there are, in the order they were read. */
GPtrArray       *steady_diary_prescriptions (SteadyDiary *self, GError **error);

/**
 * steady_diary_end_prescription:
 * @was: (out) (optional) (transfer full): the order as it was, for steady_diary_put_prescription()
 *
 * The order does not count from @today on; where its exercise was trained today already, from tomorrow on, so that
 * what was done is judged by what was asked. One that then never counted is taken away.
 *
 * Returns: FALSE with STEADY_ERROR_NOT_FOUND
 */
gboolean         steady_diary_end_prescription (SteadyDiary *self, const char *id, SteadyDate today,
                                                SteadyPrescription **was, GError **error);

/** Puts an order in, or in the place of that with its id; where it was read before, it keeps its place. */
gboolean         steady_diary_put_prescription (SteadyDiary *self, const SteadyPrescription *prescription,
                                                GError **error);

/* --- care of the file ------------------------------------------------------------------------------ */

/** Integrity, foreign keys and counts as lines of text. (transfer full) (nullable) */
char            *steady_diary_check   (SteadyDiary *self, GError **error);
/** A verified copy, 0600, written aside and renamed. */
gboolean         steady_diary_backup  (SteadyDiary *self, const char *path, GError **error);
/** Verifies @path first, keeps the replaced database beside it, then takes its place. */
gboolean         steady_diary_restore (const char *database, const char *path, char **kept, GError **error);

/* --- copies that are made by themselves -------------------------------------------------------------- */

typedef enum
{
  STEADY_DIARY_COPY_MADE,
  STEADY_DIARY_COPY_NOT_NEEDED, /* there is one of today, or nothing was written since the newest */
} SteadyDiaryCopy;

/**
 * steady_diary_keep_copy:
 * @database: opened anew: may be called in any thread, also while a diary is open
 *
 * Makes the copy of @today if one is needed, and lets go of those that are past their time: kept are the last 7
 * and, before these, the last of 4 weeks. They lie in the folder "backups" beside the database.
 *
 * Returns: FALSE with STEADY_ERROR_CORRUPT where the database turned out to be damaged, _BUSY or _IO
 */
gboolean         steady_diary_keep_copy    (const char *database, SteadyDate today, SteadyDiaryCopy *made,
                                            GError **error);

/** (transfer full) (element-type filename): the copies there are, the latest date first: for
 * steady_diary_restore(). */
GPtrArray       *steady_diary_list_copies  (const char *database);

/** The local date on which such a copy was made. */
SteadyDate       steady_diary_copy_date    (const char *database, const char *copy);

/* --- a damaged database -------------------------------------------------------------------------------- */

/** What is in a database. */
typedef struct
{
  guint sets;
  guint checks;
  guint prescriptions;
  guint trainings;       /* with at least one set */
  SteadyDate first_date; /* of any set; STEADY_DATE_NONE without one */
  SteadyDate last_date;  /* of any set or answer; STEADY_DATE_NONE without one */
  gboolean gaps;         /* some rows could not be read */
  int lost;              /* how many, where that can be told; else -1 */
} SteadyDiaryContent;

/** Reads a whole copy and says what is in it; fails as steady_diary_restore() would. In any thread. */
gboolean         steady_diary_look    (const char *path, SteadyDiaryContent *content, GError **error);

/**
 * steady_diary_salvage:
 * @database: closed by everybody; it is only read. In any thread
 *
 * Saves what can still be read into a database beside it, for steady_diary_restore().
 *
 * Returns: (transfer full): its name; or NULL with STEADY_ERROR_CORRUPT where nothing can be read,
 *   STEADY_ERROR_TOO_NEW, or _IO
 */
char            *steady_diary_salvage (const char *database, SteadyDiaryContent *content, GError **error);

/** Copies the file and its logs byte for byte to @path (0600) and beside it, for somebody who can help. */
gboolean         steady_diary_copy_damaged (const char *database, const char *path, GError **error);

/* --- where data lives ------------------------------------------------------------------------------- */

/** (transfer full): $XDG_DATA_HOME/steady/steady.db, or people/@person/steady.db. @person: (nullable) */
char            *steady_diary_default_path (const char *person);
/** (transfer full): $XDG_DATA_HOME/steady/exercises */
char            *steady_diary_exercise_dir (void);
/** A name for a folder: letters of any language, digits, space, "-", "_", 1–64 characters, no leading dot. */
gboolean         steady_diary_person_is_valid (const char *person);

G_END_DECLS
