#!/usr/bin/env python3
"""xgettext, told that a .exercise file is a key file.

xgettext knows a file's language by its ending alone. Meson calls this in its place, with the same words; the
exercises are read in a second run, and what they hold is added to the template.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile


def main(arguments):
    xgettext = shutil.which("xgettext")
    place = arguments.index("-f") + 1
    template = pathlib.Path(arguments[arguments.index("-o") + 1])
    names = pathlib.Path(arguments[place]).read_text(encoding="utf-8").splitlines()
    exercises = [name for name in names if name.endswith(".exercise")]
    others = [name for name in names if name not in exercises]

    template.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        listed = pathlib.Path(folder) / "files"
        arguments[place] = str(listed)
        for files, how in ((others, []), (exercises, ["--language=Desktop", "--join-existing"])):
            listed.write_text("\n".join(files) + "\n", encoding="utf-8")
            subprocess.run([xgettext, *arguments, *how], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
