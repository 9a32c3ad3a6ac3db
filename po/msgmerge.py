#!/usr/bin/env python3
"""msgmerge as Meson calls it for steady-update-po, after the exercises were added to the template.

That target makes its template with xgettext itself, whatever stands in for it.
"""

import subprocess
import sys

sys.dont_write_bytecode = True

import exercises  # noqa: E402


def main(arguments):
    exercises.add_to(arguments[-1])
    subprocess.run([exercises.real("msgmerge"), "--add-location=file", *arguments], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
