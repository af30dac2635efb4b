#!/usr/bin/env python3
"""Measures Gatehouse and others, in turns, on one machine: see README.md."""

import argparse
import json
import os
import pathlib
import signal
import sys

import measures
import tables
import tools
from subjects import Subjects
from timing import limit

here = pathlib.Path(__file__).resolve().parent

class Record:
    """What was measured so far, a line for each turn of a tool. A run that was broken off goes on behind the last."""

    def __init__(self, path):
        self.path = path
        self.turns = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def has(self, measure, tool, number):
        """Whether the tool had this turn, or was given up in one before."""
        mine = [turn for turn in self.turns
                if (turn['measure'], turn['tool'], turn['version']) == (measure.name, tool.name, tool.version)]
        return any(turn['round'] == number or turn['runs'][-1][-1] is None for turn in mine)

    def add(self, turn):
        self.turns.append(turn)
        with open(self.path, 'a') as file:
            file.write(json.dumps(turn) + '\n')

    def results(self, every):
        """For each measure and tool all runs of its present version; findings and proof of the last turn."""
        results = {}
        for turn in self.turns:
            tool = next((tool for tool in every if tool.name == turn['tool']), None)
            if not tool or turn['version'] != tool.version:
                continue
            result = results.setdefault(turn['measure'], {}).setdefault(tool.name, {'runs': [], 'limit': limit})
            result['runs'] += turn['runs']
            result |= {key: turn[key] for key in ('findings', 'sees', 'version')}
        return results


def main():
    options = parse()
    # Broken off, it ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if not os.access('/usr/bin/time', os.X_OK):
        sys.exit("there is no program '/usr/bin/time': install GNU time first")
    chosen = [m for m in measures.every if (m.name in options.only if options.only else
                                            not options.quick or m.name in measures.quick)]
    folder = pathlib.Path(os.environ.get('GATEHOUSE_BENCH_WORK', here.parent / '.build/benchmarks'))
    folder.mkdir(parents=True, exist_ok=True)
    record = Record(folder / 'results.jsonl')
    if options.again:
        record.path.unlink(missing_ok=True)
        record.turns = []
    every = [tool for tool in tools.every if not options.tools or tool.name in options.tools]
    for tool in every:
        tool.install(folder / 'tools')
    if options.clone:
        subjects = Subjects(folder / 'subjects', options.clone.resolve())
        for measure in chosen:
            take(measure, subjects, every, record, options)
    text = told(record.results(every), every)
    print(text)
    if options.write:
        tables.write(here / 'RESULTS.md', text)


def take(measure, subjects, every, record, options):
    """Every round of a measure: the tools in turn, so that a machine that slows down slows all of them."""
    rounds = 1 if options.quick else options.rounds
    if all(record.has(measure, tool, n) for tool in measure.tools(every) for n in range(rounds)):
        return
    print(f'{measure.name}: {measure.title}', file=sys.stderr)
    measure.prepare(subjects)
    sees = {}
    for number in range(rounds):
        for tool in measure.tools(every):
            if record.has(measure, tool, number):
                continue
            runs, findings = measure.turn(tool, measure.runs)
            if tool.name not in sees:
                sees[tool.name] = measure.proof(tool)
            record.add({'measure': measure.name, 'tool': tool.name, 'round': number, 'version': tool.version,
                        'runs': [list(run) for run in runs], 'findings': findings, 'sees': sees[tool.name]})
            print(f'  {tool.name}: {tables.seconds(runs[-1].wall)}', file=sys.stderr)


def told(results, every):
    """The whole of what was measured, as Markdown."""
    order = [tool.name for tool in every]
    parts = [tables.machine() + '.\n']
    parts += [tables.table(measure, results.get(measure.name, {}), order) for measure in measures.every]
    parts.append(tables.growth('Time over the length of a history', 'commits', [
        (size * 1_000, f'history-{size}k') for size in (1, 5, 10, 80)], results))
    parts.append(tables.growth('Time over the number of files', 'files', [
        (size * 1_000, f'tree-{size}k') for size in (1, 10, 100)], results))
    parts.append('Called with:\n\n' + '\n'.join(f'- {line}' for line in called(every)) + '\n')
    return '\n'.join(part for part in parts if part)


def called(every):
    for tool in every:
        for kind in tool.commands:
            command = ' '.join(tool.command(kind)).replace(tool.path + '/', '').replace(tool.path, tool.name)
            yield f'{tool.name}, {kind}: `{command}`'


def parse():
    parser = argparse.ArgumentParser(description='Measures Gatehouse and others, in turns, on one machine.')
    parser.add_argument('clone', nargs='?', type=pathlib.Path, help=(
        "a clone with a long history, such as git's own; it is copied, never written to. "
        'Without it, what was measured is told again'))
    parser.add_argument('--rounds', type=int, default=5, help='how often each tool gets its turn (5)')
    parser.add_argument('--quick', action='store_true', help='one round of the measures that take seconds')
    parser.add_argument('--only', nargs='+', metavar='MEASURE', choices=[m.name for m in measures.every],
                        help='these measures alone: ' + ', '.join(m.name for m in measures.every))
    parser.add_argument('--tools', nargs='+', metavar='TOOL', choices=[tool.name for tool in tools.every],
                        help='these tools alone: ' + ', '.join(tool.name for tool in tools.every))
    parser.add_argument('--again', action='store_true', help='forget what was measured before')
    parser.add_argument('--write', action='store_true', help='put the tables into RESULTS.md')
    return parser.parse_args()


if __name__ == '__main__':
    main()
