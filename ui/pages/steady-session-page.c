#include "steady-session-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-confirm.h"
#include "steady-media-keys.h"
#include "steady-pain-page.h"
#include "steady-phase.h"
#include "steady-rating-page.h"
#include "steady-session-keys.h"
#include "steady-session-watch.h"
#include "steady-shown-figure.h"
#include "steady-summary-page.h"
#include "steady-thresholds.h"
#include "steady-wake-lock.h"
#include "steady-words-cue.h"
#include "steady-words-error.h"
#include "widgets/steady-stage.h"
#include "widgets/steady-wrap.h"
#include "widgets/steady-wrong-button.h"

/* Short enough to be one sign, long enough to be seen from the corner of an eye. */
#define FLASH_MS 180
/* To be read in passing, and to be read by somebody who looks up from the mat. */
#define NOTE_S 4
#define NEWS_S 20

struct _SteadySessionPage
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkButton *stop_button;
  GtkToggleButton *view_button;
  GtkInfoBar *trouble_bar;
  GtkLabel *trouble_label;
  GtkStack *stack;
  GtkWidget *stage_page;
  SteadyStage *stage;
  SteadyRatingPage *rating_page;
  SteadyPainPage *pain_page;
  SteadySummaryPage *summary_page;
  GtkButton *shakes_button;
  GtkButton *pain_button;
  GtkButton *back_button;
  GtkButton *pause_button;
  GtkButton *skip_button;
  const char *pause_label;       /* what is on the buttons, of the message catalogue */
  const char *shakes_label;

  SteadyContext *context;
  SteadySessionController *controller;
  SteadyWakeLock *wake_lock;
  SteadySessionWatch *watch;
  SteadyMediaKeys *media_keys;
  SteadyShownFigure *figure;
  SteadyPhase shown;             /* the phase whose page was last made ready */
  int stopped_by_pain;           /* -1: it was not */
  gboolean asking;               /* whether to leave */
  gboolean was_running;          /* before that question */
  guint tick_id;
  guint flash_id;
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadySessionPage, steady_session_page, ADW_TYPE_BIN)

/* --- what is shown ------------------------------------------------------------------------------ */

/* Which exercise it is, is said below in larger letters. */
static void
update_title (SteadySessionPage *self, const SteadySessionView *view)
{
  g_autofree char *subtitle = NULL;
  const char *title = _("Training");

  if (view->exercise != NULL && view->n_items > 1)
    /* Translators: the exercise under way, of how many. */
    subtitle = g_strdup_printf (_("Exercise %1$u of %2$u"), view->item, view->n_items);
  else if (view->stretch_part > 0)
    {
      title = _("Stretching");
      subtitle = g_strdup_printf (_("Part %1$d of %2$d"), view->stretch_part, STEADY_STRETCH_N_PARTS);
    }
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
}

static void
update_controls (SteadySessionPage *self, const SteadySessionView *view)
{
  const char *label = view->phase == STEADY_PHASE_PAUSED ? _("Go _on") : _("_Pause");
  const char *shakes
      = view->in_set && view->shake_onset_s != STEADY_UNKNOWN ? _("I _cannot hold") : _("It _shakes now");

  if (self->pause_label != label)
    steady_build_button_label (self->pause_button, label);
  self->pause_label = label;
  /* Once the trembling is marked, the next thing to say is that it cannot be held any more. */
  if (self->shakes_label != shakes)
    steady_build_button_label (self->shakes_button, shakes);
  self->shakes_label = shakes;
  gtk_widget_set_sensitive (GTK_WIDGET (self->shakes_button),
                            view->in_set && view->phase != STEADY_PHASE_PAUSED);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button), view->phase != STEADY_PHASE_SUMMARY);
  gtk_widget_set_visible (GTK_WIDGET (self->view_button),
                          gtk_stack_get_visible_child (self->stack) == self->stage_page);
}

static void
show_page (SteadySessionPage *self, const SteadySessionView *view)
{
  switch (view->phase)
    {
    case STEADY_PHASE_RATING:
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->rating_page));
      steady_rating_page_ask (self->rating_page, view->exercise, view->pain, view->can_add_set);
      break;
    case STEADY_PHASE_PAIN_QUESTION:
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pain_page));
      steady_pain_page_ask (self->pain_page, steady_thresholds.pain_severe);
      break;
    case STEADY_PHASE_SUMMARY:
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->summary_page));
      steady_summary_page_show (self->summary_page, self->context,
                                steady_session_controller_get_id (self->controller), self->stopped_by_pain);
      break;
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_GET_READY:
    case STEADY_PHASE_LIFT:
    case STEADY_PHASE_HOLD:
    case STEADY_PHASE_LOWER:
    case STEADY_PHASE_REST:
    case STEADY_PHASE_OTHER_SIDE:
    case STEADY_PHASE_STRETCH:
    case STEADY_PHASE_PAUSED:
    case STEADY_PHASE_DONE:
    default:
      if (gtk_stack_get_visible_child (self->stack) != self->stage_page)
        {
          gtk_stack_set_visible_child (self->stack, self->stage_page);
          gtk_widget_grab_focus (GTK_WIDGET (self->stage));
        }
      break;
    }
}

