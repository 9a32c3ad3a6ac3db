#include "steady-sets-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-set-page.h"
#include "steady-words-cue.h"
#include "steady-words.h"
#include "widgets/steady-navigation.h"
#include "widgets/steady-rating-question.h"

struct _SteadySetsPage
{
  SteadySubpage parent_instance;

  SteadyContext *context;
  const SteadyExercise *exercise;
  SteadyDate date;
  GtkBox *sets_box;
  GtkBox *ratings_box;
  GPtrArray *sets;    /* (nullable) SteadySet: what is shown */
  gboolean filling;   /* the scales are being set, not answered */
};

/* One session's three scales. */
typedef struct
{
  SteadySetsPage *page; /* the scales live in it */
  char *session_id;
  SteadyRatingScale *scales[3];
} SessionRatings;

G_DEFINE_FINAL_TYPE (SteadySetsPage, steady_sets_page, STEADY_TYPE_SUBPAGE)

/* --- sets ---------------------------------------------------------------------------------------------- */

static char *
describe_set (SteadySetsPage *self, const SteadySet *set)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (set->status == STEADY_STATUS_SKIPPED)
    g_string_append (text, _("Skipped"));
  else if (self->exercise->kind == STEADY_EXERCISE_REPETITIONS)
    /* Translators: repetitions and the seconds each was held. */
    g_string_append_printf (text, _("%1$d × %2$d s"), MAX (set->reps, 0), set->hold_s);
  else
    g_string_append_printf (text, _("%d s"), set->hold_s);
  if (set->shake_onset_s != STEADY_UNKNOWN)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("trembling after %d s"), set->shake_onset_s);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
set_row_new (SteadySetsPage *self, const SteadySet *set)
{
  g_autofree char *text = describe_set (self, set);
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (set->side != STEADY_SIDE_BOTH)
    {
      g_autofree char *side = steady_words_side (set->side);

      /* Translators: “Left leg”, and the number of a set. */
      title = g_strdup_printf (_("%1$s, set %2$d"), side, set->set_no);
    }
  else
    title = g_strdup_printf (_("Set %d"), set->set_no);
  row = steady_build_link_row (title, text, NULL, NULL);
  g_object_set_data_full (G_OBJECT (row), "steady-set", g_strdup (set->id), g_free);
  return row;
}

static const SteadySet *
find_set (SteadySetsPage *self, const char *id)
{
  for (guint i = 0; i < self->sets->len; i++)
    if (g_str_equal (((SteadySet *) g_ptr_array_index (self->sets, i))->id, id))
      return g_ptr_array_index (self->sets, i);
  return NULL;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, SteadySetsPage *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "steady-set");
  const SteadySet *set = id != NULL ? find_set (self, id) : NULL;

  if (set != NULL)
    steady_navigation_push_from (GTK_WIDGET (self), steady_set_page_new (self->context, self->exercise, set));
}

static gboolean
load_sets (SteadySetsPage *self, GError **error)
{
  g_autoptr (SteadyHistory) history
      = steady_diary_history (steady_context_get_diary (self->context), self->date, self->date, error);

  if (history == NULL)
    return FALSE;
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_set_free);
  for (guint i = 0; i < history->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (history->sets, i);

      if (set->date == self->date && g_str_equal (set->exercise, self->exercise->id))
        g_ptr_array_add (self->sets, steady_set_copy (set));
    }
  return TRUE;
}

/* --- ratings -------------------------------------------------------------------------------------------- */

static void
session_ratings_free (gpointer data, GClosure *closure)
{
  SessionRatings *ratings = data;

  g_free (ratings->session_id);
  g_free (ratings);
}

