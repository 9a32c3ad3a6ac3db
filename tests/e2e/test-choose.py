"""Little time today: some exercises now, the rest later the same day; one only; one set more than planned."""

import csv
import datetime
import io

from person import QUESTION, SUMMARY, Person
from records import answers, first_answers, give
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)


class Choose(AppTest):
    def begin(self):
        """Wall sit and plank, three short holds each."""
        app = self.make(clock=MONDAY)
        app.home.settings(sounds='false', voice="'off'", stretch='false')
        half_past_eight = MONDAY - datetime.timedelta(minutes=30)
        give(app, answers(*first_answers(MONDAY.date()), (half_past_eight, 'start-level', -4, 'wall-sit'),
                          (half_past_eight, 'start-level', -4, 'plank')),
             'prescription_id,exercise,sets,valid_from\r\n' + ''.join(
                 f'{name},{name},0,2026-03-02\r\n' for name in ('straight-leg-raise', 'clamshell')))
        app.start()
        return app, Person(app)

    def sets(self, app):
        rows = csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline=''))
        return [(row['exercise'], row['set_no'], row['status']) for row in rows]

    def done(self, exercise, *numbers):
        return [(exercise, str(number), 'done') for number in numbers]

    def test_another_pace(self):
        """What the preferences say about the pace shows in the minutes at once."""
        app, _ = self.begin()
        before = app.find('heading', containing='2 exercises · ').name
        app.keys('ctrl+comma')
        rest = app.find('spin button', 'Rest between sets', hidden=True)
        rest.set_value(300)
        app.keys('Escape')
        app.root.wait_gone('spin button', 'Rest between sets', hidden=True)
        after = app.find('heading', containing='2 exercises · ').name
        self.assertNotEqual(after, before)
        minutes = int(after.removeprefix('2 exercises · ').removesuffix(' min'))
        self.assertGreaterEqual(minutes, 4 * 5, 'two rests of five minutes in each of two exercises')

    def test_the_rest_later(self):
        app, person = self.begin()
        app.find('heading', containing='2 exercises · ')
        app.find('checkbox', 'Do now: Wall sit').click()
        app.find('heading', containing='1 exercise · ')
        app.find('label', 'Left for later today: Wall sit')
        self.keep_picture(app, 'chosen')
        person.start_training()
        person.train_all([(5, 2, 0)])
        app.find('button', 'Close').press()

        # In the afternoon only the rest is offered, and its minutes.
        app.close()
        self.assertEqual(self.sets(app), self.done('plank', 1, 2, 3))
        app.clock.set(MONDAY + datetime.timedelta(hours=6))
        app.start()
        app.find('heading', containing='1 exercise · ')
        self.keep_picture(app, 'rest')
        person = Person(app)
        person.start_training()
        self.assertIn('Wall sit', person.phase)
        person.train_all([(4, 1, 0)])
        app.find('button', 'Close').press()
        app.find('heading', 'Done for today')
        app.close()
        self.assertEqual(self.sets(app), self.done('plank', 1, 2, 3) + self.done('wall-sit', 1, 2, 3))

    def test_only_one(self):
        app, person = self.begin()
        app.keys('alt+2')
        app.find('list item', 'Plank').press()
        person.start_training('Train only this one')
        self.assertIn('Plank', person.phase)
        person.train_all([(4, 1, 0)])
        app.find('button', 'Close').press()
        app.find('heading', containing='1 exercise · ')
        app.close()
        self.assertEqual(self.sets(app), self.done('plank', 1, 2, 3))

    def test_one_more_set(self):
        app, person = self.begin()
        app.find('checkbox', 'Do now: Wall sit').click()
        app.find('heading', containing='1 exercise · ')
        person.start_training()
        person.train_to(QUESTION)
        self.keep_picture(app, 'question')
        # With the keyboard, from the mat.
        app.keys('alt+o')
        wait_until(lambda: person.phase.startswith('Rest'), lambda: f'the rest before it; it is {person.phase}')
        self.assertIn('set 4 of 4', person.phase)
        person.train_to(QUESTION)
        person.rate(6, 3, 0)
        person.train_to(SUMMARY)
        app.close()
        self.assertEqual(self.sets(app), self.done('plank', 1, 2, 3, 4))


if __name__ == '__main__':
    main()
