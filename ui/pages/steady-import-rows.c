#include "steady-import-rows.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words-order.h"

static const char *
kind_name (SteadyFileKind kind)
{
  switch (kind)
    {
    case STEADY_FILE_SETS:
      return _("Sets");
    case STEADY_FILE_CHECKS:
      return _("Answers");
    case STEADY_FILE_PRESCRIPTION:
      return _("Orders");
    case STEADY_FILE_WEEKLY:
      return _("Weeks");
    case STEADY_FILE_DECISIONS:
    default:
      return _("Decisions");
    }
}

static gboolean
is_derived (SteadyFileKind kind)
{
  return kind == STEADY_FILE_WEEKLY || kind == STEADY_FILE_DECISIONS;
}

static void
add_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static char *
period_of (const SteadyImportFile *file)
{
  const SteadyPrescription open = { .valid_from = file->from, .valid_until = file->to };

  return steady_words_order_period (&open);
}

static char *
text_of_file (const SteadyImportFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_derived (file->kind))
    return g_strdup (_("Worked out from the rest, so it is not needed."));
  if (file->rows == 0 && file->untouched == 0)
    return g_strdup (_("No rows"));
  if (file->added > 0)
    add_line (text, g_strdup_printf (ngettext ("%u new row", "%u new rows", file->added), file->added));
  if (file->updated > 0)
    add_line (text, g_strdup_printf (ngettext ("%u changed row", "%u changed rows", file->updated), file->updated));
  if (file->unchanged > 0)
    add_line (text, g_strdup_printf (ngettext ("%u row that is known already", "%u rows that are known already",
                                               file->unchanged),
                                     file->unchanged));
  if (file->untouched > 0)
    add_line (text, g_strdup_printf (ngettext ("%u row of the form as it was, which orders nothing",
                                               "%u rows of the form as they were, which order nothing",
                                               file->untouched),
                                     file->untouched));
  if (file->rows > 0)
    add_line (text, period_of (file));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
file_row_new (const SteadyImportFile *file)
{
  g_autofree char *name = g_path_get_basename (file->name);
  g_autofree char *text = text_of_file (file);
  /* Translators: what a table holds, and the name of its file. */
  g_autofree char *title = g_strdup_printf (_("%1$s · %2$s"), kind_name (file->kind), name);

  return steady_build_fact_row (title, text);
}

GtkWidget *
steady_import_rows_files (SteadyImport *import)
{
  GPtrArray *files = steady_import_get_files (import);
  GPtrArray *exercises = steady_import_get_new_exercises (import);
  GtkWidget *list = steady_build_list (_("Files"));

  for (guint i = 0; i < files->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), file_row_new (g_ptr_array_index (files, i)));
  for (guint i = 0; i < exercises->len; i++)
    {
      const SteadyExercise *exercise = g_ptr_array_index (exercises, i);

      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (exercise->name, _("A further exercise")));
    }
  return list;
}

static GtkWidget *
mistake_row_new (const SteadyImportMistake *mistake)
{
  g_autofree char *name = g_path_get_basename (mistake->file);
  g_autofree char *text = steady_words_mistake (mistake->column, mistake->value, mistake->expected, mistake->message);
  g_autofree char *title = NULL;

  if (mistake->line > 0)
    /* Translators: the name of a file, and a line in it. */
    title = g_strdup_printf (_("%1$s, line %2$u"), name, mistake->line);
  else
    title = g_strdup (name);
  return steady_build_fact_row (title, text);
}

GtkWidget *
steady_import_rows_mistakes (SteadyImport *import)
{
  GPtrArray *mistakes = steady_import_get_mistakes (import);
  GtkWidget *list = steady_build_list (_("Mistakes"));

  for (guint i = 0; i < mistakes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), mistake_row_new (g_ptr_array_index (mistakes, i)));
  return list;
}

/* --- in the plan ------------------------------------------------------------------------------------- */

static GtkWidget *
order_row_new (SteadyImportJob *job, const SteadyPrescription *order)
{
  const SteadyPlanItem *item = steady_plan_find (steady_import_job_get_plan_before (job), order->exercise);
  const SteadyPlanItem *after = steady_plan_find (steady_import_job_get_plan_after (job), order->exercise);
  const SteadyExercise *exercise = after->exercise;
  g_autofree char *words = steady_words_order (order, exercise);
  g_autoptr (GString) text = g_string_new (NULL);

  if (item != NULL)
    {
      g_autofree char *today = steady_words_item (item);

      /* Translators: %s is a dose. */
      add_line (text, g_strdup_printf (_("Until now: %s"), today));
    }
  /* Translators: %s is “Exactly 3 × 40 s” and the like. */
  add_line (text, g_strdup_printf (_("Ordered: %s"), words));
  if (order->variant != NULL && order->dose.sets > 0)
    {
      int variant = steady_exercise_find_variant (exercise, order->variant);

      add_line (text, g_strdup (steady_exercise_get_variant (exercise, (guint) MAX (variant, 0))->name));
    }
  add_line (text, steady_words_order_period (order));
  if (order->note != NULL)
    add_line (text, g_strdup (order->note));
  return steady_build_fact_row (exercise->name, text->str);
}

GtkWidget *
steady_import_rows_orders (SteadyImportJob *job)
{
  SteadyHistory *rows = steady_import_get_rows (steady_import_job_get_import (job));
  GtkWidget *list;

  if (rows->prescriptions->len == 0)
    return NULL;
  list = steady_build_list (_("What was ordered"));
  for (guint i = 0; i < rows->prescriptions->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), order_row_new (job, g_ptr_array_index (rows->prescriptions, i)));
  return list;
}

GtkWidget *
steady_import_rows_plan (SteadyImportJob *job)
{
  SteadyPlan *before = steady_import_job_get_plan_before (job);
  SteadyPlan *after = steady_import_job_get_plan_after (job);
  GtkWidget *list = NULL;

  for (guint i = 0; i < after->items->len; i++)
    {
      const SteadyPlanItem *item = &g_array_index (after->items, SteadyPlanItem, i);
      const SteadyPlanItem *old = steady_plan_find (before, item->exercise->id);
      g_autofree char *change = old != NULL ? steady_words_item_change (old, item) : NULL;
      g_autofree char *reason = NULL;
      g_autofree char *text = NULL;

      if (change == NULL)
        continue;
      if (list == NULL)
        list = steady_build_list (_("Today’s plan afterwards"));
      reason = steady_words_reason (item, after->date);
      text = g_strdup_printf ("%s\n%s", change, reason);
      gtk_list_box_append (GTK_LIST_BOX (list), steady_build_fact_row (item->exercise->name, text));
    }
  return list;
}
