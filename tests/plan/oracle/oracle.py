#!/usr/bin/env python3
"""The planner's test oracle: an independent reading of the planner's rules.

    oracle.py plan [--sets F] [--checks F] [--prescription F] --date YYYY-MM-DD
    oracle.py decisions [--sets F] [--checks F] [--prescription F]

`plan` prints what `steadyctl plan --json` prints, without the sentences;
`decisions` prints `steadyctl export decisions` without person and reason.
"""

import argparse
import csv
import json
import sys

import contract
from advice import advice
from history import History
from ladder import CATALOGUE, EXERCISES
from planner import decisions, fold

DECISION_COLUMNS = ("date", "exercise", "decision", "rule", "level_before", "level_after",
                    "variant", "sets", "reps", "hold_s")
DAY_NAMES = contract.WEEKDAYS


def iso(day):
    return None if day is None else day.isoformat()


def is_training_day(checks, day):
    """A day of the schedule, unless the person is away: then nothing is planned."""
    named, away = None, False
    for check in checks:
        if check.kind == "schedule":
            named = check.subject
        elif check.kind == "away":
            away = check.value == 1
    return not away and (not named or DAY_NAMES[day.weekday()] in named.split())


def exercise_object(shown):
    exercise, target = EXERCISES[shown.exercise], shown.target
    return {
        "exercise": shown.exercise, "variant": shown.variant, "level": shown.level,
        "prescribed": shown.prescribed, "sets": target.sets, "sides": list(exercise.sides),
        "reps": target.reps, "hold_s": target.hold_s, "decision": shown.decision,
        "rule": shown.rule, "decided_on": iso(shown.decided_on), "earliest": iso(shown.earliest),
        "offer": shown.offer, "source": "professional" if target.fixed else "planner"}


def plan_object(history, day):
    planner = fold(history, day)
    shown = [planner.shown(exercise.id, day) for exercise in CATALOGUE]
    stop = planner.stop()
    return {
        "date": iso(day),
        "training_day": is_training_day(history.checks_until(day), day),
        "stop": stop is not None,
        "stop_since": iso(stop.date) if stop else None,
        "stop_reason": (stop.cause or stop.rule) if stop else None,
        "exercises": [exercise_object(item) for item in shown],
        "advice": [{"code": code} for code in advice(history, planner, shown, day)]}


def decision_rows(history):
    """As text, the way a CSV has it."""
    order = [exercise.id for exercise in CATALOGUE]
    rows = sorted(decisions(history), key=lambda row: (row.date, order.index(row.exercise)))
    return [{name: "" if getattr(row, name) is None else str(getattr(row, name))
             for name in DECISION_COLUMNS} for row in rows]


def read_history(sets=None, checks=None, prescription=None):
    return History(contract.read_sets(sets) if sets else [],
                   contract.read_checks(checks) if checks else [],
                   contract.read_prescriptions(prescription) if prescription else [])


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("plan", "decisions"))
    parser.add_argument("--sets")
    parser.add_argument("--checks")
    parser.add_argument("--prescription")
    parser.add_argument("--date", type=contract.parse_date)
    options = parser.parse_args(arguments)
    if options.command == "plan" and options.date is None:
        parser.error("plan needs --date")
    try:
        history = read_history(options.sets, options.checks, options.prescription)
    except (contract.ContractError, OSError, UnicodeDecodeError, csv.Error) as error:
        print(f"oracle: {error}", file=sys.stderr)
        return 1
    if options.command == "plan":
        print(json.dumps(plan_object(history, options.date), ensure_ascii=False))
    else:
        writer = csv.DictWriter(sys.stdout, DECISION_COLUMNS)
        writer.writeheader()
        writer.writerows(decision_rows(history))
    return 0


if __name__ == "__main__":
    sys.exit(main())
