/* Every page as it is laid out in a narrow window: no word is cut off, whatever the language, the size of
 * text and the direction of reading; and the Tab key comes to everything that can be worked.
 *
 * STEADY_TEST_LONG_WORDS is set where the words are those of pseudo.py: then what has no brackets was never
 * given to a translator. */

#include <locale.h>

#include "steady-words.h"
#include "ui-test-world.h"
#include "widgets/steady-rating-scale.h"
#include "widgets/steady-weekday-picker.h"

#define NARROW 360
#define HEIGHT 600
#define STOPS_MAX 500

/* Half as long again and twice as large at once is for a window twice as wide. */
static int window_width = NARROW;

static guint n_labels;
static guint n_controls;

/* --- laid out
 * ------------------------------------------------------------------------------------------------ */

static gboolean
on_late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until nothing more is to be laid out. */
static void
settle (GtkWindow *window)
{
  gtk_window_set_default_size (window, window_width, HEIGHT);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)) || gtk_widget_get_width (GTK_WIDGET (window)) == 0)
    g_main_context_iteration (NULL, TRUE);
  for (int turns = 0; turns < 3; turns++)
    {
      gboolean late = FALSE;

      g_timeout_add (40, on_late, &late);
      while (!late)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* --- words
 * ----------------------------------------------------------------------------------------------------- */

static gboolean
is_one_of (const char *text, char **strings)
{
  return strings != NULL && g_strv_contains ((const char * const *) strings, text);
}

/* Exercises bring their words in their own files. */
static gboolean
is_exercise_text (const char *text)
{
  SteadyCatalogue *catalogue = steady_context_get_catalogue (world.context);

  for (guint i = 0; i < steady_catalogue_get_n_exercises (catalogue); i++)
    {
      const SteadyExercise *exercise = steady_catalogue_get (catalogue, i);

      if (strstr (text, exercise->name) != NULL || strstr (text, exercise->summary) != NULL
          || (exercise->start != NULL && strstr (text, exercise->start) != NULL)
          || is_one_of (text, exercise->steps) || is_one_of (text, exercise->cautions)
          || is_one_of (text, exercise->mistakes))
        return TRUE;
      for (guint j = 0; j < exercise->caveats->len; j++)
        if (g_strcmp0 (text, ((const SteadyCaveat *) g_ptr_array_index (exercise->caveats, j))->text) == 0)
          return TRUE;
      for (guint j = 0; j < exercise->variants->len; j++)
        {
          const SteadyVariant *variant = steady_exercise_get_variant (exercise, j);

          if (strstr (text, variant->name) != NULL || g_strcmp0 (text, variant->text) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* The title of a header bar may be shortened: the page below says it in full. That of a page over another is not shown then. */
static gboolean
may_be_shortened (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL
         || (gtk_widget_get_ancestor (label, ADW_TYPE_HEADER_BAR) != NULL && gtk_widget_has_css_class (label, "title")
             && gtk_widget_get_opacity (label) == 0);
}

static gboolean
check_label (const char *page, GtkWidget *widget)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  const char *text = gtk_label_get_text (GTK_LABEL (widget));
  int width;
  int height;
  gboolean good = TRUE;

  if (*text == '\0' || may_be_shortened (widget))
    return TRUE;
  n_labels++;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (widget) + 1
      || height > gtk_widget_get_height (widget) + 1)
    {
      g_test_message ("%s: cut off: “%s”, %d × %d in %d × %d", page, text, width, height,
                      gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      good = FALSE;
    }
  /* The names of the weekdays are the locale's, those of keys GTK's, and a person's their own. */
  if (g_getenv ("STEADY_TEST_LONG_WORDS") != NULL && has_letters (text) && strchr (text, '[') == NULL
      && !is_exercise_text (text) && !g_str_equal (text, world.person)
      && gtk_widget_get_ancestor (widget, STEADY_TYPE_WEEKDAY_PICKER) == NULL
      && gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_LABEL) == NULL)
    {
      g_test_message ("%s: never given to a translator: “%s”", page, text);
      good = FALSE;
    }
  return good;
}

/* A child may be given more room than there is around it. */
static gboolean
check_place (const char *page, GtkWidget *label, GtkWidget *around)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (label, around, &bounds)
      || (bounds.origin.x >= -1 && bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (around) + 1))
    return TRUE;
  g_test_message ("%s: “%s” sticks out of its %s: %g to %g in %d", page, gtk_label_get_text (GTK_LABEL (label)),
                  G_OBJECT_TYPE_NAME (around), bounds.origin.x, bounds.origin.x + bounds.size.width,
                  gtk_widget_get_width (around));
  return FALSE;
}

static gboolean
check_places (const char *page, GtkWidget *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  return (button == NULL || check_place (page, label, button)) && (row == NULL || check_place (page, label, row));
}

static gboolean
check_labels (const char *page, GtkWidget *widget)
{
  gboolean good = TRUE;

  if (!gtk_widget_get_mapped (widget))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    good = check_label (page, widget) && check_places (page, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    good = check_labels (page, child) && good;
  return good;
}

static void
check_words (const char *name, GtkWidget *page)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));

  settle (window);
  if (!check_labels (name, page))
    g_test_fail ();
  /* Nothing may need more room than there is. */
  if (gtk_widget_get_width (page) > window_width)
    {
      g_test_message ("%s: %d px wide", name, gtk_widget_get_width (page));
      g_test_fail ();
    }
}

