/* sandbox.c: the program under test takes itself for one that runs in a sandbox of Flatpak, as GLib and GTK do with it.
 * They all tell by a file at the root of the sandbox, which no test can put there. */

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int
access (const char *path, int mode)
{
  if (strcmp (path, "/.flatpak-info") == 0 && mode == F_OK)
    return 0;
  return faccessat (AT_FDCWD, path, mode, 0);
}
