"""A power cut in the middle of a set: what was finished is kept, and the training can be taken up or be ended."""

import csv
import datetime
import io

from person import SUMMARY, QUESTION, Person
from records import answers, first_answers, give
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
MORNING = datetime.datetime.combine(MONDAY, datetime.time(9))
# The easiest preparation level: three holds of ten seconds.
GENTLE = (datetime.datetime.combine(MONDAY, datetime.time(8)), 'start-level', -4, 'wall-sit')
RATINGS = (6, 3, 1)  # effort, shakiness, pain
INTERRUPTED = 'A training was interrupted'


class Kill(AppTest):
    def killed_in_set_2(self):
        """The program, killed in the hold of set 2 and started again."""
        app = self.make(clock=MORNING)
        give(app, answers(*first_answers(MONDAY), GENTLE))
        app.start()
        app.keys('alt+2')
        app.find('list item', 'Wall sit').press()
        app.find('heading', '3 × 10 s')
        person = Person(app)
        person.start_training('Train only this one')
        for phase in ('Hold', 'Rest', 'Hold'):
            person.train_to(phase)
        app.kill()

        self.assertEqual(self.sets(app), [('1', '10', 'done')])
        self.assert_sound(app)
        app.start()
        app.find('heading', INTERRUPTED)
        app.find('label', 'It stopped at Wall sit, set 2 of 3. What was finished before is kept.')
        self.keep_picture(app, 'offer')
        return app, person

    def test_go_on(self):
        app, person = self.killed_in_set_2()
        wait_until(lambda: 'focused' in app.find('button', 'Go on').states, 'the focus to be on what goes on')
        app.keys('Return')
        person.watch()
        self.assertTrue(person.phase.endswith('Wall sit · set 2 of 3'), person.phase)
        person.train_to('Hold')
        self.assertEqual(self.sets(app), [('1', '10', 'done')], 'set 2 is done anew, not taken as done')
        person.train_to('Rest')
        self.assertEqual(self.sets(app), [('1', '10', 'done'), ('2', '10', 'done')])
        self.rate_and_close(app, person)
        app.close()

        self.assertEqual(self.sets(app), [(number, '10', 'done') for number in '123'])
        self.assertEqual({row['effort_0_10'] for row in self.rows(app)}, {'6'})
        self.assertEqual(len({row['session_id'] for row in self.rows(app)}), 1, 'one training, not two')
        self.assert_sound(app)
        self.is_not_offered_again(app)

    def test_finish_what_was_done(self):
        app, person = self.killed_in_set_2()
        app.find('button', 'Finish what was done').press()
        self.rate_and_close(app, person)
        app.close()

        self.assertEqual(self.sets(app), [('1', '10', 'done')])
        self.assertEqual({row['effort_0_10'] for row in self.rows(app)}, {'6'})
        self.assert_sound(app)
        self.is_not_offered_again(app)

    def rate_and_close(self, app, person):
        """What was done is rated as ever."""
        person.watch()
        person.train_to(QUESTION)
        person.rate(*RATINGS)
        person.train_to(SUMMARY)
        app.find('button', 'Close').press()
        app.find('heading', 'Monday, 2 March')
        self.assertFalse(app.has('heading', INTERRUPTED))

    def is_not_offered_again(self, app):
        app.start()
        app.find('heading', 'Monday, 2 March')
        self.assertFalse(app.has('heading', INTERRUPTED))
        app.close()

    def rows(self, app):
        return list(csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline='')))

    def sets(self, app):
        rows = self.rows(app)
        self.assertEqual({row['exercise'] for row in rows}, {'wall-sit'})
        return [(row['set_no'], row['hold_s'], row['status']) for row in rows]

    def assert_sound(self, app):
        """`steadyctl check` ends with another status where something is wrong."""
        app.control('check')


if __name__ == '__main__':
    main()
