"""End-to-end tests as unittest cases, told to Meson one by one.

    class FirstStart(AppTest):
        def test_today_is_shown(self):
            app = self.start()
            app.find('button', 'Start')

    if __name__ == '__main__':
        main()

In meson.build: test(..., protocol: 'tap').  When a test fails, the tree of every
program it started, what that program printed and a picture of its screen are kept in
`test-failures` in the build folder.
"""

import contextlib
import os
import pathlib
import sys
import traceback
import unittest

from steady_app import BUILD, SteadyApp
from world import World


def title(test):
    return test.id().removeprefix('__main__.')


class AppTest(unittest.TestCase):
    """Gives each test a world of its own."""

    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)
        self.apps = []

    def make(self, *arguments, **look):
        """The program, not started; for the arguments see SteadyApp."""
        app = SteadyApp(self.world, *arguments, **look)
        self.apps.append(app)
        return app

    def start(self, *arguments, **look):
        return self.make(*arguments, **look).start()

    def keep_picture(self, app, name):
        """Takes a picture of the screen to be looked at, when somebody wants to: STEADY_PICTURES names a directory."""
        directory = os.environ.get('STEADY_PICTURES')
        if directory:
            app.screenshot(pathlib.Path(directory) / f'{title(self)}-{name}.png')

    def evidence(self):
        """What there is to see at the moment of a failure, as text."""
        for number, app in enumerate(self.apps, 1):
            picture = BUILD / 'test-failures' / f'{title(self)}-{number}.png'
            with contextlib.suppress(Exception):
                yield f'screen: {app.screenshot(picture)}'
            with contextlib.suppress(Exception):
                yield app.log
            with contextlib.suppress(Exception):
                yield app.root.dump()


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def _line(self, good, test):
        self.number += 1
        print(f'{"ok" if good else "not ok"} {self.number} - {title(test)}', flush=True)

    def _bad(self, test, error):
        self._line(False, test)
        self.explain(''.join(traceback.format_exception(*error)))
        for part in test.evidence() if isinstance(test, AppTest) else ():
            self.explain(part)

    @staticmethod
    def explain(text):
        for line in text.splitlines():
            print(f'# {line}', flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line(True, test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._bad(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self._bad(test, error)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error:
            self._bad(subtest, error)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line(False, test)
        self.explain(f'skipped: {reason}; no test may be skipped')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._line(False, test)


def main():
    """Runs the tests of the calling script; names on the command line choose some."""
    loader = unittest.TestLoader()
    script = sys.modules['__main__']
    suite = loader.loadTestsFromNames(sys.argv[1:], script) if sys.argv[1:] \
        else loader.loadTestsFromModule(script)
    result = TapResult()
    suite.run(result)
    if not result.number:
        print('Bail out! There is no test here.')
        sys.exit(1)
    print(f'1..{result.number}')
    sys.exit(0 if result.wasSuccessful() and not result.skipped else 1)
