#!/usr/bin/env python3
"""How far our functions and their complexity agree with those of lizard, function by function.

    Benchmarks/agreement.py TREE... [--most FILES] [--show N] [--raw]

TREEs are folders with source code, such as clones. lizard comes from PyPI. Where `docs/complexity.md` says that ccn/1 counts
something else than lizard does, lizard's readers are told to count as we do, as far as they can be told; --raw leaves them as
they are. --show prints so many of the disagreements of each language, drawn by a seed, to be looked at by hand.
"""

import argparse
import collections
import os
import pathlib
import random
import re
import subprocess
import sys

top = pathlib.Path(__file__).resolve().parent.parent
work = pathlib.Path(os.environ.get('GATEHOUSE_BENCH_WORK', top / '.build/benchmarks'))
languages = {'c': 'C', 'cpp': 'C++', 'cc': 'C++', 'hpp': 'C++', 'py': 'Python', 'java': 'Java', 'go': 'Go', 'js': 'JavaScript',
             'ts': 'TypeScript', 'rs': 'Rust', 'cs': 'C#', 'rb': 'Ruby', 'php': 'PHP', 'swift': 'Swift', 'lua': 'Lua',
             'kt': 'Kotlin', 'scala': 'Scala'}


def with_lizard():
    """Starts this script again with the Python that has lizard."""
    home = work / 'lizard'
    if not (home / 'bin/python3').exists():
        subprocess.run([sys.executable, '-m', 'venv', home], check=True)
    if pathlib.Path(sys.prefix) != home:
        subprocess.run([home / 'bin/pip', 'install', '--quiet', '--disable-pip-version-check', 'lizard'], check=True)
        os.execv(home / 'bin/python3', [str(home / 'bin/python3')] + sys.argv)


def teach():
    """Tells lizard's readers what ccn/1 counts and they do not, and the other way round."""
    from lizard_languages import clike, csharp, javascript, kotlin, python, ruby, rust, scala, typescript
    # Conditional compilation is no way through a program.
    clike.CLikeReader.macro_pattern = re.compile(r'#\s*(?!ifdef\b|if\b|elif\b)(\w+)\s*(.*)', re.M | re.S)
    python.PythonReader._control_flow_keywords -= {'finally'}
    rust.RustReader._control_flow_keywords -= {'where'}
    rust.RustReader._ternary_operators = set()
    rust.RustReader._control_flow_keywords |= {'loop'}
    kotlin.KotlinReader._ternary_operators = set()
    csharp.CSharpReader._ternary_operators = {'?'}
    scala.ScalaReader._control_flow_keywords -= {'do', 'catch'}
    for reader in (javascript.JavaScriptReader, typescript.TypeScriptReader):
        for name in ('_ternary_operators', '_logical_operators', '_control_flow_keywords'):
            setattr(reader, name, getattr(reader, name) - {'??', '??=', '||=', '&&='})
    ruby.RubyReader._control_flow_keywords = ruby.RubyReader._control_flow_keywords - {'ensure'} | {'unless'}


def is_packed(path):
    """Whether somebody made the file small for machines: nobody judges such."""
    return max(map(len, open(path, 'rb').read().split(b'\n'))) > 2000


def files(trees, most):
    """For each language, files drawn by a seed."""
    found = collections.defaultdict(list)
    for tree in trees:
        for folder, folders, names in os.walk(tree):
            folders[:] = sorted(set(folders) - {'.git', 'node_modules', 'vendor'})
            for name in sorted(names):
                language = languages.get(name.rsplit('.', 1)[-1])
                if language and not is_packed(os.path.join(folder, name)):
                    found[language].append(os.path.join(folder, name))
    drawn = random.Random(5)
    return {language: drawn.sample(paths, min(most, len(paths))) for language, paths in sorted(found.items())}


def ours(program, paths):
    """Our functions of each file, as name, first line, last line and value; and the files that do not balance."""
    output = subprocess.run([program], input='\n'.join(paths).encode(), capture_output=True, check=True).stdout
    functions, unbalanced, path = collections.defaultdict(list), set(), None
    for line in output.decode(errors='replace').splitlines():
        parts = line.split('\t')
        if parts[0] == 'F':
            path = parts[1]
            if parts[2] != 'true':
                unbalanced.add(path)
        else:
            functions[path].append((parts[1], int(parts[2]), int(parts[3]), int(parts[4])))
    return functions, unbalanced


