#include "steady-next-day-card.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-feedback.h"
#include "steady-words.h"
#include "widgets/steady-rating-question.h"

/* A "1" may still become "10": no answer is taken before that is decided. */
#define SETTLE_MS 1000

struct _SteadyNextDayCard
{
  AdwBin parent_instance;

  SteadyContext *context;
  SteadyDate trained_on;
  SteadyRatingScale *scale;
  guint settle_id;
};

enum
{
  SIGNAL_SKIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyNextDayCard, steady_next_day_card, ADW_TYPE_BIN)

typedef struct
{
  SteadyContext *context;
  char *check_id;
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->context);
  g_free (undo->check_id);
  g_free (undo);
}

static void
on_undo (Undo *undo)
{
  g_autoptr (GError) error = NULL;

  if (!steady_diary_withdraw (steady_context_get_diary (undo->context), undo->check_id, TRUE, &error))
    g_warning ("%s", error->message);
}

static void
offer_undo (SteadyNextDayCard *self, int pain)
{
  g_autoptr (SteadyCheck) check = steady_diary_latest_check (steady_context_get_diary (self->context),
                                                             STEADY_CHECK_NEXT_DAY_PAIN, NULL,
                                                             steady_context_get_today (self->context));
  /* Translators: %d is the pain from 0 to 10 that was entered. */
  g_autofree char *text = g_strdup_printf (_("Pain %d noted"), pain);
  Undo *undo;

  if (check == NULL)
    return;
  undo = g_new (Undo, 1);
  undo->context = g_object_ref (self->context);
  undo->check_id = g_strdup (check->id);
  steady_feedback_undo (GTK_WIDGET (self), text, G_CALLBACK (on_undo), undo, undo_free);
}

static void
answer (SteadyNextDayCard *self)
{
  int pain = steady_rating_scale_get_value (self->scale);
  char subject[STEADY_DATE_TEXT_SIZE];
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (pain < 0)
    return;
  if (!steady_diary_answer (steady_context_get_diary (self->context), STEADY_CHECK_NEXT_DAY_PAIN, 10 * pain,
                            steady_date_format (self->trained_on, subject), NULL, &error))
    {
      steady_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  offer_undo (self, pain);
}

static gboolean
on_settled (gpointer data)
{
  SteadyNextDayCard *self = data;

  self->settle_id = 0;
  answer (self);
  return G_SOURCE_REMOVE;
}

/* One key is enough: there is nothing to confirm. */
static void
on_chosen (SteadyNextDayCard *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled, self);
}

static void
on_skip (SteadyNextDayCard *self)
{
  g_signal_emit (self, signals[SIGNAL_SKIPPED], 0);
}

static gboolean
steady_next_day_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (STEADY_NEXT_DAY_CARD (widget)->scale));
}

static void
steady_next_day_card_dispose (GObject *object)
{
  SteadyNextDayCard *self = STEADY_NEXT_DAY_CARD (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_next_day_card_parent_class)->dispose (object);
}

static void
steady_next_day_card_class_init (SteadyNextDayCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_next_day_card_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = steady_next_day_card_grab_focus;

  signals[SIGNAL_SKIPPED] = g_signal_new ("skipped", STEADY_TYPE_NEXT_DAY_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_next_day_card_init (SteadyNextDayCard *self)
{
}

GtkWidget *
steady_next_day_card_new (SteadyContext *context, SteadyDate trained_on)
{
  SteadyNextDayCard *self = g_object_new (STEADY_TYPE_NEXT_DAY_CARD, NULL);
  g_autofree char *day = steady_words_day_long (trained_on);
  /* Translators: %s is a day, such as “Saturday, 28 February”. */
  g_autofree char *text = g_strdup_printf (
      _("After the training of %s: how much do your knees, hips or back hurt? Tired muscles are not meant."),
      day);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *question = steady_rating_question_new (_("How do you feel today?"), text, steady_words_pain);
  GtkWidget *skip = steady_build_button (_("_Not now"), NULL, NULL, NULL);

  self->context = g_object_ref (context);
  self->trained_on = trained_on;
  self->scale = steady_rating_question_get_scale (STEADY_RATING_QUESTION (question));
  g_signal_connect_object (self->scale, "notify::value", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "confirmed", G_CALLBACK (answer), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (skip, "clicked", G_CALLBACK (on_skip), self);
  gtk_widget_set_halign (skip, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (GTK_BOX (box), skip);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "padded");
  adw_bin_set_child (ADW_BIN (self), box);
  steady_build_name (GTK_WIDGET (self), _("How do you feel today?"), text);
  return GTK_WIDGET (self);
}
