#include "steady-guide-text.h"

#include "steady-config.h"

#include <glib/gi18n.h>
#include <string.h>

/* Facts and figures: CONTENT.md of the project, from the health article it starts from. */

static const SteadyGuideBlock shaking[] = {
  { STEADY_BLOCK_TEXT, N_("A muscle that works near its limit trembles. The body calls on its muscle fibres "
                           "in turns, and when they tire "
                           "the turns become uneven. That is fatigue, not an injury.") },
  { STEADY_BLOCK_TEXT,
    N_("As the muscles grow stronger the same exercise is further from their limit, and the trembling "
        "fades. This is "
        "why Steady asks for it: it is one of the clearest signs that the training works.") },
  { STEADY_BLOCK_FIGURE, N_("Long holds such as the wall sit bring the trembling most."), "wall-sit hold" },
  { STEADY_BLOCK_HEADING, N_("The numbers") },
  { STEADY_BLOCK_MARKED, N_("The legs are still."), "0" },
  /* Translators: a range of ratings. */
  { STEADY_BLOCK_MARKED, N_("A slight quiver, hardly seen."), "1–3" },
  { STEADY_BLOCK_MARKED, N_("Clear trembling; the position is kept without trouble."), "4–6" },
  { STEADY_BLOCK_MARKED, N_("The position is hard to hold."), "7–9" },
  { STEADY_BLOCK_MARKED, N_("The position cannot be held any more."), "10" },
  { STEADY_BLOCK_TEXT, N_("While you train, press S or the button “It shakes now” when the trembling "
                           "begins. The later it begins, the "
                           "more endurance you have gained.") },
  { STEADY_BLOCK_HEADING, N_("When it is something else") },
  { STEADY_BLOCK_URGENT,
    N_("Legs that shake while you sit or lie at rest are not a matter of training: ask a doctor.") },
  { STEADY_BLOCK_LINK, N_("Something is wrong"), "win.something-wrong" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock causes[] = {
  { STEADY_BLOCK_TEXT, N_("Standing at ease, some people’s knees do not touch, and when they press them "
                           "together the legs tremble or feel "
                           "weak. Most often the muscles that guide hip and knee are weak, or not equally "
                           "strong. Three things lead there.") },
  { STEADY_BLOCK_FIGURE, N_("Standing at ease: a gap between the knees."), "knee-gap start" },
  { STEADY_BLOCK_HEADING, N_("Too little aimed work") },
  { STEADY_BLOCK_TEXT, N_("Walking and stairs hardly load the front of the thigh, the side of the hip and "
                           "the back of the thigh. With "
                           "eight hours and more at a desk they lose strength and endurance.") },
  { STEADY_BLOCK_HEADING, N_("Posture") },
  { STEADY_BLOCK_TEXT, N_("Long sitting shortens the back of the thigh and stretches its front. Crossed "
                           "legs and long standing tilt the "
                           "hip and let its outer muscle grow weak. The balance is lost, the pelvis tips, "
                           "and bow legs or knock knees "
                           "become more marked.") },
  { STEADY_BLOCK_HEADING, N_("Age") },
  { STEADY_BLOCK_TEXT,
    N_("From thirty on, one to two per cent of muscle goes each year, and more after sixty. Where cartilage "
        "is worn, "
        "the muscles have to do more of the steadying. Strength can be regained at any age.") },
  { STEADY_BLOCK_LINK, N_("To the exercises"), "win.show-page('exercises')" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock myths[] = {
  { STEADY_BLOCK_HEADING, N_("“Walking a lot is enough”") },
  { STEADY_BLOCK_TEXT,
    N_("Walking is good for you, but too light and too general to build these muscles. Keep it, and add the "
        "exercises.") },
  { STEADY_BLOCK_HEADING, N_("“Press the knees together by hand”") },
  { STEADY_BLOCK_TEXT, N_("Pushing or strapping the knees strains their ligaments and gives no strength. "
                           "Only muscles can hold legs in "
                           "line.") },
  { STEADY_BLOCK_FIGURE, N_("Not so: knees that are forced or fall inwards."), "wall-sit mistake" },
  { STEADY_BLOCK_HEADING, N_("“Harder is better”") },
  { STEADY_BLOCK_TEXT,
    N_("Deep squats and jumps at the start end in injuries. Begin low, with ten repetitions in a set; go to "
        "fifteen "
        "once the body is used to it; and stretch afterwards. Steady keeps this pace for you.") },
  { STEADY_BLOCK_LINK, N_("How the dose is decided"), "win.show-topic('dose')" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock dose[] = {
  { STEADY_BLOCK_TEXT, N_("Each exercise has a ladder of small steps: first more repetitions or seconds, "
                           "then one set more. No step from "
                           "the first level on adds more than a tenth.") },
  { STEADY_BLOCK_FIGURE, N_("The straight-leg raise begins with three sets of ten."), "straight-leg-raise hold" },
  { STEADY_BLOCK_HEADING, N_("When it grows") },
  { STEADY_BLOCK_TEXT, N_("After two good days of an exercise: all sets complete, the effort bearable, no "
                           "more pain than usual, and a "
                           "good morning after. Which is why nothing rises on the evening itself: tomorrow’s "
                           "question has a say.") },
  { STEADY_BLOCK_HEADING, N_("When it stays or falls") },
  { STEADY_BLOCK_POINT, N_("Hard, shaky or unfinished: the same dose again.") },
  { STEADY_BLOCK_POINT, N_("Sore the next day: a day of rest, and a step back if it happens again.") },
  { STEADY_BLOCK_POINT,
    N_("Clear pain: easier, and later. Strong pain, or pain that returns: stop and ask.") },
  { STEADY_BLOCK_POINT, N_("A week or more without training: a little lower, to find your way back.") },
  { STEADY_BLOCK_TEXT, N_("More is never offered for complaining more. Each row on the page Today says why "
                           "its dose is what it is; “Why "
                           "this dose?” shows the whole ladder.") },
  { STEADY_BLOCK_HEADING, N_("What your physiotherapist says goes first") },
  { STEADY_BLOCK_TEXT, N_("A professional can order a dose, set a limit or leave an exercise out. Bring the "
                           "tables and the report from the "
                           "page Progress to your appointment.") },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock warning[] = {
  { STEADY_BLOCK_HEADING, N_("Stop at once and call for help") },
  { STEADY_BLOCK_URGENT,
    N_("Chest pain, breathlessness that does not pass, dizziness or fainting during exercise.") },
  { STEADY_BLOCK_HEADING, N_("See a doctor today") },
  { STEADY_BLOCK_POINT, N_("You cannot put weight on the leg.") },
  { STEADY_BLOCK_POINT, N_("A knee or hip is badly swollen.") },
  { STEADY_BLOCK_POINT, N_("A knee locks or gives way.") },
  { STEADY_BLOCK_POINT, N_("A joint is hot and you have a fever.") },
  { STEADY_BLOCK_HEADING, N_("Make an appointment, in rehabilitation medicine or orthopaedics") },
  { STEADY_BLOCK_POINT, N_("Marked pain in knee or hip, or pain that changes how you walk.") },
  { STEADY_BLOCK_POINT, N_("Numbness, swelling, or a muscle that visibly wastes away.") },
  { STEADY_BLOCK_POINT, N_("Legs that shake at rest.") },
  { STEADY_BLOCK_POINT, N_("No improvement after one to two months of regular training.") },
  { STEADY_BLOCK_TEXT, N_("If you have one of these signs, tell Steady too: training stops until a "
                           "professional agrees, and nothing of "
                           "your record is lost.") },
  { STEADY_BLOCK_LINK, N_("Something is wrong"), "win.something-wrong" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock groups[] = {
  { STEADY_BLOCK_TEXT, N_("Some people need a professional’s word before one of the exercises. Steady keeps "
                           "that exercise locked until "
                           "you record it; the others stay open.") },
  { STEADY_BLOCK_HEADING, N_("Pregnancy") },
  { STEADY_BLOCK_TEXT,
    N_("The straight-leg raise only with your doctor’s guidance, and with a pillow under your back.") },
  { STEADY_BLOCK_HEADING, N_("Recent knee operation") },
  { STEADY_BLOCK_TEXT, N_("Ask your physiotherapist before the clamshell.") },
  { STEADY_BLOCK_HEADING, N_("Arthritis of hip or knee") },
  { STEADY_BLOCK_TEXT,
    N_("Ask a doctor before the wall sit. A shallow one, thighs at 60°, loads the knees less.") },
  { STEADY_BLOCK_HEADING, N_("Herniated disc in the lower back") },
  { STEADY_BLOCK_TEXT, N_("The plank only together with a therapist, and kneeling.") },
  { STEADY_BLOCK_FIGURE, N_("The plank, kneeling."), "plank hold" },
  { STEADY_BLOCK_HEADING, N_("High blood pressure") },
  { STEADY_BLOCK_TEXT, N_("Long holds, such as the wall sit, raise blood pressure while they last. Never "
                           "hold your breath; and if your "
                           "blood pressure is not under control, ask a doctor first.") },
  { STEADY_BLOCK_LINK, N_("Answer the health questions again"), "win.rescreen" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock everyday[] = {
  { STEADY_BLOCK_TEXT, N_("The exercises do the strengthening. These habits keep what they gain.") },
  { STEADY_BLOCK_HEADING, N_("Sitting") },
  { STEADY_BLOCK_POINT, N_("Both feet on the floor; legs not crossed.") },
  { STEADY_BLOCK_POINT, N_("Stand up now and then, a few steps are enough.") },
  { STEADY_BLOCK_FIGURE, N_("Sitting: feet on the floor, back upright."), "chair-stand start" },
  { STEADY_BLOCK_HEADING, N_("Standing") },
  { STEADY_BLOCK_POINT, N_("Weight on both legs, knees over the toes, not pushed back.") },
  { STEADY_BLOCK_POINT, N_("Where you have to stand for long, shift your weight from time to time.") },
  { STEADY_BLOCK_HEADING, N_("Walking") },
  { STEADY_BLOCK_POINT, N_("A daily walk goes well with the training: it is good for joints and balance, "
                            "and light enough for rest days.") },
  { STEADY_BLOCK_HEADING, N_("After training") },
  { STEADY_BLOCK_POINT, N_("Five minutes of stretching for thighs, calves, hips and inner thighs. Steady "
                            "leads you through it.") },
  { STEADY_BLOCK_FIGURE, N_("Stretching the back of the thigh."), "stretch-hamstrings hold" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideBlock measuring[] = {
  { STEADY_BLOCK_TEXT, N_("Once a week is enough, best at the same time of day and before training.") },
  { STEADY_BLOCK_HEADING, N_("The gap between the knees") },
  { STEADY_BLOCK_FIGURE, N_("At ease: measure between the arrows."), "knee-gap start" },
  { STEADY_BLOCK_FIGURE, N_("Pressed together: measure again."), "knee-gap hold" },
  { STEADY_BLOCK_MARKED, N_("Stand barefoot and at ease, ankles together."), "1" },
  { STEADY_BLOCK_MARKED, N_("Measure between the knees where they are closest: relaxed first."), "2" },
  { STEADY_BLOCK_MARKED, N_("Then press the knees together and measure again."), "3" },
  { STEADY_BLOCK_MARKED, N_("While you press: how much do the legs shake, from 0 to 10?"), "4" },
  { STEADY_BLOCK_TEXT, N_("A change counts from one centimetre on, and when it is there twice. Bones have "
                           "their own shape: a gap as such "
                           "is no illness, and Steady gives no marks for it.") },
  { STEADY_BLOCK_HEADING, N_("Standing up from a chair for 30 seconds") },
  { STEADY_BLOCK_TEXT, N_("Arms crossed on the chest, one try first. Count how often you stand up fully in "
                           "30 seconds. A change counts "
                           "from three on. In the table, a count below the number is below average for that "
                           "age (CDC, STEADI). There is "
                           "no number for people under 60.") },
  { STEADY_BLOCK_FIGURE, N_("Up to standing, arms crossed, and down again."), "chair-stand hold" },
  /* Translators: age range: men / women. */
  { STEADY_BLOCK_MARKED, N_("men 14, women 12"), "60–64" },
  { STEADY_BLOCK_MARKED, N_("men 12, women 11"), "65–69" },
  { STEADY_BLOCK_MARKED, N_("men 12, women 10"), "70–74" },
  { STEADY_BLOCK_MARKED, N_("men 11, women 10"), "75–79" },
  { STEADY_BLOCK_MARKED, N_("men 10, women 9"), "80–84" },
  { STEADY_BLOCK_MARKED, N_("men 8, women 8"), "85–89" },
  { STEADY_BLOCK_MARKED, N_("men 7, women 4"), "90–94" },
  { STEADY_BLOCK_HEADING, N_("Standing on one leg") },
  { STEADY_BLOCK_TEXT, N_("Beside something to hold on to, eyes open. Count the seconds until the other "
                           "foot touches the floor, for each "
                           "side.") },
  { STEADY_BLOCK_FIGURE, N_("One foot off the floor, eyes open."), "one-leg-stance hold" },
  { STEADY_BLOCK_LINK, N_("Start the self-check"), "win.self-check" },
  { STEADY_BLOCK_END },
};

static const SteadyGuideTopic topics[] = {
  { "shaking", N_("What the trembling means"),
    N_("Tired muscles tremble. When it is harmless, and when it is not."), shaking },
  { "causes", N_("Why legs feel weak"), N_("Three causes, and what helps against them."), causes },
  { "dose", N_("How your dose is decided"), N_("Small steps up, and back in time."), dose },
  { "measuring", N_("Measuring your progress"), N_("Knee gap, chair stand, standing on one leg."),
    measuring },
  { "myths", N_("Three common mistakes"), N_("What does not help, and what can do harm."), myths },
  { "everyday", N_("Sitting, standing, walking"), N_("Habits that keep what training gains."), everyday },
  { "groups", N_("Who should ask first"), N_("Pregnancy, operations, arthritis, discs, blood pressure."),
    groups },
  { "warning", N_("When to see a professional"), N_("Warning signs, the urgent ones first."), warning },
};

const SteadyGuideTopic *
steady_guide_topics (guint *n)
{
  *n = G_N_ELEMENTS (topics);
  return topics;
}

const SteadyGuideTopic *
steady_guide_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (topics[i].id, id))
      return &topics[i];
  return NULL;
}

static gboolean
text_contains (const char *text, const char *folded_words)
{
  g_autofree char *normal = g_utf8_normalize (_(text), -1, G_NORMALIZE_ALL);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  return folded != NULL && strstr (folded, folded_words) != NULL;
}

gboolean
steady_guide_matches (const SteadyGuideTopic *topic, const char *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words));
  g_autofree char *normal = g_utf8_normalize (trimmed, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  if (folded == NULL || *folded == '\0')
    return TRUE;
  if (text_contains (topic->title, folded) || text_contains (topic->summary, folded))
    return TRUE;
  for (const SteadyGuideBlock *block = topic->blocks; block->kind != STEADY_BLOCK_END; block++)
    if (text_contains (block->text, folded))
      return TRUE;
  return FALSE;
}
