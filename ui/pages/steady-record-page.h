/* steady-record-page.h: all that was entered, to be corrected or withdrawn. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

#define STEADY_TYPE_RECORD_PAGE (steady_record_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRecordPage, steady_record_page, STEADY, RECORD_PAGE, SteadySubpage)

GtkWidget *steady_record_page_new (SteadyContext *context);

G_END_DECLS
