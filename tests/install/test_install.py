#!/usr/bin/env python3
"""What `meson install` puts where, that it fits together, and that `ninja uninstall` leaves nothing of it.

Usage: test_install.py BUILD_ROOT PREFIX. Prints TAP.
"""

import configparser
import os
import pathlib
import subprocess
import sys
import tempfile

APP_ID = 'io.github.steadysteps.Steady'
OF_THE_BUILD = {'GSETTINGS_SCHEMA_DIR', 'LD_LIBRARY_PATH'}

EXPECTED = {
    'bin/steady',
    'bin/steadyctl',
    f'share/applications/{APP_ID}.desktop',
    'share/bash-completion/completions/steady',
    'share/bash-completion/completions/steadyctl',
    f'share/dbus-1/services/{APP_ID}.service',
    f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{APP_ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
    'share/locale/zh_CN/LC_MESSAGES/steady.mo',
    'share/man/man1/steady.1',
    'share/man/man1/steadyctl.1',
    f'share/metainfo/{APP_ID}.metainfo.xml',
}
SOUNDS = 'share/steady/sounds/'


class Tap:
    def __init__(self):
        self.number = self.failed = 0

    def ok(self, name, problems=()):
        self.number += 1
        problems = list(problems)
        self.failed += bool(problems)
        print(f'{"not ok" if problems else "ok"} {self.number} - {name}')
        for problem in problems:
            print(f'# {problem}')

    def done(self):
        print(f'1..{self.number}')
        return 1 if self.failed else 0


def run(arguments, **others):
    return subprocess.run([str(argument) for argument in arguments], check=False, capture_output=True, text=True,
                          **others)


def read(path):
    file = configparser.ConfigParser(interpolation=None, strict=False)
    file.optionxform = str
    file.read(path, encoding='utf-8')
    return file


def check_files(root, tap):
    found = {str(path.relative_to(root)) for path in root.rglob('*') if not path.is_dir()}
    sounds = {name for name in found if name.startswith(SOUNDS)}
    tap.ok('everything is where it belongs, and nothing else',
           [f'missing: {name}' for name in sorted(EXPECTED - found)]
           + [f'not expected: {name}' for name in sorted(found - EXPECTED - sounds)]
           + ([] if sounds else ['no sounds']))


def check_desktop(root, prefix, tap):
    """The names by which the desktop finds one thing from another."""
    problems = []
    desktop = read(root / f'share/applications/{APP_ID}.desktop')
    service = read(root / f'share/dbus-1/services/{APP_ID}.service')
    entry, offer = desktop['Desktop Entry'], service['D-BUS Service']
    if entry['Icon'] != APP_ID or entry['DBusActivatable'] != 'true' or entry['Exec'] != 'steady':
        problems.append(f'the desktop entry: {dict(entry)}')
    if offer['Name'] != APP_ID or offer['Exec'] != f'{prefix}/bin/steady --gapplication-service':
        problems.append(f'the D-Bus service: {dict(offer)}')
    for name in entry['Actions'].strip(';').split(';'):
        action = desktop[f'Desktop Action {name}']
        if action['Exec'] != f'steady --{name}' or not action.get('Name[zh_CN]'):
            problems.append(f'the action {name}: {dict(action)}')
    tap.ok('desktop entry, its actions and the D-Bus service name the same program', problems)

    for what, arguments in (
            ('desktop-file-validate', ['desktop-file-validate', root / f'share/applications/{APP_ID}.desktop']),
            ('appstreamcli', ['appstreamcli', 'validate', '--no-net', '--pedantic',
                              root / f'share/metainfo/{APP_ID}.metainfo.xml']),
            ('glib-compile-schemas', ['glib-compile-schemas', '--strict', '--dry-run',
                                      root / 'share/glib-2.0/schemas'])):
        done = run(arguments)
        tap.ok(f'{what} has nothing to say against it',
               (done.stdout + done.stderr).splitlines() if done.returncode else [])


def check_programs(root, tap):
    """What is installed runs, with nothing of the build folder around it."""
    problems = []
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith('STEADY_') and name not in OF_THE_BUILD}
    for name in ('steady', 'steadyctl'):
        done = run([root / 'bin' / name, '--version'], env=environment)
        if done.returncode or not done.stdout.startswith(f'{name} '):
            problems.append(f'{name} --version: {done.returncode} {done.stdout}{done.stderr}')
    tap.ok('both programs run from there', problems)


def main():
    build, prefix = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix='steady-install-') as folder:
        environment = os.environ | {'DESTDIR': folder}
        done = run(['meson', 'install', '--no-rebuild', '--quiet', '-C', build], env=environment)
        tap.ok('meson install', (done.stdout + done.stderr).splitlines() if done.returncode else [])
        root = pathlib.Path(folder) / prefix.lstrip('/')
        check_files(root, tap)
        check_desktop(root, prefix, tap)
        check_programs(root, tap)

        done = run(['ninja', '-C', build, 'uninstall'], env=environment)
        left = [str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob('*')]
        tap.ok('ninja uninstall leaves nothing',
               left + ((done.stdout + done.stderr).splitlines() if done.returncode else []))
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
