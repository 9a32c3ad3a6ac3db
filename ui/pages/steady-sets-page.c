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

/* One session's three scales, and what became of its ratings. */
typedef struct
{
  SteadySetsPage *page; /* the scales live in it */
  char *session_id;
  SteadyRatingScale *scales[3];
  GtkBox *before_box;
  GtkWidget *withdraw_button;
  GtkWidget *put_back_button;
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
    g_string_append_printf (text, _("%1$d\u00A0×\u00A0%2$d\u00A0s"), MAX (set->reps, 0), set->hold_s);
  else
    g_string_append_printf (text, _("%d\u00A0s"), set->hold_s);
  if (set->shake_onset_s != STEADY_UNKNOWN)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("trembling after %d\u00A0s"), set->shake_onset_s);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
set_row_new (SteadySetsPage *self, const SteadySet *set)
{
  g_autofree char *text = describe_set (self, set);
  g_autofree char *place = steady_words_set_place (set);
  GtkWidget *row = steady_build_link_row (place, text, NULL, NULL);

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

static SteadyRatings
get_ratings (SessionRatings *ratings)
{
  return (SteadyRatings) { .effort = steady_rating_scale_get_value (ratings->scales[0]),
                           .pain = steady_rating_scale_get_value (ratings->scales[2]),
                           .shakiness = steady_rating_scale_get_value (ratings->scales[1]) };
}

static gboolean
is_any (const SteadyRatings *values)
{
  return values->effort != STEADY_UNKNOWN || values->pain != STEADY_UNKNOWN || values->shakiness != STEADY_UNKNOWN;
}

static char *
number_or_dash (int rating)
{
  return rating != STEADY_UNKNOWN ? g_strdup_printf ("%d", rating) : g_strdup ("–");
}

/* @withdrawn: afterwards there were none */
static char *
describe_before (const SteadyRatedBefore *before, gboolean withdrawn)
{
  g_autofree char *day = steady_words_day (before->date);
  g_autofree char *effort = number_or_dash (before->ratings.effort);
  g_autofree char *shakiness = number_or_dash (before->ratings.shakiness);
  g_autofree char *pain = number_or_dash (before->ratings.pain);

  /* Translators: a day, then the numbers that stood there until then; “–” where none was given. */
  return g_strdup_printf (withdrawn ? _("Withdrawn on %1$s, does not count. It was: effort %2$s, shakiness %3$s, pain %4$s.")
                                    : _("Changed on %1$s. Before: effort %2$s, shakiness %3$s, pain %4$s."),
                          day, effort, shakiness, pain);
}

static GArray *
load_before (SessionRatings *ratings)
{
  SteadySetsPage *self = ratings->page;
  g_autoptr (GError) error = NULL;
  GArray *before = steady_diary_rated_before (steady_context_get_diary (self->context), ratings->session_id,
                                              self->exercise->id, &error);

  if (before == NULL)
    steady_feedback_error (GTK_WIDGET (self), error);
  return before;
}

/* What stood there before is told, so that nobody wonders about a plan that was made with it. */
static void
show_before (SessionRatings *ratings)
{
  SteadyRatings now = get_ratings (ratings);
  gboolean any = is_any (&now);
  g_autoptr (GArray) before = load_before (ratings);

  steady_build_clear (GTK_WIDGET (ratings->before_box));
  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      g_autofree char *text = describe_before (&g_array_index (before, SteadyRatedBefore, i), !any && i + 1 == before->len);

      gtk_box_append (ratings->before_box, steady_build_label (text, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (ratings->before_box), before != NULL && before->len > 0);
  gtk_widget_set_visible (ratings->withdraw_button, any);
  gtk_widget_set_visible (ratings->put_back_button, !any && before != NULL && before->len > 0);
}

static void
rate (SessionRatings *ratings, SteadyRatings values)
{
  g_autoptr (GError) error = NULL;

  if (!steady_diary_rate (steady_context_get_diary (ratings->page->context), ratings->session_id,
                          ratings->page->exercise->id, values, &error))
    steady_feedback_error (GTK_WIDGET (ratings->page), error);
  show_before (ratings);
}

static void
on_rated (SessionRatings *ratings)
{
  if (!ratings->page->filling)
    rate (ratings, get_ratings (ratings));
}

static void
fill_and_rate (SessionRatings *ratings, SteadyRatings values)
{
  ratings->page->filling = TRUE;
  steady_rating_scale_set_value (ratings->scales[0], values.effort);
  steady_rating_scale_set_value (ratings->scales[1], values.shakiness);
  steady_rating_scale_set_value (ratings->scales[2], values.pain);
  ratings->page->filling = FALSE;
  rate (ratings, values);
}

static void
on_withdraw (SessionRatings *ratings)
{
  fill_and_rate (ratings, (SteadyRatings) { STEADY_UNKNOWN, STEADY_UNKNOWN, STEADY_UNKNOWN });
  gtk_widget_grab_focus (ratings->put_back_button);
}

static void
on_put_back (SessionRatings *ratings)
{
  g_autoptr (GArray) before = load_before (ratings);

  if (before == NULL || before->len == 0)
    return;
  fill_and_rate (ratings, g_array_index (before, SteadyRatedBefore, before->len - 1).ratings);
  gtk_widget_grab_focus (ratings->withdraw_button);
}

static GtkWidget *
add_button (SessionRatings *ratings, const char *label, GCallback callback)
{
  GtkWidget *button = steady_build_button (label, "pill", NULL, NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", callback, ratings);
  gtk_box_append (ratings->page->ratings_box, button);
  return button;
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
  ratings->before_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (self->ratings_box, GTK_WIDGET (ratings->before_box));
  ratings->withdraw_button = add_button (ratings, _("_Withdraw the ratings"), G_CALLBACK (on_withdraw));
  ratings->put_back_button = add_button (ratings, _("_Put them back"), G_CALLBACK (on_put_back));
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    g_signal_connect_data (ratings->scales[i], "notify::value", G_CALLBACK (on_rated), ratings,
                           i == 0 ? session_ratings_free : NULL, G_CONNECT_SWAPPED);
  show_before (ratings);
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
