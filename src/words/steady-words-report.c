#include "steady-config.h"

#include "steady-words-report.h"

#include "steady-words-private.h"

#define DAYS_PER_YEAR 365

static const char * const words[STEADY_N_REPORT_WORDS] = {
  [STEADY_REPORT_WORD_TITLE] = NC_ ("report", "Training report"),
  [STEADY_REPORT_WORD_SUBJECT] = NC_ ("report", "Leg exercises at home: what was planned, done and felt"),
  /* Translators: whose report it is; a code of the person's own choice follows. */
  [STEADY_REPORT_WORD_PERSON] = NC_ ("report", "Person"),
  [STEADY_REPORT_WORD_PERIOD] = NC_ ("report", "Period"),
  [STEADY_REPORT_WORD_MADE_ON] = NC_ ("report", "Made on"),

  [STEADY_REPORT_WORD_SETS_DONE] = NC_ ("report", "Sets done"),
  [STEADY_REPORT_WORD_DAYS_TRAINED] = NC_ ("report", "Days trained"),
  [STEADY_REPORT_WORD_SHAKINESS] = NC_ ("report", "Shakiness"),
  [STEADY_REPORT_WORD_PAIN] = NC_ ("report", "Pain in training"),
  [STEADY_REPORT_WORD_NO_TRAINING] = NC_ ("report", "No training is recorded in this period."),

  [STEADY_REPORT_WORD_EXERCISES] = NC_ ("report", "Exercises"),
  [STEADY_REPORT_WORD_EXERCISES_NOTE] = NC_ ("report", "Shakiness, pain, time until trembling: medians of the first and of "
                                                       "the last week with data. Left / right: median of the last week."),
  [STEADY_REPORT_WORD_EXERCISE] = NC_ ("report", "Exercise"),
  [STEADY_REPORT_WORD_FIRST_DOSE] = NC_ ("report", "First dose"),
  [STEADY_REPORT_WORD_PRESENT_DOSE] = NC_ ("report", "Present dose"),
  /* Translators: the highest dose of which every planned set was done. */
  [STEADY_REPORT_WORD_BEST_DOSE] = NC_ ("report", "Best dose"),
  [STEADY_REPORT_WORD_PAIN_SHORT] = NC_ ("report", "Pain"),
  [STEADY_REPORT_WORD_ONSET] = NC_ ("report", "Trembling, s"),
  [STEADY_REPORT_WORD_SIDES] = NC_ ("report", "Left / right, s"),
  [STEADY_REPORT_WORD_NOT_TRAINED] = NC_ ("report", "Not trained in this period"),
  [STEADY_REPORT_WORD_BY_PROFESSIONAL] = NC_ ("report", "Dose from a professional"),

  [STEADY_REPORT_WORD_DECISIONS] = NC_ ("report", "Decisions of the plan"),
  [STEADY_REPORT_WORD_DAY] = NC_ ("report", "Day"),
  [STEADY_REPORT_WORD_RULE] = NC_ ("report", "Rule"),
  [STEADY_REPORT_WORD_DECISION] = NC_ ("report", "Decision"),
  [STEADY_REPORT_WORD_REASON] = NC_ ("report", "Reason"),
  [STEADY_REPORT_WORD_NO_DECISIONS] = NC_ ("report", "Nothing was decided in this period."),

  [STEADY_REPORT_WORD_SIGNS] = NC_ ("report", "Warning signs and clearances"),
  [STEADY_REPORT_WORD_NO_SIGNS] = NC_ ("report", "None in this period."),

  [STEADY_REPORT_WORD_SELF_CHECKS] = NC_ ("report", "Self-checks"),
  [STEADY_REPORT_WORD_NO_SELF_CHECKS] = NC_ ("report", "No self-check is recorded in this period."),
  [STEADY_REPORT_WORD_MEASURE] = NC_ ("report", "Measure"),
  [STEADY_REPORT_WORD_FIRST] = NC_ ("report", "First"),
  [STEADY_REPORT_WORD_LAST] = NC_ ("report", "Last"),
  [STEADY_REPORT_WORD_GAP_RELAXED] = NC_ ("report", "Knee gap at ease, cm"),
  [STEADY_REPORT_WORD_GAP_SQUEEZED] = NC_ ("report", "Knee gap pressed, cm"),
  [STEADY_REPORT_WORD_GAP_RELAXED_IN] = NC_ ("report", "Knee gap at ease, in"),
  [STEADY_REPORT_WORD_GAP_SQUEEZED_IN] = NC_ ("report", "Knee gap pressed, in"),
  [STEADY_REPORT_WORD_KNEE_SHAKINESS] = NC_ ("report", "Shaking while pressing"),
  [STEADY_REPORT_WORD_CHAIR_STAND] = NC_ ("report", "Chair stands in 30\u00A0s"),
  [STEADY_REPORT_WORD_STANCE_LEFT] = NC_ ("report", "On the left leg, s"),
  [STEADY_REPORT_WORD_STANCE_RIGHT] = NC_ ("report", "On the right leg, s"),
  [STEADY_REPORT_WORD_USUAL_PAIN] = NC_ ("report", "Usual pain, 0–10"),
  [STEADY_REPORT_WORD_REFERENCES] = NC_ ("report", "Reference values"),
  /* Translators: age: men / women. CDC STEADI is the name of a programme. */
  [STEADY_REPORT_WORD_REFERENCE] =
      NC_ ("report", "Chair stands are below average under (men / women): 60–64 14 / 12, 65–69 12 / 11, 70–74 12 / 10, "
                     "75–79 11 / 10, 80–84 10 / 9, 85–89 8 / 8, 90–94 7 / 4 (CDC STEADI; no norm under 60). A change "
                     "counts from 3 chair stands, and from 1\u00A0cm of knee gap seen twice; the gap has no norm."),
  [STEADY_REPORT_WORD_REFERENCE_IN] =
      NC_ ("report", "Chair stands are below average under (men / women): 60–64 14 / 12, 65–69 12 / 11, 70–74 12 / 10, "
                     "75–79 11 / 10, 80–84 10 / 9, 85–89 8 / 8, 90–94 7 / 4 (CDC STEADI; no norm under 60). A change "
                     "counts from 3 chair stands, and from 0.4\u00A0in of knee gap seen twice; the gap has no norm."),

  [STEADY_REPORT_WORD_METHOD] = NC_ ("report", "How these numbers were made"),
  [STEADY_REPORT_WORD_METHOD_DOSE] =
      NC_ ("report", "Dose: sets × repetitions × seconds of hold, or sets × seconds; for each side. Best: the highest of "
                     "which all sets were done."),
  [STEADY_REPORT_WORD_METHOD_ADHERENCE] =
      NC_ ("report", "Adherence: sets done of those planned in the week. A set is done from half its target on. Days of "
                     "rest that the plan ordered, and days away, are not planned."),
  [STEADY_REPORT_WORD_METHOD_RATINGS] =
      NC_ ("report", "Effort, pain and shakiness are the person's own ratings, 0–10, given once for each exercise of a "
                     "training."),
  [STEADY_REPORT_WORD_METHOD_VERDICT] =
      NC_ ("report", "“Fell” or “rose” is said where the medians of four weeks or more, each of three ratings or more, "
                     "changed by 2 points (Theil–Sen) with p ≤ 0.05 (exact one-sided Mann–Kendall); “possibly” where one of "
                     "the two holds."),
  [STEADY_REPORT_WORD_METHOD_ONSET] =
      NC_ ("report", "Time until trembling: seconds into a set at which the person marked it; sets without are left out."),
  [STEADY_REPORT_WORD_METHOD_RULES] =
      NC_ ("report", "Rules: R1–R3 pain, R4 pain day after day, R5–R6 hard days, R7 an answer is missing, R8 two good days "
                     "in a row, R9 top of the ladder, R0 locked, G time off, C cleared by a professional."),
  [STEADY_REPORT_WORD_NO_DIAGNOSIS] =
      NC_ ("report", "An exercise diary kept by the person. It makes no diagnosis."),
};

