"""What a desktop offers a program on its bus, as far as a training asks for it: a lock, a word before sleep and after,
and a promise not to dim the screen.

    desktop = Desktop(world)          # before the program starts
    app = SteadyApp(world, extra=desktop.environment())
    desktop.lock()
    desktop.sleep(True)
    desktop.inhibited                 # the flags of each promise that is held
"""

import threading

from gi.repository import Gio, GLib

from accessible import connect

LOGOUT, SWITCH_USER, SUSPEND, IDLE = 1, 2, 4, 8

MANAGER = 'org.gnome.SessionManager'
SCREEN_SAVER = 'org.gnome.ScreenSaver'
LOGIN = 'org.freedesktop.login1'
PATHS = {MANAGER: '/org/gnome/SessionManager', SCREEN_SAVER: '/org/gnome/ScreenSaver', LOGIN: '/org/freedesktop/login1'}

INTERFACES = Gio.DBusNodeInfo.new_for_xml(f"""
<node>
  <interface name="{MANAGER}">
    <method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="o" direction="out"/></method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/></method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
  </interface>
  <interface name="{SCREEN_SAVER}">
    <method name="GetActive"><arg type="b" direction="out"/></method>
    <signal name="ActiveChanged"><arg type="b"/></signal>
  </interface>
  <interface name="{LOGIN}.Manager">
    <signal name="PrepareForSleep"><arg type="b"/></signal>
  </interface>
</node>
""")


class Desktop:
    def __init__(self, world):
        self._address = world.environment['DBUS_SESSION_BUS_ADDRESS']
        self._promises = {}
        self._next = 0
        self._loop = GLib.MainLoop.new(GLib.MainContext.new(), False)
        ready = threading.Event()
        threading.Thread(target=self._serve, args=(ready,), daemon=True).start()
        ready.wait()

    def environment(self):
        """So that the program looks for the login manager on the same bus."""
        return {'DBUS_SYSTEM_BUS_ADDRESS': self._address}

    @property
    def inhibited(self):
        return list(self._promises.values())

    def lock(self, locked=True):
        self._tell(PATHS[SCREEN_SAVER], SCREEN_SAVER, 'ActiveChanged', locked)

    def sleep(self, begins):
        self._tell(PATHS[LOGIN], f'{LOGIN}.Manager', 'PrepareForSleep', begins)

    def _tell(self, path, interface, signal, value):
        self._bus.emit_signal(None, path, interface, signal, GLib.Variant('(b)', (value,)))
        self._bus.flush_sync(None)

    def _serve(self, ready):
        context = self._loop.get_context()
        context.push_thread_default()
        self._bus = connect(self._address)
        for interface in INTERFACES.interfaces:
            name = interface.name.removesuffix('.Manager')
            self._bus.register_object(PATHS[name], interface, self._on_call, None, None)
            self._bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                                GLib.Variant('(su)', (name, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        ready.set()
        self._loop.run()

    def _on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == 'RegisterClient':
            answer = GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',))
        elif method == 'Inhibit':
            self._next += 1
            self._promises[self._next] = arguments.unpack()[3]
            answer = GLib.Variant('(u)', (self._next,))
        elif method == 'Uninhibit':
            self._promises.pop(arguments.unpack()[0], None)
        elif method == 'GetActive':
            answer = GLib.Variant('(b)', (False,))
        invocation.return_value(answer)
