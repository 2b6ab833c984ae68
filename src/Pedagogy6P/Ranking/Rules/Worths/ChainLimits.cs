namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>Which chains matter: those that may make their first module's score at least a threshold.</summary>
/// <param name="LeastRate">No chain with a lower rate matters, whatever its first module is.</param>
/// <param name="Threshold">The score to reach; −∞ when every chain matters.</param>
internal readonly record struct ChainLimits(double LeastRate, double Threshold)
{
    /// <summary>Every chain matters.</summary>
    public static readonly ChainLimits None = new(0, double.NegativeInfinity);

    /// <summary>Whether need times fit may reach the threshold.</summary>
    /// <param name="fit">What a unit of need is worth at most.</param>
    /// <param name="typical">V·H of the chain.</param>
    /// <param name="hours">W of the chain.</param>
    public bool Admit(double fit, double typical, double hours) =>
        Threshold == double.NegativeInfinity || typical * fit >= Threshold * (typical + hours);
}
