/* steady-diary-private.h: the diary as the files of this room see it. */
#pragma once

#include "steady-db.h"
#include "steady-diary.h"

G_BEGIN_DECLS

struct _SteadyDiary
{
  GObject parent_instance;

  char *path;
  SteadyCatalogue *catalogue;
  SteadyClock *clock;
  SteadyDb *db;
  gint64 polled_version; /* of the data when another program's writes were last told */
  gint64 plan_version;   /* of the data that @plan was made from */
  SteadyPlan *plan;      /* (nullable): the last one made */
};

/* The code for the physiotherapist, as a setting of the person. */
#define STEADY_SETTING_PERSON_CODE "person-code"

/** Forgets what was worked out from the data, and tells everybody. */
void steady_diary_was_written (SteadyDiary *self);

/** (transfer full): as steady_diary_history(), inside a transaction that is open already. */
SteadyHistory *steady_diary_history_within (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error);

/** Appends the answers that steady_schedule_apply() looks at and that are the last of their kinds on @date. */
gboolean steady_diary_load_schedule (SteadyDiary *self, SteadyDate date, GPtrArray *checks, GError **error);

/** Where the database lies in Steady's own data folder, that folder and those on the way are for the person
 * alone. */
void steady_diary_make_own_folders_private (const char *path);

G_END_DECLS
