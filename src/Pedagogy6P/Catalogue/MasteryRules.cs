namespace Pedagogy6P.Catalogue;

/// <summary>
/// How a mastery is compared with a level asked, and when it stands for a module: the rules that ranking, planning and quality reports
/// share.
/// </summary>
public static class MasteryRules
{
    /// <summary>Slack allowed when a mastery is compared with a level asked.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Evidence from which a mastery counts as proven.</summary>
    public const double ProvenEvidence = 1;

    /// <summary>Whether a mastery reaches a level asked: an entry level, a goal, an attainment.</summary>
    /// <param name="mastery">The mastery, 0 to 1.</param>
    /// <param name="level">The level, 0 to 1.</param>
    public static bool Reaches(double mastery, double level) => mastery >= level - Tolerance;

    /// <summary>Whether there is enough evidence behind a mastery for it to stand for a module.</summary>
    /// <param name="evidence">The evidence.</param>
    public static bool IsProven(double evidence) => evidence >= ProvenEvidence;

    /// <summary>
    /// Whether a mastery is as good as what a module attains: it reaches the attainment and is proven. A module is recognised when this
    /// holds for all that it teaches, one competency at least.
    /// </summary>
    /// <param name="mastery">The mastery, 0 to 1.</param>
    /// <param name="evidence">The evidence behind it.</param>
    /// <param name="attainment">The attainment of the module.</param>
    public static bool Proves(double mastery, double evidence, double attainment) => Reaches(mastery, attainment) && IsProven(evidence);
}
