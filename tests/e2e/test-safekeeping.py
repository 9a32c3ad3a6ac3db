"""A diary is backed up, deleted and comes back; a copy that was made by itself is looked at and restored; what is no
backup changes nothing."""

import datetime

from chooser import open_file, save_file
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
DAYS = [MONDAY + datetime.timedelta(days=day) for day in range(3)]
TODAY = datetime.datetime(2026, 3, 5, 9)
CONTENT = [('3 trainings', '2 Mar – 4 Mar 2026'), ('54 sets', ''), ('5 answers', ''),
           ('0 orders of a professional', '')]


class Safekeeping(AppTest):
    def begin(self, **look):
        app = self.make(clock=TODAY, **look)
        give(app, answers(*first_answers(MONDAY)), training(DAYS[0]), training(DAYS[1]), training(DAYS[2]))
        return app

    def everything(self, app):
        return [app.control('export', kind) for kind in ('sets', 'checks', 'prescription', 'decisions', 'weekly')]

    def choose_data(self, app, row):
        """From the preferences, where what belongs to the data as a whole is."""
        app.keys('ctrl+comma')
        wait_until(lambda: len(app.root.children) == 2, 'the preferences')
        app.find('list item', row).click()
        wait_until(lambda: len(app.root.children) == 1 or not app.has('heading', 'Data'), 'the preferences to go')

    def shown_content(self, app, name):
        app.find('heading', 'Restore this backup?')
        app.find('heading', name)
        return [(row.name, row.description) for row in app.find('list', 'What is in it').all('list item')]

    def test_there_and_back(self):
        app = self.begin()
        app.start()
        before = self.everything(app)
        backup = self.world.directory('stick') / 'my backup.db'

        self.choose_data(app, 'Delete everything…')
        app.find('heading', 'Delete everything')
        going = [row.name for row in app.find('list', 'This goes').all('list item')]
        self.assertEqual(going[:3], ['54 sets', '5 answers', '0 orders of a professional'])
        self.keep_picture(app, 'delete')
        app.find('button', 'Back Up First…').press()
        save_file(app, 'Back up', backup)
        app.find('label', containing='Saved as my backup.db')
        self.assertEqual(backup.stat().st_mode & 0o777, 0o600)

        app.find('button', 'Delete Everything…').press()
        app.find('label', 'Delete everything?')
        self.keep_picture(app, 'sure')
        app.begins_anew(app.find('button', 'Delete Everything').press)
        app.find('heading', 'Stronger, steadier legs')
        self.assertIn('sets: 0\n', app.control('check').decode())
        self.assertFalse([path for path in app.home.database.parent.rglob('*.db*')
                          if not path.name.startswith('steady.db')])

        app.find('list item', 'Restore a backup…').click()
        open_file(app, 'Restore a backup', backup)
        self.assertEqual(self.shown_content(app, 'my backup.db'), CONTENT)
        self.keep_picture(app, 'content')
        app.find('button', 'Restore').press()
        app.find('heading', 'The backup is restored')
        self.keep_picture(app, 'restored')
        app.begins_anew(app.find('button', 'Show the Diary').press)
        app.find('heading', 'Today’s plan')
        app.close()
        self.assertEqual(self.everything(app), before)
        self.assertIn('integrity: ok', app.control('check').decode())

    def test_copy_made_by_itself(self):
        app = self.begin()
        app.start()
        app.find('heading', 'Today’s plan')
        before = self.everything(app)
        app.close()
        give(app, training(TODAY.date(), hour=8))
        app.start()
        app.keys('ctrl+comma')
        wait_until(lambda: len(app.root.children) == 2, 'the preferences')
        app.find('label', 'Last kept by itself: 5 Mar 2026')
        row = app.find('list item', 'Restore a backup…')
        row.scroll_to()
        self.keep_picture(app, 'preferences')
        row.click()
        app.find('heading', 'Kept by Steady itself')
        self.keep_picture(app, 'list')
        app.find('list item', 'Backup of 5 Mar 2026').click()
        self.assertEqual(self.shown_content(app, 'Backup of 5 Mar 2026'), CONTENT)
        self.assertIn('sets: 72\n', app.control('check').decode())
        app.find('button', 'Restore').press()
        app.find('heading', 'The backup is restored')
        app.begins_anew(app.find('button', 'Show the Diary').press)
        app.find('heading', 'Today’s plan')
        app.close()
        self.assertEqual(self.everything(app), before)

    def test_no_backup(self):
        """A letter, a backup that is cut off, and one of which a byte is wrong."""
        app = self.begin()
        app.start()
        app.find('heading', 'Today’s plan')
        before = self.everything(app)
        app.close()
        app.start()
        stick = self.world.directory('stick')
        whole = stick / 'whole.db'
        app.control('backup', whole)
        content = whole.read_bytes()
        for name, found in (('letter.db', b'Dear diary'), ('short.db', content[:len(content) // 2]),
                            ('wrong.db', content[:4096] + b'\xa5' * 4096 + content[8192:])):
            (stick / name).write_bytes(found)
            self.choose_data(app, 'Restore a backup…')
            app.find('list item', 'Choose a file…').click()
            open_file(app, 'Restore a backup', stick / name)
            app.find('heading', 'The backup could not be restored')
            self.keep_picture(app, name)
            self.assertFalse(app.has('button', 'Restore'))
            app.keys('Escape')
            app.find('heading', 'Kept by Steady itself')
            app.keys('Escape')
            app.find('heading', 'Today’s plan')
            self.assertEqual(self.everything(app), before, name)
        self.assertFalse(list(app.home.database.parent.glob('*.replaced*')))
        app.close()


if __name__ == '__main__':
    main()
