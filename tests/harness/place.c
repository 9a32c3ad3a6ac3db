/* place.c: where things are, told rightly by the program under test.
 *
 * From GTK 4.10 on, a widget's place on the accessibility bus is that of its border within its parent's content: the
 * padding of everything around it is lost from the sum, and a page of a stack counts its place twice. Here each is
 * told within its parent's border, so that the sum is its place in the window, as in GTK 4.8. What a widget is, is
 * named and can do is left alone. */

#include <gtk/gtk.h>
#include <math.h>

static gboolean
get_widget_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds, around = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, parent != NULL ? parent : widget, &bounds))
    return FALSE;
  if (parent != NULL && !gtk_widget_compute_bounds (parent, parent, &around))
    return FALSE;
  *x = parent != NULL ? (int) floorf (bounds.origin.x - around.origin.x) : 0;
  *y = parent != NULL ? (int) floorf (bounds.origin.y - around.origin.y) : 0;
  *width = (int) ceilf (bounds.size.width);
  *height = (int) ceilf (bounds.size.height);
  return TRUE;
}

static gboolean
get_page_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = gtk_stack_page_get_child (GTK_STACK_PAGE (self));

  if (!get_widget_bounds (GTK_ACCESSIBLE (widget), x, y, width, height))
    return FALSE;
  *x = 0;
  *y = 0;
  return TRUE;
}

static void
set_bounds (GType type, gboolean (*get_bounds) (GtkAccessible *, int *, int *, int *, int *))
{
  /* Kept for good: a class that is let go would be made anew, without this. */
  gpointer class = g_type_class_ref (type);
  GtkAccessibleInterface *accessible = g_type_interface_peek (class, GTK_TYPE_ACCESSIBLE);

  accessible->get_bounds = get_bounds;
}

__attribute__ ((constructor)) static void
begin (void)
{
  set_bounds (GTK_TYPE_WIDGET, get_widget_bounds);
  set_bounds (GTK_TYPE_STACK_PAGE, get_page_bounds);
}
