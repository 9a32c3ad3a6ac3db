#include <string.h>

#include "steady-chart-source.h"
#include "steady-chart-write.h"
#include "steady-ctl.h"
#include "steady-diary-progress.h"
#include "steady-figure-write.h"
#include "steady-words-chart.h"

#define FIGURE_PREFIX "figure:"
#define KINDS "adherence, shakiness, load, load-shakiness, shake-onset, sides, knee-gap or figure:EXERCISE[:VARIANT]"
#define WEEKS_MAX 1040
#define WIDTH_DEFAULT 960
#define FIGURE_HEIGHT_DEFAULT 640
#define UNASKED 0

/* What the call asks for. */
typedef struct
{
  const char *path;
  int weeks; /* UNASKED: all of the record */
  int width;
  int height;
} Wish;

static gboolean
ending_is_known (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".svg") || g_str_has_suffix (lower, ".png") || g_str_has_suffix (lower, ".pdf");
}

/* --- figures -------------------------------------------------------------------------------------- */

static SteadyExit
write_figure (SteadyCtl *ctl, const Wish *wish, const SteadyExercise *exercise, const char *variant)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SteadyFigure) figure = steady_figure_new_for_exercise (exercise, variant, &error);
  int index = variant != NULL ? steady_exercise_find_variant (exercise, variant) : 0;
  g_autofree char *label = NULL;
  SteadyFigureOptions options = { .angle = TRUE, .muscle = TRUE, .language = steady_chart_source_language () };

  if (figure == NULL)
    return steady_ctl_failed (error);
  label = steady_words_exercise_variant (exercise, (guint) MAX (index, 0));
  options.label = label;
  if (!steady_figure_write (figure, wish->path, wish->width != UNASKED ? wish->width : WIDTH_DEFAULT,
                            wish->height != UNASKED ? wish->height : FIGURE_HEIGHT_DEFAULT,
                            steady_palette_get (STEADY_SCHEME_LIGHT), &options, &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}

/* @name: "plank" or "plank:full" */
static SteadyExit
chart_figure (SteadyCtl *ctl, const Wish *wish, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ":", 2);
  const char *variant = parts[0] != NULL ? parts[1] : NULL;
  const SteadyExercise *exercise = steady_catalogue_find (ctl->catalogue, parts[0] != NULL ? parts[0] : "");

  if (exercise == NULL)
    return steady_ctl_usage (ctl, "chart: unknown exercise “%s”: expected the id of one, like plank",
                             parts[0] != NULL ? parts[0] : "");
  if (variant != NULL && steady_exercise_find_variant (exercise, variant) < 0
      && steady_exercise_find_caveat (exercise, variant) == NULL)
    return steady_ctl_usage (ctl, "chart: “%s” has no variant “%s”: expected one like %s", exercise->id, variant,
                             steady_exercise_get_variant (exercise, 0)->id);
  return write_figure (ctl, wish, exercise, variant);
}

/* --- charts --------------------------------------------------------------------------------------- */

static SteadyExit
chart_record (SteadyCtl *ctl, const Wish *wish, SteadyChartKind kind)
{
  SteadyChartStyle style = steady_chart_source_style (STEADY_SCHEME_LIGHT);
  g_autoptr (SteadyChartSource) source = NULL;
  g_autoptr (SteadyChart) chart = NULL;
  g_autoptr (GError) error = NULL;
  SteadyDate to, from;
  SteadyExit status;
  int width = wish->width != UNASKED ? wish->width : WIDTH_DEFAULT;
  int height;

  if (!steady_ctl_open (ctl, STEADY_CTL_READ, &status))
    return status;
  to = steady_diary_last_date (ctl->diary);
  from = wish->weeks != UNASKED ? steady_chart_source_weeks_back (to, wish->weeks) : STEADY_DATE_NONE;
  source = steady_chart_source_new (ctl->diary, from, to, &error);
  if (source == NULL)
    return steady_ctl_failed (error);
  chart = steady_chart_source_build (source, kind);
  height = wish->height != UNASKED ? wish->height : steady_chart_sheet_height (chart, width, &style);
  if (!steady_chart_write (chart, wish->path, width, CLAMP (height, STEADY_EXPORT_SIZE_MIN, STEADY_EXPORT_SIZE_MAX), &style,
                           &error))
    return steady_ctl_failed (error);
  return STEADY_EXIT_DONE;
}

SteadyExit
steady_command_chart (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *weeks = NULL;
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The file: its ending, .svg, .png or .pdf, says which", "FILE" },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &weeks, "How many weeks, this one included; all by default", "N" },
    { "width", 0, 0, G_OPTION_ARG_STRING, &width, "Pixels, 96 to an inch", "W" },
    { "height", 0, 0, G_OPTION_ARG_STRING, &height, "Pixels; as many as look best by default", "H" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  gboolean figure;
  SteadyChartKind kind;
  SteadyExit status;
  Wish wish;

  if (!steady_ctl_parse (ctl, argc, argv, "KIND", entries, 1, 1, &arguments, &status)
      || !steady_ctl_number (ctl, "--weeks", weeks, 1, WEEKS_MAX, UNASKED, &wish.weeks, &status)
      || !steady_ctl_number (ctl, "--width", width, STEADY_EXPORT_SIZE_MIN, STEADY_EXPORT_SIZE_MAX, UNASKED, &wish.width,
                             &status)
      || !steady_ctl_number (ctl, "--height", height, STEADY_EXPORT_SIZE_MIN, STEADY_EXPORT_SIZE_MAX, UNASKED,
                             &wish.height, &status))
    return status;
  figure = g_str_has_prefix (arguments[0], FIGURE_PREFIX);
  if (!figure && !steady_chart_kind_from_string (arguments[0], &kind))
    return steady_ctl_usage (ctl, "chart: unknown kind “%s”: expected " KINDS, arguments[0]);
  if (output == NULL)
    return steady_ctl_usage (ctl, "chart: no file: expected -o with a name that ends in .svg, .png or .pdf");
  if (!ending_is_known (output))
    return steady_ctl_usage (ctl, "-o “%s”: expected a name that ends in .svg, .png or .pdf", output);

  wish.path = output;
  if (figure)
    return chart_figure (ctl, &wish, arguments[0] + strlen (FIGURE_PREFIX));
  return chart_record (ctl, &wish, kind);
}