const char *
steady_words_report (SteadyReportWord word)
{
  g_return_val_if_fail ((guint) word < G_N_ELEMENTS (words), NULL);

  return g_dpgettext2 (NULL, "report", words[word]);
}

char *
steady_words_report_title (SteadyDate from, SteadyDate to)
{
  g_autofree char *period = steady_words_period (from, to);

  /* Translators: the title of the PDF; %s is a span of time, "2 Mar – 26 Apr 2026". */
  return g_strdup_printf (_("Training report, %s"), period);
}

char *
steady_words_report_goal (int goal)
{
  /* Translators: below a percentage; then the person's own goal. */
  return g_strdup_printf (_("of the planned sets; goal %d\u00A0%%"), goal);
}

char *
steady_words_report_in_weeks (int weeks)
{
  g_autofree char *length = steady_words_weeks (weeks);

  /* Translators: below a number of days; %s is a length of time, "nine weeks". */
  return g_strdup_printf (C_("report", "in %s"), length);
}

char *
steady_words_report_highest (int pain)
{
  /* Translators: below two medians of pain, 0–10. */
  return g_strdup_printf (C_("pain", "highest %d"), pain);
}

char *
steady_words_report_change (int first_tenths, int last_tenths)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (last_tenths == STEADY_UNKNOWN)
    return g_strdup ("–");
  last = steady_words_tenths (last_tenths);
  if (first_tenths == last_tenths)
    return g_steal_pointer (&last);
  first = steady_words_tenths (first_tenths);
  /* Translators: a figure at first and at last. */
  return g_strdup_printf (C_("change", "%1$s → %2$s"), first, last);
}

