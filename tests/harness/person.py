"""What a person does with Steady, told in a person's words: answers the first questions, trains, rates.

    person = Person(app)
    person.answer_first_questions()
    person.start_training()
    person.train_to('Rest', speed=30)

The training is followed by the accessible name of its stage, which is the phase, as a screen reader's user follows it.
"""

from world import Failure, wait_until

# Fast, and still slow enough that the program, on a busy machine, rarely takes a late frame for an interruption.
SPEED = 30

QUESTION = 'How was it?'
SUMMARY = 'Done'
PAUSED = 'Paused'


class Person:
    def __init__(self, app):
        self.app = app
        self.stage = None

    # The first start

    def answer_first_questions(self, screening=None, conditions=None, usual_pain=0):
        """From the welcome to the first plan; `screening` and `conditions` are the one line that applies."""
        app = self.app
        app.find('button', 'Begin').press()
        self._tick('Your health', screening)
        self._tick('Special groups', conditions)
        app.find('heading', 'Usual pain')
        app.find('button', str(usual_pain)).press()
        app.find('button', 'Next').press()
        app.find('heading', 'First self-check')
        app.find('button', 'Skip').press()
        app.find('heading', 'Your week')
        app.find('button', 'Finish').press()
        app.find('heading', 'Today’s plan')

    def _tick(self, heading, line):
        self.app.find('heading', heading)
        self.app.find('checkbox', line or 'None of these').click()
        self.app.find('button', 'Next', where=lambda button: 'sensitive' in button.states).press()

    # A training

    def start_training(self, button='Start'):
        self.app.find('button', button).press()
        self.watch()

    def watch(self):
        """Begins to follow the training that is under way."""
        self.stage = self.app.find('meter', hidden=True).parent

    @property
    def phase(self):
        """“Lift, 3 of 10”, “Rest. Clamshell · left leg · set 2 of 3” … as it is said now."""
        return self.stage.raw_name

    def train_to(self, *phases, speed=SPEED):
        """Lets time run until one of these phases, or more of its name, begins; then at true pace again.  Goes on,
        as a person would, where the program says that it was held up.  Returns the phase."""
        clock, was = self.app.clock, self.app.clock.speed if self.app.clock else 1

        def there():
            phase = self.phase
            if phase.startswith(phases):
                return phase
            if phase.startswith(PAUSED):
                self._go_on()
            return None

        if clock:
            clock.speed = speed
        try:
            return wait_until(there, lambda: f'{phases}; it is {self.phase}')
        finally:
            if clock:
                clock.speed = was

    def _go_on(self):
        self.app.keys('space')
        wait_until(lambda: not self.phase.startswith(PAUSED), 'the training to go on')

    def rate(self, effort, shakiness, pain):
        """Answers the three questions with digits and Enter."""
        if not self.phase.startswith(QUESTION):
            raise Failure(f'nothing is asked now, it is {self.phase}')
        for answer in (effort, shakiness, pain):
            self.app.keys(*str(answer), 'Return')
        wait_until(lambda: not self.phase.startswith(QUESTION), 'the answers to be taken')

    def train_all(self, ratings, speed=SPEED):
        """From the first exercise to the summary; `ratings` for each exercise in turn."""
        for answers in ratings:
            self.train_to(QUESTION, speed=speed)
            self.rate(*answers)
        self.train_to(SUMMARY, speed=speed)
