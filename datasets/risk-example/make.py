#!/usr/bin/python3
"""Writes the tables of this folder anew: people who do not exist, by a rule that stands below. The same Python gives the same bytes."""
import math
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = {'ethics': -.3, 'data': .35, 'telehealth': 0, 'security': .1}


def person(draw):
    modality = draw.choice(['online', 'on-site', 'hybrid'])
    row = dict(
        module=draw.choice(list(MODULES)), gender=draw.choice('FM'), modality=modality, hours_per_week=draw.choice([1, 2, 2.5, 3, 4, 5, 6, 8]),
        load=round(draw.uniform(.2, 1.8), 2), distance_km='' if modality == 'online' else round(draw.uniform(1, 90), 1),
        days_silent=min(60, int(draw.expovariate(1 / 8))), gap_to_entry=round(max(0, draw.gauss(.25, .2)), 2))
    row['quizzes_done'] = max(0, int(draw.gauss(6 - row['days_silent'] / 8, 2)))
    distance = .25 if row['distance_km'] == '' else .004 * row['distance_km']
    row['risk'] = (-2.6 + 1.3 * row['load'] + .05 * row['days_silent'] - .18 * row['quizzes_done'] + 1.2 * row['gap_to_entry'] + distance
                   + MODULES[row['module']] - .06 * row['hours_per_week'])
    if draw.random() < .04:
        row['days_silent'] = ''
    return row


def people(name, count, seed, first):
    """One row per person four weeks after the start, and how it ended."""
    draw = random.Random(seed)
    columns = ['module', 'gender', 'modality', 'hours_per_week', 'load', 'distance_km', 'days_silent', 'quizzes_done', 'gap_to_entry']
    with open(os.path.join(HERE, name), 'w', newline='') as file:
        file.write('learner,cohort,' + ','.join(columns) + ',opt_out,outcome\n')
        for i in range(count):
            row = person(draw)
            chance = 1 / (1 + math.exp(-row['risk']))
            at = draw.random()
            outcome = 'withdrawn' if at < chance else 'failed' if at < chance + .08 else 'completed'
            opted = 'yes' if draw.random() < .01 else ''
            file.write(f'S{first + i:05d},{2023 + i * 3 // count},' + ','.join(str(row[c]) for c in columns) + f',{opted},{outcome}\n')


def watched(name, count, seed):
    """One row per person: for how many days the person was watched, and what ended that."""
    draw = random.Random(seed)
    with open(os.path.join(HERE, name), 'w', newline='') as file:
        file.write('learner,module,load,gap_to_entry,days,outcome\n')
        for i in range(count):
            row = person(draw)
            leave, fail, last, outcome = .02 * math.exp(1.2 * row['load'] - 1), .008, draw.randint(30, 84), 'active'
            days = last
            for week in range(12):
                at = draw.random()
                if week * 7 >= last:
                    break
                if at < leave + fail:
                    days, outcome = min(last, week * 7 + draw.randint(1, 7)), 'withdrawn' if at < leave else 'failed'
                    break
            file.write(f"W{i:05d},{row['module']},{row['load']},{row['gap_to_entry']},{days},{outcome}\n")


people('past.csv', 1600, 1, 1)
people('now.csv', 400, 2, 5001)
watched('watched.csv', 500, 3)