char *
steady_words_report_variant (const SteadyExercise *exercise, guint now, guint first)
{
  const char *name;

  g_return_val_if_fail (exercise != NULL, NULL);

  name = steady_exercise_get_variant (exercise, now)->name;
  if (now == first)
    return g_strdup (name);
  /* Translators: two ways of doing an exercise: the present one, and the one it began with. */
  return g_strdup_printf (_("%1$s (at first: %2$s)"), name, steady_exercise_get_variant (exercise, first)->name);
}

char *
steady_words_report_sides (int left_tenths, int right_tenths)
{
  g_autofree char *left = left_tenths == STEADY_UNKNOWN ? g_strdup ("–") : steady_words_tenths (left_tenths);
  g_autofree char *right = right_tenths == STEADY_UNKNOWN ? g_strdup ("–") : steady_words_tenths (right_tenths);

  if (left_tenths == STEADY_UNKNOWN && right_tenths == STEADY_UNKNOWN)
    return g_steal_pointer (&left);
  /* Translators: seconds of the left and of the right side. */
  return g_strdup_printf (C_("left and right", "%1$s / %2$s"), left, right);
}

char *
steady_words_report_count (SteadyDecision decision, guint times)
{
  g_autofree char *name = steady_words_decision (decision);

  /* Translators: a decision of the plan, such as "One step up", and how often it was made. */
  return g_strdup_printf (C_("report", "%1$s: %2$u"), name, times);
}

char *
steady_words_report_more (guint n, const char *file)
{
  g_return_val_if_fail (file != NULL, NULL);

  /* Translators: rows of a table that found no room on the page; then the name of the file that has them all. */
  return g_strdup_printf (ngettext ("%1$u more in %2$s", "%1$u more in %2$s", n), n, file);
}

char *
steady_words_report_day (SteadyDate date, SteadyDate from, SteadyDate to)
{
  return to - from < DAYS_PER_YEAR ? steady_words_day (date) : steady_words_day_year (date);
}

