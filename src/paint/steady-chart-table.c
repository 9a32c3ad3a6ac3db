#include "steady-chart.h"

/* Points of one panel and one time or level make one row. */
typedef struct
{
  const SteadyChartPanel *panel;
  gint64 place;
} RowKey;

static gint64
place_of (SteadyChart *chart, const SteadyChartPoint *point)
{
  return chart->over_level ? point->level : point->date;
}

/* Every reachable point of a panel from all its series, series by series. */
static void
collect (SteadyChart *self, guint panel_index, GArray *refs)
{
  const SteadyChartPanel *panel = g_ptr_array_index (self->panels, panel_index);

  for (guint s = 0; s < panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);

      for (guint i = 0; series->reachable && i < series->points->len; i++)
        {
          SteadyChartRef ref = {
            .panel_index = panel_index,
            .panel = panel,
            .series = series,
            .point = g_ptr_array_index (series->points, i),
          };

          g_array_append_val (refs, ref);
        }
    }
}

static guint
series_index (const SteadyChartRef *ref)
{
  guint index = 0;

  g_ptr_array_find (ref->panel->series, ref->series, &index);
  return index;
}

static int
compare_refs (gconstpointer a, gconstpointer b, gpointer data)
{
  const SteadyChartRef *left = a;
  const SteadyChartRef *right = b;
  gint64 l = place_of (data, left->point);
  gint64 r = place_of (data, right->point);

  if (left->panel_index != right->panel_index)
    return left->panel_index < right->panel_index ? -1 : 1;
  if (l != r)
    return l < r ? -1 : 1;
  l = series_index (left);
  r = series_index (right);
  return (l > r) - (l < r);
}

GArray *
steady_chart_points (SteadyChart *self)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (SteadyChartRef));

  g_return_val_if_fail (self != NULL, refs);

  for (guint p = 0; p < self->panels->len; p++)
    collect (self, p, refs);
  g_array_sort_with_data (refs, compare_refs, self);
  return refs;
}

char *
steady_chart_point_text (const SteadyChartPoint *point,
                         const SteadyChartPanel *panel,
                         const SteadyChartLocale *locale)
{
  g_return_val_if_fail (point != NULL && panel != NULL && locale != NULL, NULL);

  if (point->label != NULL)
    return g_strdup (point->label);
  return locale->number (point->value, panel->decimals, locale->data);
}

/* The columns after the panel's name and the place: each series' name once, in the order it is met. */
static void
collect_columns (SteadyChart *self, GPtrArray *columns)
{
  for (guint p = 0; p < self->panels->len; p++)
    {
      const SteadyChartPanel *panel = g_ptr_array_index (self->panels, p);

      for (guint s = 0; s < panel->series->len; s++)
        {
          const SteadyChartSeries *series = g_ptr_array_index (panel->series, s);
          const char *name = series->name != NULL ? series->name : "";

          if ((series->reachable || series->form == STEADY_SERIES_BAND)
              && !g_ptr_array_find_with_equal_func (columns, name, g_str_equal, NULL))
            g_ptr_array_add (columns, (gpointer) name);
        }
    }
}

static char *
place_text (SteadyChart *self, gint64 place, const SteadyChartLocale *locale)
{
  if (self->over_level)
    return locale->number ((double) place, 0, locale->data);
  return locale->date ((SteadyDate) place, STEADY_DATE_FORM_DAY_YEAR, locale->data);
}

static char *
cell_text (const SteadyChartSeries *series,
           const SteadyChartPoint *point,
           const SteadyChartPanel *panel,
           const SteadyChartLocale *locale)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (series->form != STEADY_SERIES_BAND || point->label != NULL)
    return steady_chart_point_text (point, panel, locale);

  low = locale->number (point->low, panel->decimals, locale->data);
  high = locale->number (point->high, panel->decimals, locale->data);
  return g_str_equal (low, high) ? g_steal_pointer (&low) : g_strdup_printf ("%s–%s", low, high);
}

/* Points stand in order, so the last one at a place is found by halving. */
static const SteadyChartPoint *
find_last (SteadyChart *self, const SteadyChartSeries *series, gint64 place)
{
  guint low = 0;
  guint high = series->points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (place_of (self, g_ptr_array_index (series->points, middle)) <= place)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || place_of (self, g_ptr_array_index (series->points, low - 1)) != place)
    return NULL;
  return g_ptr_array_index (series->points, low - 1);
}

/* The value that a series has at a place; "" where it has none. */
static char *
cell_at (SteadyChart *self, RowKey key, const char *column, const SteadyChartLocale *locale)
{
  for (guint s = 0; s < key.panel->series->len; s++)
    {
      const SteadyChartSeries *series = g_ptr_array_index (key.panel->series, s);
      const SteadyChartPoint *point;

      if ((!series->reachable && series->form != STEADY_SERIES_BAND)
          || g_strcmp0 (series->name != NULL ? series->name : "", column) != 0)
        continue;
      point = find_last (self, series, key.place);
      if (point != NULL)
        return cell_text (series, point, key.panel, locale);
    }
  return g_strdup ("");
}

static GPtrArray *
row_new (SteadyChart *self, RowKey key, GPtrArray *columns, const SteadyChartLocale *locale)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  if (self->panels->len > 1)
    g_ptr_array_add (row, g_strdup (key.panel->title != NULL ? key.panel->title : ""));
  g_ptr_array_add (row, place_text (self, key.place, locale));
  for (guint c = 0; c < columns->len; c++)
    g_ptr_array_add (row, cell_at (self, key, g_ptr_array_index (columns, c), locale));
  return row;
}

SteadyChartTable *
steady_chart_table (SteadyChart *self, const SteadyChartLocale *locale)
{
  SteadyChartTable *table = g_new0 (SteadyChartTable, 1);
  g_autoptr (GArray) refs = NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  RowKey last = { NULL, 0 };

  table->header = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_return_val_if_fail (self != NULL && locale != NULL, table);

  collect_columns (self, columns);
  if (self->panels->len > 1)
    g_ptr_array_add (table->header, g_strdup (self->panel_name != NULL ? self->panel_name : ""));
  g_ptr_array_add (table->header, g_strdup (self->x_name != NULL ? self->x_name : ""));
  for (guint c = 0; c < columns->len; c++)
    g_ptr_array_add (table->header, g_strdup (g_ptr_array_index (columns, c)));

  refs = steady_chart_points (self);
  for (guint i = 0; i < refs->len; i++)
    {
      const SteadyChartRef *ref = &g_array_index (refs, SteadyChartRef, i);
      RowKey key = { ref->panel, place_of (self, ref->point) };

      if (i > 0 && key.panel == last.panel && key.place == last.place)
        continue;
      g_ptr_array_add (table->rows, row_new (self, key, columns, locale));
      last = key;
    }
  return table;
}

void
steady_chart_table_free (SteadyChartTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
