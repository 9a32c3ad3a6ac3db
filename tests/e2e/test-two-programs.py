"""steadyctl beside the window: what it writes is on the page a moment later, with nobody touching the window."""

import datetime

from records import answers, first_answers, give, training
from tap import AppTest, main

MONDAY = datetime.date(2026, 3, 2)
MORNING = datetime.datetime.combine(MONDAY, datetime.time(12))


class TwoPrograms(AppTest):
    def test_import_beside_the_window(self):
        app = self.make(clock=MORNING)
        give(app, answers(*first_answers(MONDAY)))
        app.start()
        app.find('heading', '4 exercises · 41 min')
        give(app, training(MONDAY))
        app.find('heading', 'Done for today')
        app.close()
        self.assertIn('integrity: ok', app.control('check').decode())

    def test_restore_beside_the_window(self):
        app = self.make(clock=MORNING)
        give(app, answers(*first_answers(MONDAY)))
        copy = app.world.directory('copy') / 'copy.db'
        app.control('backup', copy)
        give(app, training(MONDAY))
        app.start()
        app.find('heading', 'Done for today')
        app.control('restore', copy)
        app.find('heading', '4 exercises · 41 min')
        app.close()
        self.assertIn('sets: 0\n', app.control('check').decode())


if __name__ == '__main__':
    main()
