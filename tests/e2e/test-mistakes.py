"""A warning sign, an answer or a rating that was entered by mistake is withdrawn: the entry stays and says so, the plan
is what it would be without it, and it can be put back."""

import csv
import datetime
import io
import json

from records import answers, first_answers, give, training
from tap import AppTest, main
from tour import Guide

MONDAY = datetime.date(2026, 3, 2)
TUESDAY = MONDAY + datetime.timedelta(days=1)
SWELLING = 'Swelling of a knee or a leg'
QUESTION = 'How do you feel today?'


def morning(date):
    return datetime.datetime.combine(date, datetime.time(9))


class Mistakes(AppTest):
    def begin(self, date, *tables):
        app = self.make(clock=morning(date))
        give(app, answers(*first_answers(MONDAY)), *tables)
        return app.start()

    def plan(self, app, exercise=0):
        plan = json.loads(app.control('plan', '--json'))
        item = plan['exercises'][exercise]
        return plan['stop'], item['decision'], item['rule'], item['prescribed']

    def exported(self, app, kind):
        return [row for row in csv.DictReader(io.StringIO(app.control('export', kind).decode(), newline=''))]

    def open_entries(self, app, of=None, trained=True):
        guide = Guide(app)
        guide.page(3)
        guide.into(guide.open_row if trained else guide.press, 'All entries')
        if of:
            guide.press(of)
            app.find('list', of)

    def press(self, app, words, containing=False):
        where = {'containing': words} if containing else {'name': words}
        app.find('button', **where).press()

    def entry(self, app, words):
        return app.find('list item', where=lambda item: words in item.name)

    def test_warning_sign(self):
        app = self.begin(MONDAY)
        app.keys('ctrl+exclam')
        app.find('list item', SWELLING).click()
        self.press(app, 'Record and stop training')
        app.find('heading', 'Training is stopped')
        app.keys('Escape')
        app.root.wait_gone('heading', 'What is it?')
        app.find('button', 'Record a clearance')
        self.assertEqual(self.plan(app), (True, 'refer', 'R1', False))

        for withdrawn in (True, False, True):
            self.open_entries(app, 'Answers', trained=False)
            button, back = (f'{verb}: Warning sign: {SWELLING}' for verb in
                            (('Withdraw', 'Put back') if withdrawn else ('Put back', 'Withdraw')))
            app.find('button', button).press()
            app.find('button', back)
            row = self.entry(app, SWELLING)
            self.assertEqual(bool(row.all('label', containing='withdrawn, does not count')), withdrawn, row.name)
            self.keep_picture(app, f'answers-{withdrawn}')
            app.keys('alt+1')
            app.find('button', 'Start' if withdrawn else 'Record a clearance')
            self.assertEqual(app.has('heading', 'Training is stopped'), not withdrawn)
            self.assertEqual(self.plan(app), (False, 'start', None, True) if withdrawn
                             else (True, 'refer', 'R1', False))
            kinds = [row['kind'] for row in self.exported(app, 'checks')]
            self.assertEqual('red-flag' in kinds, not withdrawn, 'what is withdrawn is not exported')
        self.assertIn('withdrawn: 1\n', app.control('check').decode())

        # Taken back at once, where it was said.
        app.keys('ctrl+exclam')
        app.find('list item', 'Chest pain').click()
        self.press(app, 'Record and stop training')
        self.press(app, 'It was a mistake')
        app.root.wait_gone('heading', 'What is it?')
        app.find('button', 'Start')
        self.assertFalse(self.plan(app)[0])
        self.assertIn('withdrawn: 2\n', app.control('check').decode())

        # They are still there after a restart.
        app.close()
        app.start()
        self.open_entries(app, 'Answers', trained=False)
        self.entry(app, SWELLING).find('label', containing='withdrawn, does not count')
        app.close()

    def test_next_day_answer(self):
        """Seven for one: rest and a step back, until it is withdrawn; then the question is open again."""
        app = self.begin(TUESDAY, training(MONDAY))
        app.find('group', QUESTION)
        app.keys('7', 'Return')
        app.root.wait_gone('group', QUESTION)
        self.assertEqual(self.plan(app), (False, 'step-back', 'R2', False))
        # What offers to undo it goes by itself: it has not taken the focus, so that one more Enter undid nothing.
        app.root.wait_gone('label', 'Pain 7 noted')
        self.open_entries(app, 'Answers')
        app.find('button', where=lambda button: button.name.startswith('Withdraw: ') and '7' in button.name).press()
        app.find('button', where=lambda button: button.name.startswith('Put back: '))
        app.keys('alt+1')
        app.find('group', QUESTION)
        self.assertEqual(self.plan(app), (False, 'hold', 'R7', True))
        app.keys('1', 'Return')
        app.root.wait_gone('group', QUESTION)
        app.find('button', 'Start')
        self.assertEqual(self.plan(app), (False, 'hold', 'R8', True))
        app.close()

    def test_rating(self):
        """Pain of nine that was none stops everything; withdrawn, it counts no more and is told with its numbers."""
        app = self.begin(TUESDAY, training(MONDAY, pain=9), answers(
            (morning(TUESDAY), 'next-day-pain', 0, '')).replace('check-0', 'next-day'))
        app.find('heading', 'Training is stopped')
        self.assertEqual(self.plan(app), (True, 'refer', 'R1', False))
        self.open_entries(app)
        for name in ('Straight-leg raise', 'Clamshell', 'Wall sit', 'Plank'):
            self.entry(app, name).press()
            app.find('heading', 'Monday, 2 March')
            self.press(app, 'Withdraw the ratings')
            app.find('label', 'Withdrawn on 3 Mar, does not count. It was: effort 6, shakiness 3, pain 9.')
            self.keep_picture(app, 'withdrawn')
            app.keys('alt+Left')
            app.root.wait_gone('heading', 'Monday, 2 March')
        self.assertEqual({(row['effort_0_10'], row['pain_0_10'], row['shakiness_0_10'])
                          for row in self.exported(app, 'sets')}, {('', '', '')})
        self.assertEqual(self.plan(app), (False, 'hold', 'R7', True))
        app.keys('alt+1')
        app.find('button', 'Start')

        # Put back, and changed to what was meant.
        self.open_entries(app)
        self.entry(app, 'Plank').press()
        self.press(app, 'Put them back')
        app.find('button', 'Withdraw the ratings')
        self.assertEqual(self.plan(app, exercise=3), (True, 'refer', 'R1', False))
        app.find('group', 'Pain').find('button', '1').press()
        app.find('label', 'Changed on 3 Mar. Before: effort 6, shakiness 3, pain 9.')
        self.keep_picture(app, 'changed')
        self.assertEqual(self.plan(app, exercise=3), (False, 'hold', 'R8', True))
        app.close()


if __name__ == '__main__':
    main()
