#!/usr/bin/env python3
"""steadyctl import on a terminal and in a pipe: it shows how far it is, and ends in order when it is told to.

Usage: test_cancel.py STEADYCTL. Prints TAP.
"""

import datetime
import os
import pathlib
import pty
import signal
import subprocess
import sys
import tempfile
import threading

STEADYCTL = pathlib.Path(sys.argv[1]).resolve()
HEADER = 'set_id,session_id,started_at,exercise,variant,side,set_no,target_hold_s,hold_s\n'
CANCELLED = 'steadyctl: import: cancelled, nothing was changed'
A_SET_OF_EACH_DAY = 60000
ENOUGH = '20000 rows'


def set_row(number):
    day = datetime.date(1950, 1, 1) + datetime.timedelta(days=number)
    return f's{number},t{number},{day}T18:00:00+08:00,plank,knees,both,1,30,30\n'


class Import:
    """The program with a stream that never ends on its standard input, and standard error where the test can read it."""

    def __init__(self, folder, on_terminal, *arguments, rows=A_SET_OF_EACH_DAY):
        self.folder = folder
        self.said = ''
        self.reader, writer = pty.openpty() if on_terminal else os.pipe()
        self.process = subprocess.Popen([STEADYCTL, '--database', folder / 'steady.db', 'import', *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=writer,
                                        env=os.environ | {'G_DEBUG': ''})
        os.close(writer)
        if rows is not None:
            threading.Thread(target=self.feed, args=(rows,), daemon=True).start()

    def feed(self, rows):
        """The pipe stays open behind the rows: what comes next is waited for."""
        try:
            self.process.stdin.write(HEADER.encode())
            for number in range(rows):
                self.process.stdin.write(set_row(number).encode())
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def read(self):
        try:
            more = os.read(self.reader, 4096).decode()
        except OSError:  # the other end of a terminal is gone
            more = ''
        self.said += more
        return more

    def until(self, text):
        while text not in self.said:
            assert self.read(), f'“{text}” was not said: {self.said!r}'

    def until_end_of_input(self):
        """Until all that was given is read: then the program waits in the pipe."""
        stat = pathlib.Path(f'/proc/{self.process.pid}/stat')
        while True:
            before = stat.read_text().rsplit(') ', 1)[1].split()
            threading.Event().wait(0.2)
            after = stat.read_text().rsplit(') ', 1)[1].split()
            # Asleep, and no processor time was used between the two looks.
            if after[0] == 'S' and before[11:13] == after[11:13]:
                return

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.wait()

    def wait(self):
        while self.read():
            pass
        os.close(self.reader)
        output = self.process.stdout.read().decode()
        self.process.wait()
        return self.process.returncode, output


def export(folder, kind='sets'):
    done = subprocess.run([STEADYCTL, '--database', folder / 'steady.db', 'export', kind], capture_output=True, check=True)
    return done.stdout.decode()


def make_diary(folder):
    (folder / 'mine.csv').write_text(HEADER + 'mine,mine,2026-03-01T18:00:00+08:00,plank,knees,both,1,30,31\n')
    subprocess.run([STEADYCTL, '--database', folder / 'steady.db', 'import', folder / 'mine.csv'], check=True,
                   stdout=subprocess.DEVNULL)
    return export(folder)


def expect_unchanged(folder, before):
    assert export(folder) == before
    checked = subprocess.run([STEADYCTL, '--database', folder / 'steady.db', 'check'], capture_output=True, check=True)
    assert b'integrity: ok\n' in checked.stdout and b'sets: 1\n' in checked.stdout, checked.stdout
    names = sorted(path.name for path in folder.iterdir())
    assert names == ['mine.csv', 'steady.db'], names


def expect_cancelled(run, status, output):
    assert status == 1, status
    assert output == '', output
    assert run.said.rstrip('\r\n').endswith(CANCELLED), run.said


def test_terminal(folder):
    before = make_diary(folder)
    run = Import(folder, True, '/dev/stdin')
    run.until(ENOUGH)
    status, output = run.stop()
    expect_cancelled(run, status, output)
    # The line of the progress is taken back before the last word, which stands alone.
    assert run.said.endswith('\r\x1b[K' + CANCELLED + '\r\n'), run.said
    assert '\n' not in run.said[:-2], run.said
    expect_unchanged(folder, before)


def test_progress_ends(folder):
    """To its end: the count of rows goes away, and the result is printed alone."""
    before = make_diary(folder)
    path = folder / 'many.csv'
    path.write_text(HEADER + ''.join(map(set_row, range(25000))))
    run = Import(folder, True, path)
    status, output = run.wait()
    assert (status, output) == (0, 'added 25000, changed 0; 0 known already\n'), (status, output, run.said)
    assert run.said == '\r10000 rows\r20000 rows\r\x1b[K', run.said
    assert export(folder) != before


def test_pipe(folder):
    """Nobody sees a progress there, and nothing of it is written."""
    before = make_diary(folder)
    run = Import(folder, False, '/dev/stdin')
    run.until_end_of_input()
    status, output = run.stop()
    expect_cancelled(run, status, output)
    assert run.said == CANCELLED + '\n', run.said
    expect_unchanged(folder, before)


def test_signals(folder):
    before = make_diary(folder)
    for number in (signal.SIGTERM, signal.SIGHUP):
        run = Import(folder, True, '/dev/stdin')
        run.until(ENOUGH)
        status, output = run.stop(number)
        expect_cancelled(run, status, output)
        expect_unchanged(folder, before)


def test_dry_run(folder):
    before = make_diary(folder)
    run = Import(folder, True, '--dry-run', '/dev/stdin')
    run.until(ENOUGH)
    status, output = run.stop()
    expect_cancelled(run, status, output)
    expect_unchanged(folder, before)


def test_update(folder):
    """Here nothing is written before all is read; the end of the pipe is waited for, and given up."""
    before = make_diary(folder)
    run = Import(folder, True, '--update', '/dev/stdin')
    run.until_end_of_input()
    status, output = run.stop()
    expect_cancelled(run, status, output)
    expect_unchanged(folder, before)


def test_nothing_comes(folder):
    """A pipe that gives nothing, not even a header, is given up as well."""
    before = make_diary(folder)
    run = Import(folder, True, '/dev/stdin', rows=None)
    run.until_end_of_input()
    status, output = run.stop()
    expect_cancelled(run, status, output)
    expect_unchanged(folder, before)


def test_bundle(folder):
    """Of a zip file that stops in the middle, too."""
    before = make_diary(folder)
    run = Import(folder, True, '/dev/stdin', rows=None)
    run.process.stdin.write(b'PK\3\4\24\0\0\0\0\0' + bytes(8) + b'\0\1\0\0\0\1\0\0\5\0\0\0a.csv' + bytes(100))
    run.process.stdin.flush()
    run.until_end_of_input()
    status, output = run.stop()
    expect_cancelled(run, status, output)
    expect_unchanged(folder, before)


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith('test_')]
    good = True
    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='steady-cancel-') as folder:
            try:
                test(pathlib.Path(folder))
                problem = ''
            except AssertionError as error:
                problem = str(error) or 'not so'
        good = good and not problem
        print(f'{"not ok" if problem else "ok"} {number} - {name}', flush=True)
        for line in problem.splitlines():
            print(f'# {line}')
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
