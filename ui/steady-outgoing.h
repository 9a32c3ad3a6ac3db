/* steady-outgoing.h: what can be taken along as a file, and how it is written. */
#pragma once

#include <gtk/gtk.h>

#include "steady-context.h"
#include "steady-export.h"
#include "steady-report.h"

G_BEGIN_DECLS

typedef enum
{
  STEADY_OUTGOING_REPORT,
  STEADY_OUTGOING_BUNDLE,
  STEADY_OUTGOING_TABLE,
  STEADY_OUTGOING_FORM, /* today's doses, for a professional to change */
} SteadyOutgoingKind;

/**
 * SteadyOutgoing:
 * @weeks, @paper: of the report, also of the one in a bundle
 * @table: which one
 * @excel: of a table or a form
 */
typedef struct
{
  SteadyOutgoingKind kind;
  int weeks;
  SteadyPaper paper;
  SteadyFileKind table;
  gboolean excel;
} SteadyOutgoing;

/** Written aside and renamed: a failure leaves an older file as it was. STEADY_ERROR_IO or an error of the diary */
gboolean steady_outgoing_write (SteadyDiary *diary, const SteadyOutgoing *what, const char *path, GError **error);

/** Asks where, writes, and says where it went. */
void     steady_outgoing_save  (GtkWidget *from, SteadyContext *context, const SteadyOutgoing *what);

G_END_DECLS
