/* steady-form-page.h: questions that are asked again on a page of their own. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-subpage.h"

G_BEGIN_DECLS

/** The weekly self-check. */
GtkWidget *steady_form_page_self_check_new (SteadyContext *context);

/** The general questions and the special groups. */
GtkWidget *steady_form_page_rescreen_new (SteadyContext *context);

/** How much pain is usual. */
GtkWidget *steady_form_page_usual_pain_new (SteadyContext *context);

G_END_DECLS
