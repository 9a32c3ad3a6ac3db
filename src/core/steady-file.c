#include "steady-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "steady-error.h"

#define MODE_PRIVATE 0600
#define MODE_BY_UMASK 0666
#define MODE_BITS 0777
#define COPY_BLOCK 65536

struct _SteadyFile
{
  char *path;   /* as the caller named it, for messages */
  char *target; /* what is replaced: the end of a symbolic link */
  char *aside;
  int fd;
  gboolean in_place; /* the target is no regular file */
};

/* A message names what the person named, never the name aside. */
static gboolean
fail (const SteadyFile *self, int code, GError **error)
{
  g_set_error (error, STEADY_ERROR, STEADY_ERROR_IO, "%s: %s", self->path, g_strerror (code));
  return FALSE;
}

/* A link to a file that is not there yet leads nowhere: then the link itself is replaced. */
static char *
resolve (const char *path)
{
  g_autofree char *resolved = realpath (path, NULL);

  return g_strdup (resolved != NULL ? resolved : path);
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

static gboolean
copy_into_target (SteadyFile *self, GError **error)
{
  g_autofree char *block = g_malloc (COPY_BLOCK);
  int out = open (self->target, O_WRONLY | O_CLOEXEC);
  gssize got = 0;
  gboolean good;
  int code = 0;

  if (out < 0)
    return fail (self, errno, error);

  good = lseek (self->fd, 0, SEEK_SET) == 0;
  while (good && (got = read (self->fd, block, COPY_BLOCK)) > 0)
    good = write_all (out, block, (gsize) got);
  if (!good || got < 0)
    code = errno;
  if (close (out) != 0 && code == 0)
    code = errno;
  return code == 0 || fail (self, code, error);
}

/* The name in the folder must be on the disk too, or a power cut brings the old file back. Some file
 * systems cannot do that for a folder; the rename itself then has to be enough. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("%s cannot be synced: %s", folder, g_strerror (errno));
  close (fd);
}

static void
forget_aside (SteadyFile *self)
{
  if (self->aside != NULL)
    g_unlink (self->aside);
  g_clear_pointer (&self->aside, g_free);
}

static char *
name_aside (SteadyFile *self)
{
  g_autofree char *folder = self->in_place ? g_strdup (g_get_tmp_dir ()) : g_path_get_dirname (self->target);
  g_autofree char *base = g_path_get_basename (self->target);
  g_autofree char *name = g_strdup_printf (".%.200s.XXXXXX", base);

  return g_build_filename (folder, name, NULL);
}

SteadyFile *
steady_file_begin (const char *path, SteadyFileFlags flags, GError **error)
{
  g_autoptr (SteadyFile) self = NULL;
  gboolean secret = (flags & STEADY_FILE_PRIVATE) != 0;
  GStatBuf there;
  gboolean exists;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (SteadyFile, 1);
  self->fd = -1;
  self->path = g_strdup (path);
  self->target = resolve (path);
  exists = g_stat (self->target, &there) == 0;
  if (exists && S_ISDIR (there.st_mode))
    {
      fail (self, EISDIR, error);
      return NULL;
    }

  self->in_place = exists && !S_ISREG (there.st_mode);
  self->aside = name_aside (self);
  self->fd = g_mkstemp_full (self->aside, O_RDWR | O_CLOEXEC,
                             secret || self->in_place ? MODE_PRIVATE : MODE_BY_UMASK);
  if (self->fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->aside, g_free);
      fail (self, code, error);
      return NULL;
    }
  if (exists && !secret && !self->in_place && fchmod (self->fd, there.st_mode & MODE_BITS) != 0)
    {
      fail (self, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
steady_file_get_aside (SteadyFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->aside;
}

int
steady_file_get_fd (SteadyFile *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->fd;
}

gboolean
steady_file_append (SteadyFile *self, gconstpointer data, gsize length, GError **error)
{
  g_return_val_if_fail (self != NULL && (data != NULL || length == 0), FALSE);

  return write_all (self->fd, data, length) || fail (self, errno, error);
}

gboolean
steady_file_commit (SteadyFile *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->aside != NULL, FALSE);

  if (self->in_place)
    {
      gboolean copied = copy_into_target (self, error);

      forget_aside (self);
      return copied;
    }
  if (fsync (self->fd) != 0 || g_rename (self->aside, self->target) != 0)
    return fail (self, errno, error);

  g_clear_pointer (&self->aside, g_free);
  sync_folder (self->target);
  return TRUE;
}

void
steady_file_free (SteadyFile *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  forget_aside (self);
  g_free (self->path);
  g_free (self->target);
  g_free (self);
}

gboolean
steady_file_replace (const char *path,
                     gconstpointer data,
                     gsize length,
                     SteadyFileFlags flags,
                     GError **error)
{
  g_autoptr (SteadyFile) file = steady_file_begin (path, flags, error);

  return file != NULL && steady_file_append (file, data, length, error) && steady_file_commit (file, error);
}
