"""Reads and works a program through the accessibility bus, as a screen reader does.

This speaks the protocol itself (org.a11y.atspi.*) rather than through libatspi:
nothing is cached, so what is read is what the program says at that moment, and
the names of roles are the toolkit's own, which do not change with the library.

What GTK 4.8 leaves out, and what is done about it: it reports neither which
pages of a stack are hidden nor what is scrolled away, so whether something can be
seen is found out by asking what lies at its middle; it cannot scroll or focus on
request, so the wheel and the keyboard do that; and many widgets have no action
(check buttons, rows), so these are clicked with the pointer.
"""

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from world import wait_until  # noqa: E402

ATSPI = 'org.a11y.atspi.'
ROOT = '/org/a11y/atspi/accessible/root'
NOWHERE = '/org/a11y/atspi/null'
CALL_TIMEOUT_MS = 60_000
RELATIVE_TO_WINDOW = 1
ROLE_SCROLL_PANE = 49
LABELLED_BY = 2
NO_BREAK = '\u00a0'
NOTCH_PX = 150  # about what GTK scrolls for a notch of the wheel; less is only slower

WINDOWS = ('window', 'dialog', 'alert dialog', 'alert', 'application')

# Bits of AtspiStateType.
STATES = {
    'active': 1, 'busy': 3, 'checked': 4, 'editable': 7, 'expanded': 10, 'focusable': 11,
    'focused': 12, 'modal': 16, 'pressed': 20, 'selected': 23, 'sensitive': 24, 'showing': 25,
    'visible': 30,
}


def connect(address):
    return Gio.DBusConnection.new_for_address_sync(
        address,
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)


def call(connection, name, path, interface, method, arguments=None):
    """One method call; returns its only result, or the tuple of them."""
    answer = connection.call_sync(name, path, interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, CALL_TIMEOUT_MS, None).unpack()
    return answer[0] if len(answer) == 1 else answer


def plain(name):
    """A name as it is read: words that are held together have a space between them.  Without the quirks of GTK 4.8:
    mnemonic underlines are part of it, and a button with a label of its own says it twice."""
    name = name.replace('_', '').replace(NO_BREAK, ' ')
    half = len(name) // 2
    if len(name) % 2 and name[half] == ' ' and name[:half] == name[half + 1:]:
        return name[:half]
    return name


