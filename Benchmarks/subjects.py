"""What the tools look at: repositories that are made once, and kept for the next run."""

import os
import pathlib
import random
import shutil
import string
import subprocess
import zlib

digits = string.digits + string.ascii_uppercase + string.ascii_lowercase


def token(seed):
    """A personal access token of GitHub whose checksum is right, so that whoever looks must find it."""
    body = ''.join(random.Random(seed).choices(digits, k=30))
    rest, tail = zlib.crc32(body.encode()), ''
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        tail = digits[digit] + tail
    return ''.join(['gh', 'p_', body, tail])


class Subjects:
    """The folder of all subjects. `clone` is any clone with a long history, which is copied and never written to."""

    def __init__(self, folder, clone):
        self.folder, self.clone = folder, clone
        home = folder / 'home'
        home.mkdir(parents=True, exist_ok=True)
        # Blind to the configuration of whoever runs this; a second a commit, so that nothing is timed by chance.
        self.environment = {
            'PATH': os.environ['PATH'], 'HOME': str(home), 'GIT_CONFIG_NOSYSTEM': '1', 'GIT_CONFIG_GLOBAL': '/dev/null',
            'GIT_AUTHOR_NAME': 'bench', 'GIT_AUTHOR_EMAIL': 'bench@example.org', 'GIT_COMMITTER_NAME': 'bench',
            'GIT_COMMITTER_EMAIL': 'bench@example.org', 'GIT_TERMINAL_PROMPT': '0', 'LC_ALL': 'C',
        }

    def git(self, folder, *words, text=None):
        done = subprocess.run(['git', *words], cwd=folder, env=self.environment, input=text, text=True, check=True,
                              stdout=subprocess.PIPE)
        return done.stdout.strip()

    def made(self, name, make):
        """The folder of this name, made by the body where it is not there whole."""
        path = self.folder / name
        if not path.exists():
            part = self.folder / f'{name}.part'
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(parents=True)
            make(part)
            part.rename(path)
        return path

    # Repositories that commits are made in.

    def small(self):
        """Five files."""
        def make(path):
            for name in ('one', 'two', 'three', 'four'):
                (path / f'{name}.c').write_text(''.join(f'int {name}{n};\n' for n in range(200)))
            (path / 'README.md').write_text('A small repository.\n')
            self.begin(path)
        return self.made('small', make)

    def big(self):
        """The clone."""
        def make(path):
            self.git(path, 'clone', '-q', '--local', '--no-hardlinks', str(self.clone), '.')
            self.commit_all(path, 'frameworks')
        return self.made('big', make)

    def files(self, count):
        """So many files of 2,000 bytes, out of the clone's sources."""
        def make(path):
            sources = [name.read_bytes()[:2_000] for name in sorted(self.big().glob('*.[ch]'))]
            for number in range(count):
                folder = path / f'd{number // 100}'
                folder.mkdir(exist_ok=True)
                (folder / f'f{number}.c').write_bytes(b'// %d\n' % number + sources[number % len(sources)])
            self.begin(path)
        return self.made(f'files-{count}', make)

    def begin(self, path):
        self.git(path, 'init', '-q', '-b', 'main')
        self.commit_all(path, 'begin')

    def commit_all(self, path, message):
        """Commits all that is there, with settings for what runs hooks of others: one hook that does nothing."""
        (path / '.pre-commit-config.yaml').write_text(
            'repos: [{repo: local, hooks: [{id: nothing, name: nothing, entry: "true", language: system}]}]\n')
        (path / 'lefthook.yml').write_text('pre-commit:\n  jobs:\n    - run: "true"\n')
        self.git(path, 'add', '-f', '.')
        self.git(path, 'commit', '-q', '--no-verify', '-m', message)

    # Histories.

    def at(self, count):
        """The first commit of the clone's main line that so many commits lead to, or its last."""
        line = self.git(self.clone, 'rev-list', '--first-parent', '--reverse', 'HEAD').split()
        low, high = 0, len(line) - 1
        while low < high:
            middle = (low + high) // 2
            if int(self.git(self.clone, 'rev-list', '--count', line[middle])) < count:
                low = middle + 1
            else:
                high = middle
        return line[low]

    def history(self, count):
        """The clone's first commits, so many, with a token in one and gone in the next."""
        def make(path):
            self.git(path, 'init', '-q', '-b', 'main')
            self.git(path, 'fetch', '-q', '-u', '--no-tags', str(self.clone), f'{self.at(count)}:refs/heads/main')
            self.git(path, 'reset', '-q', '--hard')
            (path / 'planted.txt').write_text(f'key = "{token(2)}"\n')
            self.git(path, 'add', 'planted.txt')
            self.git(path, 'commit', '-q', '--no-verify', '-m', 'plant')
            self.git(path, 'rm', '-q', 'planted.txt')
            self.git(path, 'commit', '-q', '--no-verify', '-m', 'remove')
        return self.made(f'history-{count}', make)

    def server(self, count):
        """A bare repository of the clone's first commits, so many."""
        def make(path):
            self.git(path, 'init', '-q', '--bare', '-b', 'main')
            self.git(path, 'fetch', '-q', '-u', '--no-tags', str(self.clone), f'{self.at(count)}:refs/heads/main')
        return self.made(f'server-{count}.git', make)

    def pusher(self, count, more):
        """A repository with as many commits as the server and more; 'bad' has a token on top of them."""
        def make(path):
            self.git(path, 'init', '-q', '-b', 'main')
            tip = self.at(count + more)
            self.git(path, 'fetch', '-q', '-u', '--no-tags', str(self.clone), f'{tip}:refs/heads/good')
            self.git(path, 'checkout', '-q', '-b', 'bad', 'good')
            (path / 'planted.txt').write_text(f'key = "{token(3)}"\n')
            self.git(path, 'add', 'planted.txt')
            self.git(path, 'commit', '-q', '--no-verify', '-m', 'plant')
        return self.made(f'pusher-{count}-{more}', make)


def copy_linked(source, target):
    """The folder again, its files shared: git replaces files and never writes into one that is there."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=os.link, symlinks=True)
    return pathlib.Path(target)
