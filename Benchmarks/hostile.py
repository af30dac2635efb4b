"""Files made to be slow: hostile.py FOLDER MEGABYTES writes one of each sort, about so large when it is unpacked."""
import gzip, io, os, random, string, sys, zipfile

folder, size = sys.argv[1], int(sys.argv[2]) << 20
random.seed(1)


def repeated(text):
    return (text * (size // len(text) + 1))[:size]


def write(name, data):
    with open(os.path.join(folder, name), 'wb') as file:
        file.write(data)


def draw(letters, count):
    return ''.join(random.choices(letters, k=count))


# Each of these texts begins something that a reader goes on with, and none of them ends it.
for name, text in {
    'assignments': b'password = "', 'names': b'secret_token_password_key_', 'nested-quotes': b'password=\\"\'`',
    'prefixes': b'gh' b'p_', 'glued-prefixes': b'glpat-glrt-glagent-', 'key-blocks': b'-----BEGIN ',
    'addresses': b'a://b:c', 'web-tokens': b'eyJ', 'headers': b'authorization: basic bearer ', 'braces': b'{"',
    'elements': b'<password>', 'dots': b'key.key.key.', 'backslashes': b'\\', 'zeros': b'\0', 'escapes': b'\\u0041%41&#65;',
    'endless-name': b'auth', 'endless-value': b'a1B2', 'commas': b'insert into password values (', 'colons': b'pwd: ',
}.items():
    write(name, repeated(text))
    write(name + '-lines', repeated(text + b'\n'))
write('random-base64', draw(string.ascii_letters + string.digits + '+/', size).encode())
write('random-hex', draw('0123456789abcdef', size).encode())
write('random-bytes', random.randbytes(size))
write('random-values', b''.join(
    f'{draw(string.ascii_lowercase, 6)}_token = "{draw(string.ascii_letters + string.digits, 32)}"\n'.encode()
    for _ in range(size // 56)))

# An archive in an archive in an archive; ordinary text is inside.
text = b''.join(b'line %d of a text as people write it, with nothing in it\n' % n for n in range(size // 60))
data = text
for depth in range(3):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f'inner{depth}', data)
    data = buffer.getvalue()
write('nested.zip', data)
write('nested.gz', gzip.compress(gzip.compress(text)))
