#!/usr/bin/python3
"""Fits XGBoost, scikit-learn's histogram boosting and logistic regression on an exported risk table.

    risk_peers.py TRAIN.csv TEST.csv --label y_withdrawn --ignore id_student,y_notpassed,y_14d \
        --tune FIT.csv VALIDATION.csv --out FOLDER

Every column that is neither the label nor ignored is a numeric feature; an empty cell is missing. With --tune
each peer's settings are the ones of a small grid with the lowest log-loss on VALIDATION after fitting on FIT;
without it they are the middle of the grid. Writes FOLDER/<peer>.csv (row,label,probability in the order of
TEST.csv) and prints one JSON line per peer: settings, log-loss of the validation, seconds. Scoring is left to
the caller, so that every model is measured by the same code. Needs Debian's python3-sklearn, python3-xgboost
and python3-pandas.
"""
import argparse
import json
import os
import sys
import time
import warnings

# Debian's OpenBLAS and OpenMP would otherwise take every core.
THREADS = os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OPENBLAS_NUM_THREADS', THREADS)

import numpy as np
import pandas as pd
import xgboost
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

LOGISTIC_GRID = [dict(C=c) for c in (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)]
HISTOGRAM_GRID = [dict(max_leaf_nodes=leaves, min_samples_leaf=rows, l2_regularization=ridge)
                  for leaves, rows, ridge in ((5, 40, 1.0), (8, 40, 1.0), (15, 60, 5.0), (31, 60, 5.0))]
XGBOOST_GRID = [dict(max_depth=depth, min_child_weight=weight, reg_lambda=ridge)
                for depth, weight, ridge in ((3, 20, 5.0), (4, 20, 5.0), (5, 30, 10.0), (6, 30, 10.0))]
RATE, STEP, MOST_TREES, PATIENCE, SEED = 0.04, 20, 600, 60, 0


def logloss(y, p):
    p = np.clip(p, 1e-15, 1 - 1e-15)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


class Logistic:
    """Standardised columns, missing values replaced by the median and marked; ridge penalty."""
    grid, default = LOGISTIC_GRID, LOGISTIC_GRID[2]

    @staticmethod
    def fit(x, y, C):
        steps = [StandardScaler(), LogisticRegression(C=C, max_iter=3000)]
        if np.isnan(x).any():
            steps.insert(0, SimpleImputer(strategy='median', add_indicator=True, keep_empty_features=True))
        return make_pipeline(*steps).fit(x, y)

    @staticmethod
    def predict(model, x):
        return model.predict_proba(x)[:, 1]

    @classmethod
    def tune(cls, x, y, v, t):
        return min(((logloss(t, cls.predict(cls.fit(x, y, **s), v)), s) for s in cls.grid), key=lambda found: found[0])


class Histogram:
    """scikit-learn's histogram gradient boosting; the number of trees is tuned in steps."""
    grid, default = HISTOGRAM_GRID, dict(HISTOGRAM_GRID[0], max_iter=160)

    @staticmethod
    def fit(x, y, **settings):
        return HistGradientBoostingClassifier(learning_rate=RATE, early_stopping=False, random_state=SEED, **settings).fit(x, y)

    predict = Logistic.predict

    @classmethod
    def tune(cls, x, y, v, t):
        found = []
        for s in cls.grid:
            model = cls.fit(x, y, **dict(s, max_iter=400))
            losses = [(logloss(t, p[:, 1]), trees + 1) for trees, p in enumerate(model.staged_predict_proba(v)) if (trees + 1) % STEP == 0]
            loss, trees = min(losses)
            found.append((loss, dict(s, max_iter=trees)))
        return min(found, key=lambda f: f[0])


class XGBoost:
    """XGBoost's hist method with row and column sampling; the number of trees by early stopping."""
    grid, default = XGBOOST_GRID, dict(XGBOOST_GRID[3], trees=86)

    @staticmethod
    def parameters(settings):
        return dict(objective='binary:logistic', tree_method='hist', eta=RATE, subsample=0.8, colsample_bytree=0.5, nthread=int(THREADS), seed=SEED, **settings)

    @classmethod
    def fit(cls, x, y, trees, **settings):
        return xgboost.train(cls.parameters(settings), xgboost.DMatrix(x, y, nthread=int(THREADS)), trees)

    @staticmethod
    def predict(model, x):
        return model.predict(xgboost.DMatrix(x, nthread=int(THREADS))).astype(np.float64)

    @classmethod
    def tune(cls, x, y, v, t):
        found = []
        fit, validation = xgboost.DMatrix(x, y, nthread=int(THREADS)), xgboost.DMatrix(v, t, nthread=int(THREADS))
        for s in cls.grid:
            model = xgboost.train(dict(cls.parameters(s), eval_metric='logloss'), fit, MOST_TREES, evals=[(validation, 'validation')],
                                  early_stopping_rounds=PATIENCE, verbose_eval=False)
            found.append((float(model.best_score), dict(s, trees=model.best_iteration + 1)))
        return min(found, key=lambda f: f[0])


PEERS = {'logistic': Logistic, 'histgb': Histogram, 'xgboost': XGBoost}


def read(path, label, ignored):
    table = pd.read_csv(path)
    absent = [c for c in [label, *ignored] if c not in table.columns]
    if absent:
        sys.exit('%s has no column %s' % (path, ', '.join(absent)))
    features = table.drop(columns=[label, *ignored])
    words = [c for c in features.columns if features[c].dtype == object]
    if words:
        sys.exit('%s: not numeric: %s' % (path, ', '.join(words)))
    return list(features.columns), features.to_numpy(np.float64), table[label].to_numpy(np.float64)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('train')
    parser.add_argument('test')
    parser.add_argument('--label', required=True)
    parser.add_argument('--ignore', default='', help='comma list of columns that are no features')
    parser.add_argument('--tune', nargs=2, metavar=('FIT', 'VALIDATION'))
    parser.add_argument('--only', default=','.join(PEERS), help='comma list of ' + ', '.join(PEERS))
    parser.add_argument('--out', required=True, help='folder for the predictions')
    arguments = parser.parse_args()
    warnings.simplefilter('ignore')
    ignored = [c for c in arguments.ignore.split(',') if c]
    names, x, y = read(arguments.train, arguments.label, ignored)
    test_names, v, t = read(arguments.test, arguments.label, ignored)
    if names != test_names:
        sys.exit('the columns of %s and %s differ' % (arguments.train, arguments.test))
    tuning = [read(path, arguments.label, ignored)[1:] for path in arguments.tune] if arguments.tune else None
    os.makedirs(arguments.out, exist_ok=True)
    for name in arguments.only.split(','):
        peer = PEERS[name]
        started = time.perf_counter()
        loss, settings = peer.tune(*tuning[0], *tuning[1]) if tuning else (None, peer.default)
        tuned = time.perf_counter()
        model = peer.fit(x, y, **settings)
        fitted = time.perf_counter()
        p = peer.predict(model, v)
        predicted = time.perf_counter()
        pd.DataFrame({'row': np.arange(len(t)), 'label': t.astype(int), 'probability': p}).to_csv(os.path.join(arguments.out, name + '.csv'), index=False)
        print(json.dumps({'peer': name, 'settings': settings, 'validation_logloss': loss, 'features': len(names), 'logloss': round(logloss(t, p), 6),
                          'tune_s': round(tuned - started, 2), 'fit_s': round(fitted - tuned, 2), 'predict_s': round(predicted - fitted, 3)}), flush=True)


if __name__ == '__main__':
    main()