static void
update (SteadySessionPage *self)
{
  SteadySessionView view;

  steady_session_controller_get_view (self->controller, &view);
  update_title (self, &view);
  update_controls (self, &view);
  steady_stage_show (self->stage, &view, steady_shown_figure_for (self->figure, &view));
  if (view.phase != self->shown)
    {
      self->shown = view.phase;
      show_page (self, &view);
    }
  steady_media_keys_set_running (self->media_keys, view.running);
  steady_wake_lock_set (self->wake_lock,
                        view.running ? GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))) : NULL);
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  steady_session_controller_tick (STEADY_SESSION_PAGE (widget)->controller);
  return G_SOURCE_CONTINUE;
}

/* --- what the person does -------------------------------------------------------------------------- */

static void
on_big_key (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_TOGGLE_PAUSE);
}

static void
on_shakes (SteadySessionPage *self)
{
  SteadySessionView view;
  g_autofree char *text = NULL;

  if (!steady_session_controller_send (self->controller, STEADY_EVENT_SHAKES))
    return;
  steady_session_controller_get_view (self->controller, &view);
  if (view.shake_onset_s == STEADY_UNKNOWN)
    return;
  /* Translators: seconds into the set at which trembling began. */
  text = g_strdup_printf (ngettext ("Noted: trembling after %d second", "Noted: trembling after %d seconds",
                                    (gulong) view.shake_onset_s),
                          view.shake_onset_s);
  steady_stage_note (self->stage, text, NOTE_S);
  update (self);
}

static void
on_cannot_hold (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_CANNOT_HOLD);
}

static void
on_shakes_button (SteadySessionPage *self)
{
  SteadySessionView view;

  steady_session_controller_get_view (self->controller, &view);
  if (view.shake_onset_s == STEADY_UNKNOWN)
    on_shakes (self);
  else
    on_cannot_hold (self);
}

static void
on_pain (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_PAIN);
}

static void
on_back (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_BACK);
}

static void
on_skip (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_SKIP);
}

static void
on_rated (SteadySessionPage *self)
{
  steady_session_controller_rate (self->controller, steady_rating_page_get (self->rating_page));
}

static void
on_one_more (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_ADD_SET);
}

static void
on_pain_rated (SteadySessionPage *self)
{
  int pain = steady_pain_page_get (self->pain_page);

  steady_session_controller_rate_pain (self->controller, pain);
}

