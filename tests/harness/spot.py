"""Watches a small place on the screen and notes when what is drawn there changes.

    with Spot(screen, left, top, width, height) as spot:
        hold = spot.wait_other(lift)
        ...
        spot.changes  # every change so far

It looks about 700 times a second, on a thread and an X connection of its own, at what the compositor has put on the
screen; the program knows nothing of it.  A change happened between two looks, and both are noted: the time between
them is what the method does not know.
"""

import ctypes
import threading
import time

from world import Failure, wait_until

LOOK_EVERY_S = 0.001
ALL_PLANES = 2 ** (8 * ctypes.sizeof(ctypes.c_ulong)) - 1
Z_PIXMAP = 2


class _Image(ctypes.Structure):
    """The beginning of an XImage."""
    _fields_ = [(name, ctypes.c_int) for name in ('width', 'height', 'xoffset', 'format')] + \
               [('data', ctypes.c_void_p)] + \
               [(name, ctypes.c_int) for name in ('byte_order', 'bitmap_unit', 'bitmap_bit_order', 'bitmap_pad',
                                                  'depth', 'bytes_per_line')]


def _library():
    x = ctypes.CDLL('libX11.so.6')
    place = [ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
    x.XOpenDisplay.argtypes, x.XOpenDisplay.restype = [ctypes.c_char_p], ctypes.c_void_p
    x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [ctypes.c_void_p], ctypes.c_ulong
    x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *place]
    x.XGetImage.restype = ctypes.POINTER(_Image)
    x.XGetSubImage.argtypes = [*x.XGetImage.argtypes, ctypes.POINTER(_Image), ctypes.c_int, ctypes.c_int]
    x.XGetSubImage.restype = ctypes.c_void_p
    x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x


class Change:
    """What was drawn became `look`, later than `after` and not later than `before` (seconds, CLOCK_MONOTONIC)."""

    def __init__(self, after, before, look):
        self.after, self.before, self.look = after, before, look

    @property
    def unsure_s(self):
        return self.before - self.after

    @property
    def middle(self):
        return (self.after + self.before) / 2


class Spot:
    def __init__(self, screen, left, top, width, height):
        self._x = _library()
        self._display = self._x.XOpenDisplay(screen.display.encode())
        if not self._display:
            raise Failure(f'no connection to the screen {screen.display}')
        self._place = (left, top, width, height, ALL_PLANES, Z_PIXMAP)
        self._root = self._x.XDefaultRootWindow(self._display)
        self._image = self._x.XGetImage(self._display, self._root, *self._place)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.changes = []
        self.first = self.look = self._pixels()

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()
        self._x.XCloseDisplay(self._display)

    def _pixels(self):
        self._x.XGetSubImage(self._display, self._root, *self._place, self._image, 0, 0)
        image = self._image.contents
        return ctypes.string_at(image.data, image.bytes_per_line * image.height)

    def _watch(self):
        earlier = time.monotonic()
        while not self._ended.is_set():
            # A picture is of some moment between asking for it and having it.
            asked, look, answered = time.monotonic(), self._pixels(), time.monotonic()
            if look != self.look:
                self.changes.append(Change(earlier, answered, look))
                self.look = look
            earlier = asked
            time.sleep(LOOK_EVERY_S)

    def wait_other(self, look):
        """Waits until something else than `look` is drawn; returns it."""
        return wait_until(lambda: self.look if self.look != look else None, 'something else to be drawn')

    def wait_look(self, look):
        wait_until(lambda: self.look == look, 'what was drawn before to be drawn again')
