#include "steady-rating-scale.h"

#define N_ANSWERS 11
#define SPACING 6
#define BUTTON_MIN 44
/* A "0" that follows a "1" within this time makes it 10. */
#define TEN_MS 900

struct _SteadyRatingScale
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_ANSWERS];
  char *label;
  SteadyRatingWords words; /* (nullable) */
  int value;
  gboolean setting;
  guint ten_id; /* while a "0" would make 10 of the "1" */
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  N_PROPS
};

enum
{
  SIGNAL_CONFIRMED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SteadyRatingScale, steady_rating_scale, GTK_TYPE_WIDGET)

static void
name_buttons (SteadyRatingScale *self)
{
  for (int i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autofree char *word = self->words != NULL ? self->words (i) : NULL;

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      number, -1);
      if (word != NULL)
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                          GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, word, -1);
          gtk_widget_set_tooltip_text (self->buttons[i], word);
        }
    }
}

static int
button_size (SteadyRatingScale *self, GtkOrientation orientation)
{
  int size = BUTTON_MIN;

  for (int i = 0; i < N_ANSWERS; i++)
    {
      int minimum;

      gtk_widget_measure (self->buttons[i], orientation, -1, &minimum, NULL, NULL, NULL);
      size = MAX (size, minimum);
    }
  return size;
}

/* 11 in a row, else 6 and 5, else 4, 4 and 3, and so on. */
static int
columns_for (int width, int button)
{
  for (int rows = 1; rows < N_ANSWERS; rows++)
    {
      int columns = (N_ANSWERS + rows - 1) / rows;

      if (columns * button + (columns - 1) * SPACING <= width)
        return columns;
    }
  return 1;
}

static int
focused_button (SteadyRatingScale *self)
{
  for (int i = 0; i < N_ANSWERS; i++)
    if (gtk_widget_has_focus (self->buttons[i]))
      return i;
  return -1;
}

static void
choose (SteadyRatingScale *self, int value)
{
  steady_rating_scale_set_value (self, value);
  gtk_widget_grab_focus (self->buttons[value]);
}

static gboolean
on_ten_is_over (gpointer data)
{
  STEADY_RATING_SCALE (data)->ten_id = 0;
  return G_SOURCE_REMOVE;
}

static void
choose_digit (SteadyRatingScale *self, int digit)
{
  gboolean after_one = self->ten_id != 0;

  g_clear_handle_id (&self->ten_id, g_source_remove);
  if (digit == 0 && after_one)
    digit = 10;
  else if (digit == 1)
    self->ten_id = g_timeout_add (TEN_MS, on_ten_is_over, self);
  choose (self, digit);
}

static gboolean
move (SteadyRatingScale *self, int step)
{
  int from = self->value >= 0 ? self->value : MAX (focused_button (self), 0);
  int to = self->value >= 0 ? from + step : from;

  choose (self, CLAMP (to, 0, N_ANSWERS - 1));
  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                SteadyRatingScale *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    choose_digit (self, (int) (keyval - GDK_KEY_0));
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    choose_digit (self, (int) (keyval - GDK_KEY_KP_0));
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    return move (self, rtl ? 1 : -1);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    return move (self, rtl ? -1 : 1);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
           && self->value >= 0)
    g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_toggled (GtkToggleButton *button, SteadyRatingScale *self)
{
  if (self->setting)
    return;

  /* A second click on the answer does not take it away. */
  for (int i = 0; i < N_ANSWERS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      steady_rating_scale_set_value (self, i);
}

static GtkSizeRequestMode
steady_rating_scale_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
steady_rating_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (widget);
  int width = button_size (self, GTK_ORIENTATION_HORIZONTAL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 3 * width + 2 * SPACING;
      *natural = N_ANSWERS * width + (N_ANSWERS - 1) * SPACING;
    }
  else
    {
      int columns = for_size < 0 ? N_ANSWERS : columns_for (for_size, width);
      int rows = (N_ANSWERS + columns - 1) / columns;

      *minimum = rows * button_size (self, GTK_ORIENTATION_VERTICAL) + (rows - 1) * SPACING;
      *natural = *minimum;
    }
}

