using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Proof;

public sealed class ModuleEvidenceTests
{
    [Fact]
    public void Without_any_study_the_posterior_is_the_sceptical_prior()
    {
        EffectPosterior posterior = Evidence().Posterior("m");
        posterior.ShouldBe(new EffectPosterior(0, 0.04, 0));
        posterior.ProbabilityOfEffect.ShouldBe(0.308537538725987, 1e-14);
    }

    [Fact]
    public void One_studied_module_is_shrunk_towards_zero()
    {
        ModuleEvidence evidence = Evidence(Rct("m", 0.5, 0.2));
        EffectPosterior posterior = evidence.Posterior("m");
        posterior.Mean.ShouldBe(0.25, 1e-15);
        posterior.Variance.ShouldBe(0.02, 1e-15);
        posterior.PooledStudies.ShouldBe(1);
        evidence.Posterior("other").ShouldBe(new EffectPosterior(0, 0.04, 0));
    }

    [Fact]
    public void Two_studied_modules_make_a_programme_mean_with_a_floor_under_its_variance()
    {
        // Equal effects: μ0 = 0.3, τ² = 0 → 0.01; m: precision 25 + 100.
        ModuleEvidence evidence = Evidence(Rct("m", 0.3, 0.2), Rct("n", 0.3, 0.1));
        evidence.Posterior("m").Mean.ShouldBe(0.3, 1e-15);
        evidence.Posterior("m").Variance.ShouldBe(1 / 125.0, 1e-15);
        evidence.Posterior("other").Mean.ShouldBe(0.3, 1e-15);
        evidence.Posterior("other").Variance.ShouldBe(0.01, 1e-15);
    }

    [Fact]
    public void Two_modules_that_differ_make_a_wide_prior()
    {
        // As in the hand-computed pool: τ² = 0.1, μ0 as there.
        ModuleEvidence evidence = Evidence(Rct("m", 0.1, 0.1), Rct("n", 0.6, 0.2));
        double mean = ((0.1 / 0.11) + (0.6 / 0.14)) / ((1 / 0.11) + (1 / 0.14));
        evidence.Posterior("other").Mean.ShouldBe(mean, 1e-14);
        evidence.Posterior("other").Variance.ShouldBe(0.1, 1e-14);
        evidence.Posterior("n").Mean.ShouldBe(((0.6 / 0.04) + (mean / 0.1)) / (25 + 10), 1e-14);
        evidence.Posterior("n").Variance.ShouldBe(1 / 35.0, 1e-14);
    }

    [Fact]
    public void Studies_of_one_module_are_pooled_first()
    {
        EffectPosterior posterior = Evidence(Rct("m", 0.1, 0.1, "1"), Rct("m", 0.6, 0.2, "2")).Posterior("m");
        double variance = 1 / ((1 / 0.11) + (1 / 0.14));
        double mean = ((0.1 / 0.11) + (0.6 / 0.14)) * variance;
        posterior.Mean.ShouldBe(mean / variance / ((1 / variance) + 25), 1e-14);
        posterior.PooledStudies.ShouldBe(2);
    }

    [Theory]
    [InlineData(StudyDesign.RandomisedTrial, 1)]
    [InlineData(StudyDesign.QuasiExperiment, 1.5)]
    [InlineData(StudyDesign.PrePost, 3)]
    public void Weaker_designs_count_with_a_larger_standard_error(StudyDesign design, double factor)
    {
        double variance = Math.Pow(0.2 * factor, 2);
        Evidence(Rct("m", 0.5, 0.2) with { Design = design }).Posterior("m").Variance.ShouldBe(1 / ((1 / variance) + 25), 1e-15);
    }

    [Fact]
    public void Surveys_are_not_pooled() =>
        Evidence(Rct("m", 0.5, 0.2) with { Design = StudyDesign.Survey }).Posterior("m").ShouldBe(new EffectPosterior(0, 0.04, 0));

    [Fact]
    public void Only_studies_that_speak_for_the_audience_count()
    {
        Study forLaw = Rct("m", 0.5, 0.2) with { Audiences = ["law"] };
        Evidence(forLaw).Posterior("m").PooledStudies.ShouldBe(0);
        Evidence(forLaw with { Audiences = ["law", "health"] }).Posterior("m").PooledStudies.ShouldBe(1);
    }

    [Fact]
    public void The_order_of_studies_of_different_modules_does_not_matter()
    {
        Study[] studies = [Rct("m", 0.1, 0.1), Rct("n", 0.63, 0.2), Rct("o", 0.27, 0.15)];
        EffectPosterior posterior = Evidence(studies).Posterior("n");
        Array.Reverse(studies);
        Evidence(studies).Posterior("n").ShouldBe(posterior);
    }

    private static ModuleEvidence Evidence(params Study[] studies) => new(studies, "health", new StandardErrorFactors());

    private static Study Rct(string module, double effect, double standardError, string id = "s") =>
        new(module, id, StudyDesign.RandomisedTrial, effect, standardError, 100, 2024, "made up");
}
