/* steady-questions.h: the questions of the first start, also asked again when they are due. */
#pragma once

#include "steady-context.h"
#include "widgets/steady-choice-list.h"
#include "widgets/steady-rating-question.h"

G_BEGIN_DECLS

/** The general questions: yes to any locks all exercises until a professional agrees. */
GtkWidget *steady_questions_screening_new (void);

/** The special groups, those of the exercises' own files too. */
GtkWidget *steady_questions_conditions_new (SteadyContext *context);

/** How much pain is usual: a SteadyRatingQuestion. */
GtkWidget *steady_questions_pain_new (void);

G_END_DECLS
