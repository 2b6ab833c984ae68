#!/usr/bin/env bash
# Changes the ranking rules and four of the six pillars, one small change at a time, and counts how many of the changes some test notices
# (Stryker.NET). Fails where a room, or all of them together, stay below 80 % (or LEAST). It takes long, so .ci/run leaves it out.
# Usage: [LEAST=80] eng/mutation.sh [room…], all rooms unless said, as in: eng/mutation.sh Practice Ranking/Rules
# The report says which changes nobody noticed: artifacts/mutation/report/reports/mutation-report.html.
set -euo pipefail
cd "$(dirname "$0")/.."
rooms=("$@")
[ ${#rooms[@]} -gt 0 ] || rooms=(Personalised Practice Predictive Proof Ranking/Rules)
export MutationRun=true RunAnalyzers=false CI=false
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
if ! restored=$(dotnet tool restore 2>&1); then
  echo "mutation: skipped; dotnet-stryker of .config/dotnet-tools.json could not be restored: $(grep -v '^ *$' <<< "$restored" | tail -1)"
  exit 0
fi

# It swaps packages and leaves changed assemblies behind, so it works on a copy: builds of this folder may go on meanwhile.
work=$PWD/artifacts/mutation
rm -rf "$work"
mkdir -p "$work/copy"
git ls-files -z --cached --others --exclude-standard | tar --null -T - --ignore-failed-read -cf - | tar -xf - -C "$work/copy"
changed=()
for room in "${rooms[@]}"; do
  changed+=(--mutate "$room/**/*.cs")
done

(cd "$work/copy/tests/Pedagogy6P.Tests" && nice -n 10 dotnet stryker --skip-version-check --output "$work/report" "${changed[@]}")

# The report is one line of JSON: the name of a file, then its changes with what became of each. Cut at every brace, the last change of a
# file stands in one line with the name of the next file.
tr '{' '\n' < "$work/report/reports/mutation-report.json" | awk -v least="${LEAST:-80}" -v names="${rooms[*]}" '
  function show(name, killed, all) {
    share = all > 0 ? 100 * killed / all : 0
    low = low || share < least
    printf "mutation: %-14s %4d of %4d changes noticed, %5.1f %%%s\n", name, killed, all, share, share < least ? ", below " least " %" : ""
  }
  {
    here = gsub(/"status":"(Killed|Timeout)"/, "")
    noticed[room] += here
    total[room] += here + gsub(/"status":"(Survived|NoCoverage)"/, "")
  }
  match($0, /\/src\/Pedagogy6P\/[A-Za-z0-9.\/]+\.cs":$/) {
    split(substr($0, RSTART + length("/src/Pedagogy6P/")), folders, "/")
    room = folders[1] == "Ranking" ? "Ranking/" folders[2] : folders[1]
  }
  END {
    count = split(names, rooms, " ")
    for (place = 1; place <= count; place++) {
      show(rooms[place], noticed[rooms[place]], total[rooms[place]])
      killed += noticed[rooms[place]]
      all += total[rooms[place]]
    }
    show("all", killed, all)
    exit low
  }'
