#!/usr/bin/env python3
"""Models that XGBoost trains on invented rows, what it predicts, and why: for tests that an imported model is the same function.

Usage: xgboost_models.py FOLDER SEED [SEED ...]

Writes FOLDER/SEED.json per seed: the kind of model, the model, rows as texts (empty is missing), the probability XGBoost gives each, and for the first rows the
contribution of each feature to the log-odds, the bias last. Many values are thresholds of the model, their neighbours, and the numbers halfway between them.
The fixtures in tests/Pedagogy6P.Tests/Fixtures/xgboost/made are seeds 0 to 8, one of each kind, made with XGBoost 1.7.4.
"""
import json
import os
import sys

import numpy as np
import xgboost

ROWS, TRIED, EXPLAINED = 200, 120, 12

# Name, parameters, rounds, early stopping, number for missing values.
KINDS = [
    ("gbtree", dict(objective="binary:logistic", max_depth=3), 6, False, np.nan),
    ("early stopping", dict(objective="binary:logistic", max_depth=3, eta=1.0), 12, True, np.nan),
    ("deep", dict(objective="binary:logistic", max_depth=9, min_child_weight=0), 4, False, np.nan),
    ("reg:logistic with a base score", dict(objective="reg:logistic", max_depth=4, base_score=0.2), 5, False, np.nan),
    ("logitraw", dict(objective="binary:logitraw", max_depth=3, base_score=0.7), 5, False, np.nan),
    ("dart", dict(booster="dart", objective="binary:logistic", max_depth=3, rate_drop=0.5, one_drop=1), 8, False, np.nan),
    ("forests, stopped early", dict(objective="binary:logistic", max_depth=3, eta=1.0, num_parallel_tree=3, subsample=0.6), 8, True, np.nan),
    ("missing is -999", dict(objective="binary:logistic", max_depth=4), 4, False, -999.0),
    ("histograms", dict(objective="binary:logistic", max_depth=5, tree_method="hist", max_bin=16), 4, False, np.nan),
]


def invent(random, rows, missing):
    """Two decimals, whole numbers, a flag, large numbers, and holes."""
    x = np.column_stack([
        np.round(random.normal(8, 4, rows), 2),
        random.integers(0, 12, rows).astype(float),
        (random.random(rows) < 0.3).astype(float),
        np.round(random.lognormal(10, 3, rows), 3),
    ])
    lean = 0.3 * (x[:, 0] - 8) - 0.2 * (x[:, 1] - 6) + x[:, 2] + 0.1 * (np.log(x[:, 3]) - 10)
    y = (random.random(rows) < 1 / (1 + np.exp(-lean))).astype(int)
    x[random.random(x.shape) < 0.1] = missing
    return x, y


def thresholds(booster, features):
    found = [[] for _ in range(features)]
    inner = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]
    for tree in inner.get("gbtree", inner)["model"]["trees"]:
        for left, feature, condition in zip(tree["left_children"], tree["split_indices"], tree["split_conditions"]):
            if left >= 0:
                found[feature].append(np.float32(condition))
    return found


def tries(random, rows, features, cuts, missing):
    x, _ = invent(random, rows, missing)
    for row in range(rows):
        for feature in range(features):
            if cuts[feature] and random.random() < 0.7:
                cut = cuts[feature][random.integers(len(cuts[feature]))]
                below, above = np.float64(np.nextafter(cut, np.float32(-np.inf))), np.float64(np.nextafter(cut, np.float32(np.inf)))
                cut = np.float64(cut)
                low, high = (cut + below) / 2, (cut + above) / 2
                choices = [cut, below, above, low, np.nextafter(low, -np.inf), np.nextafter(low, np.inf), high, np.nextafter(cut, -np.inf), np.round(cut, 2), np.round(cut, 1)]
                x[row, feature] = choices[random.integers(len(choices))]
    return x


def train(seed):
    random = np.random.default_rng(seed)
    name, parameters, rounds, stops, missing = KINDS[seed % len(KINDS)]
    x, y = invent(random, ROWS, missing)
    names = ["grade", "quiz", "evening", "income"]
    data = xgboost.DMatrix(x, y, missing=missing, feature_names=names)
    watched = []
    if stops:
        ahead, later = invent(random, ROWS, missing)
        watched = [(xgboost.DMatrix(ahead, later, missing=missing, feature_names=names), "ahead")]
    booster = xgboost.train(dict(parameters, seed=seed, nthread=1), data, rounds, watched, early_stopping_rounds=rounds if stops else None, verbose_eval=False)
    if not np.isnan(missing):
        # As XGBClassifier.save_model of version 1 notes its settings.
        booster.set_attr(scikit_learn=json.dumps({"n_estimators": rounds, "missing": missing, "objective": parameters["objective"]}))
    kept = (0, booster.best_iteration + 1) if stops else (0, 0)
    rows = tries(random, TRIED, x.shape[1], thresholds(booster, x.shape[1]), missing)
    asked = xgboost.DMatrix(rows, missing=missing, feature_names=names)
    margin = booster.predict(asked, output_margin=True, iteration_range=kept).astype(float)
    why = booster.predict(asked, pred_contribs=True, iteration_range=kept)
    return {
        "kind": name,
        "xgboost": xgboost.__version__,
        "model": json.loads(booster.save_raw("json")),
        "rows": [["" if np.isnan(value) else repr(float(value)) for value in row] for row in rows],
        "probabilities": [round(float(1 / (1 + np.exp(-value))), 9) for value in margin],
        "contributions": [[round(float(part), 6) for part in row] for row in why[:EXPLAINED]],
    }


def main():
    folder, seeds = sys.argv[1], [int(seed) for seed in sys.argv[2:]]
    os.makedirs(folder, exist_ok=True)
    for seed in seeds:
        with open(os.path.join(folder, f"{seed}.json"), "w", encoding="utf-8") as file:
            json.dump(train(seed), file, separators=(",", ":"))


if __name__ == "__main__":
    main()
