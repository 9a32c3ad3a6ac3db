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
};

G_DEFINE_FINAL_TYPE (SteadyHeardLine, steady_heard_line, ADW_TYPE_BIN)

static gboolean
is_checking (SteadyCuePlayer *player)
{
  return steady_cue_player_get_tones (player) == STEADY_HEARD_CHECKING
         || steady_cue_player_get_voice (player) == STEADY_HEARD_CHECKING;
}

static void
refresh (SteadyHeardLine *self)
{
  SteadyCuePlayer *player = steady_sounds_get_player (self->sounds);
  g_autofree char *tones = steady_words_heard_tones (steady_cue_player_get_tones (player));
  g_autofree char *voice = steady_words_heard_voice (steady_cue_player_get_voice (player));
  g_autofree char *flash = steady_words_heard_flash ();
  g_autofree char *text = NULL;

  if (is_checking (player) || !steady_cue_player_get_flashes (player))
    text = g_strdup_printf ("%s %s", tones, voice);
  else
    text = g_strdup_printf ("%s %s %s", tones, voice, flash);
  gtk_label_set_label (self->label, text);
}

static void
on_try (SteadyHeardLine *self)
{
  steady_cue_player_try (steady_sounds_get_player (self->sounds));
}

static void
steady_heard_line_dispose (GObject *object)
{
  g_clear_object (&STEADY_HEARD_LINE (object)->sounds);

  G_OBJECT_CLASS (steady_heard_line_parent_class)->dispose (object);
}

static void
steady_heard_line_class_init (SteadyHeardLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steady_heard_line_dispose;
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
  refresh (self);
}
