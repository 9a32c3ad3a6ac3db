"""The screen is locked, the machine goes to sleep, its clock is set: the training waits or goes on, and says what
happened. And the screen stays lit while a timer runs, no longer."""

import datetime

from desktop import IDLE, SUSPEND, Desktop
from person import PAUSED, QUESTION, SUMMARY, Person
from records import answers, first_answers, give
from tap import AppTest, main
from world import wait_until

EVENING = datetime.datetime(2026, 3, 2, 20, 0)


class Interruption(AppTest):
    def begin(self, moment=EVENING):
        self.desktop = Desktop(self.world)
        app = self.make(clock=moment, extra=self.desktop.environment())
        app.home.settings(sounds='false', voice="'off'", stretch='false')
        give(app, answers(*first_answers(moment.date()),
                          (moment - datetime.timedelta(minutes=30), 'start-level', -4, 'wall-sit')),
             'prescription_id,exercise,sets,valid_from\r\n' + ''.join(
                 f'{name},{name},0,2026-03-02\r\n' for name in ('straight-leg-raise', 'clamshell', 'plank')))
        app.start()
        person = Person(app)
        person.start_training()
        return app, person

    def go_on(self, app, person, phase):
        app.keys('space')
        wait_until(lambda: person.phase.startswith(phase), lambda: f'{phase}; it is {person.phase}')

    def test_screen_locked(self):
        app, person = self.begin()
        person.train_to('Hold', speed=10)
        self.desktop.lock()
        person.wait_in(PAUSED)
        app.find('label', 'The screen was locked, so the session waits. It goes on exactly here.')
        self.keep_picture(app, 'waits')
        self.desktop.lock(False)
        # Unlocking it is no word of the person's.
        app.clock.speed = 30
        app.find('label', 'The screen was locked, so the session waits. It goes on exactly here.')
        app.clock.speed = 1
        self.go_on(app, person, 'Hold')

    def test_sleep(self):
        app, person = self.begin()
        person.train_to('Hold', speed=10)
        self.desktop.sleep(True)
        person.wait_in(PAUSED)
        app.find('label', 'The computer goes to sleep; the session waits.')
        begun = app.clock.now
        app.clock.speed = 2000
        wait_until(lambda: app.clock.now - begun > datetime.timedelta(hours=1), 'an hour')
        app.clock.speed = 1
        self.desktop.sleep(False)
        app.find('label', containing=' minutes nothing was seen of this session, and nothing was counted.')
        self.keep_picture(app, 'waits')
        self.go_on(app, person, 'Hold')

    def test_clock_is_set(self):
        app, person = self.begin()
        person.train_to('Hold', speed=10)
        app.clock.set(EVENING - datetime.timedelta(days=400))
        app.find('label', 'The clock of this computer was changed. The timer does not go by it, and runs on exactly.')
        self.assertFalse(person.phase.startswith(PAUSED))
        self.keep_picture(app, 'goes-on')
        person.train_all([(5, 2, 0)], speed=10)
        app.find('heading', 'Done for now')
        app.kill()
        text = app.control('export', 'sets').decode()
        self.assertEqual(text.count(',done,timer,'), 3)
        self.assertEqual(text.count('2026-03-02T20:'), 3)

    def test_midnight(self):
        app, person = self.begin(datetime.datetime(2026, 3, 2, 23, 59, 0))
        person.train_to('Rest', speed=3)
        app.find('label', 'It is past midnight. This training counts for the day it began.')
        self.keep_picture(app, 'goes-on')

    def test_screen_stays_lit(self):
        """Held while a timer runs; let go in a pause, at a question and at the end."""
        app, person = self.begin()
        lit = [IDLE | SUSPEND]
        wait_until(lambda: self.desktop.inhibited == lit, lambda: f'a lit screen; held are {self.desktop.inhibited}')
        self.go_on(app, person, PAUSED)
        wait_until(lambda: not self.desktop.inhibited, 'the screen to be let go in a pause')
        self.go_on(app, person, 'Get ready')
        wait_until(lambda: self.desktop.inhibited == lit, 'a lit screen again')
        person.train_to(QUESTION, speed=10)
        wait_until(lambda: not self.desktop.inhibited, 'the screen to be let go at the question')
        person.rate(5, 2, 0)
        person.wait_in(SUMMARY)
        self.assertEqual(self.desktop.inhibited, [])


if __name__ == '__main__':
    main()
