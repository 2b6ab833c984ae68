using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>
/// Where time and place allow, taking the first recommendation again and again ends with every reachable goal attained and every wanted
/// module done: a law of the definitions, and of the engine.
/// </summary>
public sealed class WalkTests
{
    private const int Worlds = 260;
    private const int LearnersPerWorld = 3;

    private delegate string? First(Learner learner, DateOnly asOf);

    [Fact]
    public void The_definitions_lead_780_learners_to_every_goal_within_reach() => Walk((_, oracle) =>
        (learner, asOf) => oracle.Answer(learner, asOf).Ranked.FirstOrDefault()?.Module);

    [Fact]
    public void The_engine_leads_780_learners_to_every_goal_within_reach() => Walk((engine, _) =>
        (learner, asOf) => engine.Recommend(learner, new RecommendationQuery(asOf, 1)).Recommendations.FirstOrDefault()?.ModuleId);

    private static void Walk(Func<PedagogyEngine, Oracle, First> firstOf)
    {
        (int learners, int steps, int goals, int wanted, int longest) = (0, 0, 0, 0, 0);
        foreach (World world in World.Many(firstSeed: 500_000, Worlds, modules: 30, learners: LearnersPerWorld))
        {
            // Without chains, stepping stones have no worth, so nothing leads over them.
            world.Options.ChainFactor = Math.Max(world.Options.ChainFactor, 0.1);
            Programme programme = new ProgrammeBuilder(SelfPaced(world.Programme.Tables)).Build();
            var oracle = new Oracle(programme, world.Definitions);
            First first = firstOf(new PedagogyEngine(programme, world.Options), oracle);
            foreach (Learner given in world.Learners)
            {
                string where = string.Create(CultureInfo.InvariantCulture, $"{world}, learner {given.Id}");
                Learner start = given with
                {
                    HoursPerWeek = 8,
                    Modalities = [],
                    Outcomes = [.. given.Outcomes.Select(outcome => outcome with { SessionId = null })],
                };
                OracleAnswer before = oracle.Answer(start, world.AsOf);
                (Learner end, int taken) = Follow(first, programme.Tables, start, world.AsOf, where);
                OracleAnswer after = oracle.Answer(end, world.AsOf);
                before.GoalsAhead.Except(after.AttainedGoals, StringComparer.Ordinal).ShouldBeEmpty(where);
                WantedAndReachable(programme.Tables, start, before).Except(end.Completed, StringComparer.Ordinal).ShouldBeEmpty(where);
                (learners, steps, longest) = (learners + 1, steps + taken, Math.Max(longest, taken));
                goals += before.GoalsAhead.Length - before.AttainedGoals.Length;
                wanted += WantedAndReachable(programme.Tables, start, before).Count();
            }
        }

        learners.ShouldBe(Worlds * LearnersPerWorld);
        goals.ShouldBeGreaterThan(400);
        wanted.ShouldBeGreaterThan(500);
        longest.ShouldBeGreaterThan(15);
        steps.ShouldBeGreaterThan(2500);
    }

    // A module in progress ends some day: at the latest when nothing else is left to recommend.
    private static (Learner End, int Steps) Follow(First first, ProgrammeTables tables, Learner learner, DateOnly asOf, string where)
    {
        var catalogue = new OracleCatalogue(tables);
        for (int step = 0; step <= tables.Modules.Length; step++)
        {
            string? recommended = first(learner, asOf);
            learner.Completed.ShouldNotContain(recommended, where);
            string? next = recommended
                ?? learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Active).Select(outcome => outcome.ModuleId)
                .FirstOrDefault();
            if (next is null)
            {
                return (learner, step);
            }

            learner = learner.After(catalogue, next);
        }

        throw new InvalidOperationException($"More steps than modules: {where}");
    }

    private static IEnumerable<string> WantedAndReachable(ProgrammeTables tables, Learner learner, OracleAnswer answer)
    {
        var known = new OracleLearner(new OracleCatalogue(tables), learner);
        return answer.Reachable.Where(known.Wanted.Contains);
    }

    private static ProgrammeTables SelfPaced(ProgrammeTables tables) => tables with
    {
        Modules = [.. tables.Modules.Select(module => module with { Modality = Modality.OnlineAsync })],
        Sessions = [],
    };
}
