#!/usr/bin/python3
"""Off-policy estimates with numpy, as a peer of `pedagogy6p evaluate policy`.

    off_policy.py LOG.csv TARGET.csv PREDICTIONS.csv      prints {"estimator": value, ...}

Single choices: ips, clipped-ips, snips, dm, dr, switch-dr. Lists: ips, clipped-ips, snips, independent-ips, independent-dr, dm,
reward-interaction-ips, reward-interaction-snips, switch-dr. Written from the papers' formulas; shares no code with the tool. Needs numpy.
"""
import csv, json, sys
import numpy as np


def rows(path):
    with open(path, newline='', encoding='utf-8') as file:
        yield from csv.DictReader(file)


log = sorted(rows(sys.argv[1]), key=lambda row: int(row['position'] or 1))
names = list(dict.fromkeys(row['decision'] for row in rows(sys.argv[1])))
number = {name: at for at, name in enumerate(names)}
value = {(row['decision'], row['position'] or '1', row['action']): float(row['prediction']) for row in rows(sys.argv[3])}
expected, chance = {}, {}
for row in rows(sys.argv[2]):
    place = row['decision'], row['position'] or '1'
    chance[place + (row['action'],)] = float(row['probability'])
    expected[place] = expected.get(place, 0.0) + float(row['probability']) * value.get(place + (row['action'],), 0.0)

place = [(row['decision'], row['position'] or '1') for row in log]
decision = np.array([number[name] for name, _ in place])
reward = np.array([float(row['reward']) for row in log])
weight = np.array([chance.get(at + (row['action'],), 0.0) / float(row['propensity']) for at, row in zip(place, log)])
logged = np.array([value[at + (row['action'],)] for at, row in zip(place, log)])
ahead = np.array([expected[at] for at in place])
n = len(names)


def total(terms):
    return np.bincount(decision, terms, n)


product, prefix, depth, seen = np.ones(n), np.empty(len(log)), np.empty(len(log), int), np.zeros(n, int)
for at in range(len(log)):
    one = decision[at]
    product[one] *= weight[at]
    prefix[at], depth[at] = product[one], seen[one]
    seen[one] += 1

lists = len(log) > n
sums = total(reward)
found = {
    'ips': np.mean(product * sums),
    'clipped-ips': np.mean(np.minimum(product, np.sqrt(n)) * sums),
    'snips': np.sum(product * sums) / np.sum(product),
    'dm': np.sum(ahead) / n,
    'independent-dr' if lists else 'dr': np.sum(ahead + weight * (reward - logged)) / n,
}
spread = reward.max() - reward.min()
ranked = np.sort(weight)
cuts = sorted({0.0, np.inf, *(ranked[int(q * (len(ranked) - 1))] for q in (.5, .75, .9, .95, .98, .99, .995, .999))})


def error(cut):
    terms = total(ahead + np.where(weight <= cut, weight * (reward - logged), 0.0))
    return np.var(terms) / n + (spread * np.sum(weight[weight > cut]) / n) ** 2


best = min(cuts, key=error)
found['switch-dr'] = np.sum(ahead + np.where(weight <= best, weight * (reward - logged), 0.0)) / n
if lists:
    found['independent-ips'] = np.sum(weight * reward) / n
    found['reward-interaction-ips'] = np.sum(prefix * reward) / n
    found['reward-interaction-snips'] = sum(
        np.sum((prefix * reward)[depth == d]) / np.sum(prefix[depth == d]) * np.sum(depth == d) / n for d in range(depth.max() + 1))
print(json.dumps({name: float(one) for name, one in found.items()}))
