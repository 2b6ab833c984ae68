#!/usr/bin/env bash
# Runs the built tests under other cultures: comma decimals (fr-FR) and the dotless i (tr-TR).
# Usage: eng/test-culture.sh [culture…]; the tests must have been built (dotnet build).
set -uo pipefail
cd "$(dirname "$0")/.."
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1
cultures=("$@")
[ ${#cultures[@]} -gt 0 ] || cultures=(fr-FR tr-TR)
status=0
for culture in "${cultures[@]}"; do
  for project in tests/*.Tests; do
    name=$(basename "$project")
    tests="$project/bin/Debug/net10.0/$name"
    if [ ! -x "$tests" ]; then
      echo "$culture $name: not built; run dotnet build first"
      status=1
      continue
    fi

    # The runtime takes its culture from LC_ALL, whether or not the system has that locale; a test proves that it did.
    if output=$(LC_ALL="${culture/-/_}.UTF-8" P6P_EXPECT_CULTURE="$culture" "$tests" -noColor 2>&1); then
      echo "$culture $(grep -E 'Total: [0-9]+' <<< "$output" | tail -1 | sed 's/^ *//')"
    else
      echo "$output"
      echo "$culture $name: failed"
      status=1
    fi
  done
done
exit $status
