/* What a person types for a gap between the knees, and what is kept of it. */

#include "widgets/steady-length-row.h"

static const struct
{
  const char *text;
  SteadyLengthUnit unit;
  int tenths; /* -1: no number */
} cases[] = {
  { "3", STEADY_LENGTH_CENTIMETRES, 30 },
  { "3.5", STEADY_LENGTH_CENTIMETRES, 35 },
  { "3,5", STEADY_LENGTH_CENTIMETRES, 35 },
  { " 3.5 ", STEADY_LENGTH_CENTIMETRES, 35 },
  { "0", STEADY_LENGTH_CENTIMETRES, 0 },
  { "0.04", STEADY_LENGTH_CENTIMETRES, 0 },
  { "0.05", STEADY_LENGTH_CENTIMETRES, 1 },
  { "30", STEADY_LENGTH_CENTIMETRES, 300 },
  { "1", STEADY_LENGTH_INCHES, 25 },
  { "1.5", STEADY_LENGTH_INCHES, 38 },
  { "0.5", STEADY_LENGTH_INCHES, 13 },
  { "", STEADY_LENGTH_CENTIMETRES, -1 },
  { " ", STEADY_LENGTH_CENTIMETRES, -1 },
  { "-1", STEADY_LENGTH_CENTIMETRES, -1 },
  { "3 cm", STEADY_LENGTH_CENTIMETRES, -1 },
  { "1.2.3", STEADY_LENGTH_CENTIMETRES, -1 },
  { ".", STEADY_LENGTH_CENTIMETRES, -1 },
  { "1e3", STEADY_LENGTH_CENTIMETRES, -1 },
  { "0x10", STEADY_LENGTH_CENTIMETRES, -1 },
  { "nan", STEADY_LENGTH_CENTIMETRES, -1 },
  { "99999999999999999999", STEADY_LENGTH_CENTIMETRES, -1 },
  { "三", STEADY_LENGTH_CENTIMETRES, -1 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int tenths = -1;
      gboolean is_number = steady_length_parse (cases[i].text, cases[i].unit, &tenths);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_number, ==, cases[i].tenths >= 0);
      g_assert_cmpint (tenths, ==, cases[i].tenths);
    }
}

/* What was typed in tenths of an inch is shown as it was typed. */
static void
test_there_and_back (void)
{
  for (int inch_tenths = 0; inch_tenths <= 118; inch_tenths++)
    {
      int tenths = steady_length_to_tenths (inch_tenths / 10.0, STEADY_LENGTH_INCHES);

      g_assert_cmpint (steady_length_from_tenths (tenths, STEADY_LENGTH_INCHES), ==, inch_tenths);
    }
  for (int tenths = 0; tenths <= 300; tenths++)
    g_assert_cmpint (steady_length_from_tenths (tenths, STEADY_LENGTH_CENTIMETRES), ==, tenths);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/length/parse", test_parse);
  g_test_add_func ("/ui/length/there-and-back", test_there_and_back);
  return g_test_run ();
}
