/* A row of the preferences has room for whatever its number may say, in letters of any width. */

#include <adwaita.h>

#include "widgets/steady-setting-rows.h"

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child);
  return found;
}

static void
assert_room (GtkWidget *text, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, words);
  int minimum, natural, width;

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_test_message ("%s: %d px of %d", words, width, minimum);
  g_assert_cmpint (width, <=, minimum);
}

static void
test_room (void)
{
  static const struct { const char *key; int lowest, highest; const char *zero, *unit, *longest; } cases[] = {
    { "rest-seconds", 10, 300, "as exercise", "%d s", "300 s" },
    { "rest-seconds", 10, 300, "按动作", "%d 秒", "300 秒" },
    { "countdown-seconds", 0, 5, NULL, "%d 秒", "5 秒" },
    { "session-text-scale", 100, 200, NULL, "%d %%", "200 %" },
    { "volume", 0, 100, NULL, "%d 百分点", "100 百分点" },
  };
  g_autoptr (GSettings) settings = g_settings_new ("io.github.steadysteps.Steady");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref_sink (
          steady_setting_rows_number (settings, cases[i].key, "Title", NULL, cases[i].lowest, cases[i].highest, 1,
                                      cases[i].zero, cases[i].unit));
      GtkWidget *text = find_text (row);

      g_assert_nonnull (text);
      if (cases[i].zero != NULL)
        assert_room (text, cases[i].zero);
      assert_room (text, cases[i].longest);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/setting-rows/room", test_room);
  return g_test_run ();
}
