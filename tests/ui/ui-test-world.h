/* ui-test-world.h: a diary with something in it, and every page that shows it. */
#pragma once

#include <adwaita.h>

#include "steady-context.h"

typedef struct
{
  AdwApplication *application;
  char *folder;
  char *path;
  const char *person; /* somebody else on this computer */
  SteadyContext *context;
} UiTestWorld;

extern UiTestWorld world;

/** Text as large as usual, or twice as large. */
void ui_test_set_text (gboolean large);

/** Calls @check for each page, anew and in a window of its own, as style sheets apply only there. */
void ui_test_for_each_page (void (*check) (const char *name, GtkWidget *page));

/** Runs the tests that were added, within an application, and returns the status to exit with. */
int  ui_test_run (void);
