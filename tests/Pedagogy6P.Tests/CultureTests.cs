using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests;

/// <summary>The culture of the machine changes nothing: not a number, not an order, not a message.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Answers_and_refusals_are_the_same_bytes_under_any_culture(string name)
    {
        string invariant = Under(CultureInfo.InvariantCulture);
        Under(Culture(name)).ShouldBe(invariant);
        invariant.Length.ShouldBeGreaterThan(10_000);
    }

    // On a machine without culture data, a culture with the traits that hurt most: decimal comma and another minus sign.
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var made = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (made.NumberFormat.NumberDecimalSeparator, made.NumberFormat.NegativeSign) = (",", "−");
            return made;
        }
    }

    private static string Under(CultureInfo culture)
    {
        string told = string.Empty;
        var thread = new Thread(() => told = Everything()) { CurrentCulture = culture, CurrentUICulture = CultureInfo.InvariantCulture };
        thread.Start();
        thread.Join();
        return told;
    }

    private static string Everything()
    {
        var text = new List<string>();
        foreach (World world in World.Many(firstSeed: 40, count: 12))
        {
            PedagogyEngine engine = world.Engine();
            text.Add(JsonSerializer.Serialize(world.Programme.Tables, PedagogyJson.Default.ProgrammeTables));
            text.Add(engine.RecommendAll(world.Learners, new RecommendationQuery(world.AsOf, 20) { WithFacts = true }, threads: 2).Json());
            text.AddRange(world.Learners.SelectMany(learner => engine.Infeasible(learner, world.AsOf))
                .Select(item => string.Join(' ', item.Codes)));
            text.AddRange(world.Learners.Select(learner => learner.Availability.ToString()));
        }

        text.AddRange(Refusals());
        return string.Join('\n', text);
    }

    private static IEnumerable<string> Refusals()
    {
        var wrong = new ProgrammeBuilder(Small.Tables with
        {
            DefaultMaxDistanceKm = -1.5,
            RoleCompetencies = [new RoleCompetency("r", "c", 1.25, -0.5)],
            ModuleCompetencies = [new ModuleCompetency("m", "c", 0.75, 0.5)],
            Sessions = [new Session("s", "m", Small.Today, Small.Today.AddDays(-1)) { Seats = -3 }],
            Demand = [new DemandCount("c", new DateOnly(2027, 1, 1), 1), new DemandCount("c", new DateOnly(2027, 1, 1), -2)],
            Sites = [new Site("site", "Site", new Location(-90.5, 0))],
        });
        var violations = new ViolationCollector();
        wrong.TryBuild(violations);
        var roster = new LearnerRosterBuilder(Small.Tables)
            .Add(Small.Learner with { HoursPerWeek = -0.5, Level = -1 })
            .Add("l", new Outcome("m", null, Small.Today, OutcomeStatus.Failed, Small.Today.AddDays(-1), 1.5))
            .Add("l", new Outcome("m", null, Small.Today, OutcomeStatus.Failed));
        roster.TryBuild(violations);
        return violations.Violations.Select(violation => violation.ToString());
    }
}
