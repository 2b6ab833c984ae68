namespace Pedagogy6P.Predictive.Coverage;

/// <summary>How far modules that are open to an audience teach something. Immutable.</summary>
/// <param name="Audience">The audience.</param>
/// <param name="Level">The highest mastery that one of them attains, 0 when none teaches it.</param>
/// <param name="Asked">The highest level that a role open to the audience asks, 0 when none does.</param>
public sealed record AudienceCoverage(string Audience, double Level, double Asked)
{
    private const double Tolerance = 1e-6;

    /// <summary>Whether it is taught at all.</summary>
    public bool IsTaught => Level > 0;

    /// <summary>Whether it is taught as far as roles ask (to 1e-6); true where none asks and it is taught.</summary>
    public bool IsCovered => IsTaught && Level >= Asked - Tolerance;
}
