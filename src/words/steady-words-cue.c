#include "steady-config.h"

#include "steady-words-private.h"

#include "steady-words-cue.h"

#include <string.h>

#define LANGUAGE_KEY "Language: "
#define SECOND_US G_GINT64_CONSTANT (1000000)
#define MINUTE_US (60 * SECOND_US)

static gboolean
is_hold (const SteadyExercise *exercise)
{
  return exercise != NULL && exercise->kind == STEADY_EXERCISE_HOLD;
}

/* --- spoken ---------------------------------------------------------------------------------------- */

static const char *
spoken_phase (SteadyPhase phase, const SteadyExercise *exercise)
{
  switch (phase)
    {
    case STEADY_PHASE_GET_READY:
      /* Translators: spoken: take up the start position. */
      return _("get ready");
    case STEADY_PHASE_LIFT:
      /* Translators: spoken, in wall sit and plank: go into the position that is then held. */
      return is_hold (exercise) ? _("into position")
                                /* Translators: spoken: raise the leg, or open the knee. */
                                : _("lift");
    case STEADY_PHASE_HOLD:
      /* Translators: spoken: keep the position. */
      return _("hold");
    case STEADY_PHASE_LOWER:
      /* Translators: spoken, in wall sit and plank: come out of the position, slowly. */
      return is_hold (exercise) ? _("slowly out")
                                /* Translators: spoken: lower the leg, slowly. */
                                : _("lower");
    case STEADY_PHASE_OTHER_SIDE:
      /* Translators: spoken: change legs, or turn over. */
      return _("other side");
    case STEADY_PHASE_RATING:
      /* Translators: spoken when an exercise is done and its three ratings are asked. */
      return _("how was it?");
    case STEADY_PHASE_PAIN_QUESTION:
      /* Translators: spoken: 0 to 10 is to be answered. */
      return _("how strong is the pain?");
    case STEADY_PHASE_SUMMARY:
      /* Translators: spoken at the end of the session. */
      return _("done for now");
    case STEADY_PHASE_IDLE:
    case STEADY_PHASE_REST:    /* said with its seconds */
    case STEADY_PHASE_STRETCH: /* said with its part */
    case STEADY_PHASE_PAUSED:
    case STEADY_PHASE_DONE:
    default:
      return NULL;
    }
}

static const char *
spoken_side (SteadySide side)
{
  switch (side)
    {
    case STEADY_SIDE_LEFT:
      /* Translators: spoken: the leg that works next. */
      return _("left leg");
    case STEADY_SIDE_RIGHT:
      /* Translators: spoken: the leg that works next. */
      return _("right leg");
    case STEADY_SIDE_BOTH:
    default:
      return NULL;
    }
}

static const char *
spoken_stretch (SteadyStretch part, SteadySide side)
{
  gboolean right = side == STEADY_SIDE_RIGHT;

  switch (part)
    {
    case STEADY_STRETCH_QUADRICEPS:
      return right ? _("stretch the front of the right thigh") : _("stretch the front of the left thigh");
    case STEADY_STRETCH_HAMSTRINGS:
      return right ? _("stretch the back of the right thigh") : _("stretch the back of the left thigh");
    case STEADY_STRETCH_CALVES:
      return right ? _("stretch the right calf") : _("stretch the left calf");
    case STEADY_STRETCH_HIPS:
      return right ? _("stretch the right hip") : _("stretch the left hip");
    case STEADY_STRETCH_INNER_THIGH:
    default:
      return _("stretch both inner thighs");
    }
}

