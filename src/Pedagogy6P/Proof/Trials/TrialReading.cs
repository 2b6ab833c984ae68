using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Trials;

/// <summary>What a trial of two sides says so far. Where groups were assigned, each group counts once, with its mean. Immutable.</summary>
public sealed record TrialReading
{
    /// <summary>The side without the module.</summary>
    public required ArmSummary Control { get; init; }

    /// <summary>The side with the module.</summary>
    public required ArmSummary Treated { get; init; }

    /// <summary>The difference for a trial that is read once, when it has ended.</summary>
    public required Interval AtTheEnd { get; init; }

    /// <summary>The same, relieved of what was known before (CUPED); null where not everybody has such a value.</summary>
    public required Interval? Adjusted { get; init; }

    /// <summary>Share of the variance that the adjustment takes away, 0 to 1; 0 without one.</summary>
    public required double VarianceReduction { get; init; }

    /// <summary>The difference, adjusted where it can be, at any time (<see cref="ConfidenceSequence"/>).</summary>
    public required Interval AtAnyTime { get; init; }

    /// <summary>Whether the sides are as large as they were meant to be, counted in persons or groups assigned.</summary>
    public required SampleRatioCheck Ratio { get; init; }

    /// <summary>Reads a trial.</summary>
    /// <param name="outcomes">What was seen, in any order.</param>
    /// <param name="control">The side without the module.</param>
    /// <param name="treated">The side with it.</param>
    /// <param name="planned">Persons or groups, on both sides, that were planned for: there the interval at any time is narrowest.</param>
    /// <param name="level">Level of the intervals, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentException">An outcome belongs to neither side, a side has fewer than two persons or groups, or a group
    /// lies on both.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level or the plan is out of its range.</exception>
    public static TrialReading Of(IReadOnlyList<TrialOutcome> outcomes, TrialArm control, TrialArm treated, int planned,
        double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(treated);
        var sequence = new ConfidenceSequence(planned, level);
        (double Outcome, double? Before, bool Treated)[] units = [.. Units(outcomes, control, treated)];
        bool[] sides = [.. units.Select(unit => unit.Treated)];
        double[] values = [.. units.Select(unit => unit.Outcome)];
        (ArmSummary without, ArmSummary with) = Sides(values, sides);
        CupedAdjustment? adjustment = units.All(unit => unit.Before is not null)
            ? CupedAdjustment.Of(values, [.. units.Select(unit => unit.Before!.Value)], sides) : null;
        (ArmSummary Control, ArmSummary Treated) adjusted = adjustment is null ? (without, with) : Sides([.. adjustment.Outcomes], sides);
        return new TrialReading
        {
            Control = without,
            Treated = with,
            AtTheEnd = TrialEffect.Of(with, without).At(level),
            Adjusted = adjustment is null ? null : TrialEffect.Of(adjusted.Treated, adjusted.Control).At(level),
            VarianceReduction = adjustment?.VarianceReduction ?? 0,
            AtAnyTime = sequence.At(adjusted.Treated, adjusted.Control),
            Ratio = SampleRatioCheck.Of([without.Count, with.Count], [control.Weight, treated.Weight]),
        };
    }

    private static (ArmSummary Control, ArmSummary Treated) Sides(double[] values, bool[] sides) => (
        ArmSummary.Of([.. values.Where((_, at) => !sides[at])]), ArmSummary.Of([.. values.Where((_, at) => sides[at])]));

    private static IEnumerable<(double Outcome, double? Before, bool Treated)> Units(IReadOnlyList<TrialOutcome> outcomes, TrialArm control,
        TrialArm treated)
    {
        foreach (var own in outcomes.GroupBy(outcome => outcome.Unit.Cluster is { } cluster ? (cluster, true) : (outcome.Unit.Id, false)))
        {
            string arm = own.First().Arm;
            if (own.Any(outcome => !string.Equals(outcome.Arm, arm, StringComparison.Ordinal))
                || (!string.Equals(arm, control.Name, StringComparison.Ordinal)
                    && !string.Equals(arm, treated.Name, StringComparison.Ordinal)))
            {
                throw new ArgumentException(
                    $"found \"{own.Key.Item1}\" on \"{arm}\", expected each person or group on one of the two sides", nameof(outcomes));
            }

            bool hasBefore = own.All(outcome => outcome.Before is not null);
            yield return (own.Average(outcome => outcome.Outcome), hasBefore ? own.Average(outcome => outcome.Before!.Value) : null,
                string.Equals(arm, treated.Name, StringComparison.Ordinal));
        }
    }
}
