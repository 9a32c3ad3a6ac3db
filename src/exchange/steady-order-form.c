#include "steady-order-form.h"

#include <string.h>

#define PREFIX "form-"
#define SUM_LENGTH 8

/* (transfer full): of what the row orders; its id is not part of it. */
static char *
sum_of (const SteadyPrescription *row)
{
  char from[STEADY_DATE_TEXT_SIZE], until[STEADY_DATE_TEXT_SIZE];
  g_autofree char *text =
      g_strdup_printf ("%s|%s|%d|%d|%d|%d|%s|%s|%s", row->exercise, row->variant != NULL ? row->variant : "",
                       row->dose.sets, row->dose.reps, row->dose.hold_s, row->ceiling ? 1 : 0,
                       steady_date_format (row->valid_from, from), steady_date_format (row->valid_until, until),
                       row->note != NULL ? row->note : "");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (sum, SUM_LENGTH);
}

SteadyPrescription *
steady_order_form_row (const SteadyPlan *plan, guint index, SteadyDate from)
{
  SteadyPrescription *row;
  const SteadyPlanItem *item;
  g_autofree char *sum = NULL;
  char day[STEADY_DATE_TEXT_SIZE];

  g_return_val_if_fail (plan != NULL && index < plan->items->len, NULL);

  item = &g_array_index (plan->items, SteadyPlanItem, index);
  row = steady_prescription_new ();
  row->exercise = g_strdup (item->exercise->id);
  row->variant = g_strdup (steady_exercise_get_variant (item->exercise, item->variant)->id);
  row->dose = item->dose;
  row->valid_from = from;
  sum = sum_of (row);
  row->id = g_strdup_printf (PREFIX "%s-%u-%s", steady_date_format (from, day), index + 1, sum);
  return row;
}

gboolean
steady_order_form_is_untouched (const SteadyPrescription *row)
{
  g_autofree char *sum = NULL;
  const char *end;

  g_return_val_if_fail (row != NULL, FALSE);

  if (!g_str_has_prefix (row->id, PREFIX))
    return FALSE;
  end = strrchr (row->id, '-') + 1;
  sum = sum_of (row);
  return g_str_equal (end, sum);
}
