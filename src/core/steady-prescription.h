/* steady-prescription.h: what a professional ordered: a fixed dose, a ceiling, or "not this exercise". */
#pragma once

#include "steady-date.h"
#include "steady-dose.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;               /* 1–64 letters, digits, "-", "_" */
  char *exercise;
  char *variant;          /* (nullable): the variant the planner has */
  SteadyDose dose;        /* sets 0–10 (0: not this exercise), reps 1–50 (0 for a hold exercise), hold 1–300 s */
  gboolean ceiling;       /* the dose is an upper limit of volume, not a fixed dose */
  SteadyDate valid_from;
  SteadyDate valid_until; /* inclusive; STEADY_DATE_NONE: open-ended */
  char *note;             /* (nullable) */
  gint64 read_order;      /* of two that overlap with the same valid_from the later read counts */
} SteadyPrescription;

/** (transfer full) */
SteadyPrescription *steady_prescription_new   (void);
SteadyPrescription *steady_prescription_copy  (const SteadyPrescription *self);
void                steady_prescription_free  (SteadyPrescription *self);

/** Same content; the order in which they were read does not count. */
gboolean            steady_prescription_equal (const SteadyPrescription *a, const SteadyPrescription *b);

/** By the order they were read. */
int                 steady_prescription_compare (const SteadyPrescription *a, const SteadyPrescription *b);

gboolean            steady_prescription_covers (const SteadyPrescription *self, SteadyDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyPrescription, steady_prescription_free)

G_END_DECLS
