#include "steady-chart-card.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-chart-picture.h"
#include "steady-chart-source.h"
#include "steady-feedback.h"
#include "widgets/steady-chart-area.h"

#define COLUMN_SPACING 18
#define TABLE_MARGIN 24
#define FRAMES_TO_LAY_OUT 2
#define ROWS_MAX 400 /* a window that makes thousands of them stands still meanwhile */

struct _SteadyChartCard
{
  AdwBin parent_instance;

  char *name;
  GtkLabel *sentence;
  SteadyChartArea *area;
  GtkLabel *point_label;
  GtkWidget *table_button;
  GtkWidget *menu_button;
  GtkRevealer *revealer;
  int frames; /* until a table that was asked for is brought into view */
  SteadyChart *chart; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SteadyChartCard, steady_chart_card, ADW_TYPE_BIN)

static void
on_chosen (SteadyChartCard *self, const char *words)
{
  /* A space keeps the line's height, so that nothing jumps under the pointer. */
  gtk_label_set_label (self->point_label, words != NULL ? words : " ");
}

/* A screen reader that goes from row to row says all of it. */
static void
name_row (GtkWidget *row, GPtrArray *cells)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < cells->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (cells, i));
  words = g_strv_builder_end (builder);
  /* Translators: between the names of a list. */
  name = g_strjoinv (_(", "), words);
  steady_build_name (row, name, NULL);
}

/* @skip: how many cells stand above the row; they are part of its name all the same */
static GtkWidget *
table_row_new (GPtrArray *cells, guint skip, GtkSizeGroup **groups, gboolean header)
{
  /* A box would ask each cell how wide it is in so many lines, and have rows that differ share their width differently. */
  GtkWidget *row = g_object_new (GTK_TYPE_GRID, "column-spacing", COLUMN_SPACING, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_ROW, NULL);

  for (guint i = skip; i < cells->len; i++)
    {
      GtkWidget *cell = g_object_new (
          GTK_TYPE_LABEL, "label", g_ptr_array_index (cells, i), "xalign", i == skip ? 0.0 : 1.0,
          "accessible-role", header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);

      gtk_widget_add_css_class (cell, header ? "heading" : "numeric");
      /* In a narrow window with large letters cells go on in a second line, and no row has to be scrolled sideways. */
      g_object_set (cell, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                    i == skip ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT, NULL);
      gtk_size_group_add_widget (groups[i], cell);
      gtk_grid_attach (GTK_GRID (row), cell, (int) (i - skip), 0, 1, 1);
    }
  name_row (row, cells);
  return row;
}

/* Above the rows of an exercise: in each of them its name would leave no room for the rest. */
static GtkWidget *
panel_row_new (const char *title)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "margin-top", COLUMN_SPACING, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (row), label);
  steady_build_name (row, title, NULL);
  return row;
}

static guint
n_above (SteadyChart *chart)
{
  return chart->panels->len > 1 ? 1 : 0;
}

/* Rows of one panel stand one after the other, by its name in the first column. */
static guint
count_panel_rows (SteadyChart *chart, const SteadyChartTable *table, guint first)
{
  const GPtrArray *row = g_ptr_array_index (table->rows, first);
  guint n = 1;

  while (first + n < table->rows->len
         && (n_above (chart) == 0
             || g_strcmp0 (g_ptr_array_index (row, 0),
                           g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, first + n), 0)) == 0))
    n++;
  return n;
}

/* The latest of each panel. FALSE where some were left out. */
static gboolean
append_rows (GtkBox *box, SteadyChart *chart, const SteadyChartTable *table, GtkSizeGroup **groups)
{
  guint most = ROWS_MAX / MAX (chart->panels->len, 1);
  gboolean all = TRUE;
  guint n;

  for (guint first = 0; first < table->rows->len; first += n)
    {
      n = count_panel_rows (chart, table, first);
      all = all && n <= most;
      if (n_above (chart) > 0)
        gtk_box_append (box, panel_row_new (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, first), 0)));
      for (guint i = first + n - MIN (n, most); i < first + n; i++)
        gtk_box_append (box, table_row_new (g_ptr_array_index (table->rows, i), n_above (chart), groups, FALSE));
    }
  return all;
}

/* @all: (out): whether every row is in it */
static GtkWidget *
table_new (SteadyChart *chart, gboolean *all)
{
  SteadyChartTable *table = steady_chart_table (chart, steady_chart_source_locale ());
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  guint n = table->header->len;
  g_autofree GtkSizeGroup **groups = g_new0 (GtkSizeGroup *, n);

  for (guint i = 0; i < n; i++)
    groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_box_append (GTK_BOX (box), table_row_new (table->header, n_above (chart), groups, TRUE));
  *all = append_rows (GTK_BOX (box), chart, table, groups);
  for (guint i = 0; i < n; i++)
    g_object_unref (groups[i]);
  steady_chart_table_free (table);
  return box;
}

/* Made when it is first looked at: a record of years has a long one. */
static void
update_table (SteadyChartCard *self)
{
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_button));

  if (shown && self->chart != NULL && gtk_revealer_get_child (self->revealer) == NULL)
    {
      gboolean all;
      GtkWidget *table = table_new (self->chart, &all);
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, TABLE_MARGIN / 2);
      GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                                          "child", table, NULL);

      steady_build_name (table, self->name, NULL);
      gtk_box_append (GTK_BOX (column), scrolled);
      if (!all)
        gtk_box_append (GTK_BOX (column),
                        steady_build_label (_("Only the latest rows are shown here. All of them are in the tables under "
                                              "“Take it along”."),
                                            NULL));
      gtk_revealer_set_child (self->revealer, column);
    }
  gtk_revealer_set_reveal_child (self->revealer, shown);
}

