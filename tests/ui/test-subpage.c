/* What is laid out by the widgets of our own, in a window on a screen. */

#include <adwaita.h>

#include "steady-build.h"
#include "widgets/steady-subpage.h"
#include "widgets/steady-wrap.h"

#define WIDTH 360
#define WIDE 600
#define HEIGHT 400
#define LONG 2000

static GtkWidget *
window_new (GtkWidget *content, int width)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "content", content, "default-width", width, "default-height", HEIGHT,
                                    NULL);

  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (content) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

/* The first of this type that has this class, if one is given. */
static GtkWidget *
find_class (GtkWidget *widget, GType type, const char *css_class)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, type, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  return find_class (widget, type, NULL);
}

/* A page of this title over a column that begins with this heading, and is longer than the window. */
static GtkWidget *
subpage_new (const char *title, const char *heading)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_SUBPAGE, "title", title, NULL);
  GtkWidget *column = steady_build_column ();
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (rest, -1, LONG);
  gtk_box_append (GTK_BOX (column), steady_build_heading (heading, "title-1"));
  gtk_box_append (GTK_BOX (column), rest);
  g_object_set (page, "content", column, NULL);
  return page;
}

#define TOO_LONG "Straight-leg raise with a towel below the knee, as ordered by the physiotherapist of the clinic for knees"

static void
test_title (void)
{
  static const struct
  {
    const char *title;
    const char *heading;
    double at_top;
    int lines;
  } cases[] = {
    { "Plank", "Plank", 0, 1 },
    { "Plank", "A professional’s orders", 1, 1 },
    { "Straight-leg raise with a towel", "A professional’s orders", 1, 2 },
    { TOO_LONG, "A professional’s orders", 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page = subpage_new (cases[i].title, cases[i].heading);
      GtkWidget *window = window_new (page, WIDE);
      GtkWidget *title = find_class (find (page, ADW_TYPE_HEADER_BAR), GTK_TYPE_LABEL, "title");
      GtkWidget *heading = find (find (page, ADW_TYPE_CLAMP), GTK_TYPE_LABEL);
      GtkAdjustment *place
          = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find (page, GTK_TYPE_SCROLLED_WINDOW)));

      g_test_message ("%s: %s", cases[i].title, cases[i].heading);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (title)), ==, cases[i].title);
      g_assert_cmpfloat (gtk_widget_get_opacity (title), ==, cases[i].at_top);
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (title))), ==, cases[i].lines);
      /* A part of the heading is still there. */
      gtk_adjustment_set_value (place, gtk_widget_get_height (heading) - 1);
      g_assert_cmpfloat (gtk_widget_get_opacity (title), ==, cases[i].at_top);
      gtk_adjustment_set_value (place, LONG / 2);
      g_assert_cmpfloat (gtk_widget_get_opacity (title), ==, 1);
      gtk_adjustment_set_value (place, 0);
      g_assert_cmpfloat (gtk_widget_get_opacity (title), ==, cases[i].at_top);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A sign and words that take what is left of the line, or a line of their own. */
static void
test_wrap (void)
{
  static const struct
  {
    int words;
    int width;
    gboolean below;
  } cases[] = { { 100, WIDTH - 96 - 18, FALSE }, { WIDTH - 96 - 18, WIDTH - 96 - 18, FALSE }, { WIDTH - 96 - 17, WIDTH, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *wrap = g_object_new (STEADY_TYPE_WRAP, "spacing", 18, NULL);
      GtkWidget *sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      const GtkAllocation place = { 0, 0, WIDTH, HEIGHT };
      graphene_rect_t bounds;

      gtk_widget_set_size_request (sign, 96, 72);
      gtk_widget_set_size_request (words, cases[i].words, 72);
      gtk_widget_set_hexpand (words, TRUE);
      steady_wrap_append (STEADY_WRAP (wrap), sign);
      steady_wrap_append (STEADY_WRAP (wrap), words);
      g_object_ref_sink (wrap);
      gtk_widget_size_allocate (wrap, &place, -1);

      g_assert_true (gtk_widget_compute_bounds (words, wrap, &bounds));
      g_test_message ("%d px of words: %g px at %g, %g", cases[i].words, bounds.size.width, bounds.origin.x, bounds.origin.y);
      g_assert_cmpint (gtk_widget_get_width (sign), ==, 96);
      g_assert_cmpfloat (bounds.size.width, ==, cases[i].width);
      g_assert_cmpfloat (bounds.origin.x, ==, cases[i].below ? 0 : 96 + 18);
      g_assert_cmpfloat (bounds.origin.y, ==, cases[i].below ? 72 + 18 : 0);
      g_object_unref (wrap);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/subpage/title", test_title);
  g_test_add_func ("/ui/subpage/wrap", test_wrap);
  return g_test_run ();
}
