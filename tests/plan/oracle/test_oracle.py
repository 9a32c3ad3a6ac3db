#!/usr/bin/env python3
"""The oracle against the worked examples, dates and boundaries of the rules."""

import io
import json
import sys
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import contract
import generate
import oracle
from contract import Check, Moment, Prescription, SetRow
from history import ExerciseDay, History, next_day_answers
from ladder import EXERCISES, LADDERS
from planner import Planner, fold, level_after_gap

SLR, CLAM, WALL, PLANK = "straight-leg-raise", "clamshell", "wall-sit", "plank"
FIRST = date(2025, 3, 3)       # a Monday: "d1"


def nth(number):
    return FIRST + timedelta(days=number - 1)


def moment(number, hour=8):
    day = nth(number)
    return Moment(day, datetime(day.year, day.month, day.day, hour, tzinfo=timezone.utc))


class Walk:
    """Walks a planner day by day, so that an example can start anywhere."""

    def __init__(self, prescriptions=()):
        self.planner = Planner(prescriptions)
        self.today = 0
        self.pending = {}

    def put(self, exercise, level, variant=None):
        state = self.planner.states[exercise]
        state.level = level
        if variant:
            state.variant = EXERCISES[exercise].variants.index(variant)

    def check(self, number, kind, value, subject="", hour=8):
        checks = self.pending.setdefault(number, [])
        checks.append(Check(f"c{number}-{len(checks)}", moment(number, hour), kind, value, subject))

    def open(self, number):
        while self.today < number:
            if self.today:
                self.planner.close_day(nth(self.today), {}, None)
            self.today += 1
            self.planner.open_day(nth(self.today), self.pending.get(self.today, []))

    def train(self, number, exercise, effort, shakiness, pain, answer=None, sets=None,
              variant=None, level=None, status="done", together=()):
        """sets: seconds or repetitions of each set; None: exactly what was prescribed."""
        self.open(number)
        days = {exercise: self.day(exercise, effort, shakiness, pain, sets, variant, status)}
        days.update(together)
        self.planner.close_day(nth(number), days, answer)
        self.today += 1
        self.planner.open_day(nth(self.today), self.pending.get(self.today, []))
        return self.planner.states[exercise].last

    def day(self, exercise, effort, shakiness, pain, sets=None, variant=None, status="done",
            sides=None):
        today = nth(self.today)
        target = self.planner.shown(exercise, today).target
        counts = sets if sets is not None else [target.per_set] * target.sets
        rows = []
        for side in sides or EXERCISES[exercise].sides:
            for index, count in enumerate(counts):
                reps, hold = (None, count) if target.reps is None else (count, target.hold_s)
                rows.append(SetRow(f"s{self.today}-{side}-{index}", "s", moment(self.today), exercise,
                                   variant, side, index + 1, reps, hold, effort, pain, shakiness,
                                   status))
        return ExerciseDay(rows)

    def shown(self, number, exercise):
        self.open(number)
        return self.planner.shown(exercise, nth(number))

    def dose(self, exercise, number=None):
        target = self.shown(number or self.today, exercise).target
        return ((target.sets, target.hold_s) if target.reps is None
                else (target.sets, target.reps, target.hold_s))


class OracleCase(unittest.TestCase):
    def expect(self, decision, name, rule):
        self.assertEqual((decision.decision, decision.rule), (name, rule))


