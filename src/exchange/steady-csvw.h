/* steady-csvw.h: what each column of a file means, as "CSV on the Web" (W3C) has it: a JSON file beside the CSV. */
#pragma once

#include "steady-rows.h"

G_BEGIN_DECLS

/** Of the files, not of the program: raised when a column comes, goes or changes its meaning. */
#define STEADY_SCHEMA_VERSION "1"

/** What stands behind a CSV file's name: where readers of CSV on the Web look for it. */
#define STEADY_CSVW_SUFFIX "-metadata.json"

/** (transfer full): the metadata of a kind's file, UTF-8; its url is @csv_name */
char *steady_csvw_metadata (SteadyFileKind kind, const char *csv_name);

G_END_DECLS
