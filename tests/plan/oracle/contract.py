"""Reads the sets, checks and prescription CSV files as the contract says.

Strict on purpose: what the contract calls an error is one here too, so that a
history which this reader accepts is one that every reader has to accept.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from ladder import CONDITIONS, EXERCISES, LADDERS

SETS_COLUMNS = (
    "person", "set_id", "session_id", "started_at", "exercise", "variant", "side", "set_no",
    "target_reps", "target_hold_s", "reps", "hold_s", "duration_s", "effort_0_10", "pain_0_10",
    "shakiness_0_10", "shake_onset_s", "status", "source", "note")
SETS_REQUIRED = ("set_id", "session_id", "started_at", "exercise", "side", "set_no", "hold_s")
CHECKS_COLUMNS = ("person", "check_id", "recorded_at", "kind", "value", "subject", "note")
CHECKS_REQUIRED = ("check_id", "recorded_at", "kind", "value")
PRESCRIPTION_COLUMNS = (
    "person", "prescription_id", "exercise", "variant", "sets", "reps", "hold_s", "ceiling",
    "valid_from", "valid_until", "note")
PRESCRIPTION_REQUIRED = ("prescription_id", "exercise", "sets", "valid_from")

STATUSES = ("done", "partial", "stopped-pain", "stopped-shaking", "skipped")
SOURCES = ("timer", "manual", "import")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
RED_FLAGS = ("pain", "swelling", "numbness", "wasting", "giving-way", "cannot-bear-weight",
             "hot-joint", "resting-shake", "chest-pain", "breathless", "dizzy")

# kind: lowest and highest value, both in tenths where one decimal is allowed
WHOLE_RANGES = {
    "next-day-pain": (0, 10), "usual-pain": (0, 10), "knee-shakiness": (0, 10),
    "chair-stand-count": (0, 60), "one-leg-stance-s": (0, 300), "red-flag": (1, 1),
    "condition": (0, 1), "clearance": (1, 1), "variant": (1, 1), "screening-clear": (0, 1),
    "schedule": (1, 7), "goal": (10, 100), "away": (0, 1)}
TENTHS_RANGES = {"knee-gap-relaxed-cm": (0, 300), "knee-gap-squeezed-cm": (0, 300)}
# kind: the subjects it may have; absent here: none, or checked in _subject()
FIXED_SUBJECTS = {
    "red-flag": RED_FLAGS, "condition": CONDITIONS, "one-leg-stance-s": ("left", "right"),
    "start-level": tuple(EXERCISES)}

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
WHOLE = re.compile(r"-?[0-9]+")
TENTHS = re.compile(r"([0-9]+)(?:\.([0-9]))?")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?"
                  r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))")


class ContractError(Exception):
    pass


@dataclass(frozen=True)
class Moment:
    """A point in time together with the date it was where it was written."""

    local_date: date
    instant: datetime

    @property
    def key(self):
        """Local dates first: the planner's order is by date, then by time."""
        return (self.local_date, self.instant)


@dataclass(frozen=True)
class SetRow:
    set_id: str
    session_id: str
    started: Moment
    exercise: str
    variant: str | None
    side: str
    set_no: int
    reps: int | None
    hold_s: int
    effort: int | None
    pain: int | None
    shakiness: int | None
    status: str


@dataclass(frozen=True)
class Check:
    check_id: str
    recorded: Moment
    kind: str
    value: int             # tenths for the kinds with a decimal
    subject: str


@dataclass(frozen=True)
class Prescription:
    prescription_id: str
    exercise: str
    variant: str | None
    sets: int
    reps: int | None
    hold_s: int | None
    ceiling: bool
    valid_from: date
    valid_until: date | None


def parse_date(text):
    match = DATE.fullmatch(text)
    if match is None:
        raise ValueError("expected a date YYYY-MM-DD")
    return date(*map(int, match.groups()))


