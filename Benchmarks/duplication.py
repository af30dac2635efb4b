#!/usr/bin/env python3
"""Measures the check of duplication over a clone, and jscpd in the same run: what it adds to a commit's hook, with what it
keeps and without, and an audit of the tree.

    Benchmarks/duplication.py CLONE [--rounds N]

GATEHOUSE_BIN names the folder of the release programs. jscpd is installed from PyPI, under .build/benchmarks."""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

import timing
from tools import Tool, top

work = pathlib.Path(os.environ.get('GATEHOUSE_BENCH_WORK', top / '.build/benchmarks'))
only = 'version: 1\n' + ''.join(f'{name}: {{ mode: off }}\n' for name in ('secrets', 'complexity', 'text', 'files', 'messages'))
policies = {'with': only, 'without': only + 'duplication: { mode: off }\n'}


def git(folder, *words):
    subprocess.run(['git', '-C', folder, *words], check=True, capture_output=True)


def prepared(clone):
    """A copy of the clone in which one file of code is staged with a few lines more."""
    copy = work / 'duplication'
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(['git', 'clone', '-q', '--no-hardlinks', clone, copy], check=True)
    listed = subprocess.run(['git', '-C', copy, 'ls-files', '*.c', '*.py', '*.swift', '*.js', '*.go', '*.java'],
                            capture_output=True, text=True, check=True).stdout.split('\n')
    path = copy / sorted(filter(None, listed), key=lambda name: (copy / name).stat().st_size)[len(listed) // 2]
    with path.open('a') as file:
        file.write('\nint a_function_that_is_new(int value)\n{\n\treturn value * 31 + 17;\n}\n')
    git(copy, 'add', '-A')
    return copy


def median(command, folder, rounds, before=lambda: None):
    """The median of the runs, in milliseconds, and the largest memory in megabytes."""
    environment = dict(os.environ, GIT_INDEX_FILE=str(folder / '.git/index'))
    times, memory = [], []
    for _ in range(rounds):
        before()
        run = timing.run(command, folder, environment, work / 'duplication.out')
        times.append(run.wall * 1000)
    before()
    timing.run(timing.weighed(command, work / 'duplication.out'), folder, environment, work / 'duplication.out')
    memory.append(timing.weight(work / 'duplication.out') / 1024)
    return statistics.median(times), max(memory)


def set_policy(folder, name):
    (folder / '.gatehouse.yml').write_text(policies[name])
    git(folder, 'add', '-A')


def forget(folder):
    shutil.rmtree(folder / '.git/gatehouse', ignore_errors=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    options.add_argument('clone', type=pathlib.Path)
    options.add_argument('--rounds', type=int, default=11)
    options = options.parse_args()
    programs = os.environ.get('GATEHOUSE_BIN') or sys.exit('GATEHOUSE_BIN names no folder of release programs')
    work.mkdir(parents=True, exist_ok=True)
    copy = prepared(options.clone.resolve())
    hook, scan = [f'{programs}/pre-commit'], [f'{programs}/gatehouse', 'scan', '--no-ignored', '--quiet', '.']
    figures = {}
    for name in ('without', 'with'):
        set_policy(copy, name)
        forget(copy)
        timing.run(hook, copy, dict(os.environ), work / 'duplication.out')
        figures[f'hook, {name} the check, kept'] = median(hook, copy, options.rounds)
        figures[f'hook, {name} the check, nothing kept'] = median(hook, copy, options.rounds, lambda: forget(copy))
        figures[f'audit of the tree, {name} the check'] = median(scan, copy, max(3, options.rounds // 3))
    rival = Tool('jscpd', 'jscpd', {})
    rival.install(work / 'tools')
    (copy / '.gatehouse.yml').unlink()
    formats = 'c,cpp,c-header,cpp-header,python,javascript,typescript,go,java,swift,ruby,php,bash,lua'
    words = [rival.path, '--min-tokens', '50', '--min-lines', '5', '--silent', '--format', formats, '.']
    figures[f'jscpd {rival.version}, the tree'] = median(words, copy, max(3, options.rounds // 3))
    for name, (milliseconds, megabytes) in figures.items():
        print(f'{name:45} {milliseconds:9.1f} ms {megabytes:8.1f} MB')
    print(json.dumps(figures))


if __name__ == '__main__':
    main()
