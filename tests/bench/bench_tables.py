"""What steadyctl costs beside the sqlite3 program doing the same with the same tables, and what years of data cost.

    BENCH_ROWS    rows of the table that is taken in and given out (1000000)
    BENCH_ROUNDS  interleaved runs of which the median counts (9)

Processor time and peak memory are the process's own, so that other work on the machine is in none of them.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import uuid
import datetime
import random

CONTROL = pathlib.Path(sys.argv[1])
ROWS = int(os.environ.get('BENCH_ROWS', '1000000'))
ROUNDS = int(os.environ.get('BENCH_ROUNDS', '9'))
YEARS = (1, 10, 100)

HEADER = ('person,set_id,session_id,started_at,exercise,variant,side,set_no,target_reps,target_hold_s,reps,hold_s,'
          'duration_s,effort_0_10,pain_0_10,shakiness_0_10,shake_onset_s,status,source,note')
# Of each exercise three sets on each side: 18 rows a day.
DAY = [(exercise, variant, side, number, hold)
       for exercise, variant, sides, hold in (('straight-leg-raise', 'standard', ('left', 'right'), False),
                                              ('clamshell', 'standard', ('left', 'right'), False),
                                              ('wall-sit', 'thigh-60', ('both',), True),
                                              ('plank', 'knees', ('both',), True))
       for number in (1, 2, 3) for side in sides]

EXPORT = """\
.mode csv
.headers on
SELECT '' AS person, sets.id AS set_id, sessions.id AS session_id,
  strftime ('%Y-%m-%dT%H:%M:%S', started_s + offset_s, 'unixepoch')
  || printf ('%s%02d:%02d', iif (offset_s < 0, '-', '+'), abs (offset_s) / 3600, abs (offset_s) / 60 % 60) AS started_at,
  exercise, variant, side, set_no, target_reps, target_hold_s, reps, hold_s, duration_s, effort, pain, shakiness,
  shake_onset_s, status, source, note
FROM sets JOIN sessions ON sessions.number = sets.session ORDER BY sessions.date, started_s, set_no, side, sets.id;
"""

# What the program has to read the file with, and then the same tables with the same rules and indexes.
IMPORT = """\
PRAGMA synchronous = FULL;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
BEGIN;
CREATE TEMP TABLE rows (person, set_id, session_id, started_at, exercise, variant, side, set_no, target_reps,
  target_hold_s, reps, hold_s, duration_s, effort, pain, shakiness, shake_onset_s, status, source, note);
.mode csv
.import --csv --skip 1 {csv} rows
INSERT INTO sessions (id, date)
  SELECT session_id, unixepoch (substr (min (started_at), 1, 10)) / 86400 FROM rows GROUP BY session_id;
INSERT INTO sets (id, session, started_s, offset_s, local_date, exercise, variant, side, set_no, target_reps,
    target_hold_s, reps, hold_s, duration_s, effort, pain, shakiness, shake_onset_s, status, source, note)
  SELECT set_id, (SELECT number FROM sessions WHERE id = session_id), unixepoch (started_at),
    substr (started_at, 20, 3) * 3600, unixepoch (substr (started_at, 1, 10)) / 86400, exercise,
    nullif (variant, ''), side, set_no, nullif (target_reps, ''), nullif (target_hold_s, ''), nullif (reps, ''),
    hold_s, nullif (duration_s, ''), nullif (effort, ''), nullif (pain, ''), nullif (shakiness, ''),
    nullif (shake_onset_s, ''), status, source, nullif (note, '') FROM rows;
