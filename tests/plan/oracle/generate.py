#!/usr/bin/env python3
"""Random histories that look for trouble, as CSV files under the contract.

    generate.py --seed S --count N --out DIR

writes DIR/0000/sets.csv, checks.csv and prescription.csv, DIR/0001/..., each
only when it has rows.  The same seed and number give the same history.
The days follow the oracle's own plan most of the time, because a random dose
would hardly ever be a full one and the ladder would never be climbed.
"""

import argparse
import csv
import random
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import contract
from contract import CHECKS_COLUMNS, PRESCRIPTION_COLUMNS, RED_FLAGS, SETS_COLUMNS, Row
from history import ONE_DAY, group_days
from ladder import CATALOGUE, CONDITIONS, EXERCISES, LADDERS
from planner import Planner

OFFSETS = ("+08:00", "+00:00", "-05:00", "+05:45", "+14:00", "-11:00")
LONG_GAPS = (6, 7, 8, 12, 13, 14, 15, 26, 27, 28, 29, 60, 82, 83, 84, 85, 120)
NOTES = ("", "", "", "", "fine", "a, b", 'said "hm"', "'=1+1", "two\nlines", "膝")

# How one day goes; weights per kind of person.
MOODS = ("clean", "sore", "strong", "alarming", "next-day", "next-day-strong", "hard", "short",
         "nearly", "shaky", "unrated", "unanswered", "wild")
PEOPLE = {
    "improver": (300, 3, 1, 0, 3, 0, 2, 2, 3, 3, 3, 5, 1),
    "sore": (25, 60, 4, 1, 8, 1, 3, 4, 4, 2, 3, 3, 2),
    "next-day": (30, 4, 3, 0, 40, 4, 3, 2, 3, 2, 3, 8, 2),
    "struggling": (20, 3, 1, 0, 2, 0, 40, 40, 8, 4, 3, 3, 2),
    "in pain": (30, 10, 25, 6, 6, 6, 3, 3, 3, 2, 2, 3, 2),
    "mixed": (60, 8, 4, 2, 8, 2, 6, 6, 6, 6, 6, 6, 6)}