def last(name):
    return name.split('::')[-1].split('.')[-1].strip()


def is_nameless(function):
    return re.fullmatch(r'|\(anonymous\)|\*global\*|anonymous(__\d+)?', last(function.name)) is not None


def folded(functions):
    """lizard's functions, those without a name counted for the one that they stand in, as ccn/1 does."""
    named = [f for f in functions if not is_nameless(f)]
    values = {id(f): f.cyclomatic_complexity for f in named}
    for closure in (f for f in functions if is_nameless(f)):
        around = [f for f in named if f.start_line <= closure.start_line and closure.end_line <= f.end_line]
        if around:
            values[id(max(around, key=lambda f: f.start_line))] += closure.cyclomatic_complexity - 1
    return [(f, values[id(f)]) for f in named]


def match(function, candidates):
    """The index of our function that is lizard's: the nearest of that name, else the one with both ends."""
    name = last(function.name)
    near = [(abs(first - function.start_line), index) for index, (own, first, end, _) in candidates
            if last(own) == name and (abs(first - function.start_line) <= 3 or end == function.end_line)]
    if near:
        return min(near)[1]
    return next((index for index, (_, first, end, _) in candidates
                 if end == function.end_line and abs(first - function.start_line) <= 3), None)


def compare(language, paths, program, folds):
    import lizard
    functions, unbalanced = ours(program, paths)
    counts, missed, others = collections.Counter(), [], []
    for path in paths:
        try:
            theirs = lizard.analyze_file(path).function_list
        except Exception as error:
            print(f'lizard cannot read {path}: {error}', file=sys.stderr)
            continue
        own, used = functions[path], set()
        pairs = folded(theirs) if folds else [(f, f.cyclomatic_complexity) for f in theirs if not is_nameless(f)]
        for function, value in pairs:
            counts['theirs'] += 1
            index = match(function, [(i, f) for i, f in enumerate(own) if i not in used])
            if index is None:
                missed.append(f'{path}:{function.start_line} {function.name}')
                continue
            used.add(index)
            counts['found'] += 1
            if own[index][3] == value:
                counts['equal'] += 1
            else:
                others.append(f'{path}:{function.start_line} {function.name}: lizard {value}, ours {own[index][3]}')
        counts['more'] += len(own) - len(used)
    return counts, len(unbalanced), missed, others


def share(part, whole):
    return f'{100 * part / whole:.2f} %' if whole else '-'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('trees', nargs='+')
    options.add_argument('--most', type=int, default=400)
    options.add_argument('--show', type=int, default=0)
    options.add_argument('--raw', action='store_true')
    asked = options.parse_args()
    with_lizard()
    if not asked.raw:
        teach()
    program = os.environ.get('GATEHOUSE_BENCH_FUNCTIONS')
    if not program:
        environment = dict(os.environ, GATEHOUSE_BENCH='1')
        build = ['swift', 'build', '-c', 'release', '--product', 'bench-functions']
        subprocess.run(build, cwd=top, env=environment, check=True, stdout=sys.stderr)
        folder = subprocess.run(build[:4] + ['--show-bin-path'], cwd=top, check=True, capture_output=True, text=True).stdout
        program = folder.strip() + '/bench-functions'
    import lizard
    print(f'lizard {lizard.version}, ' + ('as it is' if asked.raw else 'told what ccn/1 counts') + '\n')
    print('| Language | Files | Not balanced | Functions of lizard | Found | Equal | Only ours |')
    print('|---|--:|--:|--:|--:|--:|--:|')
    shown = []
    for language, paths in files(asked.trees, asked.most).items():
        counts, unbalanced, missed, others = compare(language, paths, program, not asked.raw)
        print(f"| {language} | {len(paths)} | {unbalanced} | {counts['theirs']} | {share(counts['found'], counts['theirs'])} "
              f"| {share(counts['equal'], counts['found'])} | {counts['more']} |", flush=True)
        drawn = random.Random(7)
        for what, lines in (('missed', missed), ('other', others)):
            shown += [f'{language} {what}: {line}' for line in drawn.sample(lines, min(asked.show, len(lines)))]
    if shown:
        print('\n' + '\n'.join(shown))


main()
