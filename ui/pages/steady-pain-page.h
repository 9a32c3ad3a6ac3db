/* steady-pain-page.h: during a training: how strong is the pain. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_PAIN_PAGE (steady_pain_page_get_type ())
G_DECLARE_FINAL_TYPE (SteadyPainPage, steady_pain_page, STEADY, PAIN_PAGE, AdwBin)

/* Signals:
 *   "answered" () */

/** Asks anew. @stop_from: from this number on the training ends */
void steady_pain_page_ask (SteadyPainPage *self, int stop_from);

/** 0–10 */
int  steady_pain_page_get (SteadyPainPage *self);

G_END_DECLS
