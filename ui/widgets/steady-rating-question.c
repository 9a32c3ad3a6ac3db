#include "steady-rating-question.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"

struct _SteadyRatingQuestion
{
  AdwBin parent_instance;

  SteadyRatingScale *scale;
  GtkWidget *title;
  GtkLabel *word_label;
  SteadyRatingWords words;
};

G_DEFINE_FINAL_TYPE (SteadyRatingQuestion, steady_rating_question, ADW_TYPE_BIN)

/* Before an answer: what the two ends mean. */
static void
update_word (SteadyRatingQuestion *self)
{
  int value = steady_rating_scale_get_value (self->scale);
  g_autofree char *text = NULL;

  if (value >= 0)
    text = self->words (value);
  else
    {
      g_autofree char *lowest = self->words (0);
      g_autofree char *highest = self->words (10);

      /* Translators: the ends of a scale: “0 – still · 10 – cannot hold”. */
      text = g_strdup_printf (_("0 – %1$s · 10 – %2$s"), lowest, highest);
    }
  gtk_label_set_label (self->word_label, text);
}

static void
steady_rating_question_class_init (SteadyRatingQuestionClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_rating_question_init (SteadyRatingQuestion *self)
{
}

GtkWidget *
steady_rating_question_new (const char *title, const char *question, SteadyRatingWords words)
{
  SteadyRatingQuestion *self = g_object_new (STEADY_TYPE_RATING_QUESTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (words != NULL, NULL);

  self->words = words;
  self->scale = STEADY_RATING_SCALE (steady_rating_scale_new (title, words));
  self->word_label = GTK_LABEL (steady_build_label ("", "secondary"));
  steady_build_name (GTK_WIDGET (self), title, question);

  self->title = steady_build_heading (title, "heading");
  gtk_box_append (GTK_BOX (box), self->title);
  if (question != NULL)
    gtk_box_append (GTK_BOX (box), steady_build_label (question, NULL));
  gtk_widget_set_margin_top (GTK_WIDGET (self->scale), 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word_label));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (self->scale, "notify::value", G_CALLBACK (update_word), self, G_CONNECT_SWAPPED);
  update_word (self);
  return GTK_WIDGET (self);
}

void
steady_rating_question_be_page (SteadyRatingQuestion *self)
{
  g_return_if_fail (STEADY_IS_RATING_QUESTION (self));

  gtk_widget_remove_css_class (self->title, "heading");
  gtk_widget_add_css_class (self->title, "title-1");
}

void
steady_rating_question_add_topic (SteadyRatingQuestion *self, const char *label, const char *topic)
{
  GtkWidget *button;

  g_return_if_fail (STEADY_IS_RATING_QUESTION (self));

  button = steady_build_button (label, "flat", "win.show-topic", g_variant_new_string (topic));
  gtk_widget_add_css_class (button, "topic");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), button);
}

SteadyRatingScale *
steady_rating_question_get_scale (SteadyRatingQuestion *self)
{
  g_return_val_if_fail (STEADY_IS_RATING_QUESTION (self), NULL);

  return self->scale;
}
