"""The next day's question comes before anything else, and after two clean days the dose is one step higher, with
the reason in words."""

import datetime

from person import Person
from records import answers, first_answers, give, training
from tap import AppTest, main

MONDAY, TUESDAY = datetime.date(2026, 3, 2), datetime.date(2026, 3, 3)
QUESTION = 'How do you feel today?'

HIGHER = {
    'Straight-leg raise': '3 × 11 repetitions on each side, held for 5 s. Two clean days in a row (2 Mar and 3 Mar): '
                          'one more repetition.',
    'Clamshell': '3 × 13 repetitions on each side, held for 5 s. Two clean days in a row (2 Mar and 3 Mar): '
                 'one more repetition.',
    'Wall sit': '3 × 33 s. Two clean days in a row (2 Mar and 3 Mar): 3 seconds longer.',
    'Plank': '3 × 33 s. Two clean days in a row (2 Mar and 3 Mar): 3 seconds longer.',
}


def morning(date):
    return datetime.datetime.combine(date, datetime.time(9))


class NextDay(AppTest):
    def answer(self, app, day, pain):
        """Answers with a key alone: the question has the focus."""
        app.find('group', QUESTION)
        app.find('label', containing=f'After the training of {day}')
        self.assertFalse(app.has('button', 'Start'), 'the question comes before a training')
        app.keys(*str(pain), 'Return')
        app.root.wait_gone('group', QUESTION)

    def test_two_clean_days(self):
        app = self.make(clock=morning(TUESDAY))
        give(app, answers(*first_answers(MONDAY)), training(MONDAY))
        app.start()
        self.answer(app, 'Monday, 2 March', 0)

        # One clean day is not enough.
        self.assertIn('3 × 10 repetitions', app.find('list item', 'Straight-leg raise').description)

        app.close()
        give(app, training(TUESDAY))
        app.clock.set(morning(TUESDAY + datetime.timedelta(days=1)))
        app.start()
        self.keep_picture(app, 'question')
        self.answer(app, 'Tuesday, 3 March', 0)
        for name, words in HIGHER.items():
            self.assertEqual(app.find('list item', name).description, words)
        self.keep_picture(app, 'higher')

        # What Start leads to is that dose; Enter is enough for it.
        app.keys('Return')
        person = Person(app)
        person.watch()
        person.train_to('Lift, 1 of 11')

    def test_midnight(self):
        """A program left open asks as soon as the day is another."""
        app = self.make(clock=datetime.datetime.combine(MONDAY, datetime.time(23, 59)))
        give(app, answers(*first_answers(MONDAY)), training(MONDAY, hour=20))
        app.start()
        app.find('heading', 'Done for today')
        app.clock.speed = 60
        app.find('group', QUESTION)
        app.find('heading', 'Tuesday, 3 March')

    def test_later(self):
        """The question can wait, but the dose then waits too."""
        app = self.make(clock=morning(TUESDAY))
        give(app, answers(*first_answers(MONDAY)), training(MONDAY))
        app.start()
        app.find('button', 'Not now').press()
        app.find('button', 'Start')
        self.assertEqual(app.find('list item', 'Plank').description,
                         '3 × 30 s. The question about the training yesterday is not answered yet: same dose.')
        app.close()
        app.start()
        app.find('group', QUESTION)


if __name__ == '__main__':
    main()
