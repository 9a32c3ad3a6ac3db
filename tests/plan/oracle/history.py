"""Groups the rows of the three files the way the planner looks at them."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from contract import Check, Prescription, SetRow

ONE_DAY = timedelta(days=1)


@dataclass
class ExerciseDay:
    """All that was done of one exercise on one local date, in the order done."""

    rows: list[SetRow] = field(default_factory=list)

    def _highest(self, rating):
        given = [getattr(row, rating) for row in self.rows if getattr(row, rating) is not None]
        return max(given, default=None)

    @property
    def effort(self):
        return self._highest("effort")

    @property
    def shakiness(self):
        return self._highest("shakiness")

    @property
    def pain(self):
        return self._highest("pain")


class History:
    def __init__(self, sets: list[SetRow], checks: list[Check], prescriptions: list[Prescription]):
        self.days = group_days(sets)
        self.checks = sorted(checks, key=lambda check: (
            *check.recorded.key, check.kind != "clearance", check.check_id))
        self.prescriptions = prescriptions
        self._checks_by_date = {}
        for check in self.checks:
            self._checks_by_date.setdefault(check.recorded.local_date, []).append(check)

    def checks_of(self, day: date):
        return self._checks_by_date.get(day, [])

    def checks_until(self, day: date):
        return [check for check in self.checks if check.recorded.local_date <= day]

    def days_before(self, day: date):
        return {trained: exercises for trained, exercises in self.days.items() if trained < day}

    def first_date(self):
        """The first date on which anything can change the planner's state."""
        return min([*self.days, *self._checks_by_date,
                    *(item.valid_from for item in self.prescriptions)], default=None)

    def last_date(self):
        """The last date of any record."""
        return max([*self.days, *self._checks_by_date], default=None)


def group_days(sets):
    """date -> exercise id -> ExerciseDay; a session belongs to the local date of
    its first set, and an exercise of which every set was skipped is left out."""
    sessions = {}
    for row in sets:
        sessions.setdefault(row.session_id, []).append(row)
    days = {}
    for rows in sessions.values():
        first = min(rows, key=lambda row: (row.started.instant, row.set_no, row.set_id))
        exercises = days.setdefault(first.started.local_date, {})
        for row in rows:
            exercises.setdefault(row.exercise, ExerciseDay()).rows.append(row)
    for exercises in days.values():
        for exercise_id, day in list(exercises.items()):
            day.rows.sort(key=lambda row: (row.started.instant, row.set_no, row.set_id))
            if all(row.status == "skipped" for row in day.rows):
                del exercises[exercise_id]
    return {day: exercises for day, exercises in sorted(days.items()) if exercises}


def next_day_answers(days, checks):
    """Training day -> the highest answer given for it on a later date."""
    answers = {}
    for check in checks:
        if check.kind != "next-day-pain":
            continue
        recorded = check.recorded.local_date
        if check.subject:
            named = date.fromisoformat(check.subject)
        else:
            named = max((day for day in days if day < recorded), default=None)
        if named in days and named < recorded:
            answers[named] = max(check.value, answers.get(named, 0))
    return answers
