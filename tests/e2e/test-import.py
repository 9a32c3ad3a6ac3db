"""Tables and bundles taken in: first the page that says what they would bring, then all of it or nothing."""

import datetime

from chooser import open_file
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
TODAY = datetime.datetime(2026, 3, 12, 9)


def trained(days, **ratings):
    """One table of these days, each with ids of its own whatever others are with it."""
    tables = [training(day, **ratings) for day in days]
    return tables[0] + ''.join(table.split('\r\n', 1)[1] for table in tables[1:])


class Import(AppTest):
    def begin(self, days=3, **look):
        app = self.make(clock=TODAY, **look)
        give(app, answers(*first_answers(MONDAY)), trained(self.days(0, days)))
        return app

    def days(self, first, number):
        return [MONDAY + datetime.timedelta(days=day) for day in range(first, first + number)]

    def table(self, text, name='sets.csv'):
        path = self.world.directory('table') / name
        path.write_text(text, encoding='utf-8')
        return path

    def choose(self, app, path, heading):
        """From the menu, as a person would."""
        app.find('button', app.say('Main menu')).press()
        app.find('menu item', app.say('_Import…')).press()
        open_file(app, 'Import', path)
        app.find('heading', app.say(heading))

    def counts(self, app):
        lines = app.control('check').decode().splitlines()
        return {name: value for name, value in (line.split(': ') for line in lines)}

    def test_accept(self):
        app = self.begin()
        # Two days are known, one of them with other ratings; two are new.
        changed = trained(self.days(2, 1), effort=7).split('\r\n', 1)[1]
        new = trained(self.days(3, 2)).split('\r\n', 1)[1]
        path = self.table(trained(self.days(1, 1)) + changed + new)
        app.start()
        before = app.control('export', 'sets')
        self.choose(app, path, 'What the files bring')
        self.assertEqual(app.find('list item', 'Sets · sets.csv').description.split('\n'),
                         ['36 new rows', '18 changed rows', '18 rows that are known already', '3 Mar – 6 Mar 2026'])
        app.find('label', '18 rows are here with other content, which would be replaced.')
        self.keep_picture(app, 'preview')
        self.assertEqual(app.control('export', 'sets'), before)

        app.find('button', 'Import and Replace').press()
        app.find('heading', 'Today’s plan')
        self.assertEqual(self.counts(app)['sets'], '90')
        # Once more: nothing is left to do.
        self.choose(app, path, 'Nothing new')
        self.keep_picture(app, 'nothing')
        app.close()

    def test_refuse(self):
        app = self.begin()
        app.start()
        self.choose(app, self.table(trained(self.days(3, 2))), 'What the files bring')
        before = app.control('export', 'sets')
        app.find('button', 'Cancel').press()
        app.find('heading', 'Today’s plan')
        app.close()
        self.assertEqual(app.control('export', 'sets'), before)

    def test_mistakes(self):
        """Told by file, line, column and value; corrected, the same file is taken."""
        app = self.begin()
        good = trained(self.days(3, 1))
        lines = good.split('\r\n')
        lines[2] = lines[2].replace(',6,1,3,', ',11,1,3,')
        lines[5] = lines[5].replace('clamshell', 'clam')
        lines[7] = lines[7].replace('2026-03-05T', '2026-02-30T')
        path = self.table('\r\n'.join(lines))
        app.start()
        self.choose(app, path, 'This does not fit yet')
        rows = app.find('list', 'Mistakes').all('list item')
        self.assertEqual([(row.name, row.description) for row in rows], [
            ('sets.csv, line 3', 'Column effort_0_10: “11” does not fit. '
                                 'Expected: a whole number from 0 to 10, or nothing.'),
            ('sets.csv, line 8', 'Column started_at: “2026-02-30T09:11:00+00:00” does not fit. '
                                 'Expected: a time like 2026-03-01T19:05:00+08:00.')])
        self.keep_picture(app, 'mistakes')
        self.assertEqual(self.counts(app)['sets'], '54')

        path.write_text(good)
        app.find('button', 'Choose Again…').press()
        open_file(app, 'Import', path)
        app.find('heading', 'What the files bring')
        app.find('button', 'Import').press()
        app.find('heading', 'Today’s plan')
        self.assertEqual(self.counts(app)['sets'], '72')
        app.close()

    def test_another_program_writes(self):
        """What steadyctl changes shows in the window by itself."""
        app = self.begin(days=1)
        app.start()
        app.keys('alt+2')
        app.find('list item', 'Wall sit').press()
        app.find('heading', 'Done so far')
        self.assertEqual(len(app.find('heading', 'Done so far').parent.all('list item')), 1)
        app.control('import', self.table(trained(self.days(1, 2))))
        wait_until(lambda: len(app.find('heading', 'Done so far').parent.all('list item')) == 3,
                   'three days to be listed')
        app.close()


if __name__ == '__main__':
    main()
