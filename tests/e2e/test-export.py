"""The table handed over: saved from the Progress page through the file dialog it is what steadyctl writes, byte for
byte, and a spreadsheet reads numbers as numbers and text, Chinese and with line breaks, as it was written."""

import csv
import datetime
import io
import re
import subprocess

from records import SET_COLUMNS, answers, first_answers, give, training
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.date(2026, 3, 2)
DAYS = 12
NOTES = (
    '膝盖有点抖，休息后好了。',
    '她说：“慢一点”，我就慢了',
    'He said "slower", so I did, twice',
    '第一行\n第二行，带逗号,\n\n“引号” and "quotes"',
    'line one\r\nline two',
    '=1+2', '-5 °C, cold room', '+1', '@home', "'quoted'", '　全角空格', '💪 好',
)
# Nothing but a number or a date: no CSV can say to a spreadsheet that it is not one, so there only the bytes are told.
BARE_NOTES = ('007', '1.50', '2026-03-02', 'TRUE')
# Comma, double quote, UTF-8: what a person is asked when opening it.
COMMA_CSV = '44,34,76'
# Written back with quotes around text, so that what the spreadsheet took for a number is told from text.
TEXT_QUOTED = COMMA_CSV + ',1,,0,true,false'
FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)')
TEXT_COLUMNS = {'person', 'set_id', 'session_id', 'started_at', 'exercise', 'variant', 'side', 'status', 'source', 'note'}


def as_cell(note):
    return "'" + note if note[0] in "'=+-@\t\r" else note


def noted(table, notes):
    """The table with a column of these notes, which go round."""
    rows = list(csv.DictReader(io.StringIO(table, newline='')))
    text = io.StringIO(newline='')
    writer = csv.DictWriter(text, [*SET_COLUMNS, 'note'])
    writer.writeheader()
    for number, row in enumerate(rows):
        writer.writerow(row | {'note': as_cell(notes[number % len(notes)])})
    return text.getvalue()


def lines(data):
    return list(csv.DictReader(io.StringIO(data.decode('utf-8'), newline='')))


def cells(text):
    """Rows of (value, whether it was in quotes); the csv module does not tell the latter."""
    rows = [[]]
    for quoted, plain, end in FIELD.findall(text):
        rows[-1].append((quoted.replace('""', '"') or plain, bool(quoted)))
        if end != ',':
            rows.append([])
    return rows[:-1]


class Export(AppTest):
    def filled(self, notes):
        app = self.make(clock=datetime.datetime.combine(MONDAY + datetime.timedelta(days=DAYS), datetime.time(9)))
        days = [MONDAY + datetime.timedelta(days=day) for day in range(DAYS)]
        give(app, answers(*first_answers(MONDAY)), noted(training(*days), notes))
        return app

    def save_sets(self, app, path):
        """From Progress to the file, as a person would who types its name."""
        app.keys('alt+3')
        app.find('list item', 'Take it along').press()
        app.find('list item', 'Sets').press()
        wait_until(lambda: b'Save as table' in app.screen.run('xdotool', 'getwindowfocus', 'getwindowname'),
                   'the file dialog to have the focus')
        self.keep_picture(app, 'dialog')
        app.keys('ctrl+a')
        app.type(str(path))
        self.keep_picture(app, 'typed')
        app.keys('Return')
        wait_until(path.exists, lambda: f'{path.name} to be written:\n{app.root.dump()}')
        app.find('label', f'Saved as {path.name}')

    def test_same_as_steadyctl(self):
        app = self.filled(NOTES + BARE_NOTES)
        path = self.world.directory('saved') / 'my-sets.csv'
        app.start()
        self.save_sets(app, path)
        app.close()

        written = app.control('export', 'sets')
        self.assertEqual(path.read_bytes(), written)
        # What would begin a formula is made text by one more mark (CONTRACT: CSV).
        self.assertEqual({row['note'] for row in lines(written)}, {as_cell(note) for note in NOTES + BARE_NOTES})

    def test_spreadsheet(self):
        app = self.filled(NOTES)
        written = app.control('export', 'sets')
        table = self.world.directory('csv') / 'sets.csv'
        table.write_bytes(written)
        book = self.convert(table, 'xlsx', '--infilter=CSV:' + COMMA_CSV)
        back = self.convert(book, f'csv:Text - txt - csv (StarCalc):{TEXT_QUOTED}')

        names, *rows = cells(back.read_text('utf-8'))
        expected = lines(written)
        self.assertEqual([name for name, _ in names], list(expected[0]))
        self.assertEqual(len(rows), len(expected))
        for row, wanted in zip(rows, expected):
            for (value, is_text), (name, before) in zip(row, wanted.items()):
                if before == '':
                    self.assertEqual(value, '', name)
                elif name in TEXT_COLUMNS:
                    # A cell of a spreadsheet knows one kind of line break.
                    before = before.replace('\r\n', '\n')
                    self.assertEqual((value, is_text), (before, True), name)
                else:
                    self.assertFalse(is_text, f'{name} {value!r} became text')
                    self.assertEqual(float(value), float(before), name)

    def convert(self, path, kind, *options):
        """Has LibreOffice read a file and write it as another."""
        directory = self.world.directory('office')
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{directory}/profile', *options,
                        '--convert-to', kind, '--outdir', str(directory), str(path)],
                       env=self.world.environment, check=True, capture_output=True)
        return directory / f'{path.stem}.{kind.split(":")[0]}'


if __name__ == '__main__':
    main()
