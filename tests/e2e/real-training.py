"""Half an hour of training in true time, measured from outside: do the phases end when they should, at the end as at
the beginning?

Run by hand, because it takes as long as it says:  meson test -C build --benchmark --verbose e2e-real-training

Every change of the sign of the phase is timed on the screen against CLOCK_MONOTONIC (harness/spot.py). A phase lasts
whole seconds, so from the first sign of an exercise on each change belongs at a whole second. How far it is off is
what the frame clock, the compositor and a busy machine add; it must not grow with time. An exercise is one run of the
timer; between two the person answers.
"""

import datetime
import statistics
import time

from person import QUESTION, SUMMARY, Person
from records import answers, first_answers, give
from spot import Spot
from tap import AppTest, main
from world import wait_until

FRAME_S = 1 / 60
ENDS = 25
MINUTES = 30
# Between two looks at the words, which only tell when an exercise is over.
LOOK_EVERY_S = 0.2

SIGN_TOP_PX = 8
SIGN_PX = (30, 36)


class RealTraining(AppTest):
    def begin(self):
        app = self.make()
        with (app.home.config / 'gtk-4.0/gtk.css').open('a') as css:
            css.write('.flash { background: none; }\n')
        app.home.settings(sounds='false', voice="'off'", stretch='false')
        today = datetime.datetime.now(datetime.timezone.utc).date()
        give(app, answers(*first_answers(today - datetime.timedelta(days=1))),
             f'prescription_id,exercise,sets,valid_from\r\nplank,plank,0,{today}\r\n')
        app.start()
        person = Person(app)
        person.start_training()
        return app, person

    def place(self, stage):
        across, down = stage.middle_on_screen()
        width, height = SIGN_PX
        return (across - width // 2, down - stage.extents[3] // 2 + SIGN_TOP_PX, width, height)

    def run_exercise(self, app, person):
        """The changes of one run of the timer, from its first phase on."""
        with Spot(app.screen, *self.place(person.stage)) as spot:
            person.wait_in('Lift', 'Into position')
            while not person.is_in(QUESTION):
                time.sleep(LOOK_EVERY_S)
            asked = len(spot.changes)
        # The last one is the question, in place of the stage: it too comes at the end of a phase.
        return spot.changes[:asked]

    def test_no_drift(self):
        app, person = self.begin()
        begun = time.monotonic()
        early, late, seconds = [], [], 0
        while True:
            changes = self.run_exercise(app, person)
            start = changes[0].middle
            off = [change.middle - start - round(change.middle - start) for change in changes]
            unsure = max(change.unsure_s for change in changes)
            lasted = changes[-1].middle - start
            seconds += lasted
            drift = statistics.median(off[-ENDS:]) - statistics.median(off[:ENDS])
            early += off[:ENDS]
            late += off[-ENDS:]
            print(f'# {len(changes)} changes in {lasted / 60:.2f} min: median {1000 * statistics.median(off):+.1f} ms, '
                  f'worst {1000 * max(off, key=abs):+.1f} ms off, give or take {1000 * unsure:.1f} ms; the last {ENDS} '
                  f'against the first {ENDS}: {1000 * drift:+.1f} ms', flush=True)
            person.rate(5, 3, 0)
            wait_until(lambda: person.is_in('Get ready', SUMMARY), 'the next exercise')
            if person.is_in(SUMMARY):
                break
        minutes = (time.monotonic() - begun) / 60
        drift = statistics.median(late) - statistics.median(early)
        print(f'# in all {seconds / 60:.2f} min of timer in {minutes:.2f} min: drift {1000 * drift:+.2f} ms')
        self.assertGreaterEqual(minutes, MINUTES)
        self.assertLessEqual(abs(drift), FRAME_S)


if __name__ == '__main__':
    main()
