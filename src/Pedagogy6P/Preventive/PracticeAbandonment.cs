using System.Collections.Immutable;

namespace Pedagogy6P.Preventive;

/// <summary>
/// How far a learner is from what the role they exercise asks: Σ ω·max(0, level − mastery) ÷ Σ ω·level over its competencies. People who
/// practise far below it tend to abandon practice for lack of training.
/// </summary>
/// <param name="Indicator">0 (nothing missing) to 1 (everything missing).</param>
/// <param name="Remedies">Modules that would lower it, the largest reduction first, then in ordinal order.</param>
/// <param name="Ahead">The indicator a year ahead if nothing is learnt: each importance ω is multiplied by the growth of the demand for its
/// competency (<see cref="Catalogue.IDemandGrowth"/>). Null where no forecast is loaded.</param>
public sealed record PracticeAbandonment(double Indicator, ImmutableArray<AbandonmentRemedy> Remedies, double? Ahead = null)
{
    /// <summary>The missing share of one competency, weighted: ω·max(0, level − mastery).</summary>
    internal static double Missing(double importance, double level, double mastery) => importance * Math.Max(0, level - mastery);
}
