"""What will be heard is said before a training, and is then what is heard; where nothing can be, the window flashes."""

import datetime
import time

from person import Person
from records import answers, first_answers, give
from sound import Sound, nothing_heard
from spot import Spot
from tap import AppTest, main
from world import wait_until

# Handed over at most 300 ms late, and the way through the engine; and the phase is looked at this often.
LATE_S = 0.7
LOOK_EVERY_S = 0.02


class Heard(AppTest):
    def begin(self, environment):
        """A wall sit that begins soon, in true time."""
        app = self.make(extra=environment)
        app.home.settings(sounds='true', voice="'automatic'", stretch='false', ready_seconds=5)
        yesterday = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(days=1)
        give(app, answers(*first_answers(yesterday),
                          (datetime.datetime.combine(yesterday, datetime.time(9)), 'start-level', -4, 'wall-sit')))
        return app.start()

    def train(self, app):
        app.keys('alt+2')
        app.find('list item', 'Wall sit').press()
        person = Person(app)
        person.start_training('Train only this one')
        return person

    def test_nothing_there(self):
        app = self.begin(nothing_heard())
        app.find('label', 'No tones: no sound system answers on this computer. No voice: no speech engine answers on '
                          'this computer. The whole window flashes at every change instead.')
        self.keep_picture(app, 'today')
        person = self.train(app)
        # The far corner of the page, where nothing else is ever drawn.
        with Spot(app.screen, 4, app.screen.height - 8, 4, 4) as spot:
            person.wait_in('Into position')
            wait_until(lambda: len(spot.changes) >= 2, 'a flash')
            person.wait_in('Hold')
        # Each flash is on and off again, and there is one for the change of phase.
        self.assertTrue(all(change.look == spot.first for change in spot.changes[1::2]))

    def test_try_it(self):
        sound = Sound(self.world)
        app = self.begin(sound.environment())
        app.find('label', 'Tones mark every change. A voice says what to do.')
        self.keep_picture(app, 'today')
        app.find('button', 'Try it').press()
        wait_until(lambda: [words for _, words in sound.said] == ['left leg, lift, hold, lower'],
                   lambda: f'a few words; said was {sound.said}')

    def test_said_with_the_phases(self):
        sound = Sound(self.world)
        app = self.begin(sound.environment())
        app.find('label', 'Tones mark every change. A voice says what to do.')
        person = self.train(app)
        begun = [(time.time(), person.phase)]
        while not person.is_in('Rest'):
            if person.phase != begun[-1][1]:
                begun.append((time.time(), person.phase))
            time.sleep(LOOK_EVERY_S)
        begun.append((time.time(), person.phase))
        wait_until(lambda: any(words.startswith('rest ') for _, words in sound.said), 'the rest to be said')
        said = sound.said
        app.kill()

        for phase, words in (('Into position', 'into position'), ('Hold', 'hold'), ('Slowly out', 'slowly out'),
                             ('Rest', 'rest 60 seconds')):
            shown = next(moment for moment, name in begun if name.startswith(phase))
            heard = next((moment for moment, text in said if text == words), None)
            self.assertIsNotNone(heard, f'{words}: {said}')
            print(f'# {words}: {1000 * (heard - shown):+.0f} ms after it was shown')
            self.assertLess(abs(heard - shown), LATE_S)
        # The countdown into the hold's end, one a second and in order.
        counted = [words for _, words in said if words.isdigit()]
        self.assertEqual(counted[:3], ['3', '2', '1'])


if __name__ == '__main__':
    main()
