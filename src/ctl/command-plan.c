#include <json-glib/json-glib.h>
#include <string.h>

#include "steady-ctl.h"
#include "steady-words-order.h"

/* --- JSON, exactly as CONTRACT.md has it ------------------------------------------------------- */

static void
add_text (JsonBuilder *json, const char *name, const char *text)
{
  json_builder_set_member_name (json, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (json, text);
  else
    json_builder_add_null_value (json);
}

static void
add_number (JsonBuilder *json, const char *name, int number)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, number);
}

static void
add_boolean (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
add_date (JsonBuilder *json, const char *name, SteadyDate date)
{
  char text[STEADY_DATE_TEXT_SIZE];

  add_text (json, name, steady_date_format (date, text));
}

static void
add_sides (JsonBuilder *json, const SteadyExercise *exercise)
{
  const char * const *sides = steady_exercise_sides (exercise);

  json_builder_set_member_name (json, "sides");
  json_builder_begin_array (json);
  for (guint i = 0; sides[i] != NULL; i++)
    json_builder_add_string_value (json, sides[i]);
  json_builder_end_array (json);
}

static void
add_item (JsonBuilder *json, const SteadyPlanItem *item, SteadyDate date)
{
  const SteadyVariant *offer = item->offer >= 0 ? steady_exercise_get_variant (item->exercise, (guint) item->offer) : NULL;
  g_autofree char *reason = steady_words_for_programs (steady_words_reason (item, date));

  json_builder_begin_object (json);
  add_text (json, "exercise", item->exercise->id);
  add_text (json, "variant", steady_exercise_get_variant (item->exercise, item->variant)->id);
  add_number (json, "level", item->level);
  add_boolean (json, "prescribed", item->prescribed);
  add_number (json, "sets", item->dose.sets);
  add_sides (json, item->exercise);
  json_builder_set_member_name (json, "reps");
  if (item->exercise->kind == STEADY_EXERCISE_HOLD)
    json_builder_add_null_value (json);
  else
    json_builder_add_int_value (json, item->dose.reps);
  add_number (json, "hold_s", item->dose.hold_s);
  add_text (json, "decision", steady_decision_to_string (item->decision));
  add_text (json, "rule", steady_rule_to_string (item->rule));
  add_date (json, "decided_on", item->decided_on);
  add_date (json, "earliest", item->earliest);
  add_text (json, "offer", offer != NULL ? offer->id : NULL);
  add_text (json, "source", item->source == STEADY_SOURCE_PROFESSIONAL ? "professional" : "planner");
  add_text (json, "reason", reason);
  json_builder_end_object (json);
}

static void
add_advice (JsonBuilder *json, const SteadyAdvice *advice)
{
  g_autofree char *text = steady_words_advice (advice);

  json_builder_begin_object (json);
  add_text (json, "code", steady_advice_to_string (advice->code));
  add_text (json, "text", text);
  json_builder_end_object (json);
}

static char *
plan_to_json (const SteadyPlan *plan)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *stop = steady_words_for_programs (steady_words_stop (plan));

  json_builder_begin_object (json);
  add_date (json, "date", plan->date);
  add_boolean (json, "training_day", plan->training_day);
  add_boolean (json, "stop", plan->stop);
  add_date (json, "stop_since", plan->stop_since);
  add_text (json, "stop_reason", stop);

  json_builder_set_member_name (json, "exercises");
  json_builder_begin_array (json);
  for (guint i = 0; i < plan->items->len; i++)
    add_item (json, &g_array_index (plan->items, SteadyPlanItem, i), plan->date);
  json_builder_end_array (json);

  json_builder_set_member_name (json, "advice");
  json_builder_begin_array (json);
  for (guint i = 0; i < plan->advice->len; i++)
    add_advice (json, &g_array_index (plan->advice, SteadyAdvice, i));
  json_builder_end_array (json);
  json_builder_end_object (json);

  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

/* --- for people ----------------------------------------------------------------------------------- */

static void
print_explanation (const SteadyPlanItem *item)
{
  char decided[STEADY_DATE_TEXT_SIZE], earliest[STEADY_DATE_TEXT_SIZE];
  const SteadyVariant *offer = item->offer >= 0 ? steady_exercise_get_variant (item->exercise, (guint) item->offer) : NULL;

  g_print ("    level %d, variant %s, decision %s", item->level,
           steady_exercise_get_variant (item->exercise, item->variant)->id, steady_decision_to_string (item->decision));
  if (item->rule != STEADY_RULE_NONE)
    g_print (", rule %s", steady_rule_to_string (item->rule));
  if (item->decided_on != STEADY_DATE_NONE)
    g_print (", decided on %s", steady_date_format (item->decided_on, decided));
  if (item->earliest != STEADY_DATE_NONE)
    g_print (", earliest %s", steady_date_format (item->earliest, earliest));
  if (offer != NULL)
    g_print (", may be offered %s", offer->id);
  g_print ("\n");
}

static void
print_item (const SteadyPlanItem *item, SteadyDate date, gboolean explain)
{
  g_autofree char *state = steady_words_for_programs (steady_words_item (item));
  g_autofree char *reason = steady_words_for_programs (steady_words_reason (item, date));

  g_print ("%s: %s\n    %s\n", item->exercise->name, state, reason);
  if (explain)
    print_explanation (item);
}

static void
print_plan (const SteadyPlan *plan, gboolean explain)
{
  g_autofree char *day = steady_words_day_long (plan->date);
  g_autofree char *stop = steady_words_stop (plan);

  g_print ("%s\n", day);
  if (*stop != '\0')
    g_print ("%s\n", stop);
  for (guint i = 0; i < plan->items->len; i++)
    print_item (&g_array_index (plan->items, SteadyPlanItem, i), plan->date, explain);
  for (guint i = 0; i < plan->advice->len; i++)
    {
      const SteadyAdvice *advice = &g_array_index (plan->advice, SteadyAdvice, i);
      g_autofree char *text = steady_words_advice (advice);

      g_print ("%s: %s\n", steady_advice_to_string (advice->code), text);
    }
}

SteadyExit
steady_command_plan (SteadyCtl *ctl, int argc, char **argv)
{
  g_autofree char *date_text = NULL;
  gboolean as_json = FALSE;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &date_text, "The date, today by default", "DATE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "One JSON object", NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, "Level, rule and dates as well", NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SteadyPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  SteadyDate date;
  SteadyExit status;

  if (!steady_ctl_parse (ctl, argc, argv, "", entries, 0, 0, &arguments, &status)
      || !steady_ctl_date (ctl, "--date", date_text, steady_clock_today (ctl->clock), &date, &status)
      || !steady_ctl_open (ctl, STEADY_CTL_READ, &status))
    return status;

  plan = steady_diary_plan (ctl->diary, date, &error);
  if (plan == NULL)
    return steady_ctl_failed (error);
  if (as_json)
    {
      /* Straight to the stream: g_print() would turn UTF-8 into the terminal's encoding. */
      char *json = plan_to_json (plan);
      g_autofree char *line = g_strconcat (json, "\n", NULL);
      g_autoptr (GBytes) content = g_bytes_new (line, strlen (line));

      g_free (json);
      if (!steady_ctl_write (NULL, content, &error))
        return steady_ctl_failed (error);
    }
  else
    print_plan (plan, explain);
  return STEADY_EXIT_DONE;
}
