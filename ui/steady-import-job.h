/* steady-import-job.h: files read and taken in beside the window, on a thread and a connection of their own. */
#pragma once

#include "steady-context.h"
#include "steady-import.h"

G_BEGIN_DECLS

#define STEADY_TYPE_IMPORT_JOB (steady_import_job_get_type ())
G_DECLARE_FINAL_TYPE (SteadyImportJob, steady_import_job, STEADY, IMPORT_JOB, GObject)

/**
 * steady_import_job_new:
 * @any_person: rows of another person code are taken too
 *
 * One job is one look at some files, and at most one import of what was seen.
 */
SteadyImportJob *steady_import_job_new (SteadyContext *context, gboolean any_person);

/** Reads, and finds out what an import would do. @paths: NULL-terminated */
void     steady_import_job_read        (SteadyImportJob *self, const char * const *paths, GAsyncReadyCallback callback,
                                        gpointer data);
gboolean steady_import_job_read_finish (SteadyImportJob *self, GAsyncResult *result, GError **error);

/** Takes in what was read; rows that are known with other content are replaced. */
void     steady_import_job_apply        (SteadyImportJob *self, GAsyncReadyCallback callback, gpointer data);
gboolean steady_import_job_apply_finish (SteadyImportJob *self, GAsyncResult *result, GError **error);

/** What is under way stops, and leaves nothing. */
void     steady_import_job_cancel      (SteadyImportJob *self);

/** From 0 to 1; below 0 where it cannot be told. */
double   steady_import_job_get_progress (SteadyImportJob *self);

/* --- once the files are read; only while nothing is under way. All (transfer none) ------------------- */

SteadyImport             *steady_import_job_get_import (SteadyImportJob *self);
const SteadyImportCounts *steady_import_job_get_counts (SteadyImportJob *self);

/** Today's plan as it is, and (nullable) as it would be; they live as long as the job. */
SteadyPlan               *steady_import_job_get_plan_before (SteadyImportJob *self);
SteadyPlan               *steady_import_job_get_plan_after  (SteadyImportJob *self);

G_END_DECLS
