#!/usr/bin/env python3
"""xgettext as Meson calls it for steady-pot, and then the exercises."""

import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import exercises  # noqa: E402


def main(arguments):
    place = arguments.index("-f") + 1
    names = pathlib.Path(arguments[place]).read_text(encoding="utf-8").split()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listed:
        listed.write("".join(f"{name}\n" for name in names if not name.endswith(exercises.ENDING)))
        listed.flush()
        arguments[place] = listed.name
        subprocess.run([exercises.real("xgettext"), *arguments], check=True)
    exercises.add_to(arguments[arguments.index("-o") + 1])


if __name__ == "__main__":
    main(sys.argv[1:])
