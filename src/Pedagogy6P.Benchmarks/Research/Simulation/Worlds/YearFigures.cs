namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>What came of a year, of one learner or summed over many. An immutable value.</summary>
internal readonly record struct YearFigures
{
    public int Learners { get; init; }
    public int Goals { get; init; }

    /// <summary>Goals that are mastered at the end.</summary>
    public int Reached { get; init; }

    /// <summary>Goals that were mastered at the end of some week.</summary>
    public int EverReached { get; init; }
    public double Hours { get; init; }
    public double HandsOnHours { get; init; }
    public double RefresherHours { get; init; }
    public int Lists { get; init; }
    public int Accepted { get; init; }
    public int Enrolments { get; init; }
    public int Withdrawn { get; init; }
    public int Completed { get; init; }
    public int Left { get; init; }
    public int Practising { get; init; }
    public int Abandoned { get; init; }

    public static YearFigures operator +(YearFigures one, YearFigures other) => new()
    {
        Learners = one.Learners + other.Learners,
        Goals = one.Goals + other.Goals,
        Reached = one.Reached + other.Reached,
        EverReached = one.EverReached + other.EverReached,
        Hours = one.Hours + other.Hours,
        HandsOnHours = one.HandsOnHours + other.HandsOnHours,
        RefresherHours = one.RefresherHours + other.RefresherHours,
        Lists = one.Lists + other.Lists,
        Accepted = one.Accepted + other.Accepted,
        Enrolments = one.Enrolments + other.Enrolments,
        Withdrawn = one.Withdrawn + other.Withdrawn,
        Completed = one.Completed + other.Completed,
        Left = one.Left + other.Left,
        Practising = one.Practising + other.Practising,
        Abandoned = one.Abandoned + other.Abandoned,
    };
}
