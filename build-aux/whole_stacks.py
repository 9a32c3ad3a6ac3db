"""Runs a test under the sanitizers: with short stacks, which is quick; where it fails, once more with whole ones, which
take many times as long and alone tell whose a leak is.  What the last of the two says and returns counts.

    whole_stacks.py COMMAND [ARGUMENT...]
"""

import os
import subprocess
import sys

QUICK = 'malloc_context_size=4'
WHOLE = 'fast_unwind_on_malloc=0:malloc_context_size=16'


def run(command, stacks):
    options = ':'.join(filter(None, [os.environ.get('ASAN_OPTIONS'), stacks]))
    return subprocess.run(command, env=os.environ | {'ASAN_OPTIONS': options}, capture_output=True, check=False)


def main(command):
    done = run(command, QUICK)
    if done.returncode != 0:
        done = run(command, WHOLE)
    sys.stdout.buffer.write(done.stdout)
    sys.stderr.buffer.write(done.stderr)
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
