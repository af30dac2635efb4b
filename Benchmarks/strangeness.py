#!/usr/bin/env python3
"""Measures how strange three characters in a row are in code and prose, and prints the table of Strangeness.swift.

    Benchmarks/strangeness.py FOLDER... > table

A word counts once for each file that holds it, by the logarithm of their number; words of one file alone do not count, nor what looks
like a digest or a token. Characters are folded to 28 classes: a boundary, the letters, a digit. Python 3.9 or later.
"""
import collections
import math
import os
import re
import sys

CLASSES = 28
ENDS = set(
    'adoc bash c cc cfg conf cpp cs css erb go h hpp html ini java js json jsx kt md php pl pm po properties py rb rs rst sh sql '
    'swift tf toml ts tsx txt vue xml yaml yml'.split())
WORD = re.compile(rb'[A-Za-z][A-Za-z0-9_.\-]{1,40}')


def words(folders):
    counts = collections.Counter()
    for folder in folders:
        for parent, children, names in os.walk(folder):
            children[:] = sorted(child for child in children if child not in ('.git', 'node_modules'))
            for name in names:
                path = os.path.join(parent, name)
                if name.rsplit('.', 1)[-1].lower() in ENDS and os.path.getsize(path) < 400_000:
                    with open(path, 'rb') as file:
                        counts.update(set(WORD.findall(file.read())))
    return {word: count for word, count in counts.items() if count > 1 and not is_token(word)}


def is_token(word):
    return any(
        re.search(rb'\d', run) and (len(run) >= 16 or re.fullmatch(rb'[0-9a-fA-F]{8,}', run))
        for run in re.split(rb'[_.\-]', word))


def classes(word):
    """As Strangeness.swift reads it: a boundary before each hump, and for everything between words."""
    result, before, last = [], 0, 0
    for byte in word + b'-':
        upper, lower = 65 <= byte <= 90, 97 <= byte <= 122
        if upper and 97 <= last <= 122:
            result.append(0)
        if lower and 65 <= last <= 90 and 65 <= before <= 90:
            result.insert(-1, 0)
        if upper or lower:
            result.append((byte | 32) - 96)
        elif 48 <= byte <= 57:
            result.append(27)
        elif result and result[-1] != 0:
            result.append(0)
        before, last = last, byte
    return result


def costs(counted):
    """Quarter bits for the third class behind the first two: with few observations, as behind the second alone."""
    threes = [[[0.0] * CLASSES for _ in range(CLASSES)] for _ in range(CLASSES)]
    for word, count in counted.items():
        first = second = 0
        for third in classes(word):
            threes[first][second][third] += math.log2(1 + count)
            first, second = (second, third) if third else (0, 0)
    pairs = [[sum(threes[f][s][t] for f in range(CLASSES)) for t in range(CLASSES)] for s in range(CLASSES)]
    ones = [sum(pair[t] for pair in pairs) + 1 for t in range(CLASSES)]
    for first in range(CLASSES):
        for second in range(CLASSES):
            row, pair = threes[first][second], pairs[second]
            for third in range(CLASSES):
                share = (pair[third] + 20 * ones[third] / sum(ones)) / (sum(pair) + 20)
                share = (row[third] + 12 * share) / (sum(row) + 12)
                yield min(56, round(-4 * math.log2(share)))


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    text = ''.join(chr(0x23 + cost) for cost in costs(words(sys.argv[1:])))
    for start in range(0, len(text), 98):
        print(text[start:start + 98])
