"""Advice A1-A6.  "The last n days" are those less than n days before the date asked
for, as R8 counts them; that date's own sets are not known to its plan."""

from datetime import date, timedelta

from history import History
from planner import Planner


def doubled_median(values):
    """Twice the median, which is always whole; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return 2 * ordered[middle]
    return ordered[middle - 1] + ordered[middle]


def ratings(days, rating, first: date, length: int):
    last = first + timedelta(days=length - 1)
    values = [getattr(day, rating) for trained, exercises in days.items()
              if first <= trained <= last for day in exercises.values()]
    return [value for value in values if value is not None]


def improvement(days, checks, day):
    """True, False, or None where there is nothing to improve."""
    first = doubled_median(ratings(days, "shakiness", min(days), 14))
    latest = doubled_median(ratings(days, "shakiness", day - timedelta(days=13), 14))
    gaps = [check.value for check in checks if check.kind == "knee-gap-relaxed-cm"]
    if first is not None and first < 2 * 2 and (not gaps or gaps[0] < 10):
        return None
    if first is not None and latest is not None and latest <= first - 2 * 2:
        return True
    return len(gaps) >= 2 and all(gap <= gaps[0] - 10 for gap in gaps[-2:])


def screening_due(days, checks, day):
    screenings = [check.recorded.local_date for check in checks if check.kind == "screening-clear"]
    last = max(screenings, default=None)
    if last is not None and (day - last).days >= 180:
        return True
    if not days or (day - max(days)).days < 28:
        return False
    due_since = max(days) + timedelta(days=28)
    return last is None or last < due_since


def advice(history: History, planner: Planner, shown, day: date):
    days, checks = history.days_before(day), history.checks_until(day)
    codes = []
    if planner.stop() is not None:
        codes.append("A1")
    if days and improvement(days, checks, day) is False:
        since = (day - min(days)).days
        codes += ["A2"] if since >= 28 else []
        codes += ["A3"] if since >= 56 else []
    week = doubled_median(ratings(days, "pain", day - timedelta(days=6), 7))
    before = doubled_median(ratings(days, "pain", day - timedelta(days=13), 7))
    if week is not None and before is not None and week - before >= 2 * 2:
        codes.append("A4")
    if screening_due(days, checks, day):
        codes.append("A5")
    if any(exercise.too_hard for exercise in shown):
        codes.append("A6")
    return codes
