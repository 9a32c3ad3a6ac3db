"""A warning sign stops all training at once and says so where nobody can overlook it; a professional's clearance,
recorded in the window, opens it again."""

import csv
import datetime
import io
import json

from records import answers, first_answers, give
from tap import AppTest, main

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)
SWELLING = 'Swelling of a knee or a leg'
EXERCISES = ('Straight-leg raise', 'Clamshell', 'Wall sit', 'Plank')


class RedFlag(AppTest):
    def checks(self, app):
        """Kind, value, subject and note of the answers given in the window, in the order they were given."""
        rows = csv.DictReader(io.StringIO(app.control('export', 'checks').decode(), newline=''))
        return [(row['kind'], row['value'], row['subject'], row['note']) for row in rows
                if not row['check_id'].startswith('check-')]

    def plan(self, app):
        return json.loads(app.control('plan', '--json'))

    def begin(self):
        app = self.make(clock=MONDAY)
        give(app, answers(*first_answers(MONDAY.date())))
        app.start()
        app.find('button', 'Start')
        return app

    def report(self, app, name):
        app.find('button', 'Something is wrong').press()
        app.find('heading', 'What is it?')
        app.find('list item', name).click()
        app.find('heading', name)
        app.find('button', 'Record and stop training').press()
        app.find('heading', 'Training is stopped')
        self.keep_picture(app, 'recorded')
        app.find('button', 'Close', where=lambda button: button.window.raw_name == 'Something is wrong').press()
        app.root.wait_gone('heading', 'What is it?')

    def is_stopped(self, app, sentence):
        """Nothing offers a training, on any page, and the stop is the first thing to be read."""
        notice = app.find('heading', 'Training is stopped')
        app.find('label', sentence)
        self.assertTrue(notice.shown, 'it is in sight without scrolling')
        self.assertGreater(app.find('heading', 'Today’s plan').extents[1], notice.extents[1])
        for name in ('Start', 'Train anyway'):
            self.assertFalse(app.has('button', name))
        for name in EXERCISES:
            row = app.find('list item', name)
            self.assertTrue(row.description.startswith('See a professional. '), row.description)
        self.keep_picture(app, 'stopped')

        app.find('list item', 'Plank').click()
        app.find('button', 'Why this dose?')
        self.assertFalse(app.has('button', 'Train only this one'))
        app.keys('alt+Left')

        plan = self.plan(app)
        self.assertEqual((plan['stop'], plan['stop_since']), (True, '2026-03-02'))
        self.assertEqual([(item['decision'], item['rule'], item['prescribed']) for item in plan['exercises']],
                         [('refer', 'R1', False)] * 4)

    def record_clearance(self, app, what, note):
        app.find('button', 'Record a clearance').press()
        app.find('heading', 'A professional agrees')
        record = app.find('button', 'Record')
        self.assertNotIn('sensitive', record.states, 'nothing is chosen yet')
        app.find('checkbox', where=lambda box: box.parent.parent.parent.name == what or box.name == what).click()
        app.find('text box', containing='Who agreed').click()
        app.type(note)
        app.find('button', 'Record', where=lambda button: 'sensitive' in button.states).press()
        app.root.wait_gone('heading', 'A professional agrees')

    def test_stop_and_clearance(self):
        app = self.begin()
        self.report(app, SWELLING)
        self.is_stopped(app, f'{SWELLING} (2 Mar). Please see a professional before you train again.')

        # It is a stop the next week and after a restart too.
        app.close()
        app.clock.set(MONDAY + datetime.timedelta(days=4))
        app.start()
        self.is_stopped(app, f'{SWELLING} (2 Mar). Please see a professional before you train again.')

        self.record_clearance(app, 'All exercises', 'Dr Baum')
        app.find('button', 'Start')
        self.assertFalse(app.has('heading', 'Training is stopped'))
        app.find('heading', containing='4 exercises · ')
        for name in EXERCISES:
            self.assertIn('A professional agreed today: on from here.', app.find('list item', name).description)
        self.keep_picture(app, 'open')
        app.close()

        self.assertEqual(self.checks(app), [('red-flag', '1', 'swelling', ''), ('clearance', '1', 'all', 'Dr Baum')])
        plan = self.plan(app)
        self.assertFalse(plan['stop'])
        self.assertEqual([(item['decision'], item['rule']) for item in plan['exercises']], [('resume', 'C')] * 4)

    def test_urgent_sign(self):
        app = self.begin()
        self.report(app, 'Chest pain')
        self.is_stopped(app, 'Chest pain (2 Mar). Please see a doctor before you train again. If it comes back, call for '
                             'emergency help at once.')
        app.close()
        self.assertEqual(self.checks(app), [('red-flag', '1', 'chest-pain', '')])


if __name__ == '__main__':
    main()
