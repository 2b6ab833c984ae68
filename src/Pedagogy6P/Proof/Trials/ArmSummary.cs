namespace Pedagogy6P.Proof.Trials;

/// <summary>What one side of a trial saw. Immutable.</summary>
/// <param name="Count">Number of persons, or of groups where groups were assigned.</param>
/// <param name="Mean">Mean outcome.</param>
/// <param name="Variance">Variance of the outcome, with n − 1 in its denominator; NaN below two.</param>
public readonly record struct ArmSummary(int Count, double Mean, double Variance)
{
    /// <summary>Summarises outcomes.</summary>
    /// <param name="outcomes">The outcomes; empty gives means of NaN.</param>
    public static ArmSummary Of(ReadOnlySpan<double> outcomes)
    {
        double mean = 0, squares = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            // Welford (1962): no digit is lost where outcomes are far from 0.
            double away = outcomes[i] - mean;
            mean += away / (i + 1);
            squares += away * (outcomes[i] - mean);
        }

        return outcomes.Length == 0 ? new(0, double.NaN, double.NaN)
            : new(outcomes.Length, mean, outcomes.Length > 1 ? squares / (outcomes.Length - 1) : double.NaN);
    }
}
