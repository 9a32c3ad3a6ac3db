/* wcag.h: contrast as WCAG 2.1 defines it, for whatever colours a test looks at. */
#pragma once

#include <glib.h>
#include <math.h>

/** Channels of sRGB, 0–1. */
typedef struct
{
  double red;
  double green;
  double blue;
} WcagColor;

static inline double
wcag_linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static inline double
wcag_luminance (WcagColor color)
{
  return 0.2126 * wcag_linear (color.red) + 0.7152 * wcag_linear (color.green) + 0.0722 * wcag_linear (color.blue);
}

/** 1–21 */
static inline double
wcag_contrast (WcagColor a, WcagColor b)
{
  double la = wcag_luminance (a), lb = wcag_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}