char *
steady_words_cue (const SteadyCue *cue)
{
  g_return_val_if_fail (cue != NULL, NULL);

  switch (cue->code)
    {
    case STEADY_CUE_PHASE:
      return g_strdup (spoken_phase (cue->phase, cue->exercise));
    case STEADY_CUE_EXERCISE:
      return g_strdup (cue->exercise->name);
    case STEADY_CUE_SIDE:
      return g_strdup (spoken_side (cue->side));
    case STEADY_CUE_COUNTDOWN:
    case STEADY_CUE_REP:
      return g_strdup_printf ("%d", cue->number);
    case STEADY_CUE_REST:
      /* Translators: spoken at the beginning of a rest. */
      return g_strdup_printf (ngettext ("rest %d second", "rest %d seconds", (gulong) cue->number), cue->number);
    case STEADY_CUE_LAST_SET:
      /* Translators: spoken: the set that comes next is the last one of this leg, or exercise. */
      return g_strdup (_("last set"));
    case STEADY_CUE_BREATHE:
      /* Translators: spoken in a long hold, as a reminder to go on breathing. */
      return g_strdup (_("breathe"));
    case STEADY_CUE_STRETCH:
      return g_strdup (spoken_stretch ((SteadyStretch) cue->number, cue->side));
    case STEADY_CUE_SHAKE_NOTED:
      /* Translators: spoken: the moment the legs began to tremble was written down. */
      return g_strdup (_("noted"));
    case STEADY_CUE_EXERCISE_STOPPED:
      /* Translators: spoken after pain was reported. */
      return g_strdup (_("the rest of this exercise is left out"));
    case STEADY_CUE_TRAINING_STOPPED:
      /* Translators: spoken after strong pain was reported. */
      return g_strdup (_("the training ends here"));
    case STEADY_CUE_PAUSED:
      /* Translators: spoken: everything waits. */
      return cue->reason == STEADY_PAUSE_PERSON || cue->reason == STEADY_PAUSE_LOCKED ? g_strdup (_("paused")) : NULL;
    case STEADY_CUE_INTERRUPTED:
      /* Translators: spoken when the computer was asleep or held up in the middle of a session. */
      return g_strdup (_("there was an interruption, the session waits"));
    case STEADY_CUE_SET_BEGUN:
    case STEADY_CUE_SET_FINISHED:
    case STEADY_CUE_PAIN_REPORTED:
    case STEADY_CUE_RATED:
    case STEADY_CUE_RESUMED:
    default:
      return NULL;
    }
}

/* The catalogue says it of itself: the translation of nothing is its header. */
char *
steady_words_language (void)
{
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char *language = strstr (header, LANGUAGE_KEY);

  if (language == NULL)
    return g_strdup ("en");
  language += strlen (LANGUAGE_KEY);
  return g_strndup (language, strcspn (language, "\n"));
}

char *
steady_words_cue_try (void)
{
  /* Translators: spoken, for a person who tries whether the voice can be heard. */
  return g_strdup (_("left leg, lift, hold, lower"));
}

/* --- shown ----------------------------------------------------------------------------------------- */

char *
steady_words_heard_tones (SteadyHeard tones)
{
  switch (tones)
    {
    case STEADY_HEARD_CHECKING:
      return g_strdup (_("Looking for the sound system…"));
    case STEADY_HEARD_YES:
      return g_strdup (_("Tones mark every change."));
    case STEADY_HEARD_OFF:
      return g_strdup (_("Tones are switched off."));
    case STEADY_HEARD_NO_FILES:
      return g_strdup (_("No tones: the sound files of Steady are missing."));
    case STEADY_HEARD_NO_SERVER:
    case STEADY_HEARD_NO_ENGINE:
    case STEADY_HEARD_NO_VOICE:
    default:
      return g_strdup (_("No tones: no sound system answers on this computer."));
    }
}

char *
steady_words_heard_voice (SteadyHeard voice)
{
  switch (voice)
    {
    case STEADY_HEARD_CHECKING:
      return g_strdup (_("Looking for a voice…"));
    case STEADY_HEARD_YES:
      return g_strdup (_("A voice says what to do."));
    case STEADY_HEARD_OFF:
      return g_strdup (_("The voice is switched off."));
    case STEADY_HEARD_NO_VOICE:
      return g_strdup (_("No voice: the speech engine of this computer does not speak your language."));
    case STEADY_HEARD_NO_SERVER:
    case STEADY_HEARD_NO_FILES:
    case STEADY_HEARD_NO_ENGINE:
    default:
      return g_strdup (_("No voice: no speech engine answers on this computer."));
    }
}

char *
steady_words_heard_flash (void)
{
  return g_strdup (_("The whole window flashes at every change instead."));
}

char *
steady_words_wall (SteadyWallNews news)
{
  switch (news)
    {
    case STEADY_WALL_CLOCK_SET:
      return g_strdup (_("The clock of this computer was changed. The timer does not go by it, and runs on exactly."));
    case STEADY_WALL_ZONE_CHANGED:
      return g_strdup (_("The time zone of this computer changed. The timer does not go by it, and runs on exactly."));
    case STEADY_WALL_MIDNIGHT:
      return g_strdup (_("It is past midnight. This training counts for the day it began."));
    case STEADY_WALL_SAME:
    default:
      return NULL;
    }
}

