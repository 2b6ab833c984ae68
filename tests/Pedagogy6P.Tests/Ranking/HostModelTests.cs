using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Models that a host plugs in: used as they answer, stopped by name when they answer nonsense.</summary>
public sealed class HostModelTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.PositiveInfinity)]
    public void Nonsense_is_named_by_model_and_value(double value)
    {
        string text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Message(new PedagogyOptions { DropoutRisk = new Model(value) }).ShouldSatisfyAllConditions(
            message => message.ShouldContain("DropoutRisk"), message => message.ShouldContain(text));
        Message(new PedagogyOptions { Preference = new Model(value) }).ShouldSatisfyAllConditions(
            message => message.ShouldContain("Preference"), message => message.ShouldContain(text));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Nonsense_levels_are_named_by_competency(double value) =>
        Message(new PedagogyOptions { DemandLevels = new Model(value) }).ShouldContain("\"c\"");

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void Sensible_values_enter_the_score(double value)
    {
        var found = Small.First(options: new PedagogyOptions { DropoutRisk = new Model(value), Preference = new Model(value) });
        found.Contributions.Retention.ShouldBe(0.15 * 0.5 * (1 - value), 1e-15);
        found.Contributions.Preference.ShouldBe(0.1 * 0.5 * value, 1e-15);
        found.Facts!.DropoutProbability.ShouldBe(value);
    }

    [Fact]
    public void Forecast_levels_replace_the_observed_ones()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Demand = [new DemandCount("c", new DateOnly(2027, 1, 1), 9), new DemandCount("d", new DateOnly(2027, 1, 1), 1)],
        };
        Small.First(tables).Contributions.Demand.ShouldBe(0.1 * 0.5 * 0.75, 1e-15);
        Small.First(tables, options: new PedagogyOptions { DemandLevels = new Model(0) }).Contributions.Demand.ShouldBe(0.1 * 0.5 * 0.25,
            1e-15);
    }

    [Fact]
    public void Facts_do_not_ask_the_risk_model_again()
    {
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [.. new[] { "a", "b", "c" }.Select(id => Small.Module with { Id = id })],
            ModuleCompetencies = [.. new[] { "a", "b", "c" }.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        };
        var model = new Model(0.25);
        Small.Engine(tables, new PedagogyOptions { DropoutRisk = model }).Recommend(Small.Learner, Small.Today, 10, withFacts: true)
            .Recommendations.ShouldAllBe(item => item.Facts!.DropoutProbability == 0.25);
        model.Asked.ShouldBe(3);
    }

    private static string Message(PedagogyOptions options) =>
        Should.Throw<InvalidOperationException>(() => Small.First(options: options)).Message;

    private sealed class Model(double value) : IDropoutRisk, IPreferenceModel, IDemandLevels
    {
        public int Asked { get; private set; }

        IPairValues IDropoutRisk.For(Learner learner, DateOnly asOf) => PairValues.Of((_, _) =>
        {
            Asked++;
            return value;
        });

        IPairValues IPreferenceModel.For(Learner learner, DateOnly asOf) => PairValues.Of((_, _) => value);

        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf) => new Dictionary<string, double> { ["c"] = value, ["d"] = 5 };
    }
}