class WorkedExamples(OracleCase):
    def test_01_two_clean_days_advance(self):
        walk = Walk()
        self.expect(walk.train(1, SLR, 6, 3, 1, 1), "hold", "R8")
        self.expect(walk.train(2, SLR, 6, 3, 1, 0), "advance", "R8")
        self.assertEqual(walk.dose(SLR), (3, 11, 5))

    def test_02_a_set_is_added(self):
        walk = Walk()
        walk.put(SLR, 5)
        walk.train(1, SLR, 6, 3, 1, 0)
        self.expect(walk.train(2, SLR, 6, 3, 1, 0), "advance", "R8")
        self.assertEqual(walk.dose(SLR), (4, 12, 5))

    def test_03_an_unanswered_day_keeps_the_count(self):
        walk = Walk()
        self.expect(walk.train(1, CLAM, 5, 1, 0, 0), "hold", "R8")
        self.expect(walk.train(2, CLAM, 5, 1, 0, None), "hold", "R7")
        self.expect(walk.train(3, CLAM, 5, 1, 0, 0), "advance", "R8")
        self.assertEqual(walk.dose(CLAM), (3, 13, 5))

    def test_04_shaking_holds(self):
        walk = Walk()
        self.expect(walk.train(1, WALL, 6, 7, 1, 0), "hold", "R6")
        self.expect(walk.train(2, WALL, 6, 5, 1, 0), "hold", "R8")
        self.expect(walk.train(3, WALL, 6, 4, 1, 0), "advance", "R8")
        self.assertEqual(walk.dose(WALL), (3, 33))

    def test_05_two_advances_in_seven_days(self):
        walk = Walk()
        made = [walk.train(n, SLR, 5, 3, 0, 0).decision for n in range(1, 10)]
        self.assertEqual(made, ["hold", "advance", "hold", "advance", "hold", "hold", "hold",
                                "hold", "advance"])
        self.assertEqual(walk.dose(SLR), (3, 13, 5))

    def test_06_sore_the_next_day_twice(self):
        walk = Walk()
        walk.put(SLR, 4)
        self.expect(walk.train(1, SLR, 6, 3, 2, 2), "rest", "R3")
        self.assertFalse(walk.shown(2, SLR).prescribed)
        self.assertEqual((walk.shown(3, SLR).prescribed, walk.dose(SLR)), (True, (3, 14, 5)))
        self.expect(walk.train(3, SLR, 6, 3, 2, 3), "step-back", "R3")
        self.assertEqual(walk.dose(SLR), (3, 13, 5))
        self.assertFalse(walk.shown(4, SLR).prescribed)
        self.assertTrue(walk.shown(5, SLR).prescribed)

    def test_07_pain_three_times_running(self):
        walk = Walk()
        walk.put(WALL, 3, "thigh-40")
        self.expect(walk.train(1, WALL, 5, 2, 4, 0), "hold", "R4")
        self.expect(walk.train(2, WALL, 5, 2, 3, 0), "hold", "R4")
        self.expect(walk.train(3, WALL, 5, 2, 3, 0), "step-back", "R4")
        self.assertEqual((walk.shown(4, WALL).variant, walk.dose(WALL)), ("thigh-60", (3, 39)))

    def test_08_second_strong_pain_refers(self):
        walk = Walk()
        walk.put(WALL, 5)
        self.expect(walk.train(1, WALL, 5, 2, 6, 0, sets=[45, 45, 20]), "step-back", "R2")
        shown = walk.shown(2, WALL)
        self.assertEqual((shown.level, shown.earliest, shown.prescribed), (3, nth(4), False))
        self.assertFalse(walk.shown(3, WALL).prescribed)
        self.assertTrue(walk.shown(4, WALL).prescribed)
        walk.open(6)
        self.expect(walk.train(6, WALL, 5, 2, 6, 0), "refer", "R2")
        for exercise in EXERCISES:
            shown = walk.shown(7, exercise)
            self.assertEqual((shown.decision, shown.rule, shown.decided_on, shown.prescribed),
                             ("refer", "R2", nth(6), False))
        self.assertEqual(walk.shown(7, WALL).level, 1)

    def test_09_too_hard_twice(self):
        walk = Walk()
        walk.put(PLANK, 3, "knees")
        self.expect(walk.train(1, PLANK, 9, 2, 0, 0, sets=[39, 30, 20]), "hold", "R5")
        self.expect(walk.train(2, PLANK, 9, 2, 0, 0, sets=[39, 31, 20]), "step-back", "R5")
        self.assertEqual(walk.dose(PLANK), (3, 36))

    def test_10_at_the_ceiling(self):
        walk = Walk()
        walk.put(CLAM, 3)
        self.expect(walk.train(1, CLAM, 5, 1, 0, 0), "hold", "R8")
        self.expect(walk.train(2, CLAM, 5, 1, 0, 0), "maintain", "R9")

    def test_11_time_off(self):
        for days, dose in ((6, (4, 15, 5)), (9, (4, 14, 5)), (16, (3, 14, 5)), (35, (3, 10, 5)),
                           (90, (3, 10, 5))):
            walk = Walk()
            walk.train(1, SLR, 5, 1, 0, 0)
            walk.put(SLR, 9)
            self.assertEqual(walk.dose(SLR, 1 + days), dose, days)
            self.assertEqual(walk.shown(1 + days, SLR).decision, "hold" if days < 7 else "gap")

    def test_12_swelling(self):
        walk = Walk()
        walk.put(SLR, 7)
        walk.check(1, "red-flag", 1, "swelling", hour=20)
        self.expect(walk.train(1, SLR, 5, 1, 0, 0), "hold", "R8")
        for exercise in EXERCISES:
            shown = walk.shown(2, exercise)
            self.assertEqual((shown.decision, shown.rule, shown.decided_on, shown.prescribed,
                              shown.earliest), ("refer", "R1", nth(1), False, None))
        self.assertEqual(walk.shown(2, SLR).level, 7)

    def test_all_clean_on_five_days_a_week(self):
        for exercise, expected in ((SLR, 74), (CLAM, 11), (WALL, 67), (PLANK, 53)):
            walk = Walk()
            number = 0
            decision = ""
            while decision != "maintain":
                number += 1
                if (number - 1) % 7 < 5:
                    decision = walk.train(number, exercise, 5, 1, 0, 0).decision
            self.assertEqual(number, expected, exercise)


