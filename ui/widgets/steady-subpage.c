#include "steady-subpage.h"

#include "steady-wrong-button.h"

typedef struct
{
  GtkLabel *title_label;
  GtkScrolledWindow *scrolled;
  AdwClamp *clamp;
  GtkWidget *heading; /* (nullable) weak: of the content */
} SteadySubpagePrivate;

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (SteadySubpage, steady_subpage, ADW_TYPE_BIN)

static GtkWidget *
find_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_widget_has_css_class (widget, "title-1") ? widget : NULL;
  /* Long, and without headings of pages. */
  if (GTK_IS_LIST_BOX (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_heading (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* By its place in the content: this moves only after the scrolled area has said that it will. */
static gboolean
is_in_sight (GtkWidget *heading, GtkWidget *content, GtkAdjustment *place)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (heading, content, &bounds)
         && bounds.origin.y + bounds.size.height >= gtk_adjustment_get_value (place);
}

/* The heading says the same, or the title finds no room for all that it says. */
static gboolean
is_title_needless (SteadySubpage *self)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (self);

  return g_str_equal (gtk_label_get_label (GTK_LABEL (priv->heading)), gtk_label_get_label (priv->title_label))
         || pango_layout_is_ellipsized (gtk_label_get_layout (priv->title_label));
}

/* Nothing is said twice or cut, one above the other: the title takes over where the page's own heading is scrolled
 * away. */
static void
update_title (SteadySubpage *self)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (self);
  gboolean hidden = priv->heading != NULL
                    && is_in_sight (priv->heading, GTK_WIDGET (priv->clamp),
                                    gtk_scrolled_window_get_vadjustment (priv->scrolled))
                    && is_title_needless (self);

  gtk_widget_set_opacity (GTK_WIDGET (priv->title_label), hidden ? 0 : 1);
}

static void
on_laid_out (SteadySubpage *self)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (self);

  g_set_weak_pointer (&priv->heading, find_heading (GTK_WIDGET (priv->clamp)));
  update_title (self);
}

static void
steady_subpage_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (object));

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (priv->title_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (priv->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_label (priv->title_label), -1);
      break;
    case PROP_CONTENT:
      adw_clamp_set_child (priv->clamp, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_subpage_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (object));

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (priv->title_label));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_clamp_get_child (priv->clamp));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The content as a whole: a focus on its first button would scroll there, past what is to be read first. */
static gboolean
steady_subpage_grab_focus (GtkWidget *widget)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (priv->scrolled));
}

/* Left to itself a scrolled area that has the focus would let the Tab key go past what is in it. */
static gboolean
steady_subpage_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (widget));

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (GTK_WIDGET (priv->scrolled))
      && gtk_widget_child_focus (GTK_WIDGET (priv->clamp), direction))
    return TRUE;
  return GTK_WIDGET_CLASS (steady_subpage_parent_class)->focus (widget, direction);
}

static void
steady_subpage_dispose (GObject *object)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (object));

  g_clear_weak_pointer (&priv->heading);

  G_OBJECT_CLASS (steady_subpage_parent_class)->dispose (object);
}

static void
steady_subpage_class_init (SteadySubpageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_subpage_set_property;
  object_class->get_property = steady_subpage_get_property;
  object_class->dispose = steady_subpage_dispose;
  widget_class->focus = steady_subpage_focus;
  widget_class->grab_focus = steady_subpage_grab_focus;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEADY_TYPE_WRONG_BUTTON);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/steadysteps/Steady/widgets/steady-subpage.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, clamp);
}

static void
steady_subpage_init (SteadySubpage *self)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (self);
  GtkAdjustment *place;

  gtk_widget_init_template (GTK_WIDGET (self));
  place = gtk_scrolled_window_get_vadjustment (priv->scrolled);
  g_signal_connect_object (place, "changed", G_CALLBACK (on_laid_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
}