static void
on_summary_closed (SteadySessionPage *self)
{
  steady_session_controller_send (self->controller, STEADY_EVENT_CLOSE);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
on_retry (SteadySessionPage *self)
{
  steady_session_controller_retry (self->controller);
}

static void
toggle_view (SteadySessionPage *self)
{
  gtk_toggle_button_set_active (self->view_button, !gtk_toggle_button_get_active (self->view_button));
}

static void (*const handlers[]) (SteadySessionPage *self) = {
  [STEADY_SESSION_KEY_NONE] = NULL,
  [STEADY_SESSION_KEY_BIG] = on_big_key,
  [STEADY_SESSION_KEY_SHAKES] = on_shakes,
  [STEADY_SESSION_KEY_CANNOT_HOLD] = on_cannot_hold,
  [STEADY_SESSION_KEY_PAIN] = on_pain,
  [STEADY_SESSION_KEY_BACK] = on_back,
  [STEADY_SESSION_KEY_SKIP] = on_skip,
  [STEADY_SESSION_KEY_VIEW] = toggle_view,
  [STEADY_SESSION_KEY_STOP] = steady_session_page_ask_to_leave,
};

/* Most keys are for the stage; questions have keys of their own. */
static gboolean
take_key (SteadySessionPage *self, SteadySessionKey key)
{
  gboolean on_stage = gtk_stack_get_visible_child (self->stack) == self->stage_page;

  if (handlers[key] == NULL || (!on_stage && key != STEADY_SESSION_KEY_STOP))
    return GDK_EVENT_PROPAGATE;
  handlers[key] (self);
  return GDK_EVENT_STOP;
}

static void
on_media_key (SteadySessionPage *self, int key)
{
  take_key (self, (SteadySessionKey) key);
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
                SteadySessionPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  SteadySessionKey key = steady_session_key (keyval, state);

  /* A button that has the focus is meant by Space and Enter. */
  if (key == STEADY_SESSION_KEY_BIG && GTK_IS_BUTTON (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;
  return take_key (self, key);
}

static void
on_leave_answered (gboolean confirmed, gpointer data)
{
  SteadySessionPage *self = data;

  self->asking = FALSE;
  if (confirmed)
    steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
  else if (self->was_running)
    steady_session_controller_send (self->controller, STEADY_EVENT_GO_ON);
  g_object_unref (self);
}

/* --- what the session says ---------------------------------------------------------------------------- */

/* Where nothing can be heard the whole window flashes. */
static gboolean
on_flash_over (gpointer data)
{
  SteadySessionPage *self = data;

  self->flash_id = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "flash");
  return G_SOURCE_REMOVE;
}

static void
on_unheard (SteadySessionPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flash");
  g_clear_handle_id (&self->flash_id, g_source_remove);
  self->flash_id = g_timeout_add (FLASH_MS, on_flash_over, self);
}

static void
on_cues (SteadySessionPage *self, GArray *cues)
{
  steady_cue_player_take (steady_sounds_get_player (steady_context_get_sounds (self->context)), cues);
  for (guint i = 0; i < cues->len; i++)
    {
      const SteadyCue *cue = &g_array_index (cues, SteadyCue, i);

      if (cue->code == STEADY_CUE_TRAINING_STOPPED)
        self->stopped_by_pain = cue->number;
      else if (cue->code == STEADY_CUE_RESUMED)
        steady_stage_set_interrupted (self->stage, 0);
      else if (cue->code == STEADY_CUE_INTERRUPTED)
        steady_stage_set_interrupted (self->stage, cue->duration_us);
    }
}

static void
on_wall (SteadySessionPage *self, int news)
{
  g_autofree char *text = steady_words_wall ((SteadyWallNews) news);

  steady_stage_note (self->stage, text, NEWS_S);
}

static void
on_trouble (SteadySessionPage *self, const GError *error)
{
  if (error != NULL)
    {
      g_autofree char *why = steady_words_error (error);
      /* Translators: %s says why, in a sentence. */
      g_autofree char *text
          = g_strdup_printf (_("This set could not be kept, so the training waits. %s"), why);

      gtk_label_set_label (self->trouble_label, text);
    }
  gtk_info_bar_set_revealed (self->trouble_bar, error != NULL);
}

/* --- the object ------------------------------------------------------------------------------------------ */

static void
on_happened (SteadySessionPage *self, int event)
{
  steady_session_controller_send (self->controller, (SteadySessionEventType) event);
}

static void
steady_session_page_root (GtkWidget *widget)
{
  SteadySessionPage *self = STEADY_SESSION_PAGE (widget);
  GtkRoot *root;
  GtkApplication *application;

  GTK_WIDGET_CLASS (steady_session_page_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  if (application != NULL)
    steady_session_watch_follow (self->watch, application);
}

static void
steady_session_page_map (GtkWidget *widget)
{
  SteadySessionPage *self = STEADY_SESSION_PAGE (widget);

  GTK_WIDGET_CLASS (steady_session_page_parent_class)->map (widget);
  self->tick_id = gtk_widget_add_tick_callback (widget, on_frame, NULL, NULL);
}

static void
steady_session_page_unmap (GtkWidget *widget)
{
  SteadySessionPage *self = STEADY_SESSION_PAGE (widget);

  gtk_widget_remove_tick_callback (widget, self->tick_id);
  GTK_WIDGET_CLASS (steady_session_page_parent_class)->unmap (widget);
}

static void
steady_session_page_dispose (GObject *object)
{
  SteadySessionPage *self = STEADY_SESSION_PAGE (object);

  g_clear_handle_id (&self->flash_id, g_source_remove);
  if (self->context != NULL)
    steady_cue_player_hush (steady_sounds_get_player (steady_context_get_sounds (self->context)));
  g_clear_object (&self->watch);
  g_clear_object (&self->media_keys);
  g_clear_pointer (&self->wake_lock, steady_wake_lock_free);
  g_clear_pointer (&self->figure, steady_shown_figure_free);
  g_clear_object (&self->controller);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (steady_session_page_parent_class)->dispose (object);
}

static void
steady_session_page_class_init (SteadySessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_session_page_dispose;
  widget_class->root = steady_session_page_root;
  widget_class->map = steady_session_page_map;
  widget_class->unmap = steady_session_page_unmap;

  signals[SIGNAL_LEFT] = g_signal_new ("left", STEADY_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  g_type_ensure (STEADY_TYPE_STAGE);
  g_type_ensure (STEADY_TYPE_WRAP);
  g_type_ensure (STEADY_TYPE_WRONG_BUTTON);
  g_type_ensure (STEADY_TYPE_RATING_PAGE);
  g_type_ensure (STEADY_TYPE_PAIN_PAGE);
  g_type_ensure (STEADY_TYPE_SUMMARY_PAGE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, stage_page);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, stage);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, rating_page);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, pain_page);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, summary_page);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, shakes_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, pain_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, pause_button);
  gtk_widget_class_bind_template_child (widget_class, SteadySessionPage, skip_button);
  gtk_widget_class_bind_template_callback (widget_class, steady_session_page_ask_to_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_big_key);
  gtk_widget_class_bind_template_callback (widget_class, on_shakes_button);
  gtk_widget_class_bind_template_callback (widget_class, on_pain);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
  gtk_widget_class_bind_template_callback (widget_class, on_rated);
  gtk_widget_class_bind_template_callback (widget_class, on_one_more);
  gtk_widget_class_bind_template_callback (widget_class, on_pain_rated);
  gtk_widget_class_bind_template_callback (widget_class, on_summary_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
}

