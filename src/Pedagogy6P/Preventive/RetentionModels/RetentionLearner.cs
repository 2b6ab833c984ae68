using Pedagogy6P.Learners;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// What features need of a learner, worked out once per learner and used for all of their modules. Reusable: compiling again overwrites all of it, without
/// allocating. Not thread-safe; each evaluation takes its own.
/// </summary>
internal sealed class RetentionLearner(RetentionCatalogue catalogue)
{
    private readonly double[] _mastery = new double[catalogue.Competencies];
    private readonly bool[] _completed = new bool[catalogue.Modules];
    private readonly bool[] _active = new bool[catalogue.Modules];
    private readonly double[] _distances = new double[catalogue.Locations.Length];
    private Learner? _learner;

    /// <summary>Modules completed, each once.</summary>
    public int Completed { get; private set; }

    public int Failed { get; private set; }

    public int Withdrawn { get; private set; }

    /// <summary>Modules being taken, each once.</summary>
    public int Active { get; private set; }

    public double FreeHours { get; private set; }

    public double MaxDistanceKm { get; private set; }

    /// <summary>Mastery per competency by the rules of scoring: assessed, else the largest of background and completed modules, else 0.</summary>
    public ReadOnlySpan<double> Mastery => _mastery;

    public bool IsTaking(int module) => _active[module];

    /// <summary>Kilometres to a site; NaN when the learner's location is unknown.</summary>
    public double DistanceKm(int site)
    {
        // Negative stands for "not computed yet"; distances are 0 or more, or NaN.
        if (_distances[site] < 0)
        {
            _distances[site] = _learner!.Location is Location here ? here.DistanceKm(catalogue.Locations[site]) : double.NaN;
        }

        return _distances[site];
    }

    public void Compile(Learner learner)
    {
        // Learners are immutable, so the same object needs no second look.
        if (ReferenceEquals(_learner, learner))
        {
            return;
        }

        _learner = learner;
        FreeHours = learner.Availability.Minutes / 60.0;
        MaxDistanceKm = learner.MaxDistanceKm ?? catalogue.DefaultMaxDistanceKm;
        _distances.AsSpan().Fill(-1);
        CompileHistory(learner);
        CompileMastery(learner);
    }

    private void CompileHistory(Learner learner)
    {
        Array.Clear(_completed);
        Array.Clear(_active);
        (Completed, Failed, Withdrawn, Active) = (0, 0, 0, 0);
        foreach (string module in learner.Completed)
        {
            Completed += Mark(_completed, module);
        }

        foreach (Outcome outcome in learner.Outcomes)
        {
            switch (outcome.Status)
            {
                case OutcomeStatus.Completed:
                    Completed += Mark(_completed, outcome.Module);
                    break;
                case OutcomeStatus.Failed:
                    Failed++;
                    break;
                case OutcomeStatus.Withdrawn:
                    Withdrawn++;
                    break;
                case OutcomeStatus.Active:
                    Active += Mark(_active, outcome.Module);
                    break;
                default:
                    break;
            }
        }
    }

    private int Mark(bool[] marks, string module)
    {
        if (catalogue.Module(module) is not RetentionModule known || marks[known.Number])
        {
            return 0;
        }

        marks[known.Number] = true;
        return 1;
    }

    private void CompileMastery(Learner learner)
    {
        Array.Clear(_mastery);
        foreach ((int competency, double mastery) in catalogue.Background(learner.Background))
        {
            _mastery[competency] = mastery;
        }

        foreach (string module in learner.Completed)
        {
            Learn(module);
        }

        foreach (Outcome outcome in learner.Outcomes)
        {
            if (outcome.Status == OutcomeStatus.Completed)
            {
                Learn(outcome.Module);
            }
        }

        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            if (catalogue.Competency(estimate.Competency) is int competency and >= 0)
            {
                _mastery[competency] = estimate.Mastery;
            }
        }
    }

    private void Learn(string module)
    {
        foreach ((int competency, double attainment) in catalogue.Module(module)?.Taught ?? [])
        {
            _mastery[competency] = Math.Max(_mastery[competency], attainment);
        }
    }
}
