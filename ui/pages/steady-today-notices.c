#include "steady-today-notices.h"

#include "steady-config.h"

#include <glib/gi18n.h>

#include "steady-build.h"
#include "steady-words.h"
#include "widgets/steady-wrap.h"

/* A card with a sign, a heading, a text, and buttons below. */
static GtkWidget *
card_new (const char *icon, const char *css_class, const char *title, const char *text, GtkWidget *buttons)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = steady_build_heading (title, "title-2");
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 32, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (sign, "card-sign");
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), steady_build_label (text, NULL));
  if (buttons != NULL)
    gtk_box_append (GTK_BOX (card), buttons);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  if (css_class != NULL)
    gtk_widget_add_css_class (card, css_class);
  return card;
}

static void
append_button (GtkWidget *wrap, const char *label, const char *css_class, const char *action,
               GVariant *target)
{
  GtkWidget *button = steady_build_button (label, css_class, action, target);

  gtk_widget_set_halign (button, GTK_ALIGN_FILL);
  steady_wrap_append (STEADY_WRAP (wrap), button);
}

GtkWidget *
steady_today_notices_stop_new (SteadyPlan *plan)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);
  g_autofree char *text = steady_words_stop (plan);

  append_button (buttons, _("_What to do now"), "suggested-action", "win.show-topic",
                 g_variant_new_string ("warning"));
  append_button (buttons, _("_Record a clearance"), NULL, "win.record-clearance", NULL);
  return card_new ("steady-wrong-symbolic", "urgent", _("Training is stopped"), text, buttons);
}

gboolean
steady_today_notices_all_locked (const SteadyPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++)
    if (g_array_index (plan->items, SteadyPlanItem, i).decision != STEADY_DECISION_LOCKED)
      return FALSE;
  return plan->items->len > 0;
}

char *
steady_today_notices_lock_text (const SteadyPlan *plan, SteadyCatalogue *catalogue)
{
  if (plan->stop || !steady_today_notices_all_locked (plan))
    return NULL;
  return steady_words_lock (&g_array_index (plan->items, SteadyPlanItem, 0), catalogue);
}

GtkWidget *
steady_today_notices_locked_new (SteadyPlan *plan, SteadyContext *context)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);
  const SteadyPlanItem *first = &g_array_index (plan->items, SteadyPlanItem, 0);
  g_autofree char *text = steady_today_notices_lock_text (plan, steady_context_get_catalogue (context));

  append_button (buttons, _("_Record a clearance"), "suggested-action", "win.record-clearance", NULL);
  if (first->reason.detail == STEADY_DETAIL_USUAL_PAIN)
    append_button (buttons, _("My pain is _lower now"), NULL, "win.usual-pain", NULL);
  else
    append_button (buttons, _("_Answer the questions again"), NULL, "win.rescreen", NULL);
  return card_new ("steady-locked-symbolic", NULL, _("Ask a doctor first"), text, buttons);
}

GtkWidget *
steady_today_notices_away_new (void)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);

  append_button (buttons, _("I am _back"), NULL, "today.end-away", NULL);
  return card_new ("steady-rest-symbolic", NULL, _("You are away"),
                   _("Nothing is planned, so nothing is missed."), buttons);
}

GtkWidget *
steady_today_notices_resume_new (const char *where)
{
  GtkWidget *buttons = steady_wrap_new (FALSE);

  append_button (buttons, _("_Go on"), "suggested-action", "win.resume", NULL);
  append_button (buttons, _("_Finish what was done"), NULL, "win.finish-open", NULL);
  return card_new ("steady-rest-symbolic", NULL, _("A training was interrupted"), where, buttons);
}

static GtkWidget *
advice_row_new (const SteadyAdvice *advice)
{
  g_autofree char *text = steady_words_advice (advice);

  switch (advice->code)
    {
    case STEADY_ADVICE_A5:
      return steady_build_link_row (_("Health questions"), text, "win.rescreen", NULL);
    case STEADY_ADVICE_A6:
      return steady_build_link_row (
          _("Too hard as it is"), text, "win.show-why",
          g_variant_new_string (advice->exercise != NULL ? advice->exercise->id : ""));
    case STEADY_ADVICE_A1:
    case STEADY_ADVICE_A2:
    case STEADY_ADVICE_A3:
    case STEADY_ADVICE_A4:
    default:
      return steady_build_link_row (_("Good to know"), text, "win.show-topic",
                                    g_variant_new_string ("warning"));
    }
}

GtkWidget *
steady_today_notices_more_new (SteadyPlan *plan, gboolean self_check_due)
{
  GtkWidget *list = NULL;
  guint n = 0;

  list = g_object_ref_sink (steady_build_list (_("Also")));
  if (self_check_due)
    {
      gtk_list_box_append (
          GTK_LIST_BOX (list),
          steady_build_link_row (_("Weekly self-check"),
                                 _("Knee gap and shakiness: two minutes, best before training."),
                                 "win.self-check", NULL));
      n++;
    }
  for (guint i = 0; i < plan->advice->len; i++)
    {
      const SteadyAdvice *advice = &g_array_index (plan->advice, SteadyAdvice, i);

      /* A1 is the stop itself, which has its own card. */
      if (advice->code == STEADY_ADVICE_A1)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), advice_row_new (advice));
      n++;
    }
  if (n == 0)
    {
      g_object_unref (list);
      return NULL;
    }
  g_object_force_floating (G_OBJECT (list));
  return steady_build_group (_("Also"), list);
}
