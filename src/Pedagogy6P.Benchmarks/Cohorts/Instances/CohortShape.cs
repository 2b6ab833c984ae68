namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>What distinguishes one generated cohort from another. Immutable.</summary>
internal sealed record CohortShape
{
    /// <summary>500 learners, and seats for half of their first choices.</summary>
    public static CohortShape Tight { get; } = new()
    {
        Name = "tight", Learners = 500, Options = 32, Modules = 40, Sessions = 120, Refused = 0.52, Work = 200_000,
    };

    /// <summary>The same with mandatory modules for a third of the learners.</summary>
    public static CohortShape Mandatory { get; } = Tight with { Name = "tight-mandatory", Obliged = 1.0 / 3, Duties = 0.1 };

    /// <summary>The same learners, while half of the sessions need one of few trainers.</summary>
    public static CohortShape TightOpen { get; } = Tight with
    {
        Name = "tight-candidates",
        Candidates = 60,
        Trainers = 10,
        Work = 3_000_000,
    };

    /// <summary>20,000 learners with 2.7 million options.</summary>
    public static CohortShape Large { get; } = new()
    {
        Name = "large", Learners = 20_000, Options = 135, Modules = 600, Sessions = 5_000, Refused = 0.46,
        Work = 1_500_000,
    };

    /// <summary>The same learners, while three of five sessions need one of 300 trainers.</summary>
    public static CohortShape LargeOpen { get; } = Large with
    {
        Name = "large-candidates",
        Candidates = 3_000,
        Trainers = 300,
        Work = 11_000_000,
    };

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<CohortShape> All { get; } = [Tight, Mandatory, TightOpen, Large, LargeOpen];

    /// <summary>Name in results.</summary>
    public required string Name { get; init; }

    /// <summary>How many learners.</summary>
    public required int Learners { get; init; }

    /// <summary>Options of each learner.</summary>
    public required int Options { get; init; }

    /// <summary>How many modules.</summary>
    public required int Modules { get; init; }

    /// <summary>How many sessions, candidates among them.</summary>
    public required int Sessions { get; init; }

    /// <summary>Seats are scaled until this share of first choices finds none.</summary>
    public required double Refused { get; init; }

    /// <summary>Bundles that the planner may look for.</summary>
    public required long Work { get; init; }

    /// <summary>How many of the sessions are candidates.</summary>
    public int Candidates { get; init; }

    /// <summary>How many trainers there are for them.</summary>
    public int Trainers { get; init; }

    /// <summary>Share of the learners who have mandatory modules.</summary>
    public double Obliged { get; init; }

    /// <summary>Share of the modules that are mandatory for them.</summary>
    public double Duties { get; init; }
}
