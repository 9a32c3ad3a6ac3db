"""What Steady's window costs beside a bare libadwaita window and beside an empty page of the same build, on a screen of
1280x800 drawn by the processor. Each figure is the median of interleaved runs; time is the process's own.

    BENCH_ROUNDS   interleaved runs (9), a third of them where a window is watched for a while
    BENCH_SECONDS  how long a set, a page and an idle window are watched (18: about one repetition)
"""

import os
import pathlib
import re
import statistics
import subprocess
import sys

from steady_app import Home, uninstalled_environment
from world import Screen, World

BUILD = pathlib.Path(os.environ['STEADY_BUILD'])
WINDOW = BUILD / 'tests/bench/bench-window'
CONTROL = BUILD / 'src/ctl/steadyctl'
ROUNDS = int(os.environ.get('BENCH_ROUNDS', '9'))
SECONDS = int(os.environ.get('BENCH_SECONDS', '18'))
LONG_ROUNDS = (ROUNDS + 2) // 3  # of what is watched for so long
# After it a page is open, and of a training the time to lie down is over.
WARM = {'BENCH_WARM': '3'}
IN_SET = {'BENCH_WARM': '23', 'BENCH_ACTION': 'win.start-training'}


def say(what, got, goal=''):
    print(f'{what:<58} {got:>22}   {goal}', flush=True)


class Bench:
    def __init__(self, world, screen, home):
        self.environment = (screen.environment() | uninstalled_environment(BUILD) | home.environment()
                            | {'GSK_RENDERER': 'cairo'})
        self.folder = world.directory('databases')

    def database(self, weeks):
        """Sample weeks up to today, with nothing due before a training."""
        path = self.folder / f'{weeks}.db'
        subprocess.run([CONTROL, '--database', path, 'demo', '--weeks', str(weeks)], check=True, env=self.environment)
        subprocess.run(['sqlite3', path, 'DELETE FROM sets WHERE session IN (SELECT number FROM sessions WHERE date >= '
                        "unixepoch ('now') / 86400 - 1); DELETE FROM sessions WHERE number NOT IN (SELECT session FROM sets)"],
                       check=True)
        return path

    def run(self, *words, **switches):
        """{"first": [...], "settled": [...], "stayed": [...]}"""
        done = subprocess.run([WINDOW, *words], env=self.environment | switches, capture_output=True, text=True, check=True)
        return {line.split()[0]: [float(word) for word in line.split()[1:]]
                for line in done.stdout.splitlines() if re.match('(first|settled|stayed) ', line)}

    def medians(self, kinds, rounds, **switches):
        """The kinds in turn: {name: {key: medians}}. A kind may be a pair, of its words and switches of its own."""
        kinds = {name: kind if isinstance(kind, tuple) else (kind, {}) for name, kind in kinds.items()}
        runs = {name: [] for name in kinds}
        for _ in range(rounds + 1):  # the first fills the caches
            for name, (words, own) in kinds.items():
                runs[name].append(self.run(*words, **switches | own))
        return {name: {key: [statistics.median(column) for column in zip(*(run[key] for run in found[1:]))]
                       for key in found[0]} for name, found in runs.items()}


def start(bench, week, decade):
    got = bench.medians({'bare': ['bare'], 'page': ['page'], 'week': ['steady', '--database', week],
                         'decade': ['steady', '--database', decade]}, ROUNDS)
    first = {name: values['first'][0] for name, values in got.items()}
    memory = {name: values['settled'][2] for name, values in got.items()}
    say('start, 10 years: CPU to the first frame', f'{first["decade"]:.0f} ms')
    say('  of the page without data', f'{first["decade"] / first["page"]:.2f}x', '<= 1.15x')
    say('  of the bare window', f'{first["decade"] / first["bare"]:.2f}x', '<= 1.35x')
    say('  the page without data, of the bare window', f'{first["page"] / first["bare"]:.2f}x')
    say('  of one week', f'{first["decade"] / first["week"]:.2f}x', '<= 1.03x')
    say('  until nothing is left to do', f'{got["decade"]["settled"][0]:.0f} ms')
    say('memory (PSS)', f'{memory["decade"] / 1024:.1f} MiB')
    say('  of the bare window', f'{memory["decade"] / memory["bare"]:.2f}x', '<= 1.15x')


def watch(bench, decade):
    steady = ['steady', '--database', decade]
    got = bench.medians({
        'arc': ['arc'],
        'hold': (steady, IN_SET),
        'progress': (steady, {'BENCH_REDRAW': '1', 'BENCH_ACTION': "win.show-page('progress')"}),
        'bare': ['bare'],
        'today': steady,
    }, LONG_ROUNDS, **WARM, BENCH_SECONDS=str(SECONDS))
    stayed = {name: values['stayed'] for name, values in got.items()}
    say('training, figure and ring moving: share of a core', f'{stayed["hold"][0] / SECONDS / 10:.1f} %')
    say('  of an arc at 60 Hz in the bare window', f'{stayed["hold"][0] / stayed["arc"][0]:.2f}x', '<= 2x')
    say('  CPU of a frame, 99 of 100', f'{stayed["hold"][3] / 1000:.1f} ms', '< 8 ms')
    say('Progress, 10 years, drawn anew each frame: 99 of 100', f'{stayed["progress"][3] / 1000:.1f} ms', '< 8 ms')
    say('idle on Today: CPU in that time', f'{stayed["today"][0]:.1f} ms', f'bare {stayed["bare"][0]:.1f} ms')


def still(world, bench_home, screen, decade):
    bench_home.desktop(animations=False)
    bench = Bench(world, screen, bench_home)
    hold = bench.medians({'hold': ['steady', '--database', decade]}, LONG_ROUNDS, BENCH_SECONDS=str(SECONDS),
                         **IN_SET)['hold']['stayed']
    say('training with reduced motion: share of a core', f'{hold[0] / SECONDS / 10:.1f} %', '< 2.9 %')


def main():
    with World() as world:
        screen, home = Screen(world, 1280, 800), Home(world)
        bench = Bench(world, screen, home)
        week, decade = bench.database(1), bench.database(520)
        start(bench, week, decade)
        watch(bench, decade)
        still(world, home, screen, decade)


sys.exit(main())