char *
steady_words_phase (SteadyPhase phase, const SteadyExercise *exercise)
{
  switch (phase)
    {
    case STEADY_PHASE_GET_READY:
      return g_strdup (_("Get ready"));
    case STEADY_PHASE_LIFT:
      /* Translators: the phase of a set in which the body goes into the position of wall sit or plank. */
      return g_strdup (is_hold (exercise) ? _("Into position")
                                          /* Translators: the phase of a repetition in which the leg rises. */
                                          : _("Lift"));
    case STEADY_PHASE_HOLD:
      /* Translators: the phase in which the position is kept. */
      return g_strdup (_("Hold"));
    case STEADY_PHASE_LOWER:
      /* Translators: the phase of a set in which the body comes out of wall sit or plank. */
      return g_strdup (is_hold (exercise) ? _("Slowly out")
                                          /* Translators: the phase of a repetition in which the leg goes down. */
                                          : _("Lower"));
    case STEADY_PHASE_REST:
      /* Translators: the phase between two sets. */
      return g_strdup (_("Rest"));
    case STEADY_PHASE_OTHER_SIDE:
      return g_strdup (_("Other side"));
    case STEADY_PHASE_RATING:
      return g_strdup (_("How was it?"));
    case STEADY_PHASE_PAIN_QUESTION:
      return g_strdup (_("How strong is the pain?"));
    case STEADY_PHASE_STRETCH:
      return g_strdup (_("Stretch"));
    case STEADY_PHASE_PAUSED:
      /* Translators: the session waits. */
      return g_strdup (_("Paused"));
    case STEADY_PHASE_SUMMARY:
    case STEADY_PHASE_DONE:
      return g_strdup (_("Done for now"));
    case STEADY_PHASE_IDLE:
    default:
      return g_strdup (_("Ready when you are"));
    }
}

char *
steady_words_side (SteadySide side)
{
  switch (side)
    {
    case STEADY_SIDE_LEFT:
      return g_strdup (_("Left leg"));
    case STEADY_SIDE_RIGHT:
      return g_strdup (_("Right leg"));
    case STEADY_SIDE_BOTH:
    default:
      return g_strdup (_("Both legs"));
    }
}

char *
steady_words_set_place (const SteadySet *set)
{
  g_autofree char *side = NULL;

  g_return_val_if_fail (set != NULL, NULL);

  if (set->side == STEADY_SIDE_BOTH)
    return g_strdup_printf (_("Set %d"), set->set_no);
  side = steady_words_side (set->side);
  /* Translators: “Left leg”, and the number of a set. */
  return g_strdup_printf (_("%1$s, set %2$d"), side, set->set_no);
}

char *
steady_words_stretch (SteadyStretch part)
{
  switch (part)
    {
    case STEADY_STRETCH_QUADRICEPS:
      return g_strdup (_("Front of the thigh"));
    case STEADY_STRETCH_HAMSTRINGS:
      return g_strdup (_("Back of the thigh"));
    case STEADY_STRETCH_CALVES:
      return g_strdup (_("Calf"));
    case STEADY_STRETCH_HIPS:
      return g_strdup (_("Hip"));
    case STEADY_STRETCH_INNER_THIGH:
    default:
      return g_strdup (_("Inner thighs"));
    }
}

static char *
interruption (gint64 us)
{
  gint64 minutes = us / MINUTE_US;
  gint64 seconds = us / SECOND_US;

  if (us < 2 * MINUTE_US)
    return g_strdup_printf (ngettext ("For %d second nothing was seen of this session, and nothing was counted.",
                                      "For %d seconds nothing was seen of this session, and nothing was counted.",
                                      (gulong) seconds),
                            (int) seconds);
  if (minutes < 120)
    return g_strdup_printf (ngettext ("For %d minute nothing was seen of this session, and nothing was counted.",
                                      "For %d minutes nothing was seen of this session, and nothing was counted.",
                                      (gulong) minutes),
                            (int) minutes);
  return g_strdup (_("For some hours nothing was seen of this session, and nothing was counted."));
}

char *
steady_words_pause (SteadyPauseReason reason, gint64 us)
{
  switch (reason)
    {
    case STEADY_PAUSE_PERSON:
      return g_strdup (_("Nothing is lost: it goes on exactly here."));
    case STEADY_PAUSE_GAP:
    case STEADY_PAUSE_SUSPENDED:
      return us > 0 ? interruption (us) : g_strdup (_("The computer goes to sleep; the session waits."));
    case STEADY_PAUSE_LOCKED:
      return g_strdup (_("The screen was locked, so the session waits. It goes on exactly here."));
    case STEADY_PAUSE_REOPENED:
      return g_strdup (_("Everything finished before is written down. It goes on with the set that was under way."));
    case STEADY_PAUSE_NONE:
    default:
      return NULL;
    }
}
