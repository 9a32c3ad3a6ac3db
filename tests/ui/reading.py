#!/usr/bin/python3
"""Runs a test of the pages in a language, on a screen of its own.

    reading.py TEST LANGUAGE

LANGUAGE is en, zh_CN or `long`: every text of the program in brackets and half as long again, as the words of some
languages are, with letters that are higher and deeper than English ones.
"""

import gettext
import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'harness'))

from steady_app import locales  # noqa: E402
from world import Screen, World  # noqa: E402

BUILD = pathlib.Path(os.environ['STEADY_LOCALEDIR']).parent
# Not words, or words that a program reads.
KEPT = {'', 'en'}
FILLER = 'Ângström çğ '
PLURALS = 'Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n'


def longer(text):
    if text in KEPT or not re.search('[A-Za-z]', re.sub('%[0-9$]*[A-Za-z]', '', text)):
        return text
    wanted = len(text) // 2
    return f'[{text} {(FILLER * (wanted // len(FILLER) + 1))[:wanted].strip()}]'


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def make_long(directory):
    """A catalogue with every text that zh_CN.po has, which is all there are."""
    entries = [f'msgid ""\nmsgstr {quoted(PLURALS)}']
    for key in gettext.translation('steady', BUILD / 'po', ['zh_CN'])._catalog:
        singular = key if isinstance(key, str) else key[0]
        context, _, words = singular.rpartition('\4')
        if not words:
            continue
        lines = [f'msgctxt {quoted(context)}'] if context else []
        lines.append(f'msgid {quoted(words)}')
        if isinstance(key, str):
            lines.append(f'msgstr {quoted(longer(words))}')
        else:
            lines += [f'msgid_plural {quoted(words)}', f'msgstr[0] {quoted(longer(words))}',
                      f'msgstr[1] {quoted(longer(words))}']
        entries.append('\n'.join(lines))
    folder = directory / 'long/LC_MESSAGES'
    folder.mkdir(parents=True)
    source = directory / 'long.po'
    source.write_text('\n\n'.join(entries) + '\n')
    subprocess.run(['msgfmt', '-o', str(folder / 'steady.mo'), str(source)], check=True)


def main(test, language):
    with World() as world:
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith('XDG_') and name not in ('WAYLAND_DISPLAY', 'GTK_THEME')}
        environment |= Screen(world).environment() | {
            'LC_ALL': 'zh_CN.UTF-8' if language == 'zh_CN' else 'en_US.UTF-8', 'LANGUAGE': language,
            'LOCPATH': str(locales(BUILD)), 'GSETTINGS_BACKEND': 'memory'}
        if language == 'long':
            directory = world.directory('locale')
            make_long(directory)
            environment |= {'STEADY_LOCALEDIR': str(directory), 'STEADY_TEST_LONG_WORDS': '1'}
        return world.run_in_front([test], environment).returncode


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:3]))
