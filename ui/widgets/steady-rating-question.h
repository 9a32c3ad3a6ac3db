/* steady-rating-question.h: a question in words, its scale, and the word for the number chosen. */
#pragma once

#include <adwaita.h>

#include "steady-rating-scale.h"

G_BEGIN_DECLS

#define STEADY_TYPE_RATING_QUESTION (steady_rating_question_get_type ())
G_DECLARE_FINAL_TYPE (SteadyRatingQuestion, steady_rating_question, STEADY, RATING_QUESTION, AdwBin)

/**
 * steady_rating_question_new:
 * @title: "Pain"
 * @question: "How strong was the pain in your knees, hips or back?"
 */
GtkWidget *steady_rating_question_new (const char *title, const char *question, SteadyRatingWords words);

SteadyRatingScale *steady_rating_question_get_scale (SteadyRatingQuestion *self);

/** Where a page asks nothing else its title is that of the page. */
void steady_rating_question_be_page (SteadyRatingQuestion *self);

/** Adds a link to the topic of the guide that says more. */
void steady_rating_question_add_topic (SteadyRatingQuestion *self, const char *label, const char *topic);

G_END_DECLS
