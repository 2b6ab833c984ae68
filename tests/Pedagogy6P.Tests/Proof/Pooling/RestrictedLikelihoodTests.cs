using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Tests.Proof.Pooling;

public sealed class RestrictedLikelihoodTests
{
    private static readonly Arbitrary<(int Effect, int Error)[]> AnyStudies =
        Any.Array(Any.Number(-300, 300).Zip(Any.Number(1, 1000)).Convert(
            pair => (pair.Item1, pair.Item2), pair => (pair.Item1, pair.Item2)), 2, 10);

    /// <summary>The likelihood is written out again, term by term, and falls to both sides of what was found.</summary>
    [Property(MaxTest = 400)]
    public Property What_is_found_is_a_maximum() => Prop.ForAll(AnyStudies, drawn =>
    {
        (double Effect, double Variance)[] studies =
            [.. drawn.OrderBy(study => study.Error).Select(study => (study.Effect / 100.0, Math.Pow(study.Error / 100.0, 2)))];
        double first = studies[0].Effect;
        studies = [.. studies.Select(study => (study.Effect - first, study.Variance))];
        double found = new RestrictedLikelihood(studies, precise: 0).Maximum(), there = LogLikelihood(studies, found);
        found.ShouldBeGreaterThanOrEqualTo(0);
        foreach (double step in new[] { 1e-3, 1e-2, 0.05 })
        {
            // As flat as binary64 sees it where the likelihood hardly changes.
            double allowed = found > 0 ? 1e-9 : 1.3e-4;
            double aside = Math.Max(found, studies[0].Variance) * step;
            LogLikelihood(studies, found + aside).ShouldBeLessThanOrEqualTo(there + allowed);
            LogLikelihood(studies, Math.Max(0, found - aside)).ShouldBeLessThanOrEqualTo(there + allowed);
        }
    });

    /// <summary>Two studies: the score is zero where 2τ² + v₁ + v₂ is the squared difference.</summary>
    [Fact]
    public void Two_studies_by_hand() =>
        new RestrictedLikelihood([(0, 0.01), (0.5, 0.04)], precise: 0).Maximum().ShouldBe((0.25 - 0.05) / 2, 1e-12);

    [Fact]
    public void One_study_that_outweighs_all_others_leaves_them_their_differences()
    {
        double alone = new RestrictedLikelihood([(0, 1e-80), (3, 1), (-3, 1), (6, 1), (-6, 1)], precise: 0).Maximum();
        double less = new RestrictedLikelihood([(0, 1e-8), (3, 1), (-3, 1), (6, 1), (-6, 1)], precise: 0).Maximum();
        alone.ShouldBe(less, 1e-6);
        alone.ShouldBeGreaterThan(1);
    }

    private static double LogLikelihood((double Effect, double Variance)[] studies, double between)
    {
        double[] weights = [.. studies.Select(study => 1 / (study.Variance + between))];
        double total = weights.Sum(), mean = studies.Zip(weights, (study, weight) => study.Effect * weight).Sum() / total;
        return (-0.5 * Math.Log(total)) + studies.Zip(weights,
            (study, weight) => (0.5 * Math.Log(weight)) - (0.5 * weight * Math.Pow(study.Effect - mean, 2))).Sum();
    }
}
