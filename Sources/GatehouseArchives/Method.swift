/// How bytes were compressed.
enum Method {
    case deflate, zlib, gzip, xz, bzip2, zstd
}
