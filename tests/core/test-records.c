/* Sets, checks and prescriptions as values: a copy is equal, and whatever differs is seen. */

#include "steady-check.h"
#include "steady-history.h"
#include "steady-prescription.h"
#include "steady-set.h"

typedef enum
{
  TEXT,
  NUMBER,
  LONG_NUMBER,
} FieldKind;

typedef struct
{
  FieldKind kind;
  gsize offset;
} Field;

#define FIELD(type, kind, member) { kind, G_STRUCT_OFFSET (type, member) }

G_STATIC_ASSERT (sizeof (SteadySide) == sizeof (int) && sizeof (gboolean) == sizeof (int));

/* Makes a field another one's. */
static void
change (gpointer record, const Field *field)
{
  if (field->kind == TEXT)
    {
      char **text = &G_STRUCT_MEMBER (char *, record, field->offset);

      g_free (*text);
      *text = g_strdup ("other");
    }
  else if (field->kind == LONG_NUMBER)
    G_STRUCT_MEMBER (gint64, record, field->offset) += 1;
  else
    G_STRUCT_MEMBER (int, record, field->offset) += 1;
}

static SteadySet *
sample_set (void)
{
  SteadySet *set = steady_set_new ();

  set->id = g_strdup ("a");
  set->session_id = g_strdup ("s");
  set->started_at = (SteadyTime) { 1772359260, 28800 };
  set->date = 20513;
  set->exercise = g_strdup ("plank");
  set->variant = g_strdup ("knees");
  set->hold_s = 30;
  set->note = g_strdup ("tired");
  return set;
}

static void
test_sets (void)
{
  static const Field fields[] = {
    FIELD (SteadySet, TEXT, id), FIELD (SteadySet, TEXT, session_id), FIELD (SteadySet, LONG_NUMBER, started_at.unix_s),
    FIELD (SteadySet, NUMBER, started_at.offset_s), FIELD (SteadySet, TEXT, exercise), FIELD (SteadySet, TEXT, variant),
    FIELD (SteadySet, NUMBER, side), FIELD (SteadySet, NUMBER, set_no), FIELD (SteadySet, NUMBER, target_reps),
    FIELD (SteadySet, NUMBER, target_hold_s), FIELD (SteadySet, NUMBER, reps), FIELD (SteadySet, NUMBER, hold_s),
    FIELD (SteadySet, NUMBER, duration_s), FIELD (SteadySet, NUMBER, ratings.effort), FIELD (SteadySet, NUMBER, ratings.pain),
    FIELD (SteadySet, NUMBER, ratings.shakiness), FIELD (SteadySet, NUMBER, shake_onset_s), FIELD (SteadySet, NUMBER, status),
    FIELD (SteadySet, NUMBER, origin), FIELD (SteadySet, TEXT, note),
  };
  g_autoptr (SteadySet) set = sample_set ();
  g_autoptr (SteadySet) same = steady_set_copy (set);

  g_assert_true (steady_set_equal (set, same));
  g_assert_cmpint (steady_set_compare (set, same), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (SteadySet) other = steady_set_copy (set);

      change (other, &fields[i]);
      g_assert_false (steady_set_equal (set, other));
    }
}

/* The order is total: of two different sets one comes first, whichever way they are asked. */
static void
test_order_of_sets (void)
{
  static const Field fields[] = {
    FIELD (SteadySet, NUMBER, date), FIELD (SteadySet, LONG_NUMBER, started_at.unix_s), FIELD (SteadySet, NUMBER, set_no),
    FIELD (SteadySet, NUMBER, side), FIELD (SteadySet, TEXT, id),
  };
  g_autoptr (SteadySet) set = sample_set ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (SteadySet) later = steady_set_copy (set);

      change (later, &fields[i]);
      g_assert_cmpint (steady_set_compare (set, later), <, 0);
      g_assert_cmpint (steady_set_compare (later, set), >, 0);
    }
}

static void
test_checks (void)
{
  static const Field fields[] = {
    FIELD (SteadyCheck, TEXT, id), FIELD (SteadyCheck, LONG_NUMBER, recorded_at.unix_s),
    FIELD (SteadyCheck, NUMBER, recorded_at.offset_s), FIELD (SteadyCheck, NUMBER, kind), FIELD (SteadyCheck, NUMBER, tenths),
    FIELD (SteadyCheck, TEXT, subject), FIELD (SteadyCheck, TEXT, note), FIELD (SteadyCheck, NUMBER, withdrawn),
  };
  g_autoptr (SteadyCheck) check
    = steady_check_new ("c", (SteadyTime) { 1772359260, 28800 }, STEADY_CHECK_NEXT_DAY_PAIN, 3, "2026-03-01");
  g_autoptr (SteadyCheck) same = steady_check_copy (check);

  g_assert_true (steady_check_equal (check, same));
  g_assert_cmpint (steady_check_compare (check, same), ==, 0);
  g_assert_cmpint (steady_check_get_value (check), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (SteadyCheck) other = steady_check_copy (check);

      change (other, &fields[i]);
      g_assert_false (steady_check_equal (check, other));
    }
}

