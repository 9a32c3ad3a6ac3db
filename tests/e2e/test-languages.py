"""Another language: the same diary in its words, and on no page a sentence that is left in English."""

import datetime
import re

from gi.repository import GLib

from records import answers, first_answers, give, training
from tap import AppTest, main
from tour import WALKS, close

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)
READ = {'label', 'heading', 'button', 'checkbox', 'list item', 'tab', 'menu item', 'text box', 'img'}
# What is the same in every language: names of programs and formats, units, keys.
KEPT = re.compile(r'\b(Steady|Excel|CSV|PDF|PNG|SVG|CSVW|CDC|STEADI|GNOME|GTK|GNU|GPL|Orca|Enter|Esc|Space|Ctrl|Shift|Alt|'
                  r'Tab|Home|End|Page|Up|Down|Letter|steadyctl)\b', re.IGNORECASE)
# A part of a control that has no name of its own; that the control has one is seen in test-accessibility.py.
UNNAMED_PART = re.compile(r'(Gtk|Adw)[A-Z]\w+')
SENTENCE = re.compile(r"[A-Za-z]{3,}")
# Names of files and of the columns in them. What SQLite says of a file stands behind its path, for whoever looks for the cause.
NAMES = re.compile(r'\b\w+\.(csv|db|zip)\b|\b[a-z]+(_[a-z0-9]+)+\b|^/\S+\.db: .*')
# Texts of libadwaita's and GTK's own windows come from their translations.
TOOLKIT = {'about'}


class Languages(AppTest):
    def english(self, page, window):
        for element in window.walk(hidden=False):
            try:
                if element.role not in READ:
                    continue
                for text in (element.raw_name, element.description):
                    if UNNAMED_PART.fullmatch(text):
                        continue
                    if SENTENCE.search(KEPT.sub('', NAMES.sub('', text))) and element.reachable:
                        yield f'{page}: {text!r}'
            except GLib.Error:
                continue

    def walk(self, name):
        app = WALKS[name].make(self.make, language='zh_CN')
        app.home.desktop(animations=False)
        app.start()
        found = []
        for page in WALKS[name].go(app):
            if page not in TOOLKIT:
                found += self.english(page, app.root.children[-1])
            self.keep_picture(app, page)
        close(app)
        self.assertEqual(found, [], '\n'.join(found))

    def test_same_diary_in_another_language(self):
        app = self.make(clock=MONDAY)
        yesterday = MONDAY.date() - datetime.timedelta(days=1)
        give(app, answers(*first_answers(yesterday)), training(yesterday))
        app.start()
        app.find('label', containing='After the training of Sunday, 1 March')
        app.close()

        other = self.make(home=app.home, screen=app.screen, clock=app.clock, language='zh_CN')
        other.start()
        other.find('group', other.say('How do you feel today?'))
        other.find('label', containing='3月1日')
        other.keys('1', 'Return')
        other.find('button', other.say('Start'))
        other.close()

        back = self.make(home=app.home, screen=app.screen, clock=app.clock)
        back.start()
        back.find('button', 'Start')
        self.assertFalse(back.has('group', 'How do you feel today?'), 'it was answered in the other language')
        back.close()


for walk_name in WALKS:
    setattr(Languages, f'test_{walk_name.replace("-", "_")}', lambda self, walk_name=walk_name: self.walk(walk_name))


if __name__ == '__main__':
    main()
