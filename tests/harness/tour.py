"""Walks a real window through every page, dialog and form that there is.

    for page in WALKS['demo'].go(app):
        look at `app`, which now shows `page`

A walk goes by the program's own words, looked up in its language, so it serves every language.  Whoever follows
it may look as long as they like and must leave the page as it was.
"""

import contextlib
import datetime

from gi.repository import GLib

from chooser import open_file
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
        said = self.say('_' + words if role == 'menu item' else words)
        self.app.find(role, said, where=lambda found: 'sensitive' in found.states).press()

    def wait_for(self, words, role='button'):
        """Waits until this can be pressed, and leaves it."""
        self.app.find(role, self.say(words), where=lambda found: 'sensitive' in found.states)

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
        return set(self.app.root.children)

    def over(self, *keys):
        """Opens a window over the first one by a key."""
        before = self.windows()
        self.app.keys(*keys)
        wait_until(lambda: self.windows() - before, lambda: f'a window:\n{self.app.root.dump()}')

    def back_from_window(self):
        before = self.windows()
        self.app.keys('Escape')
        wait_until(lambda: before - self.windows(), lambda: f'the window to go:\n{self.app.root.dump()}')

    def subpages(self):
        """The “Back” of each page over the page of the window.  GTK 4.8 has all of them on the bus; of newer ones only
        that of the page in front is there."""
        return set(self.app.root.all('button', self.say('Back'), hidden=True))

    def choose(self, words, there):
        """Chooses from the main menu what adds something to `there()`.  A menu that is still opening takes no choice:
        then it is opened again."""
        before = there()
        for _ in range(5):
            self.app.keys('F10')
            self.press(words, 'menu item')
            with contextlib.suppress(Failure):
                wait_until(lambda: there() - before, f'{words} to open', patience_s=10)
                return
            self.app.keys('Escape')
        raise Failure(f'{words} did not open:\n{self.app.root.dump()}')

    def into(self, step, *arguments):
        """Does a step that opens a page over the one that is shown."""
        before = self.subpages()
        step(*arguments)
        wait_until(lambda: self.subpages() - before, lambda: f'a page:\n{self.app.root.dump()}')

    def back(self):
        before = self.subpages()
        self.app.keys('alt+Left')
        wait_until(lambda: before - self.subpages(), lambda: f'the page to go:\n{self.app.root.dump()}')


# --- the window with 26 weeks behind it ------------------------------------------------------------------------

def _exercises(guide):
    guide.page(2)
    yield 'exercises'
    for number in range(1, 5):
        guide.into(guide.row, number)
        yield f'exercise-{number}'
        if number == 1:
            guide.into(guide.press, 'Orders')
            yield 'orders-none'
            guide.back()
            guide.into(guide.press, 'Why this dose?')
            yield 'why'
            guide.into(guide.open_row, 'A professional ordered something else')
            yield 'order'
            guide.back()
            guide.back()
            guide.into(guide.press, 'Add what you did')
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


