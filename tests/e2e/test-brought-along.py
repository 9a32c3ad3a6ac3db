"""A diary brought along to a computer where nothing is known yet: only what is missing is asked."""

import datetime

from chooser import open_file
from records import answers, first_answers, give, training
from tap import AppTest, main

MONDAY = datetime.date(2026, 3, 2)
TODAY = datetime.datetime(2026, 3, 5, 9)


class BroughtAlong(AppTest):
    def begin(self, **look):
        app = self.make(clock=TODAY, **look)
        give(app, answers(*first_answers(MONDAY)), training(MONDAY))
        return app

    def everything(self, app):
        return [app.control('export', kind) for kind in ('sets', 'checks', 'prescription', 'decisions', 'weekly')]

    def test_first_start_with_a_bundle(self):
        """All answers come with it, so nothing is asked."""
        source = self.begin()
        bundle = self.world.directory('stick') / 'all.zip'
        source.control('bundle', '-o', bundle)
        app = self.start(clock=TODAY)
        app.find('list item', 'Import…').click()
        open_file(app, 'Import', bundle)
        app.find('heading', 'What the files bring')
        self.keep_picture(app, 'bundle')
        app.find('button', 'Import').press()
        app.find('heading', 'Today’s plan')
        app.close()
        self.assertEqual(self.everything(app), self.everything(source))

    def test_first_start_with_a_table(self):
        """Sets alone say nothing of health and week: that is asked, and only that."""
        table = self.world.directory('stick') / 'sets.csv'
        table.write_text(training(MONDAY))
        app = self.start(clock=TODAY)
        app.find('list item', 'Import…').click()
        open_file(app, 'Import', table)
        app.find('heading', 'What the files bring')
        app.find('button', 'Import').press()
        app.find('heading', 'Stronger, steadier legs')
        app.find('button', 'Begin').press()
        app.find('heading', 'Your health')
        app.find('label', 'Question 1 of 5')
        app.close()
        self.assertIn('sets: 18\n', app.control('check').decode())


if __name__ == '__main__':
    main()
