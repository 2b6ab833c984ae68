#!/usr/bin/env bash
# Runs the built tests under other cultures: comma decimals (fr-FR) and the dotless i (tr-TR). Two projects at a time. Letters change case
# nowhere but in words, so tr-TR runs the projects that read or write these and leaves out those of numbers alone and bytes drawn at random.
# Long tests of numbers alone ([AnyCulture]) are run by dotnet test only.
# Usage: eng/test-culture.sh [culture…]; the tests must have been built (dotnet build).
set -uo pipefail
cd "$(dirname "$0")/.."
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1
cultures=("$@")
[ ${#cultures[@]} -gt 0 ] || cultures=(fr-FR tr-TR)

run() {
  local culture=$1 project=$2 name tests output
  local leave=(-trait- Culture=Any)
  [ "$culture" != tr-TR ] || leave+=(-class- '*Fuzz*')
  name=$(basename "$project")
  tests="$project/bin/Debug/net10.0/$name"
  if [ ! -x "$tests" ]; then
    echo "$culture $name: not built; run dotnet build first"
    return 1
  fi

  # The runtime takes its culture from LC_ALL, whether or not the system has that locale; a test proves that it did.
  if output=$(LC_ALL="${culture/-/_}.UTF-8" P6P_EXPECT_CULTURE="$culture" "$tests" -noColor "${leave[@]}" 2>&1); then
    echo "$culture $(grep -E 'Total: [0-9]+' <<< "$output" | tail -1 | sed 's/^ *//')"
  else
    echo "$output"
    echo "$culture $name: failed"
    return 1
  fi
}
export -f run

# The one that runs its tests one by one takes longest: it begins first, beside all others.
projects=(tests/Documentation.Tests tests/Pedagogy6P*.Tests)
words=(tests/Pedagogy6P.Tests tests/Pedagogy6P.{Cli,Formats,Storage.Sqlite,Tables,Validation}.Tests)
status=0
for culture in "${cultures[@]}"; do
  chosen=("${projects[@]}")
  [ "$culture" != tr-TR ] || chosen=("${words[@]}")
  printf '%s\0' "${chosen[@]}" | xargs -0 -P 2 -I PROJECT bash -c 'run "$1" "$2"' _ "$culture" PROJECT || status=1
done
exit $status
