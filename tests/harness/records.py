"""Days of training that lie behind a person when a test begins, written as the tables that steadyctl imports."""

import csv
import datetime
import io

# Exercise, variant, sides, repetitions (None: a hold), seconds: the dose of the first day.
FIRST_DOSE = (
    ('straight-leg-raise', 'standard', ('left', 'right'), 10, 5),
    ('clamshell', 'standard', ('left', 'right'), 12, 5),
    ('wall-sit', 'thigh-60', ('both',), None, 30),
    ('plank', 'knees', ('both',), None, 30),
)
SETS = 3
SET_EVERY = datetime.timedelta(seconds=110)

SET_COLUMNS = ('set_id', 'session_id', 'started_at', 'exercise', 'variant', 'side', 'set_no', 'target_reps',
               'target_hold_s', 'reps', 'hold_s', 'effort_0_10', 'pain_0_10', 'shakiness_0_10', 'status', 'source')
CHECK_COLUMNS = ('check_id', 'recorded_at', 'kind', 'value', 'subject')


def _table(columns, rows):
    text = io.StringIO(newline='')
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def _moment(moment):
    return f'{moment.isoformat()}+00:00'


def training(*dates, effort=6, pain=1, shakiness=3, dose=FIRST_DOSE, hour=9):
    """A table of sets: on each date all of the dose, done by the timer."""
    rows = []
    for date in dates:
        start = datetime.datetime.combine(date, datetime.time(hour))
        for exercise, variant, sides, reps, hold in dose:
            count = '' if reps is None else reps
            for number in range(1, SETS + 1):
                for side in sides:
                    rows.append((f'{date}-{len(rows)}', f'day-{date}', _moment(start), exercise, variant, side, number,
                                 count, hold, count, hold, effort, pain, shakiness, 'done', 'timer'))
                    start += SET_EVERY
    return _table(SET_COLUMNS, rows)


def answers(*given):
    """A table of checks: (moment, kind, value, subject) each."""
    return _table(CHECK_COLUMNS, [(f'check-{number}', _moment(moment), kind, value, subject)
                                  for number, (moment, kind, value, subject) in enumerate(given)])


def first_answers(date):
    """What the first start asks, answered on this date by somebody in good health."""
    moment = datetime.datetime.combine(date, datetime.time(8))
    return ((moment, 'screening-clear', 1, ''), (moment, 'usual-pain', 0, ''),
            (moment, 'schedule', 7, 'mon tue wed thu fri sat sun'), (moment, 'goal', 80, ''),
            (moment, 'knee-shakiness', 5, ''))


def give(app, *tables):
    """Puts such tables into the home of a program that is not running."""
    files = []
    for table in tables:
        path = app.world.directory('table') / 'table.csv'
        path.write_text(table)
        files.append(path)
    app.control('import', *files)