class Element:
    """Something on the accessibility bus.  Every property is asked for anew."""

    def __init__(self, tree, reference, parent=None):
        self._tree = tree
        self._name, self._path = reference
        self.parent = parent

    def __eq__(self, other):
        return isinstance(other, Element) and self._path == other._path and self._name == other._name

    def __hash__(self):
        return hash((self._name, self._path))

    def __repr__(self):
        try:
            return f'<{self.role} {self.raw_name!r}>'
        except GLib.Error:
            return '<gone>'

    def _call(self, interface, method, arguments=None):
        return call(self._tree.connection, self._name, self._path, ATSPI + interface, method, arguments)

    def _get(self, interface, prop):
        return call(self._tree.connection, self._name, self._path, 'org.freedesktop.DBus.Properties',
                    'Get', GLib.Variant('(ss)', (ATSPI + interface, prop)))

    # What it is

    @property
    def role(self):
        """GTK's own name of the role: 'button', 'label', 'switch', 'tab', 'list item',
        'text box', 'slider', 'image', 'window', 'dialog' ...  A button that stays down is
        a 'button' too, as GTK 4.8 says, where newer ones call it a 'toggle button'."""
        return self._call('Accessible', 'GetRoleName').removeprefix('toggle ')

    @property
    def raw_name(self):
        """The accessible name, exactly as a screen reader gets it: its own, or that of what labels it."""
        return self._get('Accessible', 'Name') or ' '.join(
            Element(self._tree, label)._label_text
            for relation, labels in self._call('Accessible', 'GetRelationSet') if relation == LABELLED_BY
            for label in labels)

    @property
    def _label_text(self):
        return self._get('Accessible', 'Name') or (self.text if 'Text' in self.interfaces else '')

    @property
    def name(self):
        return plain(self.raw_name)

    @property
    def description(self):
        return self._get('Accessible', 'Description').replace(NO_BREAK, ' ')

    @property
    def children(self):
        return [Element(self._tree, reference, self)
                for reference in self._call('Accessible', 'GetChildren')]

    @property
    def interfaces(self):
        return {name.removeprefix(ATSPI) for name in self._call('Accessible', 'GetInterfaces')}

    @property
    def states(self):
        low, high = self._call('Accessible', 'GetState')
        bits = low | high << 32
        return {name for name, bit in STATES.items() if bits >> bit & 1}

    @property
    def text(self):
        """The text of a label or an entry."""
        return self._call('Text', 'GetText', GLib.Variant('(ii)', (0, self._get('Text', 'CharacterCount'))))

    @property
    def value(self):
        """The number of a slider, meter or spin button."""
        return self._get('Value', 'CurrentValue')

    @property
    def actions(self):
        return [action[0] for action in self._call('Action', 'GetActions')] \
            if 'Action' in self.interfaces else []

    @property
    def extents(self):
        """x, y, width and height in its window."""
        return self._call('Component', 'GetExtents', GLib.Variant('(u)', (RELATIVE_TO_WINDOW,)))

    @property
    def window(self):
        element = self
        while element.parent and element.parent.role != 'application':
            element = element.parent
        return element

    @property
    def _is_window(self):
        """An alert may be one, or only words over a page."""
        return self.role in WINDOWS and (not self.parent or self.parent.role == 'application')

    @property
    def _toolkit(self):
        """The version of GTK."""
        application = self.window.parent
        return tuple(int(part) for part in application._get('Application', 'Version').split('.'))

    # Whether it can be seen

    def _visible_part(self):
        """Its extents less what scrolled areas around it cut off, or None.  What is
        cut off by a scrolled area can be reached; `_scroller` tells the area."""
        x, y, width, height = self.extents
        left, top, right, bottom = x, y, x + width, y + height
        element = self.parent
        while element and not element._is_window:
            if element._is_scroller():
                x, y, width, height = element.extents
                left, top = max(left, x), max(top, y)
                right, bottom = min(right, x + width), min(bottom, y + height)
            element = element.parent
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _is_scroller(self):
        return self._call('Accessible', 'GetRole') == ROLE_SCROLL_PANE

    def _surface(self):
        """The window or popover it is drawn on: popovers are surfaces of their own,
        which the window does not look into."""
        element = self
        while element.parent and not element._is_window and element.role != 'menu' \
                and not element.raw_name.startswith('GtkPopover'):
            element = element.parent
        return element

    def _lies_at(self, surface, x, y):
        """True when it, or something inside it, is what lies at a point of its window;
        False when something else does; None when what lies there is a part that is
        not on the bus (the knob of a switch, the text of an entry)."""
        reference = surface._call('Component', 'GetAccessibleAtPoint', GLib.Variant(
            '(iiu)', (int(x), int(y), RELATIVE_TO_WINDOW)))
        return None if reference[1] == NOWHERE else self._tree.is_inside(reference, self)

    @property
    def shown(self):
        """Whether it can be seen now: the middle of it, or, where the middle cannot
        tell, some point of the next thing around it that can."""
        try:
            surface, element, steps = self._surface(), self, (0.5,)
            if surface.role == 'menu' and self._toolkit >= (4, 10):
                # Asked what lies at a point of a menu, these look at another one; but they know what is hidden.
                return 'showing' in self.states & surface.states
            while element:
                part = element._visible_part()
                if not part:
                    return False
                left, top, right, bottom = part
                points = [(left + (right - left) * across, top + (bottom - top) * down)
                          for down in steps for across in steps]
                answers = [element._lies_at(surface, *point) for point in points]
                if any(answers) or False in answers:
                    return any(answers)
                element, steps = element.parent, (0.01, 0.25, 0.5, 0.75, 0.99)
        except GLib.Error:
            pass
        return False

    @property
    def reachable(self):
        """Whether it can be seen now or after scrolling."""
        if self.shown:
            return True
        try:
            scroller = self.scroller
            return bool(scroller) and self.extents[2] > 0 and scroller.reachable
        except GLib.Error:
            return False

    @property
    def scroller(self):
        """The scrolled area it is in, or None."""
        element = self.parent
        while element and not element._is_window:
            if element._is_scroller():
                return element
            element = element.parent
        return None

    # What can be done with it

    def press(self):
        """Does its main action, the way a screen reader's user would; where it offers
        none, clicks it with the pointer."""
        # Actions have names in the program's language; what is no window has its main one first.
        if self.role not in WINDOWS and self.actions:
            self._call('Action', 'DoAction', GLib.Variant('(i)', (0,)))
        else:
            self.click()

    def do(self, action):
        """Does an action by its name; a window offers its own ('win.close')."""
        self._call('Action', 'DoAction', GLib.Variant('(i)', (self.actions.index(action),)))

    def click(self):
        """Scrolls to it if need be, and clicks its middle with the pointer."""
        self.scroll_to()
        self._tree.screen.click(*self.middle_on_screen())

    def scroll_to(self):
        """Turns the wheel over the scrolled area around it until it is in sight."""
        scroller = self.scroller
        if not scroller:
            return

        def in_sight():
            _, y, _, height = self.extents
            _, top, _, visible = scroller.extents
            if top <= y and y + height <= top + visible or (height > visible and y <= top <= y + height):
                return True
            off = y - top if y < top else y + height - top - visible
            notches = round(off / NOTCH_PX) or (1 if off > 0 else -1)
            self._tree.screen.wheel(*scroller.middle_on_screen(), notches)
            return False

        wait_until(in_sight, lambda: f'{self} to scroll into sight')

    def middle_on_screen(self):
        x, y, width, height = self.extents
        left, top = self._tree.origin(self.window)
        return left + x + width // 2, top + y + height // 2

    def set_text(self, text):
        self._call('EditableText', 'SetTextContents', GLib.Variant('(s)', (text,)))

    def set_value(self, value):
        call(self._tree.connection, self._name, self._path, 'org.freedesktop.DBus.Properties', 'Set',
             GLib.Variant('(ssv)', (ATSPI + 'Value', 'CurrentValue', GLib.Variant('d', value))))

    # Looking for things in it

    @property
    def _laid_out(self):
        """Whether it has, or had, a place in its window; a page never shown yet has none, nor has anything in it."""
        return self.role in WINDOWS or self.extents[2:] != (0, 0)

    def walk(self, hidden=True):
        """Itself and everything below; what vanishes meanwhile is left out, and, if not `hidden`, what was never
        shown."""
        try:
            if not hidden and not self._laid_out:
                return
            yield self
            children = self.children
        except GLib.Error:
            return
        for child in children:
            yield from child.walk(hidden)

    def all(self, role=None, name=None, containing=None, where=None, hidden=False):
        """Everything below that has this role and this name, or a name with
        `containing` in it, and for which `where(element)` is true.  Only what can be
        seen, at least after scrolling, unless `hidden`."""
        found = []
        for element in self.walk(hidden):
            try:
                if (role is None or element.role == role) and \
                   (name is None or element.name == name) and \
                   (containing is None or containing in element.name) and \
                   (where is None or where(element)) and \
                   (hidden or element.reachable):
                    found.append(element)
            except GLib.Error:
                continue
        return found

    def find(self, role=None, name=None, **others):
        """The first such thing; waits until there is one."""
        wanted = ' '.join(str(word) for word in (role, name and repr(name), others or '') if word)

        def missing():
            return f'{wanted} in:\n{self.dump()}'

        return wait_until(lambda: self.all(role, name, **others), missing)[0]

    def has(self, role=None, name=None, **others):
        """Whether there is such a thing now."""
        return bool(self.all(role, name, **others))

    def wait_gone(self, role=None, name=None, **others):
        wait_until(lambda: not self.has(role, name, **others),
                   lambda: f'{role} {name!r} to go:\n{self.dump()}')

    def dump(self):
        """The tree below, as far as it was ever shown, as text, for a failed test to print."""
        lines = []

        def visit(element, depth):
            try:
                if not element._laid_out:
                    return
                name, role = element.raw_name, element.role
                states = ' '.join(sorted(element.states & {
                    'active', 'checked', 'expanded', 'focused', 'pressed', 'selected'}))
                extents = element.extents if role != 'application' else ()
                number = f' = {element.value:g}' if 'Value' in element.interfaces else ''
                lines.append(f'{"  " * depth}{role} {name!r}{number} {states} {extents or ""}'.rstrip())
                for child in element.children:
                    visit(child, depth + 1)
            except GLib.Error:
                lines.append(f'{"  " * depth}(gone)')

        visit(self, 0)
        return '\n'.join(lines)


