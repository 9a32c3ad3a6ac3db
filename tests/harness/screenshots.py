#!/usr/bin/python3
"""Pictures of every page in every look, from the real window.

    screenshots.py [--build BUILD] [--walk NAME]... [--page NAME]... [--look NAME]... DIRECTORY

Writes DIRECTORY/PAGE-LOOK.png for each page that the walks of tour.py come to, and says what could not be taken.
"""

import argparse
import functools
import os
import pathlib
import sys

sys.dont_write_bytecode = True

from tour import WALKS, close  # noqa: E402
from world import Failure, World  # noqa: E402

WIDE, NARROW = {}, {'size': (360, 600)}
LARGE = {'text_scale': 2.0}
LANGUAGES = {'en': {}, 'zh': {'language': 'zh_CN'}}
SCHEMES = {'light': {}, 'dark': {'dark': True}, 'contrast': {'high_contrast': True}}
SIZES = {'wide': WIDE, 'narrow': NARROW, 'large': LARGE, 'narrow-large': NARROW | LARGE}
LOOKS = {f'{language}-{scheme}-{size}': LANGUAGES[language] | SCHEMES[scheme] | SIZES[size]
         for language in LANGUAGES for scheme in SCHEMES for size in SIZES}
LOOKS['en-light-television'] = {'size': (1920, 1080)}
# All of a page at once, whatever its length.
LOOKS['en-light-whole'] = {'size': (720, 2600)}
LOOKS['zh-dark-whole'] = LOOKS['en-light-whole'] | LANGUAGES['zh'] | SCHEMES['dark']
# GTK takes the direction of reading from its own words.
LOOKS['en-light-mirrored'] = {'extra': {'LANGUAGE': 'he'}}
DEFAULT_SIZE = (1024, 768)


def take(world, walk, look, pages, directory):
    from steady_app import SteadyApp  # reads STEADY_BUILD

    app = WALKS[walk].make(functools.partial(SteadyApp, world), **({'size': DEFAULT_SIZE} | LOOKS[look]))
    app.home.desktop(animations=False)
    try:
        app.start()
        for page in WALKS[walk].go(app):
            if not pages or page in pages:
                print(app.screenshot(directory / f'{page}-{look}.png'), flush=True)
    finally:
        close(app)
        app.screen.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n', maxsplit=1)[0])
    parser.add_argument('--build', help='the build folder')
    parser.add_argument('--walk', action='append', choices=WALKS, help='only the pages of this walk')
    parser.add_argument('--page', action='append', help='only this page')
    parser.add_argument('--look', action='append', choices=LOOKS, help='only this look')
    parser.add_argument('directory', type=pathlib.Path)
    options = parser.parse_args()
    if options.build:
        os.environ['STEADY_BUILD'] = str(pathlib.Path(options.build).resolve())

    failures = 0
    with World() as world:
        for look in options.look or LOOKS:
            for walk in options.walk or WALKS:
                try:
                    take(world, walk, look, options.page, options.directory.resolve())
                except (Failure, LookupError, ValueError) as failure:
                    failures += 1
                    print(f'{walk}-{look}: {failure}', file=sys.stderr)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
