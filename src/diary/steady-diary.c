#include "steady-diary-private.h"

#include "steady-kept.h"

enum
{
  CHANGED,
  DAMAGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyDiary, steady_diary, G_TYPE_OBJECT)

static void
steady_diary_finalize (GObject *object)
{
  SteadyDiary *self = STEADY_DIARY (object);

  g_clear_pointer (&self->plan, steady_plan_unref);
  g_clear_pointer (&self->db, steady_db_free);
  g_clear_pointer (&self->catalogue, steady_catalogue_unref);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (steady_diary_parent_class)->finalize (object);
}

static void
steady_diary_class_init (SteadyDiaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steady_diary_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[DAMAGED] = g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
steady_diary_init (SteadyDiary *self)
{
}

static void
on_damaged (gpointer data)
{
  g_signal_emit (data, signals[DAMAGED], 0);
}

SteadyDiary *
steady_diary_open (const char *path, SteadyCatalogue *catalogue, SteadyClock *clock, GError **error)
{
  g_autoptr (SteadyDiary) self = NULL;

  g_return_val_if_fail (path != NULL && catalogue != NULL && STEADY_IS_CLOCK (clock), NULL);

  self = g_object_new (STEADY_TYPE_DIARY, NULL);
  self->db = steady_db_open (path, error);
  if (self->db == NULL)
    return NULL;
  steady_db_on_damaged (self->db, on_damaged, self);
  steady_diary_make_own_folders_private (path);
  self->path = g_strdup (path);
  self->catalogue = steady_catalogue_ref (catalogue);
  self->clock = g_object_ref (clock);
  self->polled_version = steady_db_get_data_version (self->db);
  return g_steal_pointer (&self);
}

SteadyCatalogue *
steady_diary_get_catalogue (SteadyDiary *self)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);
  return self->catalogue;
}

SteadyClock *
steady_diary_get_clock (SteadyDiary *self)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);
  return self->clock;
}

const char *
steady_diary_get_path (SteadyDiary *self)
{
  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);
  return self->path;
}

void
steady_diary_was_written (SteadyDiary *self)
{
  g_clear_pointer (&self->plan, steady_plan_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
steady_diary_poll (SteadyDiary *self)
{
  gint64 version;

  g_return_val_if_fail (STEADY_IS_DIARY (self), FALSE);

  version = steady_db_get_data_version (self->db);
  if (version == self->polled_version)
    return FALSE;
  self->polled_version = version;
  steady_diary_was_written (self);
  return TRUE;
}

SteadyPlan *
steady_diary_plan (SteadyDiary *self, SteadyDate date, GError **error)
{
  gint64 version;

  g_return_val_if_fail (STEADY_IS_DIARY (self) && steady_date_is_valid (date), NULL);

  /* Asked before the plan is made: what another program writes meanwhile makes it stale. */
  version = steady_db_get_data_version (self->db);
  if (self->plan != NULL && self->plan->date == date && self->plan_version == version)
    return steady_plan_ref (self->plan);

  g_clear_pointer (&self->plan, steady_plan_unref);
  self->plan = steady_kept_plan (self, date, error);
  self->plan_version = version;
  return self->plan != NULL ? steady_plan_ref (self->plan) : NULL;
}

GPtrArray *
steady_diary_decisions (SteadyDiary *self, SteadyDate from, SteadyDate to, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (STEADY_IS_DIARY (self), NULL);

  records = steady_kept_decisions (self, from, error);
  while (records != NULL && to != STEADY_DATE_NONE && records->len > 0
         && ((const SteadyDecisionRecord *) g_ptr_array_index (records, records->len - 1))->date > to)
    g_ptr_array_remove_index (records, records->len - 1);
  return g_steal_pointer (&records);
}
