/* One window, and what it costs: Steady's own, or one of the floors that it is measured against. bench_window.py starts
 * them in turn.
 *
 *   bench-window bare                     a libadwaita window with a header bar
 *   bench-window page                     the same with a view switcher and eight rows, and nothing in them to be known
 *   bench-window arc                      the bare window with an arc that is drawn anew in every frame
 *   bench-window steady [STEADY'S WORDS]
 *
 * Prints a line when the first frame was drawn ("first": CPU and real milliseconds since the program began), and one when
 * nothing is left to be done after it ("settled", with the memory in KiB). With BENCH_SECONDS it does what BENCH_ACTION
 * names (as "win.show-page('progress')"), lets BENCH_WARM seconds go by in which the page is opened and drawn for the first
 * time, stays for those seconds, and prints what they took ("stayed": CPU milliseconds, frames, and CPU microseconds a
 * frame in the median and at the 99th percentile); else it ends. BENCH_REDRAW draws all that is in the window in every frame. */

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "bench-clock.h"
#include "steady-application.h"
#include "steady-options.h"
#include "steady-words.h"

/* After this time without anything to do, nothing more is coming. */
#define QUIET_MS 300
#define ARC_SIZE 320
#define N_ROWS 8

typedef struct
{
  GtkWidget *window;
  gboolean shown;
  gboolean staying;
  gint64 frame_began_us; /* of CPU */
  GArray *frames;        /* gint64: CPU of each frame while staying */
  double cpu_before_ms;
} Bench;

/* Since the kernel started the program, its libraries included. */
static double
real_ms (void)
{
  g_autofree char *stat = NULL;
  struct timespec now;
  const char *rest;
  g_auto (GStrv) words = NULL;
  double started;

  g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL);
  rest = strrchr (stat, ')') + 2;
  words = g_strsplit (rest, " ", -1);
  started = g_ascii_strtod (words[19], NULL) / (double) sysconf (_SC_CLK_TCK);
  clock_gettime (CLOCK_BOOTTIME, &now);
  return ((double) now.tv_sec + (double) now.tv_nsec / 1e9 - started) * 1000;
}

static guint64
pss_kib (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  line = strstr (text, "\nPss:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10) : 0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gboolean
on_stayed (gpointer data)
{
  Bench *self = data;
  double cpu_ms = (double) bench_processor_us () / 1000 - self->cpu_before_ms;
  gint64 median = 0;
  gint64 slowest = 0;

  g_array_sort (self->frames, compare_times);
  if (self->frames->len > 0)
    {
      median = g_array_index (self->frames, gint64, self->frames->len / 2);
      slowest = g_array_index (self->frames, gint64, self->frames->len * 99 / 100);
    }
  g_print ("stayed %.1f %u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", cpu_ms, self->frames->len, median, slowest);
  exit (0);
}

/* Each of them: what a widget drew is kept when its window is drawn again. */
static void
redraw_all (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      redraw_all (child);
}

static gboolean
on_redraw (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  redraw_all (window);
  return G_SOURCE_CONTINUE;
}

static void
act (Bench *self)
{
  const char *action = g_getenv ("BENCH_ACTION");
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_getenv ("BENCH_REDRAW") != NULL)
    gtk_widget_add_tick_callback (self->window, on_redraw, NULL, NULL);
  if (action == NULL)
    return;
  g_action_parse_detailed_name (action, &name, &target, NULL);
  gtk_widget_activate_action_variant (self->window, name, target);
}

static gboolean
on_warm (gpointer data)
{
  Bench *self = data;

  self->staying = TRUE;
  self->cpu_before_ms = (double) bench_processor_us () / 1000;
  g_timeout_add_seconds ((guint) atoi (g_getenv ("BENCH_SECONDS")), on_stayed, self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_quiet (gpointer data)
{
  Bench *self = data;
  const char *warm = g_getenv ("BENCH_WARM");

  g_print ("settled %.2f %.1f %" G_GUINT64_FORMAT "\n", (double) bench_processor_us () / 1000, real_ms (), pss_kib ());
  if (g_getenv ("BENCH_SECONDS") == NULL)
    exit (0);
  act (self);
  g_timeout_add_seconds (warm != NULL ? (guint) atoi (warm) : 0, on_warm, self);
  return G_SOURCE_REMOVE;
}

static void
on_before_paint (GdkFrameClock *clock, Bench *self)
{
  self->frame_began_us = bench_processor_us ();
}

static void
on_after_paint (GdkFrameClock *clock, Bench *self)
{
  gint64 cost = bench_processor_us () - self->frame_began_us;

  if (self->staying)
    g_array_append_val (self->frames, cost);
  if (self->shown)
    return;
  self->shown = TRUE;
  g_print ("first %.2f %.1f\n", (double) bench_processor_us () / 1000, real_ms ());
  g_timeout_add_full (G_PRIORITY_LOW, QUIET_MS, on_quiet, self, NULL);
}

static void
on_realize (GtkWidget *window, Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  /* The first and the last of each frame: before layout, and after it was drawn and handed over. */
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), self);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window, Bench *self)
{
  if (self->window != NULL)
    return;
  self->window = GTK_WIDGET (window);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), self);
}

