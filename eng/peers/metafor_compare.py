#!/usr/bin/env python3
"""Holds `evidence pool` to what metafor_pool.R wrote: every set of a folder, through the command line.

    Rscript eng/peers/metafor_pool.R FOLDER SEED COUNT
    python3 eng/peers/metafor_compare.py FOLDER dotnet PATH/TO/Pedagogy6P.Cli.dll

Prints the largest difference of each figure, in units of the median standard error of its set (squared for tau2) or relative where the
figure is larger, and ends with 1 where one exceeds 1e-6.
"""
import collections
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile

folder, tool = sys.argv[1], sys.argv[2:]
sets = collections.defaultdict(list)
with open(os.path.join(folder, "sets.csv"), encoding="utf-8") as file:
    for row in csv.DictReader(file):
        sets[row["set"]].append(row)
largest = collections.Counter()
with tempfile.TemporaryDirectory() as place, open(os.path.join(folder, "metafor.csv"), encoding="utf-8") as file:
    path = os.path.join(place, "studies.csv")
    for fit in csv.DictReader(file):
        studies = sets[fit["set"]]
        with open(path, "w", encoding="utf-8") as out:
            out.write("study,effect,se\n" + "".join(f"{s['study']},{s['effect']},{s['se']}\n" for s in studies))
        answer = subprocess.run([*tool, "evidence", "pool", path, "--method", fit["method"], "--format", "json"], check=True,
                                capture_output=True)
        own = json.loads(answer.stdout)
        unit = statistics.median(float(s["se"]) for s in studies)
        units = {"tau2": unit * unit, "i2": 1, "q": 1}
        for name in list(fit)[2:]:
            theirs = float(fit[name])
            largest[name] = max(largest[name], abs(own[name] - theirs) / max(units.get(name, unit), abs(theirs)))
for name, difference in largest.items():
    print(f"{name}\t{difference:.2g}")
sys.exit(1 if max(largest.values()) > 1e-6 else 0)
