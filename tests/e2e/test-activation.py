"""The desktop starts Steady by its name on the bus and hands it what it is to do; there is one instance of it, and
a second start brings its window to the front."""

import datetime
import os
import pathlib
import subprocess

from gi.repository import GLib

from accessible import call, connect
from person import Person
from records import answers, first_answers, give
from steady_app import BUILD
from tap import AppTest, main
from world import wait_until

APP_ID = 'io.github.steadysteps.Steady'
OBJECT = '/io/github/steadysteps/Steady'
# What the bus says of a service that was not there before: DBUS_START_REPLY_SUCCESS.
STARTED = 1
MONDAY = datetime.datetime(2026, 3, 2, 9, 0)


class Activation(AppTest):
    def setUp(self):
        super().setUp()
        self.bus = connect(self.world.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.app = self.make(clock=MONDAY)
        give(self.app, answers(*first_answers(MONDAY.date())))

    def offer(self):
        """Puts the service file that is installed where the bus looks, with the program of the build folder."""
        words = (BUILD / f'data/{APP_ID}.service').read_text()
        command = next(line for line in words.splitlines() if line.startswith('Exec=')).removeprefix('Exec=')
        installed, *options = command.split()
        self.assertEqual((pathlib.Path(installed).name, options), ('steady', ['--gapplication-service']))
        script = self.world.directory('program') / 'steady'
        script.write_text('#!/usr/bin/env -S python3 -B\nimport os, sys\n'
                          f'os.execve({str(self.app.program)!r}, ["steady", *sys.argv[1:]], '
                          f'{self.app.window_environment()!r})\n')
        script.chmod(0o755)
        (self.world.root / 'services' / f'{APP_ID}.service').write_text(words.replace(installed, str(script)))
        call(self.bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ReloadConfig')

    def is_there(self):
        return call(self.bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                    GLib.Variant('(s)', (APP_ID,)))

    def owner(self):
        """The process that has the name."""
        return call(self.bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                    'GetConnectionUnixProcessID', GLib.Variant('(s)', (APP_ID,)))

    def adopt(self):
        """Takes the process that the bus started for the app of this test."""
        pid = self.owner()
        log = self.world.directory('activated') / 'log'
        log.touch()
        self.app.process = type('Activated', (), {
            'pid': pid, 'log': log, 'poll': lambda _: None if os.path.exists(f'/proc/{pid}') else 0})()
        wait_until(lambda: self.app.root and self.app.root.children, 'the window to open')

    def application(self, method, parameters):
        call(self.bus, APP_ID, OBJECT, 'org.freedesktop.Application', method, parameters)

    def windows(self):
        return [window for window in self.app.root.children if window.role == 'window']

    def second_start(self, *options):
        """The status and the words of a further start from the menu."""
        done = subprocess.run([str(self.app.program), *options], env=self.app.window_environment(), check=False,
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ''))

    def test_start_training_from_the_menu(self):
        """The action of the desktop entry, with no Steady running."""
        self.offer()
        self.application('ActivateAction', GLib.Variant('(sava{sv})', ('start-training', [], {})))
        self.adopt()
        Person(self.app).watch()
        self.assertEqual(len(self.windows()), 1)

    def test_one_instance(self):
        self.offer()
        self.application('Activate', GLib.Variant('(a{sv})', ({},)))
        self.adopt()
        first = self.owner()
        self.app.find('button', 'Start')

        # Started again, from the menu and from a terminal: the same window.
        self.application('Activate', GLib.Variant('(a{sv})', ({},)))
        self.second_start()
        self.assertEqual(self.owner(), first)
        self.assertEqual(len(self.windows()), 1)
        wait_until(lambda: 'active' in self.windows()[0].states, 'the window to have the focus')

        # And the training of today is opened in it.
        self.second_start('--start-training')
        Person(self.app).watch()
        self.assertEqual(self.owner(), first)
        self.assertEqual(len(self.windows()), 1)

    def test_another_diary_is_another_instance(self):
        self.app.start()
        first = self.owner()
        self.app.control('--person', 'Anna', 'demo', '--weeks', '1')
        other = self.make('--person', 'Anna', home=self.app.home, screen=self.app.screen, clock=self.app.clock)
        other.start(fill=False)
        other.find('button', 'Diary of Anna')
        self.assertEqual(self.owner(), first)
        self.assertEqual(len(self.windows()), 1)
        other.close()
        self.app.close()

    def test_service_ends_by_itself(self):
        """Started for nothing and reminding of nothing, it goes again."""
        self.offer()
        # The bus answers as soon as the name is taken; by the time that this is read it may have been let go.
        self.assertEqual(call(self.bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                              'StartServiceByName', GLib.Variant('(su)', (APP_ID, 0))), STARTED)
        wait_until(lambda: not self.is_there(), 'it to end')


if __name__ == '__main__':
    main()