def parse_time(text):
    match = TIME.fullmatch(text)
    if match is None:
        raise ValueError("expected a time with offset, as 2026-03-01T19:05:00+08:00")
    day = parse_date(match[1])
    local = datetime(day.year, day.month, day.day, int(match[2]), int(match[3]), int(match[4] or 0))
    offset = timedelta(hours=int(match[6] or 0), minutes=int(match[7] or 0))
    if match[5] == "-":
        offset = -offset
    return Moment(day, (local - offset).replace(tzinfo=timezone.utc))


def parse_whole(text, lowest, highest):
    if WHOLE.fullmatch(text) is None:
        raise ValueError("expected a whole number")
    number = int(text)
    if not lowest <= number <= highest:
        raise ValueError(f"expected {lowest} to {highest}")
    return number


def parse_tenths(text, lowest, highest):
    match = TENTHS.fullmatch(text)
    if match is None:
        raise ValueError("expected a number with at most one decimal")
    number = int(match[1]) * 10 + int(match[2] or 0)
    if not lowest <= number <= highest:
        raise ValueError(f"expected {lowest / 10:g} to {highest / 10:g}")
    return number


class Row:
    """One line of a file; every complaint names file, line, column and value."""

    def __init__(self, path, line, cells):
        self.path = path
        self.line = line
        self.cells = cells

    def fail(self, column, what):
        raise ContractError(f"{self.path}:{self.line}: {column} {self.cells.get(column, '')!r}: {what}")

    def text(self, column):
        value = self.cells.get(column, "")
        return value[1:] if value.startswith("'") else value

    def parse(self, column, parser, *arguments, required=False):
        text = self.text(column)
        if text == "":
            if required:
                self.fail(column, "must not be empty")
            return None
        try:
            return parser(text, *arguments)
        except ValueError as error:
            self.fail(column, str(error))

    def whole(self, column, lowest, highest, required=False):
        return self.parse(column, parse_whole, lowest, highest, required=required)

    def one_of(self, column, values, required=False):
        text = self.text(column)
        if text == "" and not required:
            return None
        if text not in values:
            self.fail(column, "expected one of " + ", ".join(values))
        return text

    def id(self, column):
        text = self.text(column)
        if ID.fullmatch(text) is None:
            self.fail(column, "expected 1 to 64 letters, digits, - or _")
        return text


def _rows(path, columns, required):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream, strict=True)
        header = next(reader, None)
        if header is None:
            raise ContractError(f"{path}:1: the file is empty")
        if len(set(header)) != len(header):
            raise ContractError(f"{path}:1: a column stands twice")
        for name in header:
            if name not in columns and not name.startswith("x_"):
                raise ContractError(f"{path}:1: unknown column {name!r}")
        for name in required:
            if name not in header:
                raise ContractError(f"{path}:1: column {name!r} is missing")
        for cells in reader:
            row = Row(path, reader.line_num, dict(zip(header, cells)))
            if len(cells) != len(header):
                row.fail(header[0], f"expected {len(header)} cells, found {len(cells)}")
            yield row


def _once(rows, key):
    """A known id with the same content changes nothing; with other content it
    is an error."""
    known = {}
    for row, item in rows:
        name = getattr(item, key)
        if known.setdefault(name, item) != item:
            row.fail(key, "this id is known with other content")
    return list(known.values())


def parse_set(row):
    exercise = EXERCISES[row.one_of("exercise", tuple(EXERCISES), required=True)]
    sides = ("left", "right", "both") if exercise.two_sided else ("both",)
    for column in () if exercise.counts_reps else ("target_reps", "reps"):
        if row.text(column) != "":
            row.fail(column, "must be empty for a hold exercise")
    row.whole("target_reps", 0, 100)
    row.whole("target_hold_s", 0, 600)
    row.whole("duration_s", 0, 86400)
    row.whole("shake_onset_s", 0, 86400)
    row.one_of("source", SOURCES)
    return SetRow(
        set_id=row.id("set_id"),
        session_id=row.id("session_id"),
        started=row.parse("started_at", parse_time, required=True),
        exercise=exercise.id,
        variant=row.one_of("variant", exercise.variants),
        side=row.one_of("side", sides, required=True),
        set_no=row.whole("set_no", 1, 1000, required=True),
        reps=row.whole("reps", 0, 100, required=exercise.counts_reps),
        hold_s=row.whole("hold_s", 0, 600, required=True),
        effort=row.whole("effort_0_10", 0, 10),
        pain=row.whole("pain_0_10", 0, 10),
        shakiness=row.whole("shakiness_0_10", 0, 10),
        status=row.one_of("status", STATUSES) or "")