def _preferences(guide):
    """What lies further down, a window's height at a time."""
    app = guide.app
    guide.over('ctrl+comma')
    for number in range(2, 6):
        left, top, width, height = app.screen.geometry(guide.say('Preferences'))
        app.screen.wheel(left + width // 2, top + height - 24, height // 150)
        app.screen.park_pointer()
        yield f'preferences-{number}'
    guide.back_from_window()


def demo(guide):
    yield 'today'
    yield from _exercises(guide)
    yield from _progress(guide)
    yield from _guide(guide)
    guide.page(1)
    yield from _menu(guide)
    yield from _windows(guide)
    yield from _preferences(guide)


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
    yield 'welcome-pain'
    app.find('button', '1').press()
    app.find('button', guide.say('Next'), where=lambda found: 'sensitive' in found.states)
    yield 'welcome-pain-answered'
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

def give_only(app, exercise, level):
    """One exercise, and nothing else."""
    others = {'straight-leg-raise', 'clamshell', 'wall-sit', 'plank'} - {exercise}
    give(app, answers(*first_answers(TODAY.date()),
                      (TODAY - datetime.timedelta(minutes=30), 'start-level', level, exercise)),
         'prescription_id,exercise,sets,valid_from\r\n' + ''.join(
             f'{name},{name},0,2026-03-02\r\n' for name in sorted(others)))


def prepare_training(app):
    """The wall sit at its shortest."""
    give_only(app, 'wall-sit', -4)


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


# --- each phase of a training, with the time standing still -------------------------------------------------------

PHASES = {'Get ready': 'ready', 'Lift': 'lift', 'Hold': 'hold', 'Lower': 'lower', 'Rest': 'rest', 'Other side': 'side'}


def prepare_phases(app):
    """The straight-leg raise at its shortest."""
    give_only(app, 'straight-leg-raise', -2)


def phases(guide):
    app = guide.app
    person = Person(app)
    person.start_training()
    for words, name in PHASES.items():
        person.train_to(words, speed=10)
        app.clock.speed = 0
        yield f'phase-{name}'
        if name == 'hold':
            app.keys('v')
            yield 'phase-hold-figure'
            app.keys('v')
        app.clock.speed = 1


# --- days without training ----------------------------------------------------------------------------------------

def prepare_away(app):
    date = TODAY.date()
    give(app, answers(*first_answers(date - datetime.timedelta(days=5)), (day(date, 9), 'away', 1, '')))


def away(guide):
    yield 'today-away'


def prepare_rest_day(app):
    date = TODAY.date() - datetime.timedelta(days=5)
    give(app, answers(*first_answers(date), (day(date, 9), 'schedule', 3, 'tue thu sat')))


def rest_day(guide):
    yield 'today-rest'


def prepare_locked_all(app):
    date = TODAY.date()
    give(app, answers(*first_answers(date)[1:], (day(date, 8), 'screening-clear', 0, '')))


def locked_all(guide):
    guide.wait('Ask a doctor first')
    yield 'today-locked-all'


# --- the data as a whole ------------------------------------------------------------------------------------------

def prepare_data(app):
    trained_before(3, 4, 5)(app)
    give(app, 'prescription_id,exercise,sets,reps,hold_s,valid_from,valid_until,ceiling,note\r\n'
              'o1,straight-leg-raise,2,8,5,2026-02-20,2026-02-26,,Dr Li\r\n'
              'o2,straight-leg-raise,3,12,5,2026-02-27,,1,Dr Li\r\n'
              'o3,plank,0,,,2026-02-27,,,\r\n')
    app.control('--person', '王芳', 'demo', '--weeks', '2')
    # As the program itself keeps them.
    backups = app.home.database.parent / 'backups'
    backups.mkdir(mode=0o700)
    app.control('backup', backups / 'steady-2026-03-01.db')


def _table(app, text):
    path = app.world.directory('table') / 'sets.csv'
    path.write_text(text)
    return path


def _import(guide, text, heading):
    app = guide.app
    app.keys('F10')
    guide.press('Import…', 'menu item')
    open_file(app, 'Import', _table(app, text))
    guide.wait(heading)


def data(guide):
    app = guide.app
    yield 'today-person'
    guide.page(2)
    guide.into(guide.row, 1)
    guide.into(guide.press, 'Orders')
    yield 'orders'
    guide.back()
    guide.back()
    guide.choose('People…', guide.subpages)
    yield 'people'
    guide.back()
    for name, title in (('restore', 'Restore a backup…'), ('delete', 'Delete everything…')):
        guide.over('ctrl+comma')
        before = guide.subpages()
        guide.open_row(title)
        wait_until(lambda before=before: guide.subpages() - before, name)
        yield name
        if name == 'restore':
            guide.into(guide.row, 1)
            guide.wait_for('Restore')
            yield 'restore-content'
            guide.back()
        guide.back()
    new = training(TODAY.date() - datetime.timedelta(days=1))
    _import(guide, new, 'What the files bring')
    yield 'import'
    guide.back()
    _import(guide, new.replace(',6,1,3,', ',11,1,3,', 3), 'This does not fit yet')
    yield 'import-mistakes'
    guide.back()


def prepare_damage(app):
    trained_before(1, 2)(app)
    content = app.home.database.read_bytes()
    app.home.database.write_bytes(bytes(4096) + content[4096:])


def damaged(guide):
    app = guide.app
    wait_until(lambda: app.has('button', containing=guide.say('What can still be read')), 'something to be offered')
    yield 'recovery'


WALKS = {
    'demo': Walk(demo, ('--demo',)),
    'first': Walk(first),
    'next-day': Walk(next_day, prepare=trained_before(1)),
    'long-away': Walk(long_away, prepare=trained_before(40)),
    'stopped': Walk(stopped, prepare=prepare_stop),
    'locked': Walk(locked, prepare=prepare_locks),
    'phases': Walk(phases, prepare=prepare_phases, settings={'stretch': 'false'}),
    'away': Walk(away, prepare=prepare_away),
    'rest-day': Walk(rest_day, prepare=prepare_rest_day),
    'locked-all': Walk(locked_all, prepare=prepare_locked_all),
    'data': Walk(data, prepare=prepare_data),
    'damaged': Walk(damaged, prepare=prepare_damage),
    'session': Walk(session, prepare=prepare_training, settings={'stretch': 'false'}),
}


def close(app):
    """Ends a program in which a walk has ended, or broken off."""
    try:
        if app.process and app.process.poll() is None:
            app.kill()
    except (ProcessLookupError, GLib.Error):
        pass
