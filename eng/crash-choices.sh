#!/usr/bin/env bash
# Kills a process that writes a choice store at 200 random moments (or as many as said) and checks what it left.
# Usage: eng/crash-choices.sh [KILLS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
dotnet build src/Pedagogy6P.Benchmarks -c Release --nologo -v q
dotnet src/Pedagogy6P.Benchmarks/bin/Release/net10.0/Pedagogy6P.Benchmarks.dll choices-crash "$files" --kills "${1:-200}" --seed "${2:-1}"
