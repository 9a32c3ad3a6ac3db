#!/usr/bin/python3
"""Runs a command with a screen, a session bus and a home of its own: any test that
opens a window without being driven from outside, or the whole suite.

    in_world.py COMMAND [ARGUMENT...]
"""

import os
import sys

sys.dont_write_bytecode = True

from world import Screen, World  # noqa: E402


def main(command):
    with World() as world:
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith('XDG_')
                       and name not in ('WAYLAND_DISPLAY', 'GTK_THEME', 'LANGUAGE')}
        process = world.run_in_front(command, environment | Screen(world).environment())
        return process.returncode if process.returncode >= 0 else 128 - process.returncode


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