class Ladders(OracleCase):
    def test_ends_and_turning_points(self):
        expected = {
            SLR: (-2, 21, {-2: (3, 6, 5), 0: (3, 10, 5), 6: (4, 12, 5), 10: (4, 13, 6),
                           20: (4, 14, 10), 21: (4, 15, 10)}),
            CLAM: (-2, 3, {-1: (3, 10, 5), 0: (3, 12, 5), 3: (3, 15, 5)}),
            WALL: (-4, 19, {-4: (3, None, 10), 10: (3, None, 60), 11: (4, None, 48),
                            16: (5, None, 51), 19: (5, None, 60)}),
            PLANK: (-4, 15, {-1: (3, None, 25), 11: (4, None, 48), 15: (4, None, 60)})}
        for exercise, (lowest, top, doses) in expected.items():
            ladder = LADDERS[exercise]
            self.assertEqual((ladder.lowest, ladder.top), (lowest, top))
            for level, dose in doses.items():
                found = ladder.dose(level)
                self.assertEqual((found.sets, found.reps, found.hold_s), dose)

    def test_every_step_rises_by_a_tenth_at_most(self):
        for ladder in LADDERS.values():
            for level in range(0, ladder.top):
                here, above = ladder.dose(level).volume, ladder.dose(level + 1).volume
                self.assertTrue(here < above and 10 * above <= 11 * here, (ladder.exercise.id, level))

    def test_gap_boundaries(self):
        ladder = LADDERS[SLR]
        after = {gap: level_after_gap(ladder, 9, gap) for gap in (6, 7, 13, 14, 27, 28, 83, 84)}
        self.assertEqual(after, {6: 9, 7: 8, 13: 8, 14: 4, 27: 4, 28: 0, 83: 0, 84: 0})
        self.assertEqual(level_after_gap(ladder, 21, 83), 9)
        self.assertEqual([level_after_gap(ladder, -1, gap) for gap in (7, 14, 28, 84)], [-1] * 4)


