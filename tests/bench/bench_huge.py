"""What steadyctl import makes of streams that have no end for its purposes: peak memory, and what it says.

    BENCH_HUGE_BYTES  of the one line (1000000000)
    BENCH_HUGE_ROWS   of the long tables (10000000)

Each stream is made on the way into a pipe, so that none needs room on the disk. What is refused is told in one line. The
goal is a peak that does not depend on how much comes: an import takes a million rows at most, of which sets are written
as they are read, and the rest is kept until all of it is there. That it can be cancelled is a test (ctl-cancel).
"""

import datetime
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import zipfile

CONTROL = pathlib.Path(sys.argv[1])
BYTES = int(os.environ.get('BENCH_HUGE_BYTES', '1000000000'))
ROWS = int(os.environ.get('BENCH_HUGE_ROWS', '10000000'))
PEAK_MIB = 400

SETS = 'set_id,session_id,started_at,exercise,variant,side,set_no,target_reps,target_hold_s,reps,hold_s'
CHECKS = 'check_id,recorded_at,kind,value,subject,note'
PRESCRIPTION = 'prescription_id,exercise,variant,sets,reps,hold_s,ceiling,valid_from,valid_until,note'


def one_line(start, piece=b'a'):
    yield start
    for _ in range(BYTES // (65536 * len(piece))):
        yield piece * 65536


def table(header, row):
    yield header.encode() + b'\n'
    for start in range(0, ROWS, 1000):
        yield ''.join(row(number) for number in range(start, start + 1000)).encode()


def set_row(number):
    """A set of 40 on each day, over and over the same century."""
    day = datetime.date(1980, 1, 1) + datetime.timedelta(days=number // 40 % 70000)
    return (f's{number},t{number // 40},{day}T18:{number % 40:02}:00+08:00,wall-sit,thigh-60,both,{number % 40 + 1},,30,,30\n')


def bad_set_row(number):
    return set_row(number).replace('both', 'both' if number < 5 else 'up')


def check_row(number):
    return f'c{number},{datetime.date(1980, 1, 1) + datetime.timedelta(days=number % 70000)}T08:00:00+08:00,goal,80,,\n'


def prescription_row(number):
    day = datetime.date(1980, 1, 1) + datetime.timedelta(days=number % 70000)
    return f'p{number},plank,knees,3,,40,1,{day},{day},\n'


def zipped(rows):
    """A bundle that unpacks to a thousand times its size."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, 'w', zipfile.ZIP_DEFLATED) as bundle:
        with bundle.open('checks.csv', 'w', force_zip64=True) as file:
            for piece in rows:
                file.write(piece)
    yield content.getvalue()


class Run:
    """steadyctl import with a stream on its standard input."""

    def __init__(self, folder, stream, arguments=()):
        self.process = subprocess.Popen([CONTROL, '--database', folder / 'huge.db', 'import', *arguments, '/dev/stdin'],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.feeder = threading.Thread(target=self.feed, args=(stream,), daemon=True)
        self.feeder.start()

    def feed(self, stream):
        try:
            for piece in stream:
                self.process.stdin.write(piece)
            self.process.stdin.close()
        except BrokenPipeError:
            pass

    def wait(self):
        said = self.process.stdout.read() + self.process.stderr.read()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return self.process.returncode, said.decode().strip(), usage


def measure(what, make, arguments=()):
    with tempfile.TemporaryDirectory(prefix='steady-huge-') as name:
        folder = pathlib.Path(name)
        status, said, usage = Run(folder, make(), arguments).wait()
        peak = usage.ru_maxrss / 1024
        print(f'{what:<44} {peak:>6.0f} MiB {usage.ru_utime + usage.ru_stime:>7.1f} s   exit {status}: {said[:110]}',
              flush=True)
        return peak <= PEAK_MIB and '\n' not in said


def main():
    good = [
        measure('one line', lambda: one_line(b'')),
        measure('one line of a thousand columns', lambda: one_line(SETS.encode() + b'\n', b',')),
        measure('one quoted cell', lambda: one_line(CHECKS.encode() + b'\n"')),
        measure('empty lines', lambda: one_line(CHECKS.encode() + b'\n', b'\n')),
        measure('zip file of one entry', lambda: one_line(b'PK\3\4\24\0\0\0\0\0' + bytes(20))),
        measure('sets', lambda: table(SETS, set_row)),
        measure('sets, --update', lambda: table(SETS, set_row), ['--update']),
        measure('sets, with mistakes', lambda: table(SETS, bad_set_row)),
        measure('checks', lambda: table(CHECKS, check_row)),
        measure('prescription', lambda: table(PRESCRIPTION, prescription_row)),
        measure('bundle of checks', lambda: zipped(table(CHECKS, check_row))),
    ]
    return 0 if all(good) else 1


if __name__ == '__main__':
    sys.exit(main())
