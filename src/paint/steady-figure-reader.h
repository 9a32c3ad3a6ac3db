/* steady-figure-reader.h: numbers, names and points out of one key of a figure's file.
 * Private to its readers. */
#pragma once

#include "steady-key-pose.h"

G_BEGIN_DECLS

typedef struct
{
  SteadyKeyPose *pose;
  GKeyFile *file;
  const char *group;
  const char *key;
} SteadyReader;

/** Sets "[GROUP] KEY: expected …" and returns FALSE. */
gboolean steady_reader_invalid (const SteadyReader *reader, GError **error, const char *expected);

/** (transfer full): without the blanks around each; empty where the key has no value */
char   **steady_reader_list (const SteadyReader *reader);

/** FALSE for anything but a finite number within the limits. */
gboolean steady_reader_parse_number (const char *text, double min, double max, double *number);

/** As many as there are, up to @max_n; -1 where there are more or one is not a number within the limits. */
int steady_reader_numbers (const SteadyReader *reader, double min, double max, double *numbers, int max_n);

/** "knee" is both, "near-knee" and "far-knee" one of them; (transfer none): what is left of the text */
const char *steady_reader_split_side (const char *text, gboolean *near_side, gboolean *far_side);

/** The point of the near side or of the middle, and which sides were meant; -1 for no point. */
int      steady_reader_find_point (const char *text, gboolean *near_side, gboolean *far_side);

/** A single point: of two the near one unless the text says far. */
gboolean steady_reader_parse_point (const char *text, guint *point);

G_END_DECLS
