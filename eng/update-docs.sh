#!/usr/bin/env bash
# Takes the code and output of the examples as they are now into README.md and docs. Read the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/Documentation.Tests
dotnet build "$project" --nologo -v q
built="$project/bin/Debug/net10.0"
rm -rf "$built/docs-received"
# The test fails when a page is stale, which is why this script is run; what counts here is the text it leaves behind.
"$built/Documentation.Tests" -method '*A_page_shows_what_its_code_does' -noColor > /dev/null || true
cp -R "$built"/docs-received/. .
git --no-pager diff --stat -- README.md docs
