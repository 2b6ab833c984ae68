#!/usr/bin/env bash
# Takes the public surface as it is now into docs/public-api. Look at the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/public-api
for name in Pedagogy6P.Tests Pedagogy6P.Tables.Tests Pedagogy6P.MicrosoftML.Tests Pedagogy6P.Solvers.Tests Pedagogy6P.Storage.Sqlite.Tests; do
  dotnet build "tests/$name" --nologo -v q
  received="tests/$name/bin/Debug/net10.0"
  # The test fails when the surface changed, which is why this script is run; what counts here is the text it leaves behind.
  "$received/$name" -class '*PublicSurfaceTests' -noColor > /dev/null || true
  cp "$received"/public-api/*.txt docs/public-api/
done
git --no-pager diff --stat -- docs/public-api
