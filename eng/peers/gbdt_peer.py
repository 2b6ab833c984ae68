#!/usr/bin/python3
"""XGBoost hist as a peer of the boosted trees, driven line by line so that both are timed in turn on the same rows.

    gbdt_peer.py FOLDER     then, one command per line on standard input, one JSON line in answer to each:
      data ROWS SEED        writes FOLDER/ROWS.x (rows x 30 float32) and FOLDER/ROWS.y, drawn with the seed; the same for
                            'test' (100,000 rows) is written once at the start
      train ROWS THREADS    trains 100 trees of depth 6 with 256 bins; seconds (matrix building excluded) and processor seconds
      predict THREADS       scores the test rows with the last model: nanoseconds per row in batch, microseconds for one row, AUC
Needs numpy and xgboost.
"""
import json, os, sys, time
os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')
import numpy as np
import xgboost as xgb

FEATURES, TEST_ROWS = 30, 100000


def make(rows, seed):
    """Ten informative features of thirty: lines, a product, a sine, a step with a slope, an absolute value."""
    r = np.random.default_rng(seed)
    x = r.standard_normal((rows, FEATURES), dtype='f')
    z = x[:, 0] + 0.7 * x[:, 1] * x[:, 2] + np.sin(2 * x[:, 3]) + 0.5 * (x[:, 4] > 0.3) * x[:, 5] - 0.3 * np.abs(x[:, 6]) + 0.2 * x[:, 7:12].sum(1)
    return x, (r.random(rows) < 1 / (1 + np.exp(-z))).astype('f')


def auc(y, p):
    order = np.argsort(p, kind='stable')
    ranks = np.empty(len(p))
    ranks[order] = np.arange(1, len(p) + 1)
    _, group = np.unique(p, return_inverse=True)
    ranks = (np.bincount(group, weights=ranks) / np.bincount(group))[group]
    positives = y.sum()
    return (ranks[y == 1].sum() - positives * (positives + 1) / 2) / (positives * (len(y) - positives))


def main():
    folder, cache, model = sys.argv[1], {}, None
    test_x, test_y = make(TEST_ROWS, 9)
    test_x.tofile(os.path.join(folder, 'test.x'))
    test_y.tofile(os.path.join(folder, 'test.y'))
    print(json.dumps(dict(version=xgb.__version__, python=sys.version.split()[0])), flush=True)
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if words[0] == 'data':
            x, y = make(int(words[1]), int(words[2]))
            x.tofile(os.path.join(folder, words[1] + '.x'))
            y.tofile(os.path.join(folder, words[1] + '.y'))
            cache = {words[1]: (x, y)}
            answer = dict(rows=len(y))
        elif words[0] == 'train':
            x, y = cache[words[1]]
            threads = int(words[2])
            matrix = xgb.DMatrix(x, y, nthread=threads)
            wall, processor = time.perf_counter(), time.process_time()
            model = xgb.train(dict(objective='binary:logistic', tree_method='hist', max_bin=256, max_depth=6, eta=0.1, nthread=threads), matrix, 100)
            answer = dict(seconds=time.perf_counter() - wall, processorSeconds=time.process_time() - processor)
        else:
            model.set_param({'nthread': int(words[1])})
            batch, single = [], []
            for _ in range(5):
                wall = time.perf_counter()
                p = model.inplace_predict(test_x)
                batch.append(time.perf_counter() - wall)
            for i in range(300):
                row = test_x[i:i + 1]
                wall = time.perf_counter()
                model.inplace_predict(row)
                single.append(time.perf_counter() - wall)
            answer = dict(batchNanoseconds=float(np.median(batch)) / TEST_ROWS * 1e9, singleMicroseconds=float(np.median(single)) * 1e6, auc=float(auc(test_y, p)))
        print(json.dumps(answer), flush=True)


if __name__ == '__main__':
    main()
