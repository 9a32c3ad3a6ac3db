#include "steady-guide-page.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-wrong-key.h"
#include "steady-guide-text.h"
#include "widgets/steady-figure-view.h"
#include "widgets/steady-subpage.h"

#define DRAWING_HEIGHT 180

struct _SteadyGuidePage
{
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkListBox *list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (SteadyGuidePage, steady_guide_page, ADW_TYPE_BIN)

/* Rows stand in the order of the topics. */
static gboolean
filter_topic (GtkListBoxRow *row, gpointer data)
{
  SteadyGuidePage *self = data;
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);

  return steady_guide_matches (&topics[gtk_list_box_row_get_index (row)],
                               gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_search_changed (SteadyGuidePage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any = FALSE;
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);

  for (guint i = 0; i < n; i++)
    any = any || steady_guide_matches (&topics[i], words);
  gtk_list_box_invalidate_filter (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
}

static void
on_stop_search (SteadyGuidePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static GtkWidget *
urgent_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", "steady-wrong-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = steady_build_label (text, NULL);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "urgent");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
link_new (const SteadyGuideBlock *block)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (block->mark, &action, &target, NULL))
    g_return_val_if_reached (NULL);
  return steady_build_button (_(block->text), "pill", action, target);
}

/* The words below the drawing are its name too. */
static GtkWidget *
drawing_new (const SteadyGuideBlock *block, SteadyCatalogue *catalogue)
{
  g_auto (GStrv) words = g_strsplit (block->mark, " ", 2);
  const SteadyExercise *exercise = steady_catalogue_find (catalogue, words[0]);
  g_autoptr (SteadyFigure) figure = exercise != NULL ? steady_figure_new_for_exercise (exercise, NULL, NULL)
                                                     : steady_figure_new_builtin (words[0], NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = steady_build_label (_(block->text), "secondary");
  GtkWidget *view = steady_figure_view_new (_(block->text));

  steady_figure_view_set_figure (STEADY_FIGURE_VIEW (view), figure);
  if (g_str_equal (words[1], "mistake"))
    steady_figure_view_show_mistake (STEADY_FIGURE_VIEW (view), 0, NULL);
  else if (g_str_equal (words[1], "hold"))
    steady_figure_view_show (STEADY_FIGURE_VIEW (view), STEADY_FIGURE_HOLD, 1, FALSE);
  else
    steady_figure_view_show (STEADY_FIGURE_VIEW (view), STEADY_FIGURE_START, 0, FALSE);
  gtk_widget_set_size_request (view, -1, DRAWING_HEIGHT);
  gtk_label_set_xalign (GTK_LABEL (caption), 0.5);
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "text-row");
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

/* Drawings that follow one another stand side by side, to be compared. */
static GtkWidget *
append_drawing (GtkWidget *column, GtkWidget *drawings, const SteadyGuideBlock *block, SteadyCatalogue *catalogue)
{
  if (drawings == NULL)
    {
      drawings = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      gtk_box_set_homogeneous (GTK_BOX (drawings), TRUE);
      gtk_box_append (GTK_BOX (column), drawings);
    }
  gtk_box_append (GTK_BOX (drawings), drawing_new (block, catalogue));
  return drawings;
}

/* Points that follow one another share one list. */
static GtkWidget *
append_to_list (GtkWidget *column, GtkWidget *list, const SteadyGuideBlock *block, const char *heading)
{
  if (list == NULL)
    {
      list = steady_build_list (heading);
      gtk_box_append (GTK_BOX (column), list);
    }
  gtk_list_box_append (GTK_LIST_BOX (list),
                       steady_build_text_row (block->mark != NULL ? _(block->mark) : "•", _(block->text)));
  return list;
}

/* @with_links: whether the place where it stands can lead to other pages */
static void
build_topic (GtkWidget *column,
             const SteadyGuideTopic *topic,
             SteadyCatalogue *catalogue,
             gboolean with_links)
{
  GtkWidget *list = NULL;
  GtkWidget *drawings = NULL;
  const char *heading = _(topic->title);

  for (const SteadyGuideBlock *block = topic->blocks; block->kind != STEADY_BLOCK_END; block++)
    {
      if (block->kind == STEADY_BLOCK_POINT || block->kind == STEADY_BLOCK_MARKED)
        {
          drawings = NULL;
          list = append_to_list (column, list, block, heading);
          continue;
        }

      list = NULL;
      if (block->kind == STEADY_BLOCK_FIGURE)
        {
          drawings = append_drawing (column, drawings, block, catalogue);
          continue;
        }
      drawings = NULL;
      if (block->kind == STEADY_BLOCK_HEADING)
        {
          GtkWidget *label = steady_build_heading (_(block->text), "heading");

          heading = _(block->text);
          gtk_widget_add_css_class (label, "guide-heading");
          gtk_box_append (GTK_BOX (column), label);
        }
      else if (block->kind == STEADY_BLOCK_URGENT)
        gtk_box_append (GTK_BOX (column), urgent_new (_(block->text)));
      else if (block->kind == STEADY_BLOCK_LINK)
        {
          if (with_links)
            gtk_box_append (GTK_BOX (column), link_new (block));
        }
      else
        gtk_box_append (GTK_BOX (column), steady_build_label (_(block->text), NULL));
    }
}

static void
steady_guide_page_class_init (SteadyGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/pages/steady-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyGuidePage, search);
  gtk_widget_class_bind_template_child (widget_class, SteadyGuidePage, list);
  gtk_widget_class_bind_template_child (widget_class, SteadyGuidePage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
steady_guide_page_init (SteadyGuidePage *self)
{
  guint n;
  const SteadyGuideTopic *topics = steady_guide_topics (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list,
                         steady_build_link_row (_(topics[i].title), _(topics[i].summary), "win.show-topic",
                                                g_variant_new_string (topics[i].id)));
  gtk_list_box_set_filter_func (self->list, filter_topic, self, NULL);
}

static GtkWidget *
topic_column (const SteadyGuideTopic *topic, SteadyCatalogue *catalogue, gboolean with_links)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (column), steady_build_heading (_(topic->title), "title-1"));
  build_topic (column, topic, catalogue, with_links);
  return column;
}

GtkWidget *
steady_guide_page_open (const char *id, SteadyCatalogue *catalogue)
{
  const SteadyGuideTopic *topic = steady_guide_find (id);

  if (topic == NULL)
    return NULL;
  return g_object_new (STEADY_TYPE_SUBPAGE, "title", _(topic->title), "content",
                       topic_column (topic, catalogue, TRUE), NULL);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

GtkWindow *
steady_guide_page_open_over (GtkWindow *parent, const char *id, SteadyCatalogue *catalogue)
{
  const SteadyGuideTopic *topic = steady_guide_find (id);
  GtkEventController *keys;
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *clamp;
  GtkWidget *scrolled;

  if (topic == NULL)
    return NULL;

  window = adw_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", topic_column (topic, catalogue, FALSE),
                        NULL);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp,
                           "vexpand", TRUE, "focusable", TRUE, NULL);
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  steady_wrong_key_add (GTK_WINDOW (window));
  steady_build_name (scrolled, _(topic->title), NULL);
  gtk_widget_add_css_class (clamp, "column");
  steady_build_window_look (GTK_WINDOW (window), parent);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _(topic->title));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 640);
  gtk_window_set_focus (GTK_WINDOW (window), scrolled);
  return GTK_WINDOW (window);
}
