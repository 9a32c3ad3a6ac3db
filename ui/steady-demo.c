#include "steady-demo.h"

#include <glib/gstdio.h>

#include "steady-error.h"
#include "steady-patient.h"

/* The same weeks each time, so that the demo can be talked about. */
#define SEED 1

struct _SteadyDemo
{
  char *folder;
  SteadyDiary *diary; /* (nullable): handed out already */
};

static gboolean
fill (SteadyDiary *diary, GError **error)
{
  const SteadyImportOptions options = { 0 };
  SteadyTime now = steady_clock_now (steady_diary_get_clock (diary));
  SteadyImportCounts counts;
  g_autoptr (SteadyHistory) history
      = steady_patient_demo (steady_diary_get_catalogue (diary), SEED, STEADY_DEMO_WEEKS_DEFAULT,
                             steady_time_date (now), now.offset_s, error);

  return history != NULL && steady_diary_import (diary, history, &options, &counts, NULL, error);
}

SteadyDemo *
steady_demo_new (SteadyCatalogue *catalogue, SteadyClock *clock, GError **error)
{
  g_autoptr (SteadyDemo) self = g_new0 (SteadyDemo, 1);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("steady-demo-XXXXXX", &local_error);
  if (self->folder == NULL)
    {
      g_set_error_literal (error, STEADY_ERROR, STEADY_ERROR_IO, local_error->message);
      return NULL;
    }
  path = g_build_filename (self->folder, "steady.db", NULL);
  self->diary = steady_diary_open (path, catalogue, clock, error);
  if (self->diary == NULL || !fill (self->diary, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* SQLite's own files, and copies beside them, are all in the one folder; it has no folders in it. */
void
steady_demo_free (SteadyDemo *self)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (self == NULL)
    return;

  g_clear_object (&self->diary);
  if (self->folder != NULL)
    folder = g_dir_open (self->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (self->folder, name, NULL);

      g_unlink (file);
    }
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self);
}

SteadyDiary *
steady_demo_open (SteadyDemo *self)
{
  g_return_val_if_fail (self != NULL && self->diary != NULL, NULL);

  return g_steal_pointer (&self->diary);
}
