import Foundation

/// Texts in archives, compressed files and databases, as Python's own library makes them.
package enum Packed {
    /// A line with the token, packed in every way; the file's name says how.
    package static func all(of token: String) throws -> [Disguised] {
        try made("line = f'deploy_key = \"{argument}\"\\n'.encode()\n" + script, token)
    }

    /// Small files that unpack to far more than they are, or to more pieces than anybody needs.
    package static func bombs() throws -> [Disguised] { try made(bombScript, "") }

    /// What the script writes with `put(name, bytes)`. It finds the argument under this name.
    package static func made(_ script: String, _ argument: String) throws -> [Disguised] {
        let folder = try Scratch()
        try folder.write("make.py", head + script)
        try folder.makeFolder("made")
        let environment = ProcessInfo.processInfo.environment
        let python = try environment["GATEHOUSE_PYTHON"] ?? findProgram("python3")
        let outcome = try run(
            python, ["\(folder.path)/make.py", argument],
            env: ["PATH": searchPath, "HOME": environment["HOME"] ?? folder.path], in: "\(folder.path)/made")
        guard outcome.status == 0 else { throw Failure("could not pack: \(outcome.errors)") }
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/made").sorted()
        return try names.map { Disguised($0, try folder.read("made/\($0)")) }
    }

    private static let head = """
        import base64, bz2, gzip, io, lzma, os, sqlite3, struct, sys, tarfile, zipfile, zlib
        argument = sys.argv[1]

        def put(name, data):
            with open(name, 'wb') as file:
                file.write(data)

        def zipped(members, method=zipfile.ZIP_DEFLATED):
            out = io.BytesIO()
            with zipfile.ZipFile(out, 'w', method) as archive:
                for name, data in members:
                    archive.writestr(name, data)
            return out.getvalue()

        def tarred(members, kind=tarfile.PAX_FORMAT):
            out = io.BytesIO()
            with tarfile.open(fileobj=out, mode='w', format=kind) as archive:
                for name, data in members:
                    info = tarfile.TarInfo(name)
                    info.size = len(data)
                    archive.addfile(info, io.BytesIO(data))
            return out.getvalue()

        def arred(members):
            out = b'!<arch>\\n'
            for name, data in members:
                out += b'%-16s%-12d%-6d%-6d%-8s%-10d`\\n' % (name.encode(), 0, 0, 0, b'100644', len(data))
                out += data + b'\\n' * (len(data) % 2)
            return out

        def zstandard(data):  # one raw block (RFC 8878, 3.1.1)
            return b'\\x28\\xb5\\x2f\\xfd\\xa0' + struct.pack('<I', len(data)) + struct.pack('<I', len(data) << 3 | 1)[:3] + data

        class Pipe(io.RawIOBase):  # cannot be sought in, so that sizes are written behind the data
            def __init__(self): self.data = b''
            def writable(self): return True
            def write(self, data):
                self.data += bytes(data)
                return len(data)

        def database(name, *statements, size=4096, encoding='UTF-8'):
            connection = sqlite3.connect(name)
            connection.execute(f'pragma page_size={size}')
            connection.execute(f'pragma encoding="{encoding}"')
            for statement, values in statements:
                connection.execute(statement, values)
            connection.commit()
            connection.close()

        """

    private static let script = """
        noise = bytes((i * 7919 + (i >> 3) * 104729) % 251 for i in range(5000))
        text = b'a quiet line of prose\\n' * 200 + line + b'and another one\\n' * 200

        put('text.gz', gzip.compress(text))
        put('two-streams.gz', gzip.compress(b'nothing here\\n' * 50) + gzip.compress(text))
        put('cut-off.gz', gzip.compress(line + os.urandom(4000))[:2000])
        put('text.xz', lzma.compress(text))
        put('text.bz2', bz2.compress(text))
        put('text.zst', zstandard(text))
        put('text.zlib', zlib.compress(text))
        put('deflated.zip', zipped([('a.txt', b'clean'), ('app/config.py', text)]))
        put('stored.zip', zipped([('config.py', text)], zipfile.ZIP_STORED))
        put('bzip2.zip', zipped([('config.py', text)], zipfile.ZIP_BZIP2))
        put('no-directory.zip', zipped([('config.py', text)])[:-80])
        pipe = Pipe()
        with zipfile.ZipFile(pipe, 'w', zipfile.ZIP_DEFLATED) as archive:
            archive.writestr('a.txt', b'clean' * 100)
            archive.writestr('config.py', text)
        put('streamed.zip', pipe.data)
        put('behind-a-program', b'#!/bin/sh\\nexit 0\\n' + noise + zipped([('config.py', text)]))
        hidden = zipped([('config.py', text)])
        put('not-in-directory.zip', hidden[:hidden.index(b'PK\\x01\\x02')] + zipped([('a.txt', b'clean')]))
        put('library.jar', zipped([('META-INF/MANIFEST.MF', b'Manifest-Version: 1.0\\n'), ('application.properties', text)]))
        put('package.whl', zipped([('package/settings.py', text)]))
        put('letter.docx', zipped([('[Content_Types].xml', b'<Types/>'), ('word/document.xml', b'<w:t>' + text + b'</w:t>')]))
        put('nested.zip', zipped([('inner.zip', zipped([('inner.tar.gz', gzip.compress(tarred([('config.py', text)])))]))]))
        put('packed.tar', tarred([('config.py.gz', gzip.compress(text))]))
        put('text.tar.gz', gzip.compress(tarred([('app/config.py', text)])))
        put('gnu.tar.xz', lzma.compress(tarred([('long/' * 40 + 'config.py', text)], tarfile.GNU_FORMAT)))
        put('old.tar.bz2', bz2.compress(tarred([('config.py', text)], tarfile.USTAR_FORMAT)))
        put('package.deb', arred([
            ('debian-binary', b'2.0\\n'), ('control.tar.gz', gzip.compress(tarred([('control', b'Package: a\\n')]))),
            ('data.tar.xz', lzma.compress(tarred([('usr/share/a/config', text)])))]))
        put('base64-of-gzip.txt', b'data: ' + base64.b64encode(gzip.compress(text)) + b'\\n')
        put('base64-of-zip.txt', base64.encodebytes(zipped([('config.py', text)])))
        put('hexadecimal-of-gzip.txt', gzip.compress(text).hex().encode())
        database('rows.sqlite', ('create table t (name text, key text, n int)', ()),
                 ("insert into t values ('bot', ?, 9)", (argument,)))
        database('pages.sqlite', ('create table t (body text)', ()),
                 ('insert into t values (?)', ('x ' * 216 + argument + ' y' * 900,)), size=512)
        database('blob.sqlite', ('create table t (body blob)', ()), ('insert into t values (?)', (gzip.compress(text),)))
        database('wide.sqlite', ('create table t (body text)', ()),
                 ('insert into t values (?)', (argument,)), encoding='UTF-16le')
        stream = zlib.compress(b'BT (' + line.strip() + b') Tj ET')
        put('page.pdf', b'%PDF-1.7\\n1 0 obj\\n<</Length ' + str(len(stream)).encode() + b'/Filter/FlateDecode>>\\nstream\\r\\n'
            + stream + b'\\r\\nendstream\\nendobj\\n')
        """

    private static let bombScript = """
        def zeros(count):  # gzip whose blocks are all the same
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            block = packer.compress(b'\\0' * 1000000) + packer.flush(zlib.Z_FULL_FLUSH)
            return b'\\x1f\\x8b\\x08\\0\\0\\0\\0\\0\\0\\xff' + block * count + b'\\3\\0' + b'\\0' * 8

        put('zeros.gz', gzip.compress(zeros(10000)))
        inner = zipped([('0', zeros(100))], zipfile.ZIP_STORED)
        for level in range(5):
            inner = zipped([(str(index), inner) for index in range(16)])
        put('nested.zip', inner)
        put('empty.tar.gz', gzip.compress(gzip.compress(tarfile.TarInfo('empty').tobuf() * 1000000, 1)))
        put('empty.zip', zipped([('empty', b'')]).split(b'PK\\x01\\x02')[0] * 100001)
        put('zeros.xz', lzma.compress(b'\\0' * 300000000, preset=0))
        """
}
