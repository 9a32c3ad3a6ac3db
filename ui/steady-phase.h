/* steady-phase.h: a phase of the session as it is shown: its sign and its colour. Its word is
 * steady_words_phase(). */
#pragma once

#include "steady-palette.h"
#include "steady-session.h"

G_BEGIN_DECLS

/** The signs of LOOK.md: shape before colour. */
typedef enum
{
  STEADY_SIGN_NONE,
  STEADY_SIGN_CIRCLE,    /* get ready */
  STEADY_SIGN_UP,        /* lift */
  STEADY_SIGN_DISC,      /* hold */
  STEADY_SIGN_DOWN,      /* lower */
  STEADY_SIGN_BARS,      /* rest, pause */
  STEADY_SIGN_EXCHANGE,  /* other side */
  STEADY_SIGN_CHECK,     /* done */
  STEADY_SIGN_OCTAGON,   /* pain */
} SteadySign;

SteadySign  steady_phase_sign (SteadyPhase phase);
SteadyRole  steady_phase_role (SteadyPhase phase);

/** Whether the ring empties, as in a rest, instead of filling. */
gboolean    steady_phase_empties (SteadyPhase phase);

/** Draws a sign in a square of @size at 0, 0 with the source that is set. */
void        steady_sign_draw (SteadySign sign, cairo_t *cr, double size);

/** (transfer none): how a part of the stretch is done */
const char *steady_phase_stretch_text (SteadyStretch part);

/** (transfer none): the name of the part's built-in figure */
const char *steady_phase_stretch_figure (SteadyStretch part);

G_END_DECLS
