"""Walks a real window through every page, dialog and form that there is.

    for page in WALKS['demo'].go(app):
        look at `app`, which now shows `page`

A walk goes by the program's own words, looked up in its language, so it serves every language.  Whoever follows
it may look as long as they like and must leave the page as it was.
"""

import contextlib
import datetime

from gi.repository import GLib

from person import Person
from records import answers, first_answers, give, training
from world import Failure, wait_until

# The demo ends on this day, so that nothing changes with the date.
TODAY = datetime.datetime(2026, 3, 2, 9, 30)
TOPICS = ('What the trembling means', 'Why legs feel weak', 'How your dose is decided', 'Measuring your progress',
          'Three common mistakes', 'Sitting, standing, walking', 'Who should ask first',
          'When to see a professional')


def day(date, hour=9):
    return datetime.datetime.combine(date, datetime.time(hour))


class Walk:
    """`prepare(app)` fills the home of a program that is not running; `pages(guide)` is a generator of names."""

    def __init__(self, pages, arguments=(), clock=TODAY, prepare=None, settings=None):
        self.pages, self.arguments, self.clock = pages, arguments, clock
        self.prepare, self.settings = prepare, settings or {}

    def make(self, make, **look):
        """A program ready to be started; `make` is SteadyApp bound to a world, or AppTest.make."""
        app = make(*self.arguments, **({'clock': self.clock} | look))
        app.home.settings(**({'sounds': 'false', 'voice': "'off'"} | self.settings))
        if self.prepare:
            self.prepare(app)
        return app

    def go(self, app):
        return self.pages(Guide(app))


class Guide:
    """Finds the way by words in English."""

    def __init__(self, app):
        self.app = app

    def say(self, words):
        return self.app.say(words)

    def press(self, words, role='button'):
        self.app.find(role, self.say(words), where=lambda found: 'sensitive' in found.states).press()

    def open_row(self, words):
        self.app.find('list item', self.say(words)).press()

    def wait(self, words, role='heading'):
        self.app.find(role, self.say(words))

    def row(self, number):
        """Opens the row at this place, counted from 1, of the page in front."""
        wait_until(lambda: len(self.app.root.all('list item')) >= number, f'row {number}')
        self.app.root.all('list item')[number - 1].press()

    def page(self, number):
        """Goes to one of the four pages of the window, counted from 1."""
        app = self.app
        app.keys(f'alt+{number}')
        # There is a switcher at the top for wide windows and one below for narrow ones.
        wait_until(lambda: any('selected' in tab.states for tab in app.root.all('tab', hidden=True)[number - 1::4]),
                   lambda: f'page {number}:\n{app.root.dump()}')

    def windows(self):
        return len(self.app.root.children)

    def over(self, *keys):
        """Opens a window over the first one by a key."""
        before = self.windows()
        self.app.keys(*keys)
        wait_until(lambda: self.windows() > before, lambda: f'a window:\n{self.app.root.dump()}')

    def back_from_window(self):
        before = self.windows()
        self.app.keys('Escape')
        wait_until(lambda: self.windows() < before, lambda: f'the window to go:\n{self.app.root.dump()}')

    def subpages(self):
        """How many pages lie over the page of the window; the “Back” of each is on the bus."""
        return len(self.app.root.all('button', self.say('Back'), hidden=True))

    def choose(self, words, count):
        """Chooses from the main menu what makes `count()` rise.  A menu that is still opening takes no choice: then
        it is opened again."""
        before = count()
        for _ in range(5):
            self.app.keys('F10')
            self.press(words, 'menu item')
            with contextlib.suppress(Failure):
                wait_until(lambda: count() > before, f'{words} to open', patience_s=10)
                return
            self.app.keys('Escape')
        raise Failure(f'{words} did not open:\n{self.app.root.dump()}')

    def into(self, step, *arguments):
        """Does a step that opens a page over the one that is shown."""
        before = self.subpages()
        step(*arguments)
        wait_until(lambda: self.subpages() > before, lambda: f'a page:\n{self.app.root.dump()}')

    def back(self):
        before = self.subpages()
        self.app.keys('alt+Left')
        wait_until(lambda: self.subpages() < before, lambda: f'the page to go:\n{self.app.root.dump()}')


# --- the window with 26 weeks behind it ------------------------------------------------------------------------

def _exercises(guide):
    guide.page(2)
    yield 'exercises'
    for number in range(1, 5):
        guide.into(guide.row, number)
        yield f'exercise-{number}'
        if number == 1:
            guide.into(guide.press, 'Why this dose?')
            yield 'why'
            guide.into(guide.open_row, 'A professional ordered something else')
            yield 'order'
            guide.back()
            guide.back()
            guide.into(guide.press, 'Add a set by hand')
            yield 'set-new'
            guide.back()
        guide.back()


def _progress(guide):
    guide.page(3)
    yield 'progress'
    table = guide.say('Table: %s').split('%s', maxsplit=1)[0]
    button = guide.app.find('button', where=lambda found: found.name.startswith(table))
    button.press()
    guide.app.find('table')
    yield 'progress-table'
    button.press()
    guide.into(guide.open_row, 'Take it along')
    yield 'export'
    guide.back()
    guide.into(guide.open_row, 'All entries')
    yield 'record'
    guide.into(guide.row, 1)
    yield 'sets'
    guide.into(guide.row, 1)
    yield 'set'
    guide.back()
    guide.back()
    guide.press('Answers')
    guide.app.find('list', guide.say('Answers'))
    yield 'answers'
    guide.back()


