/* The table behind a chart: all of a usual record, and of one of years as much as a window can make at once. */
#include <adwaita.h>

#include "pages/steady-chart-card.h"
#include "sample-charts.h"

#define ROWS_MAX 400

typedef gboolean (*Wanted) (GtkWidget *widget);

static gboolean
is_table (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_TABLE;
}

/* The menu's has a sign instead of words. */
static gboolean
is_table_button (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget)));
}

static GtkWidget *
find (GtkWidget *widget, Wanted wanted)
{
  if (wanted (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_rows (GtkWidget *table)
{
  guint n = 0;

  /* An exercise's name above its rows stands alone. */
  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL; row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_first_child (row) != gtk_widget_get_last_child (row);
  return n - 1; /* without the heading */
}

/* The chosen panel's last row is the last one of its data. */
static const char *
last_cell (GtkWidget *table)
{
  GtkWidget *row = gtk_widget_get_last_child (table);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (row)));
}

static char *
last_of_data (SteadyChart *chart, const SteadyChartLocale *locale, guint *rows)
{
  SteadyChartTable *table = steady_chart_table (chart, locale);
  GPtrArray *row = g_ptr_array_index (table->rows, table->rows->len - 1);
  char *cell = g_strdup (g_ptr_array_index (row, row->len - 1));

  *rows = table->rows->len;
  steady_chart_table_free (table);
  return cell;
}

static void
test_table (gconstpointer data)
{
  SampleShape shape = (SampleShape) GPOINTER_TO_INT (data);

  for (SteadyChartKind kind = 0; kind < STEADY_N_CHART_KINDS; kind++)
    {
      g_autoptr (SteadyChart) chart = sample_chart (kind, shape, SAMPLE_ENGLISH);
      SteadyChartStyle style = sample_style (steady_palette_get (STEADY_SCHEME_LIGHT), SAMPLE_ENGLISH);
      GtkWidget *card = steady_chart_card_new (kind);
      GtkWidget *window = adw_window_new ();
      g_autofree char *last = NULL;
      GtkWidget *table;
      guint rows, shown;

      adw_window_set_content (ADW_WINDOW (window), card);
      steady_chart_card_set_chart (STEADY_CHART_CARD (card), chart);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (card, is_table_button)), TRUE);
      table = find (card, is_table);
      g_assert_nonnull (table);
      last = last_of_data (chart, style.locale, &rows);
      shown = count_rows (table);
      if (rows <= ROWS_MAX / chart->panels->len)
        g_assert_cmpuint (shown, ==, rows);
      else
        g_assert_cmpuint (shown, <=, ROWS_MAX);
      g_assert_cmpuint (shown, >, 0);
      if (kind == STEADY_CHART_LOAD)
        g_assert_cmpstr (last_cell (table), ==, last);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/ui/chart-card/weeks", GINT_TO_POINTER (SAMPLE_8_WEEKS), test_table);
  g_test_add_data_func ("/ui/chart-card/half-a-year", GINT_TO_POINTER (SAMPLE_26_WEEKS), test_table);
  g_test_add_data_func ("/ui/chart-card/years", GINT_TO_POINTER (SAMPLE_10_YEARS), test_table);
  return g_test_run ();
}
