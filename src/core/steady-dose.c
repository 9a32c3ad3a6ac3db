#include "steady-dose.h"

int
steady_dose_volume (SteadyDose dose)
{
  return dose.sets * MAX (dose.reps, 1) * dose.hold_s;
}

gboolean
steady_dose_equal (SteadyDose a, SteadyDose b)
{
  return a.sets == b.sets && a.reps == b.reps && a.hold_s == b.hold_s;
}

gboolean
steady_dose_parse (const char *text, gboolean repetitions, SteadyDose *dose)
{
  g_auto (GStrv) parts = NULL;
  guint64 numbers[3] = { 0 };
  guint expected = repetitions ? 3 : 2;

  g_return_val_if_fail (text != NULL && dose != NULL, FALSE);

  parts = g_strsplit (text, "x", -1);
  if (g_strv_length (parts) != expected)
    return FALSE;
  for (guint i = 0; i < expected; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 600, &numbers[i], NULL))
      return FALSE;

  dose->sets = (int) numbers[0];
  dose->reps = repetitions ? (int) numbers[1] : 0;
  dose->hold_s = (int) numbers[repetitions ? 2 : 1];
  return TRUE;
}