class Rules(OracleCase):
    def judged(self, effort=5, shakiness=2, pain=0, answer=0, usual=None, **other):
        walk = Walk()
        walk.put(WALL, 5)
        if usual is not None:
            walk.check(1, "usual-pain", usual)
        decision = walk.train(1, WALL, effort, shakiness, pain, answer, **other)
        return decision.decision, decision.rule, walk.planner.states[WALL].level

    def test_boundaries(self):
        for arguments, expected in (
                ({"pain": 2}, ("hold", "R8", 5)), ({"pain": 3}, ("hold", "R4", 5)),
                ({"pain": 5}, ("hold", "R4", 5)), ({"pain": 6}, ("step-back", "R2", 3)),
                ({"pain": 7}, ("step-back", "R2", 3)), ({"pain": 8}, ("refer", "R1", 3)),
                ({"answer": 1}, ("hold", "R8", 5)), ({"answer": 2}, ("rest", "R3", 5)),
                ({"answer": 5}, ("rest", "R3", 5)), ({"answer": 6}, ("step-back", "R2", 3)),
                ({"effort": 7}, ("hold", "R8", 5)), ({"effort": 8}, ("hold", "R6", 5)),
                ({"effort": 9}, ("hold", "R5", 5)), ({"shakiness": 6}, ("hold", "R8", 5)),
                ({"shakiness": 7}, ("hold", "R6", 5)), ({"answer": None}, ("hold", "R7", 5)),
                ({"effort": None}, ("hold", "R7", 5)), ({"pain": None}, ("hold", "R7", 5)),
                ({"shakiness": None}, ("hold", "R7", 5)),
                ({"sets": [45, 45, 44]}, ("hold", "R6", 5)),
                ({"sets": [45, 45, 18]}, ("hold", "R6", 5)),
                ({"sets": [45, 45, 17]}, ("hold", "R5", 5)),
                ({"usual": 3, "pain": 3}, ("hold", "R8", 5)),
                ({"usual": 3, "pain": 4}, ("hold", "R4", 5)),
                ({"usual": 3, "answer": 4}, ("hold", "R8", 5)),
                ({"usual": 3, "answer": 5}, ("rest", "R3", 5)),
                ({"usual": 5, "pain": 5, "answer": 6}, ("step-back", "R2", 3))):
            self.assertEqual(self.judged(**arguments), expected, arguments)

    def test_second_r2_within_fourteen_days(self):
        for later, expected in ((14, "refer"), (15, "step-back")):
            walk = Walk()
            walk.put(WALL, 9)
            walk.train(1, WALL, 5, 2, 6, 0)
            for number in (6, 11):
                walk.train(number, WALL, 5, 2, 0, 0)
            self.expect(walk.train(later, WALL, 5, 2, 6, 0), expected, "R2")

    def test_second_r3_within_seven_days(self):
        for later, expected in ((7, "step-back"), (8, "rest")):
            walk = Walk()
            walk.put(WALL, 9)
            walk.train(1, WALL, 5, 2, 0, 2)
            walk.train(4, WALL, 5, 2, 0, 0)
            self.expect(walk.train(later, WALL, 5, 2, 0, 2), expected, "R3")

    def test_the_most_cautious_effect_counts_and_earliest_is_the_latest(self):
        walk = Walk()
        walk.put(WALL, 9)
        walk.train(1, WALL, 9, 2, 0, 0)
        self.expect(walk.train(2, WALL, 9, 2, 3, 2), "step-back", "R5")
        self.assertEqual((walk.planner.states[WALL].level, walk.planner.states[WALL].earliest),
                         (8, nth(4)))

    def test_lowest_level(self):
        walk = Walk()
        walk.put(WALL, -4)
        for number in (1, 2, 3):
            self.expect(walk.train(number, WALL, 9, 2, 0, 0), "hold", "R5")
        self.expect(walk.train(4, WALL, 5, 2, 6, 0), "pause", "R2")
        walk.check(6, "clearance", 1, "all")
        self.assertEqual(walk.shown(5, WALL).decision, "pause")
        shown = walk.shown(6, WALL)
        self.assertEqual((shown.decision, shown.rule, shown.prescribed, shown.earliest),
                         ("resume", "C", True, nth(6)))
        self.assertEqual(walk.shown(6, SLR).decision, "start")

    def test_lowest_level_of_a_harder_variant(self):
        walk = Walk()
        walk.put(WALL, -4, "thigh-40")
        walk.train(1, WALL, 9, 2, 0, 0)
        self.expect(walk.train(2, WALL, 9, 2, 0, 0), "step-back", "R5")
        self.assertEqual((walk.shown(3, WALL).level, walk.shown(3, WALL).variant), (-4, "thigh-60"))

    def test_from_one_above_the_lowest_pain_pauses(self):
        walk = Walk()
        walk.put(SLR, -1)
        self.expect(walk.train(1, SLR, 5, 2, 6, 0), "pause", "R2")
        walk = Walk()
        walk.put(SLR, -1)
        self.expect(walk.train(1, SLR, 5, 2, 8, 0), "refer", "R1")
        self.assertEqual(walk.planner.states[SLR].level, -2)
        self.assertIsNone(walk.planner.states[SLR].pause)

    def test_earliest_is_never_brought_forward(self):
        walk = Walk()
        walk.put(WALL, 9)
        walk.train(1, WALL, 5, 2, 6, 0)
        self.expect(walk.train(2, WALL, 5, 2, 0, 0), "hold", "R8")
        self.assertEqual(walk.planner.states[WALL].earliest, nth(4))

    def test_easier_and_harder_sets(self):
        for variant, expected in (("thigh-60", ("hold", "R5")), ("thigh-20", ("hold", "R8"))):
            walk = Walk()
            walk.put(WALL, 0, "thigh-40")
            self.expect(walk.train(1, WALL, 5, 2, 0, 0, variant=variant), *expected)


