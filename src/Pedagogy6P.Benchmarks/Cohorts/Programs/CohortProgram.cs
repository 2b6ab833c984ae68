using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Programs;

/// <summary>
/// A cohort as an integer program whose columns are chosen or not: the options of learners, then who runs which candidate, then whether a
/// planned session with a smallest group takes place. Immutable.
/// </summary>
internal sealed class CohortProgram
{
    private readonly CohortProblem _problem;
    private readonly CohortSupply? _supply;
    private readonly List<ProgramRow> _rows = [];
    private readonly List<(int Candidate, int Trainer)> _runs = [];
    private readonly Dictionary<int, int[]> _open = [];

    public CohortProgram(CohortProblem problem, CohortSupply? supply)
    {
        (_problem, _supply) = (problem, supply);
        Columns = problem.Options;
        for (int candidate = 0; candidate < supply?.Offerings.Length; candidate++)
        {
            int[] trainers = [.. supply.Model.Candidates[candidate].Trainers];
            _runs.AddRange(trainers.Select(trainer => (candidate, trainer)));
            Open(supply.Offerings[candidate], trainers.Length);
        }

        foreach (int offering in Enumerable.Range(0, problem.Offerings.Count).Where(offering => HasMinimum(offering)))
        {
            if (!_open.ContainsKey(offering))
            {
                Open(offering, 1);
            }
        }

        for (int learner = 0; learner < problem.Learners; learner++)
        {
            AddLearner(learner);
        }

        AddGroups();
        if (supply is not null)
        {
            AddTrainers(supply.Model);
        }
    }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; private set; }

    /// <summary>All rules.</summary>
    public IReadOnlyList<ProgramRow> Rows => _rows;

    /// <summary>What each option is worth; all other columns are worth nothing.</summary>
    public IReadOnlyList<double> Scores => _problem.Score;

    /// <summary>The options that are mandatory.</summary>
    public int[] Duties => [.. Enumerable.Range(0, _problem.Options).Where(option => _problem.IsMandatory[option])];

    /// <summary>Options and trainers of a solution.</summary>
    public (int[] Options, int[] TrainerOf) Read(Func<int, bool> isChosen)
    {
        int[] options = new int[_problem.Learners * _problem.Most], trainerOf = new int[_supply?.Offerings.Length ?? 0];
        Array.Fill(options, -1);
        Array.Fill(trainerOf, -1);
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            int place = learner * _problem.Most;
            foreach (int option in OptionsOf(learner).Where(isChosen))
            {
                options[place++] = option;
            }
        }

        foreach ((int run, (int candidate, int trainer)) in _runs.Index())
        {
            trainerOf[candidate] = isChosen(_problem.Options + run) ? trainer : trainerOf[candidate];
        }

        return (options, trainerOf);
    }

    private bool HasMinimum(int offering) =>
        _problem.Offerings.Least[offering] > 1 || _problem.Offerings.LeastByAudience[offering].Length > 0;

    private void Open(int offering, int columns)
    {
        _open.Add(offering, [.. Enumerable.Range(Columns, columns)]);
        Columns += columns;
    }

    private int[] OptionsOf(int learner) =>
        [.. Enumerable.Range(_problem.First[learner], _problem.First[learner + 1] - _problem.First[learner])];

    private void AddLearner(int learner)
    {
        int[] options = OptionsOf(learner);
        if (options.Length > _problem.Most)
        {
            _rows.Add(ProgramRow.Of(options, _problem.Most));
        }

        _rows.AddRange(CliqueCover.Of(options.Length, (one, other) => _problem.Offerings.Conflicts.Between(
            _problem.Offering[options[one]], _problem.Offering[options[other]]))
            .Select(clique => ProgramRow.Of([.. clique.Select(place => options[place])], 1)));
        AddMost(options, [.. options.Select(option => (long)_problem.Price[option])], _problem.Budget[learner], _problem.Most);
        AddWeeks(options, option => _problem.Offerings.FirstWeek[_problem.Offering[option]],
            option => _problem.Offerings.Minutes[_problem.Offering[option]], _ => _problem.Minutes[learner], _problem.Most);
    }

    // Minutes of weeks; one week of several that ask the same.
    private void AddWeeks(int[] columns, Func<int, int> firstOf, Func<int, IReadOnlyList<int>> minutesOf, Func<int, long> limit,
        int together)
    {
        var weeks = new SortedDictionary<int, List<(int Column, long Minutes)>>();
        foreach (int column in columns)
        {
            foreach ((int place, int minutes) in minutesOf(column).Index())
            {
                int week = firstOf(column) + place;
                (weeks.TryGetValue(week, out List<(int, long)>? all) ? all : weeks[week] = []).Add((column, minutes));
            }
        }

        List<(int Column, long Minutes)> last = [];
        long lastLimit = -1;
        foreach ((int week, List<(int Column, long Minutes)> all) in weeks)
        {
            if (!all.SequenceEqual(last) || limit(week) != lastLimit)
            {
                AddMost([.. all.Select(one => one.Column)], [.. all.Select(one => one.Minutes)], limit(week), together);
            }

            (last, lastLimit) = (all, limit(week));
        }
    }

    private void AddMost(int[] columns, long[] coefficients, long most, int together)
    {
        if (coefficients.OrderDescending().Take(together).Sum() > most)
        {
            _rows.Add(new ProgramRow(columns, coefficients, most));
        }
    }

    private void AddGroups()
    {
        List<int>[] options = [.. Enumerable.Range(0, _problem.Offerings.Count).Select(_ => new List<int>())];
        var audiences = new int[_problem.Options];
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            foreach (int option in OptionsOf(learner))
            {
                options[_problem.Offering[option]].Add(option);
                audiences[option] = _problem.Audience[learner];
            }
        }

        for (int offering = 0; offering < options.Length; offering++)
        {
            int seats = _problem.Offerings.Seats[offering];
            int[] all = [.. options[offering]], open = _open.GetValueOrDefault(offering) ?? [];
            if (_open.ContainsKey(offering))
            {
                int most = Math.Min(seats, all.Length);
                _rows.Add(new ProgramRow([.. all, .. open], [.. all.Select(_ => 1L), .. open.Select(_ => -(long)most)], 0));
                AddLeast(all, open, _problem.Offerings.Least[offering]);
                foreach (AudienceShare share in _problem.Offerings.LeastByAudience[offering])
                {
                    AddLeast([.. all.Where(option => audiences[option] == share.Audience)], open, share.Count);
                }
            }
            else if (all.Length > seats)
            {
                _rows.Add(ProgramRow.Of(all, seats));
            }
        }
    }

    private void AddLeast(int[] options, int[] open, int least)
    {
        if (least > 0)
        {
            _rows.Add(new ProgramRow([.. options, .. open], [.. options.Select(_ => -1L), .. open.Select(_ => (long)least)], 0));
        }
    }

    private void AddTrainers(OpeningModel model)
    {
        foreach (int[] open in _supply!.Offerings.Select(offering => _open[offering]).Where(open => open.Length > 1))
        {
            _rows.Add(ProgramRow.Of(open, 1));
        }

        HashSet<(int, int)> clashes = [.. model.Clashes];
        foreach (IGrouping<int, (int Run, int Candidate)> trainer in _runs.Index()
            .GroupBy(run => run.Item.Trainer, run => (run.Index, run.Item.Candidate)))
        {
            (int Run, int Candidate)[] own = [.. trainer];
            _rows.AddRange(CliqueCover.Of(own.Length, (one, other) =>
                clashes.Contains((Math.Min(own[one].Candidate, own[other].Candidate), Math.Max(own[one].Candidate, own[other].Candidate))))
                .Select(clique => ProgramRow.Of([.. clique.Select(place => _problem.Options + own[place].Run)], 1)));
            OpeningTrainer facts = model.Trainers[trainer.Key];
            if (!facts.Left.IsEmpty)
            {
                OpeningCandidate CandidateOf(int column) => model.Candidates[_runs[column - _problem.Options].Candidate];
                AddWeeks([.. own.Select(one => _problem.Options + one.Run)], column => CandidateOf(column).FirstWeek,
                    column => CandidateOf(column).Minutes, week => facts.Left[week], own.Length);
            }
        }
    }
}
