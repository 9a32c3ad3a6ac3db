"""A private little desktop for end-to-end tests.

A `World` owns a session bus, an accessibility bus, any number of X screens and
the temporary homes of the programs started in it.  Nothing of the machine's own
session is used and nothing outlives the World, also when a test dies: every
process is told to end with this one, and what detached itself (a speech server,
say) is found again because this process adopts orphans.

A process has one World at a time, which may hold several screens and homes.
"""

import contextlib
import ctypes
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# A condition that has not come true after this long will not.  It is generous on
# purpose: the suite must pass on a loaded machine, and a passing test never waits
# for it.
PATIENCE_S = 120.0
POLL_S = 0.02

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
LIBC = ctypes.CDLL(None, use_errno=True)

# Only the accessibility bus may be activated: a portal, a settings daemon or a
# keyring that happens to be installed must not change what a test sees.
BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path={socket}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# No frames and no key bindings: all of the screen and all of the keys are the
# program's.
OPENBOX_CONFIG = """\
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse/>
  <applications>
    <application class="*"><decor>no</decor><focus>yes</focus></application>
  </applications>
</openbox_config>
"""

A11Y_SERVICE = pathlib.Path('/usr/share/dbus-1/services/org.a11y.Bus.service')


class Failure(AssertionError):
    """What a test expected of the program did not come true."""


def wait_until(condition, what, patience_s=PATIENCE_S):
    """Returns the first true value of `condition()`; raises Failure, naming
    `what`, when there is none in time.  `what` may be a function, for a
    description that is only worth making when it is needed."""
    deadline = time.monotonic() + patience_s
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() >= deadline:
            raise Failure(f'waited in vain for {what() if callable(what) else what}')
        time.sleep(POLL_S)


def _end_with_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    os.setsid()


def _children(pid):
    with contextlib.suppress(OSError):
        for task in pathlib.Path(f'/proc/{pid}/task').iterdir():
            yield from map(int, (task / 'children').read_text().split())


