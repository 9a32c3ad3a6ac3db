#include "steady-report-flow.h"

#include <math.h>

#define HEADING_GAP_BEFORE 6.0
#define HEADING_GAP_AFTER 0.0
#define CELL_GAP 10.0
#define ROW_GAP 1.0
#define RULE_GAP 3.0

static const double scales[STEADY_N_LETTERS] = {
  [STEADY_LETTERS_TEXT] = 1.0,
  [STEADY_LETTERS_HEADING] = 1.18,
  [STEADY_LETTERS_FIGURE] = 1.7,
  [STEADY_LETTERS_TITLE] = 1.9,
};

static void
outline_entry_clear (gpointer data)
{
  g_free (((SteadyOutlineEntry *) data)->text);
}

void
steady_report_flow_init (SteadyReportFlow *self, double width, double height, const SteadyChartStyle *style)
{
  *self = (SteadyReportFlow) { .width = width, .height = height, .style = *style };
  for (guint i = 0; i < STEADY_N_LETTERS; i++)
    steady_typer_init (&self->typers[i], style->font_family, style->language, style->font_scale * scales[i], FALSE);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) steady_report_page_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (SteadyOutlineEntry));
  g_array_set_clear_func (self->outline, outline_entry_clear);
}

void
steady_report_flow_clear (SteadyReportFlow *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->outline, g_array_unref);
  for (guint i = 0; i < STEADY_N_LETTERS; i++)
    steady_typer_clear (&self->typers[i]);
}

void
steady_report_flow_break (SteadyReportFlow *self)
{
  self->page = steady_report_page_new (self->style.palette);
  g_ptr_array_add (self->pages, self->page);
}

double
steady_report_flow_line (const SteadyReportFlow *self)
{
  return self->typers[STEADY_LETTERS_TEXT].line;
}

/* --- text ------------------------------------------------------------------------------------------- */

/* As many lines as it takes. */
static PangoLayout *
lay_out (const SteadyTyper *typer, const char *text, SteadyTextFlags flags, double width)
{
  PangoLayout *layout = steady_typer_layout (typer, text, flags | STEADY_TEXT_WRAP, width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height (layout, -1);
  return layout;
}

void
steady_report_flow_text (SteadyReportFlow *self, SteadyColumn *column, SteadyLetters letters, const char *text,
                         SteadyTextFlags flags, SteadyRole role)
{
  const SteadyTyper *typer = &self->typers[letters];
  PangoLayout *layout = lay_out (typer, text, flags, column->width);
  double width, height;

  steady_typer_measure (typer, layout, &width, &height);
  steady_report_page_add_text (self->page, typer, layout, column->x, column->y, role);
  column->y += height;
}

void
steady_report_flow_heading (SteadyReportFlow *self, SteadyColumn *column, const char *text)
{
  column->y += HEADING_GAP_BEFORE;
  if (!self->trial)
    {
      SteadyOutlineEntry entry = { .text = g_strdup (text), .page = self->pages->len - 1, .y = column->y };

      g_array_append_val (self->outline, entry);
    }
  steady_report_flow_text (self, column, STEADY_LETTERS_HEADING, text, STEADY_TEXT_BOLD, STEADY_ROLE_INK);
  column->y += HEADING_GAP_AFTER;
}

/* --- tables ----------------------------------------------------------------------------------------- */

void
steady_report_flow_row (SteadyReportFlow *self, SteadyColumn *column, const double *widths, guint n,
                        const char * const *cells, SteadyTextFlags flags, SteadyRole role)
{
  double highest = 0;
  double x = column->x;

  for (guint i = 0; i < n; i++)
    {
      SteadyColumn cell = { .x = x, .y = column->y };

      cell.width = i + 1 < n ? widths[i] - CELL_GAP : column->x + column->width - x;
      steady_report_flow_text (self, &cell, STEADY_LETTERS_TEXT, cells[i], flags, role);
      highest = MAX (highest, cell.y - column->y);
      x += widths[i];
    }
  column->y += highest + ROW_GAP;
}

double
steady_report_flow_cell_width (SteadyReportFlow *self, const char *text)
{
  const SteadyTyper *typer = &self->typers[STEADY_LETTERS_TEXT];
  g_autoptr (PangoLayout) layout = lay_out (typer, text, STEADY_TEXT_PLAIN, self->width);
  double width, height;

  steady_typer_measure (typer, layout, &width, &height);
  return ceil (width) + CELL_GAP;
}

void
steady_report_flow_rule (SteadyReportFlow *self, SteadyColumn *column)
{
  steady_report_page_add_rule (self->page, column->x, column->y, column->width, STEADY_ROLE_GRID);
  column->y += RULE_GAP;
}

/* --- the rest --------------------------------------------------------------------------------------- */

void
steady_report_flow_chart (SteadyReportFlow *self, const SteadyBox *box, SteadyChart *chart)
{
  SteadyChartStyle titled = self->style;

  titled.show_title = TRUE;
  steady_report_page_add_chart (self->page, chart, box, &titled);
}

double
steady_report_flow_measure (SteadyReportFlow *self, double width, SteadyReportSection section, gpointer data)
{
  SteadyReportPage *page = self->page;
  SteadyColumn column = { .width = width };

  self->page = steady_report_page_new (self->style.palette);
  self->trial = TRUE;
  section (self, &column, data);
  steady_report_page_free (self->page);
  self->trial = FALSE;
  self->page = page;
  return column.y;
}
