"""A file that is really damaged, in the ways that disks and power cuts have: it is recognised, never written to, and
what can be brought back is offered, of the backup and of the file itself."""

import contextlib
import datetime
import sqlite3

from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
DAYS = [MONDAY + datetime.timedelta(days=day) for day in range(40)]
TODAY = DAYS[-1] + datetime.timedelta(days=1)
MORNING = datetime.datetime.combine(TODAY, datetime.time(9))
SETS = 18 * len(DAYS)
HEADING = 'The diary’s file is damaged'
SALVAGED = 'What can still be read'
PAGE = 4096


class Damaged(AppTest):
    def filled(self):
        app = self.make(clock=MORNING)
        give(app, training(*DAYS), answers(*first_answers(MONDAY)))
        return app

    def with_copy(self):
        """The program, ended once with a day's copy made, and then one more answer."""
        app = self.filled()
        app.start()
        app.find('heading', containing='April')
        app.close()
        copies = list((app.home.database.parent / 'backups').iterdir())
        self.assertEqual([copy.name for copy in copies], [f'steady-{TODAY}.db'])
        self.assertEqual(copies[0].stat().st_mode & 0o777, 0o600)
        self.assertEqual(copies[0].parent.stat().st_mode & 0o777, 0o700)
        return app

    def damage(self, app, at, data):
        """Writes over the file, and returns what it is now."""
        content = bytearray(app.home.database.read_bytes())
        content[at:at + len(data)] = data
        app.home.database.write_bytes(content)
        return bytes(content)

    def refused_by_control(self, app, *arguments):
        """One line, and what can be done."""
        said = app.control(*arguments, status=1).decode()
        self.assertEqual(said.count('\n'), 1, said)
        self.assertIn(str(app.home.database), said)
        self.assertIn('steadyctl restore', said)

    def take(self, app, name):
        """Chooses it, and is asked the health questions on the way back."""
        app.find('button', containing=name).press()
        app.find('label', 'Health questions')

    def assert_whole(self, app, kept=None):
        checked = app.control('check').decode()
        self.assertIn('integrity: ok', checked)
        if kept is not None:
            self.assertEqual(app.home.database.with_name('steady.db.replaced').read_bytes(), kept)
        return checked

    def test_header_and_the_backup(self):
        app = self.with_copy()
        damaged = self.damage(app, 0, bytes(PAGE))
        self.refused_by_control(app, 'check')
        self.refused_by_control(app, 'plan')
        app.start()
        app.find('label', HEADING)
        backup = f'Backup of {TODAY.day} {TODAY:%b} {TODAY.year}'
        wait_until(lambda: app.has('button', containing=backup), 'the backup to be offered')
        self.assertTrue(app.has('button', containing=SALVAGED))
        self.keep_picture(app, 'offered')
        self.assertEqual(app.home.database.read_bytes(), damaged)
        self.take(app, backup)
        self.keep_picture(app, 'back')
        app.close()
        self.assertIn(f'sets: {SETS}\n', self.assert_whole(app, damaged))

    def test_first_page_without_a_backup(self):
        app = self.filled()
        damaged = self.damage(app, 0, bytes(100))
        app.start()
        wait_until(lambda: app.has('button', containing=SALVAGED), 'something to be offered')
        self.assertFalse(app.has('button', containing='Backup of'))
        self.take(app, SALVAGED)
        app.close()
        self.assertIn(f'sets: {SETS}\n', self.assert_whole(app, damaged))

    def test_truncated(self):
        app = self.filled()
        content = app.home.database.read_bytes()
        damaged = content[:len(content) * 2 // 3]
        app.home.database.write_bytes(damaged)
        app.start()
        self.take(app, SALVAGED)
        app.close()
        self.assert_whole(app, damaged)

    def test_a_page_in_the_middle_is_found_by_the_days_copy(self):
        """No page of the program meets it at first; the copy reads everything."""
        app = self.filled()
        pages = len(app.home.database.read_bytes()) // PAGE
        # Index pages are read by nothing on Today: the last page of the file is one of the sets' ids.
        damaged = self.damage(app, (pages - 2) * PAGE, b'\xa5' * PAGE)
        app.start()
        wait_until(lambda: app.has('label', HEADING), 'the damage to be found', 60)
        self.take(app, SALVAGED)
        app.close()
        self.assert_whole(app, damaged)

    def test_zeroed_log(self):
        """A log of zeros is no log; what was in the file before it counts."""
        app = self.filled()
        app.start()
        app.find('heading', containing='April')
        app.kill()
        log = app.home.database.with_name('steady.db-wal')
        log.write_bytes(bytes(log.stat().st_size if log.exists() else PAGE))
        app.start()
        app.find('heading', containing='April')
        app.close()
        self.assertIn(f'sets: {SETS}\n', self.assert_whole(app))

    def press_everything(self, app, shown):
        """Keys, and the window's own actions, of what cannot be shown without a diary: nothing comes of them."""
        app.keys('ctrl+comma', 'ctrl+e', 'ctrl+t', 'ctrl+exclam', 'F1', 'alt+2', 'alt+3', 'alt+1')
        for action in app.window.actions:
            if action.startswith('win.') and action != 'win.fullscreen':
                app.window.do(action)
        self.assertEqual(len(app.root.children), 1)
        self.assertTrue(app.has('label', shown))

    def test_keys_without_a_diary(self):
        app = self.filled()
        self.damage(app, 0, bytes(PAGE))
        app.start()
        wait_until(lambda: app.has('button', containing=SALVAGED), 'something to be offered')
        self.press_everything(app, HEADING)
        self.take(app, SALVAGED)
        # With the diary they are back.
        app.keys('ctrl+comma')
        wait_until(lambda: len(app.root.children) == 2, 'the preferences')
        app.keys('Escape')
        wait_until(lambda: len(app.root.children) == 1, 'the preferences to go')
        app.close()

    def test_keys_with_a_file_of_somebody_else(self):
        app = self.make(clock=MORNING)
        app.home.database.parent.mkdir()
        with contextlib.closing(sqlite3.connect(app.home.database)) as other:
            other.execute('CREATE TABLE letters (text)')
        app.start()
        app.find('label', 'The diary cannot be opened')
        self.press_everything(app, 'The diary cannot be opened')
        app.close()

    def test_nothing_left(self):
        app = self.filled()
        app.home.database.write_bytes(b'Dear diary')
        app.start()
        app.find('label', HEADING)
        wait_until(lambda: app.has('list item', 'Nothing could be brought back by itself'), 'that to be said')
        self.keep_picture(app, 'nothing')
        app.close()
        self.assertEqual(app.home.database.read_bytes(), b'Dear diary')


if __name__ == '__main__':
    main()
