#!/usr/bin/python3
"""Pictures of every page in every look, from the real window.

    screenshots.py [--build BUILD] [--page NAME]... [--look NAME]... DIRECTORY

Writes DIRECTORY/PAGE-LOOK.png for each page and look and says what could not be
taken.  A page is a list of steps from the window as it opens; one more is one more entry
in PAGES, one more look in LOOKS.
"""

import argparse
import datetime
import os
import pathlib
import sys

sys.dont_write_bytecode = True

from world import Failure, World, wait_until  # noqa: E402

# The demo database ends on this day, so that the pictures do not change with the date.
TODAY = datetime.datetime(2026, 3, 2, 9, 30)

LOOKS = {
    'light': {},
    'dark': {'dark': True},
    'high-contrast': {'high_contrast': True},
    'narrow': {'size': (360, 600)},
    'narrow-dark': {'size': (360, 600), 'dark': True},
    'television': {'size': (1920, 1080)},
    'large-text': {'text_scale': 2.0},
    'large-text-narrow': {'size': (360, 600), 'text_scale': 2.0},
    'zh': {'language': 'zh_CN'},
    'zh-narrow': {'language': 'zh_CN', 'size': (360, 600)},
}
DEFAULT_SIZE = (1024, 768)


# Steps: each is a function of the program. They go by place, key and action rather than
# by words, so that the same steps serve every language.

def page(number):
    """Goes to the page at this place in the view switcher, counted from 1, of four."""
    def step(app):
        app.keys(f'alt+{number}')
        # There is a switcher at the top for wide windows and one below for narrow ones.
        wait_until(lambda: any('selected' in tab.states
                               for tab in app.root.all('tab', hidden=True)[number - 1::4]),
                   lambda: f'page {number}:\n{app.root.dump()}')
    return step


def row(number):
    """Opens the row at this place, counted from 1, of what is in sight."""
    return lambda app: app.root.all('list item')[number - 1].press()


def over_it(open_it):
    """Opens a window over the first one."""
    def step(app):
        before = len(app.root.children)
        open_it(app)
        wait_until(lambda: len(app.root.children) > before, lambda: f'a window:\n{app.root.dump()}')
    return step


def key(*names):
    return lambda app: app.keys(*names)


PAGES = {
    'today': [page(1)],
    'exercises': [page(2)],
    'exercise': [page(2), row(1)],
    'progress': [page(3)],
    'guide': [page(4)],
    'preferences': [over_it(key('ctrl+comma'))],
    'shortcuts': [over_it(key('ctrl+question'))],
}


def take(world, name, look, directory):
    from steady_app import SteadyApp  # reads STEADY_BUILD

    arguments = {'size': DEFAULT_SIZE, 'clock': TODAY} | LOOKS[look]
    app = SteadyApp(world, '--demo', **arguments)
    app.home.desktop(animations=False)
    try:
        app.start()
        for step in PAGES[name]:
            step(app)
        path = app.screenshot(directory / f'{name}-{look}.png')
        print(path, flush=True)
    finally:
        if app.process and app.process.poll() is None:
            app.kill()
        app.screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n', maxsplit=1)[0])
    parser.add_argument('--build', help='the build folder')
    parser.add_argument('--page', action='append', choices=PAGES, help='only this page')
    parser.add_argument('--look', action='append', choices=LOOKS, help='only this look')
    parser.add_argument('directory', type=pathlib.Path)
    options = parser.parse_args()
    if options.build:
        os.environ['STEADY_BUILD'] = str(pathlib.Path(options.build).resolve())

    failures = 0
    with World() as world:
        for look in options.look or LOOKS:
            for name in options.page or PAGES:
                try:
                    take(world, name, look, options.directory.resolve())
                except (Failure, LookupError, ValueError) as failure:
                    failures += 1
                    print(f'{name}-{look}: {failure}', file=sys.stderr)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
