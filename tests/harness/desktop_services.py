"""Services of a desktop that a program may count on or do without: who shows its notifications, who lets a sandboxed
program out, and who says that the machine slept.  Each lives on the bus of a World, in a thread of its own, and answers while the test does
something else."""

import threading
import time

from gi.repository import Gio, GLib

from accessible import call, connect
from steady_app import BUILD
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
        # A number is kept beside its unit.
        self.number, self.title, self.body = number, title, body.replace('\u00a0', ' ')
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


PORTAL = 'org.freedesktop.portal.'
PORTAL_PATH = '/org/freedesktop/portal/desktop'
APPLICATION = 'io.github.steadysteps.Steady'
GRANTED, REFUSED = 0, 1

PORTAL_XML = f"""
<node>
  <interface name='{PORTAL}Notification'>
    <property name='version' type='u' access='read'/>
    <method name='AddNotification'><arg type='s' direction='in'/><arg type='a{{sv}}' direction='in'/></method>
    <method name='RemoveNotification'><arg type='s' direction='in'/></method>
  </interface>
  <interface name='{PORTAL}Background'>
    <property name='version' type='u' access='read'/>
    <method name='RequestBackground'>
      <arg type='s' direction='in'/><arg type='a{{sv}}' direction='in'/><arg type='o' direction='out'/></method>
  </interface>
</node>"""


class Portal:
    """What a sandboxed program has of the desktop, with or without an interface by which it may start with the session;
    `allows` is what the person, or the desktop for them, answers.  `environment` puts the program into the sandbox."""

    def __init__(self, world, background=True):
        self.allows = True
        self.asked = []
        self.showing = {}
        session = connect(world.environment['DBUS_SESSION_BUS_ADDRESS'])
        self.environment = {
            'LD_PRELOAD': str(BUILD / 'tests/harness/sandbox.so'),
            # In a sandbox the address of this bus is another one.
            'AT_SPI_BUS_ADDRESS': call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress')}
        self._names = ['Notification', 'Background'] if background else ['Notification']
        ready = threading.Event()
        threading.Thread(target=self._run, args=(world.environment['DBUS_SESSION_BUS_ADDRESS'], ready),
                         daemon=True).start()
        if not ready.wait(60):
            raise AssertionError('the portal did not start')

    def _run(self, address, ready):
        context = GLib.MainContext.new()
        context.push_thread_default()
        self._bus = connect(address)
        for interface in Gio.DBusNodeInfo.new_for_xml(PORTAL_XML).interfaces:
            if interface.name.removeprefix(PORTAL) in self._names:
                self._bus.register_object(PORTAL_PATH, interface, self._answer, lambda *_: GLib.Variant('u', 1), None)
        call(self._bus, 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
             GLib.Variant('(su)', (f'{PORTAL}Desktop', DO_NOT_QUEUE)))
        ready.set()
        GLib.MainLoop.new(context, False).run()

    def _answer(self, _bus, sender, _path, _interface, method, parameters, invocation):
        values = parameters.unpack()
        if method == 'RequestBackground':
            self._decide(sender, values[1], invocation)
        elif method == 'AddNotification':
            self.showing[values[0]] = values[1]
            invocation.return_value(None)
        else:
            self.showing.pop(values[0], None)
            invocation.return_value(None)

    def _decide(self, sender, options, invocation):
        wanted = options['autostart']
        self.asked.append(wanted)
        path = f'{PORTAL_PATH}/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
        invocation.return_value(GLib.Variant('(o)', (path,)))
        results = {'background': GLib.Variant('b', self.allows), 'autostart': GLib.Variant('b', wanted and self.allows)}
        self._bus.emit_signal(sender, path, f'{PORTAL}Request', 'Response',
                              GLib.Variant('(ua{sv})', (GRANTED if self.allows else REFUSED, results)))

    def press(self, title, label):
        """A person presses a button of the notification of this title."""
        number, shown = wait_until(lambda: next((pair for pair in self.showing.items() if pair[1]['title'] == title),
                                                None), title)
        action = next(button['action'] for button in shown['buttons'] if button['label'] == label)
        # What the program offers on the bus is called there, whoever shows the notification.
        call(self._bus, APPLICATION, '/' + APPLICATION.replace('.', '/'), 'org.freedesktop.Application',
             'ActivateAction', GLib.Variant('(sava{sv})', (action.removeprefix('app.'), [], {})))
        self.showing.pop(number, None)


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
