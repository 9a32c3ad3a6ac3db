#include "steady-report-page.h"

#define RULE_WIDTH 1.0
#define BAND_ALPHA 0.08
#define BAND_BAR 4.0

typedef enum
{
  ITEM_TEXT,
  ITEM_RULE,
  ITEM_BAND,
  ITEM_CHART,
  ITEM_FIGURE,
  ITEM_STRIP,
  ITEM_SIGN,
} ItemKind;

typedef struct
{
  ItemKind kind;
  SteadyBox box;
  SteadyRole role;
  const SteadyTyper *typer;
  PangoLayout *layout;
  SteadyChartView *chart;
  SteadyFigure *figure;
  SteadyStripDay days[STEADY_STRIP_DAYS];
  SteadyStripStyle strip_style;
} Item;

struct _SteadyReportPage
{
  const SteadyPalette *palette;
  GArray *items; /* (element-type Item) */
};

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
  g_clear_pointer (&item->chart, steady_chart_view_free);
  g_clear_pointer (&item->figure, steady_figure_unref);
  for (guint i = 0; i < STEADY_STRIP_DAYS; i++)
    g_free ((char *) item->days[i].name);
}

/* --- drawing ---------------------------------------------------------------------------------------- */

static void
fill (SteadyReportPage *self, cairo_t *cr, SteadyRole role, double alpha, const SteadyBox *box)
{
  steady_palette_set_source (self->palette, cr, role, alpha);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

static void
draw_band (SteadyReportPage *self, cairo_t *cr, const Item *item)
{
  SteadyBox bar = item->box;

  fill (self, cr, item->role, BAND_ALPHA, &item->box);
  bar.width = BAND_BAR;
  fill (self, cr, item->role, 1, &bar);
}

static void
draw_figure (SteadyReportPage *self, cairo_t *cr, const Item *item)
{
  const SteadyFigureOptions options = { .muscle = TRUE };
  SteadyPose pose;

  steady_figure_pose_at (item->figure, STEADY_FIGURE_HOLD, 1, FALSE, &pose);
  cairo_translate (cr, item->box.x, item->box.y);
  steady_figure_draw (cr, &pose, item->box.width, item->box.height, self->palette, &options);
}

static void
draw_item (SteadyReportPage *self, cairo_t *cr, const Item *item)
{
  switch (item->kind)
    {
    case ITEM_TEXT:
      steady_palette_set_source (self->palette, cr, item->role, 1);
      steady_typer_show (item->typer, cr, item->layout, item->box.x, item->box.y);
      break;
    case ITEM_RULE:
      fill (self, cr, item->role, 1, &item->box);
      break;
    case ITEM_BAND:
      draw_band (self, cr, item);
      break;
    case ITEM_CHART:
      cairo_translate (cr, item->box.x, item->box.y);
      steady_chart_view_draw (item->chart, cr, -1);
      break;
    case ITEM_FIGURE:
      draw_figure (self, cr, item);
      break;
    case ITEM_SIGN:
      steady_week_strip_draw_sign (cr, &item->days[0], item->box.x + item->box.width / 2,
                                   item->box.y + item->box.height / 2, item->box.width / 2, &item->strip_style);
      break;
    case ITEM_STRIP:
    default:
      cairo_translate (cr, item->box.x, item->box.y);
      steady_week_strip_draw (cr, item->days, item->box.width, item->box.height, &item->strip_style);
      break;
    }
}

void
steady_report_page_draw (SteadyReportPage *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      cairo_save (cr);
      draw_item (self, cr, &g_array_index (self->items, Item, i));
      cairo_restore (cr);
    }
}

/* --- filling ---------------------------------------------------------------------------------------- */

SteadyReportPage *
steady_report_page_new (const SteadyPalette *palette)
{
  SteadyReportPage *self = g_new0 (SteadyReportPage, 1);

  self->palette = palette;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

void
steady_report_page_free (SteadyReportPage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_free (self);
}

void
steady_report_page_add_text (SteadyReportPage *self, const SteadyTyper *typer, PangoLayout *layout, double x, double y,
                             SteadyRole role)
{
  Item item = { .kind = ITEM_TEXT, .box = { .x = x, .y = y }, .role = role, .typer = typer, .layout = layout };

  steady_typer_measure (typer, layout, &item.box.width, &item.box.height);
  g_array_append_val (self->items, item);
}

void
steady_report_page_add_rule (SteadyReportPage *self, double x, double y, double width, SteadyRole role)
{
  Item item = { .kind = ITEM_RULE, .box = { x, y, width, RULE_WIDTH }, .role = role };

  g_array_append_val (self->items, item);
}

void
steady_report_page_add_band (SteadyReportPage *self, const SteadyBox *box, SteadyRole role)
{
  Item item = { .kind = ITEM_BAND, .box = *box, .role = role };

  g_array_append_val (self->items, item);
}

void
steady_report_page_add_chart (SteadyReportPage *self, SteadyChart *chart, const SteadyBox *box,
                              const SteadyChartStyle *style)
{
  Item item = { .kind = ITEM_CHART, .box = *box };

  item.chart = steady_chart_view_new (chart, box->width, box->height, style);
  g_array_append_val (self->items, item);
}

void
steady_report_page_add_figure (SteadyReportPage *self, SteadyFigure *figure, const SteadyBox *box)
{
  Item item = { .kind = ITEM_FIGURE, .box = *box, .figure = steady_figure_ref (figure) };

  g_array_append_val (self->items, item);
}

void
steady_report_page_add_strip (SteadyReportPage *self, const SteadyStripDay days[STEADY_STRIP_DAYS], const SteadyBox *box,
                              const SteadyStripStyle *style)
{
  Item item = { .kind = ITEM_STRIP, .box = *box, .strip_style = *style };

  for (guint i = 0; i < STEADY_STRIP_DAYS; i++)
    {
      item.days[i] = days[i];
      item.days[i].name = g_strdup (days[i].name);
    }
  g_array_append_val (self->items, item);
}

void
steady_report_page_add_sign (SteadyReportPage *self, const SteadyStripDay *day, const SteadyBox *box,
                             const SteadyStripStyle *style)
{
  Item item = { .kind = ITEM_SIGN, .box = *box, .strip_style = *style };

  item.days[0].sign = day->sign;
  item.days[0].share = day->share;
  g_array_append_val (self->items, item);
}

/* --- asking ----------------------------------------------------------------------------------------- */

guint
steady_report_page_get_n_items (SteadyReportPage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

SteadyBox
steady_report_page_get_box (SteadyReportPage *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, ((SteadyBox) { 0 }));

  return g_array_index (self->items, Item, index).box;
}

const char *
steady_report_page_get_text (SteadyReportPage *self, guint index)
{
  const Item *item;

  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);

  item = &g_array_index (self->items, Item, index);
  return item->layout != NULL ? pango_layout_get_text (item->layout) : NULL;
}
