#include "steady-config.h"

#include "steady-words-error.h"

#include "steady-error.h"
#include "steady-words-private.h"

static const char *
sentence_of (SteadyError code)
{
  switch (code)
    {
    case STEADY_ERROR_NOT_FOUND:
      return _("What was asked for is not there.");
    case STEADY_ERROR_CONFLICT:
      return _("This is written down already, with other content. Nothing was changed.");
    case STEADY_ERROR_IO:
      return _("Reading or writing did not work. Your data is as it was before. Is the disk full, or not connected?");
    case STEADY_ERROR_BUSY:
      return _("Another program is using the diary. Please close it and try again.");
    case STEADY_ERROR_CORRUPT:
      return _("The diary’s file is damaged, and nothing was written to it. A backup can bring it back.");
    case STEADY_ERROR_TOO_NEW:
      return _("A newer Steady wrote this diary, and it was left as it is. The newer Steady can open it.");
    case STEADY_ERROR_FOREIGN:
      return _("This file belongs to another program, and it was left as it is.");
    case STEADY_ERROR_CANCELLED:
      return _("Stopped. Nothing was changed.");
    case STEADY_ERROR_INVALID:
    default:
      return _("Something does not fit. Nothing was changed.");
    }
}

char *
steady_words_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != STEADY_ERROR)
    return g_strdup (error->message);
  /* Translators: what went wrong, and for who looks for the cause the message in English. */
  return g_strdup_printf (C_("error", "%1$s (%2$s)"), sentence_of ((SteadyError) error->code), error->message);
}
