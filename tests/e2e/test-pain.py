"""“It hurts” ends the set and asks how strong it is; from 6 up the training ends, what was done is kept, and the plan
steps back and says why."""

import csv
import datetime
import io
import json

from person import QUESTION, Person
from records import answers, first_answers, give
from tap import AppTest, main

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)
PAIN = 'How strong is the pain?'


class Pain(AppTest):
    def begin(self):
        app = self.make(clock=MONDAY)
        give(app, answers(*first_answers(MONDAY.date())))
        app.start()
        person = Person(app)
        person.start_training()
        person.train_to('Rest')
        # The second set of the left leg.
        person.train_to('Lift, 3 of 10', 'Lift, 4 of 10', speed=10)
        person.train_to('Hold', speed=1)
        return app, person

    def sets(self, app):
        rows = csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline=''))
        return [tuple(row[name] for name in ('exercise', 'side', 'set_no', 'reps', 'pain_0_10', 'status')) for row in rows]

    def is_kept(self, app, pain):
        *done, stopped = self.sets(app)
        self.assertEqual(done, [('straight-leg-raise', side, '1', '10', pain, 'done') for side in ('left', 'right')])
        self.assertEqual(stopped[:3] + stopped[4:], ('straight-leg-raise', 'left', '2', pain, 'stopped-pain'))
        self.assertIn(int(stopped[3]), (2, 3, 4), 'the repetitions that were done')

    def say_pain(self, app, pain):
        app.keys('p')
        app.find('heading', PAIN)
        app.keys(*str(pain))

    def test_strong_pain_ends_the_training(self):
        app, person = self.begin()
        self.say_pain(app, 7)
        # What the number does is said before it is done.
        app.find('label', 'The training ends here for today. What you did is kept, and the next days will be easier. If '
                          'the pain stays, see a professional.')
        self.keep_picture(app, 'question')
        app.keys('Return')
        app.find('heading', 'Ended because of pain')
        app.find('label', 'Stopping was right. What you did is kept, and the plan becomes easier. If the pain stays or '
                          'grows, see a professional.')
        self.keep_picture(app, 'summary')
        app.find('button', 'Close').press()
        app.find('heading', 'Today’s plan')
        app.close()

        self.is_kept(app, '7')

        # The next plan: a rest, then two steps lower.
        app.clock.set(MONDAY + datetime.timedelta(days=1))
        app.start()
        app.find('button', '0').press()
        app.root.wait_gone('group', 'How do you feel today?')
        row = app.find('list item', 'Straight-leg raise')
        self.assertEqual(row.description, 'Step back. Pain 7 yesterday: rest now, and from 5 Mar on 3 × 6 × 5 s.')
        self.keep_picture(app, 'next-day')
        app.close()

        self.assertEqual(self.item(app), ('step-back', 'R2', -2, False, 3, 6, '2026-03-05'))
        app.clock.set(MONDAY + datetime.timedelta(days=3))
        self.assertEqual(self.item(app), ('step-back', 'R2', -2, True, 3, 6, '2026-03-05'))

    def item(self, app):
        plan = json.loads(app.control('plan', '--json'))
        item = plan['exercises'][0]
        return tuple(item[name] for name in ('decision', 'rule', 'level', 'prescribed', 'sets', 'reps', 'earliest'))

    def test_some_pain_ends_the_exercise(self):
        app, person = self.begin()
        self.say_pain(app, 5)
        app.find('label', 'The rest of this exercise is left out today; the others go on.')
        app.keys('Return')
        person.train_to(QUESTION)
        person.rate(6, 3, 5)
        self.assertIn('Clamshell', person.train_to('Get ready', speed=1))
        app.kill()
        self.is_kept(app, '5')

    def test_a_mistaken_key(self):
        app, person = self.begin()
        self.say_pain(app, 0)
        app.find('label', 'No pain: the exercise goes on.')
        app.keys('Return')
        person.train_to('Get ready', 'Rest', 'Other side', speed=1)


if __name__ == '__main__':
    main()