/* --- the floors ---------------------------------------------------------------------------------------- */

static GtkWidget *
rows_new (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  for (int i = 0; i < N_ROWS; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Exercise");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "3 sets of 12, 5 seconds each");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  return clamp;
}

static gboolean
on_tick (GtkWidget *area, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (area);
  return G_SOURCE_CONTINUE;
}

static void
draw_arc (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer data)
{
  double turn = (double) (g_get_monotonic_time () % (5 * G_USEC_PER_SEC)) / (5 * G_USEC_PER_SEC);

  cairo_set_line_width (cairo, 18);
  cairo_arc (cairo, width / 2.0, height / 2.0, ARC_SIZE / 2.0 - 12, 0, turn * 2 * G_PI);
  cairo_stroke (cairo);
}

static GtkWidget *
arc_new (void)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), ARC_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), ARC_SIZE);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_arc, NULL, NULL);
  gtk_widget_add_tick_callback (area, on_tick, NULL, NULL);
  return area;
}

static GtkWidget *
pages_new (GtkWidget *header)
{
  static const struct { const char *name, *title, *icon; } pages[] = {
    { "today", "Today", "document-open-symbolic" },
    { "exercises", "Exercises", "view-list-symbolic" },
    { "progress", "Progress", "view-grid-symbolic" },
    { "guide", "Guide", "help-about-symbolic" },
  };
  GtkWidget *stack = adw_view_stack_new ();
  GtkWidget *switcher = adw_view_switcher_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *child = i == 0 ? rows_new () : adw_bin_new ();
      AdwViewStackPage *page
        = adw_view_stack_add_titled (ADW_VIEW_STACK (stack), child, pages[i].name, pages[i].title);

      adw_view_stack_page_set_icon_name (page, pages[i].icon);
    }
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_STACK (stack));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  return stack;
}

static void
on_activate (GtkApplication *application, const char *kind)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  gtk_box_append (GTK_BOX (box), header);
  if (g_str_equal (kind, "page"))
    gtk_box_append (GTK_BOX (box), pages_new (header));
  else if (g_str_equal (kind, "arc"))
    gtk_box_append (GTK_BOX (box), arc_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Floor");
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static GApplication *
application_new (const char *kind, char **words)
{
  AdwApplication *application;

  if (g_str_equal (kind, "steady"))
    {
      g_autoptr (GError) error = NULL;
      SteadyOptions *options;

      steady_words_init ();
      options = steady_options_parse ((const char * const *) words, &error);
      g_assert_no_error (error);
      return G_APPLICATION (steady_application_new (options));
    }
  application = adw_application_new ("io.github.steadysteps.Floor", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), (gpointer) kind);
  return G_APPLICATION (application);
}

int
main (int argc, char **argv)
{
  Bench self = { .frames = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_autoptr (GApplication) application = NULL;

  g_assert_cmpint (argc, >=, 2);
  g_set_prgname ("io.github.steadysteps.Steady");
  application = application_new (argv[1], argv + 1);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), &self);
  return g_application_run (application, 1, argv);
}
