#include "steady-trend.h"

#include <math.h>

/* The slope of one pair: tenths for each so many days. */
typedef struct
{
  int rise;
  int run;
} Slope;

static const SteadyDatedValue *
point_at (GArray *points, guint index)
{
  return &g_array_index (points, SteadyDatedValue, index);
}

gint64
steady_mann_kendall_s (GArray *points)
{
  gint64 s = 0;

  g_return_val_if_fail (points != NULL, 0);

  for (guint i = 0; i < points->len; i++)
    for (guint j = i + 1; j < points->len; j++)
      {
        int earlier = point_at (points, i)->tenths;
        int later = point_at (points, j)->tenths;

        s += (later > earlier) - (later < earlier);
      }
  return s;
}

/* The share of all orders of n values that have at most @limit inversions. Counts grow by one value at a
 * time: a new greatest value adds 0 … m−1 inversions to an order of m−1, each as likely. Shares instead of
 * counts, since n! leaves every number type soon. */
static double
share_of_orders (guint n, guint64 limit)
{
  g_autofree double *shares = g_new0 (double, 2 * (limit + 1));
  double *share = shares;
  double *next = shares + (limit + 1);
  double total = 0;

  share[0] = 1;
  for (guint m = 2; m <= n; m++)
    {
      double *last = share;
      double window = 0;
      guint64 top = MIN (limit, (guint64) m * (m - 1) / 2);

      for (guint64 k = 0; k <= top; k++)
        {
          window += share[k];
          if (k >= m)
            window -= share[k - m];
          next[k] = MAX (window, 0) / m;
        }
      share = next;
      next = last;
    }
  for (guint64 k = 0; k <= limit; k++)
    total += share[k];
  return MIN (total, 1);
}

double
steady_mann_kendall_p (guint n, gint64 s)
{
  gint64 pairs = (gint64) n * ((gint64) n - 1) / 2;
  gint64 size = ABS (s);

  g_return_val_if_fail (n >= 1 && size <= pairs, 1);

  /* S without ties has the parity of the number of pairs. */
  if ((pairs - size) % 2 != 0)
    size--;
  if (size <= 0)
    return 1;

  if (n > STEADY_MANN_KENDALL_EXACT_MAX)
    {
      double variance = (double) n * (n - 1.0) * (2.0 * n + 5.0) / 18.0;

      return 0.5 * erfc ((double) (size - 1) / sqrt (2 * variance));
    }
  return share_of_orders (n, (guint64) (pairs - size) / 2);
}

static gboolean
is_less (Slope a, Slope b)
{
  return (gint64) a.rise * b.run < (gint64) b.rise * a.run;
}

/* Moves the slope that has @rank in their order to its place, those that are not more before it and those that are not
 * less behind it: Hoare's FIND. To sort them all is several times the work. */
static Slope
select_slope (Slope *slopes, guint n, guint rank)
{
  gint64 first = 0;
  gint64 last = (gint64) n - 1;

  while (first < last)
    {
      Slope middle = slopes[first + (last - first) / 2];
      gint64 i = first;
      gint64 j = last;

      while (i <= j)
        {
          while (is_less (slopes[i], middle))
            i++;
          while (is_less (middle, slopes[j]))
            j--;
          if (i <= j)
            {
              Slope other = slopes[i];

              slopes[i++] = slopes[j];
              slopes[j--] = other;
            }
        }
      if ((gint64) rank <= j)
        last = j;
      else if ((gint64) rank >= i)
        first = i;
      else
        break;
    }
  return slopes[rank];
}

SteadyChange
steady_theil_sen_change (GArray *points)
{
  g_autoptr (GArray) slopes = g_array_new (FALSE, FALSE, sizeof (Slope));
  Slope low, high;
  gint64 span;

  g_return_val_if_fail (points != NULL, ((SteadyChange) { 0, 1 }));

  if (points->len < 2)
    return (SteadyChange) { 0, 1 };

  for (guint i = 0; i < points->len; i++)
    for (guint j = i + 1; j < points->len; j++)
      {
        Slope slope = {
          .rise = point_at (points, j)->tenths - point_at (points, i)->tenths,
          .run = point_at (points, j)->date - point_at (points, i)->date,
        };

        g_return_val_if_fail (slope.run > 0, ((SteadyChange) { 0, 1 }));
        g_array_append_val (slopes, slope);
      }

  low = select_slope ((Slope *) (gpointer) slopes->data, slopes->len, (slopes->len - 1) / 2);
  high = select_slope ((Slope *) (gpointer) slopes->data, slopes->len, slopes->len / 2);
  span = point_at (points, points->len - 1)->date - point_at (points, 0)->date;
  return (SteadyChange) {
    .numerator = ((gint64) low.rise * high.run + (gint64) high.rise * low.run) * span,
    .denominator = 2 * (gint64) low.run * high.run,
  };
}

int
steady_change_round (SteadyChange self)
{
  gint64 size = ABS (self.numerator);
  gint64 rounded;

  g_return_val_if_fail (self.denominator > 0, 0);

  rounded = (2 * size + self.denominator) / (2 * self.denominator);
  return (int) (self.numerator < 0 ? -rounded : rounded);
}

int
steady_change_compare (SteadyChange self, int tenths)
{
  gint64 limit = tenths * self.denominator;

  return (self.numerator > limit) - (self.numerator < limit);
}
