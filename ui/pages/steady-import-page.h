/* steady-import-page.h: tables and bundles taken in: first what they would bring, then all of it or nothing. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_IMPORT_PAGE (steady_import_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyImportPage, steady_import_page, STEADY, IMPORT_PAGE, SteadySubpage)

/**
 * SteadyImportPurpose:
 * @STEADY_IMPORT_RECORD: any table or bundle
 * @STEADY_IMPORT_ORDER: what a professional ordered, to be accepted or refused
 * @STEADY_IMPORT_FIRST: into a diary that is still empty: the code on the rows becomes its own
 */
typedef enum
{
  STEADY_IMPORT_RECORD,
  STEADY_IMPORT_ORDER,
  STEADY_IMPORT_FIRST,
} SteadyImportPurpose;

/** What these files would bring. */
GtkWidget *steady_import_page_new (SteadyContext *context, SteadyImportPurpose purpose, const char * const *paths);

/** Asks for files, and shows what they would bring on a page above the one that @from is on. */
void steady_import_page_choose (GtkWidget *from, SteadyContext *context, SteadyImportPurpose purpose);

G_END_DECLS
