#include "sound-rig.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#define SILENCE (RIG_RATE * 6 / 100)
#define WHISPER 300

struct _SoundRig
{
  char *folder;
  GSubprocess *sound;
  GSubprocess *speech;
  GSubprocess *recorder;
};

static const char speechd_conf[] = "LogLevel 2\n"
                                   "LogDir \"default\"\n"
                                   "Timeout 0\n"
                                   "AudioOutputMethod \"pulse\"\n"
                                   "AddModule \"paper\" \"sd_generic\" \"paper.conf\"\n"
                                   "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n"
                                   "DefaultModule paper\n"
                                   "DefaultLanguage \"en\"\n";

static const char paper_conf[] = "GenericExecuteSynth \"echo $(date +%%s%%N) \\'$DATA\\' >> '%s/said'\"\n"
                                 "GenericLanguage \"en\" \"en\" \"utf-8\"\n"
                                 "AddVoice \"en\" \"MALE1\" \"paper-english\"\n"
                                 "DefaultVoice \"paper-english\"\n";

/* No server outlives a test that failed. */
static void
die_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
spawn (const char * const *arguments, const char *stdout_path)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  if (stdout_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, stdout_path);
  else
    g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  return process;
}

static void
stop (GSubprocess **process)
{
  if (*process == NULL)
    return;
  g_subprocess_send_signal (*process, SIGTERM);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

static void
wait_for_file (const char *path)
{
  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_usleep (20000);
}

static char *
in_folder (SoundRig *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
write_file (SoundRig *self, const char *name, const char *text)
{
  g_autofree char *path = in_folder (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

SoundRig *
sound_rig_new (void)
{
  SoundRig *self = g_new0 (SoundRig, 1);
  g_autofree char *pulse = NULL;
  g_autofree char *speech = NULL;
  g_autofree char *modules = NULL;
  g_autofree char *paper = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = temp_folder_new ();
  pulse = g_strdup_printf ("unix:%s/sound.sock", self->folder);
  speech = g_strdup_printf ("unix_socket:%s/speech.sock", self->folder);
  modules = in_folder (self, "modules");
  g_mkdir (modules, 0700);
  write_file (self, "speechd.conf", speechd_conf);
  paper = g_strdup_printf (paper_conf, self->folder);
  write_file (self, "modules/paper.conf", paper);
  write_file (self, "modules/espeak-ng.conf", "");

  g_setenv ("HOME", self->folder, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", self->folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", self->folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", self->folder, TRUE);
  g_setenv ("PULSE_SERVER", pulse, TRUE);
  g_setenv ("SPEECHD_ADDRESS", speech, TRUE);
  /* Nobody starts another engine behind our back. */
  g_setenv ("SPEECHD_CMD", "/bin/false", TRUE);
  g_unsetenv ("DISPLAY");
  return self;
}

void
sound_rig_free (SoundRig *self)
{
  stop (&self->recorder);
  stop (&self->speech);
  stop (&self->sound);
  temp_folder_remove (self->folder);
  g_free (self);
}

void
sound_rig_start_sound (SoundRig *self)
{
  g_autofree char *socket = in_folder (self, "sound.sock");
  g_autofree char *protocol = g_strdup_printf ("module-native-protocol-unix socket=%s auth-anonymous=1", socket);
  const char * const arguments[] = { "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                                     "--disable-shm=yes", "--high-priority=no", "--realtime=no", "-L",
                                     "module-null-sink sink_name=ears rate=44100", "-L", protocol, NULL };

  self->sound = spawn (arguments, NULL);
  wait_for_file (socket);
}

void
sound_rig_start_speech (SoundRig *self)
{
  g_autofree char *socket = in_folder (self, "speech.sock");
  g_autofree char *pid = in_folder (self, "speech.pid");
  const char * const arguments[] = { "speech-dispatcher", "-s", "-C", self->folder, "-L", self->folder, "-c", "unix_socket",
                                     "-S", socket, "-P", pid, NULL };

  self->speech = spawn (arguments, NULL);
  wait_for_file (socket);
}

void
sound_rig_stop_speech (SoundRig *self)
{
  stop (&self->speech);
}

void
sound_rig_record (SoundRig *self)
{
  const char * const arguments[] = { "parec", "--device=ears.monitor", "--raw", "--format=s16le", "--rate=16000",
                                     "--channels=1", "--latency-msec=20", NULL };
  g_autofree char *path = in_folder (self, "recording");
  GStatBuf status = { 0 };

  self->recorder = spawn (arguments, path);
  while (g_stat (path, &status) != 0 || status.st_size == 0)
    g_usleep (20000);
}

GArray *
sound_rig_recorded (SoundRig *self)
{
  g_autofree char *path = in_folder (self, "recording");
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  GArray *recorded = g_array_new (FALSE, FALSE, sizeof (gint16));
  gsize length;

  stop (&self->recorder);
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_array_append_vals (recorded, data, (guint) (length / sizeof (gint16)));
  g_unlink (path);
  return recorded;
}

static void
said_free (gpointer data)
{
  Said *said = data;

  g_free (said->text);
  g_free (said);
}

GPtrArray *
sound_rig_said (SoundRig *self)
{
  g_autofree char *path = in_folder (self, "said");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *all = g_ptr_array_new_with_free_func (said_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return all;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char *words;
      gint64 nanoseconds = g_ascii_strtoll (lines[i], &words, 10);
      Said *said = g_new0 (Said, 1);

      said->wall_us = nanoseconds / 1000;
      said->text = g_strdup (g_strstrip (words));
      g_ptr_array_add (all, said);
    }
  g_unlink (path);
  return all;
}

GArray *
sound_rig_find (const GArray *recorded)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Stretch present = { -1, -1 };

  for (int i = 0; i < (int) recorded->len; i++)
    {
      if (ABS (g_array_index (recorded, gint16, i)) > WHISPER)
        {
          if (present.from < 0)
            present.from = i;
          present.to = i;
        }
      else if (present.from >= 0 && i - present.to > SILENCE)
        {
          g_array_append_val (found, present);
          present.from = -1;
        }
    }
  if (present.from >= 0)
    g_array_append_val (found, present);
  return found;
}

static gboolean
on_over (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
sound_rig_wait (int ms)
{
  gboolean over = FALSE;

  g_timeout_add ((guint) ms, on_over, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
