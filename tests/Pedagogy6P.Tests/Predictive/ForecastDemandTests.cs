using Pedagogy6P.Learners;
using Pedagogy6P.Predictive;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Programmes;

namespace Pedagogy6P.Tests.Predictive;

public sealed class ForecastDemandTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);
    private static readonly Programme Programme = new ProgrammeBuilder(SampleProgramme.Tables with
    {
        Demand = [.. Enumerable.Range(0, 48).SelectMany(month => new DemandCount[]
        {
            new("c1", new DateOnly(2023, 1, 1).AddMonths(month), 10 + month), new("c2", new DateOnly(2023, 1, 1).AddMonths(month), 40),
        })],
    }).Build();

    [Fact]
    public void Levels_are_the_means_of_the_next_twelve_months()
    {
        var demand = new ForecastDemand(Programme, new DemandForecastOptions { Horizon = 24 });

        DemandForecast forecast = demand.At(AsOf);

        forecast.FirstMonth.ShouldBe(new DateOnly(2027, 1, 1));
        foreach ((string competency, double level) in demand.Levels(AsOf))
        {
            level.ShouldBe(forecast.Competency(competency)!.Means.Take(12).Average(), 1e-12);
            demand.IntervalOf(competency, AsOf)!.Value.Estimate.ShouldBe(level);
        }

        demand.Levels(AsOf)["c1"].ShouldBeGreaterThan(new ObservedDemand(Programme.Tables.Demand).Levels(AsOf)["c1"]);
    }

    [Fact]
    public void A_forecast_holds_as_long_as_the_table_says_nothing_new()
    {
        var demand = new ForecastDemand(Programme);

        demand.Version(new DateOnly(2027, 9, 9)).ShouldBe(demand.Version(AsOf));
        demand.VersionId(new DateOnly(2027, 9, 9)).ShouldBe(demand.VersionId(AsOf));
        demand.VersionId(new DateOnly(2026, 9, 9)).ShouldNotBe(demand.VersionId(AsOf));
        demand.VersionId(AsOf).ShouldBe(new ForecastDemand(Programme).VersionId(AsOf));
    }

    [Fact]
    public void Before_the_table_all_levels_are_nothing_and_growth_is_none()
    {
        var demand = new ForecastDemand(Programme);
        DateOnly before = new(2020, 1, 1);

        demand.Levels(before).Values.ShouldAllBe(level => level == 0);
        demand.IntervalOf("c1", before).ShouldBeNull();
        demand.Growth("c1", before).ShouldBe(1);
        demand.Growth("unknown", AsOf).ShouldBe(1);
        demand.Growth("c1", AsOf).ShouldBeGreaterThan(1);
        demand.Growth("c2", AsOf).ShouldBe(1, 0.05);
    }

    [Fact]
    public void Facts_say_what_is_expected_and_by_which_forecast()
    {
        var demand = new ForecastDemand(Programme);
        var engine = new PedagogyEngine(Programme, new PedagogyOptions { DemandLevels = demand });

        DemandFact fact = engine.Recommend(SampleProgramme.Learner, AsOf, 3, withFacts: true).Recommendations
            .First(found => found.ModuleId is "m1").Facts!.Demand.Single();

        fact.Expected!.Monthly.ShouldBe(demand.Levels(AsOf)["c1"]);
        fact.Expected.Low.ShouldBeLessThanOrEqualTo(fact.Expected.Monthly);
        fact.Expected.High.ShouldBeGreaterThanOrEqualTo(fact.Expected.Monthly);
        fact.Expected.Forecast.ShouldBe(engine.ForecastVersion(AsOf));
        new PedagogyEngine(Programme).ForecastVersion(AsOf).ShouldBe("");
    }

    [Fact]
    public void Practice_abandonment_a_year_ahead_weighs_what_will_be_asked_for()
    {
        Programme programme = new ProgrammeBuilder(Programme.Tables with
        {
            RoleCompetencies = [new("r1", "c1", 0.5), new("r1", "c2", 0.5)],
        }).Build();
        var demand = new ForecastDemand(programme);
        Learner learner = SampleProgramme.Learner with { CurrentRoleId = "r1", Mastery = [new("c2", 0.5, 1)] };

        PracticeAbandonment ahead = new PedagogyEngine(programme, new PedagogyOptions { DemandLevels = demand })
            .Abandonment(learner, AsOf)!;

        double rising = demand.Growth("c1", AsOf), steady = demand.Growth("c2", AsOf);
        ahead.Indicator.ShouldBe(0.5);
        ahead.Ahead!.Value.ShouldBe(rising / (rising + steady), 1e-12);
        ahead.Remedies.Single().ReductionAhead!.Value.ShouldBe(ahead.Ahead.Value, 1e-12);
        new PedagogyEngine(programme).Abandonment(learner, AsOf)!.Ahead.ShouldBeNull();
    }
}
