/* Everything that the database holds can be written to files and read again without loss: random records of every kind,
 * exported, taken into an empty database, and exported again, byte for byte. */

#include <string.h>

#include "exchange-test-utils.h"
#include "random-history.h"

#define ROUNDS 25

static const SteadyImportOptions plain = { .dry_run = FALSE, .update = FALSE };

/* (transfer full): what the diary holds now. */
static SteadyHistory *
fill (DiaryFixture *self, GRand *rand, const char *code)
{
  SteadyHistory *history = random_history (self->catalogue, rand);
  g_autoptr (GError) error = NULL;
  g_autofree char *conflict = NULL;
  SteadyImportCounts counts;

  steady_diary_set_person_code (self->diary, code, &error);
  g_assert_no_error (error);
  steady_diary_import (self->diary, history, &plain, &counts, &conflict, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.added, ==, history->sets->len + history->checks->len + history->prescriptions->len);
  return history;
}

/* What a person took back is kept, and goes nowhere. */
static void
withdraw_some (DiaryFixture *self, GRand *rand, SteadyHistory *history)
{
  for (guint i = history->checks->len; i > 0; i--)
    {
      const SteadyCheck *check = g_ptr_array_index (history->checks, i - 1);
      g_autoptr (GError) error = NULL;

      if (g_rand_int_range (rand, 0, 8) != 0)
        continue;
      steady_diary_withdraw (self->diary, check->id, TRUE, &error);
      g_assert_no_error (error);
      g_ptr_array_remove_index (history->checks, i - 1);
    }
}

/* By their ids, which stand first. */
static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (**(char * const * const *) a, **(char * const * const *) b);
}

#define ASSERT_SAME_ROWS(kind, a, b)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_assert_cmpuint ((a)->len, ==, (b)->len);                                                                         \
    g_ptr_array_sort ((a), compare_ids);                                                                               \
    g_ptr_array_sort ((b), compare_ids);                                                                               \
    for (guint i = 0; i < (a)->len; i++)                                                                               \
      if (!steady_##kind##_equal (g_ptr_array_index ((a), i), g_ptr_array_index ((b), i)))                             \
        g_error (#kind " %s came back as another", **(char * const * const *) &g_ptr_array_index ((a), i));            \
  }                                                                                                                    \
  G_STMT_END

/* Not only do both write the same: what came back is what there was, in each of its fields. */
static void
assert_came_back (DiaryFixture *self, SteadyHistory *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyHistory) history = steady_diary_history (self->diary, STEADY_DATE_NONE, STEADY_DATE_NONE, &error);

  g_assert_no_error (error);
  ASSERT_SAME_ROWS (set, expected->sets, history->sets);
  ASSERT_SAME_ROWS (check, expected->checks, history->checks);
  ASSERT_SAME_ROWS (prescription, expected->prescriptions, history->prescriptions);
}

/* Takes the files of one diary into another; @first: which of the three kinds comes first. */
static void
carry_over (DiaryFixture *from, DiaryFixture *to, int first)
{
  static const SteadyFileKind kinds[] = { STEADY_FILE_SETS, STEADY_FILE_CHECKS, STEADY_FILE_PRESCRIPTION };
  g_autoptr (SteadyImport) import = steady_import_new (to->diary, FALSE);
  SteadyImportCounts counts;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      SteadyFileKind kind = kinds[(first + i) % 3];
      char *text = export_text (from->diary, kind);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), g_free);

      g_assert_true (steady_import_read_stream (import, stream, steady_file_kind_to_string (kind), NULL, &error));
    }
  if (steady_import_get_mistakes (import)->len > 0)
    g_error ("%s", mistake_text (import, 0));
  steady_import_apply (import, &plain, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.updated + counts.unchanged, ==, 0);
}

static void
assert_same (DiaryFixture *a, DiaryFixture *b)
{
  for (int kind = 0; kind < STEADY_N_FILE_KINDS; kind++)
    {
      g_autofree char *one = export_text (a->diary, (SteadyFileKind) kind);
      g_autofree char *other = export_text (b->diary, (SteadyFileKind) kind);
      const char *name = steady_file_kind_to_string ((SteadyFileKind) kind);
      gsize same = 0;

      while (one[same] != '\0' && one[same] == other[same])
        same++;
      if (one[same] != other[same])
        g_error ("%s differ at byte %" G_GSIZE_FORMAT ": “%.80s” and “%.80s”", name, same, one + same, other + same);
    }
}

static void
test_random (void)
{
  static const char * const codes[] = { "", "K-17", "=李,\"x\"", "'" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260105);

  for (int round = 0; round < ROUNDS; round++)
    {
      const char *code = codes[round % (int) G_N_ELEMENTS (codes)];
      DiaryFixture from = { 0 };
      DiaryFixture to = { 0 };
      g_autoptr (SteadyHistory) history = NULL;
      g_autoptr (GError) error = NULL;

      diary_set_up (&from, NULL);
      diary_set_up (&to, NULL);
      history = fill (&from, rand, code);
      withdraw_some (&from, rand, history);
      steady_diary_set_person_code (to.diary, code, &error);
      g_assert_no_error (error);
      carry_over (&from, &to, round % 3);
      assert_same (&from, &to);
      assert_came_back (&to, history);
      diary_tear_down (&from, NULL);
      diary_tear_down (&to, NULL);
    }
}

/* In parts by date, put together again in any order. */
static void
test_in_parts (void)
{
  static const SteadyFileKind kinds[] = { STEADY_FILE_CHECKS, STEADY_FILE_SETS };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  DiaryFixture from = { 0 };
  DiaryFixture to = { 0 };
  SteadyDate middle = steady_date_from_ymd (2026, 2, 1);

  diary_set_up (&from, NULL);
  diary_set_up (&to, NULL);
  steady_history_free (fill (&from, rand, ""));
  for (int later = 1; later >= 0; later--)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        SteadyExportOptions options = { .from = later ? middle : STEADY_DATE_NONE, .to = later ? STEADY_DATE_NONE : middle - 1 };
        g_autoptr (SteadyImport) import = steady_import_new (to.diary, FALSE);
        g_autoptr (GBytes) text = steady_export (from.diary, kinds[i], &options, NULL);
        g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (text);
        SteadyImportCounts counts;
        g_autoptr (GError) error = NULL;

        g_assert_true (steady_import_read_stream (import, stream, "part.csv", NULL, &error));
        steady_import_apply (import, &plain, &counts, &error);
        g_assert_no_error (error);
      }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *one = export_text (from.diary, kinds[i]);
      g_autofree char *other = export_text (to.diary, kinds[i]);

      g_assert_cmpstr (one, ==, other);
    }
  diary_tear_down (&from, NULL);
  diary_tear_down (&to, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/random", test_random);
  g_test_add_func ("/round-trip/in-parts", test_in_parts);
  return g_test_run ();
}
