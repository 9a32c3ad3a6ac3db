"""Prints how much of the rooms the tests of the last run reached.

    coverage.py SOURCE BUILD ROOM=LINES,BRANCHES...

Lines are those that gcov counts in the rooms' .c files. Branches are the two ways out of each condition a person wrote:
left out are those of lines with g_return_…, g_assert… or g_warn_if_fail (which by their nature are taken one way in a
program without mistakes, and whose other way ends it), of headers (g_autoptr's cleanup asks whether there is something
to free), of declarations of such a variable that have no condition of their own (the compiler asks there how the block
was left), of g_clear_… (which ask the same as the cleanup), and those that gcov itself calls fallthroughs of a call or a
throw. Fails where a room is below its figures.
"""

import collections
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

GUARD = re.compile(r'\b(g_return_(val_)?if_fail|g_assert\w*|g_warn_if_fail|G_DEFINE_\w+|G_STATIC_ASSERT)\b')


# What asks something that nobody wrote.
CLEANUP = re.compile(r'^\s*g_(auto(ptr|free)?\b|clear_\w+ \()')
CONDITION = re.compile(r'\?|&&|\|\|')


def data_of(build, room):
    folder = build / 'src' / room
    return sorted(folder.rglob('*.gcda'))


def reports(build, files):
    """What gcov says about each source file, merged over the objects it went into."""
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(files), 50):
            subprocess.run(['gcov', '--json-format', '--branch-probabilities', '--preserve-paths',
                            *map(str, files[start:start + 50])],
                           cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in sorted(pathlib.Path(folder).glob('*.gcov.json.gz')):
            with gzip.open(path, 'rt', encoding='utf-8') as file:
                yield from json.load(file)['files']


class Room:
    def __init__(self):
        self.lines = {}
        self.branches = collections.defaultdict(dict)

    def add(self, source, path, file):
        text = source.joinpath(path).read_text(encoding='utf-8').splitlines()
        guarded = guarded_lines(text)
        for line in file['lines']:
            place = (path, line['line_number'])
            self.lines[place] = self.lines.get(place, 0) + line['count']
            if line['line_number'] in guarded:
                continue
            for index, branch in enumerate(line['branches']):
                if not branch['throw']:
                    ways = self.branches[place]
                    ways[index] = ways.get(index, 0) + branch['count']

    def missed_lines(self):
        return sorted(place for place, count in self.lines.items() if not count)

    def missed_branches(self):
        return sorted((place, index) for place, ways in self.branches.items()
                      for index, count in ways.items() if not count)

    def figures(self):
        n_branches = sum(map(len, self.branches.values()))
        return (share(len(self.lines) - len(self.missed_lines()), len(self.lines)),
                share(n_branches - len(self.missed_branches()), n_branches))


def share(part, whole):
    return 100 * part / whole if whole else 0.0


def guarded_lines(text):
    """Numbers of the lines of cleanups, and of statements that begin with a guard, through their semicolon."""
    found = set()
    inside = False
    for number, line in enumerate(text, 1):
        if CLEANUP.search(line) and not CONDITION.search(line):
            found.add(number)
        if inside or GUARD.search(line):
            found.add(number)
            inside = not line.rstrip().endswith((';', '{', '}', ')')) or (inside and not line.rstrip().endswith(';'))
    return found


def measure(source, build, name):
    room = Room()
    for file in reports(build, data_of(build, name)):
        path = pathlib.Path(build, file['file']).resolve()
        if path.suffix == '.c' and path.is_relative_to(source / 'src' / name):
            room.add(source, path.relative_to(source), file)
    return room


def main(source, build, wanted):
    good = True
    print(f'{"room":<12}{"lines":>10}{"branches":>10}')
    for word in wanted:
        name, _, figures = word.partition('=')
        lines_wanted, branches_wanted = map(float, figures.split(','))
        room = measure(source, build, name)
        lines, branches = room.figures()
        enough = room.lines and lines >= lines_wanted and branches >= branches_wanted
        good = good and enough
        print(f'{name:<12}{lines:>9.2f}%{branches:>9.2f}%{"" if enough else "   below " + figures}')
        with open(build / f'coverage-{name}.txt', 'w', encoding='utf-8') as file:
            for path, number in room.missed_lines():
                file.write(f'{path}:{number}: not reached\n')
            for (path, number), index in room.missed_branches():
                if room.lines[path, number]:
                    file.write(f'{path}:{number}: way {index} not taken\n')
    print(f'What was not reached: {build.name}/coverage-ROOM.txt')
    return 0 if good else 1


if __name__ == '__main__':
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3:]))
