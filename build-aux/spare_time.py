"""Runs a command in the processor time that nothing else wants.

    spare_time.py COMMAND [ARGUMENT...]

Linux shares the time between the sessions of a terminal before it looks at what runs in each (autogroup), so the
command gets a session of its own, which stands behind the others.
"""

import os
import sys


def main(command):
    if os.getpgrp() != os.getpid():
        os.setsid()
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    try:
        with open('/proc/self/autogroup', 'w', encoding='ascii') as group:
            group.write('19')
    except OSError:
        pass  # A kernel that does not group.
    os.execvp(command[0], command)


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
