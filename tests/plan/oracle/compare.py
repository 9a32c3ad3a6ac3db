#!/usr/bin/env python3
"""Compares steadyctl with the oracle over random histories.

    compare.py --steadyctl PATH --seed S --count N [--keep DIR]

Each history is imported into a fresh database - all at once, or, to try the
planner's kept state, in pieces with a plan asked for in between.  Then
`plan --json` for several dates and `export decisions` are compared.  The first
difference is printed with the least history that still shows it.

Exit status: 0 no difference, 1 a difference, 2 the call's words are off.
"""

import argparse
import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import contract
import generate
import oracle

KINDS = ("prescription", "checks", "sets")
# What is a sentence, not a decision.
SENTENCES = ("reason", "text")
# Columns that neither side's planner looks at: not printed with the least history.
IRRELEVANT = ("note", "source", "duration_s", "shake_onset_s", "target_reps", "target_hold_s")
MOST_ROWS = 60


@dataclass(frozen=True)
class Piece:
    """A row, and the import it comes with."""

    kind: str
    part: int
    cells: tuple

    @property
    def dated(self):
        cells = dict(self.cells)
        return (cells.get("started_at") or cells.get("recorded_at") or cells["valid_from"])[:10]


@dataclass(frozen=True)
class Question:
    """A plan for a date, or the decisions."""

    day: date | None

    def __str__(self):
        return f"plan --json --date {self.day}" if self.day else "export decisions"


class Failure(Exception):
    """steadyctl did not do what was asked; its message."""


