"""From an empty home to the end of the first day: the questions, the plan, a whole training by the timer, and what
is kept of it."""

import csv
import datetime
import io

from person import Person
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)

# Exercise, sides, sets, repetitions (None: a hold), seconds held: level 0 of every ladder.
LEVEL_0 = (
    ('straight-leg-raise', 'standard', ('left', 'right'), 3, 10, 5),
    ('clamshell', 'standard', ('left', 'right'), 3, 12, 5),
    ('wall-sit', 'thigh-60', ('both',), 3, None, 30),
    ('plank', 'knees', ('both',), 3, None, 30),
)
# Effort, shakiness, pain.
RATINGS = ((6, 3, 1), (5, 2, 0), (7, 10, 1), (6, 4, 0))


def expected_sets():
    """The rows of a whole first day: exercise, variant, side, set, target and done, ratings, status, source."""
    for (exercise, variant, sides, sets, reps, hold), (effort, shakiness, pain) in zip(LEVEL_0, RATINGS):
        count = '' if reps is None else str(reps)
        for number in range(1, sets + 1):
            for side in sides:
                yield (exercise, variant, side, str(number), count, str(hold), count, str(hold),
                       str(effort), str(pain), str(shakiness), 'done', 'timer')


class FirstDay(AppTest):
    def test_whole_day(self):
        app = self.start(clock=MONDAY)
        person = Person(app)

        person.answer_first_questions()
        self.assertIn('Monday, 2 March: planned', app.find('image', 'This week').description)
        app.find('heading', '4 exercises · 41 min')
        for name, dose in (('Straight-leg raise', '3 × 10 repetitions on each side, held for 5 s'),
                           ('Clamshell', '3 × 12 repetitions on each side, held for 5 s'),
                           ('Wall sit', '3 × 30 s'), ('Plank', '3 × 30 s')):
            row = app.find('list item', name)
            self.assertEqual(row.description, f'{dose}. A gentle start. It grows only as your body adapts.')

        person.start_training()
        person.train_all(RATINGS)
        app.find('heading', 'Done for now')
        for name in ('Straight-leg raise', 'Clamshell', 'Wall sit', 'Plank'):
            self.assertEqual(len(app.root.all('list item', name)), 2, name)  # what was done, and what comes next
        self.took_as_long_as_announced(app)
        self.keep_picture(app, 'summary')

        app.find('button', 'Close').press()
        app.find('heading', 'Done for today')
        self.assertIn('Monday, 2 March: done', app.find('image', 'This week').description)
        self.keep_picture(app, 'today')
        self.progress_shows_it(app)
        app.close()

        self.assertEqual(self.rows(app), list(expected_sets()))

    def tab_to(self, app, words):
        """Goes on with Tab until what is called so has the focus."""
        def there():
            if app.has(name=app.say(words), where=lambda found: 'focused' in found.states):
                return True
            app.keys('Tab')
            return False

        wait_until(there, f'the focus to come to {words}')

    def test_first_start_by_keys_alone(self):
        """From the welcome into the first training, in Chinese, without a pointer."""
        app = self.start(clock=MONDAY, language='zh_CN')
        app.find('heading', app.say('Stronger, steadier legs'))
        app.keys('Return')
        for heading in ('Your health', 'Special groups'):
            app.find('heading', app.say(heading))
            self.tab_to(app, 'None of these')
            app.keys('space')
            self.tab_to(app, 'Next')
            app.keys('Return')
        app.find('heading', app.say('Usual pain'))
        app.keys('2', 'Return')
        app.find('heading', app.say('First self-check'))
        self.tab_to(app, 'Skip')
        app.keys('Return')
        app.find('heading', app.say('Your week'))
        self.tab_to(app, 'Finish')
        app.keys('Return')
        app.find('heading', app.say('Today’s plan'))
        app.keys('Return')
        person = Person(app)
        person.watch()
        person.wait_in('Get ready')
        app.kill()
        rows = csv.DictReader(io.StringIO(app.control('export', 'checks').decode(), newline=''))
        self.assertEqual({(row['kind'], row['value']) for row in rows},
                         {('screening-clear', '1'), ('usual-pain', '2'), ('schedule', '7'), ('goal', '80')})

    def took_as_long_as_announced(self, app):
        minutes = (app.clock.now - MONDAY).total_seconds() / 60
        self.assertAlmostEqual(minutes, 41, delta=3)

    def progress_shows_it(self, app):
        app.keys('alt+3')
        for name, words in (('Shakiness', 'Too early to say (1 of 4 weeks with enough ratings).'),
                            ('Adherence', 'This week so far: 18 of 18 planned sets.')):
            self.assertEqual(app.find('image', name).description, words)
        app.find('button', 'Table: Adherence').press()
        _, *weeks = app.find('table', 'Adherence').all('row')
        self.assertEqual([row.name for row in weeks], ['2 Mar 2026, 100 %'])
        self.keep_picture(app, 'progress')

    def rows(self, app):
        text = app.control('export', 'sets').decode()
        names = ('exercise', 'variant', 'side', 'set_no', 'target_reps', 'target_hold_s', 'reps', 'hold_s',
                 'effort_0_10', 'pain_0_10', 'shakiness_0_10', 'status', 'source')
        return [tuple(row[name] for name in names) for row in csv.DictReader(io.StringIO(text, newline=''))]


if __name__ == '__main__':
    main()
