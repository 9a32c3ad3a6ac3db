"""With a screen reader: the stage keeps the focus and is named after the phase, which is said once when it begins; the
program's own voice is silent."""

import datetime

from gi.repository import Gio, GLib

from accessible import ATSPI, call, connect
from person import PAUSED, Person
from records import answers, first_answers, give
from sound import nothing_heard
from tap import AppTest, main
from world import wait_until

MONDAY = datetime.datetime(2026, 3, 2, 9, 0)


class Names:
    """The changes of an element's name, as a screen reader is told of them."""

    def __init__(self, element):
        self.said = []
        self._connection = element._tree.connection
        # Newer GTKs tell nothing while nobody has said that they listen.
        call(self._connection, f'{ATSPI}Registry', '/org/a11y/atspi/registry', f'{ATSPI}Registry', 'RegisterEvent',
             GLib.Variant('(sass)', ('object:property-change:accessible-name', [], '')))
        self._connection.signal_subscribe(element._name, f'{ATSPI}Event.Object', 'PropertyChange', element._path,
                                          'accessible-name', Gio.DBusSignalFlags.NONE, self._on_change)

    def _on_change(self, _bus, _sender, _path, _interface, _signal, arguments):
        self.said.append(arguments.unpack()[3])

    def look(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.said


class ScreenReader(AppTest):
    def begin(self):
        app = self.make(clock=MONDAY, extra=nothing_heard())
        app.home.settings(sounds='true', voice="'automatic'", stretch='false')
        give(app, answers(*first_answers(MONDAY.date())))
        return app

    def turn(self, on):
        session = connect(self.world.environment['DBUS_SESSION_BUS_ADDRESS'])
        call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set',
             GLib.Variant('(ssv)', ('org.a11y.Status', 'ScreenReaderEnabled', GLib.Variant('b', on))))

    def test_own_voice_is_off(self):
        app = self.begin()
        app.start()
        app.find('label', containing='No voice: no speech engine answers')
        self.turn(True)
        app.find('label', containing='The voice is switched off.')
        self.turn(False)
        app.find('label', containing='No voice: no speech engine answers')

    def test_own_voice_is_off_from_the_start(self):
        self.turn(True)
        app = self.begin()
        app.start()
        app.find('label', containing='The voice is switched off.')

    def test_voice_asked_for(self):
        """Whoever wants both gets both."""
        self.turn(True)
        app = self.begin()
        app.home.settings(sounds='true', voice="'on'")
        app.start()
        app.find('label', containing='No voice: no speech engine answers')

    def test_phase_is_said_once(self):
        app = self.begin()
        app.start()
        person = Person(app)
        person.start_training()
        stage = person.stage
        wait_until(lambda: 'focused' in stage.states, 'the stage to have the focus')
        names = Names(stage)
        person.train_to('Lift, 1', speed=10)
        person.train_to('Lift, 3', speed=3)
        wait_until(lambda: names.look()[-1:] == ['Lift, 3 of 10'], lambda: f'the last change; {names.said}')
        # Twice up, hold and down, some twenty seconds: a name for each phase and none for a second. On a machine that
        # has much to do the first may have begun before it was listened to.
        phases = ['Lift, 1 of 10', 'Hold', 'Lower', 'Lift, 2 of 10', 'Hold', 'Lower', 'Lift, 3 of 10']
        self.assertGreaterEqual(len(names.said), 4)
        self.assertEqual(names.said, phases[-len(names.said):])
        self.assertIn('focused', stage.states)

        # In a pause it is the pause, once; and the focus stays through it and through a question that is answered.
        app.keys('space')
        person.wait_in(PAUSED)
        app.keys('space')
        wait_until(lambda: not person.is_in(PAUSED), 'the training to go on')
        self.assertIn('focused', stage.states)
        app.keys('p')
        wait_until(lambda: 'focused' not in stage.states, 'the question to have the focus')
        app.keys('0', 'Return')
        wait_until(lambda: 'focused' in stage.states, 'the stage to have the focus again')


if __name__ == '__main__':
    main()
