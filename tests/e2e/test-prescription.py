"""What a physiotherapist orders: the form that steadyctl writes is changed in a spreadsheet, looked at in the window,
refused or accepted, shown on Today with its reason, and ended again."""

import csv
import datetime
import io
import json

from chooser import open_file, save_file
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
TODAY = datetime.datetime(2026, 3, 5, 9)
PLANNED = '3 × 30 s'
ORDERED = '2 × 45 s'


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline='')))


def table_of(rows):
    """As a spreadsheet saves it: LF, with a byte order mark, and with a column of the professional's own."""
    text = io.StringIO(newline='')
    writer = csv.DictWriter(text, [*rows[0], 'x_reviewed_by'], lineterminator='\n')
    writer.writeheader()
    writer.writerows(row | {'x_reviewed_by': 'Dr 李'} for row in rows)
    return '\ufeff' + text.getvalue()


class Prescription(AppTest):
    def begin(self, **look):
        app = self.make(clock=TODAY, **look)
        days = [MONDAY + datetime.timedelta(days=day) for day in range(3)]
        give(app, answers(*first_answers(MONDAY)), training(*days))
        return app

    def filled_form(self, app, **changes):
        """steadyctl's form as a professional gives it back: one row changed, one left out, the others taken away."""
        form = rows_of(app.control('export', 'prescription', '--form').decode())
        self.assertEqual([row['exercise'] for row in form], ['straight-leg-raise', 'clamshell', 'wall-sit', 'plank'])
        wall_sit = next(row for row in form if row['exercise'] == 'wall-sit')
        plank = next(row for row in form if row['exercise'] == 'plank')
        self.assertEqual([wall_sit[name] for name in ('variant', 'sets', 'reps', 'hold_s', 'ceiling', 'valid_from')],
                         ['thigh-60', '3', '', '30', '0', '2026-03-05'])
        rows = [wall_sit | {'sets': '2', 'hold_s': '45', 'note': '先慢慢来'} | changes,
                plank | {'sets': '0', 'hold_s': '', 'valid_until': '2026-03-19'}]
        path = self.world.directory('table') / 'from-physio.csv'
        path.write_text(table_of(rows), encoding='utf-8')
        return path

    def choose(self, app, path):
        """From the row of the exercise to the file, as a person would."""
        app.find('list item', app.say('Wall sit')).press()
        app.find('button', app.say('Orders')).press()
        app.find('list item', app.say('Import a prescription…')).click()
        open_file(app, 'Import a prescription', path)
        app.find('heading', app.say('What was ordered'))

    def dose(self, app):
        return app.find('list item', app.say('Wall sit')).description

    def plan(self, app):
        return {item['exercise']: item for item in json.loads(app.control('plan', '--json'))['exercises']}

    def test_accept_and_end(self):
        app = self.begin()
        path = self.filled_form(app)
        app.start()
        self.assertTrue(self.dose(app).startswith(PLANNED), self.dose(app))
        app.keys('alt+2')
        self.choose(app, path)

        text = app.find('list', 'What was ordered').find('list item', 'Wall sit').description
        self.assertEqual(text.split('\n'), [f'Until now: {PLANNED}', f'Ordered: Exactly {ORDERED}',
                                            'Shallow, thighs at 60°', 'From 5 Mar 2026 on', '先慢慢来'])
        text = app.find('list', 'What was ordered').find('list item', 'Plank').description
        self.assertIn('Ordered: Not this exercise', text)
        self.assertIn('5 Mar – 19 Mar 2026', text.replace('\u2009', ' '))
        text = app.find('list', 'Today’s plan afterwards').find('list item', 'Wall sit').description
        self.assertTrue(text.startswith(f'{PLANNED} → {ORDERED}\n'), text)
        self.keep_picture(app, 'preview')
        self.assertEqual(self.plan(app)['wall-sit']['source'], 'planner')

        app.find('button', 'Accept').press()
        app.find('heading', 'A professional’s orders')
        app.find('button', 'End this order: Wall sit')
        self.keep_picture(app, 'orders')
        app.keys('alt+1')
        wait_until(lambda: self.dose(app).startswith(ORDERED), lambda: f'the new dose: {self.dose(app)}')
        self.assertIn('As your physiotherapist prescribed.', self.dose(app))
        self.keep_picture(app, 'today')
        item = self.plan(app)['wall-sit']
        self.assertEqual([item[name] for name in ('sets', 'hold_s', 'source', 'prescribed')],
                         [2, 45, 'professional', True])
        self.assertFalse(self.plan(app)['plank']['prescribed'])

        self.end_order(app)
        app.close()
        left = rows_of(app.control('export', 'prescription').decode())
        self.assertEqual([row['exercise'] for row in left], ['plank'])

    def end_order(self, app):
        """Ended, put back with "Undo", and ended for good."""
        app.keys('alt+2')
        app.find('list item', 'Wall sit').press()
        app.find('button', 'Orders').press()
        for again in (True, False):
            app.find('button', 'End this order: Wall sit').press()
            app.find('label', 'Nothing was ordered yet. The plan is Steady’s own.')
            self.assertEqual(self.plan(app)['wall-sit']['source'], 'planner')
            if again:
                app.find('button', 'Undo').press()
                app.find('button', 'End this order: Wall sit')
                self.assertEqual(self.plan(app)['wall-sit']['source'], 'professional')
        app.keys('alt+1')
        wait_until(lambda: self.dose(app).startswith(PLANNED), lambda: f'the plan’s dose: {self.dose(app)}')

    def test_refuse(self):
        app = self.begin()
        path = self.filled_form(app, ceiling='1')
        app.start()
        app.keys('alt+2')
        self.choose(app, path)
        self.assertIn(f'Ordered: At most {ORDERED}',
                      app.find('list', 'What was ordered').find('list item', 'Wall sit').description)
        app.find('button', 'Refuse').press()
        app.find('label', 'Nothing was ordered yet. The plan is Steady’s own.')
        app.close()
        self.assertIn('prescriptions: 0\n', app.control('check').decode())

    def test_form_from_the_window(self):
        """The same form, byte for byte, is saved in the window."""
        app = self.begin()
        path = self.world.directory('table') / 'form.csv'
        app.start()
        app.keys('alt+2')
        app.find('list item', 'Wall sit').press()
        app.find('button', 'Orders').press()
        app.find('list item', 'Save a form for your professional…').click()
        save_file(app, 'Save the form', path)
        app.close()
        self.assertEqual(path.read_bytes(), app.control('export', 'prescription', '--form'))


if __name__ == '__main__':
    main()
