#include "steady-questions.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-words.h"

GtkWidget *
steady_questions_screening_new (void)
{
  /* CONTENT.md, "Screening before the first plan". The ids are not kept: any of them is a yes. */
  const struct
  {
    const char *id;
    const char *text;
  } questions[] = {
    { "heart", _("Heart trouble, or high blood pressure that is not under control") },
    { "chest", _("Pain in the chest, at rest or when I exert myself") },
    { "dizzy", _("Dizziness that makes me lose my balance, or fainting in the last year") },
    { "illness", _("A long-term illness, or a medicine, that makes me unsure about exercise") },
    { "joints", _("A bone, joint or muscle problem that exercise makes worse") },
    { "supervised", _("I was told to exercise only under supervision") },
  };
  SteadyChoiceList *list = STEADY_CHOICE_LIST (steady_choice_list_new (_("Does one of these apply to you?")));

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    steady_choice_list_add (list, questions[i].id, questions[i].text, NULL);
  steady_choice_list_finish (list);
  return GTK_WIDGET (list);
}

/* Each condition once, in the order in which exercises name it. */
GtkWidget *
steady_questions_conditions_new (SteadyContext *context)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (context);
  SteadyChoiceList *list = STEADY_CHOICE_LIST (steady_choice_list_new (_("Does one of these apply to you?")));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      for (guint j = 0; j < exercise->caveats->len; j++)
        {
          const SteadyCaveat *caveat = g_ptr_array_index (exercise->caveats, j);
          g_autofree char *name = steady_words_condition (catalogue, caveat->condition);
          g_autofree char *text = NULL;

          if (!g_hash_table_add (seen, caveat->condition))
            continue;
          if (caveat->text != NULL)
            /* Translators: an exercise and what to mind with it: “Wall sit: With arthritis …”. */
            text = g_strdup_printf (_("%1$s: %2$s"), exercise->name, caveat->text);
          steady_choice_list_add (list, caveat->condition, name, text);
        }
    }
  steady_choice_list_finish (list);
  return GTK_WIDGET (list);
}

GtkWidget *
steady_questions_pain_new (void)
{
  return steady_rating_question_new (_("How much do your knees, hips or back hurt on an ordinary day?"), NULL,
                                     steady_words_pain);
}
