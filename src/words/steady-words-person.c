#include "steady-config.h"

#include "steady-words-private.h"

typedef struct
{
  const char *word;
  const char *name;
  const char *advice;
  gboolean urgent;
} Sign;

static const Sign signs[] = {
  { "pain", N_("Marked pain in knee or hip, or pain that changes how you walk"),
    N_("Stop training. Let a doctor look at it, in rehabilitation medicine or orthopaedics.") },
  { "swelling", N_("Swelling of a knee or a leg"),
    N_("Stop training and see a doctor soon. If it is badly swollen, go today.") },
  { "numbness", N_("Numbness or tingling"), N_("Stop training and see a doctor soon.") },
  { "wasting", N_("A thigh or calf has visibly grown thinner"), N_("Stop training and see a doctor soon.") },
  { "giving-way", N_("The knee gives way or locks"),
    N_("Stop training and see a doctor today. Use a handrail on stairs until then.") },
  { "cannot-bear-weight", N_("The leg cannot bear your weight"),
    N_("Stop training and see a doctor today. Do not walk on it.") },
  { "hot-joint", N_("Fever with a hot joint"), N_("Stop training and see a doctor today.") },
  { "resting-shake", N_("Shaking also at rest"), N_("Stop training and ask a doctor what it comes from.") },
  { "chest-pain", N_("Chest pain"), N_("Stop now. Sit or lie down and call for emergency help."), TRUE },
  { "breathless", N_("Breathlessness that does not pass"),
    N_("Stop now. Sit down and call for emergency help."), TRUE },
  { "dizzy", N_("Dizziness or fainting"), N_("Stop now. Sit or lie down and call for emergency help."), TRUE },
};

typedef struct
{
  const char *word;
  const char *name;
} Condition;

static const Condition conditions[] = {
  { "pregnancy", N_("Pregnancy") },
  { "knee-surgery", N_("A recent knee operation") },
  { "arthritis", N_("Arthritis of hip or knee") },
  { "disc-herniation", N_("A herniated disc in the lower back") },
};

static const Sign *
find_sign (const char *flag)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (signs[i].word, flag) == 0)
      return &signs[i];
  return NULL;
}

char *
steady_words_red_flag (const char *flag)
{
  const Sign *sign = find_sign (flag);

  return g_strdup (sign != NULL ? _(sign->name) : _("A warning sign"));
}

char *
steady_words_red_flag_advice (const char *flag)
{
  const Sign *sign = find_sign (flag);

  return g_strdup (sign != NULL ? _(sign->advice) : _("Stop training and see a doctor."));
}

gboolean
steady_words_is_urgent (const char *flag)
{
  const Sign *sign = find_sign (flag);

  return sign != NULL && sign->urgent;
}

static char *
known_condition (const char *condition)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (g_strcmp0 (conditions[i].word, condition) == 0)
      return g_strdup (_(conditions[i].name));
  return NULL;
}

char *
steady_words_condition_of (const SteadyExercise *exercise, const char *condition)
{
  char *known = known_condition (condition);
  const SteadyCaveat *caveat;

  if (known != NULL)
    return known;
  caveat = steady_exercise_find_caveat (exercise, condition);
  return caveat != NULL ? g_strdup (caveat->name) : NULL;
}

char *
steady_words_condition (SteadyCatalogue *catalogue, const char *condition)
{
  char *name = known_condition (condition);

  for (guint i = 0; name == NULL && catalogue != NULL && i < steady_catalogue_get_n_exercises (catalogue); i++)
    name = steady_words_condition_of (steady_catalogue_get (catalogue, i), condition);
  return name != NULL ? name : g_strdup (condition);
}

char *
steady_words_lock (const SteadyPlanItem *item, SteadyCatalogue *catalogue)
{
  g_autofree char *condition = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  if (item->reason.detail == STEADY_DETAIL_SCREENING)
    return g_strdup (_("Please ask your doctor whether leg exercises are right for you now. When they agree, record it here."));
  if (item->reason.detail == STEADY_DETAIL_USUAL_PAIN)
    return g_strdup (_("Please ask your doctor about the pain first. When they agree to training, or the pain is lower, "
                       "record it here."));

  condition = steady_words_condition (catalogue, item->reason.word);
  /* Translators: %s names a condition, such as "A recent knee operation". */
  return g_strdup_printf (_("%s: please ask your doctor or physiotherapist about this exercise. When they agree, record it "
                            "here."), condition);
}

char *
steady_words_shakiness (int rating)
{
  if (rating <= 0)
    return g_strdup (C_("shakiness", "Still"));
  if (rating <= 3)
    return g_strdup (C_("shakiness", "Slight quiver"));
  if (rating <= 6)
    return g_strdup (C_("shakiness", "Clear trembling"));
  if (rating <= 9)
    return g_strdup (C_("shakiness", "Hard to hold"));
  return g_strdup (C_("shakiness", "Cannot hold"));
}

char *
steady_words_pain (int rating)
{
  if (rating <= 0)
    return g_strdup (C_("pain", "None"));
  if (rating <= 2)
    return g_strdup (C_("pain", "Hardly any"));
  if (rating <= 5)
    return g_strdup (C_("pain", "Clear, but bearable"));
  if (rating <= 7)
    return g_strdup (C_("pain", "Strong"));
  if (rating <= 9)
    return g_strdup (C_("pain", "Very strong"));
  return g_strdup (C_("pain", "The worst imaginable"));
}

char *
steady_words_effort (int rating)
{
  if (rating <= 0)
    return g_strdup (C_("effort", "No effort"));
  if (rating <= 3)
    return g_strdup (C_("effort", "Easy"));
  if (rating <= 6)
    return g_strdup (C_("effort", "Somewhat hard"));
  if (rating <= 8)
    return g_strdup (C_("effort", "Hard"));
  if (rating == 9)
    return g_strdup (C_("effort", "Very hard"));
  return g_strdup (C_("effort", "As hard as it gets"));
}
