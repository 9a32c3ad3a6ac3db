/* sound-rig.h: a sound server with a sink nobody hears and a recorder at it, and a speech engine that writes down what
 * it is told to say; both real, both private to the test, in a folder of its own. */
#pragma once

#include <gio/gio.h>

#define RIG_RATE 16000

typedef struct _SoundRig SoundRig;

/** Makes the folder and points the environment there; nothing runs yet. To be called before any thread. */
SoundRig *sound_rig_new          (void);
void      sound_rig_free         (SoundRig *self);

void      sound_rig_start_sound  (SoundRig *self);
void      sound_rig_start_speech (SoundRig *self);
void      sound_rig_stop_speech  (SoundRig *self);

/** From now on everything that sounds is recorded. */
void      sound_rig_record       (SoundRig *self);
/** (transfer full) (element-type gint16): ends the recording. */
GArray   *sound_rig_recorded     (SoundRig *self);

/** What the module "paper" was told to say since the last call: (transfer full) (element-type utf8), and when. */
typedef struct
{
  gint64 wall_us;
  char *text;
} Said;

/** (transfer full) (element-type Said) */
GPtrArray *sound_rig_said        (SoundRig *self);

/** Where sound begins after silence, and where it ends; in samples. */
typedef struct
{
  int from;
  int to;
} Stretch;

/** (transfer full) (element-type Stretch): parts above a whisper that are at least 60 ms of silence apart. */
GArray   *sound_rig_find         (const GArray *recorded);

/** Runs the main loop for a while of real time. */
void      sound_rig_wait         (int ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoundRig, sound_rig_free)
