using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Predictive.Roles;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Programmes;

namespace Pedagogy6P.Tests.Predictive.Roles;

public sealed class RolesForecasterTests
{
    private const int Months = 60;

    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_roles_ask_adds_up_to_what_is_asked_for()
    {
        RolesOutlook outlook = Outlook(growths: [0.2, 0, -0.1]);

        foreach (CompetencyOutlook competency in outlook.Competencies)
        {
            RoleCompetencyDemand[] parts = [.. outlook.Roles.SelectMany(role => role.Competencies)
                .Where(part => string.Equals(part.CompetencyId, competency.CompetencyId, StringComparison.Ordinal))];
            parts.Sum(part => part.Now).ShouldBeLessThanOrEqualTo(competency.Now + 1e-9);
            parts.Sum(part => part.Ahead).ShouldBeLessThanOrEqualTo(competency.Ahead.Estimate + 1e-9);
        }

        (outlook.Roles.Sum(role => role.Now) + outlook.ElsewhereNow).ShouldBe(outlook.Competencies.Sum(own => own.Now), 1e-6);
        (outlook.Roles.Sum(role => role.Ahead.Estimate) + outlook.ElsewhereAhead)
            .ShouldBe(outlook.Competencies.Sum(own => own.Ahead.Estimate), 1e-6);
        outlook.Roles.ShouldAllBe(role => role.Ahead.Lower <= role.Ahead.Estimate && role.Ahead.Upper >= role.Ahead.Estimate);
        foreach (RoleOutlook role in outlook.Roles)
        {
            role.Competencies.Sum(part => part.Now).ShouldBe(role.Now, 1e-6 * role.Now);
        }
    }

    [Fact]
    public void Roles_stand_by_their_growth_beyond_the_programmes_and_it_is_nearly_found()
    {
        double[] growths = [-0.1, 0.25, 0];

        RolesOutlook outlook = Outlook(growths);

        outlook.Roles.Select(role => role.RoleId).ShouldBe(["r1", "r2", "r0"]);
        foreach (RoleOutlook role in outlook.Roles)
        {
            double beyond = ((1 + growths[role.RoleId[1] - '0']) / (1 + outlook.Growth!.Value)) - 1;
            role.Emergence!.Value.Estimate.ShouldBe(beyond, 0.05);
            (role.Emergence.Value.Upper - role.Emergence.Value.Lower).ShouldBeInRange(0.01, 0.2);
        }

        outlook.Months.ShouldBe(Months);
    }

    [Fact]
    public void Roles_of_which_nothing_is_counted_are_named()
    {
        RolesOutlook outlook = Outlook([0.1, 0.1], new RoleCompetency("silent", "unknown", 0.5));

        outlook.Unknown.ShouldBe(["silent"]);
        outlook.Roles.Length.ShouldBe(2);
    }

    [Fact]
    public void Growth_is_not_told_from_fewer_than_24_months()
    {
        Programme programme = Make([0.1, 0.1], months: 23);

        RolesOutlook outlook = RolesForecaster.Outlook(programme, new DemandForecaster(programme).Forecast(AsOf, null, Stop));

        outlook.Roles.ShouldAllBe(role => role.Emergence == null && role.Now > 0);
        outlook.Growth.ShouldBeNull();
    }

    [Fact]
    public void Without_demand_there_is_no_role()
    {
        Programme programme = new ProgrammeBuilder(SampleProgramme.Tables with { Demand = [] }).Build();

        RolesOutlook outlook = RolesForecaster.Outlook(programme, new DemandForecaster(programme).Forecast(AsOf, null, Stop));

        outlook.Roles.ShouldBeEmpty();
        outlook.Unknown.ShouldBe(["r1"]);
    }

    [Fact]
    public void An_even_trend_is_found_exactly_and_a_carried_error_widens_its_bounds()
    {
        LogLinearTrend even = LogLinearTrend.Of([.. Enumerable.Range(0, 48).Select(month => 100 * Math.Exp(0.12 * month / 12))])!.Value;
        double[] alternating = Noisy((random, _) => random), carried = Noisy((random, before) => (0.8 * before) + (0.6 * random));

        even.Slope.ShouldBe(0.12, 1e-9);
        LogLinearTrend.Of(carried)!.Value.StandardError.ShouldBeGreaterThan(1.5 * LogLinearTrend.Of(alternating)!.Value.StandardError);
        LogLinearTrend.Of([.. Enumerable.Repeat(0.0, 48)]).ShouldBeNull();
    }

    private static double[] Noisy(Func<double, double, double> next)
    {
        var random = new SeededRandom(7);
        double error = 0;
        return [.. Enumerable.Range(0, 60).Select(_ => 100 * Math.Exp(error = next(0.2 * (random.NextDouble() - 0.5), error)))];
    }

    private static RolesOutlook Outlook(double[] growths, params RoleCompetency[] further)
    {
        Programme programme = Make(growths, Months, further);
        return RolesForecaster.Outlook(programme, new DemandForecaster(programme).Forecast(AsOf, null, Stop));
    }

    // Each role asks three competencies of its own and one that all ask.
    private static Programme Make(double[] growths, int months, params RoleCompetency[] further)
    {
        var random = new SeededRandom(11);
        string[] roles = [.. growths.Select((_, role) => $"r{role}")];
        RoleCompetency[] asked = [.. roles.SelectMany((role, number) => Enumerable.Range(0, 4).Select(place =>
            new RoleCompetency(role, place == 3 ? "shared" : $"c{number}-{place}", 0.5)))];
        var demand = ImmutableArray.CreateBuilder<DemandCount>();
        for (int month = 0; month < months; month++)
        {
            var counts = new Dictionary<string, double>(StringComparer.Ordinal);
            for (int role = 0; role < growths.Length; role++)
            {
                double monthly = 40 * Math.Pow(1 + growths[role], month / 12.0) * (1 + (0.2 * Math.Sin(Math.Tau * month / 12)));
                foreach (RoleCompetency part in asked.Where(part => string.Equals(part.RoleId, roles[role], StringComparison.Ordinal)))
                {
                    counts[part.CompetencyId] = counts.GetValueOrDefault(part.CompetencyId)
                        + (monthly * (1 + (0.5 * (random.NextDouble() - 0.5))));
                }
            }

            demand.AddRange(counts.Select(count => new DemandCount(count.Key, new DateOnly(2026, 12, 1).AddMonths(1 + month - months),
                (long)Math.Round(count.Value))));
        }

        return new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "p",
            Title = "P",
            TimeZone = "UTC",
            Language = "en",
            Competencies = [.. asked.Concat(further).Select(part => part.CompetencyId).Distinct(StringComparer.Ordinal)
                .Select(id => new Competency(id, id))],
            Roles = [.. roles.Concat(further.Select(part => part.RoleId)).Select(id => new Role(id, id))],
            RoleCompetencies = [.. asked, .. further],
            Modules = [SampleProgramme.Module("m1")],
            ModuleCompetencies = [new("m1", "shared", 0, 0.6)],
            Demand = demand.ToImmutable(),
        }).Build();
    }
}