def read_sets(path):
    pairs = [(row, parse_set(row)) for row in _rows(path, SETS_COLUMNS, SETS_REQUIRED)]
    rated = {}
    for row, item in pairs:
        ratings = (item.effort, item.pain, item.shakiness)
        if rated.setdefault((item.session_id, item.exercise), ratings) != ratings:
            row.fail("effort_0_10", "the ratings differ from those of another row of this "
                                    "exercise in this session")
    return _once(pairs, "set_id")


def _subject(row, kind):
    text = row.text("subject")
    if kind in FIXED_SUBJECTS:
        return row.one_of("subject", FIXED_SUBJECTS[kind], required=True)
    if kind in ("variant", "clearance"):
        whole = () if kind == "variant" else ("all", *EXERCISES)
        named = [f"{ex.id}/{variant}" for ex in EXERCISES.values() for variant in ex.variants]
        return row.one_of("subject", (*whole, *named), required=True)
    if kind == "next-day-pain":
        row.parse("subject", parse_date)
    elif kind == "schedule":
        days = text.split()
        if any(day not in WEEKDAYS for day in days) or len(set(days)) != len(days) or not days:
            row.fail("subject", "expected some of " + " ".join(WEEKDAYS))
    elif text != "":
        row.fail("subject", f"must be empty for {kind}")
    return text


def parse_check(row):
    kind = row.one_of("kind", (*WHOLE_RANGES, *TENTHS_RANGES, "start-level"), required=True)
    subject = _subject(row, kind)
    if kind in TENTHS_RANGES:
        value = row.parse("value", parse_tenths, *TENTHS_RANGES[kind], required=True)
    elif kind == "start-level":
        value = row.whole("value", LADDERS[subject].lowest, 0, required=True)
    else:
        value = row.whole("value", *WHOLE_RANGES[kind], required=True)
    if kind == "schedule" and value != len(subject.split()):
        row.fail("value", "expected the number of days that the subject names")
    return Check(row.id("check_id"), row.parse("recorded_at", parse_time, required=True),
                 kind, value, subject)


def read_checks(path):
    return _once([(row, parse_check(row)) for row in _rows(path, CHECKS_COLUMNS, CHECKS_REQUIRED)],
                 "check_id")


def parse_prescription(row):
    exercise = EXERCISES[row.one_of("exercise", tuple(EXERCISES), required=True)]
    sets = row.whole("sets", 0, 10, required=True)
    if not exercise.counts_reps and row.text("reps") != "":
        row.fail("reps", "must be empty for a hold exercise")
    item = Prescription(
        prescription_id=row.id("prescription_id"),
        exercise=exercise.id,
        variant=row.one_of("variant", exercise.variants),
        sets=sets,
        reps=row.whole("reps", 1, 50, required=sets > 0 and exercise.counts_reps),
        hold_s=row.whole("hold_s", 1, 300, required=sets > 0),
        ceiling=row.whole("ceiling", 0, 1) == 1,
        valid_from=row.parse("valid_from", parse_date, required=True),
        valid_until=row.parse("valid_until", parse_date))
    if item.valid_until is not None and item.valid_until < item.valid_from:
        row.fail("valid_until", "lies before valid_from")
    return item


def read_prescriptions(path):
    return _once([(row, parse_prescription(row))
                  for row in _rows(path, PRESCRIPTION_COLUMNS, PRESCRIPTION_REQUIRED)],
                 "prescription_id")
