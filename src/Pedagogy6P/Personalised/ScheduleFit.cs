
namespace Pedagogy6P.Personalised;

/// <summary>The Schedule term: how lightly a module's load sits in the hours per week that a learner has.</summary>
internal static class ScheduleFit
{
    /// <summary>Slack allowed when a load is compared with the hours there are.</summary>
    public const double LoadTolerance = 1e-9;

    /// <summary>Whether a load fits: load ≤ hours per week + tolerance.</summary>
    public static bool Fits(double load, double hoursPerWeek) => load <= hoursPerWeek + LoadTolerance;

    /// <summary>S of a session: max(0, 1 − load ÷ hours per week); 0 when there are no hours.</summary>
    public static double Term(double load, double hoursPerWeek) => hoursPerWeek == 0 ? 0 : Math.Max(0, 1 - (load / hoursPerWeek));

    /// <summary>
    /// S of a self-paced module over the weeks it is given: 1 − min(1, hours ÷ (weeks·hours per week)); hours per week above 0.
    /// </summary>
    public static double SelfPaced(double hours, double hoursPerWeek, double weeks) => 1 - Math.Min(1, hours / (weeks * hoursPerWeek));
}
