"""The toolkit's own file dialog, used by its keyboard: the name of a file is typed."""

from world import wait_until


def _wait_for(app, title):
    wait_until(lambda: app.say(title).encode() in app.screen.run('xdotool', 'getwindowfocus', 'getwindowname'),
               'the file dialog to have the focus')


def open_file(app, title, path):
    """Chooses a file that is there; `title` is the dialog's in English."""
    _wait_for(app, title)
    app.keys('ctrl+l')
    app.keys('ctrl+a')
    app.type(str(path))
    app.keys('Return')


def save_file(app, title, path):
    """Saves under this name, and waits until there is such a file."""
    _wait_for(app, title)
    app.keys('ctrl+a')
    app.type(str(path))
    app.keys('Return')
    wait_until(path.exists, lambda: f'{path.name} to be written:\n{app.root.dump()}')
