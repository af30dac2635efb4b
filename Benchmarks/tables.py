"""The results as Markdown."""

import os
import pathlib
import re
import subprocess

from timing import Run, median


def machine():
    """The machine in a sentence."""
    def first(path, pattern):
        try:
            return re.search(pattern, pathlib.Path(path).read_text(), re.M).group(1).strip()
        except (OSError, AttributeError):
            return 'unknown'
    memory = first('/proc/meminfo', r'^MemTotal:\s*(\d+)')
    memory = f'{int(memory) / 1e6:.0f} GB' if memory.isdigit() else memory
    processor = first('/proc/cpuinfo', '^model name[^:]*:(.*)')
    system = first('/etc/os-release', '^PRETTY_NAME="?([^"\n]*)')
    git = subprocess.run(['git', '--version'], capture_output=True, text=True).stdout.strip()
    return f'{os.cpu_count()} cores ({processor}), {memory} of memory, {system}, {git}, load {os.getloadavg()[0]:.1f}'


def seconds(value):
    return f'{value * 1_000:.1f} ms' if value < 1 else f'{value:.2f} s' if value < 10 else f'{value:.1f} s'


def table(measure, results, order):
    """What each tool took for a measure, the fastest that looks first among equals."""
    told = [(name, results[name]) for name in order if name in results]
    if not told:
        return ''
    ours = median(results['gatehouse']['runs']).wall if 'gatehouse' in results else None
    head = ('median', 'times gatehouse', 'processor', 'peak memory', 'findings', 'sees the planted token')
    lines = [f'| | {" | ".join(head)} |', '|---' * (len(head) + 1) + '|']
    return f'### {measure.title}\n\n' + '\n'.join(lines + [row(name, each, ours) for name, each in told]) + '\n'


def row(name, result, ours):
    middle = median(result['runs'])
    if None in (Run(*run).status for run in result['runs']):
        return f'| {name} | over {result["limit"]} s | | | | | |'
    cells = [f'{name} {result["version"]}', seconds(middle.wall), f'{middle.wall / ours:.1f}' if ours else '',
             seconds(middle.cpu), f'{middle.memory / 1_000:.1f} MB',
             '' if result['findings'] is None else str(result['findings']),
             result['sees']]
    return '| ' + ' | '.join(cells) + ' |'


def growth(title, unit, sizes, results):
    """Time over size: what a thousand takes should stay the same."""
    found = [(size, median(results[name]['gatehouse']['runs'])) for size, name in sizes
             if 'gatehouse' in results.get(name, {})]
    if len(found) < 2:
        return ''
    lines = [f'| {unit} | median | for each thousand | peak memory |', '|---' * 4 + '|']
    lines += [f'| {size:,} | {seconds(middle.wall)} | {seconds(middle.wall * 1_000 / size)} | '
              f'{middle.memory / 1_000:.1f} MB |' for size, middle in found]
    return f'### {title}\n\n' + '\n'.join(lines) + '\n'


def write(path, text):
    """Puts the text between the two marks in the file."""
    begin, end = '<!-- run.py begins -->\n', '<!-- run.py ends -->\n'
    old = path.read_text()
    head, rest = old.split(begin)
    new = path.with_suffix('.part')
    new.write_text(head + begin + text + end + rest.split(end)[1])
    new.rename(path)
