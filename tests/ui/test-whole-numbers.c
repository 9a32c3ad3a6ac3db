/* Where a line of Chinese may break: never between a number and the word that it counts. */

#include "widgets/steady-whole-numbers.h"

static void
test_breaks (void)
{
  /* A bar stands where a line may break. */
  static const struct { const char *text, *broken; } cases[] = {
    { "每次保持 10 秒。", "每|次|保|持 |10 秒。" },
    { "在2月26日和12月7日", "在|2月|26日|和|12月|7日" },
    { "3 组 × 15 次", "3 组 |× |15 次" },
    { "共第 2 组", "共|第 2 组" },
    { "第 2/6 次，0.5 厘米", "第 2/6 次，|0.5 厘|米" },
    { "10，第二", "10，|第|二" },
    { "3 sets of 10", "3 |sets |of |10" },
    { "", "" },
  };
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);

  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoLayout *layout = pango_layout_new (context);
      g_autoptr (PangoAttrList) list = steady_whole_numbers_attributes (cases[i].text);
      g_autoptr (GString) broken = g_string_new (NULL);
      const PangoLogAttr *marks;
      const char *at = cases[i].text;
      int n_marks;

      pango_layout_set_text (layout, cases[i].text, -1);
      pango_layout_set_attributes (layout, list);
      marks = pango_layout_get_log_attrs_readonly (layout, &n_marks);
      for (int j = 0; *at != '\0'; j++, at = g_utf8_next_char (at))
        {
          if (j > 0 && marks[j].is_line_break)
            g_string_append_c (broken, '|');
          g_string_append_unichar (broken, g_utf8_get_char (at));
        }
      g_assert_cmpstr (broken->str, ==, cases[i].broken);
      g_object_unref (layout);
    }
  g_object_unref (context);
  g_object_unref (fonts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/whole-numbers/breaks", test_breaks);
  return g_test_run ();
}
