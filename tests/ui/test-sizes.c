/* Every page fits a telephone held upright, with text twice as large; every target is large enough for a hand
 * that trembles. Measured inside the process, since the accessibility bus tells neither. */

#include "steady-main-window.h"
#include "ui-test-world.h"

#define WIDTH_MAX 360
#define HEIGHT_MAX 600
#define TARGET_MIN 44

/* Names the widest inside the widest, down to what cannot be narrower. */
static void
tell_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > width)
        {
          width = minimum;
          widest = child;
        }
    }
  if (widest == NULL)
    return;
  g_test_message ("%s %s: %d px", G_OBJECT_TYPE_NAME (widest),
                  GTK_IS_LABEL (widest) ? gtk_label_get_label (GTK_LABEL (widest)) : "", width);
  tell_widest (widest);
}

static void check_width (const char *name, GtkWidget *widget);

/* A stack is only as wide as the page that it shows. */
static void
check_stacks (const char *name, GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_STACK (widget) && child != gtk_stack_get_visible_child (GTK_STACK (widget)))
        check_width (name, child);
      else
        check_stacks (name, child);
    }
}

static void
check_width (const char *name, GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: %d px", name, minimum);
  if (minimum > WIDTH_MAX)
    tell_widest (widget);
  g_assert_cmpint (minimum, <=, WIDTH_MAX);
  check_stacks (name, widget);
}

/* What a finger or a pointer is meant to hit; a check box inside a row that does the same is part of the
 * row. */
static gboolean
is_target (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW) != NULL)
    return FALSE;
  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_SPIN_BUTTON (widget);
}

static void
check_targets (GtkWidget *widget)
{
  if (!gtk_widget_should_layout (widget))
    return;
  if (is_target (widget))
    {
      int width;
      int height;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      if (width < TARGET_MIN || height < TARGET_MIN)
        g_test_message ("%s in %s: %d × %d", G_OBJECT_TYPE_NAME (widget),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), width, height);
      g_assert_cmpint (width, >=, TARGET_MIN);
      g_assert_cmpint (height, >=, TARGET_MIN);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_targets (child);
}

static void
check_page_targets (const char *name, GtkWidget *page)
{
  g_test_message ("%s", name);
  check_targets (page);
}

static void
test_narrow (void)
{
  ui_test_set_text (FALSE);
  ui_test_for_each_page (check_width);
}

static void
test_narrow_large_text (void)
{
  ui_test_set_text (TRUE);
  ui_test_for_each_page (check_width);
  ui_test_set_text (FALSE);
}

static void
test_targets (void)
{
  ui_test_set_text (FALSE);
  ui_test_for_each_page (check_page_targets);
}

static void
test_window (void)
{
  SteadyMainWindow *window = steady_main_window_new (world.application, world.context);
  int width;
  int height;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, WIDTH_MAX, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, WIDTH_MAX);
  g_assert_cmpint (height, <=, HEIGHT_MAX);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_bar (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_VIEW_SWITCHER_BAR (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_bar (child);
  return found;
}

/* Waits until the pages' names have gone from the window's top to its bottom, or back. */
static void
wait_for_bar (GtkWidget *bar, gboolean below)
{
  while (gtk_widget_get_mapped (bar) != below || (below && gtk_widget_get_height (bar) < TARGET_MIN))
    g_main_context_iteration (NULL, TRUE);
}

/* The names of the pages stand below in a narrow window and at the top of a wide one, also where nothing moves. */
static void
test_switcher (gconstpointer data)
{
  SteadyMainWindow *window = steady_main_window_new (world.application, world.context);
  GtkWidget *bar = find_bar (GTK_WIDGET (window));
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", GPOINTER_TO_INT (data), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_MAX, HEIGHT_MAX);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_bar (bar, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 3 * WIDTH_MAX, HEIGHT_MAX);
  wait_for_bar (bar, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_MAX, HEIGHT_MAX);
  wait_for_bar (bar, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animations, NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/sizes/window", test_window);
  g_test_add_data_func ("/ui/sizes/switcher", GINT_TO_POINTER (TRUE), test_switcher);
  g_test_add_data_func ("/ui/sizes/switcher-still", GINT_TO_POINTER (FALSE), test_switcher);
  g_test_add_func ("/ui/sizes/narrow", test_narrow);
  g_test_add_func ("/ui/sizes/narrow-large-text", test_narrow_large_text);
  g_test_add_func ("/ui/sizes/targets", test_targets);
  return ui_test_run ();
}