class Person:
    """Draws one history."""

    def __init__(self, seed):
        self.rng = rng = random.Random(seed)
        self.serial = 0
        self.sets, self.checks, self.prescriptions = [], [], []
        self.kind = rng.choice((*PEOPLE, "improver", "improver", "improver", "improver"))
        self.offset = rng.choice(OFFSETS)
        self.travels = rng.random() < 0.3
        self.exercises = [ex.id for ex in CATALOGUE if rng.random() < 0.6] or ["wall-sit"]
        self.length = rng.choice((rng.randint(1, 8), rng.randint(8, 40), rng.randint(30, 120),
                                  rng.randint(100, 260)))
        self.gap_rate = rng.choice((0, 0, 0.02, 0.1, 0.4))
        self.trouble = rng.choice((0, 0, 0.02, 0.08))      # stops and locks, a day
        self.prescribing = rng.choice((0, 0, 0.05))        # what is done anyway, a day
        self.changes = rng.choice((0, 0.02, 0.08))         # variants and start levels, a day
        self.returner = rng.random() < 0.25    # well up the ladder, and often away
        if self.returner:
            self.kind, self.gap_rate, self.length = "improver", 0.5, rng.randint(2, 20)
        self.diligent = self.kind == "improver" and rng.random() < 0.4    # every day, and answers
        self.trains_anyway = rng.choice((0.1, 0.5, 0.9))   # on a day not prescribed
        self.first = date(2024, 1, 1) + timedelta(days=rng.randint(0, 500))
        self.echoes = {}       # date -> mood: the same trouble again, a boundary later

    # Rows

    def name(self, prefix):
        self.serial += 1
        return f"{prefix}-{self.rng.randrange(16 ** 6):06x}-{self.serial}"

    def at(self, day, hour, minute, offset=None):
        return f"{day.isoformat()}T{hour:02}:{minute:02}:00{offset or self.offset}"

    def check(self, day, kind, value, subject="", at=None):
        if at is None:
            at = self.at(day, self.rng.randint(0, 23), self.rng.choice((0, 30)))
        cells = {"check_id": self.name("c"), "recorded_at": at, "kind": kind, "value": str(value),
                 "subject": subject, "note": self.rng.choice(NOTES)}
        self.checks.append(cells)
        return cells

    def prescribe(self):
        rng = self.rng
        for _ in range(rng.choice((0, 0, 1, 1, 2, 4, 6))):
            exercise = EXERCISES[rng.choice(self.exercises)]
            ladder = LADDERS[exercise.id]
            dose = ladder.dose(rng.choice(ladder.levels()))
            start = rng.choice((0, 0, rng.randint(-5, self.length)))
            length = rng.choice((0, 1, 3, 10, 40, None))
            sets = rng.choice((0, 1, 2, dose.sets, dose.sets, dose.sets, dose.sets))
            seconds = dose.hold_s + rng.choice((-3, -1, 0, 0, 0, 1, 2))
            self._prescription(exercise, start, length, sets, dose.reps, max(1, seconds),
                               rng.random() < 0.45, rng.choice((None, *exercise.variants)))
        for exercise_id in self.exercises:     # starts well up the ladder
            if rng.random() > (0.9 if self.returner else 0.15):
                continue
            exercise = EXERCISES[exercise_id]
            ladder = LADDERS[exercise.id]
            dose = ladder.dose(rng.randint(max(0, ladder.top - 12), ladder.top))
            self._prescription(exercise, -2, 1, dose.sets, dose.reps, dose.hold_s, False,
                               rng.choice((None, *exercise.variants)))

    def _prescription(self, exercise, start, length, sets, reps, hold_s, ceiling, variant):
        begins = self.first + timedelta(days=start)
        cells = {
            "prescription_id": self.name("p"), "exercise": exercise.id, "variant": variant or "",
            "sets": str(sets), "reps": "" if reps is None or sets == 0 else str(reps),
            "hold_s": "" if sets == 0 else str(hold_s),
            "ceiling": "1" if ceiling else self.rng.choice(("", "0")),
            "valid_from": begins.isoformat(),
            "valid_until": "" if length is None else (begins + timedelta(days=length)).isoformat(),
            "note": self.rng.choice(NOTES)}
        self.prescriptions.append(cells)
        return cells

    def _prescribe_today(self, day, planner):
        """The dose of the ladder itself for a few days, fixed or as a ceiling: then
        only the counts can tell that the ladder stood still."""
        rng, exercise = self.rng, EXERCISES[self.rng.choice(self.exercises)]
        state = planner.states[exercise.id]
        dose = LADDERS[exercise.id].dose(state.level)
        cells = self._prescription(
            exercise, (day - self.first).days, rng.choice((0, 1, 2, 3, 6)), dose.sets, dose.reps,
            dose.hold_s, rng.random() < 0.3, rng.choice((None, exercise.variants[state.variant])))
        planner.prescriptions.append(contract.parse_prescription(Row("generated", 0, cells)))

    # Checks of a date

    def start_checks(self):
        rng, day = self.rng, self.first
        if rng.random() < 0.3:
            self.check(day, "screening-clear", 1)
        if rng.random() < 0.3:
            exercise = rng.choice(self.exercises)
            self.check(day, "start-level", rng.randint(LADDERS[exercise].lowest, 0), exercise)
        if rng.random() < 0.2:
            self.check(day, "usual-pain", rng.choice((1, 2, 3, 4, 4)))
        for named in ("wall-sit/thigh-40", "wall-sit/thigh-20", "plank/full"):
            if rng.random() < 0.12:
                self.check(day, "variant", 1, named)
        for _ in range(2):
            if rng.random() < 0.3:
                self.check(day, "knee-gap-relaxed-cm", f"{rng.choice((0.5, 0.9, 1, 3.5, 6))}")

    def day_checks(self, day, planner):
        rng = self.rng
        if rng.random() < self.trouble:
            self._trouble(day)
        if rng.random() < self.changes or self.changes and planner.conditions and rng.random() < 0.1:
            self._change(day, planner)
        if self.changes and rng.random() < 0.15:
            self._easier(day, planner)
        if rng.random() < 0.04:
            self._self_check(day)
        if rng.random() < self.prescribing:
            self._prescribe_today(day, planner)
        hindered = [exercise_id for exercise_id, state in planner.states.items()
                    if state.stops or state.locks or state.pause]
        if hindered and rng.random() < 0.25:
            named = rng.choice(("all", "all", rng.choice(hindered), rng.choice(hindered)))
            at = rng.choice([None, *(cells["recorded_at"] for cells in self.checks
                                     if cells["recorded_at"].startswith(day.isoformat()))])
            self.check(day, "clearance", 1, named, at)

    def _trouble(self, day):
        rng = self.rng
        kind = rng.choice(("red-flag", "red-flag", "condition", "condition", "usual-pain",
                           "screening-clear", "plank-full"))
        if kind == "red-flag":
            begun = self.check(day, kind, 1, rng.choice(RED_FLAGS))
        elif kind == "condition":
            named = rng.choice((*CONDITIONS, "disc-herniation", "disc-herniation"))
            begun = self.check(day, kind, rng.choice((1, 1, 0)), named)
        elif kind == "usual-pain":
            begun = self.check(day, kind, rng.choice((0, 2, 4, 4, 5, 5, 6)))
        elif kind == "screening-clear":
            begun = self.check(day, kind, rng.choice((0, 1)))
        else:
            begun = self.check(day, "clearance", 1, "plank/full")
        if rng.random() < 0.2:         # cleared in the very same moment: not cleared
            self.check(day, "clearance", 1, rng.choice(("all", "plank/full")), begun["recorded_at"])

    def _change(self, day, planner):
        rng = self.rng
        if rng.random() < 0.25:
            exercise = rng.choice(self.exercises)
            self.check(day, "start-level", rng.randint(LADDERS[exercise].lowest, 0), exercise)
            return
        if "disc-herniation" in planner.conditions and rng.random() < 0.5:
            self.check(day, "variant", 1, "plank/full")
            return
        exercise_id = rng.choice(("wall-sit", "plank"))
        exercise, shown = EXERCISES[exercise_id], planner.shown(exercise_id, day)
        easier = exercise.variants[max(0, exercise.variants.index(shown.variant) - 1)]
        variant = rng.choice((shown.offer or easier, shown.offer or easier, easier,
                              rng.choice(exercise.variants)))
        self.check(day, "variant", 1, f"{exercise_id}/{variant}")

    def _easier(self, day, planner):
        """An easier variant while something is being counted, which it must undo."""
        for exercise_id in ("wall-sit", "plank"):
            state = planner.states[exercise_id]
            if state.variant > 0 and (state.clean or state.amber or state.hard):
                if exercise_id == "plank" and self.rng.random() < 0.5:
                    self.check(day, "condition", 1, "disc-herniation", self.at(day, 1, 0))
                    self.check(day, "clearance", 1, "plank", self.at(day, 2, 0))
                    continue
                easier = EXERCISES[exercise_id].variants[state.variant - 1]
                self.check(day, "variant", 1, f"{exercise_id}/{easier}")

    def _self_check(self, day):
        rng = self.rng
        kind = rng.choice(("knee-gap-relaxed-cm", "knee-gap-relaxed-cm", "knee-gap-squeezed-cm",
                           "knee-shakiness", "chair-stand-count", "one-leg-stance-s", "schedule",
                           "goal", "away"))
        if kind == "schedule":
            days = [name for name in contract.WEEKDAYS if rng.random() < 0.6] or ["mon"]
            self.check(day, kind, len(days), " ".join(days))
        elif kind.endswith("-cm"):
            self.check(day, kind, rng.choice(("0", "0.5", "0.9", "1", "2", "2.5", "3", "3.5", "4")))
        elif kind == "one-leg-stance-s":
            self.check(day, kind, rng.randint(0, 300), rng.choice(("left", "right")))
        else:
            self.check(day, kind, {"goal": 80, "away": rng.choice((0, 1))}.get(kind, 5))

    # A training day

    def ratings(self, mood):
        """(effort, shakiness, pain, N); now and then two troubles at once"""
        drawn = self._ratings(mood)
        if self.rng.random() < 0.15 and mood not in ("clean", "unrated", "unanswered", "wild"):
            other = self._ratings(self.rng.choice(("sore", "next-day", "hard", "shaky")))
            drawn = tuple(max(pair) for pair in zip(drawn, other))
        return drawn

    def _ratings(self, mood):
        rng = self.rng
        effort, shaky = rng.choice((4, 5, 6, 7)), rng.choice((0, 1, 3, 4, 5, 6))
        pain, answer = rng.choice((0, 0, 1, 2)), rng.choice((0, 0, 0, 1))
        if mood == "sore":
            pain = rng.choice((3, 3, 4, 5))
        elif mood == "strong":
            pain = rng.choice((6, 7))
        elif mood == "alarming":
            pain = rng.choice((8, 9, 10))
        elif mood == "next-day":
            answer = rng.choice((2, 2, 3, 4, 5))
        elif mood == "next-day-strong":
            answer = rng.choice((6, 6, 8))
        elif mood == "hard":
            effort = rng.choice((8, 9, 9, 10))
        elif mood == "shaky":
            shaky = rng.choice((6, 7, 8, 10))
        elif mood == "unanswered":
            answer = None
        elif mood == "unrated":
            effort = rng.choice((None, effort))
            shaky = rng.choice((None, shaky))
            pain = rng.choice((None, pain))
        elif mood == "wild":
            effort, shaky, pain = (rng.choice((None, *range(11))) for _ in range(3))
            answer = rng.choice((None, *range(8)))
        return effort, shaky, pain, answer

    def train(self, day, planner):
        """Writes the sets of a day and the answers for it; returns what the answer
        will in the end be taken to be."""
        rng = self.rng
        mood = self.echoes.get(day) or rng.choices(MOODS, PEOPLE[self.kind])[0]
        self._echo(day, mood)
        alone = rng.random() < 0.3     # the other exercises of the day go well
        session, start = self.name("s"), self._start(day)
        if self.travels and rng.random() < 0.1:
            self.offset = rng.choice(OFFSETS)
        answers, hindered = [], rng.choice(self.exercises)
        for exercise_id in self.exercises:
            if rng.random() < 0.1:
                continue
            shown = planner.shown(exercise_id, day)
            if not shown.prescribed and rng.random() > self.trains_anyway:
                continue
            today = "clean" if alone and exercise_id != hindered else mood
            *rated, answer = self.ratings(today)
            answers.append(answer)
            if rng.random() < 0.1:
                session, start = self.name("s"), start + timedelta(minutes=rng.randint(30, 200))
            start = self._exercise(exercise_id, shown.target, today, rated, session, start)
            if rng.random() < 0.03:    # again later, rated anew
                *rated, _ = self.ratings(rng.choice(MOODS))
                later = start + timedelta(minutes=40)
                start = self._exercise(exercise_id, shown.target, "short", rated, self.name("s"), later)
        if not answers or None in answers:
            return None
        return self._answer(day, max(answers))

    def _echo(self, day, mood):
        """The second R2 within 14 days and the second R3 within 7 are rare by chance."""
        later = {"strong": (13, 14, 15), "next-day-strong": (13, 14, 15), "next-day": (6, 7, 8)}
        if mood in later and self.rng.random() < 0.4:
            self.echoes[day + timedelta(days=self.rng.choice(later[mood]))] = mood

    def _start(self, day):
        hour, minute = self.rng.choice(((7, 0), (12, 30), (19, 5), (23, 40), (0, 0)))
        return datetime(day.year, day.month, day.day, hour, minute)

    def _counts(self, target, mood):
        """What is reached in each set, in units of the target."""
        rng, goal, sets = self.rng, target.per_set or 10, target.sets or 1
        counts = [goal] * sets
        if mood == "short":
            counts = [rng.randint(0, goal) for _ in range(sets)]
        elif mood == "nearly":         # just at, or just below, four fifths
            missing = goal * sets - (4 * goal * sets + 4) // 5 + rng.choice((0, 1, -1))
            for index in range(sets):
                left_out = min(counts[index], missing)
                counts[index] -= left_out
                missing -= left_out
            rng.shuffle(counts)
        elif mood == "wild":
            counts = [rng.randint(0, goal + 5) for _ in range(rng.randint(1, sets + 2))]
        elif rng.random() < 0.1:
            counts += [rng.randint(0, goal)]       # one set too many does no harm
        elif rng.random() < 0.05:
            counts = [goal + 2] * sets
        return counts

    def _exercise(self, exercise_id, target, mood, rated, session, start):
        rng, exercise = self.rng, EXERCISES[exercise_id]
        odd = rng.random() < (0.6 if mood == "wild" else 0.04)
        skipped = odd and rng.random() < 0.2
        names = exercise.variants
        sides = exercise.sides
        if exercise.two_sided and odd:
            sides = rng.choice((("both",), ("left",), ("right", "left"), ("left", "both")))
        variant = rng.choice(("", names[target.variant], names[target.variant]))
        for side in sides:
            limp = mood in ("short", "nearly", "wild") or side == sides[0]
            for number, count in enumerate(self._counts(target, mood if limp else "clean"), 1):
                if odd and rng.random() < 0.3:
                    variant = rng.choice(("", *names))
                hold = target.hold_s or 5
                if not exercise.counts_reps:
                    hold, count = count, None
                elif odd and rng.random() < 0.4:   # held shorter or longer, maybe more often
                    hold, count = rng.randint(0, hold + 2), count + rng.choice((0, 1, 5))
                self._set(exercise, target, session, start, side, number, count, hold, variant, rated,
                          "skipped" if skipped or odd and rng.random() < 0.1 else "")
                start += timedelta(minutes=rng.choice((0, 1, 2)))
        return start

    def _set(self, exercise, target, session, start, side, number, reps, hold, variant, rated, status):
        rng = self.rng
        effort, shaky, pain = ("" if rating is None else str(rating) for rating in rated)
        shown = rng.random() < 0.8
        self.sets.append({
            "set_id": self.name("e"), "session_id": session,
            "started_at": self.at(start.date(), start.hour, start.minute),
            "exercise": exercise.id, "variant": variant, "side": side, "set_no": str(number),
            "target_reps": str(target.reps or "") if shown and exercise.counts_reps else "",
            "target_hold_s": str(target.hold_s or "") if shown else "",
            "reps": "" if reps is None else str(min(100, reps)), "hold_s": str(min(600, hold)),
            "duration_s": rng.choice(("", "60")), "effort_0_10": effort, "pain_0_10": pain,
            "shakiness_0_10": shaky, "shake_onset_s": rng.choice(("", "", "4")),
            "status": status or rng.choice(("", "done", "partial", "stopped-pain", "stopped-shaking")),
            "source": rng.choice(("", "timer", "manual", "import")), "note": rng.choice(NOTES)})

    def _answer(self, day, answer):
        """The answer N: mostly the next morning, sometimes late, twice, for the wrong
        day, or so early that it must be ignored."""
        rng = self.rng
        if rng.random() < 0.05:
            self.check(day, "next-day-pain", rng.randint(0, 10), rng.choice(("", day.isoformat())))
        if rng.random() < 0.04:
            wrong = day + timedelta(days=rng.choice((-400, -3, -2, -1, 1, 2)))
            later = day + timedelta(days=rng.randint(1, 3))
            self.check(later, "next-day-pain", rng.randint(0, 5), wrong.isoformat())
        if not self.diligent and rng.random() < 0.05:
            return None
        late = rng.choice((1,) * 12 + (2, 3, 5, 9, 20, 40))
        self.check(day + timedelta(days=late), "next-day-pain", answer,
                   "" if late == 1 and rng.random() < 0.5 else day.isoformat())
        if rng.random() < 0.06:
            second = rng.choice((0, 0, 1, 2, 6))
            self.check(day + timedelta(days=late + rng.choice((0, 1, 4))), "next-day-pain", second,
                       day.isoformat())
            answer = max(answer, second)
        return answer

    # The whole

    def training_dates(self):
        rng, day, dates = self.rng, self.first, set()
        for _ in range(self.length):
            dates.add(day)
            if rng.random() < self.gap_rate:
                day += timedelta(days=rng.choice(LONG_GAPS))
            else:
                day += timedelta(days=1 if self.diligent else rng.choice((1, 1, 1, 1, 2, 3)))
        return dates

    def live(self):
        self.prescribe()
        self.start_checks()
        planner = Planner([contract.parse_prescription(Row("generated", 0, cells))
                           for cells in self.prescriptions])
        dates = self.training_dates()
        for number in range((max(dates) - self.first).days + 1):
            day = self.first + number * ONE_DAY
            if number and (day in dates or self.rng.random() < 0.2):
                self.day_checks(day, planner)
            planner.open_day(day, self._checks_of(day))
            answer, before = None, len(self.sets)
            if day in dates or day in self.echoes:
                answer = self.train(day, planner)
            done = group_days([contract.parse_set(Row("generated", 0, cells))
                               for cells in self.sets[before:]])
            planner.close_day(day, done.get(day, {}), answer)

    def _checks_of(self, day):
        found = [contract.parse_check(Row("generated", 0, cells)) for cells in self.checks
                 if cells["recorded_at"].startswith(day.isoformat())]
        return sorted(found, key=lambda check: (*check.recorded.key, check.check_id))


def write_csv(path, columns, rows, line_end="\r\n"):
    with open(path, "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="", lineterminator=line_end)
        writer.writeheader()
        writer.writerows(rows)


def generate(seed, number):
    """{"sets": rows, "checks": rows, "prescription": rows}, each row a dict of cells."""
    person = Person(f"{seed}/{number}")
    person.live()
    if person.rng.random() < 0.5:      # the order of rows does not matter
        person.rng.shuffle(person.sets)
        person.rng.shuffle(person.checks)
    return {"sets": person.sets, "checks": person.checks, "prescription": person.prescriptions}


COLUMNS = {"sets": SETS_COLUMNS, "checks": CHECKS_COLUMNS, "prescription": PRESCRIPTION_COLUMNS}


def write_history(history, folder):
    """Writes the files that have rows; returns {kind: path}."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for kind, rows in history.items():
        if rows:
            paths[kind] = folder / f"{kind}.csv"
            write_csv(paths[kind], COLUMNS[kind], rows)
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    for number in range(options.count):
        write_history(generate(options.seed, number), options.out / f"{number:04}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
