using Pedagogy6P.MachineLearning.Sequences;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>What was learnt of one skill.</summary>
/// <param name="Ease">Log-odds of mastery of a learner of average ability before any practice.</param>
/// <param name="Variance">How far learners of the same ability differ in this skill: a variance of log-odds, above 0.</param>
/// <param name="Gain">Log-odds that one answer adds while nothing is learnt yet, 0 or more.</param>
/// <param name="HalfLifeDays">Days in which half of what was learnt fades without practice, above 0; infinite when nothing fades.</param>
/// <param name="Chain">The chain of known and not known, from answer to answer.</param>
public readonly record struct SkillParameters(double Ease, double Variance, double Gain, double HalfLifeDays, TracingParameters Chain)
{
    private const double LogTwo = 0.693147180559945309;

    /// <summary>Whether a right answer can only speak for mastery, and time only against what was learnt.</summary>
    public bool AreSound => double.IsFinite(Ease) && Variance is > 0 and < double.PositiveInfinity
        && Gain is >= 0 and < double.PositiveInfinity && HalfLifeDays > 0 && Chain.AreSound;

    /// <summary>Share of what was learnt that is left after days without practice, 2^(−days ÷ half-life); 1 without a time.</summary>
    /// <param name="days">Days gone by; below 0 and NaN count as 0.</param>
    public double Kept(double days) => days > 0 && !double.IsInfinity(HalfLifeDays) ? Math.Exp(-LogTwo * days / HalfLifeDays) : 1;
}
