/* What the metadata says of each column is what every file has: names, order, what may be empty, ranges and words. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange-test-utils.h"
#include "random-history.h"
#include "steady-csvw.h"

static JsonObject *
parse (JsonParser *parser, SteadyFileKind kind, const char *name)
{
  g_autofree char *text = steady_csvw_metadata (kind, name);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_columns (void)
{
  for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *root = parse (parser, (SteadyFileKind) kind, "here.csv");
      JsonObject *schema = json_object_get_object_member (root, "tableSchema");
      JsonArray *described = json_object_get_array_member (schema, "columns");
      guint n_columns;
      const SteadyColumn *columns = steady_file_columns ((SteadyFileKind) kind, &n_columns);

      g_assert_cmpstr (json_object_get_string_member (root, "@context"), ==, "http://www.w3.org/ns/csvw");
      g_assert_cmpstr (json_object_get_string_member (root, "url"), ==, "here.csv");
      g_assert_cmpstr (json_object_get_string_member (root, "schema:version"), ==, STEADY_SCHEMA_VERSION);
      g_assert_cmpuint (json_array_get_length (described), ==, n_columns);
      for (guint i = 0; i < n_columns; i++)
        {
          JsonObject *column = json_array_get_object_element (described, i);
          const char *meaning = json_object_get_string_member (column, "dc:description");

          g_assert_cmpstr (json_object_get_string_member (column, "name"), ==, columns[i].name);
          g_assert_true (strlen (meaning) > 5 && g_str_has_suffix (meaning, "."));
          /* Numbers with a measure say it. */
          if (strstr (columns[i].name, "_s") != NULL && g_str_has_suffix (columns[i].name, "_s"))
            g_assert_cmpstr (json_object_get_string_member (column, "schema:unitText"), ==, "seconds");
        }
    }
}

static void
assert_number (JsonObject *datatype, const char *cell, gboolean whole)
{
  char *end = NULL;
  double value = g_ascii_strtod (cell, &end);

  g_assert_cmpstr (end, ==, "");
  if (whole)
    g_assert_null (strchr (cell, '.'));
  g_assert_cmpfloat (value, >=, (double) json_object_get_int_member (datatype, "minimum"));
  if (json_object_has_member (datatype, "maximum"))
    g_assert_cmpfloat (value, <=, (double) json_object_get_int_member (datatype, "maximum"));
}

static void
assert_cell (JsonObject *column, const char *cell)
{
  JsonObject *datatype = json_object_get_object_member (column, "datatype");
  const char *base = json_object_get_string_member (datatype, "base");
  SteadyDate date;
  SteadyTime time;

  if (*cell == '\0')
    {
      if (json_object_get_boolean_member (column, "required"))
        g_error ("%s is empty", json_object_get_string_member (column, "name"));
      return;
    }
  if (g_str_equal (base, "integer") || g_str_equal (base, "decimal"))
    assert_number (datatype, cell, g_str_equal (base, "integer"));
  else if (g_str_equal (base, "date"))
    g_assert_true (steady_date_parse (cell, &date));
  else if (g_str_equal (base, "dateTime"))
    g_assert_true (steady_time_parse (cell, &time));
  else if (json_object_has_member (datatype, "format"))
    {
      g_autofree char *pattern = g_strdup_printf ("^(%s)$", json_object_get_string_member (datatype, "format"));

      if (!g_regex_match_simple (pattern, steady_csv_restore_text (cell), 0, 0))
        g_error ("%s: “%s” is none of %s", json_object_get_string_member (column, "name"), cell, pattern);
    }
}

static void
check_file (SteadyDiary *diary, SteadyFileKind kind)
{
  char *text = export_text (diary, kind);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), g_free);
  g_autoptr (SteadyCsvReader) reader = steady_csv_reader_new (stream);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, kind, "x.csv");
  JsonArray *columns = json_object_get_array_member (json_object_get_object_member (root, "tableSchema"), "columns");
  GPtrArray *cells;
  guint n_rows = 0;

  g_assert_true (steady_csv_reader_next (reader, &cells, NULL, NULL));
  for (; steady_csv_reader_next (reader, &cells, NULL, NULL); n_rows++)
    for (guint i = 0; i < cells->len; i++)
      assert_cell (json_array_get_object_element (columns, i), g_ptr_array_index (cells, i));
  g_assert_cmpuint (n_rows, >, 0);
}

static void
test_files_keep_to_it (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (SteadyHistory) history = random_history (self->catalogue, rand);
  SteadyImportOptions options = { 0 };
  SteadyImportCounts counts;

  g_assert_true (steady_diary_import (self->diary, history, &options, &counts, NULL, NULL));
  for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
    check_file (self->diary, (SteadyFileKind) kind);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csvw/columns", test_columns);
  g_test_add ("/csvw/files-keep-to-it", DiaryFixture, NULL, diary_set_up, test_files_keep_to_it, diary_tear_down);
  return g_test_run ();
}
