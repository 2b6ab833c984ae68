using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// What features need of a learner, worked out once per learner and used for all of their modules. Owns what it needs, as little as the
/// learner's own record is long. Not thread-safe.
/// </summary>
internal sealed class RetentionLearner
{
    private readonly NumberedProgramme _programme;
    private readonly int[] _competencies;
    private readonly double[] _mastery;
    private readonly int[] _active;
    private readonly double[] _distances;

    /// <summary>Takes what features need of a learner and of their state.</summary>
    public RetentionLearner(NumberedProgramme programme, Learner learner, NumberedState state)
    {
        _programme = programme;
        Learner = learner;
        FreeHours = learner.Availability.Minutes / 60.0;
        MaxDistanceKm = learner.MaxDistanceKm ?? programme.Programme.Tables.DefaultMaxDistanceKm;
        Completed = state.Count(ModuleState.Completed);
        (Failed, Withdrawn) = (state.Failed, state.Withdrawn);
        _competencies = state.TouchedCompetencies.ToArray();
        Array.Sort(_competencies);
        _mastery = new double[_competencies.Length];
        for (int place = 0; place < _mastery.Length; place++)
        {
            _mastery[place] = state.Mastery[_competencies[place]];
        }

        _active = new int[state.Count(ModuleState.InProgress)];
        int active = 0;
        foreach (int module in state.TouchedModules)
        {
            if (state.Is(module, ModuleState.InProgress))
            {
                _active[active++] = module;
            }
        }

        // Negative stands for "not computed yet"; distances are 0 or more, or NaN.
        _distances = new double[programme.Sessions.Sites.Length];
        Array.Fill(_distances, -1);
    }

    public Learner Learner { get; }

    /// <summary>Modules completed, each once.</summary>
    public int Completed { get; }

    /// <summary>Enrolments that ended without success.</summary>
    public int Failed { get; }

    /// <summary>Enrolments left before their end.</summary>
    public int Withdrawn { get; }

    /// <summary>Modules being taken, each once.</summary>
    public int Active => _active.Length;

    public double FreeHours { get; }

    public double MaxDistanceKm { get; }

    /// <summary>Whether a module is being taken.</summary>
    public bool IsActive(int module) => Array.IndexOf(_active, module) >= 0;

    /// <summary>μ of a competency.</summary>
    public double Mastery(int competency) => Array.BinarySearch(_competencies, competency) is int place and >= 0 ? _mastery[place] : 0;

    /// <summary>Kilometres to a site; NaN when the learner's location is unknown.</summary>
    public double DistanceKm(int site)
    {
        if (_distances[site] < 0)
        {
            _distances[site] = Learner.Location is Location here
                ? here.DistanceKm(_programme.Sessions.Sites[site].Location) : double.NaN;
        }

        return _distances[site];
    }
}
