#!/bin/sh
# Prints a Homebrew formula that builds Gatehouse from an archive of its sources.
set -eu

usage() {
    cat <<'END'
usage: Scripts/homebrew.sh --url URL [--homepage URL] ARCHIVE

  ARCHIVE         the archive of the sources: git archive --prefix=gatehouse-VERSION/ -o ARCHIVE vVERSION
  --url URL       where people will fetch it
  --homepage URL  where the project is (default: the directory of the URL)

Prints the formula. Exits 0 when done, 2 when the archive cannot be read, 64 when the command line was wrong.
END
}

url=
homepage=
archive=
while [ $# -gt 0 ]; do
    case $1 in
        --url | --homepage)
            [ $# -ge 2 ] || { usage >&2; exit 64; }
            if [ "$1" = --url ]; then url=$2; else homepage=$2; fi
            shift
            ;;
        --help | -h) usage; exit 0 ;;
        -*) usage >&2; exit 64 ;;
        *) archive=$1 ;;
    esac
    shift
done
if [ -z "$url" ] || [ -z "$archive" ]; then
    usage >&2
    exit 64
fi
[ -r "$archive" ] || { echo "homebrew.sh: cannot read '$archive'" >&2; exit 2; }
# shellcheck disable=SC2034 # stage.sh knows it
source=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=SCRIPTDIR/stage.sh
. "$source/Scripts/stage.sh"

cat <<END
class Gatehouse < Formula
  desc "Gate for every change to a git repository"
  homepage "${homepage:-${url%/*}}"
  url "$url"
  sha256 "$(sum "$archive" | cut -d ' ' -f 1)"
  license "Apache-2.0"

  depends_on "pkgconf" => :build
  depends_on xcode: ["16.3", :build] if OS.mac?
  depends_on "swift" => :build unless OS.mac?
  depends_on "libdeflate"
  depends_on "libgit2"
  depends_on "libyaml"
  depends_on "pcre2"
  depends_on "xz"
  depends_on "zstd"
  uses_from_macos "bzip2"
  uses_from_macos "zlib"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release"
    built = Pathname(Utils.safe_popen_read("swift", "build", "-c", "release", "--show-bin-path").strip)
    hooks = %w[pre-commit pre-merge-commit commit-msg pre-push pre-receive post-receive]
    bin.install built/"gatehouse"
    (libexec/"gatehouse").install hooks.map { |hook| built/hook }
    (pkgshare/"hooks").install hooks.map { |hook| buildpath/"hooks"/hook }
    pkgshare.install Dir["Schemas/*.json"]
    system bin/"gatehouse", "manual", share
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/gatehouse --version")
    system "git", "init", "guarded"
    cd("guarded") { system bin/"gatehouse", "install" }
    assert_path_exists testpath/"guarded/.git/hooks/pre-push"
  end
end
END
