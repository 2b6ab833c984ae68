namespace Pedagogy6P.Ranking.Worths;

/// <summary>Which chains matter: those that may make their first module's score at least a threshold.</summary>
/// <param name="LeastRate">No chain with a lower rate matters, whatever its first module is.</param>
/// <param name="Threshold">The score to reach; −∞ when every chain matters.</param>
/// <param name="Fit">By module, what a unit of need is worth at most besides <paramref name="MoreFit"/>.</param>
/// <param name="FitOfSupplier">The same by place among all suppliers.</param>
/// <param name="MoreFit">What learner and session add to it at most.</param>
internal readonly record struct ChainLimits(double LeastRate, double Threshold, float[] Fit, float[] FitOfSupplier, double MoreFit)
{
    /// <summary>Every chain matters.</summary>
    public static readonly ChainLimits None = new(0, double.NegativeInfinity, [], [], 0);

    /// <summary>Whether every chain matters.</summary>
    public bool AdmitAll => Threshold == double.NegativeInfinity;

    /// <summary>Whether a chain may bring its first module in.</summary>
    /// <param name="module">The first module.</param>
    /// <param name="typical">V·H of the chain.</param>
    /// <param name="hours">W of the chain.</param>
    public bool Admit(int module, double typical, double hours) => AdmitAll || Admit(Fit[module], typical, hours);

    /// <summary>The same for a first module given by its place among all suppliers.</summary>
    public bool AdmitSupplier(int place, double typical, double hours) => AdmitAll || Admit(FitOfSupplier[place], typical, hours);

    private bool Admit(float fit, double typical, double hours) => typical * (fit + MoreFit) >= Threshold * (typical + hours);
}
