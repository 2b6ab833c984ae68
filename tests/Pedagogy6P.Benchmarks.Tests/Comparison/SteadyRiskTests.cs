using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class SteadyRiskTests
{
    [Theory]
    [InlineData(24, 2, 3, 3, null)]
    [InlineData(24, 2, 3, 5, 4)]
    [InlineData(10, 0.25, 8, 1, 2)]
    public void Load_and_level_make_the_odds(double hours, double weekly, int level, int asked, int? weeks)
    {
        var module = new Module { Id = "m", Title = "m", Hours = hours, Modality = Modality.OnSite, MinLevel = asked };
        var learner = new Learner { Id = "l", Audience = "a", Level = level, HoursPerWeek = weekly };
        var start = new DateOnly(2027, 1, 4);
        Session? session = weeks is int count ? new Session("s", "m", start, start.AddDays((7 * count) - 1)) : null;

        var values = new double[1];
        new SteadyRisk().For(learner, start).Fill([new ModuleOffer(module, session)], values);
        double p = values[0];

        // ln(p ÷ (1 − p)) = −1 + 2 · hours a week ÷ free hours (at least one) − 0.1 · levels above what is asked.
        double load = hours / (weeks ?? 12) / Math.Max(1, weekly);
        Math.Log(p / (1 - p)).ShouldBe(-1 + (2 * load) - (0.1 * (level - asked)), 1e-9);
    }
}