class StopsAndLocks(OracleCase):
    def test_all_of_the_date_is_judged_before_a_refer_holds(self):
        walk = Walk()
        walk.open(1)
        plank = walk.day(PLANK, 5, 2, 0)
        walk.train(1, SLR, 5, 2, 8, 0, together=[(PLANK, plank)])
        self.expect(walk.planner.states[PLANK].last, "hold", "R8")
        self.expect(walk.train(2, PLANK, 5, 2, 0, 0), "hold", "R8")
        self.assertEqual(walk.planner.states[PLANK].clean, 1)   # the second day was not judged

    def test_only_a_later_clearance_ends_a_decided_stop(self):
        walk = Walk()
        walk.check(1, "clearance", 1, "all", hour=23)
        walk.train(1, SLR, 5, 2, 8, 0)
        self.assertEqual(walk.shown(2, CLAM).decision, "refer")
        walk.check(3, "clearance", 1, CLAM)
        self.assertEqual(walk.shown(3, CLAM).decision, "resume")
        self.assertEqual(walk.shown(3, SLR).decision, "refer")
        self.assertIsNotNone(walk.planner.stop())
        walk.check(4, "red-flag", 1, "dizzy")
        shown = walk.shown(4, CLAM)
        self.assertEqual((shown.decision, shown.decided_on), ("refer", nth(4)))

    def test_conditions_lock_their_exercise(self):
        for condition, locked in (("pregnancy", SLR), ("knee-surgery", CLAM), ("arthritis", WALL),
                                  ("disc-herniation", PLANK)):
            walk = Walk()
            walk.check(1, "condition", 1, condition)
            walk.check(3, "condition", 1, condition)
            walk.check(2, "clearance", 1, locked)
            walk.open(1)
            self.assertEqual({exercise for exercise in EXERCISES
                              if walk.shown(1, exercise).decision == "locked"}, {locked})
            self.assertEqual(walk.shown(2, locked).decision, "start")
            self.assertEqual(walk.shown(3, locked).decision, "start")

    def test_usual_pain_and_screening(self):
        for begins, ends in ((("usual-pain", 5), ("usual-pain", 4)),
                             (("screening-clear", 0), ("screening-clear", 1))):
            walk = Walk()
            walk.check(1, *begins)
            walk.check(2, "clearance", 1, SLR)
            walk.check(3, *begins)
            walk.check(4, *ends)
            self.assertEqual(walk.shown(1, SLR).decision, "locked")
            self.assertEqual(walk.shown(2, SLR).decision, "start")
            self.assertEqual(walk.shown(2, CLAM).decision, "locked")
            self.assertEqual(walk.shown(3, SLR).decision, "locked")
            self.assertEqual(walk.shown(4, CLAM).decision, "start")

    def test_a_lock_renewed_today_does_not_undo_the_older_one(self):
        walk = Walk()
        walk.check(1, "screening-clear", 0)
        walk.check(2, "screening-clear", 0)
        self.assertIsNone(walk.train(2, SLR, 5, 2, 0, 0))

    def test_disc_herniation_and_the_full_plank(self):
        walk = Walk()
        walk.put(PLANK, 4, "full")
        walk.check(1, "condition", 1, "disc-herniation")
        walk.check(2, "clearance", 1, "all")
        walk.check(3, "variant", 1, "plank/full")
        walk.check(4, "clearance", 1, "plank/full")
        walk.check(5, "variant", 1, "plank/full")
        found = [(walk.shown(n, PLANK).variant, walk.shown(n, PLANK).level,
                  walk.shown(n, PLANK).decision) for n in (1, 2, 3, 4, 5)]
        self.assertEqual(found, [("knees", 4, "locked")] + [("knees", 4, "start")] * 3
                         + [("full", 0, "start")])