COMMIT;
"""


def write_table(path, rows, first=datetime.date(1905, 1, 1), of_a_day=DAY):
    chance = random.Random(1)
    with path.open('w', newline='') as out:
        out.write(HEADER + '\r\n')
        for day in range(-(-rows // len(of_a_day))):
            begin = datetime.datetime.combine(first, datetime.time(18)) + datetime.timedelta(days=day)
            session = uuid.UUID(int=chance.getrandbits(128))
            for index, (exercise, variant, side, number, hold) in enumerate(of_a_day[:rows - day * len(of_a_day)]):
                started = (begin + datetime.timedelta(minutes=2 * index)).isoformat()
                reps, seconds, whole = ('', 30, 30) if hold else (12, 5, 90)
                out.write(f',{uuid.UUID(int=chance.getrandbits(128))},{session},{started}+08:00,{exercise},{variant},'
                          f'{side},{number},{reps},{seconds},{reps},{seconds},{whole},6,1,{4 + day % 3},,done,timer,\r\n')


def run(arguments, script=None):
    """Processor seconds and peak KiB of a process that must succeed; what it prints goes nowhere."""
    with tempfile.TemporaryFile() as source:
        source.write((script or '').encode())
        source.seek(0)
        process = subprocess.Popen([str(word) for word in arguments], stdin=source, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f'{arguments}: ended with {process.returncode}')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def medians(works, rounds=ROUNDS):
    """The works in turn, several times: {name: (median of seconds, largest KiB)}."""
    found = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(work())
    return {name: (statistics.median(time for time, _ in runs), max(size for _, size in runs))
            for name, runs in found.items()}


def say(what, got, goal):
    print(f'{what:<58} {got:>22}   {goal}', flush=True)


def fresh(path, template=None):
    for end in ('', '-wal', '-shm'):
        pathlib.Path(f'{path}{end}').unlink(missing_ok=True)
    if template is not None:
        path.write_bytes(template.read_bytes())
    return path


def take_in_and_give_out(folder):
    table, database, theirs = folder / 'sets.csv', folder / 'ours.db', folder / 'theirs.db'
    empty, header = folder / 'empty.db', folder / 'header.csv'
    write_table(table, ROWS)
    write_table(header, 0)
    run([CONTROL, '--database', empty, 'import', header])
    subprocess.run(['sqlite3', str(empty), 'PRAGMA wal_checkpoint (TRUNCATE)'], check=True, stdout=subprocess.DEVNULL)
    got = medians({
        'ours': lambda: run([CONTROL, '--database', fresh(database), 'import', table]),
        'theirs': lambda: run(['sqlite3', fresh(theirs, empty)], IMPORT.format(csv=table)),
    })
    say(f'import, {ROWS} rows: rows/s of sqlite3 .import', f'{got["theirs"][0] / got["ours"][0]:.2f}x', '>= 0.8x')
    say('  peak memory', f'{got["ours"][1] / 1024:.0f} MiB', 'flat')
    got = medians({
        'ours': lambda: run([CONTROL, '--database', database, 'export', 'sets']),
        'theirs': lambda: run(['sqlite3', database], EXPORT),
    })
    say(f'export sets, {ROWS} rows: rows/s of sqlite3 -csv', f'{got["theirs"][0] / got["ours"][0]:.2f}x', '>= 1.0x')
    say('  peak memory', f'{got["ours"][1] / 1024:.0f} MiB', 'flat, < 32 MiB')


def live(folder, days):
    """A database of so many days up to yesterday, a set of each exercise and side on each."""
    table, database = folder / 'days.csv', folder / f'days-{days}.db'
    sets = [row for row in DAY if row[3] == 1]
    write_table(table, days * len(sets), datetime.date.today() - datetime.timedelta(days=days), sets)
    run([CONTROL, '--database', database, 'import', table])
    return database


def grow(folder):
    databases = {'1 week': live(folder, 7)} | {f'{years} y': live(folder, years * 365) for years in YEARS}
    works = {
        'plan': ['plan'],
        'export sets': ['export', 'sets'],
        'chart, 8 weeks': ['chart', 'shakiness', '--weeks', 8, '-o', folder / 'a.png'],
        'chart, 520 weeks': ['chart', 'shakiness', '--weeks', 520, '-o', folder / 'b.png'],
        'report, one year': ['report', '--weeks', 52, '-o', folder / 'c.pdf'],
    }
    for what, words in works.items():
        got = medians({name: lambda base=base: run([CONTROL, '--database', base, *words])
                       for name, base in databases.items()})
        say(what, '', ', '.join(f'{name} {time * 1000:.0f} ms' for name, (time, _) in got.items()))
        if what == 'plan':
            say('  10 years against 1 week', f'{got["10 y"][0] / got["1 week"][0]:.2f}x', '<= 1.5x')
    for language, goal in (('C.UTF-8', 150), ('zh_CN.UTF-8', 400)):
        environment = os.environ | {'LC_ALL': language}
        subprocess.run([str(CONTROL), '--database', str(databases['10 y']), 'report', '--weeks', '52', '-o',
                        str(folder / 'size.pdf')], check=True, env=environment)
        say(f'report, size ({language})', f'{(folder / "size.pdf").stat().st_size / 1000:.0f} KB', f'<= {goal} KB')


with tempfile.TemporaryDirectory(prefix='steady-bench-') as name:
    take_in_and_give_out(pathlib.Path(name))
    grow(pathlib.Path(name))
