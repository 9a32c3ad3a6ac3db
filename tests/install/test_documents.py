#!/usr/bin/env python3
"""The manual pages and the bash completion know every command and option that the programs have, and no other.

Usage: test_documents.py SOURCE_ROOT BUILD_ROOT. Prints TAP.
"""

import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True

from test_install import Tap, run  # noqa: E402

COMMON = {'--database', '--person', '--help', '-h'}
# What the desktop alone uses; the manual explains it, the help and the completion leave it out.
HIDDEN = {'--gapplication-service'}
OPTION = re.compile(r'(?<![\w-])--?[a-z][a-z-]*')


def help_of(*words):
    done = subprocess.run([str(word) for word in (*words, '--help')], check=True, capture_output=True, text=True)
    return done.stdout


def options_of(text):
    """The options that a help text lists, not those that its sentences mention."""
    found = set()
    for line in text.splitlines():
        match = re.match(r'\s+((?:-\w, )?--[\w-]+)', line)
        if match:
            found.update(OPTION.findall(match.group(1)))
    return found


def commands_of(text):
    part = text.split('Commands:')[1].split('Options:')[0]
    return re.findall(r'^  (\w+)', part, re.MULTILINE)


def page(path):
    done = run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', path], env={'PATH': '/usr/bin:/bin', 'MANWIDTH': '200',
                                                                               'LC_ALL': 'C.UTF-8'})
    text = re.sub('\x1b\\[[0-9;]*m|.\b', '', done.stdout).replace('‐', '-').replace('−', '-')
    return text, done.stderr.splitlines() + ([] if done.returncode == 0 else [f'man ended with {done.returncode}'])


def tagged(text):
    """The options with an entry of their own in a manual page."""
    found = set()
    for line in text.splitlines():
        if re.match(r'\s+-', line):
            found.update(OPTION.findall(line.split('  ')[0] if not line.strip().startswith('-') else
                                        re.split(r'\s{2,}', line.strip())[0]))
    return found


def complete(source, program, *words):
    """What bash offers for the last of these words."""
    script = f'''
        shopt -s extglob
        . /usr/share/bash-completion/bash_completion
        . "{source}/data/completions/{program}"
        COMP_WORDS=({' '.join(f"'{word}'" for word in (program, *words))})
        COMP_CWORD={len(words)}
        COMP_LINE="${{COMP_WORDS[*]}}"
        COMP_POINT=${{#COMP_LINE}}
        compopt () {{ :; }}
        _{program} {program} '{words[-1]}' '{([program, *words])[-2]}'
        printf '%s\\n' "${{COMPREPLY[@]}}"
    '''
    done = subprocess.run(['bash', '--norc', '-c', script], check=True, capture_output=True, text=True, cwd='/')
    return {word.rstrip('=') for word in done.stdout.split()}


def differ(what, expected, found):
    return [f'{what}: missing {word}' for word in sorted(expected - found)] + \
           [f'{what}: {word} does not exist' for word in sorted(found - expected)]


def check_lint(build, tap):
    problems = []
    for name in ('steady', 'steadyctl'):
        path = build / f'data/man/{name}.1'
        problems += run(['mandoc', '-T', 'lint', '-W', 'style', path]).stdout.splitlines()
        problems += page(path)[1]
    tap.ok('mandoc and man have nothing to say against the manual pages', problems)


def check_steady(source, build, tap):
    options = options_of(help_of(build / 'ui/steady'))
    text, _ = page(build / 'data/man/steady.1')
    tap.ok('steady(1) explains every option', differ('steady', options | HIDDEN, tagged(text)))
    tap.ok('bash completes every option of steady',
           differ('steady', options - {'-h'}, complete(source, 'steady', '--')))


def check_steadyctl(source, build, tap):
    program = build / 'src/ctl/steadyctl'
    whole = help_of(program)
    commands = commands_of(whole)
    text, _ = page(build / 'data/man/steadyctl.1')
    general, _, rest = text.partition('COMMANDS')
    rest = rest.partition('EXIT STATUS')[0]
    parts = dict(re.findall(r'^   (\w+)\n(.*?)(?=^   \w|\Z)', rest, re.MULTILINE | re.DOTALL))

    tap.ok('steadyctl has its commands', [] if len(commands) > 8 else [f'only {commands}'])
    tap.ok('steadyctl(1) explains every command, and the options that all have',
           differ('a command', set(commands), set(parts))
           + differ('steadyctl', options_of(whole) | {'-h'}, tagged(general)))
    tap.ok('bash completes every command', differ('a command', set(commands), complete(source, 'steadyctl', '')))
    for command in commands:
        options = options_of(help_of(program, command))
        tap.ok(f'steadyctl(1) explains every option of {command}',
               differ(command, options - COMMON, tagged(parts.get(command, ''))))
        tap.ok(f'bash completes every option of {command}',
               differ(command, {option for option in options if option.startswith('--')},
                      {option for option in complete(source, 'steadyctl', command, '-') if option.startswith('--')}))


def check_values(source, build, tap):
    """Kinds and names, as the program itself names them when it is given another."""
    problems = []
    for command, option in (('export', None), ('chart', None), ('simulate', '--patient')):
        words = [build / 'src/ctl/steadyctl', command, *([option] if option else []), 'x']
        words += {'chart': ['-o', '/nonexistent/x.svg'], 'simulate': ['--output-dir', '/nonexistent']}.get(command, [])
        said = run(words).stderr.splitlines()[0].partition('expected ')[2].removeprefix('one of ')
        named = {word.partition(':')[0] for word in re.split(r', | or ', said)}
        offered = {word.partition(':')[0] for word in complete(source, 'steadyctl', command,
                                                               *([option] if option else []), '')}
        problems += differ(command, named, offered)
    tap.ok('bash offers the kinds and patients that there are', problems)


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    tap = Tap()
    check_lint(build, tap)
    check_steady(source, build, tap)
    check_steadyctl(source, build, tap)
    check_values(source, build, tap)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
