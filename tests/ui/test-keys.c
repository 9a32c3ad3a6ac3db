/* One key is enough, whichever device it comes from. */

#include "steady-session-keys.h"

static const struct
{
  guint keyval;
  GdkModifierType state;
  SteadySessionKey key;
} cases[] = {
  { GDK_KEY_space, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_space, GDK_LOCK_MASK, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_KP_Enter, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_KP_0, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_KP_Insert, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_AudioPlay, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_AudioPause, 0, STEADY_SESSION_KEY_BIG },
  { GDK_KEY_s, 0, STEADY_SESSION_KEY_SHAKES },
  { GDK_KEY_S, GDK_SHIFT_MASK, STEADY_SESSION_KEY_SHAKES },
  { GDK_KEY_c, 0, STEADY_SESSION_KEY_CANNOT_HOLD },
  { GDK_KEY_p, 0, STEADY_SESSION_KEY_PAIN },
  { GDK_KEY_P, GDK_LOCK_MASK, STEADY_SESSION_KEY_PAIN },
  { GDK_KEY_Left, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_KP_Left, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_Page_Up, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_KP_Page_Up, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_AudioPrev, 0, STEADY_SESSION_KEY_BACK },
  /* The keypad with its numbers on. */
  { GDK_KEY_KP_4, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_KP_9, 0, STEADY_SESSION_KEY_BACK },
  { GDK_KEY_KP_6, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_KP_3, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_KP_5, 0, STEADY_SESSION_KEY_SHAKES },
  { GDK_KEY_AudioNext, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_Right, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_Page_Down, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_KP_Page_Down, 0, STEADY_SESSION_KEY_SKIP },
  { GDK_KEY_Escape, 0, STEADY_SESSION_KEY_STOP },
  { GDK_KEY_v, 0, STEADY_SESSION_KEY_VIEW },
  /* What belongs to the window stays the window's. */
  { GDK_KEY_s, GDK_CONTROL_MASK, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_c, GDK_CONTROL_MASK, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_p, GDK_ALT_MASK, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_Left, GDK_ALT_MASK, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_F11, 0, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_Tab, 0, STEADY_SESSION_KEY_NONE },
  { GDK_KEY_q, 0, STEADY_SESSION_KEY_NONE },
};

static void
test_keys (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", gdk_keyval_name (cases[i].keyval));
      g_assert_cmpint (steady_session_key (cases[i].keyval, cases[i].state), ==, cases[i].key);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/keys", test_keys);
  return g_test_run ();
}