def prescription(exercise, first, last=None, sets=3, reps=None, hold_s=40, ceiling=False,
                 variant=None):
    return Prescription(f"p{first}-{sets}", exercise, variant, sets, reps, hold_s, ceiling,
                        nth(first), nth(last) if last else None)


class Overrides(OracleCase):
    def test_fixed_dose_and_after_it(self):
        walk = Walk([prescription(WALL, 3, 6, hold_s=37, variant="thigh-40")])
        walk.train(1, WALL, 5, 2, 0, 0)
        for number in (3, 4, 5):
            self.assertEqual(walk.dose(WALL, number), (3, 37))
            self.expect(walk.train(number, WALL, 5, 2, 0, 0), "hold", "R8")
        self.assertEqual(walk.planner.states[WALL].level, 0)
        shown = walk.shown(7, WALL)
        self.assertEqual((shown.level, shown.variant), (2, "thigh-40"))

    def test_fixed_dose_rests_and_refers(self):
        walk = Walk([prescription(WALL, 1)])
        self.expect(walk.train(1, WALL, 5, 2, 6, 0), "rest", "R2")
        self.assertFalse(walk.shown(3, WALL).prescribed)
        self.expect(walk.train(4, WALL, 5, 2, 0, 2), "rest", "R3")
        self.expect(walk.train(6, WALL, 5, 2, 6, 0), "refer", "R2")
        self.assertEqual(walk.planner.states[WALL].level, 0)

    def test_ceiling(self):
        walk = Walk([prescription(WALL, 3, 8, hold_s=34, ceiling=True)])
        walk.put(WALL, 6)
        self.assertEqual(walk.dose(WALL, 2), (3, 48))
        self.assertEqual(walk.dose(WALL, 3), (3, 33))
        walk.train(3, WALL, 5, 2, 0, 0)
        self.expect(walk.train(4, WALL, 5, 2, 0, 0), "maintain", "R9")
        self.assertEqual(walk.dose(WALL, 9), (3, 33))

    def test_not_this_exercise(self):
        walk = Walk([prescription(WALL, 2, 4, sets=0, hold_s=None),
                     prescription(PLANK, 2, sets=0, hold_s=None)])
        shown = walk.shown(3, WALL)
        self.assertEqual((shown.prescribed, shown.earliest), (False, nth(5)))
        self.assertIsNone(walk.shown(3, PLANK).earliest)
        self.assertTrue(walk.shown(5, WALL).prescribed)

    def test_overlap(self):
        walk = Walk([prescription(WALL, 2, 9, hold_s=50), prescription(WALL, 1, 9, hold_s=30),
                     prescription(WALL, 2, 4, hold_s=60)])
        self.assertEqual([walk.dose(WALL, n) for n in (1, 2, 4, 5)],
                         [(3, 30), (3, 60), (3, 60), (3, 50)])


SETS = """set_id,session_id,started_at,exercise,side,set_no,reps,hold_s,effort_0_10,pain_0_10,\
shakiness_0_10,status,x_seen\r
a1,a,2025-03-03T23:50:00+08:00,clamshell,left,1,12,5,5,1,2,,y\r
a2,a,2025-03-04T00:10:00+08:00,clamshell,right,1,12,4,5,1,2,,y\r
b1,b,2025-03-05T08:00:00Z,wall-sit,both,1,,0,,,,skipped,y\r
"""


