#!/usr/bin/env python3
"""What the Flatpak may touch: a screen, sound and speech; neither the network nor a person's files, which come in
and go out by the file portal alone.

Usage: test_flatpak.py SOURCE_ROOT. Prints TAP.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True

from test_install import APP_ID, Tap  # noqa: E402

ALLOWED = {
    '--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri', '--socket=pulseaudio',
    '--filesystem=xdg-run/speech-dispatcher:ro',
}


def sources_problems(module):
    """Whatever is fetched is named by its content."""
    for source in module['sources']:
        if source['type'] == 'git' and 'tag' not in source:
            yield f'{module["name"]}: a git source without a tag'
        if source['type'] == 'archive' and len(source.get('sha256', '')) != 64:
            yield f'{module["name"]}: an archive without its sum'
        if source['type'] not in ('git', 'archive', 'dir'):
            yield f'{module["name"]}: a source of type {source["type"]}'


def main():
    path = pathlib.Path(sys.argv[1]) / f'build-aux/flatpak/{APP_ID}.json'
    manifest = json.loads(path.read_text(encoding='utf-8'))
    tap = Tap()
    tap.ok('it is this program', [] if (manifest['app-id'], manifest['command']) == (APP_ID, 'steady')
           else [f'{manifest["app-id"]}, {manifest["command"]}'])
    tap.ok('it asks for no more than it needs',
           [f'not allowed: {word}' for word in manifest['finish-args'] if word not in ALLOWED])
    tap.ok('what it is made of is named by its content',
           [problem for module in manifest['modules'] for problem in sources_problems(module)])
    tap.ok('what it installs last is what stands here',
           [] if manifest['modules'][-1]['sources'] == [{'type': 'dir', 'path': '../..'}] else ['another source'])
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
