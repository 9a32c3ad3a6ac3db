#include "store-test-utils.h"

#include <sys/stat.h>

#include "steady-repository.h"
#include "temp-folder.h"

TempStore *
temp_store_new (void)
{
  TempStore *self = g_new0 (TempStore, 1);

  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "steady.db", NULL);
  return self;
}

void
temp_store_free (TempStore *self)
{
  temp_folder_remove (self->folder);
  g_free (self->path);
  g_free (self);
}

char *
temp_store_file (TempStore *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

GBytes *
read_bytes (const char *path)
{
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

void
write_bytes (const char *path, gconstpointer data, gsize size)
{
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

guint
mode_of (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

char *
list_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 10000);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

char *
query_text (const char *path, const char *sql)
{
  sqlite3 *db;
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return text;
}

SteadyTime
at (const char *text)
{
  SteadyTime time;

  g_assert_true (steady_time_parse (text, &time));
  return time;
}

SteadyDate
day (const char *text)
{
  SteadyDate date;

  g_assert_true (steady_date_parse (text, &date));
  return date;
}

SteadySet *
make_set (const char *id, const char *session, const char *started_at, int set_no)
{
  SteadySet *set = steady_set_new ();

  set->id = g_strdup (id);
  set->session_id = g_strdup (session);
  set->started_at = at (started_at);
  set->exercise = g_strdup ("straight-leg-raise");
  set->side = STEADY_SIDE_LEFT;
  set->set_no = set_no;
  set->reps = 10;
  set->hold_s = 5;
  return set;
}

void
store_set_up (StoreFixture *self, gconstpointer data)
{
  self->store = temp_store_new ();
  self->db = steady_db_open (self->store->path, NULL);
  g_assert_nonnull (self->db);
}

void
store_tear_down (StoreFixture *self, gconstpointer data)
{
  steady_db_free (self->db);
  temp_store_free (self->store);
}

SteadyDate
store_add (StoreFixture *self, const SteadySet *set)
{
  g_autoptr (GError) error = NULL;
  SteadyDate date;

  steady_repository_add_set (self->db, set, &date, &error);
  g_assert_no_error (error);
  return date;
}

SteadyDate
store_add_simple (StoreFixture *self, const char *id, const char *session, const char *started_at, int set_no)
{
  g_autoptr (SteadySet) set = make_set (id, session, started_at, set_no);

  return store_add (self, set);
}

SteadyDb *
store_make_database (const char *path, guint sets)
{
  SteadyDb *db = steady_db_open (path, NULL);

  g_assert_nonnull (db);
  for (guint i = 1; i <= sets; i++)
    {
      g_autofree char *id = g_strdup_printf ("set-%u", i);
      g_autoptr (SteadySet) set = make_set (id, "s1", "2026-03-01T10:00:00+08:00", (int) i);
      SteadyDate date;

      g_assert_true (steady_repository_add_set (db, set, &date, NULL));
    }
  return db;
}
