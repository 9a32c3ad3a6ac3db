#!/usr/bin/env python3
"""Whether the planner's tests notice each of its thresholds. Run by hand: tests/plan/mutate.py

Works on a copy of the sources. Each threshold in src/plan/steady-thresholds.c, and each constant beside it,
is moved by one either way, set to nothing, and put out of reach; the planner is built anew and its tests run
until one fails. Prints the changes that no test noticed, and ends with 1 if there are any.
"""

import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT_OF_REACH = 1000000
# The quick ones first; the random histories are left out, for they take long and find less.
TESTS = [
    "rules", "time-off", "advice", "examples", "ladder", "locks", "plan", "forecast", "own-exercise", "overrides",
    "stops", "answers", "exercise-day", "reach", "keeping",
]
ENTRY = re.compile(r"^( *\.(\w+) = )(\d+(?: \* \d+)?)(,)", re.MULTILINE)
CONSTANT = re.compile(r"^(#define (STEADY_\w+) )(\d+)()$", re.MULTILINE)


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def build_and_test(build):
    """The name of the first test that fails, or None."""
    for name in TESTS:
        target = f"tests/plan/test-plan-{name}"
        made = run(["ninja", "-C", str(build), target])
        if made.returncode != 0:
            return f"{name} (not built)"
        if run([str(build / target)]).returncode != 0:
            return name
    return None


def mutants(text, pattern):
    for match in pattern.finditer(text):
        value = math.prod(int(factor) for factor in match.group(3).split("*"))
        for other in sorted({value - 1, value + 1, 0, OUT_OF_REACH}):
            if pattern is CONSTANT and (other < 1 or other == OUT_OF_REACH):
                continue
            changed = text[: match.start(3)] + str(other) + text[match.end(3):]
            yield match.group(2), match.group(3), other, changed


def main():
    survivors = []
    count = 0
    with tempfile.TemporaryDirectory(prefix="steady-mutants-") as folder:
        source = pathlib.Path(folder) / "source"
        build = pathlib.Path(folder) / "build"
        shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".git", "build*", "_build"))
        shutil.copytree(ROOT / "build-aux", source / "build-aux", dirs_exist_ok=True)
        setup = run(["meson", "setup", str(build), str(source)])
        if setup.returncode != 0:
            sys.exit(setup.stdout + setup.stderr)
        failed = build_and_test(build)
        if failed is not None:
            sys.exit(f"the tests fail before anything is changed: {failed}")

        for name, pattern in (("steady-thresholds.c", ENTRY), ("steady-thresholds.h", CONSTANT)):
            path = source / "src" / "plan" / name
            text = path.read_text(encoding="utf-8")
            for entry, value, other, changed in mutants(text, pattern):
                path.write_text(changed, encoding="utf-8")
                killer = build_and_test(build)
                count += 1
                print(f"{entry} {value} -> {other}: {killer or 'NOT NOTICED'}", flush=True)
                if killer is None:
                    survivors.append(f"{entry} {value} -> {other}")
            path.write_text(text, encoding="utf-8")

    print(f"{count} changes, {len(survivors)} not noticed")
    for survivor in survivors:
        print(f"  {survivor}")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