char *
steady_words_report_value_on (int tenths, SteadyDate date, SteadyDate from, SteadyDate to)
{
  g_autofree char *value = steady_words_tenths (tenths);
  g_autofree char *day = to - from < DAYS_PER_YEAR ? steady_words_day (date) : steady_words_month_year (date);

  /* Translators: a measured value, and the day it was measured on. */
  return g_strdup_printf (C_("report", "%1$s (%2$s)"), value, day);
}

char *
steady_words_report_page (guint page, guint n_pages)
{
  /* Translators: at the foot of a page. */
  return g_strdup_printf (_("Page %1$u of %2$u"), page, n_pages);
}

/* What is in a bundle, by the names of its files, which are the same in every language. */
static const struct
{
  const char *file;
  const char *text;
} bundle[] = {
  { "report.pdf", N_("one or two pages to read first.") },
  { "sets.csv", N_("each set as it was done, with ratings of effort, pain and shakiness.") },
  { "checks.csv", N_("answers about pain, self-checks, warning signs, conditions, clearances, training days.") },
  { "prescription.csv", N_("doses that a professional gave; where none gave any, a form with today’s. Lines may be "
                           "added or changed and the file sent back: the person takes it in, and the plan follows it. A "
                           "line of the form that is left as it is orders nothing.") },
  { "weekly.csv", N_("figures of each week and exercise.") },
  { "decisions.csv", N_("what the plan decided on each day, by which rule, and why.") },
  { "exercises/", N_("files of the exercises that are not Steady’s own, if there are any.") },
  { "*.csv-metadata.json", N_("what every column of the file before it means, its unit and its range.") },
};

static void
add_lines (GString *text, const char * const *lines, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n", _(lines[i]));
}

/* "thigh-60: Shallow, thighs at 60°": what stands in a table, and how a person calls it. */
static void
add_meaning (GString *text, const char *indent, const char *name, const char *meaning)
{
  g_string_append (text, indent);
  /* Translators: the name of a file, and what is in it. */
  g_string_append_printf (text, C_("file and what is in it", "%1$s: %2$s"), name, meaning);
  g_string_append_c (text, '\n');
}

static void
add_exercises (GString *text, SteadyCatalogue *catalogue)
{
  for (guint e = 0; e < steady_catalogue_get_n_exercises (catalogue); e++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, e);

      add_meaning (text, "", exercise->id, exercise->name);
      for (guint v = 0; exercise->variants->len > 1 && v < exercise->variants->len; v++)
        {
          const SteadyVariant *variant = steady_exercise_get_variant (exercise, v);

          add_meaning (text, "  ", variant->id, variant->name);
        }
    }
}

char *
steady_words_readme (SteadyCatalogue *catalogue)
{
  static const char * const exercises[] = { N_("What the tables call the exercises and the ways to do them:") };
  static const char * const head[] = {
    N_("A training diary: leg exercises at home, what was planned, done and felt. Written by the program Steady at the "
       "wish of the person it is about."),
  };
  static const char * const foot[] = {
    N_("The CSV files are UTF-8 text with commas. An empty cell means “not recorded”, never zero. A text that a "
       "spreadsheet might take for a formula has one more apostrophe before it."),
    N_("It is an exercise diary and makes no diagnosis."),
  };
  GString *text;

  g_return_val_if_fail (catalogue != NULL, NULL);

  text = g_string_new (NULL);
  add_lines (text, head, G_N_ELEMENTS (head));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (bundle); i++)
    add_meaning (text, "", bundle[i].file, _(bundle[i].text));
  g_string_append_c (text, '\n');
  add_lines (text, exercises, G_N_ELEMENTS (exercises));
  add_exercises (text, catalogue);
  g_string_append_printf (text, "\n%s\n\n", steady_words_report (STEADY_REPORT_WORD_METHOD_RULES));
  add_lines (text, foot, G_N_ELEMENTS (foot));
  return g_string_free (text, FALSE);
}
