using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>A ratio of two sums over learners.</summary>
/// <param name="Id">Its name in JSON.</param>
/// <param name="Title">Its name in reports.</param>
/// <param name="IsBetterHigh">Whether more is better; null where it is neither.</param>
/// <param name="Over">What is counted.</param>
/// <param name="Under">Out of what; where it is 0 the measure is NaN: there is none.</param>
/// <param name="Format">How it is printed.</param>
internal sealed record Measure(string Id, string Title, bool? IsBetterHigh, Func<YearFigures, double> Over, Func<YearFigures, double> Under,
    string Format)
{
    /// <summary>The measure of the requirement.</summary>
    public static Measure GoalsPerHundredHours { get; } = new("goalsPerHundredHours", "goals reached per 100 hours", true,
        year => 100 * year.Reached, year => year.Hours, "0.00");

    /// <summary>The same, of goals that may be lost again at the end.</summary>
    public static Measure EverPerHundredHours { get; } = new("everPerHundredHours", "goals reached at some time per 100 hours", true,
        year => 100 * year.EverReached, year => year.Hours, "0.00");

    /// <summary>All, in the order of reports.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        new("goalsReached", "goals reached a learner", true, year => year.Reached, year => year.Learners, "0.00"),
        GoalsPerHundredHours,
        new("hoursPerGoal", "hours per goal reached", false, year => year.Hours, year => year.Reached, "0.0"),
        new("everReached", "goals reached at some time a learner", true, year => year.EverReached, year => year.Learners, "0.00"),
        EverPerHundredHours,
        new("dropout", "learners who left the programme", false, year => year.Left, year => year.Learners, "P1"),
        new("withdrawals", "enrolments withdrawn from", false, year => year.Withdrawn, year => year.Enrolments, "P1"),
        new("abandonment", "practices given up", false, year => year.Abandoned, year => year.Practising, "P1"),
        new("accepted", "lists of which something was accepted", true, year => year.Accepted, year => year.Lists, "P1"),
        new("handsOn", "hands-on share of hours", null, year => year.HandsOnHours, year => year.Hours, "P1"),
        new("hours", "hours a learner", null, year => year.Hours, year => year.Learners, "0.0"),
        new("refresherHours", "of which hours of refreshers", null, year => year.RefresherHours, year => year.Learners, "0.0"),
        new("enrolments", "enrolments a learner", null, year => year.Enrolments, year => year.Learners, "0.00"),
        new("goals", "goals that a learner begins with", null, year => year.Goals, year => year.Learners, "0.00"),
    ];

    /// <summary>A level as text.</summary>
    public string Level(Interval one) => double.IsNaN(one.Lower) ? Text(one.Estimate)
        : string.Create(CultureInfo.InvariantCulture, $"{Text(one.Estimate)} [{Text(one.Lower)}, {Text(one.Upper)}]");

    /// <summary>A difference as text, of shares in percentage points.</summary>
    public string Difference(Interval one)
    {
        string text = (one.Estimate > 0 ? "+" : "") + Level(one);
        return IsShare ? $"{text.Replace(" %", "", StringComparison.Ordinal)} points" : text;
    }

    private bool IsShare => Format.StartsWith('P');

    private string Text(double value) =>
        double.IsNaN(value) ? "–" : value.ToString(Format, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>The measure over worlds that count so often; NaN where there is nothing to divide by.</summary>
    public double Of(ReadOnlySpan<YearFigures> worlds, ReadOnlySpan<int> counts)
    {
        double over = 0, under = 0;
        for (int world = 0; world < worlds.Length; world++)
        {
            over += counts[world] * Over(worlds[world]);
            under += counts[world] * Under(worlds[world]);
        }

        return under == 0 ? double.NaN : over / under;
    }
}
