#include "steady-subpage.h"

#include "steady-wrong-button.h"

typedef struct
{
  AdwWindowTitle *window_title;
  GtkScrolledWindow *scrolled;
  AdwClamp *clamp;
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

static void
steady_subpage_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SteadySubpagePrivate *priv = steady_subpage_get_instance_private (STEADY_SUBPAGE (object));

  switch (id)
    {
    case PROP_TITLE:
      adw_window_title_set_title (priv->window_title, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (priv->scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_window_title_get_title (priv->window_title), -1);
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
      g_value_set_string (value, adw_window_title_get_title (priv->window_title));
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
steady_subpage_class_init (SteadySubpageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_subpage_set_property;
  object_class->get_property = steady_subpage_get_property;
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
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, scrolled);
  gtk_widget_class_bind_template_child_private (widget_class, SteadySubpage, clamp);
}

static void
steady_subpage_init (SteadySubpage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
