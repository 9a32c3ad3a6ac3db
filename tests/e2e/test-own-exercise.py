"""An exercise file of the person's own, put beside the diary: it is in the list, in the plan and in a training like
the four that Steady brings, and its own condition locks it in its own words."""

import csv
import datetime
import io
import json

from person import QUESTION, SUMMARY, Person
from records import answers, first_answers, give
from tap import AppTest, main

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)

HEEL_RAISE = """\
[Exercise]
Name=Heel raise
Summary=Rises onto the toes: strengthens the calves.
Works=Calves
Start=Stand with one hand on the back of a chair.
Steps=Rise slowly onto your toes.;Hold it there and go on breathing.;Come down slowly.
Cautions=Hold on to something that stands firmly.
Kind=repetitions
Sides=both
Posture=standing
Order=10

[Ladder]
Sets=3-4
Repetitions=10-15
Hold=3-5
Preparation=1x2x5;3x8x3

[Tempo]
Ready=5
Lift=2
Lower=3
Rest=45

[Condition achilles-tear]
Label=A torn Achilles tendon
Text=A tendon that is healing needs a plan of its own.
Locks=true

[Figure]
Floor=heel;toe
Still=toe
Muscles=calf

[Pose hold]
Floor=toe
Ankle=-35
"""
STEPS = ('Stand with one hand on the back of a chair.', 'Rise slowly onto your toes.',
         'Hold it there and go on breathing.', 'Come down slowly.', 'Hold on to something that stands firmly.')
LOCK = ('A torn Achilles tendon: please ask your doctor or physiotherapist about this exercise. When they agree, '
        'record it here.')


class OwnExercise(AppTest):
    def make_with_file(self, text=HEEL_RAISE, name='heel-raise'):
        app = self.make(clock=MONDAY)
        app.home.settings(sounds='false', voice="'off'", stretch='false')
        folder = app.home.data / 'steady/exercises'
        folder.mkdir(parents=True)
        (folder / f'{name}.exercise').write_text(text)
        return app

    def planned(self, app):
        plan = json.loads(app.control('plan', '--json'))
        return {item['exercise']: item for item in plan['exercises']}

    def test_list_plan_and_training(self):
        app = self.make_with_file()
        give(app, answers(*first_answers(MONDAY.date()),
                          (MONDAY - datetime.timedelta(minutes=30), 'start-level', -2, 'heel-raise')))
        app.start()

        app.find('heading', containing='5 exercises · ')
        self.assertTrue(app.find('list item', 'Heel raise').description.startswith(
            '1 × 2 repetitions, held for 5 s. '), app.find('list item', 'Heel raise').description)
        item = self.planned(app)['heel-raise']
        self.assertEqual([item[name] for name in ('level', 'prescribed', 'sets', 'sides', 'reps', 'hold_s', 'decision')],
                         [-2, True, 1, ['both'], 2, 5, 'start'])

        app.keys('alt+2')
        self.assertEqual([row.name for row in app.find('list', 'Exercises').all('list item')],
                         ['Straight-leg raise', 'Clamshell', 'Wall sit', 'Plank', 'Heel raise'])
        self.keep_picture(app, 'list')
        app.find('list item', 'Heel raise').click()
        for text in STEPS:
            app.find('label', text)
        self.keep_picture(app, 'page')
        app.find('button', 'Train only this one').press()

        person = Person(app)
        person.watch()
        for phase in ('Lift, 1 of 2', 'Hold', 'Lift, 2 of 2', QUESTION):
            person.train_to(phase, speed=1)
        person.rate(5, 2, 0)
        person.train_to(SUMMARY)
        app.find('heading', 'Done for now')
        app.find('list item', 'Heel raise')
        app.close()

        rows = list(csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline='')))
        self.assertEqual([tuple(row[name] for name in ('exercise', 'side', 'target_reps', 'target_hold_s', 'reps', 'hold_s',
                                                       'effort_0_10', 'shakiness_0_10', 'pain_0_10', 'status'))
                          for row in rows],
                         [('heel-raise', 'both', '2', '5', '2', '5', '5', '2', '0', 'done')])

    def test_its_condition_locks_it(self):
        app = self.make_with_file()
        app.start()
        Person(app).answer_first_questions(conditions='A torn Achilles tendon')

        self.assertEqual(app.find('list item', 'Heel raise').description, f'Locked. {LOCK}')
        app.find('heading', containing='4 exercises · ')
        item = self.planned(app)['heel-raise']
        self.assertEqual([item[name] for name in ('prescribed', 'decision', 'rule', 'earliest')],
                         [False, 'locked', 'R0', None])
        self.assertEqual(item['reason'], 'A tendon that is healing needs a plan of its own.')
        self.assertTrue(all(other['prescribed'] for name, other in self.planned(app).items() if name != 'heel-raise'))

        app.find('list item', 'Heel raise').click()
        app.find('label', 'A tendon that is healing needs a plan of its own.')
        self.assertFalse(app.has('button', 'Train only this one'))
        app.close()

    def test_file_that_does_not_hold(self):
        """It is left out, and what is wrong with it is said; the four are not affected."""
        app = self.make_with_file(HEEL_RAISE.replace('Posture=standing', 'Posture=floating'))
        give(app, answers(*first_answers(MONDAY.date())))
        app.start()

        app.find('heading', containing='4 exercises · ')
        self.assertFalse(app.has('list item', 'Heel raise'))
        self.assertNotIn('heel-raise', self.planned(app))
        said = [line for line in app.log.splitlines() if 'heel-raise.exercise' in line]
        self.assertEqual(len(said), 1, app.log)
        self.assertIn('Posture', said[0])

        app.keys('alt+2')
        app.find('list', 'Left out').find('list item', containing='heel-raise.exercise')
        app.find('heading', 'Files that do not hold an exercise, and are left out')
        self.keep_picture(app, 'left-out')
        app.close()


if __name__ == '__main__':
    main()
