#include "steady-pages.h"

#include "pages/steady-exercises-page.h"
#include "pages/steady-guide-page.h"
#include "pages/steady-progress-page.h"
#include "pages/steady-today-page.h"
#include "steady-build.h"
#include "widgets/steady-wrong-button.h"

struct _SteadyPages
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwViewSwitcherTitle *switcher_title;
  GtkWidget *switcher_bar;
  guint bar_id;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  SteadyTodayPage *today_page;
  AdwBin *exercises_bin;
  AdwBin *progress_bin;
  AdwBin *guide_bin;

  SteadyContext *context; /* (nullable): before it is set, or without a diary */
};

G_DEFINE_FINAL_TYPE (SteadyPages, steady_pages, ADW_TYPE_BIN)

static GtkWidget *
exercises_new (SteadyPages *self)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_EXERCISES_PAGE, NULL);

  steady_exercises_page_set_context (STEADY_EXERCISES_PAGE (page), self->context);
  return page;
}

static GtkWidget *
progress_new (SteadyPages *self)
{
  GtkWidget *page = g_object_new (STEADY_TYPE_PROGRESS_PAGE, NULL);

  steady_progress_page_set_context (STEADY_PROGRESS_PAGE (page), self->context);
  return page;
}

static void
build (SteadyPages *self, AdwBin *bin)
{
  if (bin == self->exercises_bin)
    adw_bin_set_child (bin, exercises_new (self));
  else if (bin == self->progress_bin)
    adw_bin_set_child (bin, progress_new (self));
  else
    adw_bin_set_child (bin, g_object_new (STEADY_TYPE_GUIDE_PAGE, NULL));
  steady_build_name_signs (GTK_WIDGET (bin));
}

static void
on_page_changed (SteadyPages *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->stack);

  if (self->context != NULL && visible != GTK_WIDGET (self->today_page)
      && adw_bin_get_child (ADW_BIN (visible)) == NULL)
    build (self, ADW_BIN (visible));
}

/* A menu is a window with some hundred widgets, of which nothing is seen before it opens. */
static void
build_menu (GtkMenuButton *button, gpointer data)
{
  SteadyPages *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->main_menu);
  steady_build_name_signs (GTK_WIDGET (button));
}

static gboolean
show_bar (gpointer data)
{
  SteadyPages *self = data;

  self->bar_id = 0;
  gtk_widget_set_visible (self->switcher_bar, adw_view_switcher_title_get_title_visible (self->switcher_title));
  return G_SOURCE_REMOVE;
}

/* Not at once: it is found out while the window is being laid out. Nor by the bar's own reveal: where nothing moves, GTK
 * lays out what is hidden in a bar without height, and complains. */
static void
on_title_visible (SteadyPages *self)
{
  if (self->bar_id == 0)
    self->bar_id = g_idle_add (show_bar, self);
}

static void
steady_pages_dispose (GObject *object)
{
  g_clear_handle_id (&STEADY_PAGES (object)->bar_id, g_source_remove);
  g_clear_object (&STEADY_PAGES (object)->context);

  G_OBJECT_CLASS (steady_pages_parent_class)->dispose (object);
}

static void
steady_pages_class_init (SteadyPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steady_pages_dispose;

  g_type_ensure (STEADY_TYPE_TODAY_PAGE);
  g_type_ensure (STEADY_TYPE_WRONG_BUTTON);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steadysteps/Steady/steady-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, stack);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, today_page);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, exercises_bin);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, progress_bin);
  gtk_widget_class_bind_template_child (widget_class, SteadyPages, guide_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_title_visible);
}

static void
steady_pages_init (SteadyPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, build_menu, self, NULL);
  steady_build_name_signs (GTK_WIDGET (self));
}

void
steady_pages_set_context (SteadyPages *self, SteadyContext *context)
{
  g_return_if_fail (STEADY_IS_PAGES (self));
  g_return_if_fail (STEADY_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  steady_today_page_set_context (self->today_page, context);
}

void
steady_pages_show (SteadyPages *self, const char *name)
{
  GtkRoot *root;
  GtkWidget *page;
  GtkWidget *focus;

  g_return_if_fail (STEADY_IS_PAGES (self));
  g_return_if_fail (name != NULL);

  adw_view_stack_set_visible_child_name (self->stack, name);
  page = adw_view_stack_get_visible_child (self->stack);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root == NULL)
    return;
  focus = gtk_root_get_focus (root);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
steady_pages_start_training (SteadyPages *self)
{
  g_return_if_fail (STEADY_IS_PAGES (self));

  adw_view_stack_set_visible_child_name (self->stack, "today");
  steady_today_page_start (self->today_page);
}
