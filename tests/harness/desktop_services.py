"""Services of a desktop that a program may count on or do without: who shows its notifications, and who says that
the machine slept.  Each lives on the bus of a World, in a thread of its own, and answers while the test does
something else."""

import threading
import time

from gi.repository import Gio, GLib

from accessible import call, connect
from world import wait_until

MOMENT_S = 0.5

NOTIFICATIONS = 'org.freedesktop.Notifications'
NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
LOGIN = 'org.freedesktop.login1'
DO_NOT_QUEUE = 4

XML = f"""
<node><interface name='{NOTIFICATIONS}'>
  <method name='GetCapabilities'><arg type='as' direction='out'/></method>
  <method name='GetServerInformation'>
    <arg type='s' direction='out'/><arg type='s' direction='out'/>
    <arg type='s' direction='out'/><arg type='s' direction='out'/></method>
  <method name='Notify'>
    <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
    <arg type='a{{sv}}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
  <method name='CloseNotification'><arg type='u' direction='in'/></method>
  <signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>
  <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
</interface></node>"""

CLOSED_BY_PERSON, CLOSED_BY_PROGRAM = 2, 3


class Notification:
    def __init__(self, number, title, body, actions):
        self.number, self.title, self.body = number, title, body
        self.keys = dict(zip(actions[1::2], actions[::2]))

    @property
    def buttons(self):
        """What is written on its buttons; the empty one is a click on the notification itself."""
        return [label for label in self.keys if label]


class NotificationServer:
    """A notification server as the specification has it, with everything that was shown for the test to look at."""

    def __init__(self, world, buttons=True):
        self.capabilities = ['body', 'actions'] if buttons else ['body']
        self.history = []
        self.showing = {}
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(world.environment['DBUS_SESSION_BUS_ADDRESS'],),
                                        daemon=True)
        self._thread.start()
        if not self._ready.wait(60):
            raise AssertionError('the notification server did not start')

    def _run(self, address):
        context = GLib.MainContext.new()
        context.push_thread_default()
        self._bus = connect(address)
        self._bus.register_object(NOTIFICATIONS_PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], self._answer,
                                  None, None)
        call(self._bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
             GLib.Variant('(su)', (NOTIFICATIONS, DO_NOT_QUEUE)))
        self._ready.set()
        GLib.MainLoop.new(context, False).run()

    def _answer(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        values = parameters.unpack()
        if method == 'GetCapabilities':
            result = GLib.Variant('(as)', (self.capabilities,))
        elif method == 'GetServerInformation':
            result = GLib.Variant('(ssss)', ('test', 'Steady', '1', '1.2'))
        elif method == 'Notify':
            _, replaces, _, title, body, actions, _, _ = values
            number = replaces or len(self.history) + 1
            notification = Notification(number, title, body, actions)
            self.history.append(notification)
            self.showing[number] = notification
            result = GLib.Variant('(u)', (number,))
        else:
            self._close(values[0], CLOSED_BY_PROGRAM)
            result = None
        invocation.return_value(result)

    def _emit(self, signal, value):
        self._bus.emit_signal(None, NOTIFICATIONS_PATH, NOTIFICATIONS, signal, value)
        self._bus.flush_sync(None)

    def _close(self, number, why):
        if self.showing.pop(number, None):
            self._emit('NotificationClosed', GLib.Variant('(uu)', (number, why)))

    def wait(self, count=1):
        """The latest notification, once so many were shown in all."""
        wait_until(lambda: len(self.history) >= count, f'notification {count}')
        return self.history[-1]

    def press(self, notification, label):
        """A person presses a button of it, a moment after it came up: before the program knows the number of its
        notification, which it learns from the answer, it would take the button for somebody else's."""
        time.sleep(MOMENT_S)
        self._emit('ActionInvoked', GLib.Variant('(us)', (notification.number, notification.keys[label])))
        self._close(notification.number, CLOSED_BY_PERSON)


class Sleep:
    """Tells programs that the machine has slept.  Their system bus has to be this world's: `environment`."""

    def __init__(self, world):
        address = world.environment['DBUS_SESSION_BUS_ADDRESS']
        self.environment = {'DBUS_SYSTEM_BUS_ADDRESS': address}
        self._bus = connect(address)
        call(self._bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
             GLib.Variant('(su)', (LOGIN, DO_NOT_QUEUE)))

    def wake(self):
        self._bus.emit_signal(None, '/org/freedesktop/login1', f'{LOGIN}.Manager', 'PrepareForSleep',
                              GLib.Variant('(b)', (False,)))
        self._bus.flush_sync(None)
