/* exchange-test-utils.h: files and streams for imports, and a person's files as text. */
#pragma once

#include "diary-test-utils.h"
#include "steady-export.h"
#include "steady-import.h"

G_BEGIN_DECLS

/** All of a kind, as it would be exported. (transfer full) */
char         *export_text   (SteadyDiary *diary, SteadyFileKind kind);

/** Every kind, one after the other. (transfer full) */
char         *export_all    (SteadyDiary *diary);

/** "FILE:LINE: what is wrong" of a mistake by its number. (transfer none) */
const char   *mistake_text  (SteadyImport *import, guint index);

/** A reason in plain codes, for exports of decisions. */
char         *write_reason  (const SteadyDecisionRecord *record, const SteadyExercise *exercise);

/** A stream of @head and then @repeats times @body; each "%" in @body is the number of the time, from 0. Nothing of it
 * is ever in memory as a whole. (transfer full) */
GInputStream *endless_stream (const char *head, const char *body, guint64 repeats);

G_END_DECLS