static void
test_words (void)
{
  n_labels = 0;
  ui_test_set_text (FALSE);
  ui_test_for_each_page (check_words);
  g_test_message ("%u labels", n_labels);
  g_assert_cmpuint (n_labels, >, 300);
}

static void
test_words_large (void)
{
  n_labels = 0;
  if (g_getenv ("STEADY_TEST_LONG_WORDS") != NULL)
    window_width = 2 * NARROW;
  ui_test_set_text (TRUE);
  ui_test_for_each_page (check_words);
  ui_test_set_text (FALSE);
  window_width = NARROW;
  g_assert_cmpuint (n_labels, >, 300);
}

static void
test_words_right_to_left (void)
{
  n_labels = 0;
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_test_for_each_page (check_words);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpuint (n_labels, >, 300);
}

/* --- keys
 * ----------------------------------------------------------------------------------------------------------
 */

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_TEXT (widget) || GTK_IS_DROP_DOWN (widget)
         || (GTK_IS_LIST_BOX_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* Within these the arrow keys go from one to the next. */
static GtkWidget *
group_of (GtkWidget *widget)
{
  GType groups[] = { GTK_TYPE_LIST_BOX, STEADY_TYPE_RATING_SCALE, STEADY_TYPE_WEEKDAY_PICKER };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (widget, groups[i]);

      if (group != NULL && (i > 0 || GTK_IS_LIST_BOX_ROW (widget)))
        return group;
    }
  return widget;
}

/* A row that switches what stands in it is worked through that; the buttons of a spin button have its arrow
 * keys. */
static gboolean
stands_for_itself (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) != NULL)
    return FALSE;
  return !(ADW_IS_ACTION_ROW (widget)
           && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)) != NULL)
         && !ADW_IS_ENTRY_ROW (widget);
}

static gboolean
check_reached (const char *page, GtkWidget *widget, GHashTable *reached)
{
  gboolean good = TRUE;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return TRUE;
  if (is_control (widget) && stands_for_itself (widget)
      && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL
      && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL)
    {
      n_controls++;
      good = g_hash_table_contains (reached, widget) || g_hash_table_contains (reached, group_of (widget));
      if (!good)
        g_test_message ("%s: the Tab key never comes to %s “%s” in %s", page, G_OBJECT_TYPE_NAME (widget),
                        GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL
                            ? gtk_button_get_label (GTK_BUTTON (widget))
                            : "",
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    good = check_reached (page, child, reached) && good;
  return good;
}

/* What has the focus at each press of Tab, with everything around it. */
static GHashTable *
press_tab (GtkWindow *window)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;

  gtk_window_set_focus (window, NULL);
  for (int stop = 0; stop < STOPS_MAX; stop++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if (focus == NULL || (focus == first && stop > 0))
        break;
      if (first == NULL)
        first = focus;
      for (GtkWidget *around = focus; around != NULL; around = gtk_widget_get_parent (around))
        g_hash_table_add (reached, around);
    }
  return reached;
}

static void
check_keys (const char *name, GtkWidget *page)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  g_autoptr (GHashTable) reached = NULL;

  settle (window);
  reached = press_tab (window);
  if (!check_reached (name, page, reached))
    g_test_fail ();
}

static void
test_keys (void)
{
  n_controls = 0;
  ui_test_for_each_page (check_keys);
  g_test_message ("%u controls", n_controls);
  g_assert_cmpuint (n_controls, >, 100);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  steady_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/reading/words", test_words);
  g_test_add_func ("/ui/reading/words-large", test_words_large);
  g_test_add_func ("/ui/reading/words-right-to-left", test_words_right_to_left);
  if (g_getenv ("STEADY_TEST_LONG_WORDS") == NULL)
    g_test_add_func ("/ui/reading/keys", test_keys);
  return ui_test_run ();
}
