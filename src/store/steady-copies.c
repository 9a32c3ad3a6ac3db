#include "steady-copies.h"

#include <glib/gstdio.h>
#include <string.h>

#include "steady-backup-private.h"
#include "steady-db-file.h"

#define FOLDER "backups"
#define ENDING ".db"

/* --- names ---------------------------------------------------------------------------------------- */

static char *
get_folder (const char *database)
{
  g_autofree char *parent = g_path_get_dirname (database);

  return g_build_filename (parent, FOLDER, NULL);
}

/* Several databases may share a folder: "NAME-" tells whose a copy is. */
static char *
get_prefix (const char *database)
{
  g_autofree char *name = g_path_get_basename (database);

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return g_strconcat (name, "-", NULL);
}

static char *
get_copy_path (const char *database, SteadyDate date)
{
  g_autofree char *folder = get_folder (database);
  g_autofree char *prefix = get_prefix (database);
  char day[STEADY_DATE_TEXT_SIZE];
  g_autofree char *name = g_strconcat (prefix, steady_date_format (date, day), ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

SteadyDate
steady_copies_date_of (const char *database, const char *copy)
{
  g_autofree char *prefix = NULL;
  g_autofree char *name = NULL;
  SteadyDate date;

  g_return_val_if_fail (database != NULL && copy != NULL, STEADY_DATE_NONE);

  prefix = get_prefix (database);
  name = g_path_get_basename (copy);
  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name + strlen (prefix), ENDING))
    return STEADY_DATE_NONE;
  name[strlen (name) - strlen (ENDING)] = '\0';
  return steady_date_parse (name + strlen (prefix), &date) ? date : STEADY_DATE_NONE;
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  /* One folder, one prefix, and a date that sorts as text. */
  return strcmp (*(const char * const *) b, *(const char * const *) a);
}

GPtrArray *
steady_copies_list (const char *database)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (database != NULL, NULL);

  folder = get_folder (database);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (steady_copies_date_of (database, name) != STEADY_DATE_NONE)
      g_ptr_array_add (copies, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (copies, compare_latest_first);
  return g_steal_pointer (&copies);
}

/* --- which are kept --------------------------------------------------------------------------------- */

typedef struct
{
  guint days;
  guint weeks;
  SteadyDate week; /* of the copy looked at before */
} Tally;

/* Asked from the latest on: the first one of a week that is seen is its last. */
static gboolean
is_kept (Tally *tally, SteadyDate date)
{
  SteadyDate week = steady_date_week_start (date);
  gboolean last_of_week = tally->week == STEADY_DATE_NONE || week != tally->week;

  tally->week = week;
  if (tally->days < STEADY_COPIES_DAILY)
    {
      tally->days++;
      return TRUE;
    }
  if (!last_of_week || tally->weeks == STEADY_COPIES_WEEKLY)
    return FALSE;
  tally->weeks++;
  return TRUE;
}

static void
prune (const char *database, SteadyDate today)
{
  g_autoptr (GPtrArray) copies = steady_copies_list (database);
  Tally ahead = { 0, 0, STEADY_DATE_NONE };
  Tally past = { 0, 0, STEADY_DATE_NONE };

  for (guint i = 0; i < copies->len; i++)
    {
      const char *path = g_ptr_array_index (copies, i);
      SteadyDate date = steady_copies_date_of (database, path);

      if (!is_kept (date > today ? &ahead : &past, date) && g_unlink (path) != 0)
        g_info ("%s cannot be removed", path);
    }
}

/* --- making ------------------------------------------------------------------------------------------ */

/* The one made last, as far as the dates tell. */
static const char *
find_latest (GPtrArray *copies, const char *database, SteadyDate today)
{
  for (guint i = 0; i < copies->len; i++)
    if (steady_copies_date_of (database, g_ptr_array_index (copies, i)) <= today)
      return g_ptr_array_index (copies, i);
  return copies->len > 0 ? g_ptr_array_index (copies, 0) : NULL;
}

/* A copy that cannot be read any more counts as different. */
static gboolean
is_unchanged (SteadyDb *db, const char *latest)
{
  g_autoptr (SteadyDb) copy = latest != NULL ? steady_db_open_raw (latest, SQLITE_OPEN_READONLY, NULL) : NULL;

  return copy != NULL && steady_backup_compare (db, copy, NULL);
}

static gboolean
is_empty (SteadyDb *db, gboolean *empty, GError **error)
{
  gint64 rows;

  if (!steady_db_query_int (db,
                            "SELECT EXISTS (SELECT 1 FROM sets) OR EXISTS (SELECT 1 FROM checks)"
                            " OR EXISTS (SELECT 1 FROM prescriptions)",
                            0, &rows, error))
    return FALSE;
  *empty = rows == 0;
  return TRUE;
}

static gboolean
make (SteadyDb *db, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return steady_db_file_create_folder (folder, error) && steady_backup_write (db, path, error);
}

static gboolean
keep (SteadyDb *db, const char *path, SteadyDate today, SteadyCopyResult *result, GError **error)
{
  const char *database = steady_db_get_path (db);
  g_autoptr (GPtrArray) copies = steady_copies_list (database);
  gboolean empty;

  if (!is_empty (db, &empty, error))
    return FALSE;
  if (empty)
    *result = STEADY_COPY_EMPTY;
  else if (is_unchanged (db, find_latest (copies, database, today)))
    *result = STEADY_COPY_UNCHANGED;
  else if (!make (db, path, error))
    return FALSE;
  else
    {
      *result = STEADY_COPY_MADE;
      prune (database, today);
    }
  return TRUE;
}

gboolean
steady_copies_keep (const char *database, SteadyDate today, SteadyCopyResult *result, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (SteadyDb) db = NULL;
  SteadyFileState state;
  guint newest;

  g_return_val_if_fail (database != NULL && steady_date_is_valid (today) && result != NULL, FALSE);

  path = get_copy_path (database, today);
  *result = STEADY_COPY_NOT_DUE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  steady_schema_migrations (&newest);
  if (!steady_db_file_inspect (database, (int) newest, &state, error))
    return FALSE;
  *result = STEADY_COPY_EMPTY;
  if (state != STEADY_FILE_OURS)
    return TRUE;
  db = steady_db_open_raw (database, SQLITE_OPEN_READWRITE, error);
  return db != NULL && keep (db, path, today, result, error);
}
