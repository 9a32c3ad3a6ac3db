#include "steady-wrap.h"

#define SPACING_DEFAULT 12

struct _SteadyWrap
{
  GtkWidget parent_instance;

  gboolean fill;
  int spacing;
};

enum
{
  PROP_0,
  PROP_FILL,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void steady_wrap_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SteadyWrap, steady_wrap, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, steady_wrap_buildable_init))

static GtkBuildableIface *parent_buildable;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* What it gets of a line: a child is neither measured nor shown at a width that it cannot have. */
static int
own_width (GtkWidget *child, int extra, int width)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (MIN (natural + extra, width), minimum);
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
takes_more (SteadyWrap *self, GtkWidget *child)
{
  return self->fill || gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

/* The children that share a line of @width from @child on; @used: (out): their natural widths and the space
 * between; @takers: (out): how many share what is left of it. */
static GtkWidget *
end_of_line (SteadyWrap *self, GtkWidget *child, int width, int *takers, int *used)
{
  int count = 0;

  *takers = 0;
  *used = 0;
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int more = natural_width (child) + (count > 0 ? self->spacing : 0);

      if (count > 0 && *used + more > width)
        break;
      *used += more;
      *takers += takes_more (self, child) ? 1 : 0;
      count++;
    }
  return child;
}

/* Goes through all lines; allocates where @allocate, and returns the height in any case. */
static int
lay_out (SteadyWrap *self, int width, gboolean allocate)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int y = 0;

  while (child != NULL)
    {
      int takers;
      int used;
      GtkWidget *end = end_of_line (self, child, width, &takers, &used);
      int extra = takers > 0 ? MAX (width - used, 0) / takers : 0;
      int x = 0;
      int line_height = 0;

      for (GtkWidget *each = child; each != end; each = next_shown (gtk_widget_get_next_sibling (each)))
        line_height = MAX (line_height, natural_height (each, own_width (each, takes_more (self, each) ? extra : 0, width)));
      for (GtkWidget *each = child; allocate && each != end;
           each = next_shown (gtk_widget_get_next_sibling (each)))
        {
          int own = own_width (each, takes_more (self, each) ? extra : 0, width);
          GtkAllocation place = { rtl ? width - x - own : x, y, own, line_height };

          gtk_widget_size_allocate (each, &place, -1);
          x += own + self->spacing;
        }
      child = end;
      y += line_height + (child != NULL ? self->spacing : 0);
    }
  return y;
}

static GtkSizeRequestMode
steady_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steady_wrap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  SteadyWrap *self = STEADY_WRAP (widget);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = lay_out (self, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
      *natural = *minimum;
      return;
    }

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
steady_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (STEADY_WRAP (widget), width, TRUE);
}

static void
steady_wrap_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    steady_wrap_append (STEADY_WRAP (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
steady_wrap_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = steady_wrap_add_child;
}

static void
steady_wrap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FILL:
      STEADY_WRAP (object)->fill = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (object));
      break;
    case PROP_SPACING:
      STEADY_WRAP (object)->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_wrap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FILL:
      g_value_set_boolean (value, STEADY_WRAP (object)->fill);
      break;
    case PROP_SPACING:
      g_value_set_int (value, STEADY_WRAP (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_wrap_dispose (GObject *object)
{
  steady_wrap_clear (STEADY_WRAP (object));

  G_OBJECT_CLASS (steady_wrap_parent_class)->dispose (object);
}

static void
steady_wrap_class_init (SteadyWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_wrap_set_property;
  object_class->get_property = steady_wrap_get_property;
  object_class->dispose = steady_wrap_dispose;
  widget_class->get_request_mode = steady_wrap_get_request_mode;
  widget_class->measure = steady_wrap_measure;
  widget_class->size_allocate = steady_wrap_size_allocate;

  properties[PROP_FILL]
      = g_param_spec_boolean ("fill", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, SPACING_DEFAULT,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_wrap_init (SteadyWrap *self)
{
  self->spacing = SPACING_DEFAULT;
}

GtkWidget *
steady_wrap_new (gboolean fill)
{
  return g_object_new (STEADY_TYPE_WRAP, "fill", fill, NULL);
}

void
steady_wrap_append (SteadyWrap *self, GtkWidget *child)
{
  g_return_if_fail (STEADY_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
steady_wrap_clear (SteadyWrap *self)
{
  GtkWidget *child;

  g_return_if_fail (STEADY_IS_WRAP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
