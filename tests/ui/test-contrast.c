/* Every word on every page stands out from what is behind it, in the colour scheme of the program's environment:
 * 4.5:1, or 3:1 where it is large (WCAG 2.1, success criterion 1.4.3). What is computed is the text's own colour, with
 * the opacity of all around it, on the colours that the style sheet has for what it stands on. */

#include "steady-words.h"
#include "ui-test-world.h"
#include "wcag.h"

#define TEXT_MIN 4.5
#define LARGE_MIN 3.0
#define LARGE_PT 18.0
#define LARGE_BOLD_PT 14.0

static guint n_labels;

static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  return wcag_contrast ((WcagColor){ a->red, a->green, a->blue }, (WcagColor){ b->red, b->green, b->blue });
}

static GdkRGBA
over (GdkRGBA color, GdkRGBA below)
{
  float alpha = color.alpha;

  return (GdkRGBA){ color.red * alpha + below.red * (1 - alpha), color.green * alpha + below.green * (1 - alpha),
                    color.blue * alpha + below.blue * (1 - alpha), 1 };
}

static GdkRGBA
named (GtkWidget *widget, const char *name)
{
  GdkRGBA color;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color));
  return color;
}

static GdkRGBA
own_color (GtkWidget *label)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (label), &color);
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    color.alpha *= (float) gtk_widget_get_opacity (widget);
  return color;
}

static gboolean
is_pressed (GtkWidget *button)
{
  return (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_CHECKED) != 0
         && (gtk_widget_get_ancestor (button, g_type_from_name ("SteadyRatingScale")) != NULL
             || gtk_widget_get_ancestor (button, g_type_from_name ("SteadyWeekdayPicker")) != NULL);
}

/* What lies behind a label, from the window upwards. */
static GdkRGBA
background_of (GtkWidget *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  GdkRGBA below = named (label, "window_bg_color");

  if (gtk_widget_get_ancestor (label, ADW_TYPE_HEADER_BAR) != NULL)
    below = over (named (label, "headerbar_bg_color"), below);
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "card") || gtk_widget_has_css_class (widget, "boxed-list"))
      below = over (named (label, "card_bg_color"), below);
  if (button == NULL)
    return below;
  if (gtk_widget_has_css_class (button, "suggested-action") || is_pressed (button))
    return over (named (label, "accent_bg_color"), below);
  if (gtk_widget_has_css_class (button, "destructive-action"))
    {
      GdkRGBA tint = named (label, "destructive_bg_color");
      GdkRGBA on_it = named (label, "destructive_fg_color");
      GdkRGBA color;

      gtk_style_context_get_color (gtk_widget_get_style_context (label), &color);
      /* libadwaita from 1.6 on: the words are red, on a tint of the same red. */
      if (!gdk_rgba_equal (&color, &on_it))
        {
          tint = color;
          tint.alpha *= 0.15F;
        }
      return over (tint, below);
    }
  if (!gtk_widget_has_css_class (button, "flat"))
    {
      /* libadwaita: the text's colour, a tenth of it, and three tenths when pressed. */
      GdkRGBA tint = named (label, "window_fg_color");

      tint.alpha *= (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_CHECKED) != 0 ? 0.3F : 0.1F;
      below = over (tint, below);
    }
  return below;
}

static gboolean
is_large (GtkWidget *label)
{
  PangoContext *context = gtk_widget_get_pango_context (label);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double points = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    points *= 72.0 / 96.0;
  return points >= LARGE_PT
         || (points >= LARGE_BOLD_PT && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
}

static void
check_label (const char *page, GtkWidget *label)
{
  GdkRGBA background = background_of (label);
  GdkRGBA color = over (own_color (label), background);
  double least = is_large (label) ? LARGE_MIN : TEXT_MIN;
  double ratio = contrast (&color, &background);

  /* Of two titles that take turns one is not there. */
  if (own_color (label).alpha <= 0)
    return;
  n_labels++;
  if (ratio >= least)
    return;
  g_test_message ("%s: “%s” has %.2f:1, needs %.1f:1", page, gtk_label_get_text (GTK_LABEL (label)), ratio, least);
  g_test_fail ();
}

static void
check_widget (const char *page, GtkWidget *widget)
{
  /* What cannot be pressed is pale on purpose. */
  if (!gtk_widget_get_visible (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    check_label (page, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (page, child);
}

static void
check_page (const char *name, GtkWidget *page)
{
  check_widget (name, page);
}

static void
test_contrast (void)
{
  n_labels = 0;
  ui_test_for_each_page (check_page);
  g_test_message ("%u labels", n_labels);
  g_assert_cmpuint (n_labels, >, 300);
}

/* The colours that the program's own style sheet uses for words and signs. */
static void
test_own_colors (void)
{
  static const struct
  {
    const char *color;
    const char *on;
    double least;
  } pairs[] = {
    { "error_color", "headerbar_bg_color", TEXT_MIN }, { "error_color", "window_bg_color", TEXT_MIN },
    { "accent_fg_color", "accent_bg_color", TEXT_MIN }, { "accent_color", "window_bg_color", TEXT_MIN },
    { "destructive_fg_color", "destructive_bg_color", TEXT_MIN }, { "window_fg_color", "window_bg_color", TEXT_MIN },
  };
  GtkWidget *window = g_object_ref_sink (adw_window_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GdkRGBA on = over (named (window, pairs[i].on), named (window, "window_bg_color"));
      GdkRGBA color = over (named (window, pairs[i].color), on);
      double ratio = contrast (&color, &on);

      g_test_message ("%s on %s: %.2f:1", pairs[i].color, pairs[i].on, ratio);
      g_assert_cmpfloat (ratio, >=, pairs[i].least);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* libadwaita makes some words paler by an opacity, which cannot be asked for: the program's own style sheet has a colour
 * of so much in its place, whatever they are called. */
static void
test_pale_words (void)
{
  static const char * const texts[] = { "Of the group", "Of the row" };
  GtkWidget *window = g_object_ref_sink (adw_window_new ());
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), texts[0]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), texts[1]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_window_set_content (ADW_WINDOW (window), group);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = find_label (group, texts[i]);

      g_assert_nonnull (label);
      g_assert_cmpfloat_with_epsilon (own_color (label).alpha, 0.75 * named (label, "window_fg_color").alpha, 0.01);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

int
main (int argc, char *argv[])
{
  steady_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/contrast/own-colors", test_own_colors);
  g_test_add_func ("/ui/contrast/words", test_contrast);
  g_test_add_func ("/ui/contrast/pale-words", test_pale_words);
  return ui_test_run ();
}
