/* A professional's order ended: from which day it no longer counts, and taken back as if it had never been ended. */

#include "diary-test-utils.h"
#include "steady-error.h"

#define TODAY (steady_date_from_ymd (2026, 3, 10))

static void
order (DiaryFixture *self, const char *id, SteadyDate from, SteadyDate until, int hold_s)
{
  g_autoptr (SteadyPrescription) prescription = steady_prescription_new ();
  g_autoptr (GError) error = NULL;

  prescription->id = g_strdup (id);
  prescription->exercise = g_strdup ("wall-sit");
  prescription->dose = (SteadyDose) { 3, 0, hold_s };
  prescription->valid_from = from;
  prescription->valid_until = until;
  steady_diary_put_prescription (self->diary, prescription, &error);
  g_assert_no_error (error);
}

static SteadyPrescription *
end (DiaryFixture *self, const char *id)
{
  SteadyPrescription *was = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (steady_diary_end_prescription (self->diary, id, TODAY, &was, &error));
  g_assert_no_error (error);
  return was;
}

/* "id from until" of each, as they were read. */
static char *
orders (DiaryFixture *self)
{
  g_autoptr (GPtrArray) all = steady_diary_prescriptions (self->diary, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const SteadyPrescription *each = g_ptr_array_index (all, i);

      g_string_append_printf (text, "%s%s %+d", i > 0 ? ", " : "", each->id, each->valid_from - TODAY);
      if (each->valid_until != STEADY_DATE_NONE)
        g_string_append_printf (text, " %+d", each->valid_until - TODAY);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_orders (DiaryFixture *self, const char *expected)
{
  g_autofree char *text = orders (self);

  g_assert_cmpstr (text, ==, expected);
}

static int
hold_on (DiaryFixture *self, SteadyDate date)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, date, NULL);

  return steady_plan_find (plan, "wall-sit")->dose.hold_s;
}

static SteadySource
source_on (DiaryFixture *self, SteadyDate date)
{
  g_autoptr (SteadyPlan) plan = steady_diary_plan (self->diary, date, NULL);

  return steady_plan_find (plan, "wall-sit")->source;
}

static void
test_which_day (DiaryFixture *self, gconstpointer data)
{
  static const struct { int from, until; gboolean trained; const char *left; } cases[] = {
    { -5, 1000, FALSE, "o -5 -1" },  /* open-ended */
    { -5, 3, FALSE, "o -5 -1" },
    { -5, 3, TRUE, "o -5 +0" },      /* what was done today is judged by it */
    { -5, 0, TRUE, "o -5 +0" },
    { -1, 1000, FALSE, "o -1 -1" },
    { 0, 1000, FALSE, "" },          /* never counted */
    { 0, 1000, TRUE, "o +0 +0" },
    { 2, 1000, FALSE, "" },          /* later */
    { 2, 1000, TRUE, "" },
    { -5, -2, FALSE, "o -5 -2" },    /* over already: not made longer */
    { -5, -2, TRUE, "o -5 -2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DiaryFixture own = { 0 };
      g_autoptr (SteadyPrescription) was = NULL;

      diary_set_up (&own, NULL);
      set_today (&own, TODAY);
      order (&own, "o", TODAY + cases[i].from, cases[i].until == 1000 ? STEADY_DATE_NONE : TODAY + cases[i].until, 45);
      if (cases[i].trained)
        train (&own, TODAY, "wall-sit", CLEAN);
      was = end (&own, "o");
      g_assert_cmpint (was->valid_from, ==, TODAY + cases[i].from);
      assert_orders (&own, cases[i].left);
      if (!cases[i].trained)
        g_assert_cmpint (source_on (&own, TODAY), ==, STEADY_SOURCE_PLANNER);
      g_assert_cmpint (source_on (&own, TODAY + 3), ==, STEADY_SOURCE_PLANNER);
      diary_tear_down (&own, NULL);
    }
}

/* Of two with the same first day the later read counts, also after the later was ended and put back. */
static void
test_put_back (DiaryFixture *self, gconstpointer data)
{
  static const char * const ids[] = { "a", "b", "c" };

  set_today (self, TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    order (self, ids[i], TODAY, STEADY_DATE_NONE, 40 + (int) i);
  g_assert_cmpint (hold_on (self, TODAY), ==, 42);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SteadyPrescription) was = end (self, ids[i]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (hold_on (self, TODAY), ==, i == 2 ? 41 : 42);
      steady_diary_put_prescription (self->diary, was, &error);
      g_assert_no_error (error);
      assert_orders (self, "a +0, b +0, c +0");
      g_assert_cmpint (hold_on (self, TODAY), ==, 42);
    }
}

static void
test_unknown (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (steady_diary_end_prescription (self->diary, "nobody", TODAY, NULL, &error));
  g_assert_error (error, STEADY_ERROR, STEADY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/orders/which-day", DiaryFixture, NULL, diary_set_up, test_which_day, diary_tear_down);
  g_test_add ("/orders/put-back", DiaryFixture, NULL, diary_set_up, test_put_back, diary_tear_down);
  g_test_add ("/orders/unknown", DiaryFixture, NULL, diary_set_up, test_unknown, diary_tear_down);
  return g_test_run ();
}
