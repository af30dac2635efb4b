#!/bin/sh
# Unpacks Debian's gitolite3 into a folder, without installing it: Tests/gitolite.sh FOLDER
set -eu

folder=${1:?usage: gitolite.sh FOLDER}
[ ! -x "$folder/share/gitolite" ] || exit 0
for program in perl apt-get dpkg; do
    command -v "$program" >/dev/null || {
        echo "gitolite is taken from a Debian package, and there is no $program here" >&2
        exit 2
    }
done
rm -rf "$folder" && mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
(cd "$folder" && apt-get download -q gitolite3) || (apt-get update -q && cd "$folder" && apt-get download -q gitolite3)
dpkg -x "$folder"/gitolite3_*.deb "$folder/unpacked"
mv "$folder/unpacked/usr/share/gitolite3" "$folder/share.new"
mv "$folder/unpacked/usr/bin/gitolite" "$folder/share.new/gitolite"
# The package's programs look for one another where it would have been installed.
grep -rl /usr/share/gitolite3 "$folder/share.new" | while IFS= read -r file; do
    sed -i "s,/usr/share/gitolite3,$folder/share,g" "$file"
done
rm -rf "$folder/unpacked" "$folder"/gitolite3_*.deb
mv "$folder/share.new" "$folder/share"