static void
steady_session_page_init (SteadySessionPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stopped_by_pain = -1;
  self->figure = steady_shown_figure_new ();
  self->shown = STEADY_PHASE_IDLE;
  self->wake_lock = steady_wake_lock_new ();
  self->watch = steady_session_watch_new ();
  g_signal_connect_object (self->watch, "happened", G_CALLBACK (on_happened), self, G_CONNECT_SWAPPED);
  self->media_keys = steady_media_keys_new ();
  g_signal_connect_object (self->media_keys, "pressed", G_CALLBACK (on_media_key), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static gboolean
view_to_active (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "figure"));
  return TRUE;
}

static GVariant *
active_to_view (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_string (g_value_get_boolean (value) ? "figure" : "digits");
}

GtkWidget *
steady_session_page_new (SteadyContext *context, SteadySessionController *controller)
{
  SteadySessionPage *self = g_object_new (STEADY_TYPE_SESSION_PAGE, NULL);
  GSettings *settings = steady_context_get_settings (context);

  self->context = g_object_ref (context);
  self->controller = controller;
  g_signal_connect_object (controller, "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "cues", G_CALLBACK (on_cues), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steady_context_get_sounds (context), "unheard", G_CALLBACK (on_unheard), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "wall", G_CALLBACK (on_wall), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);

  g_settings_bind_with_mapping (settings, "session-view", self->view_button, "active",
                                G_SETTINGS_BIND_DEFAULT, view_to_active, active_to_view, NULL, NULL);
  g_settings_bind (settings, "session-text-scale", self->stage, "text-scale", G_SETTINGS_BIND_GET);
  g_object_bind_property (self->view_button, "active", self->stage, "figure-large", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

void
steady_session_page_start (SteadySessionPage *self)
{
  g_return_if_fail (STEADY_IS_SESSION_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
  steady_session_controller_start (self->controller);
}

void
steady_session_page_stop (SteadySessionPage *self)
{
  g_return_if_fail (STEADY_IS_SESSION_PAGE (self));

  /* The first leads to the rating, the second leaves that out. */
  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
}

void
steady_session_page_finish (SteadySessionPage *self)
{
  g_return_if_fail (STEADY_IS_SESSION_PAGE (self));

  steady_session_controller_send (self->controller, STEADY_EVENT_STOP);
}

void
steady_session_page_pause (SteadySessionPage *self)
{
  g_return_if_fail (STEADY_IS_SESSION_PAGE (self));

  steady_session_controller_send (self->controller, STEADY_EVENT_PAUSE);
}

void
steady_session_page_ask_to_leave (SteadySessionPage *self)
{
  SteadySessionView view;

  g_return_if_fail (STEADY_IS_SESSION_PAGE (self));

  if (self->asking)
    return;
  if (!steady_session_page_is_under_way (self))
    {
      on_summary_closed (self);
      return;
    }

  steady_session_controller_get_view (self->controller, &view);
  self->asking = TRUE;
  self->was_running = view.running;
  steady_session_controller_send (self->controller, STEADY_EVENT_PAUSE);
  steady_confirm (GTK_WIDGET (self), _("Stop training?"),
                  _("What you did so far is kept. The rest can follow later today."), _("_Go On"),
                  _("_Stop Training"), FALSE, on_leave_answered, g_object_ref (self));
}

gboolean
steady_session_page_is_under_way (SteadySessionPage *self)
{
  g_return_val_if_fail (STEADY_IS_SESSION_PAGE (self), FALSE);

  return !steady_session_controller_is_over (self->controller);
}