static void
on_rated (SessionRatings *ratings)
{
  SteadyRatings values = { steady_rating_scale_get_value (ratings->scales[0]),
                           steady_rating_scale_get_value (ratings->scales[2]),
                           steady_rating_scale_get_value (ratings->scales[1]) };
  g_autoptr (GError) error = NULL;

  if (ratings->page->filling)
    return;
  if (!steady_diary_rate (steady_context_get_diary (ratings->page->context), ratings->session_id,
                          ratings->page->exercise->id, values, &error))
    steady_feedback_error (GTK_WIDGET (ratings->page), error);
}

static void
add_ratings (SteadySetsPage *self, const SteadySet *set)
{
  const struct
  {
    const char *title;
    SteadyRatingWords words;
    int value;
  } questions[] = {
    { _("Effort"), steady_words_effort, set->ratings.effort },
    { _("Shakiness"), steady_words_shakiness, set->ratings.shakiness },
    { _("Pain"), steady_words_pain, set->ratings.pain },
  };
  SessionRatings *ratings = g_new0 (SessionRatings, 1);

  ratings->page = self;
  ratings->session_id = g_strdup (set->session_id);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GtkWidget *question = steady_rating_question_new (questions[i].title, NULL, questions[i].words);

      ratings->scales[i] = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
      steady_rating_scale_set_value (ratings->scales[i], questions[i].value);
      gtk_box_append (self->ratings_box, question);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    g_signal_connect_data (ratings->scales[i], "notify::value", G_CALLBACK (on_rated), ratings,
                           i == 0 ? session_ratings_free : NULL, G_CONNECT_SWAPPED);
}

/* Ratings stand once for each session of the date. */
static void
show_ratings (SteadySetsPage *self)
{
  const char *last = NULL;

  self->filling = TRUE;
  steady_build_clear (GTK_WIDGET (self->ratings_box));
  for (guint i = 0; i < self->sets->len; i++)
    {
      const SteadySet *set = g_ptr_array_index (self->sets, i);

      if (g_strcmp0 (set->session_id, last) == 0)
        continue;
      add_ratings (self, set);
      last = set->session_id;
    }
  self->filling = FALSE;
}

/* --- the page
 * ------------------------------------------------------------------------------------------------ */

static void
refresh_sets (SteadySetsPage *self)
{
  GtkWidget *list = steady_build_list (_("Sets"));
  g_autoptr (GError) error = NULL;

  if (!load_sets (self, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      g_object_unref (g_object_ref_sink (list));
      return;
    }
  steady_build_clear (GTK_WIDGET (self->sets_box));
  for (guint i = 0; i < self->sets->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), set_row_new (self, g_ptr_array_index (self->sets, i)));
  if (self->sets->len == 0)
    gtk_list_box_append (GTK_LIST_BOX (list), steady_build_text_row (NULL, _("No set is left.")));
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_box_append (self->sets_box, list);
}

static void
steady_sets_page_dispose (GObject *object)
{
  SteadySetsPage *self = STEADY_SETS_PAGE (object);

  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_sets_page_parent_class)->dispose (object);
}

static void
steady_sets_page_class_init (SteadySetsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_sets_page_dispose;
}

static void
steady_sets_page_init (SteadySetsPage *self)
{
}

GtkWidget *
steady_sets_page_new (SteadyContext *context, const SteadyExercise *exercise, SteadyDate date)
{
  SteadySetsPage *self = g_object_new (STEADY_TYPE_SETS_PAGE, "title", exercise->name, NULL);
  GtkWidget *column = steady_build_column ();
  g_autofree char *day = steady_words_day_long (date);

  self->context = g_object_ref (context);
  self->exercise = exercise;
  self->date = date;
  self->sets_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->ratings_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));

  gtk_box_append (GTK_BOX (column), steady_build_heading (day, "title-1"));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Sets"), GTK_WIDGET (self->sets_box)));
  gtk_box_append (GTK_BOX (column), steady_build_group (_("Ratings"), GTK_WIDGET (self->ratings_box)));
  g_object_set (self, "content", column, NULL);
  refresh_sets (self);
  if (self->sets != NULL)
    show_ratings (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh_sets), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
