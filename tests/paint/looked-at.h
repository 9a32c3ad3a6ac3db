/* looked-at.h: drawings beside pictures of them that somebody has looked at and found right.
 *
 * Other versions of Cairo, Pango and FreeType draw edges a little differently and move words by a pixel; what is
 * compared is therefore the mean colour of small squares, each of which may have moved a little. What is missing, moved
 * further, of another colour or too much is told. Fonts are fixed by looked-at/fonts.conf. */
#pragma once

#include <cairo.h>
#include <glib.h>

/**
 * looked_at_differences:
 * @mark: (nullable): of the same size; squares that differ are painted red
 *
 * Returns: how many squares of one that hold something in either differ; -1 where the sizes do
 */
int looked_at_differences (cairo_surface_t *a, cairo_surface_t *b, cairo_surface_t *mark);

/** More squares than these are another drawing: the size of a word or two. */
#define LOOKED_AT_SQUARES 12

/**
 * looked_at_check:
 * @surface: an opaque image surface
 * @folder: of the pictures, below G_TEST_SRCDIR
 * @name: of the picture, without its ending
 *
 * Fails the test where the drawing is another one than the picture; what was drawn and where it differs is then in
 * looked-at/ of the build folder's tests. With STEADY_LOOK_AGAIN set, the picture is drawn anew instead: to be looked at
 * before it is committed.
 */
void looked_at_check (cairo_surface_t *surface, const char *folder, const char *name);