/* Whoever asks for the table wants to see it: as much of it as the window holds below its button. */
static gboolean
show_table (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SteadyChartCard *self = STEADY_CHART_CARD (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t button;
  graphene_rect_t table;
  GtkAdjustment *adjustment;
  double below;

  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;
  if (!gtk_revealer_get_child_revealed (self->revealer) || scrolled == NULL
      || !gtk_widget_compute_bounds (self->table_button, scrolled, &button)
      || !gtk_widget_compute_bounds (GTK_WIDGET (self->revealer), scrolled, &table))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  below = (double) (table.origin.y + table.size.height) + TABLE_MARGIN - gtk_widget_get_height (scrolled);
  if (below > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + MIN (below, (double) button.origin.y - TABLE_MARGIN));
  return G_SOURCE_REMOVE;
}

/* It has its place once the next frame is laid out. */
static void
on_table_there (SteadyChartCard *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer))
    return;
  if (self->frames <= 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_table, NULL, NULL);
  self->frames = FRAMES_TO_LAY_OUT;
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyChartCard *self = STEADY_CHART_CARD (widget);
  g_autoptr (GdkTexture) texture = NULL;

  if (self->chart == NULL)
    return;
  texture = steady_chart_picture_texture (self->chart);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  steady_feedback_say (widget, _("The chart was copied as a picture."));
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SteadyChartCard *self = STEADY_CHART_CARD (widget);

  if (self->chart != NULL)
    steady_chart_picture_save (widget, self->chart, g_variant_get_string (parameter, NULL));
}

static void
steady_chart_card_finalize (GObject *object)
{
  SteadyChartCard *self = STEADY_CHART_CARD (object);

  g_clear_pointer (&self->chart, steady_chart_unref);
  g_free (self->name);

  G_OBJECT_CLASS (steady_chart_card_parent_class)->finalize (object);
}

static void
steady_chart_card_class_init (SteadyChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steady_chart_card_finalize;
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
steady_chart_card_init (SteadyChartCard *self)
{
}

/* Beside the heading: what can be done with the picture. */
static GtkWidget *
menu_button_new (const char *name)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;
  GtkWidget *button;

  g_menu_append (menu, _("_Copy as picture"), "chart.copy");
  g_menu_append (menu, _("Save as P_NG picture…"), "chart.save('.png')");
  g_menu_append (menu, _("Save as S_VG drawing…"), "chart.save('.svg')");
  g_menu_append (menu, _("Save as _PDF page…"), "chart.save('.pdf')");
  button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "menu-model", menu, "valign",
                         GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (button, "flat");
  /* Translators: %s is what a chart is of. */
  label = g_strdup_printf (_("More: %s"), name);
  gtk_widget_set_tooltip_text (button, label);
  steady_build_name (button, label, NULL);
  return button;
}

static GtkWidget *
head_new (SteadyChartCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = steady_build_heading (self->name, "title-3");

  self->menu_button = menu_button_new (self->name);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), self->menu_button);
  return head;
}

GtkWidget *
steady_chart_card_new (SteadyChartKind kind)
{
  SteadyChartCard *self = g_object_new (STEADY_TYPE_CHART_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *button_name = NULL;

  self->name = steady_chart_source_name (kind);
  /* Translators: %s is what a chart is of. */
  button_name = g_strdup_printf (_("Table: %s"), self->name);
  self->sentence = GTK_LABEL (steady_build_label ("", NULL));
  self->area = STEADY_CHART_AREA (steady_chart_area_new (self->name));
  self->point_label = GTK_LABEL (steady_build_label (" ", "numeric"));
  self->table_button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", gtk_label_new (_("Table")), "halign",
                                     GTK_ALIGN_START, NULL);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_widget_add_css_class (self->table_button, "text-button");
  steady_build_name (self->table_button, button_name, NULL);
  steady_build_name (GTK_WIDGET (self), self->name, NULL);

  g_signal_connect_object (self->area, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (on_table_there), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table_button, "toggled", G_CALLBACK (update_table), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), head_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->area));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->point_label));
  gtk_box_append (GTK_BOX (box), self->table_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->revealer));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "padded");
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
steady_chart_card_set_chart (SteadyChartCard *self, SteadyChart *chart)
{
  gboolean empty;

  g_return_if_fail (STEADY_IS_CHART_CARD (self));
  g_return_if_fail (chart != NULL);

  g_clear_pointer (&self->chart, steady_chart_unref);
  self->chart = steady_chart_ref (chart);
  empty = steady_chart_is_empty (chart);

  gtk_label_set_label (self->sentence, chart->title != NULL ? chart->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), chart->title != NULL);
  gtk_widget_set_visible (self->table_button, !empty);
  gtk_widget_set_visible (self->menu_button, !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->point_label), !empty);
  gtk_label_set_label (self->point_label, " ");
  steady_chart_area_set_chart (self->area, chart);
  gtk_revealer_set_child (self->revealer, NULL);
  update_table (self);
}
