using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// What features need of a learner, worked out once per learner and used for all of their modules: a view of the learner's state with free
/// time and distances. Reusable: compiling again overwrites all of it, without allocating. Not thread-safe; each evaluation takes its own.
/// </summary>
internal sealed class RetentionLearner(NumberedProgramme programme)
{
    private readonly double[] _distances = new double[programme.Sessions.Sites.Length];
    private Learner? _learner;

    /// <summary>What the learner has mastered, done and chosen.</summary>
    public NumberedState State { get; } = new(programme);

    /// <summary>Modules completed, each once.</summary>
    public int Completed { get; private set; }

    /// <summary>Modules being taken, each once.</summary>
    public int Active { get; private set; }

    public double FreeHours { get; private set; }

    public double MaxDistanceKm { get; private set; }

    /// <summary>Kilometres to a site; NaN when the learner's location is unknown.</summary>
    public double DistanceKm(int site)
    {
        // Negative stands for "not computed yet"; distances are 0 or more, or NaN.
        if (_distances[site] < 0)
        {
            _distances[site] = _learner!.Location is Location here ? here.DistanceKm(programme.Sessions.Sites[site].Location) : double.NaN;
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
        MaxDistanceKm = learner.MaxDistanceKm ?? programme.Programme.Tables.DefaultMaxDistanceKm;
        _distances.AsSpan().Fill(-1);

        // Past learners may refer to what the programme no longer has: that is left out.
        _ = State.TryCompile(learner);
        Completed = State.Count(ModuleState.Completed);
        Active = State.Count(ModuleState.InProgress);
    }
}
