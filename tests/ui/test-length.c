/* What a person types for a gap between the knees, and what is kept of it. */

#include "widgets/steady-length-row.h"

static const struct
{
  const char *text;
  gboolean inches;
  int tenths; /* -1: no number */
} cases[] = {
  { "3", FALSE, 30 },
  { "3.5", FALSE, 35 },
  { "3,5", FALSE, 35 },
  { " 3.5 ", FALSE, 35 },
  { "0", FALSE, 0 },
  { "0.04", FALSE, 0 },
  { "0.05", FALSE, 1 },
  { "30", FALSE, 300 },
  { "1", TRUE, 25 },
  { "1.5", TRUE, 38 },
  { "0.5", TRUE, 13 },
  { "", FALSE, -1 },
  { " ", FALSE, -1 },
  { "-1", FALSE, -1 },
  { "3 cm", FALSE, -1 },
  { "1.2.3", FALSE, -1 },
  { ".", FALSE, -1 },
  { "1e3", FALSE, -1 },
  { "0x10", FALSE, -1 },
  { "nan", FALSE, -1 },
  { "99999999999999999999", FALSE, -1 },
  { "三", FALSE, -1 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int tenths = -1;
      gboolean is_number = steady_length_parse (cases[i].text, cases[i].inches, &tenths);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_number, ==, cases[i].tenths >= 0);
      g_assert_cmpint (tenths, ==, cases[i].tenths);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/length/parse", test_parse);
  return g_test_run ();
}
