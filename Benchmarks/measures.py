"""What is measured: each measure prepares a subject, proves that a tool looks at it, and lets the tool run."""

import os
import random
import shlex
import shutil

from subjects import copy_linked, token
from timing import Run, run, weighed


class Measure:
    """One table. `turn` lets a tool run as often as a round wants; `proof` tells whether it sees the planted token."""

    kind = None
    runs = 1
    # After so many seconds a turn ends.
    enough = 10

    def __init__(self, name, title):
        self.name, self.title = name, title

    def prepare(self, subjects):
        """Makes the subject, or takes it as it was made before."""
        self.subjects, self.environment = subjects, subjects.environment

    def tools(self, every):
        return [tool for tool in every if tool.command(self.kind)]

    def once(self, tool, command=None):
        """One run, its output in a file."""
        output = self.output(tool)
        command = command or weighed(tool.command(self.kind), output)
        return run(command, self.folder, self.environment, output), output.read_text(errors='replace')

    def output(self, tool):
        return self.subjects.folder / f'{self.name}-{tool.name}.out'

    def turn(self, tool, runs):
        """The runs of one turn, and how many findings the last of them told; nothing where they are not counted."""
        done, text = [], ''
        # Who takes long for one run gets fewer of them.
        while len(done) < runs and sum(one.wall for one in done) < self.enough:
            self.forget()
            one, text = self.once(tool)
            done.append(one)
        return done, self.findings(tool, text) if done[-1].status is not None else None

    def findings(self, tool, text):
        return None

    def forget(self):
        """Takes away what Gatehouse remembers of the repository, so that no run gains by the one before."""
        shutil.rmtree(self.folder / '.git/gatehouse', ignore_errors=True)

    def proof(self, tool):
        """Whether the tool names the planted file in an audit of it."""
        return 'yes' if 'planted.txt' in self.output(tool).read_text(errors='replace') else '**no**'


class Hook(Measure):
    """What a commit waits for: the hook's program, with what is staged."""

    kind = 'hook'
    runs = 10

    def __init__(self, name, title, subject, stage):
        super().__init__(name, title)
        self.subject, self.stage = subject, stage

    def prepare(self, subjects):
        super().prepare(subjects)
        self.folder = self.subject(subjects)
        # What git tells a hook.
        self.environment = subjects.environment | {'GIT_INDEX_FILE': '.git/index', 'GIT_PREFIX': ''}
        git = subjects.git
        git(self.folder, 'reset', '-q', '--hard')
        git(self.folder, 'clean', '-q', '-dfx')
        self.stage(self.folder)
        git(self.folder, 'add', '.')

    def turn(self, tool, runs):
        """The runs as git starts the hook, and one more that is weighed."""
        done = []
        while len(done) < runs and sum(one.wall for one in done) < self.enough:
            self.forget()
            done.append(self.once(tool, tool.command(self.kind))[0])
        self.forget()
        heavy, _ = self.once(tool)
        for one in done:
            one.memory = heavy.memory
        return done, None

    def proof(self, tool):
        """Whether the tool refuses when the token is staged too, and accepts without it."""
        if not tool.looks:
            return 'does not look'
        planted = self.folder / 'planted.txt'
        planted.write_text(f'key = "{token(1)}"\n')
        self.subjects.git(self.folder, 'add', 'planted.txt')
        bad, _ = self.once(tool)
        self.subjects.git(self.folder, 'rm', '-q', '-f', 'planted.txt')
        good, _ = self.once(tool)
        return verdict(bad, good)


class Audit(Measure):
    """What an audit of files or of a history takes."""

    def __init__(self, name, title, kind, subject):
        super().__init__(name, title)
        self.kind, self.subject = kind, subject

    def prepare(self, subjects):
        super().prepare(subjects)
        self.folder = self.subject(subjects)
        if self.kind == 'tree':
            (self.folder / 'planted.txt').write_text(f'key = "{token(4)}"\n')

    def findings(self, tool, text):
        return tool.count(text)


class Again(Audit):
    """The same audit of the same history, when it was made just before."""

    def tools(self, every):
        return [tool for tool in every if tool.name == 'gatehouse']

    def turn(self, tool, runs):
        super().forget()
        self.once(tool)
        return super().turn(tool, runs)

    def forget(self):
        """Remembering is what is measured."""


