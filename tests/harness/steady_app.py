"""Steady itself, in a window that a test can look at and work.

    with World() as world:
        app = SteadyApp(world)
        app.start()
        app.find('button', 'Start').press()
        app.find('label', containing='Get ready')

The program's home outlives it: `kill()` and then `start()` again is a power cut and
the next morning, with `clock` in between if it is to be a later date.
"""

import contextlib
import gettext
import os
import pathlib
import signal
import subprocess
import time

from gi.repository import GLib

from accessible import Tree
from clock import Clock
from world import Failure, Screen, wait_until

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get('STEADY_BUILD', SOURCE / 'build'))

LANGUAGES = {'en': 'en_US.UTF-8', 'zh_CN': 'zh_CN.UTF-8', 'C': 'C.UTF-8'}
CONTROL = 'src/ctl/steadyctl'
# Built only where GTK tells places wrongly.
PLACE = BUILD / 'tests/harness/place.so'


def uninstalled_environment(build=BUILD):
    """What build-aux/environment.sh sets, so that there is one list of it."""
    script = f'. "{SOURCE}/build-aux/environment.sh" && env -0'
    shown = subprocess.run(['sh', '-c', script], check=True, capture_output=True, text=True,
                           env={'PATH': os.environ['PATH'], 'STEADY_BUILD': str(build)}).stdout
    pairs = (pair.split('=', 1) for pair in shown.split('\0') if pair)
    return {name: value for name, value in pairs if name not in ('PATH', 'PWD', 'SHLVL', '_', 'OLDPWD')}


def locales(build=BUILD):
    """A directory for LOCPATH with the locales of LANGUAGES, made once for each build:
    gettext translates nothing in the C locale, and a machine need not have others."""
    directory = pathlib.Path(build) / 'tests-locale'
    for locale in LANGUAGES.values():
        if locale.startswith('C') or (directory / locale).exists():
            continue
        directory.mkdir(parents=True, exist_ok=True)
        made = directory / f'.{locale}.{os.getpid()}'
        subprocess.run(['localedef', '-i', locale.split('.')[0], '-f', 'UTF-8', str(made)],
                       check=True, capture_output=True)
        try:
            made.rename(directory / locale)
        except OSError:  # another test was quicker
            subprocess.run(['rm', '-rf', str(made)], check=True)
    return directory


def plain_words(text):
    """Without the underline of a key that a menu shows."""
    return text.replace('_', '')


def translations(language, build=BUILD):
    """What the program says in this language: {(context or None, English words): words}. English words with the underline
    of a menu's key are there with and without it; of two that are the same without, the plain one counts."""
    if language != 'zh_CN':
        return {}
    catalogue = gettext.translation('steady', pathlib.Path(build) / 'po', [language])._catalog
    words = {}
    for key, text in sorted(((key, text) for key, text in catalogue.items() if isinstance(key, str)),
                            key=lambda pair: '_' not in pair[0]):
        context, _, english = key.rpartition('\4')
        words[context or None, english] = words[context or None, plain_words(english)] = plain_words(text)
    return words


class Home:
    """A person's home directory, with the settings of a desktop in it."""

    def __init__(self, world):
        self.root = world.directory('home')
        self.data, self.config, self.cache, self.state = (
            self.root / name for name in ('.local/share', '.config', '.cache', '.local/state'))
        for path in (self.data, self.config, self.cache, self.state):
            path.mkdir(parents=True)
        self.desktop()
        self.settings(sounds='false', voice="'off'")

    def settings(self, **values):
        """Steady's own settings for this device; at first it is silent, as a machine that is used by others must be."""
        directory = self.config / 'glib-2.0/settings'
        directory.mkdir(parents=True, exist_ok=True)
        (directory / 'keyfile').write_text('[io/github/steadysteps/Steady]\n' + ''.join(
            f'{name.replace("_", "-")}={value}\n' for name, value in values.items()))

    def desktop(self, animations=True, font='Cantarell 11'):
        """What the desktop's settings would say; read when the program starts."""
        directory = self.config / 'gtk-4.0'
        directory.mkdir(exist_ok=True)
        (directory / 'settings.ini').write_text(
            '[Settings]\n'
            f'gtk-enable-animations={int(animations)}\n'
            f'gtk-font-name={font}\n')
        # GTK draws a border around the window where the window manager draws no
        # shadow; around one that fills the screen no desktop has a border.
        (directory / 'gtk.css').write_text(
            'window.solid-csd.maximized, window.solid-csd.fullscreen { padding: 0; box-shadow: none; }\n')

    def environment(self):
        return {'HOME': str(self.root), 'XDG_DATA_HOME': str(self.data), 'XDG_CONFIG_HOME': str(self.config),
                'XDG_CACHE_HOME': str(self.cache), 'XDG_STATE_HOME': str(self.state),
                # Settings are a file in the home, so that they too survive a restart.
                'GSETTINGS_BACKEND': 'keyfile'}

    @property
    def database(self):
        return self.data / 'steady/steady.db'


