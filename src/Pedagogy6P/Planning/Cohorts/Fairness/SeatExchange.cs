namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Some learners with other options. Immutable.</summary>
/// <param name="Learners">The learners, each once.</param>
/// <param name="Bundles">The options of each from now on.</param>
/// <param name="Loss">By how much their scores together are less.</param>
internal sealed record SeatExchange(int[] Learners, int[][] Bundles, double Loss);
