#!/usr/bin/env bash
# Says which source files are not shaped as .editorconfig asks. Code style itself is checked by every build.
# To mend: dotnet format whitespace . --folder --exclude artifacts
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet format whitespace . --folder --exclude artifacts --verify-no-changes
echo "format: as .editorconfig asks"
