#!/usr/bin/env python3
"""Next-answer peers on a train and a test log: skill base rate, Best-LR (Gervet et al. 2020) and boosted trees on window features.

Usage: answer_peers.py TRAIN TEST [--published] [--probabilities FOLDER]. Logs as `pedagogy6p mastery evaluate` takes them. Prints JSON; with a folder, Best-LR
and boosted trees also write the probability of each answer scored there, one a line. Needs NumPy, SciPy, XGBoost.
Repeats (one problem filed under two skills, marked as docs/mastery.md says) are neither fitted nor scored unless --published.
"""
import csv
import json
import sys
from collections import defaultdict

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

WINDOWS = (1, 5, 10, 20)


def read(path):
    """Students' answers as lists of (skill, item, correct)."""
    with open(path, encoding="utf-8") as file:
        first = file.readline().strip().rstrip(",")
        file.seek(0)
        students = defaultdict(list)
        if first.isdigit():
            lines = [line.strip().rstrip(",") for line in file if line.strip()]
            for at in range(0, len(lines), 3):
                for skill, right in zip(lines[at + 1].split(","), lines[at + 2].split(",")):
                    students[at].append((skill, None, int(float(right))))
        else:
            for row in csv.DictReader(file):
                students[row["student"]].append((row["skill"], row.get("item") or None, int(float(row["correct"]))))
    return list(students.values())


def repeats(train):
    met = defaultdict(lambda: [0, 0])
    for answers in train:
        for before, own in zip(answers, answers[1:]):
            if before[0] != own[0]:
                met[before[0], own[0]][0] += 1
                met[before[0], own[0]][1] += before[2] == own[2]
    return {pair for pair, (times, same) in met.items() if times >= 20 and same >= 0.93 * times}


def rows(students, skills, items, marked):
    """Dense window features, skill, item, label and fold of every row that counts."""
    dense, skill_of, item_of, labels, fold = [], [], [], [], []
    for number, answers in enumerate(students):
        own = defaultdict(list)
        last, everything, before = {}, [], None
        for at, (skill, item, right) in enumerate(answers):
            if (before, skill) not in marked:
                line = []
                for seen in (own[skill], everything):
                    total = sum(seen) if seen is own[skill] else None
                    for window in WINDOWS:
                        tail = seen[-window:]
                        line += [sum(tail), len(tail) - sum(tail)]
                    if total is not None:
                        line += [total, len(seen) - total]
                good = rows.right
                line += [good, at - good, at - last[skill] if skill in last else -1]
                dense.append(line)
                skill_of.append(skills.get(skill, len(skills)))
                item_of.append(items.get(item, len(items)))
                labels.append(right)
                fold.append(number % 5)
            own[skill].append(right)
            everything.append(right)
            if len(everything) > WINDOWS[-1]:
                del everything[0]
            rows.right = (rows.right if at else 0) + right
            last[skill], before = at, skill
        rows.right = 0
    return np.array(dense, float), np.array(skill_of), np.array(item_of), np.array(labels), np.array(fold)


rows.right = 0


def one_hot(codes, size, values=None):
    values = np.ones(len(codes)) if values is None else values
    return sparse.csr_matrix((values, (np.arange(len(codes)), codes)), shape=(len(codes), size))


def logistic(x, y, penalty=1.0):
    def loss(w):
        z = x @ w[:-1] + w[-1]
        p = 1 / (1 + np.exp(-z))
        value = np.sum(np.logaddexp(0, z) - y * z) + penalty / 2 * w[:-1] @ w[:-1]
        return value, np.append(x.T @ (p - y) + penalty * w[:-1], np.sum(p - y))
    return minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def scores(y, p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    order = np.argsort(p, kind="stable")
    rank = np.empty(len(p))
    sorted_p = p[order]
    starts = np.flatnonzero(np.r_[True, sorted_p[1:] != sorted_p[:-1]])
    ends = np.r_[starts[1:], len(p)]
    for start, end in zip(starts, ends):
        rank[order[start:end]] = (start + end + 1) / 2
    pos = y.sum()
    auc = (rank[y == 1].sum() - pos * (pos + 1) / 2) / (pos * (len(y) - pos))
    bins = np.array_split(np.arange(len(p)), 15)
    ece = sum(abs(sorted_p[b].sum() - y[order][b].sum()) for b in bins) / len(p)
    return {"responses": int(len(y)), "auc": auc, "logLoss": float(-np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))),
            "brier": float(np.mean((p - y) ** 2)), "ece": float(ece)}


def main():
    folder = sys.argv[sys.argv.index("--probabilities") + 1] if "--probabilities" in sys.argv else None

    def judged(name, y, p):
        if folder is None:
            return scores(y, p)
        file = name.replace(" ", "-").lower() + ".txt"
        np.savetxt(f"{folder}/{file}", p, "%.17g")
        return scores(y, p) | {"file": file}

    train, test = read(sys.argv[1]), read(sys.argv[2])
    marked = set() if "--published" in sys.argv else repeats(train)
    skills = {id: n for n, id in enumerate(sorted({a[0] for s in train for a in s}))}
    items = {id: n for n, id in enumerate(sorted({a[1] for s in train for a in s if a[1] is not None}))}
    (xa, sa, ia, ya, fa), (xb, sb, ib, yb, _) = rows(train, skills, items, marked), rows(test, skills, items, marked)
    k, q, result = len(skills) + 1, len(items) + 1, {}
    rate = (np.bincount(sa, ya, k) + 5 * ya.mean()) / (np.bincount(sa, minlength=k) + 5)
    result["skill base rate"] = scores(yb, rate[sb])

    def best(x, s, i):
        right, wrong = np.log1p(x[:, 8]), np.log1p(x[:, 9])
        parts = [one_hot(s, k), one_hot(s, k, right), one_hot(s, k, wrong), sparse.csr_matrix(np.log1p(x[:, 18:20]))]
        return sparse.hstack(parts + ([one_hot(i, q)] if items else [])).tocsr()
    w = logistic(best(xa, sa, ia), ya)
    result["Best-LR"] = judged("Best-LR", yb, 1 / (1 + np.exp(-(best(xb, sb, ib) @ w[:-1] + w[-1]))))

    import xgboost

    def folded(codes, size):
        out = np.empty(len(codes))
        for f in range(5):
            there = fa != f
            mean = (np.bincount(codes[there], ya[there], size) + 5 * ya.mean()) / (np.bincount(codes[there], minlength=size) + 5)
            out[~there] = mean[codes[~there]]
        return out
    mean_item = (np.bincount(ia, ya, q) + 5 * ya.mean()) / (np.bincount(ia, minlength=q) + 5)
    a = np.column_stack([xa, folded(sa, k)] + ([folded(ia, q)] if items else []))
    b = np.column_stack([xb, rate[sb]] + ([mean_item[ib]] if items else []))
    setting = {"objective": "binary:logistic", "eta": 0.05, "max_depth": 6, "min_child_weight": 20, "tree_method": "hist", "nthread": 1}
    held = fa == 0
    found = xgboost.train(setting, xgboost.DMatrix(a[~held], ya[~held]), 2000, [(xgboost.DMatrix(a[held], ya[held]), "held")],
                          early_stopping_rounds=30, verbose_eval=False)
    model = xgboost.train(setting, xgboost.DMatrix(a, ya), found.best_iteration + 1)
    result["boosted trees"] = judged("boosted trees", yb, model.predict(xgboost.DMatrix(b)).astype(float)) | {"trees": found.best_iteration + 1}
    json.dump(result, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
