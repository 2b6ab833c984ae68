namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>What came of a year, of one learner or summed over many. An immutable value.</summary>
internal readonly record struct YearFigures
{
    public int Learners { get; init; }
    public int Goals { get; init; }
    public int Reached { get; init; }
    public int Kept { get; init; }
    public int EmergingReached { get; init; }
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
        Kept = one.Kept + other.Kept,
        EmergingReached = one.EmergingReached + other.EmergingReached,
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
