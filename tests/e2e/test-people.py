"""Two people on one computer: a further one is added, each has a diary of their own, whose it is stands below it, and
one is removed again with a question that names what goes."""

import contextlib
import datetime
import os
import pathlib
import subprocess

from gi.repository import GLib

from person import Person
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
TODAY = datetime.datetime(2026, 3, 5, 9)
NAME = '王芳'


class Other:
    """The process that the program started for another person, in the place of its own."""

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        try:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            return None if not done else os.waitstatus_to_exitcode(status)
        except ChildProcessError:  # not left to this process yet, or waited for already
            return None if command_of(self.pid) else 0


def command_of(pid):
    """The words that it was started with; nothing of one that has ended."""
    with contextlib.suppress(OSError):
        return pathlib.Path(f'/proc/{pid}/cmdline').read_bytes()
    return b''


def instances(app):
    """Process ids of the program in this home."""
    found = []
    for process in pathlib.Path('/proc').iterdir():
        with contextlib.suppress(OSError):
            if process.name.isdigit() and (process / 'exe').resolve() == pathlib.Path(app.program).resolve() \
                    and f'HOME={app.home.root}'.encode() in (process / 'environ').read_bytes().split(b'\0'):
                found.append(int(process.name))
    return found


class People(AppTest):
    def begin(self, **look):
        app = self.make(clock=TODAY, **look)
        give(app, answers(*first_answers(MONDAY)), training(MONDAY))
        return app

    def follow(self, app):
        """From the window that closes to the one that opens for another person."""
        before = app.process
        log = before.log
        words = command_of(before.pid)
        wait_until(lambda: before.poll() is not None, 'the first instance to end')
        # What starts the other is a process with the words of the first, for a moment.
        other = wait_until(lambda: [pid for pid in instances(app) if pid != before.pid and command_of(pid) not in (b'', words)],
                           'the other instance')[0]
        app.process = Other(other)
        app.process.log = log
        wait_until(lambda: app.root and app.root.all('window', hidden=True), 'the other window')
        app.fill_screen()

    def end(self, app):
        with contextlib.suppress(GLib.Error):
            app.window.do('window.close')
        wait_until(lambda: app.process.poll() is not None, 'the program to end')

    def open_people(self, app):
        app.find('button', 'Main menu').press()
        app.find('menu item', 'People…').press()
        app.find('heading', 'People')

    def test_add_switch_remove(self):
        app = self.begin()
        app.start()
        self.assertFalse(app.has('button', containing='Diary of'))
        self.open_people(app)
        for name in ('../x', '.hidden', 'a/b', ' '):
            self.set_name(app, name)
            self.assertNotIn('sensitive', app.find('button', 'Add').states, name)
        self.set_name(app, NAME)
        self.keep_picture(app, 'name')
        app.find('button', 'Add', where=lambda button: 'sensitive' in button.states).press()
        app.find('button', f'Show the diary of {NAME}')
        app.find('button', 'Diary of First person')
        self.keep_picture(app, 'two')
        database = app.home.data / 'steady/people' / NAME / 'steady.db'
        self.assertEqual(database.stat().st_mode & 0o777, 0o600)
        self.assertEqual(database.parent.stat().st_mode & 0o777, 0o700)

        app.find('button', f'Show the diary of {NAME}').press()
        self.follow(app)
        app.find('heading', 'Stronger, steadier legs')
        app.find('button', f'Diary of {NAME}')
        self.keep_picture(app, 'welcome')
        Person(app).answer_first_questions(usual_pain=2)
        app.find('button', f'Diary of {NAME}')
        self.keep_picture(app, 'other')
        lines = app.control('--person', NAME, 'check').decode()
        self.assertIn('sets: 0\n', lines)
        self.assertIn('sets: 18\n', app.control('check').decode())

        self.open_people(app)
        app.find('button', 'Show the diary of First person').press()
        self.follow(app)
        app.find('button', 'Diary of First person')
        self.open_people(app)
        app.find('button', f'Remove {NAME}').press()
        app.find('heading', f'Remove {NAME}')
        going = [row.name for row in app.find('list', 'This goes').all('list item')]
        self.assertEqual(going[:3], ['0 sets', '4 answers', '0 orders of a professional'])
        self.keep_picture(app, 'remove')
        for answer, there in (('Keep', True), ('Remove', False)):
            app.find('button', 'Remove…').press()
            app.find('label', f'Remove {NAME}?')
            app.find('button', answer).press()
            wait_until(lambda there=there: database.parent.exists() == there, f'{answer} to be done')
        app.find('heading', 'People')
        wait_until(lambda: not app.has('button', f'Remove {NAME}'), 'the name to go')
        self.assertFalse(app.has('button', containing='Diary of'))
        self.assertIn('sets: 18\n', app.control('check').decode())
        self.end(app)

    def test_not_during_a_training(self):
        """Whose training it is stands below it, but there is no way to another person."""
        app = self.begin()
        app.control('--person', NAME, 'demo', '--weeks', '1')
        app.start()
        app.find('button', 'Diary of First person')
        person = Person(app)
        app.keys('1', 'Return')
        person.start_training()
        wait_until(lambda: not app.has('button', containing='Diary of', where=lambda button: 'sensitive' in button.states),
                   'the way to the others to be closed')
        app.keys('F10')
        self.assertFalse(app.has('menu item', 'People…'))
        self.assertNotIn('win.people', app.window.actions)
        self.assertTrue(person.phase)
        app.kill()

    def test_name_that_nobody_has(self):
        """A slip in a terminal makes no diary: it is told who there is."""
        app = self.begin()
        folder = app.home.data / 'steady/people'
        said = ('there is no further person on this computer. The menu of Steady adds one.',
                'there is nobody of that name on this computer. There are: Li, Zoe')
        for words in said:
            for option in (), ('--start-training',):
                done = subprocess.run([str(app.program), '--person', 'Typo', *option], env=app.environment(),
                                      check=False, capture_output=True, text=True)
                self.assertEqual((done.returncode, done.stdout, done.stderr),
                                 (1, '', f'steady: --person “Typo”: {words}\n'))
            self.assertFalse((folder / 'Typo').exists())
            if not folder.exists():
                for name in ('Li', 'Zoe'):
                    app.control('--person', name, 'demo', '--weeks', '1')

    def test_not_removed_while_open(self):
        """A diary that is open in another window stays whole, and it is said why, in a narrow window too."""
        app = self.begin(size=(360, 640))
        app.control('--person', NAME, 'demo', '--weeks', '1')
        other = self.make('--person', NAME, home=app.home, screen=app.screen, clock=app.clock)
        other.start()
        app.start()
        self.open_people(app)
        app.find('button', f'Remove {NAME}').press()
        for still_open in (True, False):
            app.find('button', 'Remove…').press()
            app.find('button', 'Remove').press()
            if still_open:
                why = app.find('label', f'The diary of {NAME} is open in another window or program. Close it there first. '
                                  'Nothing was removed.')
                self.keep_picture(app, 'open')
                left, top, width, height = why.extents
                self.assertGreaterEqual(left, 0)
                self.assertLessEqual(left + width, 360)
                self.assertGreater(height, 2 * app.find('heading', 'This goes').extents[3], 'none of it is cut')
                self.assertLessEqual(top + height, 640)
                self.assertIn('integrity: ok', app.control('--person', NAME, 'check').decode())
                other.window.do('window.close')
                other.wait_end()
        app.find('heading', 'People')
        wait_until(lambda: not app.has('button', f'Remove {NAME}'), 'the name to go')
        self.assertFalse((app.home.data / 'steady/people' / NAME).exists())

    def set_name(self, app, name):
        app.find('text box', 'Name of a further person').set_text(name)


if __name__ == '__main__':
    main()
