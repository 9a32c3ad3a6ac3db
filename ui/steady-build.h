/* steady-build.h: the few pieces that every page is built of, named for screen readers as they are made. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A wrapped label at the start of its line. @css_class: (nullable) */
GtkWidget *steady_build_label (const char *text, const char *css_class);

/** A wrapped label that a screen reader takes for a heading. */
GtkWidget *steady_build_heading (const char *text, const char *css_class);

/** An empty boxed list without selection. @label: what a screen reader calls it */
GtkWidget *steady_build_list (const char *label);

/** A row of a boxed list that only says something. @mark: (nullable): a number or sign before it, for the eye
 * only */
GtkWidget *steady_build_text_row (const char *mark, const char *text);

/** A row with a title and, where not NULL, a text below it. */
GtkWidget *steady_build_fact_row (const char *title, const char *text);

/** A row that opens something. @subtitle: (nullable) @action: (nullable) @target: (nullable): floating, for
 * @action */
GtkWidget *steady_build_link_row (const char *title, const char *subtitle, const char *action,
                                  GVariant *target);

/** A row that does something: as a row that opens something, with another sign. */
GtkWidget *steady_build_action_row (const char *title, const char *subtitle, const char *icon, const char *action,
                                    GVariant *target);

/** A row with a control at its end that a click on the row works too. @text: (nullable): below the title */
GtkWidget *steady_build_control_row (const char *title, const char *text, GtkWidget *control);

/** Appends such a row for a whole number to @list. Returns: (transfer none): its control */
GtkSpinButton *steady_build_add_spin_row (GtkWidget *list, const char *title, const char *text, int min, int max, int value);

/** A choice of one of these words, which are wrapped where there is no room for them on one line. */
GtkWidget *steady_build_drop_down (const char * const *words);

/** A heading with what belongs below it. */
GtkWidget *steady_build_group (const char *title, GtkWidget *child);

/** A vertical box with the space of a column. */
GtkWidget *steady_build_column (void);

/** What stands below a page that is scrolled, so that whoever has answered need not look for the way on. @first:
 * (nullable): the way back, or past it */
GtkWidget *steady_build_bottom_bar (GtkWidget *first, GtkWidget *last);

/** What a window over another takes from it for its look. @parent: (nullable) */
void steady_build_window_look (GtkWindow *window, GtkWindow *parent);

/** A button with words that does @action. @css_class: (nullable) @target: (nullable): floating */
GtkWidget *steady_build_button (const char *label, const char *css_class, const char *action,
                                GVariant *target);

/** Gives a button other words; @label may have a mnemonic. */
void       steady_build_button_label (GtkButton *button, const char *label);

/** Name, and where not NULL description, for screen readers. */
void       steady_build_name (GtkWidget *widget, const char *label, const char *description);

/** For what the toolkit makes itself: names buttons that are only a sign, and has screen readers pass over images. */
void       steady_build_name_signs (GtkWidget *widget);

/** A row to write in. @entry: (out) (transfer none): what holds the text */
GtkWidget *steady_build_entry_row (const char *title, GtkEditable **entry);

/** Takes all children out of a box or list. */
void       steady_build_clear (GtkWidget *container);

G_END_DECLS
