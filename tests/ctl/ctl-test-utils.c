#include "ctl-test-utils.h"

#include <string.h>
#include <unistd.h>

/* What each case finds in a folder of its own: a whole database, a copy of it named x.db, and files to take in. */
#define FURNISH \
  "cp \"$TEMPLATE\" good.db && cp good.db x.db && printf '%s' \"$CHECKS\" > checks.csv && mkdir folder " \
  "&& mkfifo pipe && ln -s loop loop"
#define CHECKS "check_id,recorded_at,kind,value\r\nn1,2026-03-09T08:00:00+08:00,goal,80\r\n"

static char *top; /* folder of the template */

static char *
text_of (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data != NULL ? data : "", size);
}

static int
run (const char *folder, const char *command, char **output, char **errors)
{
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) shell = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  shell = g_subprocess_launcher_spawn (launcher, &error, "/bin/sh", "-c", command, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (shell, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  *output = text_of (out);
  *errors = text_of (err);
  g_assert_true (g_subprocess_get_if_exited (shell));
  return g_subprocess_get_exit_status (shell);
}

static void
must (const char *folder, const char *command)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  int status = run (folder, command, &output, &errors);

  if (status != 0)
    g_error ("%s: exit %d: %s", command, status, errors);
}

guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n' ? 1 : 0;
  return lines;
}

static char *
content_of (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *content = NULL;
  gsize size;
  g_autofree char *sum = NULL;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return g_strdup ("none");
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guint8 *) content, size);
  g_free (content);
  return g_steal_pointer (&sum);
}

/* One line on stderr and nothing else, and a database that is as it was. */
static gboolean
is_told (const Case *c, int status, const char *output, const char *errors)
{
  if (status != c->status)
    return FALSE;
  if (c->says == NULL)
    return TRUE;
  return strstr (errors, c->says) != NULL && g_str_has_prefix (errors, "steadyctl: ") && *output == '\0'
         && count_lines (errors) == (c->status == 2 ? 2 : 1);
}

char *
open_folder (void)
{
  char *folder = g_dir_make_tmp ("steady-surroundings-XXXXXX", NULL);

  must (folder, FURNISH);
  return folder;
}

void
close_folder (const char *folder)
{
  g_autofree char *remove = g_strdup_printf ("chmod -R u+rwX %s; rm -rf %s", folder, folder);

  must ("/", remove);
}

gboolean
run_case_in (const Case *c, const char *folder)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  gboolean good;
  int status;

  if (c->prepare != NULL)
    must (folder, c->prepare);
  before = content_of (folder, "x.db");
  status = run (folder, c->call, &output, &errors);
  after = content_of (folder, "x.db");

  good = is_told (c, status, output, errors) && (c->says == NULL || g_str_equal (after, before));
  if (!good)
    g_test_message ("%s; %s: expected exit %d and “%s”, got %d, “%s” and output “%s”%s", c->prepare, c->call, c->status,
                    c->says, status, errors, output, g_str_equal (after, before) ? "" : "; x.db was changed");
  return good;
}

static gboolean
run_case (const Case *c)
{
  g_autofree char *folder = open_folder ();
  gboolean good = run_case_in (c, folder);

  close_folder (folder);
  return good;
}

void
test_cases (gconstpointer data)
{
  const CaseTable *table = data;
  guint mistakes = 0;
  guint bad = 0;

  for (guint i = 0; i < table->n_cases; i++)
    {
      mistakes += run_case (&table->cases[i]) ? 0 : 1;
      bad += table->cases[i].says != NULL ? 1 : 0;
    }
  g_test_message ("%u bad inputs", bad);
  g_assert_cmpuint (mistakes, ==, 0);
}

static void
make_template (const char *folder)
{
  g_autofree char *template = g_build_filename (folder, "template.db", NULL);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "schema-1.sql", NULL);

  g_setenv ("FIXTURE", fixture, TRUE);
  g_setenv ("TEMPLATE", template, TRUE);
  g_setenv ("CHECKS", CHECKS, TRUE);
  g_setenv ("CTL", g_getenv ("STEADYCTL"), TRUE);
  g_setenv ("ANYONE", geteuid () == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : "", TRUE);
  /* Once opened it is as Steady leaves it: another opening changes nothing. */
  must (folder, "sqlite3 \"$TEMPLATE\" < \"$FIXTURE\" && chmod 600 \"$TEMPLATE\" && $CTL --database \"$TEMPLATE\" plan");
}

void
begin_cases (void)
{
  top = g_dir_make_tmp ("steady-surroundings-XXXXXX", NULL);
  make_template (top);
}

void
end_cases (void)
{
  close_folder (top);
  g_clear_pointer (&top, g_free);
}
