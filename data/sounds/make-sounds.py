#!/usr/bin/env python3
"""Makes the tones of a session.

    make-sounds.py FOLDER [NAME…]    writes the tones named, or all of them, as NAME.wav
    make-sounds.py --list            prints NAME and length in milliseconds

Each tone is a few soft notes. Fundamentals lie between 400 and 1500 Hz, where hearing lasts longest; an octave above
is mixed in faintly, so that small loudspeakers carry it. A raised cosine opens and closes each note: no clicks.
"""

import math
import pathlib
import struct
import sys
import wave

RATE = 44100
PEAK = 0.5
OPEN_S = 0.010
CLOSE_S = 0.045
OVERTONE = 0.18

# Name -> notes: start ms, length ms, frequency Hz at the start and at the end.
# The lengths stand in src/cue/steady-tone.c too; a test compares them.
TONES = {
    'tick':       [(0, 80, 988, 988)],
    'ready':      [(0, 80, 659, 659), (80, 80, 659, 659)],
    'lift':       [(0, 180, 523, 880)],
    'hold':       [(0, 180, 784, 784)],
    'lower':      [(0, 180, 880, 523)],
    'repetition': [(0, 90, 1319, 1319)],
    'rest':       [(0, 100, 659, 659), (100, 100, 440, 440)],
    'other-side': [(0, 70, 587, 587), (70, 70, 880, 880), (140, 60, 587, 587)],
    'last-set':   [(0, 90, 880, 880), (90, 110, 1175, 1175)],
    'done':       [(0, 150, 523, 523), (150, 150, 659, 659), (300, 300, 784, 784)],
    'stop':       [(0, 220, 466, 466), (230, 220, 415, 415)],
}


def envelope(t, length):
    """0 … 1 … 0 over a note."""
    opening = min(t / OPEN_S, 1.0)
    closing = min((length - t) / CLOSE_S, 1.0)
    return 0.5 * (1 - math.cos(math.pi * opening)) * 0.5 * (1 - math.cos(math.pi * max(closing, 0.0)))


def note(length, first, last):
    """Samples of one note, -1 … 1; the phase is the integral of the frequency, so a glide has no steps."""
    count = round(length * RATE)
    samples = []
    for i in range(count):
        t = i / RATE
        cycles = first * t + (last - first) * t * t / (2 * length)
        wave_form = math.sin(2 * math.pi * cycles) + OVERTONE * math.sin(4 * math.pi * cycles)
        samples.append(wave_form * envelope(t, length) / (1 + OVERTONE))
    return samples


def length_ms(notes):
    return max(start + length for start, length, _, _ in notes)


def tone(notes):
    samples = [0.0] * round(length_ms(notes) * RATE / 1000)
    for start, length, first, last in notes:
        at = round(start * RATE / 1000)
        for i, value in enumerate(note(length / 1000, first, last)):
            if at + i < len(samples):
                samples[at + i] += value
    return samples


def write(path, samples):
    frames = b''.join(struct.pack('<h', round(value * PEAK * 32767)) for value in samples)
    with wave.open(str(path), 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


def main(arguments):
    if arguments == ['--list']:
        for name, notes in TONES.items():
            print(name, length_ms(notes))
        return 0
    if not arguments or any(name not in TONES for name in arguments[1:]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[0])
    for name in arguments[1:] or TONES:
        write(folder / (name + '.wav'), tone(TONES[name]))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