class Files(OracleCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return str(path)

    def history(self, checks=""):
        header = "check_id,recorded_at,kind,value,subject\n"
        return oracle.read_history(self.write("sets.csv", "\ufeff" + SETS),
                                   self.write("checks.csv", header + checks))

    def test_days(self):
        days = self.history().days
        self.assertEqual(list(days), [date(2025, 3, 3)])
        self.assertEqual([row.set_id for row in days[date(2025, 3, 3)][CLAM].rows], ["a1", "a2"])

    def test_answers(self):
        history = self.history(
            "1,2025-03-04T07:00:00Z,next-day-pain,1,\n2,2025-03-09T07:00:00Z,next-day-pain,3,2025-03-03\n"
            "3,2025-03-03T23:00:00Z,next-day-pain,9,2025-03-03\n"
            "4,2025-03-06T07:00:00Z,next-day-pain,8,2025-03-05\n")
        self.assertEqual(next_day_answers(history.days, history.checks), {date(2025, 3, 3): 3})
        self.assertEqual(fold(history, date(2025, 3, 8)).states[CLAM].r3_dates, [])
        self.assertEqual(fold(history, date(2025, 3, 9)).states[CLAM].r3_dates, [date(2025, 3, 3)])

    def test_a_shorter_hold_is_credited_in_part(self):
        state = fold(self.history(), date(2025, 3, 4)).states[CLAM]
        self.expect(state.last, "hold", "R5")

    def test_plan_and_decisions_are_printed(self):
        sets = self.write("sets.csv", SETS)
        out = io.StringIO()
        with redirect_stdout(out):
            self.assertEqual(oracle.main(["plan", "--sets", sets, "--date", "2025-03-12"]), 0)
        plan = json.loads(out.getvalue())
        self.assertEqual([item["exercise"] for item in plan["exercises"]], [SLR, CLAM, WALL, PLANK])
        self.assertEqual(plan["exercises"][1]["decision"], "gap")
        out = io.StringIO()
        with redirect_stdout(out):
            self.assertEqual(oracle.main(["decisions", "--sets", sets]), 0)
        self.assertEqual(out.getvalue().splitlines()[1:],
                         ["2025-03-03,clamshell,hold,R5,0,0,standard,3,12,5"])

    def test_what_the_contract_refuses(self):
        for old, new in (("wall-sit,both", "wall-sit,left"), ("2025-03-05T", "2025-02-30T"),
                         ("08:00:00Z", "08:00:00"), (",12,4,", ",,4,"), (",12,4,", ",101,4,"),
                         (",12,4,", ",12,601,"), ("12,4,5,1,2", "12,4,5,2,2"), ("x_seen", "seen"),
                         ("set_no", "x_no"), ("clamshell", "squat"), ("b1,b", "a1,b"),
                         ("b1,b", "b 1,b"), (",y\r", "\r")):
            sets = self.write("sets.csv", SETS.replace(old, new))
            with self.assertRaises(contract.ContractError, msg=(old, new)):
                contract.read_sets(sets)
        with redirect_stderr(io.StringIO()) as err:
            self.assertEqual(oracle.main(["decisions", "--sets", sets]), 1)
        self.assertIn("sets.csv:2:", err.getvalue())
        for line in ("1,2025-03-04T07:00:00Z,next-day-pain,11,", "1,2025-03-04T07:00:00Z,mood,1,",
                     "1,2025-03-04T07:00:00Z,start-level,1,plank",
                     "1,2025-03-04T07:00:00Z,start-level,-5,plank",
                     "1,2025-03-04T07:00:00Z,variant,1,plank",
                     "1,2025-03-04T07:00:00Z,schedule,2,mon",
                     "1,2025-03-04T07:00:00Z,usual-pain,1,plank",
                     "1,2025-03-04T07:00:00Z,knee-gap-relaxed-cm,1.25,"):
            with self.assertRaises(contract.ContractError, msg=line):
                self.history(line + "\n")

    def test_a_prescription_file(self):
        path = self.write("p.csv", "prescription_id,exercise,sets,reps,hold_s,ceiling,valid_from\n"
                                   "1,plank,2,,20,1,2025-03-01\n2,clamshell,0,,,,2025-03-01\n")
        first, second = contract.read_prescriptions(path)
        self.assertTrue(first.ceiling and not second.ceiling and second.sets == 0)
        plan = oracle.plan_object(History([], [], [first, second]), date(2025, 3, 2))
        found = {item["exercise"]: item for item in plan["exercises"]}
        self.assertEqual((found[PLANK]["level"], found[PLANK]["hold_s"]), (-4, 10))
        self.assertEqual((found[CLAM]["prescribed"], found[CLAM]["source"]), (False, "professional"))


class Generated(OracleCase):
    def test_the_same_seed_gives_the_same_valid_history(self):
        with tempfile.TemporaryDirectory() as name:
            for number in range(12):
                history = generate.generate("test", number)
                self.assertEqual(history, generate.generate("test", number))
                paths = generate.write_history(history, Path(name) / str(number))
                readers = {"sets": contract.read_sets, "checks": contract.read_checks,
                           "prescription": contract.read_prescriptions}
                for kind, path in paths.items():
                    self.assertEqual(len(readers[kind](path)), len(history[kind]))

    def test_the_order_of_rows_does_not_matter(self):
        with tempfile.TemporaryDirectory() as name:
            for number in range(12):
                found = []
                for side in ("as drawn", "reversed"):
                    history = generate.generate("order", number)
                    if side == "reversed":
                        history["sets"].reverse()
                        history["checks"].reverse()
                    paths = generate.write_history(history, Path(name) / side / str(number))
                    read = oracle.read_history(**{kind: str(path) for kind, path in paths.items()})
                    found.append(oracle.decision_rows(read))
                self.assertEqual(*found)


class AdviceCases(OracleCase):
    def codes(self, rows, checks, day):
        return [item["code"] for item in
                oracle.plan_object(History(rows, checks, []), nth(day))["advice"]]

    def row(self, number, shakiness=5, pain=0, hold=30):
        return SetRow(f"s{number}", f"s{number}", moment(number), PLANK, None, "both", 1, None, hold,
                      5, pain, shakiness, "")

    def test_no_improvement(self):
        rows = [self.row(n) for n in range(1, 60)]
        found = [[code for code in self.codes(rows, [], day) if code in ("A2", "A3")]
                 for day in (28, 29, 56, 57)]
        self.assertEqual(found, [[], ["A2"], ["A2"], ["A2", "A3"]])
        better = [self.row(n, 5 if n <= 14 else 3) for n in range(1, 60)]
        self.assertNotIn("A2", self.codes(better, [], 40))
        still = [self.row(n, 1) for n in range(1, 60)]
        self.assertNotIn("A2", self.codes(still, [], 40))
        gaps = [Check(str(n), moment(n), "knee-gap-relaxed-cm", value, "")
                for n, value in ((1, 30), (20, 20), (30, 20))]
        self.assertIn("A2", self.codes(still, gaps[:2], 40))
        self.assertNotIn("A2", self.codes(still, gaps, 40))

    def test_pain_rising(self):
        rows = [self.row(n, pain=0 if n < 8 else 2) for n in range(1, 15)]
        self.assertIn("A4", self.codes(rows, [], 15))
        self.assertNotIn("A4", self.codes(rows, [], 11))

    def test_screening_due(self):
        rows = [self.row(1)]
        answer = [Check("1", moment(29), "screening-clear", 1, "")]
        self.assertNotIn("A5", self.codes(rows, [], 28))
        self.assertIn("A5", self.codes(rows, [], 29))
        self.assertNotIn("A5", self.codes(rows, answer, 30))
        self.assertNotIn("A5", self.codes([], answer, 29 + 179))
        self.assertIn("A5", self.codes([], answer, 29 + 180))

    def test_stopped_and_too_hard(self):
        flag = [Check("1", moment(1), "red-flag", 1, "dizzy")]
        self.assertEqual(self.codes([], flag, 1), ["A1"])
        start = [Check("1", moment(1), "start-level", -4, PLANK)]
        self.assertIn("A6", self.codes([self.row(1, hold=0)], start, 2))
        self.assertNotIn("A6", self.codes([self.row(1, hold=0)], [], 2))


if __name__ == "__main__":
    sys.exit(unittest.main())