class Tree:
    """The accessibility bus of a world, for one program on one screen."""

    def __init__(self, environment, screen):
        self.screen = screen
        session = connect(environment['DBUS_SESSION_BUS_ADDRESS'])
        self.connection = connect(
            call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress'))
        session.close_sync(None)

    def application(self, pid):
        """The root of the program with this process id, or None while it has none."""
        try:
            for name, path in call(self.connection, ATSPI + 'Registry', ROOT, ATSPI + 'Accessible',
                                   'GetChildren'):
                if pid == call(self.connection, 'org.freedesktop.DBus', '/org/freedesktop/DBus',
                               'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                               GLib.Variant('(s)', (name,))):
                    return Element(self, (name, path))
        except GLib.Error:
            pass
        return None

    def is_inside(self, reference, element):
        """Whether a bus reference is `element` or something below it."""
        name, path = reference
        while path not in (NOWHERE, ROOT) and name:
            if (name, path) == (element._name, element._path):
                return True
            name, path = call(self.connection, name, path, 'org.freedesktop.DBus.Properties', 'Get',
                              GLib.Variant('(ss)', (ATSPI + 'Accessible', 'Parent')))
        return False

    def origin(self, window):
        """Where on the screen the coordinates of a window begin."""
        _, _, width, height = window.extents
        left, top, outer_width, outer_height = self.screen.geometry(window.raw_name)
        # Where the window manager draws no shadow, GTK draws a border inside the surface.
        return left + (outer_width - width) // 2, top + (outer_height - height) // 2
