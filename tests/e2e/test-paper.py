"""What is taken along from the window: the report as a file and from the print dialogue, everything in one file, and
a chart as picture, drawing and page. Each is checked with a program that is not ours."""

import datetime
import re
import subprocess
import xml.etree.ElementTree
import zipfile

from person import PAUSED, Person
from records import answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
DAYS = 26
TABLES = ('sets', 'checks', 'prescription', 'weekly', 'decisions')


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


class Paper(AppTest):
    def filled(self, *more):
        """With `more` answers than those of the first start."""
        app = self.make(clock=datetime.datetime.combine(MONDAY + datetime.timedelta(days=DAYS), datetime.time(9)))
        days = [MONDAY + datetime.timedelta(days=day) for day in range(DAYS)]
        give(app, answers(*first_answers(MONDAY), *more), training(*days))
        app.home.settings(sounds='false', voice="'off'", paper="'a4'")
        documents = app.home.root / 'Documents'
        documents.mkdir()
        (app.home.config / 'user-dirs.dirs').write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
        return app, documents

    def wait_for_dialog(self, app, title):
        wait_until(lambda: title.encode() in app.screen.run('xdotool', 'getwindowfocus', 'getwindowname'),
                   f'“{title}” to have the focus')

    def save(self, app, title, path, typed=None):
        """Types the name of a file into the dialogue that asks for it."""
        self.wait_for_dialog(app, title)
        app.keys('ctrl+a')
        app.type(str(typed or path))
        app.keys('Return')
        wait_until(path.exists, lambda: f'{path.name} to be written:\n{app.root.dump()}')
        app.find('label', f'Saved as {path.name}')

    def is_report(self, path):
        run('qpdf', '--check', path)
        info = run('pdfinfo', path)
        self.assertIn('(A4)', info)
        self.assertIn(int(re.search(r'^Pages:\s+(\d+)', info, re.M).group(1)), (1, 2))
        for font in run('pdffonts', path).splitlines()[2:]:
            self.assertRegex(font, r' yes +(yes|no) +(yes|no) +\d')
        text = re.sub(r'\s+', ' ', run('pdftotext', path, '-'))
        for words in ('Training report', 'Straight-leg raise', 'Decisions of the plan', 'It makes no diagnosis'):
            self.assertIn(words, text)

    def test_report(self):
        app, documents = self.filled()
        app.start()
        app.keys('ctrl+e')
        self.keep_picture(app, 'page')
        app.find('list item', 'Save the report').press()
        # Without its ending: the file gets it.
        self.save(app, 'Save the report', documents / 'mine.pdf', documents / 'mine')
        self.keep_picture(app, 'saved')
        self.is_report(documents / 'mine.pdf')
        self.assertEqual([path.name for path in documents.iterdir()], ['mine.pdf'])
        app.close()

    def test_print(self):
        app, documents = self.filled()
        app.start()
        app.keys('ctrl+e')
        app.find('list item', 'Print the report').press()
        app.find('dialog', 'Print')
        self.keep_picture(app, 'dialog')
        app.find('label', 'Print to File').click()
        wait_until(lambda: 'sensitive' in app.find('button', 'Print').states, 'a printer to be chosen')
        app.find('button', 'Print').press()
        path = documents / 'steady-report.pdf'
        wait_until(lambda: path.exists() and b'%%EOF' in path.read_bytes(), 'the printed file')
        self.is_report(path)
        app.close()

    def test_everything(self):
        app, documents = self.filled()
        app.start()
        app.keys('ctrl+e')
        app.find('list item', 'Save everything').press()
        path = documents / 'all.zip'
        self.save(app, 'Save everything', path)
        app.close()

        with zipfile.ZipFile(path) as bundle:
            self.assertIsNone(bundle.testzip())
            names = bundle.namelist()
            for table in TABLES:
                self.assertIn(f'{table}.csv', names)
                self.assertIn(f'{table}.csv-metadata.json', names)
            bundle.extract('report.pdf', documents)
            self.assertEqual(bundle.read('sets.csv'), app.control('export', 'sets'))
        self.is_report(documents / 'report.pdf')
        other = documents / 'other.db'
        app.control('--database', other, 'import', path)
        for table in TABLES:
            self.assertEqual(app.control('--database', other, 'export', table), app.control('export', table), table)

    def test_while_training(self):
        """With a training under way: from the window, which waits, and from a terminal. What is done is in the file,
        and the training goes on where it was."""
        morning = datetime.datetime.combine(MONDAY + datetime.timedelta(days=DAYS), datetime.time(8))
        app, documents = self.filled((morning, 'next-day-pain', 1, ''))
        app.start()
        person = Person(app)
        person.start_training()
        person.train_to('Rest')
        before = app.control('export', 'sets')
        self.assertIn(b'2026-03-28T', before)
        person.train_to('Lift', 'Hold', 'Get ready')
        app.keys('ctrl+e')
        app.find('list item', 'Save everything')
        person.wait_in(PAUSED)
        self.keep_picture(app, 'over')
        app.find('list item', 'Sets').press()
        self.save(app, 'Save as table', documents / 'sets.csv')
        self.keep_picture(app, 'saved')
        self.assertEqual((documents / 'sets.csv').read_bytes(), before)
        app.find('list item', 'Save everything').press()
        self.save(app, 'Save everything', documents / 'all.zip')
        self.wait_for_dialog(app, 'Take it along')
        # Away with the words that it was saved, then with the window.
        app.keys('Escape', 'Escape')
        wait_until(lambda: len(app.root.children) == 1, 'the window over the training to go')
        self.assertTrue(person.is_in(PAUSED))
        person.train_to('Rest')
        self.assertGreater(len(app.control('export', 'sets')), len(before))
        with zipfile.ZipFile(documents / 'all.zip') as bundle:
            self.assertEqual(bundle.read('sets.csv'), before)

    def test_chart_opened(self):
        """What was saved can be looked at at once, where a program for it is there."""
        app, documents = self.filled()
        applications = app.home.data / 'applications'
        applications.mkdir(parents=True)
        opened = documents / 'opened'
        (applications / 'viewer.desktop').write_text(
            '[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=image/png;inode/directory;\n'
            f'Exec=sh -c "echo %f >> {opened}"\n')
        (app.home.config / 'mimeapps.list').write_text(
            '[Default Applications]\nimage/png=viewer.desktop\ninode/directory=viewer.desktop\n')
        app.start()
        app.keys('alt+3')
        self.choose(app, 'Save as PNG picture…')
        self.save(app, 'Save the chart', documents / 'chart.png')
        app.find('button', 'Open').press()
        wait_until(opened.exists, 'the picture to be opened')
        app.close()

    def choose(self, app, item):
        # The part that a screen reader's user presses.
        app.find('button', 'More: Shakiness', where=lambda button: button.actions).press()
        app.find('menu item', item).press()

    def test_chart(self):
        app, documents = self.filled()
        app.start()
        app.keys('alt+3')
        self.choose(app, 'Save as PNG picture…')
        self.keep_picture(app, 'dialog')
        self.save(app, 'Save the chart', documents / 'chart.png')
        self.assertEqual((documents / 'chart.png').read_bytes()[:8], b'\x89PNG\r\n\x1a\n')

        self.choose(app, 'Save as SVG drawing…')
        self.save(app, 'Save the chart', documents / 'chart.svg')
        self.assertTrue(xml.etree.ElementTree.parse(documents / 'chart.svg').getroot().tag.endswith('svg'))

        self.choose(app, 'Save as PDF page…')
        self.save(app, 'Save the chart', documents / 'chart.pdf')
        self.assertIn('10 cannot hold', run('pdftotext', documents / 'chart.pdf', '-'))

        self.choose(app, 'Copy as picture')
        app.find('label', 'The chart was copied as a picture.')
        copied = app.screen.run('xclip', '-selection', 'clipboard', '-target', 'image/png', '-out')
        self.assertEqual(copied[:8], b'\x89PNG\r\n\x1a\n')
        app.close()

    def test_points_by_keyboard(self):
        """Each key says another point, as the name of what has the focus, which a screen reader speaks."""
        app, _ = self.filled()
        app.start()
        app.keys('alt+3')
        chart = app.find('image', 'Shakiness')
        for _ in range(10):
            if 'focused' in chart.states:
                break
            app.keys('Tab')
        self.assertIn('focused', chart.states)
        said = []
        for key in ('End', 'Left', 'Home', 'Right'):
            before = chart.name
            app.keys(key)
            wait_until(lambda: chart.name != before, f'{key} to say another point')
            said.append(chart.name)
            app.find('label', chart.name)
        last, before_last, first, second = said
        self.assertEqual(len(set(said)), 4, said)
        for words, week in ((first, '2 Mar'), (second, '9 Mar'), (before_last, '16 Mar'), (last, '23 Mar')):
            self.assertIn(week, words)
        app.keys('Escape')
        wait_until(lambda: chart.name == 'Shakiness', 'the chart as a whole')
        app.close()

    def test_read_only_folder(self):
        app, documents = self.filled()
        app.start()
        app.keys('ctrl+e')
        app.find('list item', 'Save the report').press()
        self.wait_for_dialog(app, 'Save the report')
        app.keys('ctrl+a')
        app.type('/proc/report.pdf')
        app.keys('Return')
        app.find('label', containing='/proc/report.pdf')
        self.keep_picture(app, 'error')
        app.close()


if __name__ == '__main__':
    main()
