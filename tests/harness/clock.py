"""A clock that a test sets and winds; see clock.c, which puts it into the program."""

import datetime
import mmap
import os
import pathlib
import struct
import time

from world import Failure

BUILD = pathlib.Path(os.environ.get('STEADY_BUILD', pathlib.Path(__file__).resolve().parents[2] / 'build'))
LIBRARY = BUILD / 'tests/harness/clock.so'
US = 1_000_000
FORMAT = '=5q'
TURN_FORMAT = '=q'


def _true_us():
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000


class Clock:
    """Begins at a moment (a datetime in the world's time zone, UTC) and goes on from there, whether or not a
    program runs, at a pace that can be changed while it does."""

    def __init__(self, path, moment):
        self.path = pathlib.Path(path)
        self.path.write_bytes(bytes(struct.calcsize(FORMAT)))
        with self.path.open('r+b') as file:
            self._map = mmap.mmap(file.fileno(), 0)
        self._turn = 0
        self._since_us = self._boot_us = _true_us()
        self._wall_us = self._to_us(moment)
        self._speed = 1
        self._write()

    @staticmethod
    def _to_us(moment):
        return round(moment.replace(tzinfo=datetime.timezone.utc).timestamp() * US)

    def _write(self):
        struct.pack_into(TURN_FORMAT, self._map, 0, self._turn + 1)
        struct.pack_into('=4q', self._map, struct.calcsize(TURN_FORMAT),
                         self._since_us, self._wall_us, self._boot_us, self._speed)
        self._turn += 2
        struct.pack_into(TURN_FORMAT, self._map, 0, self._turn)

    def _passed_us(self):
        return (_true_us() - self._since_us) * self._speed

    @property
    def now(self):
        """What the program takes for the date and time of day."""
        us = self._wall_us + self._passed_us()
        return datetime.datetime.fromtimestamp(us / US, datetime.timezone.utc).replace(tzinfo=None)

    @property
    def speed(self):
        """How many times as fast as true time the program's time passes: a whole number, 1 at first; at 0 it stands."""
        return self._speed

    @speed.setter
    def speed(self, speed):
        passed_us = self._passed_us()
        self._since_us = self._since_us + passed_us // self._speed if self._speed else _true_us()
        self._wall_us += passed_us
        self._boot_us += passed_us
        self._speed = speed
        self._write()

    def set(self, moment):
        """Another date or time of day, as if somebody had set the computer's clock: what is measured goes on."""
        self._wall_us = self._to_us(moment) - self._passed_us()
        self._write()

    def environment(self):
        if not LIBRARY.exists():
            raise Failure(f'{LIBRARY} is not built')
        return {'LD_PRELOAD': str(LIBRARY), 'STEADY_TEST_CLOCK': str(self.path)}
