/* steady-whole-numbers.h: a number and the Chinese word behind it stay on one line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * steady_whole_numbers_attributes:
 *
 * Between a digit and a Chinese character a line may break, so “27日” or “10 秒” would be parted. Other languages have
 * a space that does not break in their words instead.
 *
 * Returns: (transfer full) (nullable): what keeps each number of @text at the character behind it and, in “第 2 组”, at
 *   the one before; NULL where there is none
 */
PangoAttrList *steady_whole_numbers_attributes (const char *text);

/** Does so for the words of @label, whatever they will be. */
void           steady_whole_numbers_keep (GtkLabel *label);

/** Does so for every label that @widget has now, as a row or a template brings them. */
void           steady_whole_numbers_keep_within (GtkWidget *widget);

G_END_DECLS
