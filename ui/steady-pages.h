/* steady-pages.h: the four pages with the bar above them. Today is built at once, each other when it is first shown. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

G_BEGIN_DECLS

#define STEADY_TYPE_PAGES (steady_pages_get_type ())
G_DECLARE_FINAL_TYPE (SteadyPages, steady_pages, STEADY, PAGES, AdwBin)

/** Once, before anything else is asked of it. */
void steady_pages_set_context (SteadyPages *self, SteadyContext *context);

/** @name: "today", "exercises", "progress" or "guide". The focus goes into the page unless it is there already. */
void steady_pages_show (SteadyPages *self, const char *name);

/** As "Start" on the page Today. */
void steady_pages_start_training (SteadyPages *self);

G_END_DECLS
