#!/usr/bin/env bash
# Measures the main job end to end: `recommend --all -k 10` for 20,000 generated ESNbyUM learners, reading and writing included, beside the NumPy peer on the
# same folder (reading and ranking too). Prints a Markdown table. Usage: eng/benchmark-recommend-all.sh [learners] [repetitions]
set -euo pipefail
cd "$(dirname "$0")/.."
learners=${1:-20000}
repetitions=${2:-5}
dotnet build src/Pedagogy6P.Cli -c Release -v q --nologo > /dev/null
tool="dotnet src/Pedagogy6P.Cli/bin/Release/net10.0/Pedagogy6P.Cli.dll"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
$tool generate datasets/esnbyum --learners "$learners" --seed 6 --out "$work/folder" > /dev/null

# Median, least and most seconds of a command.
seconds() {
  for _ in $(seq "$repetitions"); do
    local started
    started=$(date +%s.%N)
    "$@" > /dev/null 2>&1
    echo "$(date +%s.%N) $started" | awk '{ printf "%.2f\n", $1 - $2 }'
  done | sort -n | awk '{ t[NR] = $1 } END { printf "%.2f | %.2f to %.2f", t[int((NR + 1) / 2)], t[1], t[NR] }'
}

row() { echo "| $1 | $(seconds "${@:2}") |"; }

echo "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, .NET $(dotnet --version), $learners learners, $repetitions repetitions, load $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| what | median seconds | least to most |"
echo "| --- | --- | --- |"
all="recommend $work/folder --all -k 10 --format jsonl --out $work/answers.jsonl"
# shellcheck disable=SC2086
row "pedagogy6p, widest registers, all cores" $tool $all
row "pedagogy6p, widest registers, 1 thread" $tool $all --threads 1
row "pedagogy6p, scalar code, 1 thread" env PEDAGOGY6P_INSTRUCTION_SET=scalar $tool $all --threads 1
row "pedagogy6p, scalar code, 1 thread, with the reasons of every infeasible module" env PEDAGOGY6P_INSTRUCTION_SET=scalar $tool $all --threads 1 --reasons
if /usr/bin/python3 -c 'import numpy' 2> /dev/null; then
  row "NumPy peer, 1 thread (start, reading, ranking, no output of facts)" env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 /usr/bin/python3 eng/peers/numpy_batch.py "$work/folder" --date 2027-01-04 -k 10 --top "$work/top.csv"
else
  echo "| NumPy peer | not installed | |"
fi
