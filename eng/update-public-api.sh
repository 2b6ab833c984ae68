#!/usr/bin/env bash
# Takes the public surface as it is now into docs/public-api. Look at the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/Pedagogy6P.Tests
dotnet build "$project" --nologo -v q
received="$project/bin/Debug/net10.0"
# The test fails when the surface changed, which is why this script is run; what counts here is the text it leaves behind.
"$received/Pedagogy6P.Tests" -class '*PublicSurfaceTests' -noColor > /dev/null || true
mkdir -p docs/public-api
cp "$received"/public-api/*.txt docs/public-api/
git --no-pager diff --stat -- docs/public-api
