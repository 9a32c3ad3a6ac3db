/* diary-test-utils.h: a diary in a folder that goes away again, days of training, plans compared. */
#pragma once

#include "steady-diary.h"
#include "store-test-utils.h"

G_BEGIN_DECLS

typedef struct
{
  TempStore *store;
  SteadyCatalogue *catalogue;
  SteadyClock *clock;
  SteadyDiary *diary;
} DiaryFixture;

/** @data: (nullable): the moment on the clock, as text */
void diary_set_up    (DiaryFixture *self, gconstpointer data);
void diary_tear_down (DiaryFixture *self, gconstpointer data);
void diary_reopen    (DiaryFixture *self);

/** The wall clock on that date, ten in the morning. */
void       set_today   (DiaryFixture *self, SteadyDate date);
SteadyTime time_on     (SteadyDate date, int hour, int minute);

/** (transfer full): a full set of an exercise at its first level, rated clean. */
SteadySet *clean_set   (SteadyCatalogue *catalogue, const char *id, const char *session,
                        SteadyTime started_at, const char *exercise, SteadySide side, int set_no);

/** Adds every set that the plan of the date prescribes for an exercise, all targets met, with these
 * ratings. */
void train             (DiaryFixture *self, SteadyDate date, const char *exercise, SteadyRatings ratings);

/** Adds an answer of that date. */
void answer_on         (DiaryFixture *self, SteadyDate date, SteadyCheckKind kind, int value,
                        const char *subject);

/** The plan for a date, worked out from every row, without anything kept. (transfer full) */
SteadyPlan *replayed_plan      (DiaryFixture *self, SteadyDate date);
/** (transfer full) (element-type SteadyDecisionRecord) */
GPtrArray  *replayed_decisions (DiaryFixture *self);

/** What differs first, or NULL. (transfer full) */
char *compare_plans     (const SteadyPlan *a, const SteadyPlan *b);
char *compare_decisions (GPtrArray *a, GPtrArray *b);

/** The level of an exercise in the plan for a date. */
int   level_on          (DiaryFixture *self, SteadyDate date, const char *exercise);

/** How many rows another program sees in a table. */
void  assert_rows       (DiaryFixture *self, const char *table, const char *expected);

#define RATED(effort, pain, shakiness) ((SteadyRatings) { effort, pain, shakiness })
#define CLEAN RATED (5, 0, 3)

G_END_DECLS
