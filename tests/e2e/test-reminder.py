"""The reminder comes at the chosen time, with the window closed too, only on days on which there is something to do;
Start opens the training, Later comes back after an hour; and what the preferences promise is what the desktop can do."""

import configparser
import datetime
import shlex

from desktop_services import NotificationServer, Portal, Sleep
from person import Person
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
TUESDAY = MONDAY + datetime.timedelta(days=1)
DESKTOP = {'XDG_CURRENT_DESKTOP': 'XFCE'}
SERVICE = '--gapplication-service'


def at(date, hour, minute=0, second=0):
    return datetime.datetime.combine(date, datetime.time(hour, minute, second))


class Reminder(AppTest):
    def begin(self, *arguments, clock, tables=(), server=True, **settings):
        """A home of somebody who has chosen to be reminded at six in the evening, the program not yet started."""
        self.server = NotificationServer(self.world, **settings) if server else None
        self.sleep = Sleep(self.world)
        app = self.make(*arguments, clock=clock, extra=DESKTOP | self.sleep.environment)
        app.home.settings(sounds='false', voice="'off'", reminders='true', reminder_minute=18 * 60)
        give(app, answers(*first_answers(MONDAY)), *tables)
        return app

    def start_service(self, app, command=None):
        """As the session does, from the autostart folder: no window."""
        app.process = self.world.spawn('steady', command or [str(app.program), SERVICE], app.window_environment())

    def sleep_until(self, app, moment):
        app.clock.set(moment)
        self.sleep.wake()

    def test_start(self):
        app = self.begin(clock=at(MONDAY, 17, 59, 50))
        app.start()
        duration = app.find('heading', containing='4 exercises · ').name.removeprefix('4 exercises · ')
        # The window is closed, and the time comes.
        app.window.do('window.close')
        wait_until(lambda: not app.root.children, 'the window to close')
        shown = self.server.wait()
        self.assertGreaterEqual(app.clock.now, at(MONDAY, 18))
        self.assertEqual((shown.title, shown.body),
                         ('Today’s training', f'It takes about {duration} and can be split over the day.'))
        self.assertEqual(shown.buttons, ['Start', 'Later'])
        self.server.press(shown, 'Start')
        Person(app).watch()
        self.assertEqual(self.server.showing, {})
        self.assertEqual(len(self.server.history), 1)

    def put_off(self, app, notification):
        """Presses Later, and waits until that is kept."""
        self.server.press(notification, 'Later')

        def is_kept():
            file = configparser.ConfigParser()
            file.read(app.home.config / 'glib-2.0/settings/keyfile')
            kept = file['io/github/steadysteps/Steady'].get('reminder-later', '0').removeprefix('int64 ')
            return datetime.datetime.fromtimestamp(int(kept), datetime.timezone.utc).replace(tzinfo=None) > app.clock.now

        wait_until(is_kept, 'the answer to be kept')

    def test_later(self):
        app = self.begin(clock=at(MONDAY, 17, 59, 58))
        self.start_service(app)
        self.put_off(app, self.server.wait())
        # An hour is an hour, also on a machine that sleeps meanwhile.
        self.sleep_until(app, at(MONDAY, 18, 59, 50))
        again = self.server.wait(2)
        self.assertGreaterEqual(app.clock.now, at(MONDAY, 18, 59, 58))
        self.assertEqual(again.buttons, ['Start', 'Later'])
        # And once more, over a restart of the program.
        self.put_off(app, again)
        self.sleep_until(app, at(MONDAY, 19, 30))
        app.kill()
        app.clock.set(at(MONDAY, 20, 30))
        self.start_service(app)
        self.server.wait(3)
        app.kill()
        self.start_service(app)
        self.sleep_until(app, at(TUESDAY, 18, 0, 0))
        self.server.wait(4)
        self.assertEqual(len(self.server.history), 4, 'once on Tuesday, and not a fourth time on Monday')

    def is_quiet_on_monday(self, monday, tuesday=()):
        """With these tables nothing comes on Monday; with the further ones, on Tuesday it does."""
        app = self.begin(clock=at(MONDAY, 10), tables=monday)
        app.start()
        self.sleep_until(app, at(MONDAY, 18, 30))
        app.find('heading', 'Monday, 2 March')
        self.sleep_until(app, at(TUESDAY, 9))
        app.find('heading', 'Tuesday, 3 March')
        self.assertEqual(self.server.history, [])
        if tuesday:
            give(app, *tuesday)
        self.sleep_until(app, at(TUESDAY, 18, 5))
        self.server.wait()
        self.assertEqual(app.clock.now.date(), TUESDAY)
        self.assertEqual(len(self.server.history), 1)
        app.window.do('window.close')

    def changed(self, date, kind, value, subject=''):
        """An answer given at nine in the morning."""
        table = answers((at(date, 9), kind, value, subject))
        return table.replace('check-0', f'{kind}-{value}-{date}')

    def test_quiet_when_done(self):
        self.is_quiet_on_monday([training(MONDAY)])

    def test_quiet_on_other_days(self):
        self.is_quiet_on_monday([self.changed(MONDAY, 'schedule', 2, 'tue thu')])

    def test_quiet_when_away(self):
        self.is_quiet_on_monday([self.changed(MONDAY, 'away', 1)], [self.changed(TUESDAY, 'away', 0)])

    def test_quiet_when_stopped(self):
        self.is_quiet_on_monday([self.changed(MONDAY, 'red-flag', 1, 'swelling')],
                                [self.changed(TUESDAY, 'clearance', 1, 'all')])

    def test_done_meanwhile(self):
        """What was shown goes by itself once the training is done."""
        app = self.begin(clock=at(MONDAY, 17, 59, 58))
        app.start()
        self.server.wait()
        give(app, training(MONDAY, hour=16))
        self.sleep.wake()
        wait_until(lambda: not self.server.showing, 'the notification to go')
        app.window.do('window.close')

    # The preferences

    def open_preferences(self, app):
        app.keys('ctrl+comma')
        return app.find('switch', 'Remind me', hidden=True)

    def promise(self, app, text):
        app.find('label', text)

    def written(self, spin):
        """What stands in it."""
        return spin.text if 'Text' in spin.interfaces else spin.all('text', hidden=True)[0].text

    def test_preferences(self):
        """On, and the session will start it; off, and nothing is left."""
        self.server = NotificationServer(self.world)
        self.sleep = Sleep(self.world)
        app = self.make(clock=at(MONDAY, 10), extra=DESKTOP | self.sleep.environment)
        give(app, answers(*first_answers(MONDAY)))
        app.start()
        switch = self.open_preferences(app)
        self.promise(app, 'They come on this desktop, also with the window closed.')
        self.assertNotIn('checked', switch.states, 'off until somebody wants it')
        self.assertFalse(app.has('spin button', 'Time'))
        self.keep_picture(app, 'off')
        switch.click()
        time = app.find('spin button', 'Time')
        self.assertEqual((time.value, self.written(time)), (10 * 60, '10:00 AM'))
        self.keep_picture(app, 'on')
        file = app.home.config / 'autostart/io.github.steadysteps.Steady.desktop'
        wait_until(file.exists, 'the file that starts it')
        command = next(line for line in file.read_text().splitlines() if line.startswith('Exec='))
        command = shlex.split(command.removeprefix('Exec='))
        self.assertEqual(command[1:], [SERVICE])

        # A time is typed; the session ends, the next one starts what the file says.
        time.click()
        app.keys('ctrl+a')
        app.type('6:30 pm')
        app.keys('Tab')
        wait_until(lambda: (time.value, self.written(time)) == (18 * 60 + 30, '6:30 PM'), 'the time to be taken')
        app.kill()
        app.clock.set(at(MONDAY, 18, 29, 55))
        self.start_service(app, command)
        self.server.press(self.server.wait(), 'Start')
        wait_until(lambda: app.root, 'the window to open')
        Person(app).watch()
        app.kill()

        app.start()
        self.open_preferences(app).click()
        wait_until(lambda: not file.exists(), 'the file to go')
        app.keys('Escape')
        app.root.wait_gone('switch', 'Remind me', hidden=True)
        app.close()

    def test_no_server(self):
        """Nobody shows notifications: it says so and offers nothing."""
        app = self.make(clock=at(MONDAY, 10), extra=DESKTOP)
        give(app, answers(*first_answers(MONDAY)))
        app.start()
        switch = self.open_preferences(app)
        self.promise(app, 'This desktop shows no notifications, so Steady cannot remind you here.')
        self.assertNotIn('sensitive', switch.states)
        self.keep_picture(app, 'no-server')
        app.keys('Escape')
        app.root.wait_gone('switch', 'Remind me', hidden=True)
        app.close()

    def test_server_without_buttons(self):
        """A bare window manager with a plain server: neither buttons nor a session that starts programs."""
        self.server = NotificationServer(self.world, buttons=False)
        app = self.make(clock=at(MONDAY, 10))
        give(app, answers(*first_answers(MONDAY)))
        app.start()
        self.assertIn('sensitive', self.open_preferences(app).states)
        self.promise(app, 'They come on this desktop once you have opened Steady, until you log out, also with the '
                          'window closed; it shows them without buttons.')
        app.keys('Escape')
        app.root.wait_gone('switch', 'Remind me', hidden=True)
        app.close()

    # In a sandbox

    def begin_sandboxed(self, **reminders):
        self.sleep = Sleep(self.world)
        app = self.make(clock=at(MONDAY, 10), extra=DESKTOP | self.sleep.environment)
        # The clock is put before the C library too.
        app.extra |= {'LD_PRELOAD': f'{app.clock.environment()["LD_PRELOAD"]} {self.portal.environment["LD_PRELOAD"]}',
                      'AT_SPI_BUS_ADDRESS': self.portal.environment['AT_SPI_BUS_ADDRESS']}
        app.home.settings(sounds='false', voice="'off'", **reminders)
        give(app, answers(*first_answers(MONDAY)))
        return app.start()

    REFUSED = 'This desktop does not let Steady start by itself. Its settings for programs can allow it.'
    UNTIL_LOGOUT = ('They come on this desktop once you have opened Steady, until you log out, also with the window '
                    'closed.')
    ALWAYS = 'They come on this desktop, also with the window closed.'

    def leave_preferences(self, app):
        app.keys('Escape')
        app.root.wait_gone('switch', 'Remind me', hidden=True)

    def test_portal(self):
        """It asks the portal, and the reminder comes by it and is answered with the window closed."""
        self.portal = Portal(self.world)
        app = self.begin_sandboxed()
        switch = self.open_preferences(app)
        self.promise(app, self.ALWAYS)
        self.assertEqual(self.portal.asked, [], 'nothing is asked for that nobody wants')
        switch.click()
        wait_until(lambda: self.portal.asked == [True], 'the portal to be asked')
        self.promise(app, self.ALWAYS)
        self.assertFalse(app.has('label', self.REFUSED))
        self.leave_preferences(app)
        app.window.do('window.close')
        wait_until(lambda: not app.root.children, 'the window to close')
        self.sleep_until(app, at(TUESDAY, 10))
        self.portal.press('Today’s training', 'Start')
        wait_until(lambda: app.root.children, 'the window to open')
        Person(app).watch()
        self.assertFalse((app.home.config / 'autostart').exists())
        app.kill()

    def test_portal_refuses(self):
        """Refused, it says so, then and whenever somebody looks again; and what was allowed since is seen."""
        self.portal = Portal(self.world)
        self.portal.allows = False
        app = self.begin_sandboxed()
        self.open_preferences(app).click()
        self.promise(app, self.REFUSED)
        self.promise(app, self.UNTIL_LOGOUT)
        self.keep_picture(app, 'refused')
        self.leave_preferences(app)
        self.open_preferences(app)
        self.promise(app, self.UNTIL_LOGOUT)
        self.promise(app, self.REFUSED)
        self.leave_preferences(app)
        self.portal.allows = True
        switch = self.open_preferences(app)
        self.promise(app, self.ALWAYS)
        self.assertFalse(app.has('label', self.REFUSED))
        switch.click()
        wait_until(lambda: self.portal.asked[-1] is False, 'the portal to be told')
        app.kill()

    def test_portal_without_background(self):
        """Where the portal cannot start programs, nobody is told to allow it."""
        self.portal = Portal(self.world, background=False)
        app = self.begin_sandboxed()
        switch = self.open_preferences(app)
        self.promise(app, self.UNTIL_LOGOUT)
        switch.click()
        app.find('spin button', 'Time')
        self.leave_preferences(app)
        self.open_preferences(app)
        self.promise(app, self.UNTIL_LOGOUT)
        self.assertFalse(app.has('label', self.REFUSED))
        app.kill()

    def test_demo(self):
        """The demo reminds of nothing and says so."""
        self.server = NotificationServer(self.world)
        app = self.start('--demo', extra=DESKTOP)
        switch = self.open_preferences(app)
        self.promise(app, 'Reminders belong to the first diary of this computer, not to this one.')
        self.assertNotIn('sensitive', switch.states)
        app.keys('Escape')
        app.root.wait_gone('switch', 'Remind me', hidden=True)
        app.close()


if __name__ == '__main__':
    main()
