"""A whole training with keys alone, as by somebody on the mat with a presenter or a keypad in the hand."""

import csv
import datetime
import io

from gi.repository import GLib

from accessible import call, connect
from person import PAUSED, QUESTION, SUMMARY, Person
from records import answers, first_answers, give
from tap import AppTest, main
from world import wait_until

PLAYER = 'org.mpris.MediaPlayer2.io.github.steadysteps.Steady'
MONDAY = datetime.datetime(2026, 3, 2, 9, 0)


class Keys(AppTest):
    def begin(self):
        app = self.make(clock=MONDAY)
        app.home.settings(sounds='false', voice="'off'", stretch='false')
        # Three short holds, and nothing else.
        give(app, answers(*first_answers(MONDAY.date()),
                          (MONDAY - datetime.timedelta(minutes=30), 'start-level', -4, 'wall-sit')),
             'prescription_id,exercise,sets,valid_from\r\n' + ''.join(
                 f'{name},{name},0,2026-03-02\r\n' for name in ('straight-leg-raise', 'clamshell', 'plank')))
        app.start()
        app.find('heading', containing='1 exercise · ')
        app.find('button', 'Start', where=lambda button: 'focused' in button.states)
        app.keys('Return')
        person = Person(app)
        person.watch()
        return app, person

    def press_until(self, app, person, key, phase):
        app.keys(key)
        wait_until(lambda: person.phase.startswith(phase), lambda: f'{phase} after {key}; it is {person.phase}')

    def sets(self, app):
        rows = csv.DictReader(io.StringIO(app.control('export', 'sets').decode(), newline=''))
        return [tuple(row[name] for name in ('exercise', 'set_no', 'hold_s', 'effort_0_10', 'shakiness_0_10',
                                             'pain_0_10', 'status')) for row in rows], \
            [row['shake_onset_s'] for row in csv.DictReader(io.StringIO(app.control('export', 'sets').decode()))]

    def test_whole_training(self):
        app, person = self.begin()

        # Space pauses and goes on, whatever the phase.
        self.press_until(app, person, 'space', PAUSED)
        self.press_until(app, person, 'space', 'Get ready')

        # The first set: trembling is noted once; from the presenter, the set begins anew and the wait is cut short.
        person.train_to('Hold', speed=10)
        app.keys('s')
        app.find('label', containing='Noted: trembling after ')
        self.press_until(app, person, 'space', PAUSED)
        self.press_until(app, person, 'space', 'Hold')
        person.train_to('Rest', speed=5)

        # The second set is cut short and counts for what it was.
        app.keys('Page_Down')
        person.train_to('Hold', speed=1)
        begun = app.clock.now
        wait_until(lambda: app.clock.now - begun > datetime.timedelta(seconds=3), 'some of the hold')
        self.press_until(app, person, 'Right', 'Rest')

        # The third begins once more.
        app.keys('Page_Down')
        person.train_to('Hold', speed=1)
        app.keys('Page_Up')
        wait_until(lambda: not person.phase.startswith('Hold'), 'the set to begin again')
        person.train_to('Hold', speed=5)

        # Escape asks, and going on goes on.
        app.keys('Escape')
        app.find('dialog', 'Stop training?')
        self.assertTrue(person.phase.startswith(PAUSED))
        app.keys('Escape')
        app.root.wait_gone('dialog', 'Stop training?')
        person.train_to(QUESTION, speed=5)

        person.rate(6, 10, 1)
        person.train_to(SUMMARY)
        app.find('heading', 'Done for now')
        app.keys('Return')
        app.find('heading', 'Done for today')
        app.keys('ctrl+q')
        app.wait_end()

        rows, onsets = self.sets(app)
        self.assertEqual([row[:2] for row in rows], [('wall-sit', str(number)) for number in (1, 2, 3)])
        self.assertEqual([row[2] for row in rows[::2]], ['10', '10'])
        self.assertIn(int(rows[1][2]), range(1, 10))
        self.assertEqual([row[3:] for row in rows],
                         [('6', '10', '1', status) for status in ('done', 'partial', 'done')])
        self.assertEqual([bool(onset) for onset in onsets], [True, False, False])

    def test_every_device(self):
        """The big key, back and on: from the keyboard, its keypad, a presenter, media keys, any button of a pointer."""
        app, person = self.begin()
        for key in ('space', 'Return', 'KP_Enter', 'KP_0', 'KP_Insert', 'XF86AudioPlay', 'XF86AudioPause', 'Pause'):
            self.press_until(app, person, key, PAUSED)
            self.press_until(app, person, key, 'Get ready')
        across, down = person.stage.middle_on_screen()
        for button in (1, 2, 3, 8, 9):
            for phase in (PAUSED, 'Get ready'):
                app.screen.run('xdotool', 'mousemove', str(across), str(down), 'click', str(button))
                wait_until(lambda: person.phase.startswith(phase),
                           lambda: f'{phase} after button {button}; it is {person.phase}')
        app.screen.park_pointer()

        # Back: the set begins again, with time to get ready.
        for key in ('Left', 'KP_Left', 'KP_4', 'Page_Up', 'KP_Page_Up', 'XF86AudioPrev'):
            person.train_to('Hold', speed=3)
            self.press_until(app, person, key, 'Get ready')

        # On: a set under way ends with what was done.
        for key, phase in (('Right', 'Rest'), ('KP_Right', 'Rest'), ('KP_6', QUESTION)):
            person.train_to('Hold', speed=3)
            begun = app.clock.now
            wait_until(lambda: app.clock.now - begun > datetime.timedelta(seconds=2), 'some of the hold')
            self.press_until(app, person, key, phase)

    def test_media_keys_of_the_desktop(self):
        """Where the desktop keeps the keys for itself it hands them on over the bus; so do headsets."""
        app, person = self.begin()
        session = connect(self.world.environment['DBUS_SESSION_BUS_ADDRESS'])

        def player(interface, method, arguments=None):
            return call(session, PLAYER, '/org/mpris/MediaPlayer2', interface, method, arguments)

        def press_until(method, phase):
            player('org.mpris.MediaPlayer2.Player', method)
            wait_until(lambda: person.phase.startswith(phase), lambda: f'{phase} after {method}; it is {person.phase}')

        def status():
            return player('org.freedesktop.DBus.Properties', 'Get',
                          GLib.Variant('(ss)', ('org.mpris.MediaPlayer2.Player', 'PlaybackStatus')))

        def owned():
            return call(session, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                        'NameHasOwner', GLib.Variant('(s)', (PLAYER,)))

        wait_until(owned, 'the training to be known to the desktop')
        self.assertEqual(status(), 'Playing')
        press_until('PlayPause', PAUSED)
        self.assertEqual(status(), 'Paused')
        press_until('Pause', PAUSED)
        press_until('Play', 'Get ready')
        press_until('Play', 'Get ready')
        press_until('Pause', PAUSED)
        press_until('PlayPause', 'Get ready')
        person.train_to('Hold', speed=3)
        press_until('Previous', 'Get ready')
        player('org.mpris.MediaPlayer2.Player', 'Next')
        person.train_to('Into position', speed=1)
        player('org.mpris.MediaPlayer2.Player', 'Stop')
        app.find('dialog', 'Stop training?')
        app.keys('alt+s')
        app.root.wait_gone('dialog', 'Stop training?')
        app.find('button', 'Close').press()
        wait_until(lambda: not owned(), 'the training to be over for the desktop too')

    def test_on_through_the_rests(self):
        """A rest cut short: from a presenter, a keypad, media keys."""
        app, person = self.begin()
        for key in ('Page_Down', 'KP_Page_Down', 'XF86AudioNext'):
            person.wait_in('Get ready', 'Rest')
            before = app.clock.now
            app.keys(key)
            # Only the countdown is left of it.
            person.train_to('Into position', speed=1)
            self.assertLess(app.clock.now - before, datetime.timedelta(seconds=8), key)
            person.train_to('Rest', QUESTION, speed=5)

    def test_leaving(self):
        """Escape, and then the answer to stop: what was done is asked about and kept."""
        app, person = self.begin()
        person.train_to('Rest', speed=10)
        app.keys('Escape')
        app.find('dialog', 'Stop training?')
        app.find('button', 'Stop Training')
        app.keys('alt+s')
        app.root.wait_gone('dialog', 'Stop training?')
        person.train_to(QUESTION, speed=1)
        person.rate(5, 2, 0)
        person.train_to(SUMMARY, speed=1)
        app.keys('Escape')
        app.find('heading', containing='1 exercise · ')
        app.keys('ctrl+q')
        app.wait_end()
        self.assertEqual(self.sets(app)[0], [('wall-sit', '1', '10', '5', '2', '0', 'done')])


if __name__ == '__main__':
    main()
