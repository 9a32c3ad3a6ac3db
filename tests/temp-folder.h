/* temp-folder.h: a folder of a test's own, that goes away again. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** (transfer full): a new folder, empty */
char *temp_folder_new    (void);

/** Removes it with all that is in it; of a symbolic link the link alone. (transfer full) (nullable) */
void  temp_folder_remove (char *folder);

G_END_DECLS
