"""What was asked at the first start can be answered anew at any time: the health questions, the special groups and the
usual pain, from the preferences; and a lock that such an answer began ends by the next."""

import csv
import datetime
import io
import json

from records import answers, first_answers, give
from tap import AppTest, main

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)
NONE = 'None of these'
ARTHRITIS = 'Arthritis of hip or knee'


class Health(AppTest):
    def begin(self, *rows):
        app = self.make(clock=MONDAY)
        give(app, answers(*first_answers(MONDAY.date()), *rows))
        app.start()
        app.find('heading', 'Today’s plan')
        return app

    def given(self, app):
        """Kind, value and subject of what was answered in the window; what was answered at once has no order."""
        rows = csv.DictReader(io.StringIO(app.control('export', 'checks').decode(), newline=''))
        return [(row['kind'], row['value'], row['subject']) for row in rows if not row['check_id'].startswith('check-')]

    def locked(self, app):
        plan = json.loads(app.control('plan', '--json'))
        return [item['exercise'] for item in plan['exercises'] if item['decision'] == 'locked']

    def ask_again(self, app, row):
        app.keys('ctrl+comma')
        app.find('list item', row).click()
        app.root.wait_gone('switch', 'Remind me', hidden=True)

    def none_of_these(self, app):
        """The general questions stand before the special groups."""
        app.find('checkbox', NONE)
        return app.root.all('checkbox', NONE)

    def is_ticked(self, checkbox):
        return 'checked' in checkbox.states

    def save(self, app):
        app.find('button', 'Save', where=lambda button: 'sensitive' in button.states).press()
        app.root.wait_gone('button', 'Save')

    def test_special_group(self):
        """It begins and ends; what is in force is ticked when it is asked again."""
        app = self.begin()
        self.ask_again(app, 'Health questions')
        general, groups = self.none_of_these(app)
        self.assertFalse(self.is_ticked(general) or self.is_ticked(groups), 'nobody has answered yet')
        general.click()
        app.find('checkbox', ARTHRITIS).click()
        self.keep_picture(app, 'begins')
        self.save(app)
        given = [('screening-clear', '1', ''), ('condition', '1', 'arthritis')]
        self.assertCountEqual(self.given(app), given)
        self.assertEqual(self.locked(app), ['wall-sit'])

        self.ask_again(app, 'Health questions')
        general, groups = self.none_of_these(app)
        self.assertTrue(self.is_ticked(app.find('checkbox', ARTHRITIS)))
        general.click()
        self.save(app)
        given += [('screening-clear', '1', '')]
        self.assertCountEqual(self.given(app), given, 'it does not begin again')

        self.ask_again(app, 'Health questions')
        general, groups = self.none_of_these(app)
        general.click()
        groups.click()
        self.save(app)
        given += [('screening-clear', '1', ''), ('condition', '0', 'arthritis')]
        self.assertCountEqual(self.given(app), given)
        self.assertEqual(self.locked(app), [])

    def test_on_the_pages_concerned(self):
        """What a group has to mind stands on the page of the exercise that it is about, and on no other."""
        app = self.begin()
        pages = {'Straight-leg raise': ('Pregnancy', 'Only with your doctor’s guidance, and with a pillow under your back.'),
                 'Clamshell': ('A recent knee operation',
                               'After a knee operation, ask your physiotherapist before you do this one.'),
                 'Wall sit': (ARTHRITIS, 'With arthritis in hip or knee, ask a doctor before you do this one.'),
                 'Plank': ('A herniated disc in the lower back',
                           'With a herniated disc, only together with a therapist, and kneeling.')}
        app.keys('alt+2')
        for exercise, mine in pages.items():
            app.find('list item', exercise).press()
            groups = app.find('list', 'Special groups')
            self.assertEqual([(row.name, row.description) for row in groups.all('list item', hidden=True)], [mine])
            app.keys('alt+Left')
            app.root.wait_gone('list', 'Special groups')
        app.close()

    def test_usual_pain(self):
        """So much that all is locked; and from the card that says so, less again."""
        app = self.begin()
        self.ask_again(app, 'Usual pain')
        self.assertIn('pressed', app.find('button', '0').states)
        self.assertNotIn('sensitive', app.find('button', 'Save').states, 'nothing has changed yet')
        app.find('button', '6').press()
        self.save(app)
        app.find('heading', 'Ask a doctor first')
        self.assertEqual(len(self.locked(app)), 4)
        self.keep_picture(app, 'locked')
        app.find('button', 'My pain is lower now').press()
        app.find('heading', 'Usual pain')
        app.find('button', '2').press()
        self.save(app)
        app.root.wait_gone('heading', 'Ask a doctor first')
        self.assertEqual(self.given(app), [('usual-pain', '6', ''), ('usual-pain', '2', '')])
        self.assertEqual(self.locked(app), [])


if __name__ == '__main__':
    main()
