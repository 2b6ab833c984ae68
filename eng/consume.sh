#!/usr/bin/env bash
# Uses the packages of eng/pack.sh as a stranger would: a trimmed, self-contained host whose output is compared with the expected one,
# and the tool installed into a folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
package=$(ls artifacts/packages/Pedagogy6P.Cli.[0-9]*.nupkg)
version=${package##*Pedagogy6P.Cli.}
version=${version%.nupkg}
work=$root/artifacts/consumer
rm -rf "$work"
mkdir -p "$work"

# A package folder of its own, so that no earlier build of the same version is taken from the user's cache.
dotnet publish eng/packages/consumer -c Release -o "$work/app" --nologo -v q -p:PackedVersion="$version" \
  -p:RestorePackagesPath="$work/packages" -p:RestoreFallbackFolders="${NUGET_PACKAGES:-$HOME/.nuget/packages}"
"$work/app/Consumer" "$root" > "$work/output.txt"
diff -u eng/packages/consumer/expected.txt "$work/output.txt"
echo "consumer: trimmed host printed what was expected ($(du -sm "$work/app" | cut -f1) MB)"

(cd eng/packages && dotnet tool install Pedagogy6P.Cli --tool-path "$work/tool" --version "$version" > "$work/tool.txt") || { cat "$work/tool.txt"; exit 1; }
"$work/tool/pedagogy6p" --version
