using System.Globalization;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tests.Proof.Pooling;

/// <summary>
/// 200 random sets of studies that R's metafor 3.8-1 pooled by both methods (<c>eng/peers/metafor_pool.R</c>), in units from a thousandth
/// to a hundred.
/// </summary>
public sealed class MetaforTests
{
    private const double Close = 1e-6;

    [Fact]
    public void Every_figure_is_that_of_metafor()
    {
        ILookup<string, EffectEstimate> sets = Rows("sets.csv")
            .ToLookup(row => row[0], row => new EffectEstimate(Number(row[2]), Number(row[3])), StringComparer.Ordinal);
        string[][] fits = [.. Rows("metafor.csv")];
        fits.Length.ShouldBe(400);
        foreach (string[] fit in fits)
        {
            EffectEstimate[] studies = [.. sets[fit[0]]];
            PooledEffect pool = EffectPool.Of(studies,
                fit[1] is "dl" ? PoolingMethod.DerSimonianLaird : PoolingMethod.RestrictedMaximumLikelihood);
            double[] own =
            [
                pool.Estimate, pool.StandardError, pool.Lower, pool.Upper, pool.BetweenVariance!.Value, pool.Inconsistency!.Value,
                pool.Q!.Value, pool.PredictionLower!.Value, pool.PredictionUpper!.Value,
            ];
            double unit = studies.Select(study => study.StandardError).Order().ElementAt(studies.Length / 2);
            double[] units = [unit, unit, unit, unit, unit * unit, 1, 1, unit, unit];
            string set = $"set {fit[0]} by {fit[1]}";
            pool.Studies.ShouldBe(int.Parse(fit[2], CultureInfo.InvariantCulture), set);
            for (int i = 0; i < own.Length; i++)
            {
                double theirs = Number(fit[i + 3]);
                own[i].ShouldBe(theirs, Close * Math.Max(units[i], Math.Abs(theirs)), $"{set}, figure {i}");
            }
        }
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(RepositoryFolder.PathOf($"tests/Fixtures/pooling/{file}")).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