class Push(Measure):
    """What a push waits for: with the hook, and without any."""

    kind = 'push'

    def __init__(self, name, title, count, more):
        super().__init__(name, title)
        self.count, self.more = count, more

    def prepare(self, subjects):
        super().prepare(subjects)
        self.server = subjects.server(self.count)
        self.folder = subjects.pusher(self.count, self.more)
        self.target = subjects.folder / 'pushed.git'

    def once(self, tool, branch='good'):
        copy_linked(self.server, self.target)
        if tool.command(self.kind):
            self.hang(tool)
        output = self.output(tool)
        words = ['git', 'push', '-q', '--no-verify', str(self.target), f'{branch}:refs/heads/main']
        done = run(words, self.folder, self.environment, output)
        return done, output.read_text(errors='replace')

    def hang(self, tool):
        """A hook of others gets the range of each ref; ours reads them itself."""
        words = ' '.join(word if word == '$range' else shlex.quote(word) for word in tool.command(self.kind))
        time = ' '.join(weighed([], self.output(tool)))
        body = f'exec {time} {words}' if tool.name == 'gatehouse' else (
            f'while read old new ref; do\n    range=$old..$new\n    {time} ' + words.replace('$range', '"$range"')
            + ' || exit 1\ndone')
        hook = self.target / 'hooks/pre-receive'
        hook.parent.mkdir(exist_ok=True)
        hook.unlink(missing_ok=True)
        hook.write_text(f'#!/bin/sh\n{body}\n')
        hook.chmod(0o755)

    def turn(self, tool, runs):
        """What the hook adds to the push before it and the push behind it."""
        done = []
        for _ in range(runs):
            bare, _ = self.once(Nobody())
            one, _ = self.once(tool)
            done.append(Run(one.wall - bare.wall, max(0, one.cpu - bare.cpu), one.memory, one.status))
        return done, None

    def proof(self, tool):
        bad, _ = self.once(tool, 'bad')
        good, _ = self.once(tool)
        return verdict(bad, good)


class Nobody:
    """No tool at all."""

    name = 'nobody'

    def command(self, _):
        return None


def verdict(bad, good):
    """What a tool is worth that refuses the one and accepts the other."""
    return '**no**' if bad.status in (0, None) else 'yes' if good.status == 0 else 'refuses without it too'


def one_file(folder):
    (folder / 'staged.txt').write_text(''.join(f'value {n}\n' for n in range(300)))


def ten_lines_each(count):
    def stage(folder):
        """Ten lines more in so many files."""
        paths = sorted(path for path in folder.glob('**/*.[ch]'))[:count]
        paths += sorted(path for path in folder.glob('t/**/*.sh'))[:count - len(paths)]
        for path in paths:
            with open(path, 'a') as file:
                file.write(''.join(f'// line {n} of ten\n' for n in range(10)))
    return stage


def new_files(count, size):
    def stage(folder):
        """So many new files of this size, out of the repository's sources."""
        lines = b''.join(path.read_bytes() for path in sorted(folder.glob('*.c'))).splitlines(keepends=True)
        draw = random.Random(7)
        os.mkdir(folder / 'new')
        for number in range(count):
            at = draw.randrange(len(lines) - 2_000)
            (folder / f'new/f{number}.c').write_bytes(b''.join(lines[at:at + 2_000])[:size])
    return stage


def thousands(count):
    return f'{count // 1_000},000'


def histories(sizes):
    return [Audit(f'history-{size // 1_000}k', f'A history of {thousands(size)} commits', 'history',
                  lambda subjects, size=size: subjects.history(size)) for size in sizes]


def trees(sizes):
    return [Audit(f'tree-{size // 1_000}k', f'A working tree of {thousands(size)} files of 2,000 bytes', 'tree',
                  lambda subjects, size=size: subjects.files(size)) for size in sizes]


big = 100_000
every = [
    Hook('hook-small', 'One staged file, in a repository of five', lambda s: s.small(), one_file),
    Hook('hook-clone', 'One staged file, in the clone', lambda s: s.big(), one_file),
    Hook('hook-100k', 'One staged file, in a repository of 100,000', lambda s: s.files(big), one_file),
    Hook('hook-changed', '1,000 staged files with ten new lines each, in the clone', lambda s: s.big(),
         ten_lines_each(1_000)),
    Hook('hook-new', '1,000 staged files that are new, of 12,000 bytes each, in the clone', lambda s: s.big(),
         new_files(1_000, 12_000)),
    Audit('tree-clone', "The clone's working tree", 'tree', lambda s: s.big()),
    *trees([1_000, 10_000, big]),
    *histories([1_000, 5_000, 10_000, 80_000]),
    Again('again-80k', 'The history of 80,000 commits again, unchanged', 'history', lambda s: s.history(80_000)),
    Push('push-1k', 'A push of 1,000 commits to a bare repository of 80,000', 80_000, 1_000),
]
# What takes seconds rather than minutes to make and to measure.
quick = {'hook-small', 'hook-clone', 'tree-1k', 'history-1k'}
