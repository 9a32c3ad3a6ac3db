#!/usr/bin/env python3
"""The arrows of the house: which room may see which, in every #include and in every archive's symbols.

System headers are visible to all rooms, so Meson alone cannot keep them apart: this test can.
Usage: test_arrows.py SOURCE_ROOT BUILD_ROOT. Prints TAP.
"""

import pathlib
import re
import subprocess
import sys

# A room sees itself and these, and what these see.
DIRECT = {
    "core": [],
    "plan": ["core"],
    "session": ["core"],
    "progress": ["core"],
    "store": ["core"],
    "diary": ["plan", "progress", "store"],
    "words": ["plan", "progress", "session"],
    "paint": ["core"],
    "exchange": ["diary"],
    "report": ["diary", "paint", "words"],
    "cue": ["session", "words"],
    "sim": ["plan"],
    "ctl": ["diary", "words", "paint", "exchange", "report", "sim"],
    "ui": ["diary", "words", "paint", "exchange", "report", "cue", "sim", "session"],
}

# Only the store opens the database; nobody sees it through the diary.
HIDDEN_BEHIND = {"diary": {"store"}}

# Libraries that belong to some rooms alone: pattern of the header, prefix of the symbols, rooms.
LIBRARIES = [
    ("SQLite", r"sqlite3", r"sqlite3_", {"store"}),
    ("Cairo and Pango", r"(cairo|pango)", r"(cairo|pango)_", {"paint", "report", "ui"}),
    ("GTK", r"(gtk|gdk|gsk)/", r"(gtk|gdk|gsk)_", {"ui"}),
    ("libadwaita", r"adwaita", r"adw_", {"ui"}),
    ("libportal", r"libportal", r"xdp_", {"ui"}),
    ("GSound", r"gsound", r"gsound_", {"cue"}),
    ("speech-dispatcher", r"(libspeechd|speech-dispatcher)", r"spd_", {"cue"}),
    ("libarchive", r"archive", r"archive_", {"exchange"}),
    ("JSON-GLib", r"json-glib", r"json_", {"ctl", "exchange"}),
]

NETWORK = re.compile(
    r"^(socket|connect|bind|listen|accept|accept4|send|sendto|sendmsg|recv|recvfrom|recvmsg|getaddrinfo|gethostbyname"
    r"|g_socket_\w+|g_network_\w+|g_inet_\w+|g_resolver_\w+|g_tcp_\w+|soup_\w+|curl_\w+)$"
)


def reachable(room):
    seen = {room}
    todo = [(room, True)]
    while todo:
        current, first = todo.pop()
        for other in DIRECT[current]:
            if other in seen or (not first and other in HIDDEN_BEHIND.get(current, set())):
                continue
            seen.add(other)
            todo.append((other, False))
    return seen


def room_folder(source, room):
    return source / "ui" if room == "ui" else source / "src" / room


def files_of(source, room):
    folder = room_folder(source, room)
    return sorted(p for p in folder.rglob("*") if p.suffix in (".c", ".h"))


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def ok(self, name, problems):
        self.count += 1
        if problems:
            self.failed += 1
        print(f"{'not ok' if problems else 'ok'} {self.count} - {name}")
        for problem in problems:
            print(f"# {problem}")

    def done(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def check_includes(source, room, owner, problems):
    allowed = reachable(room)
    for path in files_of(source, room):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^">]+)[">]', line)
            if not match:
                continue
            header = match.group(1)
            where = f"{path.relative_to(source)}:{number}"
            target = owner.get(pathlib.PurePath(header).name)
            if target is not None and target not in allowed:
                problems.append(f"{where}: {room} must not see {header} of {target}")
            for name, pattern, _, rooms in LIBRARIES:
                if re.match(pattern, header) and target is None and room not in rooms:
                    problems.append(f"{where}: {name} belongs to {', '.join(sorted(rooms))}")


def archives_of(build, room):
    folder = room_folder(build, room)
    return sorted(folder.rglob("*.a")) if folder.exists() else []


def undefined_symbols(path):
    output = subprocess.run(["nm", "-u", str(path)], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1].split("@")[0] for line in output.splitlines() if line.strip().startswith(("U", "w"))}


def check_symbols(build, room, problems):
    for archive in archives_of(build, room):
        for symbol in sorted(undefined_symbols(archive)):
            for name, _, prefix, rooms in LIBRARIES:
                if re.match(prefix, symbol) and room not in rooms:
                    problems.append(f"{archive.name} calls {symbol}: {name} belongs to {', '.join(sorted(rooms))}")
            if NETWORK.match(symbol):
                problems.append(f"{archive.name} calls {symbol}: nothing opens a network connection")


def check_steadyctl(build, problems):
    program = build / "src" / "ctl" / "steadyctl"
    output = subprocess.run(["ldd", str(program)], check=True, capture_output=True, text=True).stdout
    for library in ("libgtk", "libadwaita", "libgdk", "libgsound", "libspeechd", "libportal"):
        if library in output:
            problems.append(f"steadyctl is linked with {library}")


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    tap = Tap()
    owner = {}
    doubled = []
    for room in DIRECT:
        for path in files_of(source, room):
            if path.suffix == ".h":
                if path.name in owner:
                    doubled.append(f"{path.name} stands in {owner[path.name]} and in {room}")
                owner[path.name] = room
    tap.ok("every header has one room", doubled)

    folders = {p.name for p in (source / "src").iterdir() if p.is_dir()}
    tap.ok("every room of src is known here", [f"src/{name}" for name in sorted(folders - set(DIRECT))])

    for room in DIRECT:
        problems = [] if files_of(source, room) else [f"no file in {room}: is the path still right?"]
        check_includes(source, room, owner, problems)
        tap.ok(f"{room} includes only what it may see", problems)

    for room in DIRECT:
        problems = []
        if room not in ("ctl",) and not archives_of(build, room):
            problems.append(f"no archive of {room}: is it built?")
        check_symbols(build, room, problems)
        tap.ok(f"{room} calls only what it may call", problems)

    problems = []
    check_steadyctl(build, problems)
    tap.ok("steadyctl links no GTK", problems)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
