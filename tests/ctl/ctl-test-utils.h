/* ctl-test-utils.h: calls of steadyctl, each in a folder of its own, and what they must say. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** One call that is off. */
typedef struct
{
  const char *prepare; /* (nullable): run by the shell in the folder */
  const char *call;    /* likewise; $CTL is steadyctl */
  int status;
  const char *says;    /* (nullable): it works all the same */
} Case;

typedef struct
{
  const Case *cases;
  guint n_cases;
} CaseTable;

/** The folder of the cases: a whole database, a copy of it named x.db, and files to take in. */
void     begin_cases (void);
void     end_cases   (void);

/** A GTestDataFunc: @data is a CaseTable. Says how many bad inputs there are in it. */
void     test_cases  (gconstpointer data);

/** Such a folder, (transfer full), and away with it again. */
char    *open_folder  (void);
void     close_folder (const char *folder);

/** Whether it is as it should be; what is not is told. One line on stderr, nothing else, and x.db as it was. */
gboolean run_case_in  (const Case *c, const char *folder);

guint    count_lines (const char *text);

G_END_DECLS
