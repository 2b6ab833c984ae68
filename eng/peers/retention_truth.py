#!/usr/bin/env python3
"""How close a retention model comes to the truth of a synthetic programme folder.

usage: retention_truth.py FOLDER PREDICTIONS.csv

FOLDER was written by `pedagogy6p generate`, PREDICTIONS.csv by `pedagogy6p risk programme FOLDER --predictions PREDICTIONS.csv`. For every held-back enrolment the
probability of leaving before the end is worked out from the generator's own hazards (docs/population-model.md): the hazard of the first week comes from
true_hazards.csv, later weeks follow from the coefficients, and weeks of silence are averaged over as a Markov chain. "with frailty" knows the number that no table
shows and bounds every model; "without frailty" averages over it and knows everything else exactly. Prints one JSON line.
"""
import json
import sys

import numpy as np
import pandas as pd

folder, predictions = sys.argv[1], sys.argv[2]
KEY = ["learner", "module", "session", "enrolled"]
text = dict.fromkeys(KEY, str)
held = pd.read_csv(predictions, dtype=text, keep_default_na=False)
hazards = pd.read_csv(f"{folder}/true_hazards.csv", dtype=text, keep_default_na=False)
first = hazards[hazards.week == 1].set_index(KEY)
held = held.join(first[["frailty", "withdraw"]].astype(float), on=KEY)
sessions = pd.read_csv(f"{folder}/sessions.csv", dtype=str).set_index("id")
hours = pd.read_csv(f"{folder}/modules.csv", dtype={"id": str}).set_index("id").hours
per_week = pd.read_csv(f"{folder}/learners.csv", dtype={"id": str}).set_index("id").hours_per_week
model = json.load(open(f"{folder}/population.json", encoding="utf-8"))
coefficient = model["dropout"]["coefficients"]
active_days = model["activity"]["active_days_per_week"]


def run_days(row):
    if row.session:
        session = sessions.loc[row.session]
        return (pd.Timestamp(session.end) - pd.Timestamp(session.start)).days + 1
    weekly = per_week[row.learner]
    return 7 * int(np.clip(np.ceil(2 * hours[row.module] / weekly), 2, 12)) if weekly > 0 else 84


days = held.apply(run_days, axis=1).to_numpy()
weeks = np.maximum(1, (days + 6) // 7)
logit = np.log(held.withdraw / (1 - held.withdraw)).to_numpy()
own = held.frailty.to_numpy()
node, weight = np.polynomial.hermite_e.hermegauss(31)
weight = weight / weight.sum()


def silent_week(frailty, length):
    chance = np.minimum(0.95, active_days * np.exp(-0.3 * frailty[:, None] + 0.6 * node) / length[:, None])
    return ((1 - chance) ** length[:, None]) @ weight


def leaving(frailty):
    base = logit + coefficient.get("frailty", 0) * (frailty - own)
    state = np.zeros((len(held), 4))
    state[:, 0] = 1
    for week in range(1, weeks.max() + 1):
        on = weeks >= week
        early = 0 if week <= 2 else coefficient.get("first_weeks", 0)
        hazard = 1 / (1 + np.exp(-(base[:, None] - early + coefficient.get("silent_weeks", 0) * np.arange(4))))
        stay = state * (1 - hazard)
        quiet = silent_week(frailty, np.clip(days - 7 * (week - 1), 1, 7))
        after = np.zeros_like(state)
        after[:, 0] = stay.sum(1) * (1 - quiet)
        after[:, 1] = stay[:, 0] * quiet
        after[:, 2] = stay[:, 1] * quiet
        after[:, 3] = (stay[:, 2] + stay[:, 3]) * quiet
        state = np.where(on[:, None], after, state)
    return 1 - state.sum(1)


label = held.label.to_numpy()


def scores(p):
    order = pd.Series(p).rank().to_numpy()
    positives = label.sum()
    auc = (order[label == 1].sum() - positives * (positives + 1) / 2) / positives / (len(label) - positives)
    clipped = np.clip(p, 1e-15, 1 - 1e-15)
    bins = np.array_split(np.argsort(p, kind="stable"), 15)
    return {
        "auc": round(float(auc), 4),
        "logLoss": round(float(-np.mean(label * np.log(clipped) + (1 - label) * np.log(1 - clipped))), 4),
        "brier": round(float(np.mean((p - label) ** 2)), 4),
        "ece": round(float(sum(abs(p[b].sum() - label[b].sum()) for b in bins) / len(label)), 4),
        "mean": round(float(p.mean()), 4),
    }


truth = leaving(own)
marginal = sum(w * leaving(np.full(len(held), f)) for f, w in zip(node, weight))
probability = held.probability.to_numpy()
print(json.dumps({
    "rows": len(held),
    "left": int(label.sum()),
    "model": scores(probability),
    "truth without frailty": scores(marginal),
    "truth with frailty": scores(truth),
    "mean absolute error to the truth without frailty": round(float(np.abs(probability - marginal).mean()), 4),
    "correlation with the truth without frailty": round(float(np.corrcoef(probability, marginal)[0, 1]), 4),
}))