class SteadyApp:
    """The program with one home, on one screen, in one language and look."""

    def __init__(self, world, *arguments, screen=None, home=None, size=(1024, 768), text_scale=1.0,
                 language='en', dark=False, high_contrast=False, clock=None, program=None, extra=None):
        """`size` is the window's and the screen's, which is made unless one is given;
        `clock` a Clock, or a datetime (local to the world's TZ) at which a new one begins,
        for the program's date and pace; `extra` goes into its environment."""
        self.world = world
        self.screen = screen or Screen(world, *size, text_scale)
        self.home = home or Home(world)
        self.arguments = arguments
        self.language = language
        self._words = translations(language)
        self.dark, self.high_contrast = dark, high_contrast
        self.program = program or BUILD / 'ui/steady'
        self.extra = extra or {}
        self.process = None
        self._tree = Tree(world.environment, self.screen)
        self.clock = clock
        if clock and not isinstance(clock, Clock):
            self.clock = Clock(self.home.root / '.clock', clock)

    def environment(self):
        locale = LANGUAGES[self.language]
        environment = self.screen.environment() | self.home.environment() | uninstalled_environment() | {
            'LC_ALL': locale, 'LANGUAGE': '', 'LOCPATH': str(locales()),
            'GDK_BACKEND': 'x11', 'GTK_A11Y': 'atspi', 'GTK_IM_MODULE': 'gtk-im-context-simple',
            'GSK_RENDERER': 'cairo', 'G_DEBUG': 'fatal-criticals',
            'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if self.dark else 'prefer-light',
            'ADW_DEBUG_HIGH_CONTRAST': '1' if self.high_contrast else '0',
        }
        if self.clock:
            environment |= self.clock.environment()
        return environment | self.extra

    def window_environment(self):
        """What a program with a window gets on top."""
        environment = self.environment()
        if PLACE.exists():
            environment['LD_PRELOAD'] = ' '.join(filter(None, [environment.get('LD_PRELOAD'), str(PLACE)]))
        return environment

    def start(self, fill=True):
        """Starts it and waits for its window, which then fills the screen."""
        self.process = self.world.spawn('steady', [str(self.program), *self.arguments], self.window_environment())
        wait_until(lambda: self._check_alive() and self.root and self.root.all('window', hidden=True),
                   'the window to open')
        if fill:
            self.fill_screen()
        return self

    def begins_anew(self, step):
        """Does a step that ends in the program taking its own place, and waits for the window it then has. The
        process stays, so it is told by its name on the bus."""
        before = self.root
        step()
        wait_until(lambda: (root := self.root) and root != before and root.all('window', hidden=True),
                   lambda: f'the program to begin anew:\n{self.log}')
        self.fill_screen()

    def _check_alive(self):
        status = self.process.poll()
        if status is not None:
            raise Failure(f'the program ended with status {status}:\n{self.log}')
        return True

    def fill_screen(self):
        size = (self.screen.width, self.screen.height)
        window = self.window
        wait_until(lambda: 'active' in window.states, 'the window to have the focus')
        if window.extents[2:] != size:
            window.do('window.toggle-maximized')
        wait_until(lambda: window.extents[2:] == size,
                   lambda: f'a window of {size}; it is {window.extents[2:]}')
        self.screen.park_pointer()

    @property
    def root(self):
        """The program on the accessibility bus; None until it is there."""
        self._check_alive()
        return self._tree.application(self.process.pid)

    @property
    def window(self):
        """The window that has the focus, or the first there is."""
        windows = self.root.children
        return next((window for window in windows if 'active' in window.states), windows[0])

    @property
    def log(self):
        return self.process.log.read_text(errors='replace')

    def find(self, role=None, name=None, **others):
        return self.root.find(role, name, **others)

    def has(self, role=None, name=None, **others):
        return self.root.has(role, name, **others)

    def say(self, words, context=None):
        """Words of the program, given in English, as it says them in its language."""
        return self._words[context, words] if self._words else plain_words(words)

    def keys(self, *keys):
        """Presses keys, by X key names: 'space', 'ctrl+q', 'Return'."""
        self._check_alive()
        self.screen.key(*keys)

    def type(self, text):
        self._check_alive()
        self.screen.type(text)

    def control(self, *arguments, status=0):
        """Runs steadyctl in the same home, language and time, expects it to end with
        `status`, and returns what it printed, as bytes."""
        done = subprocess.run([str(BUILD / CONTROL), *map(str, arguments)], env=self.environment(),
                              capture_output=True, check=False)
        if done.returncode != status:
            raise Failure(f'steadyctl {arguments} ended with status {done.returncode}: '
                          f'{done.stderr.decode(errors="replace")}')
        return done.stdout if status == 0 else done.stderr

    def screenshot(self, path):
        """Takes a picture of the screen once two in a row are the same, or of an
        animation as it is."""
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.with_name(f'.{path.name}')
        for _ in range(10):
            self.screen.screenshot(before)
            time.sleep(0.1)
            self.screen.screenshot(path)
            if before.read_bytes() == path.read_bytes():
                break
        before.unlink()
        return path

    def kill(self):
        """As a power cut would: SIGKILL, nothing is saved."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """Closes the window and waits for the program to end well, without a warning."""
        # It may be gone before it can say that the action was done.
        with contextlib.suppress(GLib.Error):
            self.window.do('window.close')
        self.wait_end()

    def wait_end(self):
        status = wait_until(lambda: (self.process.poll() is not None) and (self.process.poll(),),
                            lambda: f'the program to end:\n{self.log}')[0]
        log = self.log
        if status != 0 or 'WARNING **' in log or 'CRITICAL **' in log:
            raise Failure(f'the program ended with status {status} and this to say:\n{log}')
