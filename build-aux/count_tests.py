"""Counts the cases of the last `meson test`: those that a test program told one by one in
TAP, and a program that told none as one.  Fails when a case failed or was skipped, or when
there is none at all.

    count_tests.py BUILD/meson-logs
"""

import json
import pathlib
import re
import sys

CASE = re.compile(r'^(not ok|ok)\b([^#\n]*)(# *skip)?', re.IGNORECASE | re.MULTILINE)


def cases(test):
    """Yields (what became of it, its name) for each case of a test program."""
    told = set()
    for verdict, name, skip in CASE.findall(test.get('stdout', '')):
        became = 'skipped' if skip else 'passed' if verdict.lower() == 'ok' else 'failed'
        told.add(became)
        yield became, f'{test["name"]}: {name.strip()}'
    # What Meson noticed about the program as a whole: a crash, a wrong exit status, too
    # few cases, a run out of time.
    if test['result'] == 'SKIP' and 'skipped' not in told:
        yield 'skipped', test['name']
    elif test['result'] not in ('OK', 'EXPECTEDFAIL', 'SKIP') and 'failed' not in told:
        yield 'failed', f'{test["name"]}: {test["result"].lower()}'
    elif not told:
        yield 'passed', test['name']


def main(logs):
    # Meson puts the name of what a test is wrapped in behind it; whoever runs the suite removes older ones.
    log = next(logs.glob('testlog*.json'), None)
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for line in log.read_text(encoding='utf-8').splitlines() if log else ():
        for became, name in cases(json.loads(line)):
            counts[became] += 1
            if became != 'passed':
                print(f'{became}: {name}')
    if not sum(counts.values()):
        print('There was no test.')
    skipped = f', {counts["skipped"]} skipped' if counts['skipped'] else ''
    print(f'{counts["passed"]} passed, {counts["failed"]} failed{skipped}')
    return 0 if counts['passed'] and not counts['failed'] and not counts['skipped'] else 1


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
