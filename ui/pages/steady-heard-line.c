#include "steady-heard-line.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words-cue.h"

struct _SteadyHeardLine
{
  AdwBin parent_instance;

  SteadySounds *sounds; /* (nullable): before it is set */
  GtkLabel *label;
  guint look_id;
};

G_DEFINE_FINAL_TYPE (SteadyHeardLine, steady_heard_line, ADW_TYPE_BIN)

/* @flash: what is missing is shown instead */
static void
say (SteadyHeardLine *self, SteadyHeard tones, SteadyHeard voice, gboolean flash)
{
  g_autofree char *about_tones = steady_words_heard_tones (tones);
  g_autofree char *about_voice = steady_words_heard_voice (voice);
  g_autofree char *about_flash = steady_words_heard_flash ();
  g_autofree char *text = NULL;

  if (tones == STEADY_HEARD_CHECKING || voice == STEADY_HEARD_CHECKING || !flash)
    /* Translators: two whole sentences, one after the other. */
    text = g_strdup_printf (_("%1$s %2$s"), about_tones, about_voice);
  else
    /* Translators: three whole sentences, one after the other. */
    text = g_strdup_printf (_("%1$s %2$s %3$s"), about_tones, about_voice, about_flash);
  gtk_label_set_label (self->label, text);
}

static void
refresh (SteadyHeardLine *self)
{
  SteadyCuePlayer *player = steady_sounds_get_player (self->sounds);

  say (self, steady_cue_player_get_tones (player), steady_cue_player_get_voice (player),
       steady_cue_player_get_flashes (player));
}

static gboolean
look (gpointer data)
{
  SteadyHeardLine *self = data;

  self->look_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* The page is about to be drawn: only when it is, sound server and speech engine are looked for. */
static gboolean
on_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SteadyHeardLine *self = STEADY_HEARD_LINE (widget);

  if (self->look_id == 0 && self->sounds != NULL)
    self->look_id = g_idle_add_full (G_PRIORITY_LOW, look, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
steady_heard_line_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steady_heard_line_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, on_first_frame, NULL, NULL);
}

static void
on_try (SteadyHeardLine *self)
{
  steady_cue_player_try (steady_sounds_get_player (self->sounds));
}

static void
steady_heard_line_dispose (GObject *object)
{
  g_clear_handle_id (&STEADY_HEARD_LINE (object)->look_id, g_source_remove);
  g_clear_object (&STEADY_HEARD_LINE (object)->sounds);

  G_OBJECT_CLASS (steady_heard_line_parent_class)->dispose (object);
}

static void
steady_heard_line_class_init (SteadyHeardLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_heard_line_dispose;
  GTK_WIDGET_CLASS (klass)->map = steady_heard_line_map;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_heard_line_init (SteadyHeardLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = steady_build_button (_("_Try it"), "flat", NULL, NULL);

  self->label = GTK_LABEL (steady_build_label ("", "secondary"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  steady_build_name (button, _("Try it"), _("Plays a tone and says a few words"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_try), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
steady_heard_line_set_sounds (SteadyHeardLine *self, SteadySounds *sounds)
{
  g_return_if_fail (STEADY_IS_HEARD_LINE (self));
  g_return_if_fail (STEADY_IS_SOUNDS (sounds));

  g_set_object (&self->sounds, sounds);
  g_signal_connect_object (sounds, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  say (self, STEADY_HEARD_CHECKING, STEADY_HEARD_CHECKING, FALSE);
}
