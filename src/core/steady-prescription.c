#include "steady-prescription.h"

SteadyPrescription *
steady_prescription_new (void)
{
  SteadyPrescription *self = g_new0 (SteadyPrescription, 1);

  self->valid_from = self->valid_until = STEADY_DATE_NONE;
  return self;
}

SteadyPrescription *
steady_prescription_copy (const SteadyPrescription *self)
{
  SteadyPrescription *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->exercise = g_strdup (self->exercise);
  copy->variant = g_strdup (self->variant);
  copy->note = g_strdup (self->note);
  return copy;
}

void
steady_prescription_free (SteadyPrescription *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->exercise);
  g_free (self->variant);
  g_free (self->note);
  g_free (self);
}

gboolean
steady_prescription_equal (const SteadyPrescription *a, const SteadyPrescription *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->exercise, b->exercise) == 0
         && g_strcmp0 (a->variant, b->variant) == 0 && steady_dose_equal (a->dose, b->dose)
         && a->ceiling == b->ceiling && a->valid_from == b->valid_from && a->valid_until == b->valid_until
         && g_strcmp0 (a->note, b->note) == 0;
}

int
steady_prescription_compare (const SteadyPrescription *a, const SteadyPrescription *b)
{
  return (a->read_order > b->read_order) - (a->read_order < b->read_order);
}

gboolean
steady_prescription_covers (const SteadyPrescription *self, SteadyDate date)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return date >= self->valid_from && (self->valid_until == STEADY_DATE_NONE || date <= self->valid_until);
}
