/* deeds.h: all that a person or a program does with a diary, each to be done while something is in the way. */
#pragma once

#include "diary-test-utils.h"

G_BEGIN_DECLS

#define D0 20513 /* 2026-03-01 */

typedef struct
{
  DiaryFixture fixture;
  char *copy; /* a copy of the database with three sets */
  GBytes *bytes; /* the database, of seven sets, as each try finds it */
} World;

/** Does one thing; FALSE with @error where it could not be done. */
typedef gboolean (*Deed) (World *world, GError **error);

typedef struct
{
  const char *name;
  Deed deed;
  const char *sets_after; /* how many sets there are where it was done */
  gboolean starts_open;   /* the diary is open before */
  void (*prepare) (World *world); /* (nullable): before anything is in the way */
} DeedCase;

#define SETS_BEFORE "7"

/** (out) @n: how many */
const DeedCase *list_deeds (guint *n);

void     make_world  (World *world);
void     clear_world (World *world);
/** What comes before the deed. */
void     begin_deed  (World *world, const DeedCase *deed);
/** As it was made, closed. @bytes: FALSE: without a database */
void     reset_world (World *world, gboolean bytes);
gboolean open_diary  (World *world, GError **error);

/** What is kept must still be what a replay says. Opens the diary where it is closed. */
void     check_kept  (World *world);
/** The file is whole. (transfer full): how many sets are in it */
char    *count_sets  (World *world);

/** Called where a deed has come to its end, and only looks at what it left. */
void     set_disarm  (void (*disarm) (void));

G_END_DECLS
