using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>What a learner has done and truly masters on a day that only moves forward. Not thread-safe.</summary>
internal sealed class LearnerState(Catalogue catalogue, Learner learner)
{
    private const double LeastLearned = 0.8;

    private readonly double[] _mastery = new double[catalogue.Competencies];
    private readonly bool[] _completed = new bool[catalogue.Modules.Length];
    private readonly List<Enrolment> _enrolments = [];
    private readonly List<Enrolment> _notLearned = [];
    private readonly List<(int Competency, DateOnly Learned, double Mastery)> _levels = [];
    private DateOnly _today = DateOnly.MinValue;

    public Learner Learner => learner;

    /// <summary>True mastery per competency.</summary>
    public ReadOnlySpan<double> Mastery => _mastery;

    /// <summary>All enrolments so far, in the order made.</summary>
    public IReadOnlyList<Enrolment> Enrolments => _enrolments;

    /// <summary>Withdrawals that ended before today.</summary>
    public int Withdrawals =>
        _enrolments.Count(enrolment => enrolment.Outcome.Status == OutcomeStatus.Withdrawn && enrolment.Outcome.Ended < _today);

    /// <summary>Sets true mastery before any module.</summary>
    public void SetMastery(int competency, double mastery)
    {
        _mastery[competency] = mastery;
        _levels.Add((competency, DateOnly.MinValue, mastery));
    }

    /// <summary>True mastery on a day that has been: what was learned before it.</summary>
    public double MasteryOn(int competency, DateOnly day) =>
        _levels.LastOrDefault(level => level.Competency == competency && level.Learned < day).Mastery;

    /// <summary>Whether a module was completed before today.</summary>
    public bool HasCompleted(int module) => _completed[module];

    /// <summary>Whether an enrolment in a module has no end, or one that is not before today.</summary>
    public bool IsTaking(int module) =>
        _enrolments.Exists(enrolment => enrolment.Module == module && (enrolment.Outcome.Ended is not DateOnly ended || ended >= _today));

    /// <summary>Whether all hard prerequisites of a module are completed or recognised today.</summary>
    public bool IsReadyFor(CatalogueModule module)
    {
        foreach (var alternatives in module.HardGroups)
        {
            if (!alternatives.Any(index => _completed[index] || catalogue.Modules[index].IsRecognised(_mastery)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Records an enrolment made today.</summary>
    public void Add(Enrolment enrolment)
    {
        _enrolments.Add(enrolment);
        if (enrolment.Outcome.Status == OutcomeStatus.Completed)
        {
            _notLearned.Add(enrolment);
        }
    }

    /// <summary>Moves to a later day: what was completed before it is learned, in the order of its end.</summary>
    public void AdvanceTo(DateOnly day)
    {
        _today = day;
        foreach (Enrolment done in _notLearned.Where(done => done.Outcome.Ended < day).OrderBy(done => done.Outcome.Ended).ToList())
        {
            Complete(done.Module, done.Outcome.Score ?? 1, done.Outcome.Ended!.Value);
            _notLearned.Remove(done);
        }
    }

    /// <summary>
    /// Completes a module: the gap between mastery and attainment closes by 80 % plus 20 % of the score, for what the module teaches.
    /// </summary>
    /// <param name="module">Place of the module in the programme's list.</param>
    /// <param name="score">The score.</param>
    /// <param name="day">The day; the first of all for what was completed before the history.</param>
    public void Complete(int module, double score, DateOnly day)
    {
        _completed[module] = true;
        foreach (CatalogueTarget target in catalogue.Modules[module].Targets)
        {
            double gap = target.Attainment > target.Entry ? target.Attainment - _mastery[target.Competency] : 0;
            _mastery[target.Competency] += Math.Max(0, gap) * (LeastLearned + ((1 - LeastLearned) * score));
            _levels.Add((target.Competency, day, _mastery[target.Competency]));
        }
    }
}
