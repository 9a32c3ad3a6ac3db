"""A sound server with nobody's ears and a speech engine that writes down what it is to say, and when."""

import os

from world import wait_until

SPEECH_CONFIG = """\
LogLevel 2
LogDir "default"
Timeout 0
AudioOutputMethod "pulse"
AddModule "paper" "sd_generic" "paper.conf"
DefaultModule paper
DefaultLanguage "en"
"""

PAPER_CONFIG = """\
GenericExecuteSynth "echo $(date +%s%N) \\'$DATA\\' >> '{said}'"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "paper-english"
DefaultVoice "paper-english"
"""


def nothing_heard():
    """For a program that must find neither, whatever the machine has."""
    return {'PULSE_SERVER': 'unix:/nonexistent', 'SPEECHD_ADDRESS': 'unix_socket:/nonexistent', 'SPEECHD_CMD': '/bin/false'}


class Sound:
    def __init__(self, world):
        self._folder = world.directory('sound')
        self._said = self._folder / 'said'
        self._pulse, self._speech = self._folder / 'pulse.sock', self._folder / 'speech.sock'
        modules = self._folder / 'modules'
        modules.mkdir()
        (self._folder / 'speechd.conf').write_text(SPEECH_CONFIG)
        (modules / 'paper.conf').write_text(PAPER_CONFIG.format(said=self._said))
        environment = world.environment | self.environment() | {'HOME': str(self._folder)}
        world.spawn('pulse', ['pulseaudio', '-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no',
                              '--disable-shm=yes', '--high-priority=no', '--realtime=no',
                              '-L', 'module-null-sink sink_name=ears rate=44100',
                              '-L', f'module-native-protocol-unix socket={self._pulse} auth-anonymous=1'], environment)
        wait_until(self._pulse.exists, 'the sound server')
        world.spawn('speech', ['speech-dispatcher', '-s', '-C', str(self._folder), '-L', str(self._folder),
                               '-c', 'unix_socket', '-S', str(self._speech), '-P', str(self._folder / 'speech.pid')],
                    environment)
        wait_until(self._speech.exists, 'the speech engine')

    def environment(self):
        return {'PULSE_SERVER': f'unix:{self._pulse}', 'SPEECHD_ADDRESS': f'unix_socket:{self._speech}',
                'SPEECHD_CMD': '/bin/false'}

    @property
    def said(self):
        """(seconds on CLOCK_REALTIME, words) of all that was to be said until now."""
        if not os.path.exists(self._said):
            return []
        lines = (line.split(' ', 1) for line in self._said.read_text().splitlines())
        return [(int(moment) / 1e9, words.strip()) for moment, words in lines]
