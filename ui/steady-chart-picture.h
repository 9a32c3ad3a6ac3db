/* steady-chart-picture.h: a chart as a picture, for other programs: on light ground, with its sentence. */
#pragma once

#include <gtk/gtk.h>

#include "steady-chart.h"

G_BEGIN_DECLS

/** (transfer full): twice the pixels of the screen, to stay crisp where it is pasted. */
GdkTexture *steady_chart_picture_texture (SteadyChart *chart);

/** By the ending of the name, .png, .svg or .pdf; an older file stays as it was where this fails. */
gboolean    steady_chart_picture_write   (SteadyChart *chart, const char *path, GError **error);

/** Asks where, writes, and says where it went. @ending: ".png", ".svg" or ".pdf" */
void        steady_chart_picture_save    (GtkWidget *from, SteadyChart *chart, const char *ending);

G_END_DECLS