/* At one moment a clearance comes first: what is reported with it is newer than what it clears. */
static void
test_order_of_checks (void)
{
  SteadyTime moment = { 1772359260, 28800 };
  SteadyTime later_s = { 1772359261, 28800 };
  SteadyTime next_day = { 1772359260, 28800 + 12 * 3600 };
  g_autoptr (SteadyCheck) flag = steady_check_new ("a", moment, STEADY_CHECK_RED_FLAG, 1, "pain");
  g_autoptr (SteadyCheck) clearance = steady_check_new ("z", moment, STEADY_CHECK_CLEARANCE, 1, "all");
  g_autoptr (SteadyCheck) later = steady_check_new ("a", later_s, STEADY_CHECK_RED_FLAG, 1, "pain");
  g_autoptr (SteadyCheck) further_east = steady_check_new ("a", next_day, STEADY_CHECK_RED_FLAG, 1, "pain");
  g_autoptr (SteadyCheck) other = steady_check_new ("b", moment, STEADY_CHECK_RED_FLAG, 1, "pain");

  g_assert_cmpint (steady_check_compare (clearance, flag), <, 0);
  g_assert_cmpint (steady_check_compare (flag, clearance), >, 0);
  g_assert_cmpint (steady_check_compare (flag, later), <, 0);
  g_assert_cmpint (steady_check_compare (later, flag), >, 0);
  g_assert_cmpint (steady_check_compare (flag, further_east), <, 0);
  g_assert_cmpint (steady_check_compare (further_east, flag), >, 0);
  g_assert_cmpint (steady_check_compare (flag, other), <, 0);
}

static void
test_prescriptions (void)
{
  static const Field fields[] = {
    FIELD (SteadyPrescription, TEXT, id), FIELD (SteadyPrescription, TEXT, exercise),
    FIELD (SteadyPrescription, TEXT, variant), FIELD (SteadyPrescription, NUMBER, dose.sets),
    FIELD (SteadyPrescription, NUMBER, dose.reps), FIELD (SteadyPrescription, NUMBER, dose.hold_s),
    FIELD (SteadyPrescription, NUMBER, ceiling), FIELD (SteadyPrescription, NUMBER, valid_from),
    FIELD (SteadyPrescription, NUMBER, valid_until), FIELD (SteadyPrescription, TEXT, note),
  };
  g_autoptr (SteadyPrescription) order = steady_prescription_new ();
  g_autoptr (SteadyPrescription) same = NULL;

  order->id = g_strdup ("p");
  order->exercise = g_strdup ("plank");
  order->variant = g_strdup ("knees");
  order->dose = (SteadyDose) { 3, 0, 30 };
  order->valid_from = 20513;
  order->valid_until = 20520;
  order->note = g_strdup ("gently");
  order->read_order = 7;
  same = steady_prescription_copy (order);
  same->read_order = 8;

  g_assert_true (steady_prescription_equal (order, same));
  g_assert_cmpint (steady_prescription_compare (order, same), <, 0);
  g_assert_cmpint (steady_prescription_compare (same, order), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (SteadyPrescription) other = steady_prescription_copy (order);

      change (other, &fields[i]);
      g_assert_false (steady_prescription_equal (order, other));
    }

  g_assert_false (steady_prescription_covers (order, 20512));
  g_assert_true (steady_prescription_covers (order, 20513));
  g_assert_true (steady_prescription_covers (order, 20520));
  g_assert_false (steady_prescription_covers (order, 20521));
  order->valid_until = STEADY_DATE_NONE;
  g_assert_true (steady_prescription_covers (order, STEADY_DATE_MAX));
}

/* Nothing is let go of as well as something. */
static void
test_nothing (void)
{
  steady_set_free (NULL);
  steady_check_free (NULL);
  steady_prescription_free (NULL);
  steady_history_free (NULL);
}

static void
test_urgent_flags (void)
{
  static const char * const calm[] = { "pain", "swelling", "resting-shake", "nonsense" };
  static const char * const urgent[] = { "chest-pain", "breathless", "dizzy" };

  for (guint i = 0; i < G_N_ELEMENTS (calm); i++)
    g_assert_false (steady_check_red_flag_is_urgent (calm[i]));
  for (guint i = 0; i < G_N_ELEMENTS (urgent); i++)
    g_assert_true (steady_check_red_flag_is_urgent (urgent[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/sets", test_sets);
  g_test_add_func ("/records/order-of-sets", test_order_of_sets);
  g_test_add_func ("/records/checks", test_checks);
  g_test_add_func ("/records/order-of-checks", test_order_of_checks);
  g_test_add_func ("/records/prescriptions", test_prescriptions);
  g_test_add_func ("/records/nothing", test_nothing);
  g_test_add_func ("/records/urgent-flags", test_urgent_flags);
  return g_test_run ();
}
