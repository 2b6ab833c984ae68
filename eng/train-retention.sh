#!/usr/bin/env bash
# Trains the retention models of datasets/ anew: each on 20,000 synthetic learners of its programme, made with another seed than those of the folder, so that the
# folder's own learners are strangers to the model. Prints how close each comes to the truth it was drawn from (needs python3 with numpy and pandas).
# The same machine gives the same bytes; read the cards before you commit them.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Pedagogy6P.Cli -c Release -v q --nologo
tool="dotnet src/Pedagogy6P.Cli/bin/Release/net10.0/Pedagogy6P.Cli.dll"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in datasets/*; do
  name=$(basename "$folder")
  mkdir -p "$folder/models"
  $tool generate "$folder" --learners 20000 --seed 11 --out "$work/$name"
  $tool risk programme "$work/$name" --seed 1 --out "$folder/models/retention.p6p" --report "$folder/models/retention.html" --predictions "$work/$name.csv"
  python3 eng/peers/retention_truth.py "$work/$name" "$work/$name.csv" || echo "not compared with the truth: python3 with numpy and pandas is missing" >&2
done