def _guide(guide):
    guide.page(4)
    yield 'guide'
    for topic in TOPICS:
        guide.into(guide.open_row, topic)
        yield f'guide-{TOPICS.index(topic) + 1}'
        guide.back()
    guide.app.find('search box').click()
    guide.app.type('qqq')
    guide.wait('Nothing found', role='label')
    yield 'guide-nothing'
    guide.app.keys('Escape')


def _menu(guide):
    guide.choose('Weekly Self-check', guide.subpages)
    yield 'self-check'
    guide.back()


def _windows(guide):
    for name, keys in (('preferences', 'ctrl+comma'), ('shortcuts', 'ctrl+question'), ('wrong', 'ctrl+exclam')):
        guide.over(keys)
        yield name
        guide.back_from_window()
    guide.over('ctrl+exclam')
    guide.open_row('Chest pain')
    guide.wait('Chest pain')
    yield 'wrong-urgent'
    guide.back_from_window()
    guide.choose('About Steady', guide.windows)
    yield 'about'
    guide.back_from_window()


def demo(guide):
    yield 'today'
    yield from _exercises(guide)
    yield from _progress(guide)
    yield from _guide(guide)
    guide.page(1)
    yield from _menu(guide)
    yield from _windows(guide)


# --- the first day ----------------------------------------------------------------------------------------------

def first(guide):
    app = guide.app
    guide.wait('Stronger, steadier legs')
    yield 'welcome'
    guide.press('Begin')
    guide.wait('Your health')
    app.find('checkbox', guide.say('None of these')).click()
    yield 'welcome-health'
    guide.press('Next')
    guide.wait('Special groups')
    app.find('checkbox', guide.say('None of these')).click()
    yield 'welcome-groups'
    guide.press('Next')
    guide.wait('Usual pain')
    app.find('button', '1').press()
    yield 'welcome-pain'
    guide.press('Next')
    guide.wait('First self-check')
    yield 'welcome-self-check'
    guide.press('Skip')
    guide.wait('Your week')
    yield 'welcome-week'
    guide.press('Finish')
    guide.wait('Today’s plan')
    yield 'first-today'
    guide.page(3)
    yield 'first-progress'
    guide.page(2)
    guide.into(guide.row, 1)
    yield 'first-exercise'
    guide.into(guide.press, 'Why this dose?')
    yield 'first-why'
    guide.back()
    guide.back()


# --- days that bring questions ----------------------------------------------------------------------------------

def trained_before(*days_ago):
    def prepare(app):
        dates = [TODAY.date() - datetime.timedelta(days=days) for days in days_ago]
        give(app, answers(*first_answers(min(dates))), training(*dates))
    return prepare


def next_day(guide):
    guide.wait('How do you feel today?')
    yield 'next-day'


def long_away(guide):
    guide.app.find('list item', guide.say('Health questions'))
    yield 'today-rescreen'
    guide.into(guide.open_row, 'Health questions')
    yield 'rescreen'
    guide.back()


def prepare_stop(app):
    date = TODAY.date()
    give(app, answers(*first_answers(date), (day(date, 9), 'red-flag', 1, 'swelling')))


def stopped(guide):
    guide.wait('Training is stopped')
    yield 'today-stopped'
    guide.into(guide.press, 'Record a clearance')
    yield 'clearance'
    guide.back()
    guide.page(2)
    guide.into(guide.row, 1)
    yield 'exercise-stopped'
    guide.back()


def prepare_locks(app):
    date = TODAY.date()
    give(app, answers(*first_answers(date), (day(date, 9), 'condition', 1, 'disc-herniation'),
                      (day(date, 9), 'condition', 1, 'pregnancy')))


def locked(guide):
    guide.wait('Today’s plan')
    yield 'today-locked'
    guide.page(2)
    guide.into(guide.row, 4)
    yield 'exercise-locked'
    guide.back()


# --- a training ---------------------------------------------------------------------------------------------------

def prepare_training(app):
    """The wall sit at its shortest, and nothing else."""
    give(app, answers(*first_answers(TODAY.date()),
                      (TODAY - datetime.timedelta(minutes=30), 'start-level', -4, 'wall-sit')),
         'prescription_id,exercise,sets,valid_from\r\n' + ''.join(
             f'{name},{name},0,2026-03-02\r\n' for name in ('straight-leg-raise', 'clamshell', 'plank')))


def session(guide):
    app = guide.app
    person = Person(app)
    person.start_training()
    app.keys('space')
    person.wait_in('Paused')
    yield 'training-paused'
    guide.over('Escape')
    yield 'training-leave'
    guide.back_from_window()
    person.train_to('Hold', speed=5)
    app.keys('space')
    person.wait_in('Paused')
    guide.over('ctrl+exclam')
    yield 'training-wrong'
    guide.back_from_window()
    app.keys('p')
    guide.wait('How strong is the pain?')
    app.keys('3')
    yield 'training-pain'
    app.keys('Return')
    person.train_to('How was it?', speed=10)
    yield 'training-rating'
    # The pain is known already.
    app.keys('6', 'Return', '4', 'Return')
    guide.wait('Done for now')
    yield 'training-summary'
    app.keys('Return')
    guide.wait('Today’s plan')
    yield 'today-done'


WALKS = {
    'demo': Walk(demo, ('--demo',)),
    'first': Walk(first),
    'next-day': Walk(next_day, prepare=trained_before(1)),
    'long-away': Walk(long_away, prepare=trained_before(40)),
    'stopped': Walk(stopped, prepare=prepare_stop),
    'locked': Walk(locked, prepare=prepare_locks),
    'session': Walk(session, prepare=prepare_training, settings={'stretch': 'false'}),
}


def close(app):
    """Ends a program in which a walk has ended, or broken off."""
    try:
        if app.process and app.process.poll() is None:
            app.kill()
    except (ProcessLookupError, GLib.Error):
        pass
