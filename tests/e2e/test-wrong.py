"""“Something is wrong” is one key away from every page and every window of the program."""

from gi.repository import GLib

from person import PAUSED, Person
from tap import AppTest, main
from tour import WALKS, close
from world import wait_until

# Is that window itself.
ITSELF = {'wrong', 'wrong-urgent', 'training-wrong'}
# Where the first questions are not answered yet there is no training to stop: then what the signs mean is shown.
FIRST = 'welcome'
# Where the time runs.
PHASE = 'phase-'


class Wrong(AppTest):
    def titles(self, app):
        return [window.raw_name for window in app.root.children]

    def look(self, app, page):
        app.keys('ctrl+exclam')
        wait_until(lambda: self.is_there(app, page), lambda: f'the warning signs over {page}: {self.titles(app)}')
        app.keys('Escape')
        wait_until(lambda: not self.is_there(app, page), f'them to go from {page}')
        if page.startswith(PHASE):
            self.assertTrue(Person(app).is_in(PAUSED), f'the training waits after {page}')

    def is_there(self, app, page):
        try:
            if page.startswith(FIRST):
                return len(app.root.children) > 1
            return app.has('heading', 'What is it?')
        except GLib.Error:  # a window that goes
            return False

    def walk(self, name):
        app = WALKS[name].make(self.make)
        app.home.desktop(animations=False)
        app.start()
        count = 0
        for page in WALKS[name].go(app):
            if page not in ITSELF:
                self.look(app, page)
                count += 1
            # That window gave way; the walk goes on from it.
            if page == 'training-leave':
                app.keys('Escape')
                app.find('label', 'Stop training?')
        close(app)
        self.assertGreater(count, 1)

    def test_over_other_windows(self):
        """Preferences, shortcuts, about, a question: they give way."""
        app = WALKS['demo'].make(self.make)
        app.start()
        app.find('heading', 'Today’s plan')
        for keys in ('ctrl+comma', 'ctrl+question'):
            app.keys(keys)
            wait_until(lambda: len(app.root.children) > 1, keys)
            self.look(app, keys)
            wait_until(lambda: len(app.root.children) == 1, f'the window of {keys} to have gone')
        app.keys('F10')
        app.find('menu item', 'About Steady').press()
        wait_until(lambda: len(app.root.children) > 1, 'the window about the program')
        self.look(app, 'about')
        close(app)


for walk_name in ('first', 'stopped', 'session', 'phases'):
    setattr(Wrong, f'test_{walk_name}', lambda self, walk_name=walk_name: self.walk(walk_name))


if __name__ == '__main__':
    main()
