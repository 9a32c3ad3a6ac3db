"""A training without the timer is written down afterwards: for the day on which it was, both sides at once, with what
it felt like; the plan counts it as if it had been led."""

import csv
import datetime
import io
import json

from records import answers, first_answers, give
from tap import AppTest, main
from tour import Guide
from world import wait_until

SUNDAY = datetime.date(2026, 3, 1)
MONDAY = SUNDAY + datetime.timedelta(days=1)
WEDNESDAY = datetime.datetime(2026, 3, 4, 9)


class Afterwards(AppTest):
    def begin(self):
        app = self.make(clock=WEDNESDAY)
        give(app, answers(*first_answers(SUNDAY)))
        return app.start()

    def open_form(self, app, exercise):
        guide = Guide(app)
        guide.page(2)
        guide.into(guide.open_row, exercise)
        app.find('button', 'Add what you did').press()
        app.find('heading', 'Add what you did')

    def choose(self, app, name, words, down):
        app.find('combo box', name).click()
        app.find('list item', where=lambda item: item.all('label', words))
        app.keys(*['Down'] * down, 'Return')
        app.find('combo box', name, where=lambda choice: choice.all('label', words))

    def rate(self, app, **ratings):
        for name, value in ratings.items():
            app.find('group', name).find('button', str(value)).press()

    def sets(self, app):
        return list(csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline='')))

    def item(self, app, exercise):
        plan = json.loads(app.control('plan', '--json'))
        return next(item for item in plan['exercises'] if item['exercise'] == exercise)

    def test_a_day_trained_without_it(self):
        app = self.begin()
        self.open_form(app, 'Clamshell')
        self.keep_picture(app, 'form')
        self.choose(app, 'Day', 'Monday, 2 March', 2)
        app.find('button', 'Save').press()
        app.find('heading', 'Monday, 2 March')
        self.rate(app, Effort=5, Shakiness=4, Pain=1)
        self.keep_picture(app, 'day')
        wait_until(lambda: {(row['effort_0_10'], row['shakiness_0_10'], row['pain_0_10']) for row in self.sets(app)}
                   == {('5', '4', '1')}, 'the ratings to be kept')
        rows = sorted(self.sets(app), key=lambda row: (row['side'], row['set_no']))
        self.assertEqual([(row['started_at'][:10], row['side'], row['set_no'], row['reps'], row['hold_s'], row['source'],
                           row['status']) for row in rows],
                         [('2026-03-02', side, str(number), '12', '5', 'manual', 'done')
                          for side in ('left', 'right') for number in (1, 2, 3)])
        self.assertEqual(len({row['session_id'] for row in rows}), 1)
        item = self.item(app, 'clamshell')
        self.assertEqual((item['decision'], item['rule'], item['decided_on']), ('hold', 'R7', '2026-03-02'))

        # Back leads to the exercise, not to a form that would write it all once more.
        app.keys('alt+Left')
        app.find('button', 'Add what you did')
        app.close()

    def test_another_exercise_of_the_same_training(self):
        app = self.begin()
        for exercise in ('Clamshell', 'Wall sit'):
            self.open_form(app, exercise)
            self.choose(app, 'Day', 'Yesterday', 1)
            app.find('button', 'Save').press()
            app.find('heading', 'Tuesday, 3 March')
        rows = self.sets(app)
        self.assertEqual([row['exercise'] for row in rows].count('wall-sit'), 3)
        self.assertEqual(len({row['session_id'] for row in rows}), 1)

        # Once the day has this exercise, it is one set that was forgotten.
        self.open_form(app, 'Wall sit')
        self.choose(app, 'Day', 'Yesterday', 1)
        app.find('button', 'Save').press()
        app.find('heading', 'Tuesday, 3 March')
        self.assertEqual(sorted(row['set_no'] for row in self.sets(app) if row['exercise'] == 'wall-sit'),
                         ['1', '2', '3', '4'])

        # Which one is to be corrected is said.
        app.find('list item', where=lambda item: 'Set 4' in item.name).press()
        app.find('heading', 'Correct a set')
        app.find('heading', 'Tuesday, 3 March')
        app.find('label', 'Set 4')
        self.keep_picture(app, 'correct')
        app.close()


if __name__ == '__main__':
    main()