static void
steady_rating_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (widget);
  int columns = columns_for (width, button_size (self, GTK_ORIENTATION_HORIZONTAL));
  int rows = (N_ANSWERS + columns - 1) / columns;
  int each_height = (height - (rows - 1) * SPACING) / rows;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < N_ANSWERS; i++)
    {
      int column = rtl ? columns - 1 - i % columns : i % columns;
      int left = column * (width + SPACING) / columns;
      int right = (column + 1) * (width + SPACING) / columns - SPACING;
      GtkAllocation allocation = { left, (i / columns) * (each_height + SPACING), right - left, each_height };

      gtk_widget_size_allocate (self->buttons[i], &allocation, -1);
    }
}

/* One stop for Tab: arrows move inside. */
static gboolean
steady_rating_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (widget);

  if (focused_button (self) >= 0)
    return FALSE;
  return gtk_widget_grab_focus (self->buttons[MAX (self->value, 0)]);
}

static gboolean
steady_rating_scale_grab_focus (GtkWidget *widget)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (widget);

  return gtk_widget_grab_focus (self->buttons[MAX (self->value, 0)]);
}

static void
steady_rating_scale_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (object);

  switch (id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      if (self->label != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                        -1);
      break;
    case PROP_VALUE:
      steady_rating_scale_set_value (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_rating_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
steady_rating_scale_dispose (GObject *object)
{
  SteadyRatingScale *self = STEADY_RATING_SCALE (object);

  g_clear_handle_id (&self->ten_id, g_source_remove);
  for (int i = 0; i < N_ANSWERS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (steady_rating_scale_parent_class)->dispose (object);
}

static void
steady_rating_scale_finalize (GObject *object)
{
  g_free (STEADY_RATING_SCALE (object)->label);

  G_OBJECT_CLASS (steady_rating_scale_parent_class)->finalize (object);
}

static void
steady_rating_scale_class_init (SteadyRatingScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = steady_rating_scale_set_property;
  object_class->get_property = steady_rating_scale_get_property;
  object_class->dispose = steady_rating_scale_dispose;
  object_class->finalize = steady_rating_scale_finalize;
  widget_class->get_request_mode = steady_rating_scale_get_request_mode;
  widget_class->measure = steady_rating_scale_measure;
  widget_class->size_allocate = steady_rating_scale_size_allocate;
  widget_class->focus = steady_rating_scale_focus;
  widget_class->grab_focus = steady_rating_scale_grab_focus;

  properties[PROP_LABEL]
      = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE]
      = g_param_spec_int ("value", NULL, NULL, -1, N_ANSWERS - 1, -1,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", STEADY_TYPE_RATING_SCALE, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "rating");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_rating_scale_init (SteadyRatingScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = -1;
  for (int i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      self->buttons[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", gtk_label_new (number), NULL);
      gtk_widget_add_css_class (self->buttons[i], "numeric");
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (on_toggled), self);
    }
  name_buttons (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
steady_rating_scale_new (const char *label, SteadyRatingWords words)
{
  SteadyRatingScale *self = g_object_new (STEADY_TYPE_RATING_SCALE, "label", label, NULL);

  steady_rating_scale_set_words (self, words);
  return GTK_WIDGET (self);
}

void
steady_rating_scale_set_words (SteadyRatingScale *self, SteadyRatingWords words)
{
  g_return_if_fail (STEADY_IS_RATING_SCALE (self));

  self->words = words;
  name_buttons (self);
}

int
steady_rating_scale_get_value (SteadyRatingScale *self)
{
  g_return_val_if_fail (STEADY_IS_RATING_SCALE (self), -1);

  return self->value;
}

void
steady_rating_scale_set_value (SteadyRatingScale *self, int value)
{
  g_return_if_fail (STEADY_IS_RATING_SCALE (self));
  g_return_if_fail (value >= -1 && value < N_ANSWERS);

  self->setting = TRUE;
  for (int i = 0; i < N_ANSWERS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == value);
  self->setting = FALSE;

  if (value == self->value)
    return;
  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
