"""The toolkit's own file dialog, used by its keyboard: the name of a file is typed."""

import subprocess
import time

from world import wait_until

# While it completes a name it takes no other for an answer.
PATIENCE_S = 0.5


def _window_in_front(app):
    """The name of the window that has the focus; asked for again where that window went away meanwhile."""
    def name():
        found = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowname'], env=app.screen.environment(),
                               capture_output=True, check=False)
        return None if found.returncode else found

    return wait_until(name, 'a window to have the focus').stdout


def _is_open(app, title):
    return app.say(title).encode() in _window_in_front(app)


def _wait_for(app, title):
    wait_until(lambda: _is_open(app, title), 'the file dialog to have the focus')


def _type(app, path):
    """Types a name, and takes away what the dialog, completing it late, may have put behind it."""
    app.keys('ctrl+a')
    app.type(str(path))
    time.sleep(PATIENCE_S)
    app.keys('shift+End', 'Delete')


def open_file(app, title, path):
    """Chooses a file that is there; `title` is the dialog's in English."""
    _wait_for(app, title)
    app.keys('ctrl+l')
    _type(app, path)

    def accepted():
        app.keys('Return')
        time.sleep(PATIENCE_S)
        return not _is_open(app, title)

    wait_until(accepted, 'the file dialog to close')


def save_file(app, title, path):
    """Saves under this name, and waits until there is such a file."""
    _wait_for(app, title)
    _type(app, path)
    app.keys('Return')
    wait_until(path.exists, lambda: f'{path.name} to be written:\n{app.root.dump()}')
