using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Tests.Proof.Pooling;

/// <summary>
/// The 13 trials of BCG vaccine against tuberculosis of Colditz and others (1994, JAMA 271, 698–702) as counts: ill and well with the
/// vaccine, ill and well without it. They are the example of the literature on random effects (van Houwelingen, Arends and Stijnen, 2002;
/// Viechtbauer, 2010).
/// </summary>
internal static class BcgTrials
{
    private static readonly (int Ill, int Well, int ControlIll, int ControlWell)[] Counts =
    [
        (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761), (180, 1361, 372, 1079),
        (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197),
        (5, 2493, 3, 2338), (27, 16886, 29, 17825),
    ];

    /// <summary>Log risk ratios.</summary>
    public static EffectEstimate[] LogRiskRatios => [.. Counts.Select(trial => EffectSizes.LogRiskRatio(
        new EventCounts(trial.Ill, trial.Ill + trial.Well),
        new EventCounts(trial.ControlIll, trial.ControlIll + trial.ControlWell)))];
}