class Steadyctl:
    def __init__(self, path, database, zone):
        self.command = [str(path), "--database", str(database)]
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", TZ=zone,
                                XDG_DATA_HOME=str(database.parent), HOME=str(database.parent))

    def run(self, *arguments):
        done = subprocess.run([*self.command, *arguments], env=self.environment,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Failure(f"{' '.join(arguments)}: exit status {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def answer(self, question):
        if question.day:
            return json.loads(self.run("plan", "--json", "--date", question.day.isoformat()))
        return list(csv.DictReader(io.StringIO(self.run("export", "decisions"))))


class Comparison:
    def __init__(self, options):
        self.options = options

    # What both say

    def _write(self, pieces, folder):
        """{part: {kind: path}}, and {kind: path} of everything."""
        def grouped(rows):
            return {kind: [dict(row.cells) for row in rows if row.kind == kind] for kind in KINDS}
        parts = sorted({piece.part for piece in pieces})
        written = {part: generate.write_history(
            grouped([piece for piece in pieces if piece.part == part]), folder / f"part{part}")
            for part in parts}
        # the oracle reads prescriptions in the order in which they are imported
        ordered = sorted(pieces, key=lambda piece: piece.part)
        return written, generate.write_history(grouped(ordered), folder / "all")

    def differences(self, pieces, questions):
        """Yields (question, where, steadyctl's, oracle's) of each that differs."""
        with tempfile.TemporaryDirectory(prefix="steady-oracle-") as name:
            folder = Path(name)
            parts, everything = self._write(pieces, folder)
            try:
                history = oracle.read_history(**{kind: str(path) for kind, path in everything.items()})
            except contract.ContractError:
                return             # only while shrinking: not a history any more
            ctl = Steadyctl(self.options.steadyctl, folder / "steady.db", self.options.zone)
            try:
                for paths in parts.values():
                    ctl.run("import", *map(str, paths.values()))
                    if len(parts) > 1 and history.last_date():
                        ctl.run("plan", "--json", "--date", history.last_date().isoformat())
            except Failure as failure:
                yield None, "import", str(failure), "no error"
                return
            for question in questions:
                ours = self._oracle(history, question)
                try:
                    theirs = ctl.answer(question)
                except (Failure, ValueError) as failure:
                    yield question, "", str(failure), "no error"
                    continue
                found = self._first_difference(self._plain(theirs), self._plain(ours))
                if found:
                    yield question, *found

    def oracle_decisions(self, pieces):
        with tempfile.TemporaryDirectory(prefix="steady-oracle-") as name:
            _, everything = self._write(pieces, Path(name))
            return oracle.decision_rows(oracle.read_history(
                **{kind: str(path) for kind, path in everything.items()}))

    def _oracle(self, history, question):
        if question.day:
            return oracle.plan_object(history, question.day)
        return oracle.decision_rows(history)

    def _plain(self, value):
        """Without sentences and ignored keys; of decisions only what is compared."""
        if isinstance(value, dict):
            return {key: self._plain(item) for key, item in value.items()
                    if key not in SENTENCES and key not in self.options.ignore}
        if isinstance(value, list) and value and isinstance(value[0], dict) and "date" in value[0]:
            return self._plain_decisions(value)
        if isinstance(value, list):
            return [self._plain(item) for item in value]
        return value

    def _plain_decisions(self, rows):
        rows = [{name: row.get(name) for name in oracle.DECISION_COLUMNS
                 if name not in self.options.ignore} for row in rows]
        if self.options.decisions == "judged":
            rows = [row for row in rows if (row["rule"] or "").startswith("R")]
        named = {}
        for row in rows:
            name = " ".join((row["date"], row["exercise"], row["rule"] or ""))
            while name in named:       # twice resumed on one date
                name += " again"
            named[name] = row
        return named

    def _first_difference(self, theirs, ours, where=""):
        if isinstance(ours, dict) and isinstance(theirs, dict):
            for key in [*theirs, *(key for key in ours if key not in theirs)]:
                absent = "(absent)"
                found = self._first_difference(theirs.get(key, absent), ours.get(key, absent),
                                               f"{where}/{key}")
                if found:
                    return found
            return None
        if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
            for index, (left, right) in enumerate(zip(theirs, ours)):
                name = left.get("exercise", index) if isinstance(left, dict) else index
                found = self._first_difference(left, right, f"{where}/{name}")
                if found:
                    return found
            return None
        if type(theirs) is type(ours) and theirs == ours:
            return None
        return where, theirs, ours

    # The least history

    def shrink(self, pieces, questions):
        """Removes rows while the question still differs (delta debugging)."""
        def still_differs(candidate):
            return next(iter(self.differences(candidate, questions)), None) is not None
        together = [Piece(piece.kind, 0, piece.cells) for piece in pieces]
        if still_differs(together):
            pieces = together
        for day in (question.day for question in questions if question.day):
            known = [piece for piece in pieces if piece.dated <= day.isoformat()]
            if len(known) < len(pieces) and still_differs(known):
                pieces = known
        size = max(1, len(pieces) // 2)
        while True:
            removed = False
            start = 0
            while start < len(pieces):
                candidate = pieces[:start] + pieces[start + size:]
                if candidate and still_differs(candidate):
                    pieces, removed = candidate, True
                else:
                    start += size
            if size == 1 and not removed:
                return pieces
            size = max(1, size // 2)

    def report(self, number, pieces, difference):
        question = difference[0]
        print(f"history {self.options.seed}/{number}: {question or 'import'} differs "
              f"at {difference[1] or '/'}", flush=True)
        least = self.shrink(pieces, [question] if question else [])
        question, where, theirs, ours = next(iter(
            self.differences(least, [question] if question else [])))
        print(f"after shrinking from {len(pieces)} to {len(least)} rows, {question or 'import'} "
              f"at {where or '/'}:")
        print(f"  steadyctl: {json.dumps(theirs, ensure_ascii=False)}")
        print(f"  oracle:    {json.dumps(ours, ensure_ascii=False)}")
        for piece in sorted(least, key=lambda piece: (piece.part, piece.dated))[:MOST_ROWS]:
            cells = {name: cell for name, cell in piece.cells if cell != "" and name not in IRRELEVANT}
            part = f" (import {piece.part})" if any(item.part for item in least) else ""
            print(f"  {piece.kind}{part}: " + ", ".join(f"{k}={v}" for k, v in cells.items()))
        if len(least) > MOST_ROWS:
            print(f"  and {len(least) - MOST_ROWS} rows more; --keep DIR keeps them")
        sys.stdout.flush()
        if self.options.keep:
            folder = self.options.keep / f"{self.options.seed}-{number:04}"
            self._write(pieces, folder / "full")
            self._write(least, folder / "least")
            print(f"  kept in {folder}")


def cut_into_pieces(history, rng, piecewise):
    """The rows, in file order, each with the number of the import it comes with."""
    parts = rng.randint(2, 4) if piecewise else 1
    pieces = []
    for kind in KINDS:
        rows = history[kind]
        dated = sorted(row.get("started_at") or row.get("recorded_at") or "" for row in rows)
        for index, row in enumerate(rows):
            if kind == "prescription":
                part = index * parts // len(rows)      # later read counts: keep their order
            elif rng.random() < 0.9:
                place = dated.index(row.get("started_at") or row["recorded_at"])
                part = place * parts // len(rows)
            else:
                part = rng.randrange(parts)            # back-dated, or much too early
            pieces.append(Piece(kind, part, tuple(row.items())))
    return pieces


def choose_questions(pieces, decisions, rng, count):
    """Dates worth asking for: after a decision other than `hold`, on and between
    records, long after them, before them."""
    recorded = sorted({date.fromisoformat(piece.dated) for piece in pieces
                       if piece.kind != "prescription"})
    if not recorded:
        recorded = [date.fromisoformat(pieces[0].dated)]
    turns = [date.fromisoformat(row["date"]) for row in decisions if row["decision"] != "hold"]
    first, last = recorded[0], recorded[-1]
    days = [last + timedelta(days=1)]
    while len(days) < count:
        days.append(rng.choice((
            rng.choice(turns or recorded) + timedelta(days=rng.choice((1, 1, 1, 2, 3))),
            rng.choice(turns or recorded) + timedelta(days=1),
            rng.choice(recorded) + timedelta(days=rng.choice((0, 0, 1))),
            rng.choice(recorded) + timedelta(days=rng.choice((6, 7, 13, 14, 27, 28, 83, 84))),
            last + timedelta(days=rng.choice((0, 2, 3, 6, 7, 13, 14, 27, 28, 56, 83, 84, 180, 400))),
            first - timedelta(days=rng.choice((0, 1))))))
    return [Question(day) for day in sorted(set(days))]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steadyctl", type=Path, required=True)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0, help="number of the first history")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--dates", type=int, default=6, help="plans asked for each history")
    parser.add_argument("--decisions", choices=("all", "judged", "none"), default="all",
                        help="which rows of the decisions to compare")
    parser.add_argument("--piecewise", type=float, default=0.3, metavar="SHARE",
                        help="share of the histories that are imported in pieces")
    parser.add_argument("--ignore", action="append", default=[], metavar="KEY",
                        help="a key or column that is not compared; may be given again")
    parser.add_argument("--zone", default="UTC", help="TZ for steadyctl")
    parser.add_argument("--differences", type=int, default=1, metavar="N",
                        help="stop after N histories that differ")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep what differs")
    options = parser.parse_args(arguments)
    if not os.access(options.steadyctl, os.X_OK):
        parser.error(f"{options.steadyctl} cannot be run")
    options.steadyctl = options.steadyctl.resolve()
    comparison = Comparison(options)
    differing = asked = compared = 0
    for number in range(options.first, options.first + options.count):
        rng = random.Random(f"{options.seed}/{number}/questions")
        history = generate.generate(options.seed, number)
        pieces = cut_into_pieces(history, rng, rng.random() < options.piecewise)
        if not pieces:
            continue
        questions = choose_questions(pieces, comparison.oracle_decisions(pieces), rng, options.dates)
        if options.decisions != "none":
            questions.append(Question(None))
        asked += len(questions)
        compared += 1
        found = next(comparison.differences(pieces, questions), None)
        if found:
            comparison.report(number, pieces, found)
            differing += 1
            if differing >= options.differences:
                break
    print(f"{compared} histories, {asked} answers compared, "
          f"{differing} histories differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
