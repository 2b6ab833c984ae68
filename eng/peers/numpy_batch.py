#!/usr/bin/python3
"""The constrained ranking of a programme folder in batched float32 NumPy: the peer that `compare` measures as "numpy".

    numpy_batch.py FOLDER --date 2027-01-04 [-k 10] [--repeat 3]     times the ranking of all learners
    numpy_batch.py FOLDER --date 2027-01-04 [-k 10] --top FILE       writes learner,rank,module,score
    numpy_batch.py FOLDER --date 2027-01-04 [-k 10] --serve          one repetition per line of input, its seconds as output;
                                                                     a line that names a file gets the answers written there

Beside the tables, FOLDER may hold `taste.f32` (learners x d) and `features.f32` (modules x d): rows of little-endian
floats in the order of the tables. Without them Preference follows declared topics.

How it works: learners who share their goals are ranked together. What only the goals decide (modules that teach a goal, caps
of the gain) is found once; need, filters, taste and the best session that a week allows then make upper bounds of the scores
on modules x learners rectangles in float32. The pairs with the largest bounds are evaluated exactly, in float64, until the
k-th score of a learner beats every bound left. Chains come last: rates fall along them, so only modules whose rate could still
lift one they wait for above the k-th score are followed back, edge by edge, until no worth changes; what they lift is
evaluated anew. Reading the folder is not timed, which favours this script.
"""
import argparse
import csv
import datetime
import math
import os
import sys
import time

import numpy as np

W_NEED, W_SCHEDULE, W_TRAVEL, W_RETENTION, W_DEMAND, W_PREFERENCE, W_EVIDENCE, W_PRACTICE = .30, .08, .07, .15, .10, .10, .10, .10
RETENTION = .5
ALPHA, GAMMA, PRIOR_DEVIATION = .8, .8, .2
NEVER = 127  # the round of a module out of reach
LARGEST_FIT = 1 - W_RETENTION * (1 - RETENTION)
SELF_PACED_WEEKS = 12.
NO_GAIN, MASTERY_SLACK, LOAD_SLACK, TIE = 1e-9, 1e-6, 1e-9, 1e-9
BOUND_SLACK = 2e-5  # far above what float32 loses in a bound
EARTH_KM = 6371.0088
WEEK = 672
DAY = {name: 96 * i for i, name in enumerate('Mon Tue Wed Thu Fri Sat Sun'.split())}
RECTANGLE = 1 << 17
F, D, I = np.float32, np.float64, np.int64


# Reading

def rows_of(folder, name):
    path = os.path.join(folder, name + '.csv')
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def items(row, name):
    return list(dict.fromkeys(x.strip() for x in (row.get(name) or '').split(';') if x.strip()))


def real(row, name, otherwise):
    text = row.get(name)
    return float(text) if text else otherwise


