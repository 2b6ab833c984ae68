#!/usr/bin/env bash
# Runs the built ranking tests once per instruction set of the vectorised ranking; one that the processor lacks is skipped and named.
# Usage: eng/test-isa.sh [scalar|128|256|512…]; the tests must have been built (dotnet build).
set -uo pipefail
cd "$(dirname "$0")/.."
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1
sets=("$@")
[ ${#sets[@]} -gt 0 ] || sets=(scalar 128 256 512)
tests=tests/Pedagogy6P.Tests/bin/Debug/net10.0/Pedagogy6P.Tests
if [ ! -x "$tests" ]; then
  echo "Pedagogy6P.Tests: not built; run dotnet build first"
  exit 1
fi

# Asks the library itself, by the one test that fails where the path asked for is missing.
has() {
  PEDAGOGY6P_INSTRUCTION_SET="$1" "$tests" -noColor -method '*.PanelKernelTests.The_kernel_in_force_is_the_one_asked_for_or_the_widest' 2>&1
}

status=0
for set in "${sets[@]}"; do
  if ! probe=$(has "$set"); then
    if reason=$(grep -om1 'This processor has no .*' <<< "$probe"); then
      echo "instruction set $set: skipped; $reason"
    else
      echo "$probe"
      echo "instruction set $set: failed"
      status=1
    fi

    continue
  fi

  if output=$(PEDAGOGY6P_INSTRUCTION_SET="$set" "$tests" -noColor \
    -class 'Pedagogy6P.Tests.Ranking.*' -class Pedagogy6P.Tests.OracleTests 2>&1) && grep -qE 'Total: [1-9]' <<< "$output"; then
    echo "instruction set $set: $(grep -E 'Total: [0-9]+' <<< "$output" | tail -1 | sed 's/^ *//')"
  else
    echo "$output"
    echo "instruction set $set: failed"
    status=1
  fi
done
exit $status
