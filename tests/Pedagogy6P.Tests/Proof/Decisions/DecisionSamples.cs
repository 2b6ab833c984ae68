using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>Decisions that obey the rules, each the same whenever it is asked for.</summary>
internal static class DecisionSamples
{
    public static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public static readonly LearnerKeyRing Keys = new(("2026", Key(1)), ("2027", Key(2)));

    /// <summary>A key of a school.</summary>
    public static byte[] Key(byte fill) => [.. Enumerable.Repeat(fill, 32)];

    /// <summary>The decision of a number, about one of ten learners.</summary>
    public static Decision Decision(int number, int candidates = 12, int shown = 4)
    {
        var random = new SeededRandom((long)number);
        string learner = string.Create(CultureInfo.InvariantCulture, $"L{number % 10}");
        DateTimeOffset time = Start.AddSeconds(number);
        ImmutableArray<DecisionCandidate> all =
        [
            .. Enumerable.Range(0, candidates).Select(place => new DecisionCandidate(
                string.Create(CultureInfo.InvariantCulture, $"module-{(number + place) % 60}"), random.NextDouble(), random.NextDouble(),
                place == 0 && number % 3 == 0)),
        ];
        int[] order = [.. Enumerable.Range(0, candidates)];
        random.Shuffle(order);
        return new Decision
        {
            Id = Keys.DecisionId(learner, time, number),
            Learner = Keys.Of(learner),
            Time = time,
            Policy = number % 2 == 0 ? "plackett-luce(temperature=0.05,top=12)" : "greedy(top=12)",
            Versions = new DecisionVersions { Programme = "p1", Forecast = number % 7 == 0 ? "f2" : "" },
            Candidates = all,
            Terms = ["need", "schedule", "café"],
            Items =
            [
                .. order.Take(shown).Select(place => new DecisionItem
                {
                    ModuleId = all[place].ModuleId,
                    SessionId = place % 2 == 0 ? all[place].ModuleId + "-s" : null,
                    Propensity = 1 - random.NextDouble(),
                    Contributions = [random.NextDouble(), -random.NextDouble(), 0],
                }),
            ],
            Context = [new ContextValue("level", number % 8), new ContextValue("hours", -random.NextDouble() * 1e-300)],
        };
    }

    public static DecisionOutcome Outcome(Decision decision, int item, double value, int seconds = 60) =>
        new(decision.Id, decision.Items[item].ModuleId, value, decision.Time.AddSeconds(seconds));

    /// <summary>Hands decisions over and waits until all are durable.</summary>
    public static async Task KeepAsync(this IDecisionLog log, params IEnumerable<Decision> decisions)
    {
        var durable = new List<Task>();
        foreach (Decision decision in decisions)
        {
            durable.Add((await log.AppendAsync(decision)).Durable);
        }

        await Task.WhenAll(durable);
    }

    /// <summary>Keeps decisions with their outcomes, and reads what the log then holds.</summary>
    public static async Task<LoggedDecision[]> KeptAsync(this IDecisionLog log, IReadOnlyList<LoggedDecision> logged)
    {
        await log.KeepAsync(logged.Select(one => one.Decision));
        (await log.RecordAsync([.. logged.SelectMany(one => one.Outcomes).OfType<DecisionOutcome>()]))
            .ShouldAllBe(status => status == RecordStatus.Recorded);
        return await log.AllAsync();
    }

    public static async Task<LoggedDecision[]> AllAsync(this IDecisionLog log)
    {
        var all = new List<LoggedDecision>();
        await foreach (LoggedDecision logged in log.ReadAsync())
        {
            all.Add(logged);
        }

        return [.. all];
    }
}