def week_bits(text, outward):
    """A slot list as eleven 64-bit words."""
    bits = 0
    for slot in filter(None, (s.strip() for s in text.split(';'))):
        days, span = slot.split(' ')
        first, _, last = days.partition('-')
        a, b = (60 * int(t[:2]) + int(t[3:]) for t in span.split('-'))
        if b <= a:
            b += 1440
        a, b = (a // 15, (b + 14) // 15) if outward else ((a + 14) // 15, b // 15)
        day, until = DAY[first], DAY[last or first]
        while True:
            for cell in range(day + a, day + b):
                bits |= 1 << (cell % WEEK)
            if day == until:
                break
            day = (day + 96) % WEEK
    return [(bits >> (64 * i)) & (2 ** 64 - 1) for i in range(11)]


def ragged(lists):
    """Lists as (values, starts): those of i are values[starts[i]:starts[i + 1]]."""
    starts = np.zeros(len(lists) + 1, I)
    np.cumsum([len(x) for x in lists], out=starts[1:])
    return np.array([v for x in lists for v in x], I), starts


def rectangle(lists, fill, kind):
    wide = max([1] + [len(x) for x in lists])
    out = np.full((len(lists), wide), fill, kind)
    for i, x in enumerate(lists):
        out[i, :len(x)] = x
    return out


class Words:
    def __init__(self):
        self.number = {}

    def all(self, words):
        return [self.number.setdefault(w, len(self.number)) for w in words]

    def matrix(self, lists):
        out = np.zeros((len(lists), max(1, len(self.number))), F)
        for i, x in enumerate(lists):
            out[i, x] = 1
        return out


def distinct(lists):
    """Numbers equal lists alike: (number of each, the different lists)."""
    seen = {}
    number = np.array([seen.setdefault(tuple(sorted(x)), len(seen)) for x in lists], I)
    return number, list(seen)


def primary(tags):
    return list(dict.fromkeys(t.split('-')[0].lower() for t in tags))


class Columns:
    """The folder as arrays; modules in ordinal order of ids."""

    def __init__(self, folder, today):
        head = rows_of(folder, 'programme')[0]
        given = rows_of(folder, 'modules')
        order = sorted(range(len(given)), key=lambda i: given[i]['id'].encode('utf-16-be'))
        mods = [given[i] for i in order]
        self.module_ids = [m['id'] for m in mods]
        module = {x: i for i, x in enumerate(self.module_ids)}
        comp = {r['id']: i for i, r in enumerate(sorted(rows_of(folder, 'competencies'), key=lambda r: r['id'].encode('utf-16-be')))}
        self.n, self.nc = len(mods), len(comp)
        self.hours = np.array([float(m['hours']) for m in mods])
        self.price = np.array([real(m, 'price', 0.) for m in mods])
        self.level = np.array([real(m, 'min_level', 1.) for m in mods])
        self.hands = np.array([real(m, 'hands_on_share', 0.) for m in mods])
        self.modality = {x: np.array([m['modality'] == x for m in mods]) for x in {m['modality'] for m in mods} | {'online-async'}}
        self._competencies(folder, module, comp)
        self._demand(folder, comp, today)
        self._sessions(folder, module, today)
        self._people(folder, head, mods, module, comp)
        self._evidence(folder, module)
        self.hard = self._groups(folder, module, 'hard')
        self._needs(self._groups(folder, module, 'advised'))
        self.taste = self.features = None
        if os.path.exists(os.path.join(folder, 'taste.f32')):
            self.taste = np.fromfile(os.path.join(folder, 'taste.f32'), '<f4').reshape(len(self.learner_ids), -1)
            self.features = np.fromfile(os.path.join(folder, 'features.f32'), '<f4').reshape(self.n, -1)[order]

    def _competencies(self, folder, module, comp):
        taught, asked = [[] for _ in range(self.n)], [[] for _ in range(self.n)]
        for r in rows_of(folder, 'module_competencies'):
            m, c, e = module[r['module']], comp[r['competency']], real(r, 'entry', 0.)
            a = real(r, 'attainment', e)
            if a > e:
                taught[m].append((c, a))
            if e > 0:
                asked[m].append((c, e))
        for x in taught:
            x.sort()
        # Column nc stands for "no competency": every learner masters it, no goal names it.
        self.teach = rectangle([[c for c, _ in x] for x in taught], self.nc, I)
        self.attain = rectangle([[a for _, a in x] for x in taught], 0., D)
        self.ask = rectangle([[c for c, _ in x] for x in asked], self.nc, I)
        self.entry = rectangle([[e for _, e in x] for x in asked], 0., D)
        self.teaches_any = np.array([bool(x) for x in taught])
        total = self.attain.sum(1)
        rate = np.sort(self.hours[total > 0] / total[total > 0])
        self.typical = float((rate[(len(rate) - 1) // 2] + rate[len(rate) // 2]) / 2) if len(rate) else 1.

    def _needs(self, advised):
        """What modules can lack or miss: entry levels with the teachers that supply them, and groups of modules."""
        owner, column = np.nonzero(self.entry > 0)
        self.level_owner, self.level_of, self.level_at = owner, self.ask[owner, column], self.entry[owner, column] - MASTERY_SLACK
        teacher, slot = np.nonzero(self.attain > 0)
        taught, reached = self.teach[teacher, slot], self.attain[teacher, slot]
        order = np.lexsort((-reached, taught))
        self.supplier, taught, reached = teacher[order], taught[order], reached[order]
        self.level_from = np.searchsorted(taught, self.level_of)
        ends = np.searchsorted(taught, self.level_of, 'right')
        self.level_count = np.array([np.searchsorted(-reached[i:j], -at, 'right')
                                     for i, j, at in zip(self.level_from, ends, self.level_at)], I).reshape(-1)
        (m, g), (am, ag) = np.nonzero(self.hard[:, :, 0] >= 0), np.nonzero(advised[:, :, 0] >= 0)
        deep = max(self.hard.shape[2], advised.shape[2])
        wide = lambda x: np.pad(x, ((0, 0), (0, deep - x.shape[1])), constant_values=-1)
        self.group_owner, self.hard_groups = np.r_[m, am], len(m)
        self.group = np.concatenate([wide(self.hard[m, g]), wide(advised[am, ag])])
        self.members = np.unique(self.group[self.group >= 0])
        self.group_place = np.where(self.group >= 0, np.searchsorted(self.members, self.group), len(self.members))

    def _demand(self, folder, comp, today):
        table = rows_of(folder, 'demand')
        month = lambda text: int(text[:4]) * 12 + int(text[5:7])
        now = today.year * 12 + today.month
        past = [month(r['month']) for r in table if month(r['month']) <= now]
        whole = [r for r in table if (r.get('region') or 'all') == 'all'] or table
        sums = {comp[r['competency']]: 0 for r in table}
        for r in whole:
            if past and max(past) - 12 < month(r['month']) <= max(past):
                sums[comp[r['competency']]] += int(r['count'])
        rank = np.full(self.nc + 1, .5)
        if sums:
            values = np.array(list(sums.values()), D)
            inorder = np.sort(values)
            rank[list(sums)] = (np.searchsorted(inorder, values, 'left') + np.searchsorted(inorder, values, 'right')) / 2 / len(values)
        weight = self.attain.sum(1)
        self.demand = np.where(weight > 0, (rank[self.teach] * self.attain).sum(1) / np.where(weight > 0, weight, 1), .5)

    def _sessions(self, folder, module, today):
        given = rows_of(folder, 'sessions')
        key = lambda r: (module[r['module']], r['start'], r['id'].encode('utf-16-be'))
        places = rows_of(folder, 'sites')
        site = {r['id']: i for i, r in enumerate(places)}
        self.sites = np.radians([[float(r['latitude']), float(r['longitude'])] for r in places] + [[0., 0.]])
        owners = np.zeros(self.n, I)
        for r in given:
            owners[module[r['module']]] += 1
        self.self_paced = (owners == 0) & self.modality['online-async']
        # Sessions in the past and full ones are closed to everybody, so they are left out at once.
        live = [r for r in sorted(given, key=key) if r['start'] >= today.isoformat() and real(r, 'seats', 1.) > 0]
        day = lambda text: datetime.date.fromisoformat(text).toordinal()
        weeks = np.array([max(1, -(-(day(r['end']) - day(r['start']) + 1) // 7)) for r in live], D)
        self.s_module = np.array([module[r['module']] for r in live], I)
        self.s_load = self.hours[self.s_module] / weeks if live else np.zeros(0)
        self.s_site = np.array([site[r['site']] if r.get('site') else len(places) for r in live], I)
        self.s_online = self.s_site == len(places)
        texts = {}
        self.s_slots = np.array([texts.setdefault(r.get('weekly_slots') or '', len(texts)) for r in live], I)
        self.slots = np.array([week_bits(t, True) for t in texts] or np.zeros((0, 11)), np.uint64)
        self.s_from = np.searchsorted(self.s_module, np.arange(self.n + 1))

    def _people(self, folder, head, mods, module, comp):
        people = rows_of(folder, 'learners')
        self.learner_ids = [p['id'] for p in people]
        number = {x: i for i, x in enumerate(self.learner_ids)}
        audiences, languages, settings, topics, labels = Words(), Words(), Words(), Words(), Words()
        own = languages.all(primary([head['language']]))
        speak = lambda row: languages.all(primary(items(row, 'languages'))) or own
        m_audience, m_language = [audiences.all(items(m, 'audiences')) for m in mods], [speak(m) for m in mods]
        m_setting, m_topic = [settings.all(items(m, 'settings')) for m in mods], [topics.all(items(m, 'topics')) for m in mods]
        m_label = [labels.all(items(m, 'labels')) for m in mods]
        self.audience = np.array([audiences.all([p['audience']])[0] for p in people], I)
        self.audience_words = audiences.number
        self.p_level = np.array([float(p['level']) for p in people])
        self.p_hours = np.array([float(p['hours_per_week']) for p in people])
        self.p_budget = np.array([real(p, 'budget', np.inf) for p in people])
        self.p_reach = np.array([real(p, 'max_distance_km', real(head, 'default_max_distance_km', 50.)) for p in people])
        self.p_place = np.radians([[real(p, 'latitude', np.nan), real(p, 'longitude', np.nan)] for p in people]).reshape(-1, 2)
        spoken, modes = [speak(p) for p in people], [items(p, 'modalities') for p in people]
        self.setting_set, self.setting_sets = distinct([settings.all(items(p, 'settings')) for p in people])
        self.funding_set, self.funding_sets = distinct([labels.all(items(p, 'funding')) for p in people])
        p_topic = [topics.all(items(p, 'topics')) for p in people]
        self.class_of, classes = distinct_classes(zip(self.audience.tolist(), self.p_level.tolist(), map(tuple, spoken), map(tuple, modes)))
        self.classes = classes
        self.in_audience = audiences.matrix(m_audience).astype(bool)
        self.in_audience[[not x for x in m_audience]] = True
        self.in_audience = self.in_audience.T.copy()
        self.in_language = languages.matrix(m_language).astype(bool).T.copy()
        self.in_setting, self.no_setting = settings.matrix(m_setting).astype(bool).T.copy(), np.array([not x for x in m_setting])
        self.in_label = labels.matrix(m_label).astype(bool).T.copy()
        self.m_topic, self.p_topic = topics.matrix(m_topic), topics.matrix(p_topic)
        texts = {}
        self.week_of = np.array([texts.setdefault(p.get('availability') or '', len(texts)) for p in people], I)
        full = 2 ** 64 - 1
        self.weeks = np.array([week_bits(t, False) if t else [full] * 10 + [2 ** 32 - 1] for t in texts], np.uint64)
        self._goals(folder, people, audiences, mods, comp)
        self._history(folder, people, number, module, comp)

    def _goals(self, folder, people, audiences, mods, comp):
        given = rows_of(folder, 'roles')
        role = {r['id']: i for i, r in enumerate(given)}
        self.role_goals = [[] for _ in given]
        for r in rows_of(folder, 'role_competencies'):
            self.role_goals[role[r['role']]].append((comp[r['competency']], float(r['level']), real(r, 'importance', 1.)))
        opened = [items(r, 'audiences') for r in given]
        self.mandatory = [[] for _ in given]
        for i, m in enumerate(mods):
            for x in items(m, 'mandatory_for'):
                self.mandatory[role[x]].append(i)
        self.p_roles = [[role[x] for x in items(p, 'role')] for p in people]
        aims = [mine or [i for i, a in enumerate(opened) if not a or p['audience'] in a] for p, mine in zip(people, self.p_roles)]
        self.goal_of, self.goal_sets = distinct(aims)

    def _history(self, folder, people, number, module, comp):
        done = [set(module[x] for x in items(p, 'completed')) for p in people]
        active = [set() for _ in people]
        for r in rows_of(folder, 'outcomes'):
            if r['status'] in ('completed', 'active'):
                (done if r['status'] == 'completed' else active)[number[r['learner']]].add(module[r['module']])
        veto = [set(module[x] for x in items(p, 'vetoed')) for p in people]
        self.pinned = [set(module[x] for x in items(p, 'pinned')) for p in people]
        self.closed = [a | b | c for a, b, c in zip(done, active, veto)]
        self.shut, self.shut_at = ragged([sorted(x) for x in self.closed])
        self.begun, self.begun_at = ragged([sorted(x) for x in active])
        self.done, self.done_at = ragged([sorted(x) for x in done])
        first = [(self.pinned[i] | {m for r in self.p_roles[i] for m in self.mandatory[r]}) - self.closed[i] for i in range(len(people))]
        self.first, self.first_at = ragged([sorted(x) for x in first])
        self.out, self.out_at = ragged([sorted(self.closed[i] | first[i]) for i in range(len(people))])
        self.done_keys = np.sort(np.array([i * self.n + m for i, x in enumerate(done) for m in x], I))
        self.pin_keys = np.sort(np.array([i * self.n + m for i, x in enumerate(self.pinned) for m in x], I))
        self.mastery = np.zeros((len(people), self.nc + 1))
        self.proven = np.zeros((len(people), self.nc + 1), bool)
        left = {}
        for r in rows_of(folder, 'backgrounds'):
            left.setdefault(r['background'], []).append((comp[r['competency']], float(r['mastery']), real(r, 'evidence', 1.) >= 1))
        for i, p in enumerate(people):
            for c, value, sure in left.get(p.get('background') or '', ()):
                self.mastery[i, c], self.proven[i, c] = value, sure
            for m in done[i]:
                c = self.teach[m]
                self.mastery[i, c] = np.maximum(self.mastery[i, c], self.attain[m])
                self.proven[i, c] = True
        for r in rows_of(folder, 'mastery'):
            at = number[r['learner']], comp[r['competency']]
            self.mastery[at], self.proven[at] = float(r['mastery']), real(r, 'evidence', 1.) >= 1
        self.mastery[:, -1], self.proven[:, -1] = 1, True

    def _evidence(self, folder, module):
        inflate = {'rct': 1., 'quasi-experiment': 1.5, 'pre-post': 3.}
        studies = [(module[r['module']], float(r['effect']), (float(r['standard_error']) * inflate[r['design']]) ** 2, items(r, 'audiences'))
                   for r in rows_of(folder, 'evidence') if r['design'] in inflate]
        self.evidence = np.zeros((len(self.audience_words), self.n))
        for word, a in self.audience_words.items():
            mine = {}
            for m, g, v, who in studies:
                if not who or word in who:
                    mine.setdefault(m, []).append((g, v))
            effect, variance = np.zeros(self.n), np.full(self.n, PRIOR_DEVIATION ** 2)
            for m, x in mine.items():
                g, v = pool(x)
                sharp = 1 / v + 1 / PRIOR_DEVIATION ** 2
                effect[m], variance[m] = g / v / sharp, 1 / sharp
            z = (.1 - effect) / np.sqrt(2 * variance)
            values, where = np.unique(z, return_inverse=True)
            self.evidence[a] = np.array([.5 * math.erfc(x) for x in values])[where]

    def _groups(self, folder, module, kind):
        groups = [{} for _ in range(self.n)]
        for i, r in enumerate(rows_of(folder, 'prerequisites')):
            if (r.get('kind') or 'hard') == kind:
                groups[module[r['module']]].setdefault(r.get('group') or i, []).append(module[r['requires']])
        wide = max([1] + [len(g) for g in groups])
        deep = max([1] + [len(x) for g in groups for x in g.values()])
        out = np.full((self.n, wide, deep), -1, I)
        for m, g in enumerate(groups):
            for i, x in enumerate(g.values()):
                out[m, i, :len(x)] = x
        return out


def distinct_classes(keys):
    seen = {}
    number = np.array([seen.setdefault(k, len(seen)) for k in keys], I)
    return number, list(seen)


def pool(studies):
    """Random effects (DerSimonian and Laird, 1986): mean and its variance."""
    g, v = (np.array(x) for x in zip(*studies))
    between = 0.
    if len(g) > 1:
        w = 1 / v
        q = float((w * (g - (w * g).sum() / w.sum()) ** 2).sum())
        between = max(0., (q - (len(g) - 1)) / float(w.sum() - (w * w).sum() / w.sum()))
    w = 1 / (v + between)
    return float((w * g).sum() / w.sum()), float(1 / w.sum())


# Ranking

class Ranker:
    """One batch; everything made here is part of the time."""

    def __init__(self, columns, k):
        self.c, self.k = columns, k
        self.open, self.worth, self.cost, self.least, self.fits, self.matches = {}, {}, {}, {}, {}, {}

    def rank(self):
        """For every learner, modules and scores of the first k, best first."""
        result = [None] * len(self.c.learner_ids)
        order = np.argsort(self.c.goal_of, kind='stable')
        ends = np.searchsorted(self.c.goal_of[order], np.arange(len(self.c.goal_sets) + 1))
        for number, roles in enumerate(self.c.goal_sets):
            goals = Goals(self.c, roles)
            members = order[ends[number]:ends[number + 1]]
            step = max(16, min(RECTANGLE // max(1, len(goals.modules)), (RECTANGLE << 4) // max(1, self.c.n)))
            for first in range(0, len(members), step):
                self.block(goals, members[first:first + step], result)
        return result

    def block(self, goals, people, result):
        self.reach = Reach(self, people)
        bound = self.bounds(goals, people)
        c, size, todo = self.c, 3 * self.k + 18, np.arange(len(people))
        special = [c.first[c.first_at[p]:c.first_at[p + 1]] for p in people]
        row = np.repeat(np.arange(len(people)), [len(x) for x in special])
        found = [self.evaluate(goals, people, row, np.concatenate(special) if len(row) else np.zeros(0, I))]
        while len(todo):
            rest = np.full(len(todo), -1., F)
            mine = bound[todo]
            if size < mine.shape[1]:
                top = np.argpartition(mine, mine.shape[1] - size - 1, 1)[:, mine.shape[1] - size - 1:]
                rest = np.take_along_axis(mine, top[:, :1], 1)[:, 0]
                top = top[:, 1:]
                r, at = np.nonzero(np.take_along_axis(mine, top, 1) > 0)
                column = top[r, at]
            else:
                r, column = np.nonzero(mine > 0)
            bound[todo[r], column] = -1
            found.append(self.evaluate(goals, people, todo[r], goals.modules[column]))
            kept = self.best(people, [np.concatenate(x) for x in zip(*found)])
            found = [kept]
            full = np.bincount(kept[0], minlength=len(people)) >= self.k
            last = np.where(full, np.inf, -np.inf)
            np.minimum.at(last, kept[0], kept[2] + 9. * kept[3])
            todo, size = todo[(rest > 0) & (last[todo] <= rest)], 4 * size
        found = [self.lifted(goals, people, found[0])]
        at = np.searchsorted(found[0][0], np.arange(len(people) + 1))
        for i, p in enumerate(people.tolist()):
            result[p] = found[0][1][at[i]:at[i + 1]], found[0][2][at[i]:at[i + 1]]

    def lifted(self, goals, people, kept):
        """The best pairs once chains have had their say."""
        c = self.c
        count, last = np.bincount(kept[0], minlength=len(people)), np.full(len(people), np.inf)
        np.minimum.at(last, kept[0], kept[2])
        share = np.where(count >= self.k, last, 0) / LARGEST_FIT
        with np.errstate(divide='ignore'):
            rate = np.where(share < 1, share / (1 - share), np.inf) / c.typical
        # A pinned module ranks whatever its score, so its worth has to be the right one: at least that of a wanted module.
        some = np.array([bool(c.pinned[p]) for p in people])
        rate[some] = np.minimum(rate[some], ALPHA / c.typical)
        key, value, hours = Chains(c, goals, people, self.reach).settle(rate * (1 - 1e-9))
        row, module = np.divmod(key, c.n)
        found = self.evaluate(goals, people, row, module, (value, hours))
        old = ~np.isin(kept[0] * c.n + kept[1], found[0] * c.n + found[1])
        return self.best(people, [np.r_[a[old], b] for a, b in zip(kept, found)])

    def best(self, people, pairs):
        row, module, score, pinned = pairs
        order = np.lexsort((module, -score, ~pinned, row))
        row = row[order]
        start = np.searchsorted(row, row)
        order = order[np.arange(len(row)) - start < self.k]
        return tuple(x[order] for x in pairs)

    # Upper bounds in float32, people x modules of the goals; -1 where a filter fails.

    def bounds(self, goals, people):
        c, modules = self.c, goals.modules
        known = (c.mastery[np.ix_(people, goals.competencies)] * goals.weights).T.astype(F)
        gain = np.zeros((len(modules), len(people)), F)
        part = np.empty_like(gain)
        for code, cap in goals.slots:
            value = part[:len(code)]
            np.take(known, code, 0, value)
            np.subtract(cap[:, None], value, out=value)
            np.maximum(value, 0, out=value)
            gain[:len(code)] += value
        keep = gain > F(NO_GAIN / 2) if goals.any else np.ones(gain.shape, bool)
        if not goals.any:
            gain += goals.hours[:, None]
        np.divide(gain, gain + goals.hours[:, None], out=gain)
        bound = np.ascontiguousarray(gain.T)
        keep = np.ascontiguousarray(keep.T)
        fit = self.rows(self.worth, list(zip(c.audience[people].tolist(), c.setting_set[people].tolist())), self.make_worth, goals)
        if c.taste is None:
            preference = 1 - np.exp2(-1 - c.p_topic[people] @ c.m_topic[modules].T)
        else:
            preference = c.taste[people] @ -goals.features(c).T
            np.exp(preference, out=preference)
            preference += 1
            np.reciprocal(preference, out=preference)
        preference *= F(W_PREFERENCE)
        fit += preference
        least = self.rows(self.least, c.week_of[people].tolist(), self.make_least, goals)
        hours = np.where(c.self_paced[modules], c.hours[modules] / SELF_PACED_WEEKS, 0).astype(F)
        spare = c.p_hours[people].astype(F)[:, None]
        with np.errstate(divide='ignore', invalid='ignore'):
            schedule = 1 - np.where(c.self_paced[modules], hours, least) / spare
        np.maximum(schedule, 0, out=schedule)
        np.nan_to_num(schedule, copy=False)
        fit += F(W_SCHEDULE) * schedule
        fit += F(W_TRAVEL + W_RETENTION * RETENTION)
        bound *= fit
        bound += F(BOUND_SLACK)
        keep &= least <= spare * F(1 + 1e-5) + F(1e-6)
        keep &= self.rows(self.open, c.class_of[people].tolist(), self.make_open, goals)
        keep &= self.rows(self.cost, c.funding_set[people].tolist(), self.make_cost, goals) <= c.p_budget[people].astype(F)[:, None]
        bound[~keep] = -1
        count = c.out_at[people + 1] - c.out_at[people]
        if count.sum():
            at = np.concatenate([goals.place[c.out[c.out_at[p]:c.out_at[p + 1]]] for p in people])
            r = np.repeat(np.arange(len(people)), count)
            bound[r[at >= 0], at[at >= 0]] = -1
        return bound

    def rows(self, cache, keys, make, goals):
        """A row of every person's key over the modules of the goals."""
        different = list(dict.fromkeys(keys))
        for key in different:
            if key not in cache:
                cache[key] = make(key)
        table = np.stack([cache[key][goals.modules] for key in different])
        number = {key: i for i, key in enumerate(different)}
        return table[[number[key] for key in keys]]

    def make_open(self, number):
        audience, level, spoken, modes = self.c.classes[number]
        ok = self.c.in_audience[audience] & (self.c.level <= level) & self.c.in_language[list(spoken)].any(0)
        return ok & np.logical_or.reduce([self.c.modality[x] for x in modes if x in self.c.modality] or [False]) if modes else ok

    def make_worth(self, key):
        c = self.c
        worth = W_NEED + W_DEMAND * c.demand + W_EVIDENCE * c.evidence[key[0]] + W_PRACTICE * (.5 * c.hands + .5 * self.match(key[1]))
        return worth.astype(F)

    def match(self, number):
        if number not in self.matches:
            mine = list(self.c.setting_sets[number])
            self.matches[number] = np.where(self.c.no_setting, .5, self.c.in_setting[mine].any(0)) if mine else np.full(self.c.n, .5)
        return self.matches[number]

    def make_cost(self, number):
        mine = list(self.c.funding_sets[number])
        free = self.c.in_label[mine].any(0) if mine else np.zeros(self.c.n, bool)
        # Rounded down, so that a bound never closes what the exact price leaves open.
        return np.where(free, 0, np.nextafter(self.c.price.astype(F), F(-np.inf), dtype=F))

    def fitting(self, week):
        """Which live sessions fit a week."""
        if week not in self.fits:
            self.fits[week] = ~(self.c.slots & ~self.c.weeks[week]).any(1)[self.c.s_slots] if len(self.c.s_slots) else np.zeros(0, bool)
        return self.fits[week]

    def make_least(self, week):
        c = self.c
        out = np.where(c.self_paced, F(1e-20), F(np.inf)).astype(F)
        at = np.flatnonzero(self.fitting(week))
        np.minimum.at(out, c.s_module[at], c.s_load[at].astype(F))
        return out

    # Exact evaluation in float64 of pairs (row of the block, module).

    def evaluate(self, goals, people, row, module, worth=None):
        """The feasible of these pairs with their scores; by their direct worths when none are given."""
        c, p = self.c, people[row]
        if not len(row):
            return row, module, np.zeros(0), np.zeros(0, bool)
        key = p * c.n + module
        pinned, keep = held(c.pin_keys, key), np.ones(len(row), bool)
        cls = c.class_of[p]
        for number in np.unique(cls):
            if number not in self.open:
                self.open[number] = self.make_open(number)
        table, where = np.unique(cls, return_inverse=True)
        keep &= np.stack([self.open[x] for x in table])[where, module]
        price, fund = c.price[module], c.funding_set[p]
        for number in np.unique(fund):
            mine = list(c.funding_sets[number])
            if mine:
                price = np.where((fund == number) & c.in_label[mine].any(0)[module], 0, price)
        keep &= price <= c.p_budget[p]
        keep &= (c.mastery[p[:, None], c.ask[module]] >= c.entry[module] - MASTERY_SLACK).all(1)
        value, hours = worth or (goals.direct(c, people, self.reach, row, module), c.hours[module])
        keep &= (value > 0) & self.prepared(p, module)
        row, module, p, pinned, value, hours = (x[keep] for x in (row, module, p, pinned, value, hours))
        ok, schedule, travel = self.sessions(p, module)
        row, module, p, pinned, value, hours = (x[ok] for x in (row, module, p, pinned, value, hours))
        rate = value * c.typical
        need = rate / (rate + hours)
        if c.taste is None:
            preference = 1 - np.exp2(-1 - (c.p_topic[p] * c.m_topic[module]).sum(1).astype(D))
        else:
            preference = 1 / (1 + np.exp(-(c.taste[p].astype(D) * c.features[module]).sum(1)))
        table, where = np.unique(c.setting_set[p], return_inverse=True)
        match = np.stack([self.match(x) for x in table])[where, module] if len(table) else np.zeros(0)
        fit = W_NEED + W_SCHEDULE * schedule[ok] + W_TRAVEL * travel[ok] + W_RETENTION * RETENTION + W_DEMAND * c.demand[module] \
            + W_PREFERENCE * preference + W_EVIDENCE * c.evidence[c.audience[p], module] + W_PRACTICE * (.5 * c.hands[module] + .5 * match)
        score = need * fit
        return row, module, score, pinned

    def prepared(self, p, module):
        """Whether all hard groups are met: an alternative completed, or all it teaches mastered and proven."""
        c = self.c
        need = c.hard[module]
        pair, group, at = np.nonzero(need >= 0)
        other = need[pair, group, at]
        who = p[pair]
        teach = c.teach[other]
        sure = ((c.mastery[who[:, None], teach] >= c.attain[other] - MASTERY_SLACK) & c.proven[who[:, None], teach]).all(1) & c.teaches_any[other]
        sure |= held(c.done_keys, who * c.n + other)
        met = need[:, :, 0] < 0
        met[pair[sure], group[sure]] = True
        return met.all(1)

    def sessions(self, p, module):
        """Whether a session is left, with S and T of the chosen one."""
        c, hours = self.c, self.c.p_hours[p]
        ok = c.self_paced[module] & (hours > 0)
        with np.errstate(divide='ignore', invalid='ignore'):
            schedule = np.where(ok, 1 - np.minimum(1, c.hours[module] / (SELF_PACED_WEEKS * hours)), 0)
        travel = np.ones(len(p))
        count = c.s_from[module + 1] - c.s_from[module]
        pair = np.repeat(np.arange(len(p)), count)
        s = np.arange(len(pair)) + np.repeat(c.s_from[module] - np.cumsum(count) + count, count)
        keep = c.s_load[s] <= hours[pair] + LOAD_SLACK
        pair, s = pair[keep], s[keep]
        weeks, where = np.unique(c.week_of[p[pair]], return_inverse=True)
        if len(weeks):
            keep = np.stack([self.fitting(w) for w in weeks])[where, s]
            pair, s = pair[keep], s[keep]
        a, b = c.p_place[p[pair]], c.sites[c.s_site[s]]
        h = np.sin((b[:, 0] - a[:, 0]) / 2) ** 2 + np.cos(a[:, 0]) * np.cos(b[:, 0]) * np.sin((b[:, 1] - a[:, 1]) / 2) ** 2
        far = np.where(c.s_online[s], 0, 2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1, h))))
        reach = c.p_reach[p[pair]]
        keep = c.s_online[s] | (far <= reach)
        pair, s, far, reach = pair[keep], s[keep], far[keep], reach[keep]
        if len(pair):
            with np.errstate(divide='ignore', invalid='ignore'):
                fit = np.where(hours[pair] > 0, np.maximum(0, 1 - c.s_load[s] / hours[pair]), 0)
                near = np.where(c.s_online[s] | (reach == 0), 1, 1 - far / reach)
            value = W_SCHEDULE * fit + W_TRAVEL * near
            start = np.flatnonzero(np.r_[True, pair[1:] != pair[:-1]])
            best = np.repeat(np.maximum.reduceat(value, start), np.diff(np.r_[start, len(pair)]))
            good = np.flatnonzero(value >= best - TIE)
            chosen = good[np.r_[True, pair[good][1:] != pair[good][:-1]]]
            ok[pair[chosen]], schedule[pair[chosen]], travel[pair[chosen]] = True, fit[chosen], near[chosen]
        return ok, schedule, travel


class Reach:
    """What the people of a block lack and miss, and in which round each open module comes within reach."""

    def __init__(self, ranker, people):
        c = ranker.c
        size = len(people), c.n
        classes, which = np.unique(c.class_of[people], return_inverse=True)
        for number in classes:
            if number not in ranker.open:
                ranker.open[number] = ranker.make_open(number)
        self.open = np.stack([ranker.open[x] for x in classes])[which]
        funds, which = np.unique(c.funding_set[people], return_inverse=True)
        free = [c.in_label[list(x)].any(0) if len(x) else np.zeros(c.n, bool) for x in (c.funding_sets[f] for f in funds)]
        self.open &= np.stack([np.where(x, 0, c.price) for x in free])[which] <= c.p_budget[people, None]
        self.open[several(c.shut, c.shut_at, people)] = False

        known = np.zeros((len(people), len(c.members) + 1), bool)
        mastery, proven = c.mastery[people], c.proven[people]
        known[:, :-1] = c.teaches_any[c.members]
        for j in range(c.teach.shape[1]):
            at = c.teach[c.members, j]
            known[:, :-1] &= (mastery[:, at] >= c.attain[c.members, j] - MASTERY_SLACK) & proven[:, at]
        row, module = several(c.done, c.done_at, people)
        place = np.searchsorted(c.members, module)
        asked = np.append(c.members, -1)[place] == module
        known[row[asked], place[asked]] = True
        unmet = ~known[:, c.group_place[:, 0]]
        for j in range(1, c.group_place.shape[1]):
            unmet &= ~known[:, c.group_place[:, j]]
        unmet &= self.open[:, c.group_owner]
        low = (mastery[:, c.level_of] < c.level_at) & self.open[:, c.level_owner]
        self.levels, self.groups = np.nonzero(low), np.nonzero(unmet[:, :c.hard_groups])
        self.advised = np.nonzero(unmet[:, c.hard_groups:])
        self.advised = self.advised[0], self.advised[1] + c.hard_groups

        lacks = np.zeros(size, np.int16)
        np.add.at(lacks, (self.levels[0], c.level_owner[self.levels[1]]), 1)
        np.add.at(lacks, (self.groups[0], c.group_owner[self.groups[1]]), 1)
        self.turn = np.where(self.open & (lacks == 0), 0, NEVER).astype(np.int8)
        self.ready = self.turn == 0
        self._rounds(c, people, lacks)
        self.missing = np.zeros(size, bool)
        row, group = self.advised
        some = self._supplied(row, c.group[group])
        self.missing[row[some], c.group_owner[group[some]]] = True

    def _rounds(self, c, people, lacks):
        self.held = np.zeros((len(people), c.n + 1), bool)  # within reach or in progress; the last column stands for no module
        best = np.zeros((len(people), c.nc + 1))
        fresh = [np.concatenate(x) for x in zip(np.nonzero(self.ready), several(c.begun, c.begun_at, people))]
        (lr, level), (gr, group) = self.levels, self.groups
        now = 0
        while len(fresh[0]):
            row, module = fresh
            self.held[row, module] = True
            for j in range(c.teach.shape[1] if len(lr) else 0):
                np.maximum.at(best, (row, c.teach[module, j]), c.attain[module, j])
            level_met = best[lr, c.level_of[level]] >= c.level_at[level]
            group_met = self._supplied(gr, c.group[group])
            row = np.r_[lr[level_met], gr[group_met]]
            module = np.r_[c.level_owner[level[level_met]], c.group_owner[group[group_met]]]
            np.subtract.at(lacks, (row, module), 1)
            key = np.unique(row * c.n + module)
            row, module = np.divmod(key, c.n)
            done = lacks[row, module] == 0
            now += 1
            fresh = row[done], module[done]
            self.turn[fresh] = now
            lr, level, gr, group = lr[~level_met], level[~level_met], gr[~group_met], group[~group_met]

    def _supplied(self, row, members):
        return self.held[row[:, None], members].any(1)


class Chains:
    """Worths that modules have because others within reach wait for them."""

    def __init__(self, c, goals, people, reach):
        self.c, self.goals, self.people, self.reach = c, goals, people, reach
        size = len(people) * c.n
        self.value, self.hours = np.zeros(size), np.tile(c.hours, len(people))
        self.direct, self.asked = np.zeros(size), np.zeros(size, bool)
        self.supplier, self.waiting = np.zeros(0, I), np.zeros(0, I)
        self.needs = []
        for (row, need), owner in ((reach.levels, c.level_owner), (reach.groups, c.group_owner), (reach.advised, c.group_owner)):
            key = row * c.n + owner[need]
            keep = reach.turn.ravel()[key] < NEVER
            order = np.argsort(key[keep], kind='stable')
            self.needs.append((key[keep][order], need[keep][order]))

    def settle(self, least):
        """The pairs that lack nothing and whose worth is a chain's, V and W; right for all whose rate is above the least of their row."""
        c, g = self.c, GAMMA
        todo = np.unique(np.concatenate([key for key, _ in self.needs]))
        self.ask(todo)
        followed = np.zeros(len(self.value), bool)
        waits = np.zeros(len(self.value), bool)
        waits[todo] = True
        by_chain = np.zeros(len(self.value), bool)
        while len(todo):
            todo = todo[(self.value[todo] > 0) & (g * self.value[todo] >= least[todo // c.n] * self.hours[todo]) & ~followed[todo]]
            followed[todo] = True
            if len(todo):
                self.follow(todo)
            if not len(self.supplier):
                break
            v, w = g * self.value[self.waiting], c.hours[self.supplier % c.n] + self.hours[self.waiting]
            rate = v / w
            order = np.lexsort((-v, -rate, self.supplier))
            first = order[np.r_[True, np.diff(self.supplier[order]) > 0]]
            p, v, w, rate = self.supplier[first], v[first], w[first], rate[first]
            direct, own = self.direct[p], c.hours[p % c.n]
            chained = (rate > direct / own) | ((rate == direct / own) & (v > direct))
            v, w = np.where(chained, v, direct), np.where(chained, w, own)
            changed = (v != self.value[p]) | (w != self.hours[p])
            self.value[p], self.hours[p], by_chain[p] = v, w, chained
            todo = p[changed]
            if not len(todo):
                break
            todo = todo[waits[todo]]
            if not len(todo):
                break
        key = np.flatnonzero(by_chain & self.reach.ready.ravel())
        return key, self.value[key], self.hours[key]

    def ask(self, key):
        """Sees to the direct worths of pairs."""
        key = key[~self.asked[key]]
        self.asked[key] = True
        row, module = np.divmod(key, self.c.n)
        self.value[key] = self.direct[key] = self.goals.direct(self.c, self.people, self.reach, row, module)

    def follow(self, keys):
        """Adds the edges from waiting pairs to the open ones that they wait for."""
        c, turn, reach = self.c, self.reach.turn.ravel(), self.reach
        supplier, waiting = [self.supplier], [self.waiting]
        for number, (owner, need) in enumerate(self.needs):
            first, last = np.searchsorted(owner, keys), np.searchsorted(owner, keys, 'right')
            at = run(first, last - first)[1]
            key, what = owner[at], need[at]
            if number == 0:
                pair, place = run(c.level_from[what], c.level_count[what])
                m = c.supplier[place]
            else:
                pair, column = np.nonzero(c.group[what] >= 0)
                m = c.group[what[pair], column]
            key = key[pair]
            p = key // c.n * c.n + m
            keep = turn[p] < (NEVER if number == 2 else turn[key])
            supplier.append(p[keep])
            waiting.append(key[keep])
        self.supplier, self.waiting = np.concatenate(supplier), np.concatenate(waiting)
        self.ask(np.unique(self.supplier))


class Goals:
    """What a set of roles decides about the modules."""

    def __init__(self, c, roles):
        self.level, self.importance = np.zeros(c.nc + 1), np.zeros(c.nc + 1)
        for r in roles:
            for comp, level, importance in c.role_goals[r]:
                self.level[comp] = max(self.level[comp], level)
                self.importance[comp] = max(self.importance[comp], importance)
        self.competencies = np.flatnonzero(self.importance)
        self.any = len(self.competencies) > 0
        if self.any:
            self.importance /= self.importance.max()
        self.weights = self.importance[self.competencies]
        count = (self.importance[c.teach] > 0).sum(1)
        self.modules = np.argsort(-count, kind='stable')
        if self.any:
            self.modules = self.modules[:np.count_nonzero(count)]
        self.place = np.full(c.n, -1, I)
        self.place[self.modules] = np.arange(len(self.modules))
        self.hours = (c.hours[self.modules] / c.typical).astype(F)
        code = np.full(c.nc + 1, -1, I)
        code[self.competencies] = np.arange(len(self.competencies))
        teach, count = c.teach[self.modules], count[self.modules]
        # The goal competencies of each module first.
        order = np.argsort(code[teach] < 0, axis=1, kind='stable')
        teach = np.take_along_axis(teach, order, 1)
        attain = np.take_along_axis(c.attain[self.modules], order, 1)
        self.slots = []
        for j in range(teach.shape[1]):
            n = int(np.count_nonzero(count > j))
            if n:
                t = teach[:n, j]
                self.slots.append((code[t], (self.importance[t] * np.minimum(attain[:n, j], self.level[t])).astype(F)))
        self._features = None

    def direct(self, c, people, reach, row, module):
        """V of the direct worths of open pairs, 0 without one."""
        p, teach = people[row], c.teach[module]
        gain = (self.importance[teach] * np.maximum(0, np.minimum(c.attain[module], self.level[teach]) - c.mastery[p[:, None], teach])).sum(1)
        wanted = held(goals_keys(c, people), p * c.n + module) | (not self.any)
        value = np.where(wanted, np.maximum(gain, c.hours[module] / c.typical), np.where(gain >= NO_GAIN, gain, 0))
        return np.where(reach.missing[row, module], ALPHA * value, value)

    def features(self, c):
        if self._features is None:
            self._features = np.ascontiguousarray(c.features[self.modules])
        return self._features


def goals_keys(c, people):
    """Keys of the pairs that need no gain: pinned or mandatory."""
    return np.sort(np.concatenate([p * c.n + c.first[c.first_at[p]:c.first_at[p + 1]] for p in people]))


def run(first, count):
    """Runs of numbers, the i-th from first[i] and count[i] long, as (i, number)."""
    owner = np.repeat(np.arange(len(count)), count)
    return owner, np.arange(len(owner)) + np.repeat(first - np.cumsum(count) + count, count)


def several(values, starts, people):
    """What a ragged list holds for some people, as (row, value)."""
    row, at = run(starts[people], starts[people + 1] - starts[people])
    return row, values[at]


def held(keys, wanted):
    if not len(keys):
        return np.zeros(len(wanted), bool)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return keys[at] == wanted


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--date', required=True)
    parser.add_argument('-k', type=int, default=10)
    parser.add_argument('--repeat', type=int, default=3)
    parser.add_argument('--top')
    parser.add_argument('--serve', action='store_true')
    a = parser.parse_args()
    columns = Columns(a.folder, datetime.date.fromisoformat(a.date))

    def once():
        wall, processor = time.perf_counter(), time.process_time()
        result = Ranker(columns, a.k).rank()
        return result, time.perf_counter() - wall, time.process_time() - processor

    def write(result, path):
        with open(path, 'w', encoding='utf-8') as file:
            for learner, (modules, scores) in zip(columns.learner_ids, result):
                for rank, (m, s) in enumerate(zip(modules.tolist(), scores.tolist()), 1):
                    file.write(f'{learner},{rank},{columns.module_ids[m]},{s!r}\n')

    if a.top:
        write(once()[0], a.top)
    if a.serve:
        print('ready', sys.version.split()[0], np.__version__, flush=True)
        for line in sys.stdin:
            result, wall, processor = once()
            if line.strip():
                write(result, line.strip())
            print(repr(wall), repr(processor), flush=True)
    elif not a.top:
        for _ in range(a.repeat):
            _, wall, processor = once()
            pairs = len(columns.learner_ids) * columns.n
            print(f'{wall:.4f} s wall, {processor:.4f} s processor, {pairs / processor / 1e6:.2f} M pairs per processor second', flush=True)


if __name__ == '__main__':
    sys.exit(main())
