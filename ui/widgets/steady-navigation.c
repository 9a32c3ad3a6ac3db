#include "steady-navigation.h"

/* Long enough to see where a page comes from, short enough never to be waited for. */
#define TRANSITION_MS 200
#define BUTTON_BACK 8

typedef struct
{
  GtkWidget *page;
  GtkWidget *focus; /* (nullable) weak: what had the focus when the page above came */
} Level;

struct _SteadyNavigation
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GPtrArray *levels; /* Level; the root first */
  guint drop_id;
};

enum
{
  PROP_0,
  PROP_ROOT,
  PROP_VISIBLE_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SteadyNavigation, steady_navigation, GTK_TYPE_WIDGET)

static Level *
level_new (GtkWidget *page)
{
  Level *level = g_new0 (Level, 1);

  level->page = page;
  return level;
}

static void
level_free (gpointer data)
{
  Level *level = data;

  g_clear_weak_pointer (&level->focus);
  g_free (level);
}

static Level *
top_level (SteadyNavigation *self)
{
  return g_ptr_array_index (self->levels, self->levels->len - 1);
}

static void
remember_focus (SteadyNavigation *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;
  GtkWidget *popover;

  if (root == NULL || self->levels->len == 0)
    return;
  focus = gtk_root_get_focus (root);
  /* A page that a menu opened: the menu is closed when it goes, and a closed one swallows every key. */
  popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
  if (popover != NULL)
    focus = gtk_widget_get_parent (popover);
  g_set_weak_pointer (&top_level (self)->focus, focus);
}

static void
restore_focus (SteadyNavigation *self)
{
  Level *level = top_level (self);

  if (level->focus == NULL || !gtk_widget_is_ancestor (level->focus, level->page)
      || !gtk_widget_grab_focus (level->focus))
    gtk_widget_child_focus (level->page, GTK_DIR_TAB_FORWARD);
}

static void
add_level (SteadyNavigation *self, GtkWidget *page)
{
  gtk_stack_add_child (self->stack, page);
  g_ptr_array_add (self->levels, level_new (page));
  gtk_stack_set_visible_child (self->stack, page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_PAGE]);
}

static void
add_focused_level (SteadyNavigation *self, GtkWidget *page)
{
  add_level (self, page);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* A page that was left stays in the stack until its transition is over. */
static gboolean
drop_left_pages (gpointer data)
{
  SteadyNavigation *self = data;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  self->drop_id = 0;
  if (gtk_stack_get_transition_running (self->stack))
    return G_SOURCE_REMOVE;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      gboolean kept = FALSE;

      for (guint i = 0; i < self->levels->len; i++)
        kept = kept || ((Level *) g_ptr_array_index (self->levels, i))->page == child;
      if (!kept)
        gtk_stack_remove (self->stack, child);
      child = next;
    }
  return G_SOURCE_REMOVE;
}

/* Not at once: the stack may be in the middle of its own work. */
static void
queue_drop (SteadyNavigation *self)
{
  if (self->drop_id == 0)
    self->drop_id = g_idle_add (drop_left_pages, self);
}

static void
on_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  steady_navigation_pop (STEADY_NAVIGATION (widget));
}

static gboolean
on_back_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return steady_navigation_pop (STEADY_NAVIGATION (widget));
}

static void
on_back_button (GtkGestureClick *gesture, int n_press, double x, double y, SteadyNavigation *self)
{
  if (steady_navigation_pop (self))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
steady_navigation_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SteadyNavigation *self = STEADY_NAVIGATION (object);

  switch (id)
    {
    case PROP_ROOT:
      if (g_value_get_object (value) != NULL)
        add_level (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_navigation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadyNavigation *self = STEADY_NAVIGATION (object);

  switch (id)
    {
    case PROP_VISIBLE_PAGE:
      g_value_set_object (value, steady_navigation_get_visible_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_navigation_dispose (GObject *object)
{
  SteadyNavigation *self = STEADY_NAVIGATION (object);

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_ptr_array_set_size (self->levels, 0);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;

  G_OBJECT_CLASS (steady_navigation_parent_class)->dispose (object);
}

static void
steady_navigation_finalize (GObject *object)
{
  g_ptr_array_unref (STEADY_NAVIGATION (object)->levels);

  G_OBJECT_CLASS (steady_navigation_parent_class)->finalize (object);
}

static void
steady_navigation_class_init (SteadyNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_navigation_set_property;
  object_class->get_property = steady_navigation_get_property;
  object_class->dispose = steady_navigation_dispose;
  object_class->finalize = steady_navigation_finalize;

  properties[PROP_ROOT] = g_param_spec_object ("root", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VISIBLE_PAGE] = g_param_spec_object ("visible-page", NULL, NULL, GTK_TYPE_WIDGET,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "navigation.back", NULL, on_back);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_back_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Back, 0, on_back_key, NULL);
}

static void
steady_navigation_init (SteadyNavigation *self)
{
  GtkGesture *back = gtk_gesture_click_new ();

  self->levels = g_ptr_array_new_with_free_func (level_free);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_duration (self->stack, TRANSITION_MS);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_OVER_LEFT_RIGHT);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_swapped (self->stack, "notify::transition-running", G_CALLBACK (queue_drop), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (back), BUTTON_BACK);
  g_signal_connect (back, "pressed", G_CALLBACK (on_back_button), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (back));
}

void
steady_navigation_push (SteadyNavigation *self, GtkWidget *page)
{
  g_return_if_fail (STEADY_IS_NAVIGATION (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  remember_focus (self);
  add_focused_level (self, page);
}

void
steady_navigation_push_from (GtkWidget *from, GtkWidget *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (from, STEADY_TYPE_NAVIGATION);

  g_return_if_fail (navigation != NULL);

  steady_navigation_push (STEADY_NAVIGATION (navigation), page);
}

void
steady_navigation_replace_from (GtkWidget *from, GtkWidget *page)
{
  SteadyNavigation *self = STEADY_NAVIGATION (gtk_widget_get_ancestor (from, STEADY_TYPE_NAVIGATION));

  g_return_if_fail (self != NULL && self->levels->len > 1);

  g_ptr_array_set_size (self->levels, (int) self->levels->len - 1);
  add_focused_level (self, page);
  queue_drop (self);
}

gboolean
steady_navigation_pop (SteadyNavigation *self)
{
  g_return_val_if_fail (STEADY_IS_NAVIGATION (self), FALSE);

  if (self->levels->len < 2)
    return FALSE;

  g_ptr_array_set_size (self->levels, (int) self->levels->len - 1);
  gtk_stack_set_visible_child (self->stack, top_level (self)->page);
  restore_focus (self);
  queue_drop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_PAGE]);
  return TRUE;
}

void
steady_navigation_pop_to_root (SteadyNavigation *self)
{
  g_return_if_fail (STEADY_IS_NAVIGATION (self));

  if (self->levels->len > 2)
    g_ptr_array_set_size (self->levels, 2);
  steady_navigation_pop (self);
}

GtkWidget *
steady_navigation_get_visible_page (SteadyNavigation *self)
{
  g_return_val_if_fail (STEADY_IS_NAVIGATION (self), NULL);

  return self->levels->len == 0 ? NULL : top_level (self)->page;
}
