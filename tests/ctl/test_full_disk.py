#!/usr/bin/env python3
"""A disk that is full in the middle of a file: the older file stays as it was, one line says what happened, and nothing
is left lying about. A limit on the size of files stands for the disk: the write itself fails, half-way.

Usage: test_full_disk.py STEADYCTL. Prints TAP.
"""

import csv
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

STEADYCTL = str(pathlib.Path(sys.argv[1]).resolve())

# SQLite keeps a file of 32 KiB beside an open database, which has to fit whatever is exported.
LIMIT_LOWEST = 40 * 1024

# What is written, and how; what the name ends in comes first.
FILES = [
    ("sets.csv", ["export", "sets"]),
    ("checks.csv", ["export", "checks"]),
    ("weekly.csv", ["export", "weekly"]),
    ("decisions.csv", ["export", "decisions"]),
    ("prescription.csv", ["export", "prescription"]),
    ("excel.csv", ["export", "sets", "--excel"]),
    ("everything.zip", ["bundle"]),
    ("report.pdf", ["report"]),
    ("chart.png", ["chart", "load-shakiness", "--width", "3000"]),
    ("chart.svg", ["chart", "shakiness"]),
    ("chart.pdf", ["chart", "shake-onset"]),
    ("figure.png", ["chart", "figure:plank:full", "--width", "6000", "--height", "4000"]),
    ("copy.db", ["backup"]),
]


def run(arguments, limit=None):
    environment = {key: value for key, value in os.environ.items() if key != "G_DEBUG"} | {"LC_ALL": "C.UTF-8"}

    def be_small():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run([STEADYCTL, *arguments], capture_output=True, env=environment, check=False, preexec_fn=be_small)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def command(database, arguments, target):
    if arguments[0] == "backup":
        return ["--database", str(database), "backup", str(target)]
    return ["--database", str(database), *arguments, "-o", str(target)]


def make_database(folder):
    """Four years, and orders with long notes, so that each file is longer than what SQLite itself needs."""
    database = folder / "steady.db"
    orders = folder / "orders.csv"
    with orders.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["prescription_id", "exercise", "sets", "reps", "hold_s", "ceiling", "valid_from", "valid_until", "note"])
        for number in range(100):
            writer.writerow([f"o{number}", "plank", 3, "", 30, 1, f"2001-01-{number % 28 + 1:02}", "2001-02-28", "慢慢来 " * 100])
    problems = []
    for arguments in (["demo", "--weeks", "208", "--seed", "5"], ["import", str(orders)]):
        status, _, errors = run(["--database", str(database), *arguments])
        if status != 0:
            problems.append(f"{arguments}: exit {status}: {errors}")
    return database, problems


def check(database, target, arguments):
    """Once as it should be, then on disks that end at different places of the file."""
    status, _, errors = run(command(database, arguments, target))
    if status != 0:
        return [f"exit {status}: {errors}"]
    whole = target.stat().st_size
    if whole * 9 // 10 <= LIMIT_LOWEST:
        return [f"{target.name} has {whole} bytes: too few to be cut off"]

    problems = []
    for limit in (LIMIT_LOWEST, whole * 9 // 10):
        for older in (b"the older one\n", None):
            target.unlink()
            if older is not None:
                target.write_bytes(older)
            before = sorted(path.name for path in target.parent.iterdir())
            status, output, errors = run(command(database, arguments, target), limit)
            after = sorted(path.name for path in target.parent.iterdir())
            where = f"at {limit} of {whole} bytes, {'over an older file' if older else 'anew'}"
            if status != 1 or output or errors.count("\n") != 1 or target.name not in errors:
                problems.append(f"{where}: exit {status}: {output}{errors}")
            if before != after:
                problems.append(f"{where}: {sorted(set(before) ^ set(after))}")
            if older is not None and target.read_bytes() != older:
                problems.append(f"{where}: the older file is another")
            target.write_bytes(b"")
    return problems


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written = folder / "written"
        written.mkdir()
        database, problems = make_database(folder)
        results = [("a history long enough", problems)]
        results += [(ending, check(database, written / ending, arguments)) for ending, arguments in FILES]
        for number, (title, problems) in enumerate(results, 1):
            failed += bool(problems)
            print(f"{'not ok' if problems else 'ok'} {number} - {title}")
            for problem in problems:
                print("# " + problem.replace("\n", "\n# "))
    print(f"1..{len(results)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
