using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class KaplanMeierTests
{
    /// <summary>Worked by hand: 6 people, events at 1, 3 and 3, observation ended at 2, 3 and 5.</summary>
    private static readonly double[] Times = [3, 1, 2, 5, 3, 3];
    private static readonly byte[] Events = [1, 1, 0, 0, 1, 0];

    [Fact]
    public void Survival_falls_at_events_by_the_share_of_those_at_risk()
    {
        StepCurve survival = KaplanMeier.Survival(Times, Events);
        survival.Times.ToArray().ShouldBe([1, 3]);
        survival.At(0.5).ShouldBe(1);
        survival.At(1).ShouldBe(5.0 / 6);
        survival.Before(1).ShouldBe(1);
        survival.At(2.9).ShouldBe(5.0 / 6);
        survival.At(3).ShouldBe(5.0 / 6 * 0.5, 1e-15);
        survival.At(100).ShouldBe(5.0 / 6 * 0.5, 1e-15);
    }

    [Fact]
    public void Of_those_watched_until_an_event_none_is_at_risk_of_censoring_then()
    {
        StepCurve censoring = KaplanMeier.Censoring(Times, Events);
        censoring.Times.ToArray().ShouldBe([2, 3, 5]);
        censoring.At(2).ShouldBe(0.8, 1e-15);
        censoring.At(3).ShouldBe(0.4, 1e-15);
        censoring.At(5).ShouldBe(0);
    }

    [Fact]
    public void Without_people_everybody_survives() => KaplanMeier.Survival([], []).At(1).ShouldBe(1);
}
