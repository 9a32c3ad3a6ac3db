/* steady-choice-list.h: "tick what is true for you", where ticking nothing must be said too. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STEADY_TYPE_CHOICE_LIST (steady_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (SteadyChoiceList, steady_choice_list, STEADY, CHOICE_LIST, AdwBin)

/* Properties:
 *   "answered" (boolean, read-only): something, or "None of these", is ticked
 *   "any" (boolean, read-only): something is ticked */

/** @label: what a screen reader calls the list */
GtkWidget *steady_choice_list_new (const char *label);

/** Adds a line. @id: handed back by steady_choice_list_is_chosen() @text: (nullable): a second line */
void steady_choice_list_add (SteadyChoiceList *self, const char *id, const char *title, const char *text);

/** To be called once, after the last line: adds "None of these". */
void       steady_choice_list_finish (SteadyChoiceList *self);

/** Ticks the line of this @id, as whoever answered before left it. */
void       steady_choice_list_choose      (SteadyChoiceList *self, const char *id);

gboolean   steady_choice_list_is_answered (SteadyChoiceList *self);
gboolean   steady_choice_list_is_any      (SteadyChoiceList *self);
gboolean   steady_choice_list_is_chosen   (SteadyChoiceList *self, const char *id);

/** (transfer container) (element-type utf8): the ids that are ticked */
GPtrArray *steady_choice_list_get_chosen  (SteadyChoiceList *self);

G_END_DECLS
