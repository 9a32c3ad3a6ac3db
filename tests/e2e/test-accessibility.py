"""Every page for somebody who does not see it: each control has a name in words, each picture is described or passed
over, and the focus is where it can be seen.  (That the Tab key comes to every control is seen in tests/ui.)"""

import contextlib
import re
import time

from gi.repository import GLib

from tap import AppTest, main
from tour import WALKS, Guide, close
from world import Failure, wait_until

# What a person works; GTK's own names of the roles.
CONTROLS = {'button', 'checkbox', 'radio button', 'switch', 'slider', 'spin button', 'text box',
            'search box', 'combo box', 'menu item', 'tab', 'list item', 'link'}
PICTURES = {'img', 'image', 'picture'}
WORDS = {'heading', 'label'}
# A toolkit that has no name for something gives the name of its type.
TYPE_NAME = re.compile(r'\b(Gtk|Adw|Gdk|Steady)[A-Z]\w+')


class Accessibility(AppTest):
    def problem(self, element, role, name):
        """What is wrong with its name, or None."""
        unnamed = not name.strip() or TYPE_NAME.search(name)
        # A part of a control (the arrow of a list of choices) is named by what it is a part of.
        if role in CONTROLS and unnamed and element.parent.role not in CONTROLS:
            return f'{role} without a name: {name!r} in {element.parent}'
        if role in PICTURES and unnamed:
            return f'picture without words: {name!r} in {element.parent}'
        if role in WORDS and TYPE_NAME.search(name):
            return f'{role} that says {name!r}'
        return None

    def look(self, page, window):
        """The problems of a page, and how many names were read."""
        count, focus, found = 0, None, []
        for element in window.walk(hidden=False):
            try:
                role = element.role
                if 'focused' in element.states:
                    focus = element
                if role not in CONTROLS | PICTURES | WORDS:
                    continue
                count += 1
                problem = self.problem(element, role, element.raw_name)
                if problem and element.reachable:
                    found.append(f'{page}: {problem}')
            except GLib.Error:  # gone meanwhile
                continue
        if focus is None:
            found.append(f'{page}: nothing has the focus')
        elif not focus.reachable:
            found.append(f'{page}: the focus is on what nobody sees: {focus}')
        return found, count

    def pictures(self, animations, count=8):
        """Of the page of an exercise, one each second: a held position is still for less than that many."""
        app = WALKS['locked'].make(self.make)
        app.home.desktop(animations=animations)
        app.start()
        guide = Guide(app)
        guide.page(2)
        guide.into(guide.row, 1)
        app.screen.park_pointer()
        self.wait_until_settled(app)
        colours = set()
        for _ in range(count):
            colours.add(self.colours(app))
            time.sleep(1)
        close(app)
        return colours

    def colours(self, app):
        """What is on the screen; the file of a picture also holds the time when it was taken."""
        path = self.world.directory('picture') / 'picture.png'
        app.screen.screenshot(path)
        return app.screen.run('convert', str(path), 'rgb:-')

    def wait_until_settled(self, app):
        """Until the page that has just opened is drawn: a busy machine takes its time.  A figure that moves is still
        for a moment at each end of its way."""
        seen = []

        def still():
            seen.append(self.colours(app))
            return len(seen) > 1 and seen[-1] == seen[-2]

        time.sleep(1)
        wait_until(still, 'the page to be drawn')

    def test_reduced_motion(self):
        self.assertEqual(len(self.pictures(animations=False)), 1, 'nothing moves')
        self.assertGreater(len(self.pictures(animations=True)), 1, 'the figure moves')

    def walk(self, name):
        app = WALKS[name].make(self.make)
        app.home.desktop(animations=False)
        app.start()
        found, names = [], 0
        for page in WALKS[name].go(app):
            # A window that was just opened gets it a moment later.
            with contextlib.suppress(Failure):
                wait_until(lambda: any('focused' in element.states for element in app.root.children[-1].walk()),
                           'something to have the focus', patience_s=5)
            problems, count = self.look(page, app.root.children[-1])
            found += problems
            names += count
            self.keep_picture(app, page)
        log = app.log
        close(app)
        self.assertEqual(found, [], '\n'.join(found))
        # A size that cannot be, say, tells of a page that is laid out wrongly somewhere.
        self.assertNotIn('WARNING **', log)
        self.assertGreater(names, 15)


for walk_name in WALKS:
    setattr(Accessibility, f'test_{walk_name.replace("-", "_")}',
            lambda self, walk_name=walk_name: self.walk(walk_name))


if __name__ == '__main__':
    main()
