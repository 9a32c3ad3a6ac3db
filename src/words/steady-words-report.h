/* steady-words-report.h: what stands on paper: for the person, and for whoever treats them. */
#pragma once

#include "steady-verdict.h"
#include "steady-words.h"

G_BEGIN_DECLS

/** Headings, labels and remarks, which are the same whatever the numbers are. */
typedef enum
{
  STEADY_REPORT_WORD_TITLE,
  STEADY_REPORT_WORD_SUBJECT, /* of the document, for its metadata */
  STEADY_REPORT_WORD_PERSON,
  STEADY_REPORT_WORD_PERIOD,
  STEADY_REPORT_WORD_MADE_ON,

  STEADY_REPORT_WORD_SETS_DONE, /* the figures at a glance */
  STEADY_REPORT_WORD_DAYS_TRAINED,
  STEADY_REPORT_WORD_SHAKINESS,
  STEADY_REPORT_WORD_PAIN,
  STEADY_REPORT_WORD_NO_TRAINING,

  STEADY_REPORT_WORD_EXERCISES, /* the table of exercises */
  STEADY_REPORT_WORD_EXERCISES_NOTE,
  STEADY_REPORT_WORD_EXERCISE,
  STEADY_REPORT_WORD_FIRST_DOSE,
  STEADY_REPORT_WORD_PRESENT_DOSE,
  STEADY_REPORT_WORD_BEST_DOSE,
  STEADY_REPORT_WORD_PAIN_SHORT,
  STEADY_REPORT_WORD_ONSET,
  STEADY_REPORT_WORD_SIDES,
  STEADY_REPORT_WORD_NOT_TRAINED,
  STEADY_REPORT_WORD_BY_PROFESSIONAL,

  STEADY_REPORT_WORD_DECISIONS, /* the plan's decisions */
  STEADY_REPORT_WORD_DAY,
  STEADY_REPORT_WORD_RULE,
  STEADY_REPORT_WORD_DECISION,
  STEADY_REPORT_WORD_REASON,
  STEADY_REPORT_WORD_NO_DECISIONS,

  STEADY_REPORT_WORD_SIGNS, /* warning signs, clearances, conditions */
  STEADY_REPORT_WORD_NO_SIGNS,

  STEADY_REPORT_WORD_SELF_CHECKS, /* self-checks */
  STEADY_REPORT_WORD_NO_SELF_CHECKS,
  STEADY_REPORT_WORD_MEASURE,
  STEADY_REPORT_WORD_FIRST,
  STEADY_REPORT_WORD_LAST,
  STEADY_REPORT_WORD_GAP_RELAXED,
  STEADY_REPORT_WORD_GAP_SQUEEZED,
  STEADY_REPORT_WORD_GAP_RELAXED_IN,
  STEADY_REPORT_WORD_GAP_SQUEEZED_IN,
  STEADY_REPORT_WORD_KNEE_SHAKINESS,
  STEADY_REPORT_WORD_CHAIR_STAND,
  STEADY_REPORT_WORD_STANCE_LEFT,
  STEADY_REPORT_WORD_STANCE_RIGHT,
  STEADY_REPORT_WORD_USUAL_PAIN,
  STEADY_REPORT_WORD_REFERENCES,
  STEADY_REPORT_WORD_REFERENCE,
  STEADY_REPORT_WORD_REFERENCE_IN,

  STEADY_REPORT_WORD_METHOD, /* how each number was made */
  STEADY_REPORT_WORD_METHOD_DOSE,
  STEADY_REPORT_WORD_METHOD_ADHERENCE,
  STEADY_REPORT_WORD_METHOD_RATINGS,
  STEADY_REPORT_WORD_METHOD_VERDICT,
  STEADY_REPORT_WORD_METHOD_ONSET,
  STEADY_REPORT_WORD_METHOD_RULES,
  STEADY_REPORT_WORD_NO_DIAGNOSIS,
} SteadyReportWord;

#define STEADY_N_REPORT_WORDS (STEADY_REPORT_WORD_NO_DIAGNOSIS + 1)

/** (transfer none) */
const char *steady_words_report           (SteadyReportWord word);

/** The document's title: "Training report, 2 Mar – 26 Apr 2026". */
char *steady_words_report_title           (SteadyDate from, SteadyDate to);
/** "of the planned sets; goal 80 %". @goal: per cent */
char *steady_words_report_goal            (int goal);
/** "in nine weeks". */
char *steady_words_report_in_weeks        (int weeks);
/** "highest 4". */
char *steady_words_report_highest         (int pain);
/** "6 → 1.5"; one value alone where both are one, "–" where there is none. Tenths, or STEADY_UNKNOWN. */
char *steady_words_report_change          (int first_tenths, int last_tenths);
/** "Full plank (at first: Kneeling plank)": the present variant; the first one only where it is another. */
char *steady_words_report_variant         (const SteadyExercise *exercise, guint now, guint first);
/** "50 / 45": left and right, tenths; "–" where neither is known. */
char *steady_words_report_sides           (int left_tenths, int right_tenths);
/** "One step up: 31". */
char *steady_words_report_count           (SteadyDecision decision, guint times);
/** "12 more in decisions.csv". */
char *steady_words_report_more            (guint n, const char *file);
/** "2 Mar", with the year where a period is longer than one. */
char *steady_words_report_day             (SteadyDate date, SteadyDate from, SteadyDate to);
/** "5.5 (2 Mar)": a measured value and its day; in a period longer than a year its month, "5.5 (Mar 2026)". */
char *steady_words_report_value_on        (int tenths, SteadyDate date, SteadyDate from, SteadyDate to);
/** What stands in a bundle, for whoever opens it: lines of plain text. */
char *steady_words_readme                 (SteadyCatalogue *catalogue);
/** "Page 1 of 2". */
char *steady_words_report_page            (guint page, guint n_pages);

G_END_DECLS
