using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Proof;

public sealed class ModuleEvidenceTests
{
    [Fact]
    public void Without_any_study_the_posterior_is_the_sceptical_prior()
    {
        EffectPosterior posterior = Evidence().Posterior("m");
        IsPrior(posterior);
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
        IsPrior(evidence.Posterior("other"));
    }

    [Fact]
    public void What_is_found_elsewhere_does_not_speak_for_a_module()
    {
        ModuleEvidence evidence = Evidence(Rct("m", 0.9, 0.05), Rct("n", 0.8, 0.05));
        IsPrior(evidence.Posterior("other"));
        evidence.Posterior("m").ShouldBe(Evidence(Rct("m", 0.9, 0.05)).Posterior("m"));
    }

    [Fact]
    public void Testing_pays_when_it_finds_an_effect_and_costs_when_it_finds_none()
    {
        double untested = Evidence().Posterior("m").ProbabilityOfEffect;
        Evidence(Rct("m", 0.4, 0.1)).Posterior("m").ProbabilityOfEffect.ShouldBeGreaterThan(0.95);
        Evidence(Rct("m", -0.1, 0.1)).Posterior("m").ProbabilityOfEffect.ShouldBeLessThan(untested);
        Evidence(Rct("m", 0, 0.1)).Posterior("m").ProbabilityOfEffect.ShouldBeLessThan(untested);
    }

    [Fact]
    public void A_wider_prior_doubts_less()
    {
        var wide = new ModuleEvidence([Rct("m", 0.5, 0.2)], "health", new StandardErrorFactors(), 1);
        wide.Posterior("m").Mean.ShouldBe(0.5 * 25 / 26, 1e-15);
        wide.Posterior("other").ShouldBe(new EffectPosterior(0, 1, 0));
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
        IsPrior(Evidence(Rct("m", 0.5, 0.2) with { Design = StudyDesign.Survey }).Posterior("m"));

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

    private static void IsPrior(EffectPosterior posterior)
    {
        posterior.Mean.ShouldBe(0);
        posterior.Variance.ShouldBe(0.04, 1e-16);
        posterior.PooledStudies.ShouldBe(0);
    }

    private static ModuleEvidence Evidence(params Study[] studies) => new(studies, "health", new StandardErrorFactors(), 0.2);

    private static Study Rct(string module, double effect, double standardError, string id = "s") =>
        new(module, id, StudyDesign.RandomisedTrial, effect, standardError, 100, 2024, "made up");
}