class World:
    """Use as a context manager.  `environment` is what every program gets."""

    def __init__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix='steady-world-'))
        self._own = []
        self._names = {}
        runtime = self.directory('run')
        runtime.chmod(0o700)
        self.environment = {
            'PATH': os.environ['PATH'],
            'LC_ALL': 'C.UTF-8',
            'TZ': 'UTC0',
            'HOME': str(self.directory('home')),
            'XDG_RUNTIME_DIR': str(runtime),
            'GSETTINGS_BACKEND': 'memory',
        }
        # A debugging or coverage run passes its own switches through.
        for name in ('LD_LIBRARY_PATH', 'ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS', 'GCOV_PREFIX'):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)
        # A test that is ended from outside still tidies up.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        try:
            self._start_bus(runtime)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _start_bus(self, runtime):
        services = self.directory('services')
        shutil.copy(A11Y_SERVICE, services)
        # Without this line the bus would ask systemd to start the service.
        service = services / A11Y_SERVICE.name
        service.write_text(''.join(line for line in service.read_text().splitlines(True)
                                   if not line.startswith('SystemdService=')))
        socket = runtime / 'bus'
        config = self.root / 'bus.conf'
        config.write_text(BUS_CONFIG.format(socket=socket, services=services))
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = f'unix:path={socket}'
        bus = self.spawn('bus', ['dbus-daemon', f'--config-file={config}', '--nofork', '--nopidfile'])
        wait_until(lambda: socket.exists() or bus.poll() is not None, 'the session bus')

    def directory(self, name):
        """A fresh directory in this world; a number is added to a name in use."""
        count = self._names[name] = self._names.get(name, 0) + 1
        path = self.root / (name if count == 1 else f'{name}-{count}')
        path.mkdir()
        return path

    def spawn(self, name, arguments, environment=None, pass_fds=()):
        """Starts a process whose output goes to a log file, `process.log`."""
        log = self.directory(f'{name}-log') / 'log'
        with log.open('wb') as out:
            process = subprocess.Popen(
                arguments, env=environment or self.environment, stdin=subprocess.DEVNULL,
                stdout=out, stderr=subprocess.STDOUT, pass_fds=pass_fds, cwd=self.root,
                preexec_fn=_end_with_parent)
        process.log = log
        self._own.append(process)
        return process

    def run_in_front(self, arguments, environment):
        """Runs a command to its end, in the caller's directory and on its terminal."""
        return subprocess.run(arguments, env=environment, check=False)

    def close(self):
        """Ends all that was started here, orphans included, and removes the files."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            children = list(_children(os.getpid()))
            if not children:
                break
            for pid in children:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            for process in self._own:
                process.poll()
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG) != (0, 0):
                    pass
            time.sleep(POLL_S)
        if 'STEADY_KEEP_WORLD' in os.environ:
            print(f'# kept {self.root}')
        else:
            shutil.rmtree(self.root, ignore_errors=True)


class Screen:
    """An X screen of its own, with a small window manager and compositor: without
    the one GTK never learns that its window has the focus, and dialogs are not
    placed; without the other popovers are drawn on black."""

    def __init__(self, world, width=1024, height=768, text_scale=1.0):
        self.world, self.width, self.height = world, width, height
        reader, writer = os.pipe()
        self._server = world.spawn('x', [
            'Xvfb', '-displayfd', str(writer), '-screen', '0', f'{width}x{height}x24',
            '-nolisten', 'tcp', '-noreset', '-dpi', '96'], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure(f'Xvfb did not start: {self._server.log.read_text()}')
        self.display = f':{number}'
        # GTK takes the size of text from here rather than from its settings file.
        self.run('xprop', '-root', '-f', 'RESOURCE_MANAGER', '8s', '-set', 'RESOURCE_MANAGER',
                 f'Xft.dpi:\t{round(96 * text_scale)}\n')
        config = world.directory('openbox') / 'rc.xml'
        config.write_text(OPENBOX_CONFIG)
        self._manager = world.spawn('openbox', ['openbox', '--sm-disable', '--config-file', str(config)],
                                    self.environment())
        self._compositor = world.spawn('xcompmgr', ['xcompmgr'], self.environment())
        wait_until(self._managed, 'the window manager')

    def environment(self):
        return self.world.environment | {'DISPLAY': self.display}

    def _managed(self):
        found = subprocess.run(['xprop', '-root', '_NET_SUPPORTING_WM_CHECK'], env=self.environment(),
                               capture_output=True, text=True, check=False)
        return 'window id' in found.stdout

    def run(self, *arguments):
        """Runs an X client to its end and returns what it printed."""
        return subprocess.run(arguments, env=self.environment(), check=True,
                              capture_output=True).stdout

    def key(self, *keys):
        """Presses keys one after the other, by X key names: 'space', 'ctrl+q'."""
        self.run('xdotool', 'key', '--clearmodifiers', *keys)

    def type(self, text):
        self.run('xdotool', 'type', '--clearmodifiers', '--', text)

    def click(self, x, y):
        self.run('xdotool', 'mousemove', str(x), str(y), 'click', '1')

    def wheel(self, x, y, notches):
        """Turns the wheel there by so many notches, down or (below 0) up."""
        self.run('xdotool', 'mousemove', str(x), str(y), 'click', '--repeat', str(abs(notches)),
                 '--delay', '1', '4' if notches < 0 else '5')

    def geometry(self, title):
        """Left, top, width and height of the window with this title, as soon as it is on the screen: on the
        accessibility bus it is a moment earlier."""
        values = {}

        def there():
            shell = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{re.escape(title)}$',
                                    'getwindowgeometry', '--shell'], env=self.environment(), check=False,
                                   capture_output=True, text=True).stdout
            values.update(line.split('=', 1) for line in shell.split())
            return values

        wait_until(there, f'the window “{title}” on the screen')
        return tuple(int(values[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT'))

    def park_pointer(self):
        """Puts the pointer where it hovers over nothing."""
        self.run('xdotool', 'mousemove', str(self.width - 1), str(self.height - 1))

    def screenshot(self, path):
        self.run('import', '-window', 'root', str(path))

    def close(self):
        for process in (self._compositor, self._manager, self._server):
            process.kill()
            process.wait()
