"""A history of very many small objects: many.py REPOSITORY COMMITS makes a bare repository of six objects a commit.

Each commit changes a file in each of two folders out of fifty, so that there are as many trees, and as many files that share
their names, as a history of years has; every hundredth brings a file of a new name. One of the last holds a token.
"""
import pathlib
import random
import subprocess
import sys

from subjects import token

folder, commits = pathlib.Path(sys.argv[1]), int(sys.argv[2])
random.seed(1)
subprocess.run(['git', 'init', '-q', '--bare', '-b', 'main', str(folder)], check=True)
importer = subprocess.Popen(['git', 'fast-import', '--quiet', '--depth=50'], cwd=folder, stdin=subprocess.PIPE)
write = importer.stdin.write
for number in range(commits):
    message = b'change %d\n' % number
    lines = [b'commit refs/heads/main\ncommitter a <a@example.org> %d +0000\ndata %d\n%s'
             % (1_000_000_000 + 60 * number, len(message), message)]
    first = random.randrange(50)
    for place in (first, (first + 1 + random.randrange(49)) % 50):
        name = b'new%d' % number if number % 100 == 0 else b'f%d.c' % random.randrange(40)
        text = b'int value%d = %d;\n' % (place, number)
        if number == commits - commits // 10 and place == first:
            text = b'key = "%s"\n' % token(3).encode()
        lines.append(b'M 100644 inline d%d/%s\ndata %d\n%s' % (place, name, len(text), text))
    write(b''.join(lines))
importer.stdin.close()
sys.exit(importer.wait())
