#!/usr/bin/env python3
"""What the two programs are made of: hardened, and without any way to a network.

Usage: test_binaries.py BUILD_ROOT PROGRAM... Prints TAP.
"""

import json
import pathlib
import platform
import re
import subprocess
import sys

# What a program would have to import to open a connection, by itself or through GLib.
NETWORK = re.compile(
    r"^(socket|socketpair|connect|bind|listen|accept4?|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|getaddrinfo|getnameinfo"
    r"|gethostby\w+|res_\w+|g_socket_\w+|g_network_\w+|g_inet_\w+|g_resolver_\w+|g_tcp_\w+|g_tls_\w+|g_dtls_\w+"
    r"|g_proxy_\w+|soup_\w+|curl_\w+|SSL_\w+|gnutls_\w+|webkit_\w+)$")
NETWORK_LIBRARIES = re.compile(r"lib(soup|curl|ssl|crypto|gnutls|webkit|nghttp|rest|proxy)")

# What no program needs that treats text with care, and what starts a shell.
CARELESS = re.compile(r"^(gets|strcpy|strcat|sprintf|vsprintf|mktemp|tmpnam|tempnam|system|popen|alloca)$")

# Of every file of ours. -Wformat=2 has -Wformat-security in it.
FLAGS = ["-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-fstack-clash-protection", "-Wformat=2"]
# Only these processors tell a jump that was meant from one that was not.
if platform.machine() in ("x86_64", "i686"):
    FLAGS.append("-fcf-protection")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def imports(program):
    return {line.split()[-1].split("@")[0] for line in output("nm", "-D", "--undefined-only", program).splitlines()}


def check_network(program):
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", output("readelf", "-dW", program))
    for name in sorted(imports(program)):
        if NETWORK.match(name):
            yield f"imports {name}"
    for library in needed:
        if NETWORK_LIBRARIES.match(library):
            yield f"is linked with {library}"


def check_care(program):
    for name in sorted(imports(program)):
        if CARELESS.match(name):
            yield f"imports {name}"


def check_hardening(program):
    header = output("readelf", "-hW", program)
    segments = output("readelf", "-lW", program)
    dynamic = output("readelf", "-dW", program)
    stack = re.search(r"GNU_STACK\s+(?:0x\w+\s+){5}(\w+)", segments)
    if not re.search(r"Type:\s+DYN", header) or not re.search(r"FLAGS_1.*\bPIE\b", dynamic):
        yield "is not position independent"
    if "GNU_RELRO" not in segments:
        yield "has no read-only relocations"
    if not re.search(r"\(FLAGS\).*BIND_NOW|\(BIND_NOW\)|FLAGS_1.*\bNOW\b", dynamic):
        yield "binds its imports late, so that they stay writable"
    if "TEXTREL" in dynamic:
        yield "has relocations in its code"
    if stack is None or "E" in stack[1]:
        yield "has an executable stack"
    if re.search(r"\(R(UN)?PATH\)", dynamic):
        yield "looks for libraries in a folder of its own"
    if re.search(r"LOAD\s+(?:0x\w+\s+){5}RWE", segments):
        yield "has memory that is writable and executable"
    if "__stack_chk_fail" not in imports(program):
        yield "does not guard its stack"


def check_flags(build):
    for entry in json.loads(build.joinpath("compile_commands.json").read_text(encoding="utf-8")):
        name = entry["output"]
        if name.startswith(("src/", "ui/")) and name.endswith(".c.o"):
            words = entry["command"].split()
            for flag in FLAGS:
                if flag not in words:
                    yield f"{name} is built without {flag}"


def main():
    build = pathlib.Path(sys.argv[1])
    programs = sys.argv[2:]
    cases = [("every file is built with the hardening flags", list(check_flags(build)))]
    for program in programs:
        name = pathlib.Path(program).name
        cases += [
            (f"{name} has no way to a network", list(check_network(program))),
            (f"{name} is hardened", list(check_hardening(program))),
            (f"{name} calls nothing careless", list(check_care(program))),
        ]
    print(f"1..{len(cases)}")
    for number, (name, problems) in enumerate(cases, 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"# {problem}")
    return 1 if any(problems for _, problems in cases) else 0


if __name__ == "__main__":
    sys.exit(main())
