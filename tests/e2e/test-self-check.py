"""The weekly self-check: what is measured in inches is kept in centimetres, the chair stand has thirty seconds and a key
that counts, standing on one leg has a watch of its own, and once it is done it is not asked for again that week."""

import csv
import datetime
import io

from records import answers, first_answers, give
from tap import AppTest, main
from tour import Guide
from world import wait_until

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)
CHAIR = 'Standing up from a chair for 30 seconds'
LEFT_LEG = 'Standing on the left leg'


class SelfCheck(AppTest):
    def begin(self, units):
        app = self.make(clock=MONDAY)
        app.home.settings(sounds='false', voice="'off'", units=f"'{units}'")
        earlier = MONDAY.date() - datetime.timedelta(days=10)
        give(app, answers(*first_answers(earlier)))
        app.start()
        app.find('heading', 'Today’s plan')
        app.find('list item', 'Weekly self-check').click()
        app.find('heading', 'Weekly self-check')
        return app

    def checks(self, app):
        rows = csv.DictReader(io.StringIO(app.control('export', 'checks').decode(), newline=''))
        return {(row['kind'], row['subject']): row['value'] for row in rows
                if row['recorded_at'].startswith('2026-03-02')}

    def button_of(self, app, row, name):
        return app.find('list item', where=lambda item: item.name.startswith(row)).find('button', containing=name)

    def press_of(self, app, row, name):
        """With the pointer, so that the key goes to it afterwards."""
        self.button_of(app, row, name).click()

    def test_whole_check_in_inches(self):
        app = self.begin('inches')
        for name, text in (('Standing at ease (inches)', '1.5'), ('Knees pressed together (inches)', '0.5')):
            app.find('text box', name).click()
            app.type(text)
        self.keep_picture(app, 'lengths')
        app.find('button', '4').click()

        # Thirty seconds, each rising a press of the key; what is pressed later does not count.
        self.press_of(app, CHAIR, 'Start')
        for _ in range(3):
            app.keys('space')
        app.clock.speed = 20
        wait_until(lambda: app.has('button', containing='Again'), 'the thirty seconds to pass')
        app.clock.speed = 1

        self.press_of(app, LEFT_LEG, 'Start')
        begun = app.clock.now
        wait_until(lambda: app.clock.now - begun > datetime.timedelta(seconds=3), 'some seconds on one leg')
        self.press_of(app, LEFT_LEG, 'Stop')
        self.keep_picture(app, 'measured')

        app.find('button', 'Save', where=lambda button: 'sensitive' in button.states).press()
        app.find('heading', 'Today’s plan')
        self.assertFalse(app.has('list item', 'Weekly self-check'), 'it is done for this week')
        guide = Guide(app)
        guide.page(3)
        guide.into(guide.press, 'All entries')
        guide.press('Answers')
        app.find('list item', containing='Knee gap at ease: 1.5 in')
        app.find('list item', containing='Knee gap, pressed together: 0.5 in')
        app.close()

        checks = self.checks(app)
        self.assertEqual(checks['knee-gap-relaxed-cm', ''], '3.8')
        self.assertEqual(checks['knee-gap-squeezed-cm', ''], '1.3')
        self.assertEqual(checks['knee-shakiness', ''], '4')
        self.assertEqual(checks['chair-stand-count', ''], '3')
        self.assertGreaterEqual(int(checks['one-leg-stance-s', 'left']), 3)
        self.assertNotIn(('one-leg-stance-s', 'right'), checks, 'what was not measured is not there')

    def test_centimetres_and_nonsense(self):
        app = self.begin('centimetres')
        save = app.find('button', 'Save')
        self.assertNotIn('sensitive', save.states, 'nothing is entered yet')
        entry = app.find('text box', 'Standing at ease (cm)')
        entry.click()
        app.type('wide')
        self.assertNotIn('sensitive', app.find('button', 'Save').states)
        app.keys('ctrl+a')
        app.type('2,5')
        app.find('button', 'Save', where=lambda button: 'sensitive' in button.states).press()
        app.find('heading', 'Today’s plan')
        app.close()
        self.assertEqual(self.checks(app), {('knee-gap-relaxed-cm', ''): '2.5'})


if __name__ == '__main__':
    main()
