/* steady-diary-people.h: the people who share a computer, each with a database of their own, and what becomes of it. */
#pragma once

#include "steady-diary.h"

G_BEGIN_DECLS

/** (transfer full) (element-type utf8): the names of the further people, sorted as their language sorts them. */
GPtrArray *steady_diary_list_people (void);

/** Whether there is a further person of this name, whose first questions may not be answered yet. */
gboolean   steady_diary_has_person  (const char *name);

/**
 * steady_diary_add_person:
 * @name: as steady_diary_person_is_valid() has it
 *
 * Makes an empty database.
 *
 * Returns: FALSE with STEADY_ERROR_INVALID, STEADY_ERROR_CONFLICT where somebody has that name (also with other
 *   capitals), or an error of steady_diary_open()
 */
gboolean   steady_diary_add_person  (const char *name, SteadyCatalogue *catalogue, SteadyClock *clock, GError **error);

/**
 * steady_diary_remove_person:
 *
 * Erases a person's database, and removes it and all copies that Steady made. Other files stay, and their folder.
 *
 * Returns: FALSE with STEADY_ERROR_BUSY, and nothing gone, where it is open in another window or program
 */
gboolean   steady_diary_remove_person (const char *name, GError **error);

/** (transfer full) (element-type filename): the copies that Steady itself made of a database. */
GPtrArray *steady_diary_list_kept   (const char *database);

/**
 * steady_diary_erase:
 *
 * Takes away every row, at once for all programs that have the database open, and every copy that Steady made.
 *
 * Returns: FALSE with STEADY_ERROR_BUSY, _IO or _TOO_NEW; the rows are gone or all there
 */
gboolean   steady_diary_erase       (const char *database, GError **error);

G_END_DECLS
