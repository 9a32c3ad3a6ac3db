"""Has gcc's static analyzer read what a build folder compiles of some folders.  Any finding is a failure.

    gcc_analyzer.py SOURCE BUILD FOLDER...

Each file is compiled as it is in the build, to nowhere.
"""

import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys

# What names a file that a compilation leaves, each followed by its name.
OUTPUTS = ('-o', '-MF', '-MQ')

OPTIONS = (
    '-fanalyzer', '-fdiagnostics-color=never', '-o', os.devnull,
    # A function that is given NULL says so and returns NULL.  Without this the analyzer follows that way too, on which
    # the caller has handed on a NULL that it then uses itself: a mistake that no caller makes.
    '-DG_DISABLE_CHECKS',
    # gcc 12 takes a g_autofree that was set to NULL for one that was never set, where the optimizer moved the setting.
    # -Wmaybe-uninitialized stays on, and valgrind tells of such values when they are used.
    '-Wno-analyzer-use-of-uninitialized-value',
)


def command_of(entry):
    words = iter(shlex.split(entry['command']))
    # next() passes over the name behind the option.
    return [word for word in words if word != '-MD' and (word not in OUTPUTS or next(words) is None)] + list(OPTIONS)


def commands(source, build, folders):
    """One for each source file, however many objects it goes into."""
    found = {}
    for entry in json.loads((build / 'compile_commands.json').read_text(encoding='utf-8')):
        path = pathlib.Path(entry['directory'], entry['file']).resolve()
        if any(path.is_relative_to(source / folder) for folder in folders):
            found.setdefault(path, (entry['directory'], command_of(entry)))
    return [found[path] for path in sorted(found)]


def run(command):
    folder, words = command
    done = subprocess.run(words, cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    return done.returncode == 0 and not done.stderr, done.stderr


def main(source, build, folders):
    good = True
    to_run = commands(source, build, folders)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for clean, said in pool.map(run, to_run):
            good = good and clean
            sys.stderr.write(said)
    return 0 if good and to_run else 1


if __name__ == '__main__':
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3:]))
