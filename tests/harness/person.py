"""What a person does with Steady, told in a person's words: answers the first questions, trains, rates.

    person = Person(app)
    person.answer_first_questions()
    person.start_training()
    person.train_to('Rest', speed=30)

The training is followed by the accessible name of its stage, which is the phase, as a screen reader's user follows it.
"""

import contextlib

from gi.repository import GLib

from world import Failure, wait_until

# Fast, and still slow enough that the program, on a busy machine, rarely takes a late frame for an interruption.
SPEED = 30

# How long somebody looks whether it goes on before pressing the key again.
GO_ON_S = 5.0

# Phases, as they begin in English.
QUESTION = 'How was it?'
QUESTION_OF = '%s – how was it?'
SUMMARY = 'Done for now'
PAUSED = 'Paused'


class Person:
    def __init__(self, app):
        self.app = app
        self.stage = None

    # The first start

    def answer_first_questions(self, screening=None, conditions=None, usual_pain=0):
        """From the welcome to the first plan; `screening` and `conditions` are the one line that applies."""
        app = self.app
        self.press('Begin')
        self.tick('Your health', screening)
        self.tick('Special groups', conditions)
        app.find('heading', app.say('Usual pain'))
        app.find('button', str(usual_pain)).press()
        self.press('Next')
        app.find('heading', app.say('First self-check'))
        self.press('Skip')
        app.find('heading', app.say('Your week'))
        self.press('Finish')
        app.find('heading', app.say('Today’s plan'))

    def press(self, button):
        """Presses a button once it can be pressed; its words in English."""
        self.app.find('button', self.app.say(button), where=lambda found: 'sensitive' in found.states).press()

    def tick(self, heading, line=None):
        """Ticks the line that applies under this heading of the first questions, or “None of these”."""
        app = self.app
        app.find('heading', app.say(heading))
        app.find('checkbox', app.say(line or 'None of these')).click()
        self.press('Next')

    # A training

    def start_training(self, button='Start'):
        self.press(button)
        self.watch()

    def watch(self):
        """Begins to follow the training that is under way."""
        self.stage = None
        wait_until(lambda: self.phase, lambda: f'a training:\n{self.app.root.dump()}')

    @property
    def phase(self):
        """“Lift, 3 of 10”, “Rest. Clamshell · left leg · set 2 of 3” … as it is said now.  Newer GTKs say nothing of a
        stage that is hidden: then the page in its place tells by its heading."""
        if not self.stage:
            self.stage = next((meter.parent for meter in self.app.root.all('meter', hidden=True)), None)
        return self.stage and self.stage.raw_name or self._page()

    def _page(self):
        heading = self._heading(self.app.window)
        asked = heading.endswith(self.app.say(QUESTION_OF).removeprefix('%s'))
        return self.app.say(QUESTION) if asked else heading if heading == self.app.say(SUMMARY) else ''

    def _heading(self, element):
        """The first that is in sight; what is hidden is not looked into."""
        if element.role == 'heading':
            return element.name
        with contextlib.suppress(GLib.Error):
            for child in element.children:
                if 'showing' in child.states and (found := self._heading(child)):
                    return found
        return ''

    def is_in(self, *phases):
        """Whether it begins with one of these words; in English a person may go on: “Lift, 1 of 11”."""
        return self.phase.startswith(tuple(map(self.app.say, phases)))

    def wait_in(self, *phases):
        """Waits until the program has come to one of these at its present pace."""
        wait_until(lambda: self.is_in(*phases), lambda: f'{phases}; it is {self.phase}')

    def train_to(self, *phases, speed=SPEED):
        """Lets time run until one of these phases, or more of its name, begins; then at true pace again.  Goes on,
        as a person would, where the program says that it was held up.  Returns the phase."""
        clock, was = self.app.clock, self.app.clock.speed if self.app.clock else 1

        def there():
            if self.is_in(*phases):
                return self.phase
            if self.is_in(PAUSED):
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
        """On a machine with much to do the training may be held up again at once, before it is seen to go on; whoever
        looks then presses again."""
        self.app.keys('space')
        with contextlib.suppress(Failure):
            wait_until(lambda: not self.is_in(PAUSED), 'the training to go on', GO_ON_S)

    def rate(self, effort, shakiness, pain):
        """Answers the three questions with digits and Enter."""
        if not self.is_in(QUESTION):
            raise Failure(f'nothing is asked now, it is {self.phase}')
        for answer in (effort, shakiness, pain):
            self.app.keys(*str(answer), 'Return')
        wait_until(lambda: not self.is_in(QUESTION), 'the answers to be taken')

    def train_all(self, ratings, speed=SPEED):
        """From the first exercise to the summary; `ratings` for each exercise in turn."""
        for answers in ratings:
            self.train_to(QUESTION, speed=speed)
            self.rate(*answers)
        self.train_to(SUMMARY, speed=speed)
