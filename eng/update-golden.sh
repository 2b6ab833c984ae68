#!/usr/bin/env bash
# Writes the golden files of the command line anew: runs every line of tests/Fixtures/golden/commands.tsv with the tool as it is now.
# The tests only compare. Read the difference (git diff tests/Fixtures/golden) before committing it.
set -euo pipefail
cd "$(dirname "$0")/.."
golden=tests/Fixtures/golden
dotnet build src/Pedagogy6P.Cli -v q --nologo
tool="dotnet src/Pedagogy6P.Cli/bin/Debug/net10.0/Pedagogy6P.Cli.dll"
tail -n +2 "$golden/commands.tsv" | while IFS=$'\t' read -r file command folder options; do
  if [ ! -f "$folder/learners.csv" ]; then
    echo "skipped $file: $folder has no learners" >&2
    continue
  fi
  mkdir -p "$golden/$(dirname "$file")"
  read -r -a words <<<"$options"
  read -r -a verbs <<<"$command"
  $tool "${verbs[@]}" "$folder" "${words[@]}" --out "$golden/$file"
done
