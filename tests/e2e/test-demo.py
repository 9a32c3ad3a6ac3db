"""The demo shows sample weeks from a throw-away database and leaves nothing behind; words on the command line that
are off, and files that are no database, are said in one clear sentence; settings that cannot be are as if never made."""

import subprocess

from tap import AppTest, main


class Demo(AppTest):
    def test_demo_is_thrown_away(self):
        folder = self.world.directory('tmp')
        app = self.start('--demo', extra={'TMPDIR': str(folder)})
        self.assertEqual(app.window.raw_name, 'Steady – demo')
        app.find('heading', 'Today’s plan')
        for name in ('Straight-leg raise', 'Clamshell', 'Wall sit', 'Plank'):
            app.find('list item', name)
        self.keep_picture(app, 'today')

        inside = list(folder.iterdir())
        self.assertEqual([path.name.startswith('steady-demo-') for path in inside], [True])
        self.assertEqual(inside[0].stat().st_mode & 0o777, 0o700)
        self.assertFalse(app.home.database.exists())

        app.keys('alt+3')
        self.assertNotIn('Too early', app.find('image', 'Shakiness').description)
        app.find('button', 'Table: Adherence').press()
        self.assertGreater(len(app.find('table', 'Adherence').all('row', hidden=True)), 4)
        self.keep_picture(app, 'progress')
        app.close()

        self.assertEqual(list(folder.iterdir()), [])
        self.assertEqual([path for path in app.home.data.rglob('*') if path.suffix.startswith('.db')], [])

    def test_guide_leads_where_it_says(self):
        app = self.start('--demo')
        app.find('heading', 'Today’s plan')
        for topic, link, there in (('What the trembling means', 'Something is wrong', ('heading', 'What is it?')),
                                   ('Why legs feel weak', 'To the exercises', ('list', 'Exercises')),
                                   ('Three common mistakes', 'How the dose is decided', ('heading', 'How your dose is decided')),
                                   ('When to see a professional', 'Something is wrong', ('heading', 'What is it?')),
                                   ('Who should ask first', 'Answer the health questions again', ('heading', 'Your health')),
                                   ('Measuring your progress', 'Start the self-check', ('heading', 'Weekly self-check'))):
            with self.subTest(topic):
                app.keys('alt+4')
                app.find('list item', topic).press()
                app.find('button', link).press()
                app.find(*there)
                app.keys('Escape')
                for _ in range(2):
                    app.keys('alt+Left')
        app.close()

    def refused(self, *arguments):
        """The status and what is said, of a call that opens no window."""
        app = self.make()
        done = subprocess.run([str(app.program), *map(str, arguments)], env=app.environment(), check=False,
                              capture_output=True, text=True)
        self.assertEqual(done.stdout, '')
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertTrue(done.stderr.startswith('steady: '), done.stderr)
        self.assertFalse(app.home.database.exists())
        return done.returncode, done.stderr

    def test_words_that_are_off(self):
        for arguments, part in ((('--time-scale', '60'), '--time-scale is only for --demo'),
                                (('--demo', '--time-scale', '0'), 'expected a whole number from 1 to 1000'),
                                (('--demo', '--time-scale', 'fast'), 'expected a whole number from 1 to 1000'),
                                (('--demo', '--database', 'x.db'), 'cannot be used together'),
                                (('--nonsense',), 'nonsense'),
                                (('plan',), '“plan” was not expected')):
            with self.subTest(arguments):
                status, said = self.refused(*arguments)
                self.assertEqual(status, 2)
                self.assertIn(part, said)

    def test_settings_that_cannot_be(self):
        app = self.make()
        app.home.settings(window_width='-5', window_height="'tall'", window_maximized='perhaps', sounds='loud', volume='900',
                          voice="'shouting'", lift_seconds='-1', rest_seconds='99999', countdown_seconds='-3', stretch='7',
                          session_text_scale='1000000', session_view="'film'", units="'feet'", paper="'a0'",
                          reminders='maybe', reminder_minute='-1', reminder_shown="'yesterday'", reminder_later='soon')
        app.start()
        self.assertGreater(len(app.window.all('button')), 0)
        # Closed in order, and nothing was said that a program should not have to say.
        app.close()

    def is_refused_in_the_window(self, path, *words):
        app = self.start('--database', str(path))
        for word in words:
            app.find('label', containing=word)
        self.assertFalse(app.has('button', 'Start'))
        self.assertFalse(app.has('button', 'Begin'))
        self.keep_picture(app, path.name)
        app.close()

    def test_folder_as_database(self):
        self.is_refused_in_the_window(self.world.directory('a-folder'), 'a-folder')

    def test_text_as_database(self):
        path = self.world.directory('texts') / 'letter.txt'
        path.write_text('Dear Sir or Madam\n' * 100)
        self.is_refused_in_the_window(path, 'letter.txt')
        self.assertEqual(path.read_text(), 'Dear Sir or Madam\n' * 100)


if __name__ == '__main__':
    main()
